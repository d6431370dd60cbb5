package studio.backlot.staging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Direction;
import studio.backlot.assets.props.PropCatalogue;
import studio.backlot.assets.props.PropDefinition;
import studio.backlot.assets.sets.Anchors;
import studio.backlot.assets.sets.Placement;
import studio.backlot.assets.sets.SetDefinition;
import studio.backlot.assets.shape.Point2;
import studio.backlot.assets.shape.Point3;
import studio.backlot.space.math.Box;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.visibility.Room;

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
/// @param parts what a shot may show by itself
/// @param room between the walls of an interior; null under the sky
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
        Set<String> fixed,
        List<Part> parts,
        @Nullable Room room) {
    public Layout {
        parts = List.copyOf(parts);
        fixed = Set.copyOf(fixed);
        seats = List.copyOf(seats);
        spots = List.copyOf(spots);
        surfaces = List.copyOf(surfaces);
        directions = List.copyOf(directions);
        walkable = List.copyOf(walkable);
        obstacles = List.copyOf(obstacles);
        paths = List.copyOf(paths);
    }

    /// Something of the set that a shot may show by itself: a door, headlights.
    ///
    /// @param names what texts call it, lower case
    /// @param box where it is
    /// @param facing heading that its front looks in
    public record Part(List<String> names, Box box, double facing) {
        public Part {
            names = List.copyOf(names);
        }
    }

    /// The part of the set that words name, the nearest to a point where there are several.
    public Optional<Part> part(String words, Vec3 near) {
        List<String> wanted = Blocker.words(words).stream().map(Blocker::singular).toList();
        return parts.stream()
                .filter(p ->
                        p.names().stream()
                                .anyMatch(n ->
                                        Collections.indexOfSubList(wanted, Blocker.words(n)) >= 0))
                .min(Comparator.comparingDouble(p -> p.box().centre().distance(near)));
    }

    /// The word for seats in cars and the like, besides those that mean them.
    private static final String VEHICLE = "vehicle";

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

        /// Whether somebody who is said to be `at` or `in` what it belongs to sits here: who is at
        /// a car stands beside it.
        boolean takes(String relation) {
            return !bed() && !(relation.equals("at") && tags.contains(VEHICLE));
        }

        /// Whether one can lie on it.
        boolean lies() {
            return bed() || tags.contains("sofa");
        }

        /// Whether it is in or on a vehicle: who sits in an alley is not in the car that is parked
        /// there.
        boolean aboard() {
            return tags.stream().anyMatch(VEHICLES::contains);
        }

        private static final Set<String> VEHICLES =
                Set.of(
                        "driver",
                        "passenger",
                        "car",
                        "taxi",
                        "truck",
                        "van",
                        "bus",
                        "bicycle",
                        "bike",
                        "motorcycle");

        /// Whether it is for lying.
        public boolean bed() {
            return tags.contains("bed");
        }
    }

    /// A named place to stand.
    ///
    /// @param marked whether the set marks it; others lie before a piece of the set and may be
    ///   taken
    public record Spot(
            String name, Vec3 position, double heading, List<String> tags, boolean marked) {
        public Spot {
            tags = List.copyOf(tags);
        }

        /// A place that a set marks.
        public Spot(String name, Vec3 position, double heading, List<String> tags) {
            this(name, position, heading, tags, true);
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
                spots(set, props),
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
                fixed(set, props),
                parts(set, props),
                room(set));
    }

    /// What the walls of an interior enclose; null under the sky and where none are built.
    private static @Nullable Room room(SetDefinition set) {
        if (!set.interior() || set.walls().isEmpty()) {
            return null;
        }
        return Room.between(
                set.walls().stream()
                        .map(w ->
                                new Room.Wall(
                                        w.name(),
                                        new Vec3(w.from().x(), w.base(), w.from().z()),
                                        new Vec3(w.to().x(), w.base(), w.to().z()),
                                        w.height()))
                        .toList());
    }

    /// The set's marks, then its doors and windows, then a place before each piece that stands on
    /// the floor.
    private static List<Spot> spots(SetDefinition set, PropCatalogue props) {
        Anchors anchors = set.anchors();
        List<Spot> spots = new ArrayList<>();
        for (Anchors.Mark mark : anchors.marks()) {
            spots.add(new Spot(mark.id(), vec(mark.position()), mark.heading(), mark.tags()));
        }
        for (Anchors.Doorway door : anchors.doors()) {
            List<String> tags = new ArrayList<>(Blocker.words(door.id()));
            if (!tags.contains("door")) {
                tags.add("door");
            }
            Vec3 at = vec(door.position());
            Vec3 in = Vec3.ofHeading(door.inward());
            spots.add(
                    new Spot("doorway " + door.id(), at.plus(in.times(0.12)), door.inward(), tags));
            spots.add(new Spot(door.id(), at.plus(in.times(0.75)), door.inward(), tags, false));
        }
        for (Anchors.Opening window : anchors.windows()) {
            if (window.sill() < 0.2) {
                continue;
            }
            Vec3 at =
                    vec(window.centre()).withY(0).plus(Vec3.ofHeading(window.inward()).times(0.55));
            spots.add(
                    new Spot(window.id(), at, window.inward() + Math.PI, List.of("window"), false));
        }
        for (Placement placement : set.placements()) {
            PropDefinition prop = props.get(placement.prop());
            if (prop.height() < 0.4 || Math.max(prop.width(), prop.depth()) > 6) {
                continue;
            }
            Vec3 front = Vec3.ofHeading(placement.heading());
            Vec3 at =
                    new Vec3(placement.at().x(), anchors.hero().centre().y(), placement.at().z())
                            .plus(front.times(prop.depth() / 2 + 0.42));
            List<String> tags = new ArrayList<>(prop.words());
            tags.add(prop.id().replace('-', ' '));
            tags.addAll(Blocker.words(prop.id()));
            spots.add(new Spot(placement.id(), at, placement.heading() + Math.PI, tags, false));
        }
        return spots;
    }

    private static List<Part> parts(SetDefinition set, PropCatalogue props) {
        List<Part> parts = new ArrayList<>();
        Anchors anchors = set.anchors();
        for (Anchors.Doorway door : anchors.doors()) {
            Vec3 at = vec(door.position());
            Vec3 across = Vec3.ofHeading(door.inward() + Math.PI / 2).times(door.width() / 2);
            Vec3 top = new Vec3(0, door.height(), 0);
            parts.add(
                    new Part(
                            List.of(
                                    "door",
                                    "doorway",
                                    "doorbell",
                                    "door handle",
                                    "doorknob",
                                    "lock",
                                    "keyhole",
                                    "exit"),
                            around(at.minus(across), at.plus(across).plus(top)),
                            door.inward()));
        }
        for (Anchors.Opening window : anchors.windows()) {
            Vec3 at = vec(window.centre());
            Vec3 across = Vec3.ofHeading(window.inward() + Math.PI / 2).times(window.width() / 2);
            Vec3 half = new Vec3(0, window.height() / 2, 0);
            parts.add(
                    new Part(
                            List.of("window", "window pane", "sill"),
                            around(at.minus(across).minus(half), at.plus(across).plus(half)),
                            window.inward()));
        }
        for (Anchors.Vehicle vehicle : anchors.vehicles()) {
            PropDefinition prop = props.get(vehicle.prop());
            Vec3 at = vec(vehicle.position());
            double turn = vehicle.heading();
            parts.add(end(prop, at, turn, List.of("headlight", "headlamp", "grille", "bonnet")));
            parts.add(end(prop, at, turn + Math.PI, List.of("taillight", "tail light", "bumper")));
            Point3 wheel = vehicle.wheel();
            if (wheel != null) {
                Vec3 r = new Vec3(0.24, 0.24, 0.24);
                parts.add(
                        new Part(
                                List.of("steering wheel", "ignition", "dashboard"),
                                around(vec(wheel).minus(r), vec(wheel).plus(r)),
                                turn + Math.PI));
            }
        }
        return parts;
    }

    /// One end of a vehicle, lamps and plate.
    private static Part end(PropDefinition prop, Vec3 at, double facing, List<String> names) {
        Vec3 ahead = Vec3.ofHeading(facing);
        Vec3 across = Vec3.ofHeading(facing + Math.PI / 2).times(prop.width() / 2);
        Vec3 low = at.plus(ahead.times(prop.depth() / 2)).plus(new Vec3(0, 0.25, 0));
        Vec3 high = low.plus(new Vec3(0, 0.22 * prop.height() + 0.25, 0));
        return new Part(names, around(low.minus(across), high.plus(across)), facing);
    }

    private static Box around(Vec3 a, Vec3 b) {
        return new Box(
                new Vec3(
                        Math.min(a.x(), b.x()) - 0.03,
                        Math.min(a.y(), b.y()),
                        Math.min(a.z(), b.z()) - 0.03),
                new Vec3(
                        Math.max(a.x(), b.x()) + 0.03,
                        Math.max(a.y(), b.y()),
                        Math.max(a.z(), b.z()) + 0.03));
    }

    /// Whether the set is the inside of a vehicle.
    public boolean aboard() {
        return setId.equals("car");
    }

    private static Set<String> fixed(SetDefinition set, PropCatalogue props) {
        Set<String> fixed = new HashSet<>();
        for (Placement placement : set.placements()) {
            String kind = props.get(placement.prop()).kind();
            // What hangs on a wall or lies on a table hides nobody, and may be what is looked at.
            boolean small = kind.equals("wall") || kind.equals("hand");
            if (small || kind.equals("building") || kind.equals("vehicle") || placement.keep()) {
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
        if (anchors.vehicles().stream().anyMatch(v -> v.seats().contains(seat.id()))) {
            tags.add(VEHICLE);
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
