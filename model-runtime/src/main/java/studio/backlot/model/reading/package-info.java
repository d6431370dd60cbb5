/// From the words of a shot description to the slots of the film vocabulary, with the span of text
/// behind every value and a list of what was not understood.
@NullMarked
package studio.backlot.model.reading;

import org.jspecify.annotations.NullMarked;
