package studio.backlot.studio.concept;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.staging.StagedShot;
import studio.backlot.storyboard.model.HandValues;

/// Cheats the near person of a shot over the shoulder, as a set does: where the two stand too far
/// apart, or a table is between them, whoever only lends a shoulder steps in or aside for this
/// camera. The one who is seen stays, and so does the line between them.
final class Cheat {
    /// How far from the hero a shoulder frames well, metres, and by how much it leaves the hero's
    /// look, degrees; the least cheat first.
    private static final double[] APART = {1.5, 1.25, 1.8, 1.05};

    private static final double[] ASIDE = {0, 15, -15, 30, -30};

    private Cheat() {}

    /// The person who may be moved; null where the shot lends no shoulder.
    static @Nullable StagedFigure near(Director.ShotRequest request, StagedShot staged) {
        Framing framing = request.text().framing();
        boolean over = framing == Framing.OTS || framing == Framing.DIRTY_SINGLE;
        if (!over || staged.framed().size() != 2 || request.hand().camera() != null) {
            return null;
        }
        StagedFigure near = figure(staged, staged.framed().get(1));
        boolean placedByHand = near == null || request.hand().marks().containsKey(near.name());
        return placedByHand ? null : near;
    }

    /// Marks to try for the near person, the least cheat first.
    static List<HandValues.Mark> marks(StagedShot staged, StagedFigure near) {
        StagedFigure hero = figure(staged, staged.framed().getFirst());
        List<HandValues.Mark> marks = new ArrayList<>();
        if (hero == null) {
            return marks;
        }
        Vec3 eyes = Subject.of(hero).eyes();
        double look = Subject.of(near).eyes().minus(eyes).heading();
        for (double aside : ASIDE) {
            for (double apart : APART) {
                double heading = look + Math.toRadians(aside);
                Vec3 at = eyes.plus(Vec3.ofHeading(heading).times(apart));
                marks.add(new HandValues.Mark(at.withY(near.position().y()), heading + Math.PI));
            }
        }
        return marks;
    }

    /// What a person set by hand with the cheated marks added.
    static HandValues with(HandValues hand, Map<String, HandValues.Mark> cheats) {
        HandValues all = hand;
        for (Map.Entry<String, HandValues.Mark> cheat : cheats.entrySet()) {
            all = all.withMark(cheat.getKey(), cheat.getValue());
        }
        return all;
    }

    private static @Nullable StagedFigure figure(StagedShot staged, int id) {
        return staged.opening().figures().stream()
                .filter(f -> f.id() == id)
                .findFirst()
                .orElse(null);
    }
}
