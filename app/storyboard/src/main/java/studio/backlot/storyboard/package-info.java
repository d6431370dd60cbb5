/// The domain of Backlot: what a production is, and everything that can be said about it without a
/// screen, a file dialog or a graphics card.
@NullMarked
package studio.backlot.storyboard;

import org.jspecify.annotations.NullMarked;
