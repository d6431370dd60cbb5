/// Every change a person or a step of the line makes to the document: pure functions from
/// production to production, each with a label for the history. Edits of the cut show the strip
/// before and after: one letter a frame, the same letter for the same shot, a dot for a gap.
@NullMarked
package studio.backlot.storyboard.edit;

import org.jspecify.annotations.NullMarked;
