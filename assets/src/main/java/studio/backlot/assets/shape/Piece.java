package studio.backlot.assets.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A shape in its place. Copies come from `copies` (a row, or a ring with `turn`) and `mirror`.
///
/// @param name what it is, for the part's name; null takes the material's
/// @param shape the solid
/// @param at its origin in the prop or set, metres
/// @param rotation turns about x, y and z in radians, applied in the order z, x, y
/// @param material key in the file's materials
/// @param trim further materials, for facades only
/// @param copies how often it is repeated
/// @param mirror planes of the prop through which it is mirrored: `x`, `z` or both
public record Piece(
        @Nullable String name,
        Shape shape,
        Point3 at,
        Point3 rotation,
        String material,
        Shape.@Nullable Trim trim,
        Copies copies,
        List<String> mirror) {
    /// Repetition of a piece.
    ///
    /// @param count how many in all
    /// @param step from one to the next, metres
    /// @param turn from one to the next about the origin's Y axis, radians
    public record Copies(int count, Point3 step, double turn) {
        static final Copies ONE = new Copies(1, Point3.ORIGIN, 0);

        static Copies read(Entry entry) {
            return new Copies(
                    entry.count("count", 1),
                    entry.point3("step", Point3.ORIGIN),
                    entry.angle("turn", 0));
        }
    }

    public static Piece read(Entry entry) {
        Copies copies = entry.object("copies", Copies::read);
        Point3 tilt = entry.point3("tilt", Point3.ORIGIN).times(Math.PI / 180);
        return new Piece(
                entry.textOrNull("name"),
                Shape.read(entry),
                entry.point3("at", Point3.ORIGIN),
                tilt.plus(new Point3(0, entry.angle("turn", 0), 0)),
                entry.text("material"),
                Shape.Trim.read(entry),
                copies == null ? Copies.ONE : copies,
                entry.texts("mirror"));
    }
}
