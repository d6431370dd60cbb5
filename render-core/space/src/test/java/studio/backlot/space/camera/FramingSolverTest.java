package studio.backlot.space.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.film.Angle;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Level;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.Side;
import studio.backlot.space.camera.FramingMeasure.NdcBox;
import studio.backlot.space.camera.FramingResult.Infeasible;
import studio.backlot.space.camera.FramingResult.Solved;
import studio.backlot.space.math.Box;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.LensKit;
import studio.backlot.space.optics.Optics;
import studio.backlot.space.visibility.Bvh;
import studio.backlot.space.visibility.Surroundings;

class FramingSolverTest {
    private static final Optics WIDE = Optics.fullFrame(16 / 9.0, 50);
    private final FramingSolver solver = new FramingSolver(LensKit.standard());

    private static Subject person(int id, double x, double z, double facing) {
        return Subject.standing(id, "P" + id, new Vec3(x, 0, z), 1.75, facing);
    }

    @Test
    void everySizeIsTheSizeAskedForAtItsEyeLine() {
        List<String> wrong = new ArrayList<>();
        for (ShotSize size : ShotSize.values()) {
            for (Angle angle : new Angle[] {Angle.NEUTRAL, Angle.HIGH, Angle.LOW}) {
                if (!size.onLadder()) {
                    continue;
                }
                FramingSpec spec = FramingSpec.of(WIDE).withSize(size).withAngle(angle);
                FramingResult result = solver.solve(spec, FramingScene.of(person(1, 0, 0, 0)));
                if (!(result instanceof Solved solved)) {
                    boolean floor = angle == Angle.LOW && size.aim() >= ShotSize.LS.aim();
                    if (!floor) {
                        wrong.add(size + " " + angle + " " + result);
                    }
                    continue;
                }
                for (Solution solution : solved.solutions()) {
                    FramingMeasure m = FramingMeasure.of(person(1, 0, 0, 0), solution.camera());
                    boolean good =
                            m.size() == size
                                    && m.angle() == angle
                                    && Math.abs(m.eyeLine() - size.eyeLine()) < 1e-6;
                    if (!good) {
                        wrong.add(size + " " + angle + " " + solution.label() + " " + m);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void randomSinglesAreMeasuredAsAsked() {
        Random random = new Random(5);
        ShotSize[] sizes = ShotSize.values();
        int solvedCount = 0;
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            ShotSize size = sizes[random.nextInt(sizes.length - 1)];
            Subject subject =
                    Subject.standing(
                            1,
                            "Mara",
                            new Vec3(random.nextDouble(-9, 9), 0, random.nextDouble(-9, 9)),
                            random.nextDouble(1.1, 2.0),
                            random.nextDouble(-3, 3));
            Side[] sides = Side.values();
            FramingSpec spec =
                    FramingSpec.of(WIDE)
                            .withSize(size)
                            .withSide(random.nextBoolean() ? sides[random.nextInt(5)] : null)
                            .withLevel(
                                    random.nextInt(4) == 0
                                            ? Level.values()[1 + random.nextInt(4)]
                                            : null)
                            .withDutch(random.nextInt(8) == 0 ? 12 : 0);
            if (solver.solve(spec, FramingScene.of(subject)) instanceof Solved solved) {
                solvedCount++;
                Solution best = solved.best();
                FramingMeasure m = FramingMeasure.of(subject, best.camera());
                if (m.size() != size || Math.abs(m.eyeLine() - size.eyeLine()) > 1e-6) {
                    wrong.add(spec + " " + best.label() + " " + m);
                }
                Side side = spec.side();
                double off =
                        Math.toDegrees(
                                best.camera().position().minus(subject.eyes()).heading()
                                        - subject.facing());
                if (side != null && SingleFraming.sideAt(off) != side) {
                    wrong.add(side + " seen from " + off);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(solvedCount > 1800, "solved " + solvedCount);
    }

    @Test
    void fullShotHasTheShoesIn() {
        Subject subject = person(1, 0, 0, 0);
        Solved solved =
                assertInstanceOf(
                        Solved.class,
                        solver.solve(
                                FramingSpec.of(WIDE).withSize(ShotSize.FS),
                                FramingScene.of(subject)));
        for (Solution solution : solved.solutions()) {
            NdcBox box = FramingMeasure.box(subject.bounds(), solution.camera());
            assertTrue(box.within(0.02), solution.label() + " " + box);
        }
    }

    @Test
    void lookRoomIsOnTheSideOfTheLook() {
        Subject subject = person(1, 0, 0, 0);
        Solved solved =
                (Solved)
                        solver.solve(
                                FramingSpec.of(WIDE).withSize(ShotSize.MCU),
                                FramingScene.of(subject));
        for (Solution solution : solved.solutions()) {
            Vec3 eyes = solution.camera().project(subject.eyes());
            Vec3 look = solution.camera().project(subject.eyes().plus(subject.gaze().times(0.1)));
            double room = look.x() > eyes.x() ? (1 - eyes.x()) / 2 : (1 + eyes.x()) / 2;
            assertTrue(room >= 0.55 || solution.label().startsWith("front"), solution.label());
        }
    }

    @Test
    void twoShotsPlaceBothHeadsWithALevelHorizon() {
        Subject a = person(1, 0, 0, Math.PI / 2);
        Subject b = Subject.standing(2, "B", new Vec3(1.0, 0, 0), 1.62, -Math.PI / 2);
        for (ShotSize size : List.of(ShotSize.MS, ShotSize.COWBOY, ShotSize.MLS, ShotSize.FS)) {
            FramingSpec spec = FramingSpec.of(WIDE).withSize(size).withFraming(Framing.TWO_SHOT);
            Solved solved =
                    assertInstanceOf(
                            Solved.class, solver.solve(spec, FramingScene.of(a, b)), "" + size);
            Solution best = solved.best();
            Vec3 pa = best.camera().project(a.eyes());
            Vec3 pb = best.camera().project(b.eyes());
            assertEquals(-pa.x(), pb.x(), 1e-9);
            // The taller of the two looks from the size's eye line.
            assertEquals(1 - 2 * size.eyeLine(), Math.max(pa.y(), pb.y()), 0.02);
            assertEquals(0, best.camera().right().y(), 1e-9);
            assertEquals(size, FramingMeasure.of(a, best.camera()).size());
        }
    }

    @Test
    void theShoulderHasItsShareAndTheHeroIsExact() {
        for (double apart : new double[] {0.9, 1.2, 1.6}) {
            Subject hero = person(1, 0, 0, Math.PI / 2);
            Subject near = person(2, apart, 0, -Math.PI / 2);
            FramingSpec spec = FramingSpec.of(WIDE).withFraming(Framing.OTS);
            Solved solved =
                    assertInstanceOf(Solved.class, solver.solve(spec, FramingScene.of(hero, near)));
            for (Solution solution : solved.solutions()) {
                FramingMeasure m = FramingMeasure.of(hero, solution.camera());
                assertEquals(ShotSize.MCU, m.size());
                assertEquals(ShotSize.MCU.eyeLine(), m.eyeLine(), 1e-6);
                NdcBox box = FramingMeasure.shown(near.bounds(), solution.camera());
                assertTrue(
                        box != null && box.width() >= 0.30 && box.width() <= 0.70,
                        solution.label() + box);
                assertTrue(box.height() >= 0.8, solution.label() + box);
            }
        }
    }

    @Test
    void theLineOfActionIsKept() {
        Subject a = person(1, 0, 0, Math.PI / 2);
        Subject b = person(2, 1.1, 0, -Math.PI / 2);
        for (int side = -1; side <= 1; side += 2) {
            FramingScene scene =
                    FramingScene.of(a, b).withLine(new LineOfAction(a.eyes(), b.eyes(), side));
            for (Framing framing : List.of(Framing.SINGLE, Framing.TWO_SHOT, Framing.OTS)) {
                Solved solved =
                        (Solved) solver.solve(FramingSpec.of(WIDE).withFraming(framing), scene);
                for (Solution solution : solved.solutions()) {
                    assertEquals(
                            side,
                            LineOfAction.sideOf(a.eyes(), b.eyes(), solution.camera().position()),
                            framing + solution.label());
                }
            }
        }
    }

    @Test
    void anInsertFillsTheFrameWithItsThing() {
        Box letter = new Box(new Vec3(0.9, 0.74, -0.1), new Vec3(1.1, 0.745, 0.2));
        FramingSpec spec = FramingSpec.of(WIDE).withSize(ShotSize.INSERT);
        Solved solved =
                (Solved)
                        solver.solve(
                                spec,
                                FramingScene.of(person(1, 0, 0, 1.5))
                                        .withObject(FramedThing.of(letter)));
        for (Solution solution : solved.solutions()) {
            NdcBox box = FramingMeasure.box(letter.corners(), solution.camera());
            double fill = Math.max(box.width(), box.height()) / 2;
            assertTrue(fill > 0.3 && fill < 0.6, solution.label() + fill);
        }
    }

    @Test
    void aThingIsSeenFromInsideItsRoomAndFromItsFront() {
        Box clock = new Box(new Vec3(-0.15, 1.8, -2.58), new Vec3(0.15, 2.1, -2.5));
        FramingScene scene =
                new FramingScene(
                        List.of(),
                        List.of(),
                        null,
                        new FramedThing(clock, 0.0),
                        null,
                        null,
                        room(2.6, Map.of()));
        FramingSpec spec = FramingSpec.of(WIDE).withSize(ShotSize.CU);
        Solved solved = assertInstanceOf(Solved.class, solver.solve(spec, scene));
        for (Solution solution : solved.solutions()) {
            Vec3 lens = solution.camera().position();
            assertTrue(Math.abs(lens.x()) < 2.6 && Math.abs(lens.z()) < 2.6, solution.label());
        }
        assertTrue(solved.best().camera().position().z() > -1.5, solved.best().label());
    }

    @Test
    void aPointOfViewLooksFromTheEyesAndHidesItsOwner() {
        Subject owner = person(3, 0, 4, Math.PI);
        FramingSpec spec = FramingSpec.of(WIDE).withFraming(Framing.POV).withSize(ShotSize.MCU);
        Solution best =
                ((Solved) solver.solve(spec, FramingScene.of(person(1, 0, 0, 0)).withOwner(owner)))
                        .best();
        assertTrue(best.camera().position().distance(owner.eyes()) < 0.1);
        assertEquals(List.of(3), best.hidden());
        assertEquals(ShotSize.MCU, best.size());
    }

    @Test
    void wallsMoveTheCameraAndWildOnesArePulled() {
        Subject subject = person(1, 0, 0, 0);
        FramingSpec spec = FramingSpec.of(WIDE).withSize(ShotSize.FS);
        FramingScene fixed = FramingScene.of(subject).withSurroundings(room(2.6, Map.of()));
        Box room = new Box(new Vec3(-2.6, 0, -2.6), new Vec3(2.6, 3, 2.6));
        Solved inside = assertInstanceOf(Solved.class, solver.solve(spec, fixed));
        for (Solution solution : inside.solutions()) {
            assertTrue(room.contains(solution.camera().position()), solution.label());
        }
        FramingSpec fifty = spec.withLens(50.0).withSide(Side.FRONT);
        Infeasible none = assertInstanceOf(Infeasible.class, solver.solve(fifty, fixed));
        assertTrue(none.conflicts().getFirst().contains("50 mm"), none.conflicts().toString());
        assertTrue(
                none.conflicts().contains("Without the 50 mm lens there is a camera."),
                none.conflicts().toString());
        FramingScene wild =
                FramingScene.of(subject).withSurroundings(room(2.6, Map.of(1000, "front wall")));
        Solution pulled = assertInstanceOf(Solved.class, solver.solve(fifty, wild)).best();
        assertEquals(List.of("front wall"), pulled.pulled());
    }

    @Test
    void aLowAngleOnALongLensNamesTheFloor() {
        FramingSpec spec =
                FramingSpec.of(WIDE).withSize(ShotSize.LS).withAngle(Angle.LOW).withLens(85.0);
        Infeasible none =
                assertInstanceOf(
                        Infeasible.class, solver.solve(spec, FramingScene.of(person(1, 0, 0, 0))));
        assertTrue(none.conflicts().getFirst().contains("low angle"), "" + none.conflicts());
        assertTrue(none.conflicts().getFirst().contains("85 mm"), "" + none.conflicts());
    }

    /// Whoever lies on the floor is seen along it: the ground under a lens is in nobody's way.
    @Test
    void aLensMayStandNearTheGround() {
        Surroundings field =
                quad(
                        new Vec3(-9, 0, -9),
                        new Vec3(9, 0, -9),
                        new Vec3(9, 0, 9),
                        new Vec3(-9, 0, 9));
        FramingScene scene = FramingScene.of(lying(0.22)).withSurroundings(field);
        FramingSpec spec = FramingSpec.of(WIDE).withSize(ShotSize.MCU).withLevel(Level.EYE);
        Solution best = assertInstanceOf(Solved.class, solver.solve(spec, scene)).best();
        assertEquals(0.22, best.camera().position().y(), 1e-9);
    }

    /// Somebody on the back along X, the eyes as high as is said.
    private static Subject lying(double eyes) {
        Landmarks body =
                new Landmarks(
                        new Vec3(0.16, eyes - 0.02, 0),
                        new Vec3(0, eyes, 0),
                        new Vec3(-0.07, eyes - 0.04, 0),
                        new Vec3(-0.2, 0.16, 0),
                        new Vec3(-0.4, 0.18, 0),
                        new Vec3(-0.6, 0.14, 0),
                        new Vec3(-0.75, 0.13, 0),
                        new Vec3(-0.95, 0.12, 0),
                        new Vec3(-1.2, 0.1, 0),
                        new Vec3(-1.6, 0.1, 0),
                        0.23,
                        1.75);
        List<Vec3> outline = List.of(body.crown(), body.chest(), body.hip(), body.sole());
        return new Subject(1, "sleeper", body, Math.PI / 2, Vec3.UP, outline, List.of());
    }

    /// Where the usual places are taken, somebody is shot from where else the words allow.
    @Test
    void whereNoUsualPlaceIsFreeAllAreTried() {
        Subject subject = person(1, 0, 0, 0);
        FramingSpec spec = FramingSpec.of(WIDE).withSize(ShotSize.COWBOY).withLevel(Level.EYE);
        FramingScene scene = FramingScene.of(subject).withSurroundings(wallBefore(0.25));
        assertInstanceOf(Infeasible.class, solver.attempt(spec, scene, new Looked()));
        Solved found = assertInstanceOf(Solved.class, solver.solve(spec, scene));
        assertEquals(ShotSize.COWBOY, found.best().size());
        assertTrue(found.best().camera().position().z() < 0, found.best().label());
    }

    /// A wall across the look of somebody in the middle, as near as is said.
    private static Surroundings wallBefore(double z) {
        return quad(new Vec3(-9, 0, z), new Vec3(9, 0, z), new Vec3(9, 3, z), new Vec3(-9, 3, z));
    }

    /// One fixed surface.
    private static Surroundings quad(Vec3... corners) {
        float[] positions = new float[12];
        for (int i = 0; i < 4; i++) {
            positions[3 * i] = (float) corners[i].x();
            positions[3 * i + 1] = (float) corners[i].y();
            positions[3 * i + 2] = (float) corners[i].z();
        }
        int[] two = {0, 1, 2, 0, 2, 3};
        return new Surroundings(Bvh.of(positions, two, new int[] {1000, 1000}), Map.of(), 0);
    }

    /// A child on a stool is no smaller than on its feet, and is no upright body all the same.
    @Test
    void aSitterIsNotUpright() {
        Landmarks stands = Landmarks.standing(Vec3.ZERO, 1.2);
        assertTrue(stands.upright());
        Landmarks sits =
                new Landmarks(
                        stands.crown(),
                        stands.eyes(),
                        stands.chin(),
                        stands.collarbone(),
                        stands.chest(),
                        stands.waist(),
                        stands.hip(),
                        stands.hip().plus(new Vec3(0, 0, 0.15)),
                        stands.hip().plus(new Vec3(0, -0.05, 0.3)),
                        stands.sole().plus(new Vec3(0, 0.05, 0.3)),
                        stands.headHeight(),
                        stands.stature());
        assertFalse(sits.upright());
    }

    /// A group's faces are judged from where the lens stands, not from where its middle is seen.
    @Test
    void nobodyOfAGroupIsSeenFromBehind() {
        Random random = new Random(5);
        int found = 0;
        for (int round = 0; round < 60; round++) {
            List<Subject> people = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                double turned = random.nextDouble(-1.7, 1.7);
                people.add(person(i + 1, 0.8 * i, random.nextDouble(-0.4, 0.4), turned));
            }
            FramingSpec spec = FramingSpec.of(WIDE).withFraming(Framing.GROUP);
            FramingScene scene = FramingScene.of(people.toArray(Subject[]::new));
            if (solver.solve(spec, scene) instanceof Solved solved) {
                found++;
                for (Solution solution : solved.solutions()) {
                    for (Subject one : people) {
                        Vec3 lens = solution.camera().position().minus(one.eyes()).normalized();
                        assertTrue(lens.dot(one.gaze()) > -0.32, solution.label());
                    }
                }
            }
        }
        assertTrue(found > 5, "only " + found);
    }

    /// Four walls 3 m high, each `half` metres from the middle: ids 1000 (+Z), 1001, 1002, 1003.
    static Surroundings room(double half, Map<Integer, String> wild) {
        float h = (float) half;
        float[] positions = {
            -h, 0, h, h, 0, h, h, 3, h, -h, 3, h,
            h, 0, h, h, 0, -h, h, 3, -h, h, 3, h,
            h, 0, -h, -h, 0, -h, -h, 3, -h, h, 3, -h,
            -h, 0, -h, -h, 0, h, -h, 3, h, -h, 3, -h
        };
        int[] indices = new int[24];
        int[] ids = new int[8];
        for (int wall = 0; wall < 4; wall++) {
            int v = 4 * wall;
            int[] quad = {v, v + 1, v + 2, v, v + 2, v + 3};
            System.arraycopy(quad, 0, indices, 6 * wall, 6);
            ids[2 * wall] = 1000 + wall;
            ids[2 * wall + 1] = 1000 + wall;
        }
        return new Surroundings(Bvh.of(positions, indices, ids), wild, 0);
    }
}
