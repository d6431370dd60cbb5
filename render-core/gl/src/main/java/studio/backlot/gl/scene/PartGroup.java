package studio.backlot.gl.scene;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.backlot.gl.mesh.Material;
import studio.backlot.gl.mesh.Part;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.visibility.Bvh;

/// Parts that are built, cached and uploaded together. Identity counts: the same instance is the
/// same geometry, and a renderer keeps its buffers as long as the instance keeps coming.
public final class PartGroup {
    /// What a group's parts do to the picture.
    public enum Use {
        /// Seen, and casts shadows.
        VISIBLE,
        /// Pulled for this camera: not seen, but its shadow stays where it was.
        SHADOW_ONLY
    }

    private final List<Part> parts;
    private final Use use;
    private final boolean moving;
    private final @Nullable PartGroup origin;
    private @Nullable Bvh solid;
    private @Nullable Bvh glass;
    private @Nullable Ground ground;
    private boolean groundKnown;

    private PartGroup(List<Part> parts, Use use, boolean moving, @Nullable PartGroup origin) {
        this.parts = List.copyOf(parts);
        this.use = use;
        this.moving = moving;
        this.origin = origin;
    }

    /// Parts of the set, which stay while people move.
    public static PartGroup standing(List<Part> parts) {
        return new PartGroup(parts, Use.VISIBLE, false, null);
    }

    /// This group without what is pulled, and what is pulled, which is not seen but still keeps the
    /// light out; this group itself where nothing is.
    public List<PartGroup> without(Predicate<Part> pulled) {
        Map<Boolean, List<Part>> away = parts.stream().collect(Collectors.partitioningBy(pulled));
        List<Part> gone = away.getOrDefault(true, List.of());
        if (gone.isEmpty()) {
            return List.of(this);
        }
        List<Part> left = away.getOrDefault(false, List.of());
        return List.of(
                new PartGroup(left, Use.VISIBLE, moving, this),
                new PartGroup(gone, Use.SHADOW_ONLY, moving, this));
    }

    /// The group that this one was left from, or this: what the light meets.
    public PartGroup origin() {
        return origin == null ? this : origin;
    }

    /// A figure or a prop, which may stand elsewhere in the next frame.
    public static PartGroup moving(List<Part> parts) {
        return new PartGroup(parts, Use.VISIBLE, true, null);
    }

    public List<Part> parts() {
        return parts;
    }

    public Use use() {
        return use;
    }

    /// Whether this may change from frame to frame.
    public boolean isMoving() {
        return moving;
    }

    /// The widest flat thing at floor height.
    ///
    /// @param area square metres of the box round it
    /// @param rgb its colour, sRGB
    public record Ground(double area, int rgb) {}

    /// The ground of this group, null where it has none; found when first asked for.
    public synchronized @Nullable Ground ground() {
        if (!groundKnown) {
            groundKnown = true;
            ground = widest();
        }
        return ground;
    }

    private @Nullable Ground widest() {
        Ground best = null;
        for (Part part : parts) {
            float[] p = part.mesh().positions();
            float[] low = {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
            float[] high = {-Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
            for (int i = 0; i < p.length; i++) {
                low[i % 3] = Math.min(low[i % 3], p[i]);
                high[i % 3] = Math.max(high[i % 3], p[i]);
            }
            double area = (double) (high[0] - low[0]) * (high[2] - low[2]);
            if (high[1] < 0.4f && p.length > 0 && (best == null || area > best.area())) {
                best = new Ground(area, part.material().rgb());
            }
        }
        return best;
    }

    /// A hierarchy over what one cannot see through, made when first asked for.
    public synchronized Bvh solid() {
        Bvh made = solid;
        if (made == null) {
            made = StageGeometry.hierarchy(parts, part -> !isGlass(part));
            solid = made;
        }
        return made;
    }

    /// A hierarchy over panes, made when first asked for.
    public synchronized Bvh glass() {
        Bvh made = glass;
        if (made == null) {
            made = StageGeometry.hierarchy(parts, PartGroup::isGlass);
            glass = made;
        }
        return made;
    }

    private static boolean isGlass(Part part) {
        return part.material().kind() == Material.Kind.GLASS;
    }

    /// Whether something of this group lies between two points.
    public boolean blocks(Vec3 from, Vec3 to) {
        return solid().blocked(from, to, id -> false) || glass().blocked(from, to, id -> false);
    }
}
