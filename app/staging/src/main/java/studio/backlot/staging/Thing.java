package studio.backlot.staging;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.props.PropDefinition.Grip;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;

/// A prop as staging needs to know it.
///
/// @param key in the prop catalogue
/// @param words what texts call it, its key among them
/// @param width along its x, metres
/// @param height metres
/// @param depth along its z, metres
/// @param use how somebody has to do with it
/// @param grip how a hand holds it; null for what nobody carries
/// @param seat where somebody sits on it; null for what is no seat
public record Thing(
        String key,
        List<String> words,
        double width,
        double height,
        double depth,
        Use use,
        @Nullable Grip grip,
        @Nullable Seat seat) {
    public Thing {
        words = List.copyOf(words);
    }

    /// A place to sit.
    ///
    /// @param at under the pelvis, in the prop's own axes
    /// @param height over the floor, metres
    /// @param heading of the sitter against the prop's front, radians
    public record Seat(Vec3 at, double height, double heading) {}

    private static final Set<String> ANIMALS =
            Set.of("horse", "cow", "dog", "dog-sitting", "cat", "pigeon");

    /// Whether it lives.
    public boolean animal() {
        return ANIMALS.contains(key);
    }

    /// How somebody has to do with a prop.
    public enum Use {
        /// Held in one hand.
        HAND,
        /// Held in both.
        BOTH_HANDS,
        /// Held to the ear.
        EAR,
        /// Held to the mouth.
        MOUTH,
        /// Held before the eyes.
        EYE,
        /// Worn or slung: nobody holds it.
        WORN,
        /// Stands on a table: a lamp, a typewriter.
        ON_TOP,
        /// Too big to hold: it stands somewhere.
        STANDS
    }

    /// Whether a hand holds it.
    public boolean handheld() {
        return switch (use) {
            case HAND, BOTH_HANDS, EAR, MOUTH, EYE -> true;
            case WORN, ON_TOP, STANDS -> false;
        };
    }

    /// Whether it lies flat where nobody holds it: paper, blades, guns. Cups and bottles stand.
    public boolean lies() {
        return handheld() && thickness() < 0.07 && height() > 1.6 * thickness() && !upright();
    }

    private boolean upright() {
        return Math.abs(width() - depth()) < 0.02 && thickness() > 0.04;
    }

    /// Its smallest measure, metres.
    public double thickness() {
        return Math.min(width, Math.min(height, depth));
    }

    /// The attitude in which its thinnest side is down and its middle where its base was.
    public Quat lying() {
        return depth <= width
                ? Quat.about(Vec3.RIGHT, -Math.PI / 2)
                : Quat.about(Vec3.BACK, Math.PI / 2);
    }
}
