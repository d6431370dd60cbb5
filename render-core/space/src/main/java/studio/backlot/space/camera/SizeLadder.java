package studio.backlot.space.camera;

import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.space.math.Vec3;

/// Where on a posed body the lower frame edge of each size lies: between joints, never on one.
public final class SizeLadder {
    /// Head height over stature of the adult whom the table of frame heights describes.
    static final double ADULT_HEAD = 0.13;

    private SizeLadder() {}

    /// The point on the body that the lower edge of a size cuts; null from FS on, where the edge
    /// cuts nothing.
    public static @Nullable Vec3 lowerEdge(ShotSize size, Landmarks body) {
        return switch (size) {
            case ECU -> body.eyes().lerp(body.chin(), 0.40);
            case BCU -> body.chin().lerp(body.collarbone(), 0.10);
            case CU -> body.collarbone().lerp(body.chest(), 0.12);
            case MCU -> body.chest();
            // Below the waist and the elbows, above the hip joints and the wrists.
            case MS -> body.waist().lerp(body.hip(), 0.42);
            case COWBOY -> body.midThigh();
            case MLS -> body.knee().lerp(body.sole(), 0.18);
            case FS, LS, ELS, INSERT -> null;
        };
    }

    /// The frame height, in metres at the depth of the eyes, that a size aims at: by the height of
    /// the head where the body is not upright.
    public static double frameHeight(ShotSize size, Landmarks body) {
        return body.upright() || size == ShotSize.INSERT
                ? size.aim() * body.stature()
                : size.aim() * body.headHeight() / ADULT_HEAD;
    }

    /// Whether landmarks decide the lower edge of this size on this body: legs that are bent or lie
    /// do not stand below the trunk.
    public static boolean decides(ShotSize size, Landmarks body) {
        Vec3 edge = lowerEdge(size, body);
        if (edge == null) {
            return false;
        }
        Vec3 neck = body.chin();
        double drop = neck.y() - edge.y();
        double run = Math.hypot(neck.x() - edge.x(), neck.z() - edge.z());
        return switch (size) {
            // One feature: a bowed head would bring the chin up to the eyes.
            case ECU -> false;
            case BCU, CU -> body.crown().y() - body.collarbone().y() > 0.6 * reach(body);
            case MCU, MS -> drop > 1.6 * run;
            case COWBOY, MLS -> body.upright();
            case FS, LS, ELS, INSERT -> false;
        };
    }

    private static double reach(Landmarks body) {
        return body.crown().distance(body.collarbone());
    }
}
