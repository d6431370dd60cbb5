/// Continuity between shots as geometry: the line of action, the 30° rule, eyelines, size ratios
/// and screen direction. Pure functions of cameras and subjects; every finding says what was
/// measured and how to mend it.
@NullMarked
package studio.backlot.space.continuity;

import org.jspecify.annotations.NullMarked;
