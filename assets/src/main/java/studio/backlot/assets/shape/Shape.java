package studio.backlot.assets.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A solid of the shape language. Unless said otherwise its origin is the middle of its base.
public sealed interface Shape {
    /// A box with rounded edges; `taper` scales the top in x and z.
    record Box(double width, double height, double depth, double bevel, double taper)
            implements Shape {}

    /// A cylinder, cone or frustum standing on its base.
    record Cylinder(double radius, double top, double height, int sides) implements Shape {}

    /// A profile of (radius, height) points turned about Y.
    record Lathe(List<Point2> profile, int sides) implements Shape {}

    /// An outline extruded: in plane `xy` along z, `zy` along x, `xz` upwards. In the first two the
    /// extrusion is centred on the origin.
    record Prism(List<Point2> outline, String plane, double depth, double bevel) implements Shape {}

    /// A round bar along a path.
    record Tube(List<Point3> path, double radius, int sides, boolean closed) implements Shape {}

    /// An ellipsoid; `lumps` pushes its surface in and out by that share of its size.
    record Ellipsoid(double width, double height, double depth, int sides, double lumps, long seed)
            implements Shape {}

    /// Loose leaves or needles over the surface of an ellipsoid, each `leaf` metres long.
    record Leaves(double width, double height, double depth, int count, double leaf, long seed)
            implements Shape {}

    /// A hanging cloth with folds, `depth` metres from crest to trough.
    record Cloth(double width, double height, int folds, double depth) implements Shape {}

    /// Letters of a plain face, readable from +Z, each `size` high and `depth` thick; the origin is
    /// the middle of the base line.
    record Letters(String text, double size, double depth) implements Shape {}

    /// A building's block with windows on every side. Besides its own material it uses those named
    /// by the piece's `glass`, `lit` and `trim`.
    record Facade(
            double width,
            double height,
            double depth,
            int floors,
            int bays,
            double lit,
            boolean shop,
            long seed)
            implements Shape {}

    /// Reads the shape of a piece.
    static Shape read(Entry entry) {
        String kind = entry.text("shape");
        return switch (kind) {
            case "box" -> box(entry);
            case "cylinder" -> cylinder(entry);
            case "lathe" -> new Lathe(entry.points2("profile"), entry.count("sides", 14));
            case "prism" ->
                    new Prism(
                            entry.points2("outline"),
                            entry.text("plane", "xy"),
                            entry.number("depth"),
                            entry.number("bevel", 0.006));
            case "tube" ->
                    new Tube(
                            entry.points3("path"),
                            entry.number("radius"),
                            entry.count("sides", 6),
                            entry.flag("closed", false));
            case "ellipsoid" -> ellipsoid(entry);
            case "leaves" -> leaves(entry);
            case "cloth" ->
                    new Cloth(
                            entry.number("width"),
                            entry.number("height"),
                            entry.count("folds", 6),
                            entry.number("depth", 0.06));
            case "letters" ->
                    new Letters(
                            entry.text("text"), entry.number("size"), entry.number("depth", 0.01));
            case "facade" -> facade(entry);
            default -> throw entry.wrong("shape", "'" + kind + "' is no shape");
        };
    }

    private static Box box(Entry entry) {
        double[] size = entry.numbers("size", 3);
        double least = Math.min(size[0], Math.min(size[1], size[2]));
        double bevel = entry.number("bevel", Math.min(0.01, least * 0.2));
        return new Box(size[0], size[1], size[2], bevel, entry.number("taper", 1));
    }

    private static Cylinder cylinder(Entry entry) {
        double radius = entry.number("radius");
        return new Cylinder(
                radius,
                entry.number("top", radius),
                entry.number("height"),
                entry.count("sides", 12));
    }

    private static Ellipsoid ellipsoid(Entry entry) {
        double[] size = entry.numbers("size", 3);
        return new Ellipsoid(
                size[0],
                size[1],
                size[2],
                entry.count("sides", 12),
                entry.number("lumps", 0),
                entry.count("seed", 1));
    }

    private static Leaves leaves(Entry entry) {
        double[] size = entry.numbers("size", 3);
        return new Leaves(
                size[0],
                size[1],
                size[2],
                entry.count("count", 40),
                entry.number("leaf", 0.2),
                entry.count("seed", 1));
    }

    private static Facade facade(Entry entry) {
        double[] size = entry.numbers("size", 3);
        return new Facade(
                size[0],
                size[1],
                size[2],
                entry.count("floors", 4),
                entry.count("bays", 4),
                entry.number("litShare", 0.2),
                entry.flag("shop", false),
                entry.count("seed", 1));
    }

    /// Materials besides the piece's own that a facade uses.
    ///
    /// @param glass dark panes
    /// @param lit panes with a lamp behind
    /// @param trim frames, sills and cornice
    record Trim(String glass, String lit, String trim) {
        static @Nullable Trim read(Entry entry) {
            if (!entry.has("glass")) {
                return null;
            }
            return new Trim(entry.text("glass"), entry.text("lit"), entry.text("trim"));
        }
    }
}
