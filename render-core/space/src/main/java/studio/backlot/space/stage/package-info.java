/// What stands before the lens at one instant, as immutable values.
@NullMarked
package studio.backlot.space.stage;

import org.jspecify.annotations.NullMarked;
