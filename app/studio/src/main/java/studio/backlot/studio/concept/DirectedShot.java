package studio.backlot.studio.concept;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.Solution;
import studio.backlot.space.moves.CameraPath;
import studio.backlot.space.stage.Stage;
import studio.backlot.staging.StagedShot;
import studio.backlot.storyboard.model.HandValues;

/// A shot with everybody in place and its camera solved.
///
/// @param text what is shown: what was asked, less what nobody asked for and the set has no room
///   for
/// @param staged people and things
/// @param hidden keys of wild walls and props that were pulled for the camera
/// @param camera camera of the first frame
/// @param path camera over the shot
/// @param moves whether camera or people move, so that frames differ
/// @param solution what the solver offered; null where a person set the camera by hand
/// @param alternatives other cameras that answer the same words, best first
/// @param later performances that follow the first one before the same camera
/// @param cheats where people stand for this camera only, by name
/// @param missing what the description states and the picture does not show
/// @param conflicts terms of the description that cannot hold together; the camera gives up one
/// @param notes what was decided where the text was silent
public record DirectedShot(
        ShotDescription text,
        StagedShot staged,
        List<String> hidden,
        Camera camera,
        CameraPath path,
        boolean moves,
        @Nullable Solution solution,
        List<Solution> alternatives,
        List<Later> later,
        Map<String, HandValues.Mark> cheats,
        List<Missing> missing,
        List<String> conflicts,
        List<String> notes) {
    public DirectedShot {
        hidden = List.copyOf(hidden);
        alternatives = List.copyOf(alternatives);
        later = List.copyOf(later);
        cheats = Map.copyOf(cheats);
        missing = List.copyOf(missing);
        conflicts = List.copyOf(conflicts);
        notes = List.copyOf(notes);
    }

    /// A performance that follows.
    ///
    /// @param from second of the shot at which it begins
    public record Later(double from, StagedShot staged) {}

    /// This shot with one more performance at its end.
    DirectedShot then(Later next) {
        List<Later> more = new ArrayList<>(later);
        more.add(next);
        return new DirectedShot(
                text,
                staged,
                hidden,
                camera,
                path,
                moves || next.staged().performance().travels(),
                solution,
                alternatives,
                more,
                cheats,
                missing,
                conflicts,
                notes);
    }

    /// This shot with people elsewhere for its camera.
    DirectedShot cheating(Map<String, HandValues.Mark> marks, String note) {
        return with(marks, note);
    }

    /// This shot with one more note.
    DirectedShot noting(String note) {
        return with(cheats, note);
    }

    private DirectedShot with(Map<String, HandValues.Mark> marks, String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new DirectedShot(
                text,
                staged,
                hidden,
                camera,
                path,
                moves,
                solution,
                alternatives,
                later,
                marks,
                missing,
                conflicts,
                more);
    }

    /// This shot with what it does not show of its description.
    DirectedShot missing(List<Missing> found) {
        return new DirectedShot(
                text,
                staged,
                hidden,
                camera,
                path,
                moves,
                solution,
                alternatives,
                later,
                cheats,
                found,
                conflicts,
                notes);
    }

    /// The performance that plays at a time in seconds.
    public StagedShot playing(double seconds) {
        StagedShot playing = staged;
        for (Later next : later) {
            playing = next.from() <= seconds + 1e-6 ? next.staged() : playing;
        }
        return playing;
    }

    /// The stage at a time in seconds, with what was pulled for the camera taken out.
    public Stage stage(double seconds) {
        // Who walks goes on walking when somebody else begins to speak: time does not start again.
        Stage stage = playing(seconds).performance().at(seconds);
        return new Stage(
                stage.setId(),
                stage.dressingSeed(),
                stage.figures(),
                stage.props(),
                stage.atmosphere(),
                hidden);
    }

    /// The camera at a time in seconds.
    public Camera camera(double seconds) {
        double length = path.seconds();
        return length <= 0 ? camera : path.at(Math.clamp(seconds / length, 0, 1));
    }
}
