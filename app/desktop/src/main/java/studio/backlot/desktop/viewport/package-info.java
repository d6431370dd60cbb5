/// The picture in the middle of the window: the live set through the shot's camera, with people and
/// camera moved by hand.
@NullMarked
package studio.backlot.desktop.viewport;

import org.jspecify.annotations.NullMarked;
