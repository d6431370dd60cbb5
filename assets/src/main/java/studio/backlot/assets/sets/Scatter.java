package studio.backlot.assets.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.shape.Entry;
import studio.backlot.assets.shape.Point2;
import studio.backlot.assets.shape.Point3;

/// Trees, rocks and tufts strewn by a seed between two distances from a middle. The same file
/// always gives the same places: they are obstacles, so they belong to the set and not to a shot.
///
/// @param props keys to choose from; a key written twice comes twice as often
/// @param spacing least distance between two
/// @param low smallest scale
/// @param high largest scale
/// @param clear lines to stay off, with `clearance` metres to each side
record Scatter(
        List<String> props,
        int count,
        long seed,
        Point2 centre,
        double inner,
        double outer,
        double spacing,
        double low,
        double high,
        double from,
        double to,
        List<List<Point2>> clear,
        double clearance) {
    static Scatter read(Entry entry) {
        return new Scatter(
                entry.texts("props"),
                entry.count("count", 10),
                entry.count("seed", 1),
                entry.point2("centre", new Point2(0, 0)),
                entry.number("inner"),
                entry.number("outer"),
                entry.number("spacing", 1),
                entry.number("low", 0.85),
                entry.number("high", 1.2),
                entry.angle("from", 0),
                entry.angle("to", 360),
                entry.list("clear", e -> e.points2("line")),
                entry.number("clearance", 2));
    }

    List<Placement> place(Landscape.@Nullable Terrain terrain, String prefix) {
        Random random = new Random(seed * 31 + 17);
        List<Placement> placed = new ArrayList<>();
        for (int tries = 0; tries < count * 20 && placed.size() < count; tries++) {
            double share = random.nextDouble();
            // A power between even in area and even in distance: denser near the lens.
            double d = inner + (outer - inner) * Math.pow(share, 0.75);
            double heading = random.nextDouble(from, to);
            Point2 at =
                    new Point2(
                            centre.x() + d * Math.sin(heading), centre.z() + d * Math.cos(heading));
            double turn = random.nextDouble(0, 2 * Math.PI);
            double scale = random.nextDouble(low, high);
            String prop = props.get(random.nextInt(props.size()));
            if (free(at, placed)) {
                double y = terrain == null ? 0 : terrain.height(at) - 0.03;
                placed.add(
                        new Placement(
                                prefix + "-" + (placed.size() + 1),
                                prop,
                                new Point3(at.x(), y, at.z()),
                                turn,
                                0,
                                scale,
                                null,
                                null,
                                null,
                                false));
            }
        }
        return placed;
    }

    private boolean free(Point2 at, List<Placement> placed) {
        for (Placement other : placed) {
            if (at.distance(other.at().ground()) < spacing) {
                return false;
            }
        }
        for (List<Point2> line : clear) {
            for (int i = 1; i < line.size(); i++) {
                if (at.distanceToSegment(line.get(i - 1), line.get(i)) < clearance) {
                    return false;
                }
            }
        }
        return true;
    }
}
