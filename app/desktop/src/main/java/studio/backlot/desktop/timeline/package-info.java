/// The strip of time at the foot of the window: ruler, pictures and sound, playhead. Everything is
/// drawn on one canvas, so that a thousand shots cost no more nodes than one.
@NullMarked
package studio.backlot.desktop.timeline;

import org.jspecify.annotations.NullMarked;
