package studio.backlot.staging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Direction;
import studio.backlot.assets.props.PropCatalogue;
import studio.backlot.assets.sets.Anchors;
import studio.backlot.assets.sets.Placement;
import studio.backlot.assets.sets.SetDefinition;
import studio.backlot.assets.shape.Point2;
import studio.backlot.assets.shape.Point3;
import studio.backlot.space.math.Vec3;

/// What a set offers to people: where to sit, stand, walk and put things. Positions in metres on
/// the floor of the set, headings in radians about Y.
///
/// @param setId key of the set
/// @param exterior whether the set lies under the sky
/// @param seats chairs, stools, beds, car seats
/// @param spots named places to stand
/// @param surfaces tops that carry things
/// @param hero middle of the zone where action plays
/// @param heroRadius its radius
/// @param directions headings in which a camera may look into the zone, the best first
/// @param walkable outlines of the floor that may be walked on, in order round
/// @param obstacles footprints that bodies stay clear of
/// @param paths lines to walk along, each at least two points
/// @param sunHeading where the sun comes from unless the scene says otherwise
/// @param fixed names of parts that no crew can pull, whatever they are marked: houses, vehicles
public record Layout(
        String setId,
        boolean exterior,
        List<Seat> seats,
        List<Spot> spots,
        List<Surface> surfaces,
        Vec3 hero,
        double heroRadius,
        List<Double> directions,
        List<List<Vec3>> walkable,
        List<Obstacle> obstacles,
        List<List<Vec3>> paths,
        double sunHeading,
        Set<String> fixed) {
    public Layout {
        fixed = Set.copyOf(fixed);
        seats = List.copyOf(seats);
        spots = List.copyOf(spots);
        surfaces = List.copyOf(surfaces);
        directions = List.copyOf(directions);
        walkable = List.copyOf(walkable);
        obstacles = List.copyOf(obstacles);
        paths = List.copyOf(paths);
    }

    /// Something to sit or lie on.
    ///
    /// @param position on the floor under the pelvis of a sitter
    /// @param height top of the seat over the floor
    /// @param tableHeight top of the table before it; 0 where there is none
    /// @param tags words that mean it: `booth`, `counter`, `stool`
    /// @param partners ids of seats that face or flank it, the best partner first
    /// @param wheel middle of the steering wheel before it; null for what does not drive
    public record Seat(
            String id,
            Vec3 position,
            double height,
            double tableHeight,
            double heading,
            List<String> tags,
            List<String> partners,
            @Nullable Vec3 wheel) {
        public Seat {
            tags = List.copyOf(tags);
            partners = List.copyOf(partners);
        }

        /// Whether a driver sits here.
        public boolean drives() {
            return tags.contains("driver");
        }

        /// Whether it is for lying.
        public boolean bed() {
            return tags.contains("bed");
        }
    }

    /// A named place to stand.
    public record Spot(String name, Vec3 position, double heading, List<String> tags) {
        public Spot {
            tags = List.copyOf(tags);
        }
    }

    /// A top that things are put on.
    ///
    /// @param centre middle of the top, at its height
    /// @param halfWidth along its local X
    /// @param halfDepth along its local Z
    public record Surface(
            String id,
            Vec3 centre,
            double halfWidth,
            double halfDepth,
            double heading,
            List<String> tags) {
        public Surface {
            tags = List.copyOf(tags);
        }
    }

    /// A turned box on the floor.
    ///
    /// @param height of its top; low things can be stepped over by nobody either
    public record Obstacle(
            Vec3 centre, double halfWidth, double halfDepth, double heading, double height) {
        /// Distance in metres from a point on the floor to the footprint; negative inside.
        public double distance(Vec3 point) {
            Vec3 local = point.minus(centre);
            double c = Math.cos(heading);
            double s = Math.sin(heading);
            double x = Math.abs(local.x() * c - local.z() * s) - halfWidth;
            double z = Math.abs(local.x() * s + local.z() * c) - halfDepth;
            if (x <= 0 && z <= 0) {
                return Math.max(x, z);
            }
            return Math.hypot(Math.max(x, 0), Math.max(z, 0));
        }
    }

    /// What a set of the catalogue offers.
    public static Layout of(SetDefinition set, PropCatalogue props) {
        Anchors anchors = set.anchors();
        return new Layout(
                set.id(),
                !set.interior(),
                anchors.seats().stream().map(s -> seat(s, anchors)).toList(),
                anchors.marks().stream()
                        .map(m -> new Spot(m.id(), vec(m.position()), m.heading(), m.tags()))
                        .toList(),
                anchors.surfaces().stream().map(Layout::surface).toList(),
                vec(anchors.hero().centre()),
                anchors.hero().radius(),
                anchors.hero().directions(),
                anchors.walkable().stream().map(Layout::outline).toList(),
                anchors.obstacles().stream()
                        .map(o ->
                                new Obstacle(
                                        vec(o.centre()),
                                        o.halfWidth(),
                                        o.halfDepth(),
                                        o.heading(),
                                        o.height()))
                        .toList(),
                anchors.paths().stream().map(p -> outline(p.points())).toList(),
                anchors.sunHeading(),
                fixed(set, props));
    }

    private static Set<String> fixed(SetDefinition set, PropCatalogue props) {
        Set<String> fixed = new HashSet<>();
        for (Placement placement : set.placements()) {
            String kind = props.get(placement.prop()).kind();
            if (kind.equals("building") || kind.equals("vehicle") || placement.keep()) {
                fixed.add(placement.id());
            }
        }
        for (Anchors.Seat seat : set.anchors().seats()) {
            String table = seat.surface();
            if (table != null) {
                // Hands lie on it: without it people would sit before nothing.
                fixed.add(table);
            }
        }
        if (!set.interior()) {
            set.walls().forEach(wall -> fixed.add(wall.name()));
        }
        return fixed;
    }

    /// Whether the set itself brings what these words name, as a place to sit or to put things.
    public boolean offers(List<String> words) {
        return surfaces.stream().anyMatch(s -> Blocker.matches(s.tags(), words) > 0)
                || seats.stream().anyMatch(s -> Blocker.matches(s.tags(), words) > 0);
    }

    /// The heading in which people walk here: along the path nearest to a point, towards a camera
    /// that looks in the set's best direction unless they go away from it.
    public double way(Vec3 near, @Nullable Direction direction) {
        double look = directions.isEmpty() ? Math.PI : directions.getFirst();
        double along = look + Math.PI;
        double best = Double.POSITIVE_INFINITY;
        for (List<Vec3> path : paths) {
            for (int i = 1; i < path.size(); i++) {
                Vec3 leg = path.get(i).minus(path.get(i - 1)).withY(0);
                double distance = path.get(i - 1).lerp(path.get(i), 0.5).distance(near.withY(0));
                if (leg.length() > 1 && distance < best) {
                    best = distance;
                    along = leg.heading();
                }
            }
        }
        boolean towards = Vec3.ofHeading(along).dot(Vec3.ofHeading(look)) < 0;
        boolean away = direction == Direction.AWAY || direction == Direction.EXIT;
        return towards == away ? along + Math.PI : along;
    }

    /// Whether a crew could take a part of this name out for a camera.
    public boolean movable(String name) {
        return !fixed.contains(name);
    }

    private static Seat seat(Anchors.Seat seat, Anchors anchors) {
        List<String> partners = new ArrayList<>(seat.opposite());
        partners.addAll(seat.beside());
        Vec3 wheel = null;
        for (Anchors.Vehicle vehicle : anchors.vehicles()) {
            Point3 at = vehicle.wheel();
            if (at != null
                    && !vehicle.seats().isEmpty()
                    && vehicle.seats().getFirst().equals(seat.id())) {
                wheel = vec(at);
            }
        }
        List<String> tags = new ArrayList<>(seat.tags());
        for (Anchors.Surface surface : anchors.surfaces()) {
            if (surface.id().equals(seat.surface())) {
                tags.addAll(surface.tags());
            }
        }
        String table = seat.surface();
        if (table != null) {
            tags.add(table);
        }
        if (wheel != null) {
            tags.add("driver");
        }
        // `diner-table` is a table.
        List<String> words =
                tags.stream().flatMap(t -> Blocker.words(t).stream()).distinct().toList();
        return new Seat(
                seat.id(),
                vec(seat.position()),
                seat.height(),
                seat.tableHeight(),
                seat.heading(),
                words,
                partners,
                wheel);
    }

    private static Surface surface(Anchors.Surface top) {
        return new Surface(
                top.id(),
                vec(top.centre()),
                top.width() / 2,
                top.depth() / 2,
                top.heading(),
                top.tags());
    }

    private static List<Vec3> outline(List<Point2> points) {
        return points.stream().map(p -> new Vec3(p.x(), 0, p.z())).toList();
    }

    private static Vec3 vec(Point3 p) {
        return new Vec3(p.x(), p.y(), p.z());
    }

    public Optional<Seat> seat(String id) {
        return seats.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /// Whether a body of the given radius may stand at a point: on walkable floor, clear of
    /// obstacles.
    public boolean free(Vec3 point, double radius) {
        return onFloor(point) && obstacles.stream().allMatch(o -> o.distance(point) >= radius);
    }

    private boolean onFloor(Vec3 point) {
        return walkable.isEmpty() || walkable.stream().anyMatch(outline -> inside(outline, point));
    }

    private static boolean inside(List<Vec3> outline, Vec3 p) {
        boolean in = false;
        for (int i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
            Vec3 a = outline.get(i);
            Vec3 b = outline.get(j);
            if ((a.z() > p.z()) != (b.z() > p.z())
                    && p.x() < (b.x() - a.x()) * (p.z() - a.z()) / (b.z() - a.z()) + a.x()) {
                in = !in;
            }
        }
        return in;
    }
}
