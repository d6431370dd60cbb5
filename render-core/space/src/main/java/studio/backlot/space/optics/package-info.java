/// Sensors, lenses and what follows from them: field of view, depth of field, exposure. The
/// identity of a frame is its sensor mode, aspect, squeeze, focal length, stop and focus distance.
@NullMarked
package studio.backlot.space.optics;

import org.jspecify.annotations.NullMarked;
