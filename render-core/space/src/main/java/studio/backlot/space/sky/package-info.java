/// The sky over a set: where the sun stands at a date, a time and a place, and what time of day a
/// film would call that.
@NullMarked
package studio.backlot.space.sky;

import org.jspecify.annotations.NullMarked;
