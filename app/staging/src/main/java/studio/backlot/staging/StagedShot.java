package studio.backlot.staging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.space.camera.FramedThing;
import studio.backlot.space.figure.Gaze;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;

/// A shot with everybody and everything in place, before a camera is chosen.
///
/// @param performance the stage over the time of the shot
/// @param framed ids of those who are framed, the owner of the shot first
/// @param others ids of those who are there but not framed
/// @param owner whose eyes a POV looks through, null elsewhere; not on the stage
/// @param object the thing that an insert shows, null for none
/// @param partner whom the owner of the shot looks at, null for nobody; may be off the stage
/// @param things what the words name besides people, with where it is; what is missing here is not
///   on the stage
/// @param notes what was decided where the text was silent, and what could not be done
public record StagedShot(
        Performance performance,
        List<Integer> framed,
        List<Integer> others,
        @Nullable StagedFigure owner,
        @Nullable FramedThing object,
        @Nullable StagedFigure partner,
        List<StagedThing> things,
        List<String> notes) {
    public StagedShot {
        framed = List.copyOf(framed);
        others = List.copyOf(others);
        things = List.copyOf(things);
        notes = List.copyOf(notes);
    }

    /// The stage of the first frame.
    public Stage opening() {
        return performance.at(0);
    }

    /// The same where whoever it is of looks into the lens, and nothing else moves.
    public StagedShot lookingInto(Vec3 lens) {
        Stage stage = opening();
        List<StagedFigure> figures = new ArrayList<>();
        for (StagedFigure figure : stage.figures()) {
            boolean hero = !framed.isEmpty() && figure.id() == framed.getFirst();
            figures.add(hero ? figure.withPose(Gaze.lookAt(figure, lens)) : figure);
        }
        Stage looking =
                new Stage(
                        stage.setId(),
                        stage.dressingSeed(),
                        figures,
                        stage.props(),
                        stage.atmosphere(),
                        stage.hiddenParts());
        return new StagedShot(
                Performance.still(looking), framed, others, owner, object, partner, things, notes);
    }

    /// Where somebody is, metres and radians about Y.
    public record Place(Vec3 position, double heading) {}

    /// What happens on stage during the shot.
    public interface Performance {
        /// The stage at a time in seconds from the first frame.
        Stage at(double seconds);

        /// Where somebody is at a time, without the pose, which costs much more; null where they
        /// are not on the stage.
        default @Nullable Place place(int id, double seconds) {
            return at(seconds).figures().stream()
                    .filter(figure -> figure.id() == id)
                    .findFirst()
                    .map(figure -> new Place(figure.position(), figure.heading()))
                    .orElse(null);
        }

        /// Whether anybody changes place while the shot plays.
        boolean travels();

        /// Nothing moves.
        static Performance still(Stage stage) {
            return new Performance() {
                @Override
                public Stage at(double seconds) {
                    return stage;
                }

                @Override
                public boolean travels() {
                    return false;
                }
            };
        }
    }
}
