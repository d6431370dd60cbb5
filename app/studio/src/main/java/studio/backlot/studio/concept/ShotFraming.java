package studio.backlot.studio.concept;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Gaze;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.space.camera.FramingScene;
import studio.backlot.space.camera.FramingSpec;
import studio.backlot.space.camera.LineOfAction;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.math.Box;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.staging.Layout;
import studio.backlot.staging.Mark;
import studio.backlot.staging.StagedShot;

/// Says in the solver's terms what a staged shot is asked to show.
final class ShotFraming {
    private ShotFraming() {}

    /// Who is framed of what is staged, and what stands round them.
    static FramingScene scene(DirectedScene scene, StagedShot staged, Grounds grounds) {
        Stage stage = staged.opening();
        Map<Integer, Subject> subjects = new HashMap<>();
        for (StagedFigure figure : stage.figures()) {
            Subject.Shape shape = grounds.shape(stage, figure);
            subjects.put(figure.id(), Subject.of(figure).drawnAs(shape));
        }
        Layout layout = scene.layout();
        double r = layout.heroRadius();
        Box place =
                new Box(
                        layout.hero().minus(new Vec3(r, 0, r)),
                        layout.hero().plus(new Vec3(r, layout.exterior() ? 4 : 2.2, r)));
        return new FramingScene(
                staged.framed().stream().map(subjects::get).toList(),
                staged.others().stream().map(subjects::get).toList(),
                staged.owner() == null ? null : Subject.of(staged.owner()),
                staged.object(),
                place,
                line(scene, staged, subjects),
                grounds.of(stage, layout));
    }

    /// The line between the owner of the shot and whom they look at, kept on the master's side.
    private static @Nullable LineOfAction line(
            DirectedScene scene, StagedShot staged, Map<Integer, Subject> subjects) {
        if (scene.side() == DirectedScene.Line.FREE
                || staged.partner() == null
                || staged.framed().isEmpty()) {
            return null;
        }
        Subject hero = subjects.get(staged.framed().getFirst());
        if (hero == null) {
            return null;
        }
        Vec3 from = hero.eyes();
        Subject partner = Subject.of(staged.partner());
        return new LineOfAction(from, partner.eyes(), sideOf(scene, hero, partner));
    }

    /// The master's side of the line between two people where they are when the scene begins: who
    /// is on the left of whom stays so when they move.
    private static int sideOf(DirectedScene scene, Subject hero, Subject partner) {
        Vec3 from = start(scene, hero);
        Vec3 to = start(scene, partner);
        int side = LineOfAction.sideOf(from, to, scene.master());
        return side != 0 ? side : hero.id() < partner.id() ? 1 : -1;
    }

    private static Vec3 start(DirectedScene scene, Subject person) {
        Mark mark = scene.blocking().start().get(person.name());
        return mark == null ? person.eyes() : mark.position();
    }

    /// What the words ask of a camera, with what follows from who is there.
    static FramingSpec spec(Director.ShotRequest request, StagedShot staged) {
        ShotDescription text = request.text();
        FramingSpec spec = FramingSpec.of(text, request.optics());
        // Where people talk, the line of action decides on which side of the frame a gaze leaves.
        if (staged.partner() == null && text.gaze() == Gaze.LEFT) {
            spec = spec.withHand(FramingSpec.Hand.LEFT);
        } else if (staged.partner() == null && text.gaze() == Gaze.RIGHT) {
            spec = spec.withHand(FramingSpec.Hand.RIGHT);
        }
        if (text.framing() == null && staged.framed().size() == 2) {
            spec = spec.withFraming(Framing.TWO_SHOT);
        } else if (text.framing() == null && staged.framed().size() == 3) {
            spec = spec.withFraming(Framing.THREE_SHOT);
        } else if (text.framing() == null && staged.framed().size() > 3) {
            spec = spec.withFraming(Framing.GROUP);
        } else if (text.framing() == null && staged.framed().isEmpty() && staged.object() == null) {
            spec = spec.withFraming(Framing.ESTABLISHING);
        } else if (text.framing() == Framing.ESTABLISHING && staged.object() != null) {
            // A cutaway to a thing frames the thing.
            spec = spec.withFraming(Framing.INSERT);
        }
        return spec;
    }
}
