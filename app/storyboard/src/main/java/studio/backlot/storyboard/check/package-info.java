/// Findings about a production that need no geometry: coverage nobody uses, a speaker who is never
/// seen, a scene that never shows where it is, cuts that jump. Each names shot, rule, measured
/// value and, where one edit helps, that edit.
@NullMarked
package studio.backlot.storyboard.check;

import org.jspecify.annotations.NullMarked;
