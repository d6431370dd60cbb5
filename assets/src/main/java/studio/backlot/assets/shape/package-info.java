/// The small language of shapes in which props and sets are written: solids with bevels, lathes,
/// extrusions, tubes, foliage, cloth, lettering and facades, each with a place, a turn and a
/// material. It is read from JSON by [Entry], which names file and field of every mistake.
@NullMarked
package studio.backlot.assets.shape;

import org.jspecify.annotations.NullMarked;
