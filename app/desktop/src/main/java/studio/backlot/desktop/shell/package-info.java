/// The window itself: its regions, its menus and commands, its theme, and the state they share.
@NullMarked
package studio.backlot.desktop.shell;

import org.jspecify.annotations.NullMarked;
