package studio.backlot.staging;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import studio.backlot.space.math.Box;
import studio.backlot.space.math.Vec3;

/// Where a set itself has what words name: a part, a piece of its furniture, a top, a seat or a
/// marked place.
final class Whereabouts {
    /// What a place to stand takes up round its middle, metres.
    private static final double PLACE = 0.4;

    private final Layout layout;
    private final Things things;

    Whereabouts(Layout layout, Things things) {
        this.layout = layout;
        this.things = things;
    }

    /// The nearest to a point; empty where the set has none.
    Optional<Box> of(String words, Vec3 near) {
        List<String> tags = Blocker.words(words);
        return layout.part(words, near)
                .map(Layout.Part::box)
                .or(() -> standing(words, near))
                .or(() ->
                        layout.surfaces().stream()
                                .filter(s -> Blocker.matches(s.tags(), tags) > 0)
                                .map(s ->
                                        around(s.centre(), Math.max(s.halfWidth(), s.halfDepth())))
                                .min(nearest(near)))
                .or(() ->
                        layout.seats().stream()
                                .filter(s -> Blocker.matches(s.tags(), tags) > 0)
                                .map(s -> around(s.position().withY(s.height()), PLACE))
                                .min(nearest(near)))
                .or(() ->
                        layout.spots().stream()
                                .filter(s -> Blocker.matches(s.tags(), tags) > 0)
                                .map(s -> around(s.position(), PLACE))
                                .min(nearest(near)));
    }

    private Optional<Box> standing(String words, Vec3 near) {
        Optional<Thing> thing = things.known(words);
        return thing.flatMap(wanted ->
                things.inSet(layout.setId()).stream()
                        .filter(s -> sameKind(s.thing(), wanted))
                        .map(Whereabouts::box)
                        .min(nearest(near)));
    }

    private static boolean sameKind(Thing there, Thing wanted) {
        return there.key().equals(wanted.key())
                || there.words().contains(wanted.key())
                || there.key().endsWith("-" + wanted.key());
    }

    private static Box box(Things.Standing standing) {
        Thing thing = standing.thing();
        double half = Math.max(thing.width(), thing.depth()) / 2;
        Vec3 low = standing.position().minus(new Vec3(half, 0, half));
        Vec3 high = standing.position().plus(new Vec3(half, thing.height(), half));
        return new Box(low, high);
    }

    private static Comparator<Box> nearest(Vec3 near) {
        return Comparator.comparingDouble(box -> box.centre().distance(near));
    }

    private static Box around(Vec3 point, double half) {
        Vec3 r = new Vec3(half, 0.02, half);
        return new Box(point.minus(r), point.plus(r));
    }
}
