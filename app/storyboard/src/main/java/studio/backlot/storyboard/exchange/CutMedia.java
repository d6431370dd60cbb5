package studio.backlot.storyboard.exchange;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.backlot.space.camera.Camera;
import studio.backlot.storyboard.model.Item;

/// What a delivery made for the shots and sounds of a cut, for the formats that point at it.
public interface CutMedia {
    /// A cut of which nothing has been rendered yet.
    CutMedia NONE =
            new CutMedia() {
                @Override
                public Optional<ShotMedia> shot(String shotId) {
                    return Optional.empty();
                }

                @Override
                public Optional<SoundMedia> sound(Item.SoundClip clip) {
                    return Optional.empty();
                }
            };

    /// What was made for a shot.
    Optional<ShotMedia> shot(String shotId);

    /// Where a clip begins in the movie of its shot: later than in the shot where the movie holds
    /// more than the cut uses.
    default long start(Item.Clip clip) {
        return clip.sourceStart();
    }

    /// The recording of a sound clip.
    Optional<SoundMedia> sound(Item.SoundClip clip);

    /// A recording.
    ///
    /// @param start frame of the recording at which the clip begins
    /// @param frames length of the recording
    record SoundMedia(String url, long start, long frames) {}

    /// The movie and the camera of a shot.
    ///
    /// @param url of the movie or picture, null where none was rendered
    /// @param frames length of the movie
    /// @param camera solved camera at the start
    /// @param endCamera solved camera at the end, null where the shot does not move
    record ShotMedia(
            @Nullable String url,
            long frames,
            @Nullable Camera camera,
            @Nullable Camera endCamera) {}
}
