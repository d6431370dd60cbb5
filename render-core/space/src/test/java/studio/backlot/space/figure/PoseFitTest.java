package studio.backlot.space.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.poses.PoseCatalogue;
import studio.backlot.assets.poses.PoseShape;
import studio.backlot.assets.poses.PoseShape.Support;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;

class PoseFitTest {
    private static final PoseCatalogue CATALOGUE = PoseCatalogue.load();
    private static final List<Build> BUILDS =
            List.of(Build.ADULT_MAN, Build.ADULT_WOMAN, Build.TALL, Build.SHORT, Build.CHILD);

    private static PosedSkeleton solve(Build build, Pose pose) {
        return Kinematics.solve(build, pose, Vec3.ZERO, 0);
    }

    @Test
    void feetThatStandMeetTheFloor() {
        List<String> faults = new ArrayList<>();
        for (PoseShape shape : CATALOGUE.all()) {
            for (Build build : BUILDS) {
                for (long seed : new long[] {0, 5, 6}) {
                    double seat = shape.key().equals("ride") ? 0.95 : 0.45;
                    Footing footing = new Footing(seat, 0.74, 0);
                    PosedSkeleton posed = solve(build, PoseFit.fit(shape, build, footing, seed));
                    double lowest = BodyVolume.lowest(posed);
                    boolean floats =
                            lowest > 0.010
                                    && shape.support() != Support.AIR
                                    && shape.support() != Support.SEAT;
                    if (lowest < -0.010 || floats) {
                        faults.add(shape.key() + " " + build.stature() + " lowest " + lowest);
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void noJointGoesBeyondItsLimit() {
        List<String> faults = new ArrayList<>();
        for (PoseShape shape : CATALOGUE.all()) {
            for (Build build : BUILDS) {
                PosedSkeleton posed = solve(build, PoseFit.fit(shape, build, 3));
                for (Limb side : Limb.values()) {
                    double elbow = bend(posed, side.arm(), side.forearm(), side.hand());
                    double knee = bend(posed, side.thigh(), side.shin(), side.foot());
                    if (elbow > 153 || knee > 165) {
                        faults.add(shape.key() + " elbow " + elbow + " knee " + knee);
                    }
                    double wrist = angle(posed, side.forearm(), side.hand());
                    if (wrist > 95) {
                        faults.add(shape.key() + " wrist " + wrist);
                    }
                }
                double head = angle(posed, Joint.CHEST, Joint.HEAD);
                if (head > 82) {
                    faults.add(shape.key() + " head " + head);
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void kneesAndElbowsBendTheRightWay() {
        List<String> faults = new ArrayList<>();
        for (PoseShape shape : CATALOGUE.all()) {
            for (Build build : BUILDS) {
                PosedSkeleton posed = solve(build, PoseFit.fit(shape, build, 0));
                for (Limb side : Limb.values()) {
                    if (hinge(posed, side.thigh(), side.shin(), side.foot()) < -0.02) {
                        faults.add(shape.key() + " knee");
                    }
                    if (hinge(posed, side.arm(), side.forearm(), side.hand()) < -0.02) {
                        faults.add(shape.key() + " elbow");
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    /// How far the limb is bent about its own hinge: the sine, negative when broken backwards.
    private static double hinge(PosedSkeleton posed, Joint first, Joint second, Joint last) {
        Vec3 upper = posed.position(second).minus(posed.position(first)).normalized();
        Vec3 lower = posed.position(last).minus(posed.position(second)).normalized();
        Vec3 axis = TwoBone.hingeAtRest(posed.skeleton(), first, second, last);
        return upper.cross(lower).dot(posed.rotation(first).rotate(axis));
    }

    private static double bend(PosedSkeleton posed, Joint first, Joint second, Joint last) {
        Vec3 upper = posed.position(second).minus(posed.position(first)).normalized();
        Vec3 lower = posed.position(last).minus(posed.position(second)).normalized();
        return Math.toDegrees(Math.acos(Math.clamp(upper.dot(lower), -1, 1)));
    }

    private static double angle(PosedSkeleton posed, Joint from, Joint to) {
        Quat q = posed.rotation(from).conjugate().times(posed.rotation(to));
        return Math.toDegrees(2 * Math.acos(Math.min(1, Math.abs(q.w()))));
    }

    @Test
    void handsAndForearmsStayOutOfTheTrunk() {
        List<String> faults = new ArrayList<>();
        for (PoseShape shape : CATALOGUE.all()) {
            for (Build build : BUILDS) {
                PosedSkeleton posed = solve(build, PoseFit.fit(shape, build, 0));
                double deepest = 0;
                for (Limb side : Limb.values()) {
                    for (double t : new double[] {0.5, 1}) {
                        Vec3 p =
                                posed.position(side.forearm()).lerp(posed.position(side.hand()), t);
                        deepest = Math.max(deepest, depthInTrunk(posed, p));
                    }
                }
                if (deepest > 0.012 * build.stature()) {
                    faults.add(shape.key() + " " + build.stature() + " " + deepest);
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    /// How deep the axis of a forearm lies under the surface of head and trunk, metres.
    private static double depthInTrunk(PosedSkeleton posed, Vec3 p) {
        double deepest = 0;
        for (BodyVolume.Cone cone : BodyVolume.of(posed.skeleton())) {
            boolean trunk =
                    cone.joint() == Joint.CHEST
                            || cone.joint() == Joint.SPINE
                            || cone.joint() == Joint.HIPS
                            || cone.joint() == Joint.HEAD;
            if (!trunk) {
                continue;
            }
            Vec3 a = posed.carry(cone.joint(), cone.from());
            Vec3 b = posed.carry(cone.joint(), cone.to());
            Vec3 ab = b.minus(a);
            double t = Math.clamp(p.minus(a).dot(ab) / Math.max(1e-12, ab.dot(ab)), 0, 1);
            double r = cone.fromRadius() + (cone.toRadius() - cone.fromRadius()) * t;
            deepest = Math.max(deepest, r - p.distance(a.plus(ab.times(t))));
        }
        return deepest;
    }

    @Test
    void contactsMeetTheirTargets() {
        for (Build build : BUILDS) {
            PosedSkeleton phone =
                    solve(build, PoseFit.fit(CATALOGUE.find("phone").orElseThrow(), build, 0));
            assertTrue(
                    Contacts.toEar(phone, Limb.RIGHT) < 0.06,
                    () -> "phone at " + Contacts.toEar(phone, Limb.RIGHT));
            Pose sitting =
                    PoseFit.fit(
                            CATALOGUE.find("sit_table").orElseThrow(),
                            build,
                            new Footing(0.45, 0.74, 0),
                            0);
            PosedSkeleton posed = solve(build, sitting);
            assertEquals(
                    0.74,
                    posed.grip(Limb.LEFT).y(),
                    0.05,
                    "hand on the table, stature " + build.stature());
        }
    }

    @Test
    void aSeatCarriesThePelvisAtItsOwnHeight() {
        PoseShape sit = CATALOGUE.find("sit").orElseThrow();
        for (double seat : new double[] {0.38, 0.45, 0.62}) {
            PosedSkeleton posed =
                    solve(
                            Build.ADULT_MAN,
                            PoseFit.fit(sit, Build.ADULT_MAN, new Footing(seat, 0.74, 0), 0));
            double under = posed.position(Joint.HIPS).y() - PoseFit.seatClearance(posed.skeleton());
            assertEquals(seat, under, 1e-9);
            assertTrue(BodyVolume.lowest(posed) > -0.01);
        }
    }

    @Test
    void aMirroredPoseIsSymmetric() {
        Pose pose = PoseFit.fit(CATALOGUE.find("point").orElseThrow(), Build.ADULT_MAN, 0);
        PosedSkeleton one = solve(Build.ADULT_MAN, pose);
        PosedSkeleton two = solve(Build.ADULT_MAN, Kinematics.mirrored(pose));
        for (Joint joint : Joint.values()) {
            Vec3 p = one.position(joint);
            assertEquals(
                    0,
                    two.position(joint.mirrored()).distance(new Vec3(-p.x(), p.y(), p.z())),
                    1e-9);
        }
    }

    @Test
    void noTwoSeedsStandAlike() {
        PoseShape stand = CATALOGUE.find("stand").orElseThrow();
        List<Pose> poses = new ArrayList<>();
        for (long seed = 1; seed <= 20; seed++) {
            Pose pose = PoseFit.fit(stand, Build.ADULT_MAN, seed);
            assertEquals(pose, PoseFit.fit(stand, Build.ADULT_MAN, seed));
            for (Pose other : poses) {
                assertNotEquals(other.rotations(), pose.rotations());
            }
            poses.add(pose);
        }
    }

    @Test
    void verbsFindTheirPoses() {
        String[][] table = {
            {"sits at the table", "sit_table"},
            {"running", "run"},
            {"sits", "sit"},
            {"talks on the phone", "phone"},
            {"looking up", "look_up"},
            {"driving", "drive"},
            {"hugs him", "hug"},
            {"argues", "argue"},
            {"stands by the door", "stand"},
            {"points at the map", "point"},
            {"lying in bed", "lie"},
            {"falls", "fall"},
            {"walks", "walk"},
            {"hides behind the car", "hide"},
            {"opens the door", "open_door"},
            {"smoking", "smoke"},
            {"crying", "cry"},
            {"kneels", "kneel"},
            {"drinking coffee", "drink"},
            {"waves goodbye", "wave"}
        };
        for (String[] row : table) {
            assertEquals(
                    row[1], CATALOGUE.forAction(row[0]).map(PoseShape::key).orElse("none"), row[0]);
        }
        assertTrue(CATALOGUE.forAction("xylophone").isEmpty());
    }
}
