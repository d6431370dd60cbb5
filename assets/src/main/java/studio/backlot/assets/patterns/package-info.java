/// Conventional coverage as data: situations that a scene can be recognised as, and the set-ups
/// that are usually made for each. Craft practice, every value of it editable.
@NullMarked
package studio.backlot.assets.patterns;

import org.jspecify.annotations.NullMarked;
