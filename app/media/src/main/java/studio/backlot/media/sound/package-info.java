/// Sound as samples: 48 kHz, 32-bit floats, mixed at any position without a memory of what came
/// before, so that playback, scrubbing and export hear the same.
@NullMarked
package studio.backlot.media.sound;

import org.jspecify.annotations.NullMarked;
