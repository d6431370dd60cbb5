package studio.backlot.space.continuity;

import org.jspecify.annotations.Nullable;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.math.Vec3;

/// One shot of a cut as continuity sees it.
///
/// @param shot its stable name
/// @param camera at the cut
/// @param subject whose shot it is; null for a frame of a place or a thing
/// @param partner whom the subject talks to or looks at; null for nobody
/// @param travel velocity of the subject over the floor, m/s; zero for somebody who stays
/// @param kind what the shot does to the line
public record Viewed(
        String shot,
        Camera camera,
        @Nullable Subject subject,
        @Nullable Subject partner,
        Vec3 travel,
        Kind kind) {
    /// What a shot does to the line of action.
    public enum Kind {
        /// Keeps the line that is there.
        KEEPS,
        /// Shows everybody anew, or crosses in the picture: the line starts afresh with it.
        RESETS,
        /// Looks at something else: it weakens the line, and is not held to it.
        CUTAWAY
    }

    /// A shot of somebody who stays where they are.
    public static Viewed of(
            String shot, Camera camera, Subject subject, @Nullable Subject partner) {
        return new Viewed(shot, camera, subject, partner, Vec3.ZERO, Kind.KEEPS);
    }
}
