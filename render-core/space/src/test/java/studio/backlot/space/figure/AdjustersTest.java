package studio.backlot.space.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.poses.PoseCatalogue;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.StagedFigure;

class AdjustersTest {
    private static final PoseCatalogue CATALOGUE = PoseCatalogue.load();

    private static StagedFigure figure(String pose, double heading) {
        Build build = Build.ADULT_MAN;
        return with(pose, heading, PoseFit.fit(CATALOGUE.find(pose).orElseThrow(), build, 0));
    }

    private static StagedFigure with(String name, double heading, Pose pose) {
        Wardrobe plain = new Wardrobe(List.of(), "short", 0, 0, List.of());
        return new StagedFigure(
                1,
                name,
                Build.ADULT_MAN,
                plain,
                new Vec3(2, 0, -1),
                heading,
                pose,
                "neutral",
                0,
                Map.of());
    }

    @Test
    void eyesMeetWhatTheyLookAt() {
        for (double degrees : new double[] {-75, -40, -10, 0, 25, 60}) {
            StagedFigure man = figure("stand", 0.7);
            double a = 0.7 + Math.toRadians(degrees);
            Vec3 target = new Vec3(2 + 2 * Math.sin(a), 1.4, -1 + 2 * Math.cos(a));
            PosedSkeleton posed = Kinematics.solve(with("stand", 0.7, Gaze.lookAt(man, target)));
            double miss = Math.acos(posed.gaze().dot(target.minus(posed.eyes()).normalized()));
            assertEquals(0, Math.toDegrees(miss), 2, degrees + " degrees aside");
        }
    }

    @Test
    void nobodyTurnsTheHeadAllTheWayRound() {
        StagedFigure man = figure("stand", 0);
        PosedSkeleton posed =
                Kinematics.solve(with("stand", 0, Gaze.lookAt(man, new Vec3(2, 1.6, -5))));
        Vec3 face =
                posed.rotation(Joint.CHEST)
                        .conjugate()
                        .rotate(posed.rotation(Joint.HEAD).rotate(Vec3.BACK));
        assertTrue(Math.abs(Math.toDegrees(face.heading())) <= 80);
    }

    @Test
    void aPhoneStaysAtTheEarWhenTheHeadTurns() {
        StagedFigure man = figure("phone", 0);
        double before = Contacts.toEar(Kinematics.solve(man), Limb.RIGHT);
        Pose turned = Gaze.lookAt(man, new Vec3(4, 1.5, 1));
        double after = Contacts.toEar(Kinematics.solve(with("phone", 0, turned)), Limb.RIGHT);
        assertEquals(before, after, 0.02);
    }

    @Test
    void handsReachWithinTwoCentimetres() {
        Vec3[] targets = {
            new Vec3(2.2, 1.2, -0.55),
            new Vec3(1.85, 0.9, -0.55),
            new Vec3(2.5, 1.5, -0.8),
            new Vec3(2.1, 0.85, -0.45)
        };
        for (Vec3 target : targets) {
            for (Limb side : Limb.values()) {
                StagedFigure man = figure("stand", 0);
                PosedSkeleton posed =
                        Kinematics.solve(with("stand", 0, Reach.hand(man, side, target)));
                assertEquals(0, posed.grip(side).distance(target), 0.02, side + " " + target);
            }
        }
    }

    @Test
    void aPointingFingerIsInLineWithItsTarget() {
        StagedFigure man = figure("stand", 0.3);
        Vec3 target = new Vec3(4, 1.0, 2.5);
        PosedSkeleton posed =
                Kinematics.solve(with("stand", 0.3, Reach.point(man, Limb.RIGHT, target)));
        Vec3 line = target.minus(posed.position(Joint.INDEX_R)).normalized();
        double miss = Math.toDegrees(Math.acos(posed.fingers(Limb.RIGHT).dot(line)));
        assertTrue(miss < 3, () -> "off by " + miss);
    }

    @Test
    void feetDoNotSlideInAWalk() {
        for (Gait.Kind kind : Gait.Kind.values()) {
            for (Build build : new Build[] {Build.ADULT_MAN, Build.CHILD}) {
                double stride = Gait.strideLength(kind, build);
                Vec3 planted = null;
                double slid = 0;
                for (int i = 0; i <= 8; i++) {
                    // The middle of the stance of the left foot, while it is flat.
                    double phase = 0.08 + 0.10 * i / 8.0;
                    Pose pose = Gait.pose(kind, phase, build);
                    PosedSkeleton posed =
                            Kinematics.solve(build, pose, new Vec3(0, 0, phase * stride), 0);
                    Vec3 ball = posed.position(Joint.TOES_L);
                    planted = planted == null ? ball : planted;
                    slid =
                            Math.max(
                                    slid,
                                    Math.hypot(ball.x() - planted.x(), ball.z() - planted.z()));
                    assertTrue(BodyVolume.lowest(posed) > -0.012, kind + " sinks");
                }
                double most = slid;
                assertTrue(slid < 0.012, () -> kind + " slides " + most);
            }
        }
    }

    @Test
    void idleBodiesBreatheAndKeepTheirFeet() {
        Pose pose = figure("stand", 0).pose();
        assertNotEquals(Idle.at(pose, 0, 1, 0).rotations(), Idle.at(pose, 1.3, 1, 0).rotations());
        assertNotEquals(Idle.at(pose, 1, 1, 0).rotations(), Idle.at(pose, 1, 2, 0).rotations());
        Vec3 foot = Kinematics.solve(with("s", 0, pose)).position(Joint.FOOT_L);
        Vec3 later =
                Kinematics.solve(with("s", 0, Idle.at(pose, 2.2, 1, 1))).position(Joint.FOOT_L);
        assertEquals(0, foot.distance(later), 1e-9);
    }
}
