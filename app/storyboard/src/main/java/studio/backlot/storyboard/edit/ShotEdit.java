package studio.backlot.storyboard.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.space.camera.Camera;
import studio.backlot.storyboard.model.FrameVersion;
import studio.backlot.storyboard.model.HandValues;
import studio.backlot.storyboard.model.Origin;
import studio.backlot.storyboard.model.Panel;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.ShotSpec;
import studio.backlot.storyboard.model.Slot;

/// Edits of one shot.
public sealed interface ShotEdit extends Edit {
    String shotId();

    /// The edit on the shot alone.
    Shot applyTo(Shot shot);

    @Override
    default Production apply(Production production) {
        if (production.shot(shotId()).isEmpty()) {
            throw new IllegalArgumentException("the production has no shot " + shotId());
        }
        return production.mapShot(shotId(), this::applyTo);
    }

    /// Gives a shot another description and what is read from it. Values by hand stay; ask
    /// [Remaking] for the conflicts.
    record Describe(String shotId, String description, Remaking remaking) implements ShotEdit {
        @Override
        public String label() {
            return "Describe shot";
        }

        @Override
        public Shot applyTo(Shot shot) {
            return shot.withDescription(description).withSpec(remaking.spec());
        }
    }

    /// Re-makes what a shot wants without changing its words: a new reader, a revised script.
    record Remake(String shotId, Remaking remaking) implements ShotEdit {
        @Override
        public String label() {
            return "Re-make shot";
        }

        @Override
        public Shot applyTo(Shot shot) {
            return shot.withSpec(remaking.spec());
        }
    }

    /// Sets one value by hand: the lens, the light, the size. It stays until it is released.
    record SetValue(String shotId, Slot slot, ShotDescription values) implements ShotEdit {
        @Override
        public String label() {
            return "Set " + slot.key();
        }

        @Override
        public Shot applyTo(Shot shot) {
            return shot.withSpec(shot.spec().with(slot, values, Origin.HAND));
        }
    }

    /// Gives one value back to its source.
    record ReleaseValue(String shotId, Slot slot, ShotSpec made) implements ShotEdit {
        @Override
        public String label() {
            return "Release " + slot.key();
        }

        @Override
        public Shot applyTo(Shot shot) {
            Origin origin = made.origin(slot);
            return shot.withSpec(
                    shot.spec()
                            .with(slot, made.values(), origin == null ? Origin.READING : origin));
        }
    }

    /// Answers a conflict: `TAKE_NEW` releases the value by hand, `KEEP_MINE` changes nothing.
    record Answer(Conflict conflict, Conflict.Choice choice, ShotSpec made) implements ShotEdit {
        @Override
        public String label() {
            return choice == Conflict.Choice.KEEP_MINE
                    ? "Keep my " + conflict.what()
                    : "Take new " + conflict.what();
        }

        @Override
        public Shot applyTo(Shot shot) {
            if (choice == Conflict.Choice.KEEP_MINE) {
                return shot;
            }
            return conflict.slot() == null
                    ? shot.withHand(shot.hand().withCamera(null).withEndCamera(null))
                    : new ReleaseValue(shot.id(), conflict.slot(), made).applyTo(shot);
        }

        @Override
        public String shotId() {
            return conflict.shotId();
        }
    }

    /// Places the camera of the start by hand.
    record SetCamera(String shotId, Camera camera) implements ShotEdit {
        @Override
        public String label() {
            return "Place camera";
        }

        @Override
        public Shot applyTo(Shot shot) {
            return shot.withHand(shot.hand().withCamera(camera));
        }
    }

    /// Places the camera of the end of the move by hand.
    record SetEndCamera(String shotId, Camera camera) implements ShotEdit {
        @Override
        public String label() {
            return "Place end camera";
        }

        @Override
        public Shot applyTo(Shot shot) {
            return shot.withHand(shot.hand().withEndCamera(camera));
        }
    }

    /// Lets the cameras be solved again.
    record ReleaseCamera(String shotId) implements ShotEdit {
        @Override
        public String label() {
            return "Release camera";
        }

        @Override
        public Shot applyTo(Shot shot) {
            return shot.withHand(shot.hand().withCamera(null).withEndCamera(null));
        }
    }

    /// Puts a figure on a mark by hand.
    record SetMark(String shotId, String figure, HandValues.Mark mark) implements ShotEdit {
        @Override
        public String label() {
            return "Place " + figure;
        }

        @Override
        public Shot applyTo(Shot shot) {
            return shot.withHand(shot.hand().withMark(figure, mark));
        }
    }

    /// Gives a figure back to the staging.
    record ReleaseMark(String shotId, String figure) implements ShotEdit {
        @Override
        public String label() {
            return "Release " + figure;
        }

        @Override
        public Shot applyTo(Shot shot) {
            return shot.withHand(shot.hand().withoutMark(figure));
        }
    }

    /// Gives a shot another human name.
    record Rename(String shotId, String name) implements ShotEdit {
        @Override
        public String label() {
            return "Rename shot to " + name;
        }

        @Override
        public Shot applyTo(Shot shot) {
            return shot.withName(name);
        }
    }

    /// Sets how long a shot plays by default; clips of it in a cut stay as they are.
    record SetFrames(String shotId, long frames) implements ShotEdit {
        @Override
        public String label() {
            return "Shot length " + frames;
        }

        @Override
        public Shot applyTo(Shot shot) {
            if (frames < 1) {
                throw new IllegalArgumentException("a shot has at least one frame");
            }
            return shot.withFrames(frames);
        }
    }

    /// Writes notes to a shot.
    record SetNotes(String shotId, @Nullable String notes) implements ShotEdit {
        @Override
        public String label() {
            return "Notes";
        }

        @Override
        public Shot applyTo(Shot shot) {
            return shot.withNotes(notes);
        }
    }

    /// Sets the boards of a shot.
    record SetPanels(String shotId, List<Panel> panels) implements ShotEdit {
        public SetPanels {
            panels = List.copyOf(panels);
        }

        @Override
        public String label() {
            return "Boards";
        }

        @Override
        public Shot applyTo(Shot shot) {
            return shot.withPanels(panels);
        }
    }

    /// Adds a picture that was made for a shot.
    record AddVersion(String shotId, FrameVersion version) implements ShotEdit {
        @Override
        public String label() {
            return "Picture: " + version.reason();
        }

        @Override
        public Shot applyTo(Shot shot) {
            return shot.withVersions(Lists.plus(shot.versions(), version));
        }
    }

    /// Brings an omitted shot back; its clips do not come back by themselves.
    record Restore(String shotId) implements ShotEdit {
        @Override
        public String label() {
            return "Restore shot";
        }

        @Override
        public Shot applyTo(Shot shot) {
            return shot.restore();
        }
    }
}
