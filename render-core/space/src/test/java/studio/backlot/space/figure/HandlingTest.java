package studio.backlot.space.figure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.poses.PoseCatalogue;
import studio.backlot.assets.props.PropCatalogue;
import studio.backlot.assets.props.PropDefinition.Grip;
import studio.backlot.assets.shape.Point3;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.StagedFigure;

/// Things in hands, measured: where they touch and which way they point.
final class HandlingTest {
    private static final PropCatalogue PROPS = new PropCatalogue();
    private static final PoseCatalogue POSES = PoseCatalogue.load();
    private static final List<Build> BUILDS =
            List.of(Build.ADULT_MAN, Build.ADULT_WOMAN, Build.TALL, Build.SHORT, Build.CHILD);
    private static final Point3 UP = new Point3(0, 1, 0);

    @Test
    void phonesLieOnTheEarWithTheScreenToTheCheek() {
        for (String phone : List.of("phone", "receiver")) {
            for (Build build : BUILDS) {
                for (long seed : new long[] {0, 3, 8}) {
                    StagedFigure figure = holding("phone", phone, build, seed, null);
                    PosedSkeleton posed = Kinematics.solve(figure);
                    Grip grip = PROPS.get(phone).grip();
                    Contacts.Held held = Contacts.inHand(posed, Limb.RIGHT, grip);
                    double gap =
                            held.at(grip.contactAt()).distance(Contacts.ear(posed, Limb.RIGHT));
                    assertTrue(gap < 0.02, () -> phone + " is " + gap + " m off the ear");
                    Vec3 out = posed.rotation(Joint.HEAD).rotate(Vec3.RIGHT).negated();
                    assertTrue(
                            held.along(grip.facing()).dot(out) > 0.8,
                            () -> phone + " does not turn its back outwards");
                    assertTrue(
                            held.along(UP).dot(posed.rotation(Joint.HEAD).rotate(Vec3.UP)) > 0.5,
                            () -> phone + " lies flat");
                }
            }
        }
    }

    @Test
    void whatIsHeldTouchesTheHand() {
        for (String prop : PROPS.ids()) {
            Grip grip = PROPS.get(prop).grip();
            if (grip == null) {
                continue;
            }
            for (String pose : List.of("stand", "sit", "sit_table", "walk", "talk")) {
                StagedFigure figure = holding(pose, prop, Build.ADULT_WOMAN, 5, null);
                PosedSkeleton posed = Kinematics.solve(figure);
                Contacts.Held held = Contacts.inHand(posed, Limb.RIGHT, grip);
                double gap = held.at(grip.at()).distance(posed.grip(Limb.RIGHT));
                assertTrue(gap < 0.02, () -> prop + " in " + pose + " is " + gap + " m off");
            }
        }
    }

    @Test
    void cupsStandUprightAndSuitcasesHangByTheirHandles() {
        for (String prop :
                List.of(
                        "cup",
                        "glass",
                        "bottle",
                        "plate",
                        "tray",
                        "box",
                        "suitcase",
                        "briefcase")) {
            for (Build build : BUILDS) {
                StagedFigure figure = holding("stand", prop, build, 4, null);
                Contacts.Held held =
                        Contacts.inHand(
                                Kinematics.solve(figure), Limb.RIGHT, PROPS.get(prop).grip());
                assertTrue(held.along(UP).y() > 0.999, () -> prop + " tilts");
                boolean hangs = prop.endsWith("case");
                double height = Kinematics.solve(figure).grip(Limb.RIGHT).y() / build.stature();
                assertTrue(
                        hangs ? height < 0.47 : height > 0.5, () -> prop + " at height " + height);
                if (hangs) {
                    assertTrue(held.position().y() > 0.01, () -> prop + " drags on the floor");
                }
            }
        }
    }

    @Test
    void muzzlesLookAtWhatIsAimedAt() {
        for (String gun : List.of("pistol", "revolver")) {
            for (Build build : BUILDS) {
                Vec3 target = new Vec3(0.4, 1.2, 3);
                StagedFigure figure = holding("aim", gun, build, 6, target);
                PosedSkeleton posed = Kinematics.solve(figure);
                Grip grip = PROPS.get(gun).grip();
                Contacts.Held held = Contacts.inHand(posed, Limb.RIGHT, grip);
                Vec3 wanted = target.minus(posed.grip(Limb.RIGHT)).normalized();
                double off =
                        Math.toDegrees(
                                Math.acos(
                                        Math.min(
                                                1,
                                                held.along(grip.facing())
                                                        .normalized()
                                                        .dot(wanted))));
                assertTrue(off < 4, () -> gun + " points " + off + "° past the target");
            }
        }
    }

    @Test
    void aWalkingStickStandsOnTheFloor() {
        for (Build build : List.of(Build.ADULT_MAN, Build.ADULT_WOMAN, Build.TALL)) {
            StagedFigure figure = holding("stand", "walking-stick", build, 0, null);
            Grip grip = PROPS.get("walking-stick").grip();
            Contacts.Held held = Contacts.inHand(Kinematics.solve(figure), Limb.RIGHT, grip);
            double foot = held.at(grip.contactAt()).y();
            assertTrue(Math.abs(foot) < 0.02, () -> "the stick ends " + foot + " m over the floor");
        }
    }

    private static StagedFigure holding(
            String pose,
            String prop,
            Build build,
            long seed,
            @org.jspecify.annotations.Nullable Vec3 aim) {
        Map<Limb, Grip> grips = Map.of(Limb.RIGHT, PROPS.get(prop).grip());
        Pose fitted =
                PoseFit.fit(
                        Handling.shape(POSES.find(pose).orElseThrow(), grips),
                        build,
                        Footing.FLOOR,
                        seed);
        StagedFigure figure =
                new StagedFigure(
                        1,
                        "somebody",
                        build,
                        new Wardrobe(List.of(), "short", 0x302620, 0xB98A68, List.of()),
                        Vec3.ZERO,
                        0,
                        fitted,
                        "neutral",
                        0,
                        Map.of("right", prop));
        return figure.withPose(Handling.settled(figure, Limb.RIGHT, PROPS.get(prop).grip(), aim));
    }
}
