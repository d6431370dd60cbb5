package studio.backlot.space.camera;

import java.util.List;
import studio.backlot.space.math.Vec3;

/// Landmarks of one *posed* body in world space, metres, from the top down. Paired landmarks are
/// the midpoint of left and right.
///
/// @param crown top of the head without hair
/// @param eyes between the eyes
/// @param chin lowest point of the jaw
/// @param collarbone between the collarbones
/// @param chest middle of the chest
/// @param waist narrowest part of the trunk
/// @param hip between the hip joints
/// @param midThigh middle of the thighs
/// @param knee between the knees
/// @param sole between the soles of the feet
/// @param headHeight from chin to crown of the upright head, metres
/// @param stature of the body when it stands, metres
public record Landmarks(
        Vec3 crown,
        Vec3 eyes,
        Vec3 chin,
        Vec3 collarbone,
        Vec3 chest,
        Vec3 waist,
        Vec3 hip,
        Vec3 midThigh,
        Vec3 knee,
        Vec3 sole,
        double headHeight,
        double stature) {
    /// Landmarks of somebody who stands upright, by the usual fractions of stature (FIELD.md §1).
    public static Landmarks standing(Vec3 mark, double stature) {
        return new Landmarks(
                up(mark, stature),
                up(mark, 0.936 * stature),
                up(mark, 0.870 * stature),
                up(mark, 0.818 * stature),
                up(mark, 0.72 * stature),
                up(mark, 0.615 * stature),
                up(mark, 0.53 * stature),
                up(mark, 0.42 * stature),
                up(mark, 0.285 * stature),
                mark,
                0.13 * stature,
                stature);
    }

    private static Vec3 up(Vec3 mark, double metres) {
        return mark.withY(mark.y() + metres);
    }

    /// The same body somewhere else.
    public Landmarks moved(Vec3 by) {
        return new Landmarks(
                crown.plus(by),
                eyes.plus(by),
                chin.plus(by),
                collarbone.plus(by),
                chest.plus(by),
                waist.plus(by),
                hip.plus(by),
                midThigh.plus(by),
                knee.plus(by),
                sole.plus(by),
                headHeight,
                stature);
    }

    /// The nine landmarks by which a frame edge is read, from the eyes to the soles.
    public List<Vec3> fromEyesDown() {
        return List.of(eyes, chin, collarbone, chest, waist, hip, midThigh, knee, sole);
    }

    /// Middle of the head.
    public Vec3 headCentre() {
        return crown.lerp(chin, 0.5);
    }

    /// Whether the legs and trunk are in line and upright, so that the whole ladder of sizes can be
    /// read from landmarks.
    public boolean upright() {
        // A child on a high seat reaches as far from crown to sole as on its feet.
        boolean stands = hip.y() - knee.y() > 0.6 * hip.distance(knee);
        return stands && crown.y() - sole.y() > 0.88 * stature;
    }
}
