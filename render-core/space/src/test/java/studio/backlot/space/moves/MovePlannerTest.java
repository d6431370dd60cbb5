package studio.backlot.space.moves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.CameraCatalogue;
import studio.backlot.assets.film.Move;
import studio.backlot.assets.film.MoveStyle;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.FramingMeasure;
import studio.backlot.space.camera.FramingResult.Solved;
import studio.backlot.space.camera.FramingScene;
import studio.backlot.space.camera.FramingSolver;
import studio.backlot.space.camera.FramingSpec;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.moves.MoveRequest.Timing;
import studio.backlot.space.moves.MoveTagger.Tag;
import studio.backlot.space.optics.LensKit;
import studio.backlot.space.optics.Optics;
import studio.backlot.space.visibility.Bvh;
import studio.backlot.space.visibility.Surroundings;

class MovePlannerTest {
    private static final double SECONDS = 4;
    private final MovePlanner planner = new MovePlanner(CameraCatalogue.load());
    private final Subject mara = Subject.standing(1, "Mara", Vec3.ZERO, 1.70, 0.4);

    private Camera start(ShotSize size) {
        FramingSpec spec = FramingSpec.of(Optics.fullFrame(16 / 9.0, 50)).withSize(size);
        return ((Solved) new FramingSolver(LensKit.standard()).solve(spec, FramingScene.of(mara)))
                .best()
                .camera();
    }

    private PlannedMove plan(Move move) {
        return planner.plan(MoveRequest.of(start(ShotSize.MS), mara, move, SECONDS));
    }

    @Test
    void theTaggerNamesEveryMoveAsItWasAsked() {
        Map<Move, Set<Tag>> expected = new EnumMap<>(Move.class);
        expected.put(Move.STATIC, EnumSet.noneOf(Tag.class));
        expected.put(Move.PUSH_IN, EnumSet.of(Tag.IN));
        expected.put(Move.PULL_OUT, EnumSet.of(Tag.OUT));
        expected.put(Move.PAN_LEFT, EnumSet.of(Tag.YAW_LEFT));
        expected.put(Move.PAN_RIGHT, EnumSet.of(Tag.YAW_RIGHT));
        expected.put(Move.WHIP_PAN, EnumSet.of(Tag.YAW_RIGHT));
        expected.put(Move.TILT_UP, EnumSet.of(Tag.PITCH_UP));
        expected.put(Move.TILT_DOWN, EnumSet.of(Tag.PITCH_DOWN));
        expected.put(Move.WHIP_TILT, EnumSet.of(Tag.PITCH_UP));
        expected.put(Move.ROLL, EnumSet.of(Tag.ROLL_CLOCKWISE));
        expected.put(Move.TRUCK_LEFT, EnumSet.of(Tag.LEFT));
        expected.put(Move.TRUCK_RIGHT, EnumSet.of(Tag.RIGHT));
        expected.put(Move.CRANE_UP, EnumSet.of(Tag.UP, Tag.PITCH_DOWN));
        expected.put(Move.CRANE_DOWN, EnumSet.of(Tag.DOWN, Tag.PITCH_UP));
        expected.put(Move.ARC_LEFT, EnumSet.of(Tag.LEFT, Tag.YAW_RIGHT));
        expected.put(Move.ARC_RIGHT, EnumSet.of(Tag.RIGHT, Tag.YAW_LEFT));
        expected.put(Move.ZOOM_IN, EnumSet.noneOf(Tag.class));
        expected.put(Move.ZOOM_OUT, EnumSet.noneOf(Tag.class));
        expected.put(Move.RACK_FOCUS, EnumSet.noneOf(Tag.class));
        Map<Move, Set<Tag>> found = new EnumMap<>(Move.class);
        for (Move move : expected.keySet()) {
            Map<Tag, Integer> counts = MoveTagger.tags(plan(move).path());
            Set<Tag> tags = EnumSet.noneOf(Tag.class);
            counts.forEach((tag, frames) -> {
                if (frames >= 8) {
                    tags.add(tag);
                }
            });
            found.put(move, tags);
        }
        assertEquals(expected, found);
    }

    @Test
    void startAndEndDifferVisiblyAndTheStartIsTheSolvedCamera() {
        List<String> same = new ArrayList<>();
        for (Move move : Move.values()) {
            if (move == Move.STATIC || move == Move.COMPOUND || move == Move.RACK_FOCUS) {
                continue;
            }
            CameraPath path = plan(move).path();
            Camera a = path.at(0);
            assertTrue(a.position().distance(start(ShotSize.MS).position()) < 1e-9, move.name());
            if (change(a, path.at(1)) < 0.12) {
                same.add(move + " " + change(a, path.at(1)));
            }
        }
        assertEquals(List.of(), same);
    }

    /// How far, in NDC, points of the subject and of what lies round it travel in the picture.
    private double change(Camera a, Camera b) {
        double most = 0;
        for (double[] p : new double[][] {{0, 1.6, 0}, {0.3, 1.1, 0}, {-2, 1, -6}, {2, 2, -6}}) {
            Vec3 pa = a.project(new Vec3(p[0], p[1], p[2]));
            Vec3 pb = b.project(new Vec3(p[0], p[1], p[2]));
            most = Math.max(most, Math.hypot(pa.x() - pb.x(), pa.y() - pb.y()));
        }
        return most;
    }

    @Test
    void thePanKeepsToAPictureWidthInSevenSeconds() {
        CameraPath path = plan(Move.PAN_RIGHT).path();
        MoveMeasure measure = MoveMeasure.of(path);
        double width = Math.toDegrees(start(ShotSize.MS).optics().horizontalFov());
        assertTrue(-measure.panDegrees() >= 0.25 * width - 1e-6, measure.toString());
        assertTrue(-measure.panDegrees() <= width / 7 * SECONDS + 1e-6, measure.toString());
    }

    @Test
    void anArcKeepsItsDistanceAndItsSubject() {
        CameraPath path = plan(Move.ARC_LEFT).path();
        double distance = path.at(0).position().distance(mara.eyes());
        Vec3 place = path.at(0).project(mara.eyes());
        for (int i = 0; i <= 50; i++) {
            Camera camera = path.at(i / 50.0);
            assertEquals(distance, camera.position().distance(mara.eyes()), 1e-9);
            assertEquals(place.x(), camera.project(mara.eyes()).x(), 1e-9);
            assertEquals(place.y(), camera.project(mara.eyes()).y(), 1e-9);
        }
    }

    @Test
    void aDollyZoomKeepsTheSizeAndChangesTheLens() {
        CameraPath path = plan(Move.DOLLY_ZOOM).path();
        double head = FramingMeasure.of(mara, path.at(0)).head();
        for (int i = 0; i <= 20; i++) {
            assertEquals(head, FramingMeasure.of(mara, path.at(i / 20.0)).head(), 1e-9);
        }
        double zoom = MoveMeasure.of(path).zoomRatio();
        assertTrue(zoom < 0.8 || zoom > 1.25, "zoom " + zoom);
    }

    @Test
    void aZoomIsEasedInMillimetres() {
        CameraPath path = plan(Move.ZOOM_IN).path();
        double a = path.at(0).optics().focalMm();
        double b = path.at(1).optics().focalMm();
        assertEquals((a + b) / 2, path.at(0.5).optics().focalMm(), 1e-9);
        assertEquals(path.at(0).position(), path.at(0.7).position());
    }

    @Test
    void aPushInReachesTheSizeOfItsEndCamera() {
        Camera start = start(ShotSize.MS);
        Camera end = start(ShotSize.CU);
        PlannedMove planned =
                planner.plan(
                        new MoveRequest(
                                start,
                                end,
                                List.of(Move.PUSH_IN),
                                Timing.IN_ORDER,
                                null,
                                null,
                                mara,
                                null,
                                null,
                                SECONDS,
                                1,
                                Surroundings.OPEN));
        FramingMeasure measure = FramingMeasure.of(mara, planned.path().at(1));
        assertEquals(ShotSize.CU, measure.size());
        assertEquals(50, planned.path().at(1).optics().focalMm());
    }

    @Test
    void pathsStartAndStopFromRest() {
        for (Move move : List.of(Move.PUSH_IN, Move.CRANE_UP, Move.ARC_RIGHT, Move.TRUCK_LEFT)) {
            CameraPath path = plan(move).path();
            double peak = MoveMeasure.of(path).peakSpeedMs();
            double first = path.at(0.1).position().distance(path.at(0.09).position()) / 0.04;
            double last = path.at(0.9).position().distance(path.at(0.91).position()) / 0.04;
            assertTrue(first < 0.1 * peak && last < 0.1 * peak, move + " " + first + " " + last);
        }
    }

    @Test
    void aWallBehindTheCameraShortensThePullOut() {
        Camera start = start(ShotSize.MS);
        Vec3 back = start.forward().negated().withY(0).normalized();
        Vec3 wall = start.position().plus(back.times(0.8));
        Vec3 across = Vec3.UP.cross(back).times(5);
        float[] positions = new float[12];
        Vec3[] corners = {
            wall.plus(across).withY(0),
            wall.minus(across).withY(0),
            wall.minus(across).withY(3),
            wall.plus(across).withY(3)
        };
        for (int i = 0; i < 4; i++) {
            positions[3 * i] = (float) corners[i].x();
            positions[3 * i + 1] = (float) corners[i].y();
            positions[3 * i + 2] = (float) corners[i].z();
        }
        Bvh bvh = Bvh.of(positions, new int[] {0, 1, 2, 0, 2, 3}, new int[] {1000, 1000});
        PlannedMove planned =
                planner.plan(
                        new MoveRequest(
                                start,
                                null,
                                List.of(Move.PULL_OUT),
                                Timing.IN_ORDER,
                                null,
                                null,
                                mara,
                                null,
                                null,
                                SECONDS,
                                1,
                                new Surroundings(bvh, Map.of(), 0)));
        double track = MoveMeasure.of(planned.path()).trackM();
        assertTrue(track > 0.1 && track < 0.56, "track " + track);
        assertTrue(planned.notes().toString().contains("shortened"), "" + planned.notes());
    }

    @Test
    void followingKeepsTheWalkerInThePicture() {
        Camera start = start(ShotSize.MLS);
        MoveRequest request =
                new MoveRequest(
                        start,
                        null,
                        List.of(Move.TRACK),
                        Timing.IN_ORDER,
                        null,
                        null,
                        mara,
                        null,
                        t -> mara.eyes().plus(new Vec3(5 * t, 0.03 * Math.sin(40 * t), 2 * t * t)),
                        SECONDS,
                        1,
                        Surroundings.OPEN);
        CameraPath path = planner.plan(request).path();
        Vec3 place = start.project(mara.eyes());
        assertEquals(start.position(), path.at(0).position());
        for (int i = 0; i <= 100; i++) {
            double t = i / 100.0;
            Vec3 seen = path.at(t).project(request.target().at(t));
            assertTrue(Math.abs(seen.x() - place.x()) < 0.08, t + " " + seen);
            assertTrue(Math.abs(seen.y() - place.y()) < 0.08, t + " " + seen);
        }
        MoveMeasure measure = MoveMeasure.of(path);
        assertTrue(measure.trackM() > 3, measure.toString());
        assertTrue(Math.abs(measure.liftM()) < 0.02, measure.toString());
    }

    @Test
    void handHeldUnrestIsSmallRepeatableAndStartsAtNothing() {
        MoveRequest request =
                new MoveRequest(
                        start(ShotSize.MCU),
                        null,
                        List.of(Move.STATIC),
                        Timing.IN_ORDER,
                        null,
                        MoveStyle.HANDHELD,
                        mara,
                        null,
                        null,
                        SECONDS,
                        7,
                        Surroundings.OPEN);
        CameraPath path = planner.plan(request).path();
        assertEquals(start(ShotSize.MCU).position(), path.at(0).position());
        Vec3 place = path.at(0).project(mara.eyes());
        double most = 0;
        for (int i = 0; i <= 96; i++) {
            Vec3 seen = path.at(i / 96.0).project(mara.eyes());
            most = Math.max(most, Math.hypot(seen.x() - place.x(), seen.y() - place.y()));
        }
        assertTrue(most > 0.01 && most < 0.25, "strays " + most);
        assertEquals(path.at(0.5), planner.plan(request).path().at(0.5));
    }

    @Test
    void movesInOrderFollowOneAnother() {
        MoveRequest request =
                new MoveRequest(
                        start(ShotSize.MS),
                        null,
                        List.of(Move.PUSH_IN, Move.TILT_UP),
                        Timing.IN_ORDER,
                        null,
                        null,
                        mara,
                        null,
                        null,
                        8,
                        1,
                        Surroundings.OPEN);
        CameraPath path = planner.plan(request).path();
        assertEquals(0, path.at(0.52).position().distance(path.at(1).position()), 1e-9);
        assertTrue(path.at(1).forward().y() > path.at(0.5).forward().y() + 0.05);
    }
}
