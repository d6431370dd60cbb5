package studio.backlot.studio.animatic;

import org.jspecify.annotations.Nullable;

/// A stretch of the picture track: a use of a set-up, or black where the cut has nothing.
///
/// @param shot null for black
/// @param start first frame in the cut
/// @param source first frame of the shot
/// @param frames length
record ClipInHand(@Nullable ShotInHand shot, long start, long source, int frames) {
    boolean moves() {
        return shot != null && shot.moves();
    }
}
