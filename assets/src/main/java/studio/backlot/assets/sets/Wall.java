package studio.backlot.assets.sets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.shape.Entry;
import studio.backlot.assets.shape.Point2;

/// A straight wall with its openings. Its inner face is the one towards the hero zone.
///
/// @param name also the name under which it can be pulled
/// @param thickness grows outwards from the line
/// @param material of the inner face
/// @param back of the outer face
/// @param base height it starts at
/// @param dado a panelled or tiled lower part, null for none
/// @param skirting material of the skirting board, null for none
/// @param frame material of door and window frames
/// @param leaf material of door leaves
/// @param wild whether a crew could pull it out
public record Wall(
        String name,
        Point2 from,
        Point2 to,
        double base,
        double height,
        double thickness,
        String material,
        String back,
        @Nullable Dado dado,
        @Nullable String skirting,
        String frame,
        String leaf,
        boolean wild,
        List<Hole> holes) {

    /// The lower part of a wall.
    public record Dado(double height, String material, String rail) {}

    /// A door, window or bare opening.
    ///
    /// @param kind `door, glass-door, window, opening`
    /// @param at its middle, metres along the wall
    /// @param sill height of its lower edge over the wall's base
    /// @param open angle of the door leaf in radians, positive outwards
    /// @param columns panes across
    /// @param rows panes upwards
    /// @param dressing `none, curtains, blinds, net`
    /// @param fabric material of curtains or blinds
    /// @param beyond what is built behind a door: `none` or `hall`
    public record Hole(
            String id,
            String kind,
            double at,
            double width,
            double height,
            double sill,
            double open,
            int columns,
            int rows,
            String dressing,
            String fabric,
            String beyond) {
        public boolean door() {
            return kind.endsWith("door");
        }

        static Hole read(Entry entry) {
            String kind = entry.text("kind");
            boolean window = kind.equals("window");
            return new Hole(
                    entry.text("id"),
                    kind,
                    entry.number("at"),
                    entry.number("width", window ? 1.2 : 0.86),
                    entry.number("height", window ? 1.3 : 2.03),
                    entry.number("sill", window ? 0.9 : 0),
                    entry.angle("open", 0),
                    entry.count("columns", window ? 2 : 1),
                    entry.count("rows", window ? 2 : 1),
                    entry.text("dressing", "none"),
                    entry.text("fabric", "fabric"),
                    entry.text("beyond", kind.equals("door") ? "hall" : "none"));
        }
    }

    public double length() {
        return from.distance(to);
    }

    /// The point of the wall's line at a distance from its start.
    public Point2 along(double distance) {
        double t = distance / length();
        return new Point2(from.x() + (to.x() - from.x()) * t, from.z() + (to.z() - from.z()) * t);
    }

    /// Heading out of the inner face, for a set with the given middle.
    public double inward(Point2 middle) {
        double dx = (to.x() - from.x()) / length();
        double dz = (to.z() - from.z()) / length();
        double side = (middle.x() - from.x()) * -dz + (middle.z() - from.z()) * dx;
        return side >= 0 ? Math.atan2(-dz, dx) : Math.atan2(dz, -dx);
    }

    static Wall read(Entry entry) {
        String material = entry.text("material");
        return new Wall(
                entry.text("name"),
                entry.point2("from"),
                entry.point2("to"),
                entry.number("base", 0),
                entry.number("height"),
                entry.number("thickness", 0.14),
                material,
                entry.text("back", material),
                entry.object(
                        "dado",
                        e ->
                                new Dado(
                                        e.number("height"),
                                        e.text("material"),
                                        e.text("rail", e.text("material")))),
                entry.textOrNull("skirting"),
                entry.text("frame", "frame"),
                entry.text("leaf", "leaf"),
                entry.flag("wild", true),
                entry.list("openings", Hole::read));
    }
}
