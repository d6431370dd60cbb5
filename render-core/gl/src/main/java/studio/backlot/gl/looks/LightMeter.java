package studio.backlot.gl.looks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.gl.scene.Opening;
import studio.backlot.gl.scene.PartGroup;
import studio.backlot.gl.scene.StageGeometry;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.PlacedProp;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;

/// Measures, as a light meter held at a place does, how much of the key and of the sky gets there
/// past walls and roofs. People do not shade the meter, so it stays steady while they move.
final class LightMeter {
    private static final double FAR = 400;
    private static final int RAYS = 12;

    /// Where the light of a place is taken that has nobody in it, metres over the ground.
    private static final double EYES = 1.5;

    /// Places a side of the grid over a set.
    private static final int GRID = 6;

    /// Half the width of the square, metres, over which a set's light is taken: what is acted in.
    private static final double ACTED_IN = 6;

    /// Share of the sky under which a place lies in a room and not in the garden before it.
    private static final double ROOFED = 0.3;

    /// How far a lamp's own shade may reach, metres.
    private static final double SHADE = 0.35;

    private final List<PartGroup> standing;
    private final List<Place> faces;
    private final List<Place> places;

    /// Where a meter is held.
    ///
    /// @param at metres
    /// @param towards level direction a face there looks in; null where light from all round counts
    record Place(Vec3 at, @Nullable Vec3 towards) {
        /// Share of light from a direction that falls on the front of a face: 1 from ahead, none
        /// from behind, a third from the side.
        double takes(Vec3 from) {
            return towards == null
                    ? FROM_ALL_ROUND
                    : Math.clamp((towards.dot(from) + 0.5) / 1.2, 0, 1);
        }
    }

    /// Mean of what a face takes over the light round it.
    private static final double FROM_ALL_ROUND = 0.65;

    LightMeter(Stage stage, StageGeometry geometry) {
        standing =
                geometry.groups().stream()
                        .filter(group -> !group.isMoving())
                        .map(PartGroup::origin)
                        .distinct()
                        .toList();
        List<Place> heads = new ArrayList<>();
        for (StagedFigure figure : stage.figures()) {
            double hips = figure.pose().hips().y();
            double height = figure.build().stature() * Math.clamp(hips + 0.41, 0.25, 0.95);
            heads.add(
                    new Place(
                            figure.position().plus(new Vec3(0, height, 0)),
                            Vec3.ofHeading(figure.heading())));
        }
        if (heads.isEmpty()) {
            // A shot of a thing is exposed for the thing.
            for (PlacedProp prop : stage.props()) {
                heads.add(new Place(prop.position().plus(new Vec3(0, 0.1, 0)), null));
            }
        }
        faces =
                heads.isEmpty()
                        ? List.of(new Place(new Vec3(0, EYES, 0), null))
                        : List.copyOf(heads);
        List<Place> over = grid();
        List<Place> roofed = over.stream().filter(place -> sky(place.at()) < ROOFED).toList();
        List<Place> acted = geometry.interior() ? roofed : over;
        places = acted.isEmpty() ? faces : acted;
    }

    /// Places spread over the middle of a set, the same whoever is in it.
    private static List<Place> grid() {
        List<Place> all = new ArrayList<>();
        for (int i = 0; i < GRID; i++) {
            for (int k = 0; k < GRID; k++) {
                double x = ACTED_IN * (2 * (i + 0.5) / GRID - 1);
                double z = ACTED_IN * (2 * (k + 0.5) / GRID - 1);
                all.add(new Place(new Vec3(x, EYES, z), null));
            }
        }
        return all;
    }

    /// Faces of the people on the stage, the first of them whom the frame is of; the things on it
    /// where there is nobody, the middle of an empty one.
    List<Place> faces() {
        return faces;
    }

    /// Places over the whole set, whose light is the light of its scene.
    List<Place> places() {
        return places;
    }

    Vec3 middle() {
        Vec3 sum = Vec3.ZERO;
        for (Place face : faces) {
            sum = sum.plus(face.at());
        }
        return sum.times(1.0 / faces.size());
    }

    /// Share of a face and of a body's breadth round it that a far light reaches: 0…1, half of it
    /// for the face itself.
    double reached(Vec3 place, Vec3 direction) {
        double open = 0;
        Vec3 side = direction.cross(Vec3.UP).normalized().times(0.35);
        for (int i = -2; i <= 2; i++) {
            Vec3 from = place.plus(side.times(i)).plus(new Vec3(0, 0.12 * Math.abs(i), 0));
            double share = i == 0 ? 0.5 : 0.125;
            open += clear(from, from.plus(direction.times(FAR))) ? share : 0;
        }
        return open;
    }

    /// Share of the upper sky seen from the faces: 0 in a closed room … 1 in a field.
    double sky() {
        double sum = 0;
        for (Place face : faces) {
            sum += sky(face.at());
        }
        return sum / faces.size();
    }

    /// Share of the upper sky seen from a place.
    double sky(Vec3 place) {
        int open = 0;
        for (int i = 0; i < RAYS; i++) {
            double turn = i * 2.39996;
            double up = 0.45 + 0.5 * (i + 0.5) / RAYS;
            double flat = Math.sqrt(1 - up * up);
            Vec3 to = new Vec3(Math.cos(turn) * flat, up, Math.sin(turn) * flat);
            open += clear(place, place.plus(to.times(FAR))) ? 1 : 0;
        }
        return (double) open / RAYS;
    }

    /// Form factor of an opening at a place: the light it gives for a sky of radiance 1.
    double through(Place place, Opening opening) {
        Vec3 to = opening.centre().minus(place.at());
        double d2 = Math.max(to.dot(to), 1e-3);
        double leaves = Math.max(-opening.inward().dot(to) / Math.sqrt(d2), 0);
        double area = opening.width() * opening.height();
        return 1.08 * place.takes(to.normalized()) * area * leaves / (Math.PI * d2 + area);
    }

    /// Whether a lamp is seen from a place, its own shade left out.
    boolean sees(Place place, Vec3 lamp) {
        Vec3 to = lamp.minus(place.at());
        double far = Math.sqrt(to.dot(to));
        return far < SHADE || clear(place.at(), place.at().plus(to.times(1 - SHADE / far)));
    }

    private boolean clear(Vec3 from, Vec3 to) {
        for (PartGroup group : standing) {
            if (group.blocks(from, to)) {
                return false;
            }
        }
        return true;
    }
}
