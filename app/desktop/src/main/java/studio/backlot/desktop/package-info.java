/// The window, the only module that may import JavaFX.
@NullMarked
package studio.backlot.desktop;

import org.jspecify.annotations.NullMarked;
