package studio.backlot.assets.sets;

import org.jspecify.annotations.Nullable;
import studio.backlot.assets.shape.Entry;
import studio.backlot.assets.shape.Point3;

/// A prop in its place in a set.
///
/// @param id unique in the set; also the name under which it can be pulled
/// @param prop key in the prop catalogue
/// @param at its origin
/// @param heading turn about Y, radians
/// @param loose how far the dressing may turn it, radians; 0 for what has seats or tops
/// @param scale 1 for life size
/// @param rgb tint, null for the prop's own colour
/// @param on name of the wall it hangs on and leaves with, null for none
/// @param tag further word for seats and surfaces, null for none
/// @param keep whether it belongs to the action and may not be pulled for a camera
public record Placement(
        String id,
        String prop,
        Point3 at,
        double heading,
        double loose,
        double scale,
        @Nullable Integer rgb,
        @Nullable String on,
        @Nullable String tag,
        boolean keep) {
    static Placement read(Entry entry) {
        String prop = entry.text("prop");
        return new Placement(
                entry.text("id", prop),
                prop,
                entry.point3("at"),
                entry.angle("turn", 0),
                entry.angle("loose", 0),
                entry.number("scale", 1),
                entry.has("rgb") ? entry.colour("rgb") : null,
                entry.textOrNull("on"),
                entry.textOrNull("tag"),
                entry.flag("keep", false));
    }

    Placement named(String other) {
        return new Placement(other, prop, at, heading, loose, scale, rgb, on, tag, keep);
    }
}
