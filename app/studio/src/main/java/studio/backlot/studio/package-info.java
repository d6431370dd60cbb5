/// The headless application layer: whatever window and command line both need, wired by hand.
@NullMarked
package studio.backlot.studio;

import org.jspecify.annotations.NullMarked;
