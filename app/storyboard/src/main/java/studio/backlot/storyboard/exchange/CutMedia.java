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
                public Optional<String> sound(Item.SoundClip clip) {
                    return Optional.empty();
                }
            };

    /// What was made for a shot.
    Optional<ShotMedia> shot(String shotId);

    /// URL of the recording of a sound clip.
    Optional<String> sound(Item.SoundClip clip);

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
