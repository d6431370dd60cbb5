package studio.backlot.space.visibility;

import java.util.Map;

/// The geometry that a camera has to live with.
///
/// Ids are those of the id buffer: 1…199 figures, 200…999 placed props, 1000 and up parts of the
/// set. Leave out of the soup what one can see through: glass, curtains of light fabric, wires.
///
/// @param bvh every triangle that blocks sight or a tripod
/// @param wild id → key of what can be pulled for a camera: wild walls, ceilings, light furniture;
///   everything else is fixed
/// @param floorY height of the floor, metres
public record Surroundings(Bvh bvh, Map<Integer, String> wild, double floorY) {
    /// Open ground with nothing in the way.
    public static final Surroundings OPEN =
            new Surroundings(Bvh.of(new float[0], new int[0], new int[0]), Map.of(), 0);

    public Surroundings {
        wild = Map.copyOf(wild);
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
