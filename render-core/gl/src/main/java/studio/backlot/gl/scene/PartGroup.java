package studio.backlot.gl.scene;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.gl.mesh.Part;
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
    private @Nullable Bvh hierarchy;
    private @Nullable Ground ground;
    private boolean groundKnown;

    private PartGroup(List<Part> parts, Use use, boolean moving) {
        this.parts = List.copyOf(parts);
        this.use = use;
        this.moving = moving;
    }

    /// Parts of the set, which stay while people move.
    public static PartGroup standing(List<Part> parts) {
        return new PartGroup(parts, Use.VISIBLE, false);
    }

    /// Pulled parts of the set.
    public static PartGroup pulled(List<Part> parts) {
        return new PartGroup(parts, Use.SHADOW_ONLY, false);
    }

    /// A figure or a prop, which may stand elsewhere in the next frame.
    public static PartGroup moving(List<Part> parts) {
        return new PartGroup(parts, Use.VISIBLE, true);
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

    /// A hierarchy over the triangles of this group, made when first asked for.
    public synchronized Bvh hierarchy() {
        Bvh made = hierarchy;
        if (made == null) {
            StageGeometry.Soup soup = StageGeometry.soup(parts);
            made = Bvh.of(soup.positions(), soup.indices(), soup.ids());
            hierarchy = made;
        }
        return made;
    }
}
