package studio.backlot.storyboard.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.storyboard.model.Production;

/// Looks at a planned cut through the cameras that are solved for it. A planner knows sizes and
/// sides; from where a camera really looks is found in the set alone.
@FunctionalInterface
public interface CutView {
    /// Everything in the working cut of a production that breaks, in order.
    List<Break> breaks(Production production);

    /// Something that breaks.
    ///
    /// @param item id of the clip in which it shows
    /// @param before id of the clip that it is cut against; null where the clip breaks by itself
    /// @param kind what kind of thing breaks
    /// @param words what was measured
    /// @param start the size that the first frame has in place of the one asked for, null for none
    /// @param end the same of the last frame
    record Break(
            String item,
            @Nullable String before,
            Kind kind,
            String words,
            @Nullable ShotSize start,
            @Nullable ShotSize end) {
        /// A break that has nothing to do with sizes.
        public Break(String item, @Nullable String before, Kind kind, String words) {
            this(item, before, kind, words, null, null);
        }
    }

    /// What kind of thing breaks.
    enum Kind {
        /// Two neighbours show one person alike: the cut jumps.
        JUMP(3),
        /// Somebody is seen from the other side, looks past a partner, or goes the other way.
        DIRECTION(3),
        /// Whoever or whatever a shot is of is not in its first or last frame.
        LOST(3),
        /// No camera answers all that the words ask for.
        CONFLICT(2);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        int weight() {
            return weight;
        }
    }
}
