/// Playing a cut: blocks are mixed into a line whose position is the clock, and the picture asks
/// which sample is heard now. So picture follows sound, never the other way round, and a machine
/// without a sound device plays by a clock of its own.
@NullMarked
package studio.backlot.media.playback;

import org.jspecify.annotations.NullMarked;
