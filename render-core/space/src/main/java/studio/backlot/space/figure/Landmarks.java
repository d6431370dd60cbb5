package studio.backlot.space.figure;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.StagedFigure;

/// Points of a posed figure in the world, in metres, by which shots are framed and measured.
///
/// Where a landmark has a left and a right (knee, ankle), it is the middle between the two.
///
/// @param crown top of the head without hair
/// @param eyes middle between the eyes
/// @param leftEye the figure's own left eye
/// @param rightEye the figure's own right eye
/// @param chin tip of the chin
/// @param neck base of the neck
/// @param collarbone pit of the neck, where a close-up ends
/// @param chest middle of the chest, where a medium close-up ends
/// @param waist navel height
/// @param hip middle between the hip joints
/// @param midThigh middle between hip and knee
/// @param knee middle between the knees
/// @param ankle middle between the ankles
/// @param sole under the feet: the lowest point of the body, below the hip
/// @param leftHand where the left hand grips
/// @param rightHand where the right hand grips
/// @param headHeight crown to chin, metres
/// @param gaze unit direction in which the eyes look
/// @param facing heading of the head, radians about Y, 0 along +Z
/// @param samples points inside head, trunk, arms and legs to test whether the body is seen
/// @param low least corner of the box around the body
/// @param high greatest corner of the box
public record Landmarks(
        Vec3 crown,
        Vec3 eyes,
        Vec3 leftEye,
        Vec3 rightEye,
        Vec3 chin,
        Vec3 neck,
        Vec3 collarbone,
        Vec3 chest,
        Vec3 waist,
        Vec3 hip,
        Vec3 midThigh,
        Vec3 knee,
        Vec3 ankle,
        Vec3 sole,
        Vec3 leftHand,
        Vec3 rightHand,
        double headHeight,
        Vec3 gaze,
        double facing,
        List<Vec3> samples,
        Vec3 low,
        Vec3 high) {
    public Landmarks {
        samples = List.copyOf(samples);
    }

    /// The landmarks of a figure as it is staged.
    public static Landmarks of(StagedFigure figure) {
        return of(Kinematics.solve(figure));
    }

    /// The landmarks of a posed skeleton.
    public static Landmarks of(PosedSkeleton posed) {
        Skeleton skeleton = posed.skeleton();
        double s = skeleton.build().stature();
        Vec3 knee = middle(posed, Joint.SHIN_L, Joint.SHIN_R);
        Vec3 hip = middle(posed, Joint.THIGH_L, Joint.THIGH_R);
        Box box = new Box();
        for (BodyVolume.Cone cone : BodyVolume.of(skeleton)) {
            box.add(posed.carry(cone.joint(), cone.from()), cone.fromRadius());
            box.add(posed.carry(cone.joint(), cone.to()), cone.toRadius());
        }
        Vec3 face = posed.rotation(Joint.HEAD).rotate(Vec3.BACK);
        return new Landmarks(
                posed.carry(Joint.HEAD, skeleton.head(0, 1, 0)),
                posed.eyes(),
                posed.position(Joint.EYE_L),
                posed.position(Joint.EYE_R),
                posed.carry(Joint.HEAD, skeleton.head(0, 0, 0.36)),
                posed.position(Joint.NECK),
                posed.carry(Joint.CHEST, at(skeleton, 0.818, 0.030 * s)),
                posed.carry(Joint.CHEST, at(skeleton, 0.72, 0.055 * s)),
                posed.carry(Joint.SPINE, at(skeleton, 0.615, 0.050 * s)),
                hip,
                hip.lerp(knee, 0.47),
                knee,
                middle(posed, Joint.FOOT_L, Joint.FOOT_R),
                middle(posed, Joint.FOOT_L, Joint.FOOT_R).withY(box.least.y()),
                posed.grip(Limb.LEFT),
                posed.grip(Limb.RIGHT),
                skeleton.headHeight(),
                posed.gaze(),
                face.heading(),
                samples(posed),
                box.least,
                box.greatest);
    }

    private static Vec3 at(Skeleton skeleton, double height, double forward) {
        return new Vec3(0, skeleton.height(height), forward);
    }

    private static Vec3 middle(PosedSkeleton posed, Joint a, Joint b) {
        return posed.position(a).lerp(posed.position(b), 0.5);
    }

    private static List<Vec3> samples(PosedSkeleton posed) {
        Skeleton skeleton = posed.skeleton();
        List<Vec3> samples = new ArrayList<>();
        samples.add(posed.carry(Joint.HEAD, skeleton.head(0, 0.85, 0)));
        samples.add(posed.carry(Joint.HEAD, skeleton.head(0, 0.5, 0.1)));
        samples.add(posed.position(Joint.NECK));
        samples.add(posed.position(Joint.CHEST).lerp(posed.position(Joint.NECK), 0.4));
        samples.add(posed.position(Joint.SPINE));
        for (Limb side : Limb.values()) {
            samples.add(posed.position(side.arm()));
            samples.add(posed.position(side.forearm()));
            samples.add(posed.position(side.hand()));
            samples.add(posed.position(side.thigh()).lerp(posed.position(side.shin()), 0.5));
            samples.add(posed.position(side.shin()).lerp(posed.position(side.foot()), 0.3));
        }
        samples.add(posed.position(Joint.FOOT_L).lerp(posed.position(Joint.FOOT_R), 0.5));
        return samples;
    }

    private static final class Box {
        private Vec3 least = new Vec3(1e9, 1e9, 1e9);
        private Vec3 greatest = new Vec3(-1e9, -1e9, -1e9);

        void add(Vec3 p, double r) {
            least =
                    new Vec3(
                            Math.min(least.x(), p.x() - r),
                            Math.min(least.y(), p.y() - r),
                            Math.min(least.z(), p.z() - r));
            greatest =
                    new Vec3(
                            Math.max(greatest.x(), p.x() + r),
                            Math.max(greatest.y(), p.y() + r),
                            Math.max(greatest.z(), p.z() + r));
        }
    }
}
