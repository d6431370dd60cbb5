/// Placed cameras, and the closed-form solving and measuring of framings.
@NullMarked
package studio.backlot.space.camera;

import org.jspecify.annotations.NullMarked;
