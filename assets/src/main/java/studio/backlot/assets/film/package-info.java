/// The film vocabulary: the words of the set as enums, one place for everybody. The reading of
/// descriptions, the shot specification and the camera solver all speak it, so that a value never
/// has to be translated between them.
@NullMarked
package studio.backlot.assets.film;

import org.jspecify.annotations.NullMarked;
