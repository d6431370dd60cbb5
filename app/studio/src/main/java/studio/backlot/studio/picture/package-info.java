/// Frames as files: pictures for people, buffers for measuring.
@NullMarked
package studio.backlot.studio.picture;

import org.jspecify.annotations.NullMarked;
