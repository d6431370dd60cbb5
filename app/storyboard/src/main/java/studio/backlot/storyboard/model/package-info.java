/// The document: `Production → Scene → Shot → Panel`, and the `Cut` that uses shots. Immutable
/// records with ids that are stable for life; every value of a shot knows where it came from.
@NullMarked
package studio.backlot.storyboard.model;

import org.jspecify.annotations.NullMarked;
