package studio.backlot.assets.sets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.props.PropCatalogue;
import studio.backlot.assets.props.PropDefinition;
import studio.backlot.assets.props.PropDefinition.SeatPlace;
import studio.backlot.assets.props.PropDefinition.Top;
import studio.backlot.assets.sets.Anchors.Doorway;
import studio.backlot.assets.sets.Anchors.Hero;
import studio.backlot.assets.sets.Anchors.Mark;
import studio.backlot.assets.sets.Anchors.Obstacle;
import studio.backlot.assets.sets.Anchors.Opening;
import studio.backlot.assets.sets.Anchors.Path;
import studio.backlot.assets.sets.Anchors.Seat;
import studio.backlot.assets.sets.Anchors.Surface;
import studio.backlot.assets.sets.Anchors.Vehicle;
import studio.backlot.assets.shape.Point2;
import studio.backlot.assets.shape.Point3;

/// Works out seats, tops, vehicles and obstacles from the props that stand in a set, and who sits
/// opposite or beside whom at which table.
final class AnchorFinder {
    private static final double REACH = 0.75;

    private final PropCatalogue props;
    private final List<Placement> placements;
    private final List<Wall> walls;
    private final Hero hero;
    private final List<Mark> marks;

    AnchorFinder(
            PropCatalogue props,
            List<Placement> placements,
            List<Wall> walls,
            Hero hero,
            List<Mark> marks) {
        this.props = props;
        this.placements = placements;
        this.walls = walls;
        this.hero = hero;
        this.marks = marks;
    }

    Anchors find(
            List<Obstacle> built,
            List<Path> paths,
            List<List<Point2>> walkable,
            double sunHeading) {
        List<Seat> seats = new ArrayList<>();
        List<Surface> tops = new ArrayList<>();
        List<Vehicle> vehicles = new ArrayList<>();
        List<Obstacle> obstacles = new ArrayList<>(built);
        for (Placement each : placements) {
            PropDefinition prop = props.get(each.prop());
            List<Seat> own = seats(each, prop);
            seats.addAll(own);
            tops.addAll(tops(each, prop));
            if (prop.kind().equals("vehicle")) {
                vehicles.add(vehicle(each, prop, own));
            }
            if (prop.obstacle()) {
                obstacles.add(obstacle(each, prop));
            }
        }
        return new Anchors(
                partnered(seats, tops),
                marks,
                reached(tops, seats),
                doors(),
                windows(),
                List.copyOf(vehicles),
                List.copyOf(obstacles),
                paths,
                walkable,
                hero,
                sunHeading);
    }

    private static Point3 world(Placement each, Point3 local) {
        return local.times(each.scale()).turned(each.heading()).plus(each.at());
    }

    private static List<Seat> seats(Placement each, PropDefinition prop) {
        List<Seat> seats = new ArrayList<>();
        for (SeatPlace place : prop.seats()) {
            String id = prop.seats().size() == 1 ? each.id() : each.id() + "/" + place.id();
            List<String> tags = new ArrayList<>(List.of(prop.id(), place.id()));
            if (each.tag() != null) {
                tags.add(each.tag());
            }
            seats.add(
                    new Seat(
                            id,
                            world(each, place.at()),
                            place.height() * each.scale(),
                            place.heading() + each.heading(),
                            List.copyOf(tags),
                            null,
                            0,
                            List.of(),
                            List.of()));
        }
        return seats;
    }

    private static List<Surface> tops(Placement each, PropDefinition prop) {
        List<Surface> tops = new ArrayList<>();
        for (Top top : prop.surfaces()) {
            String id = prop.surfaces().size() == 1 ? each.id() : each.id() + "/" + top.id();
            List<String> tags =
                    each.tag() == null ? List.of(prop.id()) : List.of(prop.id(), each.tag());
            tops.add(
                    new Surface(
                            id,
                            world(each, top.at()),
                            top.width() * each.scale(),
                            top.depth() * each.scale(),
                            each.heading(),
                            tags,
                            List.of(),
                            List.of()));
        }
        return tops;
    }

    private static Vehicle vehicle(Placement each, PropDefinition prop, List<Seat> seats) {
        PropDefinition.Wheel wheel = prop.wheel();
        return new Vehicle(
                each.id(),
                prop.id(),
                each.at(),
                each.heading(),
                seats.stream().map(Seat::id).toList(),
                wheel == null ? null : world(each, wheel.at()),
                wheel == null ? 0 : wheel.radius() * each.scale());
    }

    private static Obstacle obstacle(Placement each, PropDefinition prop) {
        return new Obstacle(
                each.id(),
                each.at(),
                prop.width() / 2 * each.scale(),
                prop.depth() / 2 * each.scale(),
                each.heading(),
                prop.height() * each.scale());
    }

    private List<Seat> partnered(List<Seat> seats, List<Surface> tops) {
        List<Seat> all = new ArrayList<>();
        for (Seat seat : seats) {
            Surface table = table(seat, tops);
            all.add(
                    new Seat(
                            seat.id(),
                            seat.position(),
                            seat.height(),
                            seat.heading(),
                            seat.tags(),
                            table == null ? null : table.id(),
                            table == null ? 0 : table.centre().y() - seat.position().y(),
                            partners(seat, seats, AnchorFinder::opposite),
                            partners(seat, seats, AnchorFinder::beside)));
        }
        return List.copyOf(all);
    }

    private static @Nullable Surface table(Seat seat, List<Surface> tops) {
        Surface best = null;
        double least = 0.5;
        Point2 knees = ahead(seat, 0.4);
        for (Surface top : tops) {
            double above = top.centre().y() - seat.position().y() - seat.height();
            double away = distance(top, knees);
            if (above > 0.12 && above < 0.55 && away < least) {
                best = top;
                least = away;
            }
        }
        return best;
    }

    private static Point2 ahead(Seat seat, double metres) {
        return seat.position().plus(new Point3(0, 0, metres).turned(seat.heading())).ground();
    }

    private static double distance(Surface top, Point2 point) {
        Point2 local = point.minus(top.centre().ground()).turned(-top.heading());
        double x = Math.max(0, Math.abs(local.x()) - top.width() / 2);
        double z = Math.max(0, Math.abs(local.z()) - top.depth() / 2);
        return Math.hypot(x, z);
    }

    private interface Relation {
        boolean holds(Seat a, Seat b);
    }

    private static List<String> partners(Seat seat, List<Seat> seats, Relation relation) {
        Point2 here = seat.position().ground();
        return seats.stream()
                .filter(other -> !other.id().equals(seat.id()) && relation.holds(seat, other))
                .sorted(Comparator.comparingDouble(o -> o.position().ground().distance(here)))
                .map(Seat::id)
                .toList();
    }

    private static boolean opposite(Seat a, Seat b) {
        Point2 local = b.position().ground().minus(a.position().ground()).turned(-a.heading());
        double off = Math.abs(Math.atan2(local.x(), local.z()));
        return Math.cos(a.heading() - b.heading()) < -0.7
                && off < Math.toRadians(35)
                && local.z() > 0.7
                && local.z() < 2.8;
    }

    private static boolean beside(Seat a, Seat b) {
        Point2 local = b.position().ground().minus(a.position().ground()).turned(-a.heading());
        return Math.cos(a.heading() - b.heading()) > 0.75
                && Math.abs(local.z()) < 0.4
                && Math.abs(local.x()) > 0.3
                && Math.abs(local.x()) < 1.3;
    }

    private List<Surface> reached(List<Surface> tops, List<Seat> seats) {
        List<Surface> all = new ArrayList<>();
        for (Surface top : tops) {
            all.add(
                    new Surface(
                            top.id(),
                            top.centre(),
                            top.width(),
                            top.depth(),
                            top.heading(),
                            top.tags(),
                            seats.stream()
                                    .filter(s -> distance(top, ahead(s, 0.3)) < 0.4)
                                    .map(Seat::id)
                                    .toList(),
                            marks.stream()
                                    .filter(m -> distance(top, m.position().ground()) < REACH)
                                    .map(Mark::id)
                                    .toList()));
        }
        return List.copyOf(all);
    }

    private List<Doorway> doors() {
        List<Doorway> doors = new ArrayList<>();
        for (Wall wall : walls) {
            for (Wall.Hole hole : wall.holes()) {
                if (!hole.kind().equals("window")) {
                    Point2 at = wall.along(hole.at());
                    doors.add(
                            new Doorway(
                                    hole.id(),
                                    new Point3(at.x(), wall.base() + hole.sill(), at.z()),
                                    wall.inward(hero.centre().ground()),
                                    hole.width(),
                                    hole.height(),
                                    wall.name(),
                                    hole.open()));
                }
            }
        }
        return List.copyOf(doors);
    }

    private List<Opening> windows() {
        List<Opening> windows = new ArrayList<>();
        for (Wall wall : walls) {
            for (Wall.Hole hole : wall.holes()) {
                if (hole.kind().equals("window") || hole.kind().equals("glass-door")) {
                    Point2 at = wall.along(hole.at());
                    double sill = wall.base() + hole.sill();
                    windows.add(
                            new Opening(
                                    hole.id(),
                                    new Point3(at.x(), sill + hole.height() / 2, at.z()),
                                    wall.inward(hero.centre().ground()),
                                    hole.width(),
                                    hole.height(),
                                    sill,
                                    wall.name()));
                }
            }
        }
        return List.copyOf(windows);
    }
}
