package studio.backlot.space.visibility;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.backlot.space.math.Vec3;

/// The geometry that a camera has to live with.
///
/// Ids are those of the id buffer: 1…199 figures, 200…999 placed props, 1000 and up parts of the
/// set. Leave out of the soup what one can see through: glass, curtains of light fabric, wires.
///
/// @param bvh every triangle that blocks sight or a tripod
/// @param glass every triangle that is seen through and still stops a lens: panes, lamps
/// @param wild id → key of what can be pulled for a camera: wild walls, ceilings, light furniture;
///   everything else is fixed
/// @param floorY height of the floor, metres
/// @param room what the walls of an interior enclose; null under the sky
public record Surroundings(
        Bvh bvh, Bvh glass, Map<Integer, String> wild, double floorY, @Nullable Room room) {
    /// A lens this near to glass would be seen in it or break it, metres.
    private static final double OFF_GLASS = 0.15;

    /// What lies lower than this over the floor is ground, which a lens may come near to, metres.
    private static final double GROUND = 0.1;

    /// So much higher than the floor a pavement or a kerb may lie, metres.
    private static final double STEP = 0.25;

    private static final Bvh NONE = Bvh.of(new float[0], new int[0], new int[0]);

    /// Open ground with nothing in the way.
    public static final Surroundings OPEN = new Surroundings(NONE, Map.of(), 0);

    /// Surroundings without glass and without a room.
    public Surroundings(Bvh bvh, Map<Integer, String> wild, double floorY) {
        this(bvh, NONE, wild, floorY, null);
    }

    public Surroundings {
        wild = Map.copyOf(wild);
    }

    /// The nearest thing that a lens has to keep clear of; id −1 where there is nothing within so
    /// many metres, or within a hand of glass. The ground is no such thing: a lens near it looks
    /// along it.
    public Bvh.Hit nearest(Vec3 lens, double within, Bvh.Ignored ignored) {
        Bvh.Hit solid = bvh.nearest(lens, within, groundY(lens, within) + GROUND, ignored);
        return solid.id() >= 0 ? solid : glass.nearest(lens, Math.min(within, OFF_GLASS), ignored);
    }

    /// Height of the ground under a lens: a pavement's where it stands on one.
    private double groundY(Vec3 lens, double within) {
        double step = floorY + STEP;
        if (lens.y() > step + within || lens.y() < floorY + 2 * GROUND) {
            return floorY;
        }
        Bvh.Hit under = bvh.first(lens, lens.withY(floorY), id -> !isSet(id));
        double y = lens.y() - under.distance();
        return y > floorY && y <= step && under.distance() >= GROUND ? y : floorY;
    }

    /// Whether an id belongs to a figure.
    public static boolean isFigure(int id) {
        return id >= 1 && id <= 199;
    }

    /// Whether an id belongs to a part of the set, which is where walls are.
    public static boolean isSet(int id) {
        return id >= 1000;
    }

    /// Whether what has this id can be pulled.
    public boolean isWild(int id) {
        return wild.containsKey(id);
    }
}
