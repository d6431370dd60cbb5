package studio.backlot.studio.animatic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Transition;

/// A stretch of the picture track: a use of a set-up, black where the cut has nothing, or the
/// frames in which one gives way to another.
///
/// @param from what is seen, null for black
/// @param to what takes its place in a blend, null for black
/// @param blend how, null where this is no blend
/// @param start first frame in the cut
/// @param frames length
record ClipInHand(
        @Nullable Source from,
        @Nullable Source to,
        @Nullable Transition blend,
        long start,
        int frames) {
    /// Frames of a shot, as many as are asked for: outside of the range that the cut uses its first
    /// and last frames stand still, because what lies there may be another performance.
    ///
    /// @param start frame of the shot at which it begins, inside the range or not
    /// @param first first frame of the range
    /// @param last last frame of the range
    record Source(ShotInHand shot, long start, long first, long last) {
        /// A range that begins with its first frame.
        static Source of(ShotInHand shot, long first, long frames) {
            return new Source(shot, first, first, first + frames - 1);
        }

        Source later(long by) {
            return new Source(shot, start + by, first, last);
        }

        /// Frame of the shot that is seen some frames after the start.
        long frame(long after) {
            return Math.clamp(start + after, first, last);
        }

        boolean moves() {
            return shot.moves();
        }

        /// The pictures of a shot that does not move.
        List<ShotInHand.Standing> standing(int frames) {
            List<ShotInHand.Standing> all = new ArrayList<>();
            int before = Math.toIntExact(Math.clamp(first - start, 0, frames));
            int after = Math.toIntExact(Math.clamp(start + frames - 1 - last, 0, frames - before));
            if (before > 0) {
                add(all, shot.standing(first, 1).getFirst().frame(), before);
            }
            int inside = frames - before - after;
            if (inside > 0) {
                shot.standing(start + before, inside).forEach(s -> add(all, s.frame(), s.frames()));
            }
            if (after > 0) {
                add(all, shot.standing(last, 1).getFirst().frame(), after);
            }
            return all;
        }

        private static void add(List<ShotInHand.Standing> all, long frame, int frames) {
            boolean goesOn = !all.isEmpty() && all.getLast().frame() == frame;
            int sum = goesOn ? all.removeLast().frames() + frames : frames;
            all.add(new ShotInHand.Standing(frame, sum));
        }
    }

    /// A use of a set-up, or black.
    static ClipInHand plain(@Nullable Source source, long start, int frames) {
        return new ClipInHand(source, null, null, start, frames);
    }

    /// The shot that most of it shows, null for black.
    @Nullable ShotInHand shot() {
        return from != null ? from.shot() : to == null ? null : to.shot();
    }

    /// Whether the camera or people move in it.
    boolean moves() {
        return (from != null && from.moves()) || (to != null && to.moves());
    }

    /// How far the blend has gone at a frame of it, 0 … 1. What comes from black begins with black,
    /// and what goes to black ends with it.
    double share(int frame) {
        if (blend == null) {
            return 0;
        }
        int before = from == null ? 0 : 1;
        int after = to == null || from == null ? 0 : 1;
        return (double) (frame + before) / (frames + after);
    }
}
