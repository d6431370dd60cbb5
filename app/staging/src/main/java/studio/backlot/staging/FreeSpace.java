package studio.backlot.staging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.PlacedProp;

/// Free places on tops and on the floor for what a shot brings with it. Confined to the staging of
/// one shot.
final class FreeSpace {
    /// What is lower lies on the floor and is stepped into, metres.
    private static final double FLAT = 0.05;

    /// How far an insert stays from what stands upright beside it, metres.
    private static final double UPRIGHT_CLEAR = 0.35;

    private final Layout layout;
    private final Things things;
    private final ShotStager.Request request;
    private final Ensemble ensemble;
    private final List<PlacedProp> props;
    private final List<String> notes;

    /// @param props what was put so far; grows meanwhile
    FreeSpace(
            Layout layout,
            Things things,
            ShotStager.Request request,
            Ensemble ensemble,
            List<PlacedProp> props,
            List<String> notes) {
        this.layout = layout;
        this.things = things;
        this.request = request;
        this.ensemble = ensemble;
        this.props = props;
        this.notes = notes;
    }

    /// The top nearest to a point, within reach.
    Optional<Layout.Surface> topNear(Vec3 point) {
        return layout.surfaces().stream()
                .min(Comparator.comparingDouble(s -> s.centre().withY(0).distance(point.withY(0))))
                .filter(s -> s.centre().withY(0).distance(point.withY(0)) < 3);
    }

    Vec3 onTop(Vec3 about, @Nullable Mark near, Thing thing) {
        Vec3 ahead = near == null ? about : about.plus(Vec3.ofHeading(near.heading()).times(0.5));
        double room = Math.max(thing.width(), Math.max(thing.height(), thing.depth())) / 2;
        return topNear(ahead)
                .map(s -> within(s, ahead, room))
                .orElse(ahead.withY(layout.hero().y()));
    }

    /// The point of a top nearest to a person, away from its edges and from what lies there.
    private Vec3 within(Layout.Surface top, Vec3 wanted, double room) {
        List<Vec3> taken = new ArrayList<>();
        props.forEach(p -> taken.add(p.position()));
        // What stands upright beside a thing that the shot is of stands before the lens.
        double clear = request.text().size() == ShotSize.INSERT ? UPRIGHT_CLEAR : 0;
        List<Vec3> upright = new ArrayList<>();
        for (Things.Standing there : things.inSet(layout.setId())) {
            if (Math.abs(there.position().y() - top.centre().y()) < 0.05) {
                taken.add(there.position());
                if (there.thing().height() > 0.1) {
                    upright.add(there.position());
                }
            }
        }
        Vec3 best = null;
        double least = Double.POSITIVE_INFINITY;
        for (double across = -0.7; across <= 0.71; across += 0.1) {
            for (double along = -0.6; along <= 0.61; along += 0.1) {
                Vec3 at = onto(top, across * top.halfWidth(), along * top.halfDepth());
                double cost = at.withY(0).distance(wanted.withY(0));
                for (Vec3 other : taken) {
                    cost += at.distance(other) < room + 0.09 ? 1 : 0;
                }
                for (Vec3 other : upright) {
                    cost += at.distance(other) < room + clear ? 0.5 : 0;
                }
                if (cost < least) {
                    least = cost;
                    best = at;
                }
            }
        }
        return best == null ? top.centre() : best;
    }

    private static Vec3 onto(Layout.Surface top, double x, double z) {
        double c = Math.cos(top.heading());
        double s = Math.sin(top.heading());
        return top.centre().plus(new Vec3(x * c + z * s, 0, z * c - x * s));
    }

    Vec3 onFloor(Vec3 about, Thing thing) {
        double room = Math.max(thing.width(), thing.depth()) / 2 + 0.1;
        // What lies flat is walked over: it lies at the feet.
        double least = thing.height() < FLAT ? 0.1 : room + 0.5;
        for (double radius = least; radius < 8; radius += 0.4) {
            for (int k = 0; k < 12; k++) {
                double turn = 0.6 + Math.PI * 2 * k / 12;
                Vec3 at = about.plus(Vec3.ofHeading(turn).times(radius)).withY(layout.hero().y());
                boolean clear =
                        request.marks().keySet().stream()
                                        .allMatch(m ->
                                                thing.height() < FLAT
                                                        || ensemble.mark(m).position().distance(at)
                                                                > room + 0.3)
                                && props.stream()
                                        .allMatch(p -> p.position().distance(at) > room + 0.1);
                if (clear && layout.free(at, room)) {
                    return at;
                }
            }
        }
        notes.add("no free floor for the " + thing.key());
        return about;
    }
}
