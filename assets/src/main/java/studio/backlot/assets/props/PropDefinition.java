package studio.backlot.assets.props;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.shape.Entry;
import studio.backlot.assets.shape.Finish;
import studio.backlot.assets.shape.Piece;
import studio.backlot.assets.shape.Point3;

/// One prop. Its own space has the origin in the middle of the footprint at the bottom; it faces
/// +Z, which is the side a sitter faces, a screen shows, a muzzle points, a car drives to.
///
/// @param id key in the catalogue
/// @param words what scripts call it, without the id
/// @param kind `furniture, hand, outdoor, wall, hanging, small, vehicle, building`
/// @param width along x, metres
/// @param height along y, metres
/// @param depth along z, metres
/// @param obstacle whether nobody can walk through it
/// @param far key of a coarse stand-in for long distances
/// @param materials by the names the pieces use
/// @param pieces its shapes
/// @param grip how it is held; null for what nobody carries
/// @param seats places to sit
/// @param surfaces tops to put things on
/// @param lamps what shines when practicals are on
/// @param wheel the steering wheel of a vehicle
public record PropDefinition(
        String id,
        List<String> words,
        String kind,
        double width,
        double height,
        double depth,
        boolean obstacle,
        @Nullable String far,
        Map<String, Finish> materials,
        List<Piece> pieces,
        @Nullable Grip grip,
        List<SeatPlace> seats,
        List<Top> surfaces,
        List<Glow> lamps,
        @Nullable Wheel wheel) {

    /// What a prop touches while it is used.
    public enum Contact {
        /// Held, nothing else.
        HAND,
        /// Held in both hands.
        BOTH_HANDS,
        EAR,
        MOUTH,
        EYE,
        /// Worn on the head.
        HEAD,
        /// Hung over the shoulder.
        SHOULDER,
        /// Stands on the floor beside the holder.
        FLOOR
    }

    /// What a thing does in a hand that moves.
    public enum Hold {
        /// Goes with the fist: tools, weapons, keys.
        FIST,
        /// Hangs from the hand by its handle: suitcases, lanterns.
        HANG,
        /// Keeps upright whatever the hand does: cups, trays, umbrellas.
        UPRIGHT,
        /// Turns its front to the eyes: paper, screens.
        PAGE
    }

    /// How a hand holds it.
    ///
    /// @param at where the middle of the closed hand is
    /// @param axis along the handle, unit, from the little finger to the thumb
    /// @param facing unit, away from the holder: muzzle, lens, blade, back of a page
    /// @param contact what it touches in use
    /// @param contactAt the point that touches ear, mouth, eye, floor or the second hand
    /// @param hold what it does while the hand moves
    public record Grip(
            Point3 at, Point3 axis, Point3 facing, Contact contact, Point3 contactAt, Hold hold) {}

    /// A place to sit.
    ///
    /// @param id distinguishes the seats of one prop, such as `driver`
    /// @param at on the floor the feet stand on, under the pelvis
    /// @param height of the seat over that floor
    /// @param heading the sitter faces, radians, 0 along +Z
    public record SeatPlace(String id, Point3 at, double height, double heading) {}

    /// A top on which props are put.
    ///
    /// @param at its middle
    public record Top(String id, Point3 at, double width, double depth) {}

    /// A lamp.
    ///
    /// @param rgb colour of the light
    /// @param power 1 for a 60 W household bulb
    /// @param aim unit, where it throws its light
    /// @param spread half angle of the beam in radians; π for a bare bulb
    public record Glow(Point3 at, int rgb, double power, Point3 aim, double spread) {}

    /// A steering wheel: hands go to its rim.
    ///
    /// @param normal unit, towards the driver
    public record Wheel(Point3 at, double radius, Point3 normal) {}

    /// Reads a prop's file.
    public static PropDefinition read(Entry entry) {
        double[] size = entry.numbers("size", 3);
        PropDefinition prop =
                new PropDefinition(
                        entry.text("id"),
                        entry.texts("words"),
                        entry.text("kind"),
                        size[0],
                        size[1],
                        size[2],
                        entry.flag("obstacle", true),
                        entry.textOrNull("far"),
                        entry.map("materials", Finish::read),
                        entry.list("pieces", Piece::read),
                        entry.object("grip", PropDefinition::grip),
                        entry.list("seats", PropDefinition::seat),
                        entry.list("surfaces", PropDefinition::top),
                        entry.list("lamps", PropDefinition::glow),
                        entry.object("wheel", PropDefinition::wheel));
        entry.done();
        return prop;
    }

    private static Grip grip(Entry entry) {
        Contact contact = Contact.valueOf(entry.text("contact", "HAND"));
        Point3 at = entry.point3("at");
        return new Grip(
                at,
                entry.point3("axis", new Point3(0, 1, 0)),
                entry.point3("facing", new Point3(0, 0, 1)),
                contact,
                entry.point3("contactAt", at),
                Hold.valueOf(entry.text("hold", "FIST")));
    }

    private static SeatPlace seat(Entry entry) {
        return new SeatPlace(
                entry.text("id", "seat"),
                entry.point3("at", Point3.ORIGIN),
                entry.number("height"),
                entry.angle("heading", 0));
    }

    private static Top top(Entry entry) {
        double[] size = entry.numbers("size", 2);
        return new Top(entry.text("id", "top"), entry.point3("at"), size[0], size[1]);
    }

    private static Glow glow(Entry entry) {
        return new Glow(
                entry.point3("at"),
                entry.colour("rgb"),
                entry.number("power", 1),
                entry.point3("aim", new Point3(0, -1, 0)),
                entry.angle("spread", 180));
    }

    private static Wheel wheel(Entry entry) {
        return new Wheel(entry.point3("at"), entry.number("radius"), entry.point3("normal"));
    }
}
