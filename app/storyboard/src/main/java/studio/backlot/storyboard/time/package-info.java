/// Picture time: whole frames over a rational rate, and the timecode that names them. No
/// milliseconds, no doubles of seconds; ranges are end-exclusive.
@NullMarked
package studio.backlot.storyboard.time;

import org.jspecify.annotations.NullMarked;
