package studio.backlot.gl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.film.ColourMood;
import studio.backlot.assets.film.Light;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.assets.film.Weather;
import studio.backlot.gl.scene.StageAssembler;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.Optics;
import studio.backlot.space.stage.Atmosphere;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;

/// What a picture must be like, whatever it looks like.
class GlRendererTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final Camera ON_BALL = TestStages.camera(0, 1, 5, 0, 1, 0, 50);

    private static GlRenderer renderer;

    @BeforeAll
    static void open() {
        try {
            renderer = GlRenderer.create(new TestStages());
        } catch (RenderException e) {
            Assumptions.abort("No OpenGL on this machine: " + e.getMessage());
        }
    }

    @AfterAll
    static void close() {
        if (renderer != null) {
            renderer.close();
        }
    }

    private static RenderRequest request(Stage stage, Camera camera, Look look) {
        return new RenderRequest(
                stage, camera, WIDTH, HEIGHT, look, RenderRequest.Quality.BOARD, 7, 0, true);
    }

    private static Frame frame(Stage stage, Camera camera) {
        return renderer.render(request(stage, camera, Look.SHADED));
    }

    private static Stage at(String set, TimeOfDay time, StagedFigure... people) {
        return TestStages.stage(
                set, TestStages.air(time, Weather.CLEAR, time == TimeOfDay.NIGHT), people);
    }

    @Test
    void idsCoverWhatTheCameraProjects() {
        Frame frame = frame(at("sphere", TimeOfDay.DAY), ON_BALL);
        short[] ids = Objects.requireNonNull(frame.ids());
        int seen = 0;
        for (short id : ids) {
            assertTrue(id == 0 || id == 1000);
            seen += id == 1000 ? 1 : 0;
        }
        // A ball of 0.8 m at 5 m: half angle asin(0.16), in pixels of this lens.
        double radius = Math.tan(Math.asin(0.16)) * ON_BALL.optics().scaleY() * HEIGHT / 2;
        assertEquals(Math.PI * radius * radius, seen, Math.PI * radius * 1.5);
        assertEquals(1000, ids[HEIGHT / 2 * WIDTH + WIDTH / 2]);
        assertEquals(0, ids[0]);
    }

    @Test
    void topRowComesFirst() {
        Stage stage = at("post", TimeOfDay.DAY);
        Frame frame = frame(stage, TestStages.camera(0, 1.6, 6, 0, 1.6, 0, 35));
        short[] ids = Objects.requireNonNull(frame.ids());
        assertEquals(0, ids[WIDTH / 2 - 60]);
        assertEquals(1000, ids[(HEIGHT - 1) * WIDTH + WIDTH / 2 - 60]);
        assertTrue(value(frame, 20, 5) > value(frame, 20, HEIGHT - 5) - 0.5);
    }

    @Test
    void depthIsMetresAlongTheView() {
        Frame frame = frame(at("sphere", TimeOfDay.DAY), ON_BALL);
        float[] depth = Objects.requireNonNull(frame.depth());
        assertEquals(4.2, depth[HEIGHT / 2 * WIDTH + WIDTH / 2], 0.01);
        assertEquals(Float.POSITIVE_INFINITY, depth[0]);
    }

    @Test
    void normalsPointOutOfTheSurface() {
        Frame frame = frame(at("sphere", TimeOfDay.DAY), ON_BALL);
        byte[] normals = Objects.requireNonNull(frame.normals());
        float[] depth = Objects.requireNonNull(frame.depth());
        for (int y = 60; y < 120; y += 7) {
            for (int x = 130; x < 190; x += 7) {
                int at = y * WIDTH + x;
                Vec3 ray =
                        new Vec3(
                                ((x + 0.5) / WIDTH * 2 - 1) / ON_BALL.optics().scaleX(),
                                (1 - (y + 0.5) / HEIGHT * 2) / ON_BALL.optics().scaleY(),
                                -1);
                Vec3 point = ON_BALL.position().plus(ray.times(depth[at]));
                Vec3 truth = point.minus(new Vec3(0, 1, 0)).times(1 / 0.8);
                assertEquals(truth.x(), normals[at * 3] / 127.0, 0.04);
                assertEquals(truth.y(), normals[at * 3 + 1] / 127.0, 0.04);
                assertEquals(truth.z(), normals[at * 3 + 2] / 127.0, 0.04);
            }
        }
    }

    @Test
    void shadowFallsAwayFromTheLight() {
        Atmosphere air =
                new Atmosphere(
                        TimeOfDay.AFTERNOON, Weather.CLEAR, Math.PI / 2, List.of(), null, false);
        Stage stage = TestStages.stage("post", air);
        Camera above =
                Camera.lookingAt(new Vec3(0, 14, 0.01), Vec3.ZERO, Optics.fullFrame(16 / 9.0, 35));
        Frame frame = frame(stage, above);
        // The sun is on +X, the post is 2 m high: one metre to the left lies in its shadow.
        double shade = groundValue(frame, above, -1.2, 0);
        double lit = groundValue(frame, above, 1.2, 0);
        double besides = groundValue(frame, above, -1.2, 1.5);
        assertTrue(shade < lit * 0.8, shade + " against " + lit);
        assertEquals(lit, besides, lit * 0.06);
    }

    private static double groundValue(Frame frame, Camera camera, double x, double z) {
        Vec3 ndc = camera.project(new Vec3(x, 0, z));
        return value(frame, (int) ((ndc.x() + 1) / 2 * WIDTH), (int) ((1 - ndc.y()) / 2 * HEIGHT));
    }

    @Test
    void nightIsDarkerThanDayButNotBlack() {
        Camera camera = TestStages.camera(1.5, 1.6, 8, -0.5, 1.6, -5, 32);
        StagedFigure person = TestStages.person(1, -0.4, 0.6, 0.9, 0x9C2A24);
        double day = mean(frame(at("street", TimeOfDay.DAY, person), camera));
        double dusk = mean(frame(at("street", TimeOfDay.DUSK, person), camera));
        Frame dark = frame(at("street", TimeOfDay.NIGHT, person), camera);
        double night = mean(dark);
        assertTrue(night < day * 0.6, night + " against " + day);
        assertTrue(dusk < day && dusk > night);
        assertTrue(night > 0.05, "a night of " + night + " is black");
        int black = 0;
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            black += value(dark, i % WIDTH, i / WIDTH) < 0.015 ? 1 : 0;
        }
        assertTrue(black < WIDTH * HEIGHT / 4, black + " black pixels");
    }

    @Test
    void skyFollowsTheTimeOfDay() {
        Camera up = TestStages.camera(0, 1, 5, 0, 3, 0, 24);
        float[] noon = colour(frame(at("sphere", TimeOfDay.NOON), up), 10, 2);
        float[] sunset = colour(frame(at("sphere", TimeOfDay.SUNSET), up), 10, HEIGHT - 40);
        float[] night = colour(frame(at("sphere", TimeOfDay.NIGHT), up), 10, 2);
        assertTrue(noon[2] > noon[0] + 0.1, "noon is blue");
        assertTrue(sunset[0] > sunset[2] + 0.1, "sunset is warm");
        assertTrue(night[2] < 0.35, "night is dark");
    }

    @Test
    void sameRequestGivesTheSameBytes() {
        Stage stage = at("street", TimeOfDay.DAY, TestStages.person(1, 0, 0, 0, 0x335577));
        Camera camera = TestStages.camera(1.5, 1.6, 8, -0.5, 1.6, -5, 32);
        for (Look look : Look.values()) {
            byte[] first = bytes(renderer.render(request(stage, camera, look)).rgba());
            renderer.render(request(at("sphere", TimeOfDay.NIGHT), ON_BALL, Look.SHADED));
            byte[] second = bytes(renderer.render(request(stage, camera, look)).rgba());
            assertArrayEquals(first, second, look + " differs");
        }
    }

    @Test
    void aFrameOfAMoveLooksLikeTheBoard() {
        Stage stage = at("room", TimeOfDay.NIGHT, TestStages.person(1, 0, 0, 0.4, 0x803020));
        Camera camera = TestStages.camera(0, 1.6, 3, 0, 1.2, 0, 35);
        byte[] board = bytes(renderer.render(request(stage, camera, Look.SHADED)).rgba());
        RenderRequest moving =
                new RenderRequest(
                        stage,
                        camera,
                        WIDTH,
                        HEIGHT,
                        Look.SHADED,
                        RenderRequest.Quality.MOTION,
                        7,
                        0,
                        false);
        byte[] motion = bytes(renderer.render(moving).rgba());
        double apart = 0;
        int far = 0;
        for (int i = 0; i < board.length; i++) {
            int gap = Math.abs((board[i] & 0xFF) - (motion[i] & 0xFF));
            apart += gap;
            far += gap > 32 ? 1 : 0;
        }
        assertTrue(apart / board.length < 2, "mean difference " + apart / board.length);
        assertTrue(far < board.length / 200, far + " values differ much");
    }

    @Test
    void anUnchangedStageIsNeitherUploadedNorShadowedAgain() {
        Stage stage = at("street", TimeOfDay.DAY, TestStages.person(1, 0, 0, 0, 0x335577));
        frame(stage, TestStages.camera(1.5, 1.6, 8, -0.5, 1.6, -5, 32));
        GlRenderer.Effort before = renderer.effort();
        for (int i = 0; i < 5; i++) {
            frame(stage, TestStages.camera(1.5 - i * 0.2, 1.6, 8 - i, -0.5, 1.6, -5, 32));
        }
        assertEquals(before, renderer.effort());
    }

    @Test
    void whatWasTakenInAheadIsNotUploadedAgain() {
        Stage stage = at("street", TimeOfDay.DUSK, TestStages.person(1, 0.3, 0, 0, 0x335577));
        long before = renderer.effort().uploads();
        renderer.prepare(stage);
        long taken = renderer.effort().uploads();
        assertTrue(taken > before);
        frame(stage, TestStages.camera(1.5, 1.6, 8, -0.5, 1.6, -5, 32));
        assertEquals(taken, renderer.effort().uploads());
    }

    @Test
    void shadowsDoNotDependOnWhoStoodElsewhereBefore() {
        Camera camera = TestStages.camera(1.5, 1.6, 8, -0.5, 1.6, -5, 32);
        Stage here = at("street", TimeOfDay.DAY, TestStages.person(1, 0, 0, 0, 0x335577));
        Stage there = at("street", TimeOfDay.DAY, TestStages.person(1, 0.1, 0, 0, 0x335577));
        frame(at("sphere", TimeOfDay.NIGHT), ON_BALL);
        byte[] first = bytes(frame(here, camera).rgba());
        byte[] moved = bytes(frame(there, camera).rgba());
        assertArrayEquals(first, bytes(frame(here, camera).rgba()));
        assertFalse(Arrays.equals(first, moved), "whoever moves takes their shadow along");
    }

    @Test
    void aMoveThatComesToRestGoesOnFromThere() {
        Stage stage = at("room", TimeOfDay.NIGHT, TestStages.person(1, 0, 0, 0.4, 0x803020));
        List<RenderRequest> requests = new ArrayList<>();
        List<byte[]> single = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            double away = i < 3 ? 3 : 2.5;
            Camera camera = TestStages.camera(0, 1.6, away, 0, 1.2, 0, 35);
            RenderRequest request = request(stage, camera, Look.SHADED).at(i / 24.0);
            requests.add(request);
            single.add(bytes(renderer.render(request).rgba()));
        }
        renderer.renderSequence(
                requests,
                (index, rgba, width, height) ->
                        assertArrayEquals(single.get(index), bytes(rgba), "frame " + index));
        assertFalse(Arrays.equals(single.get(2), single.get(3)));
    }

    @Test
    void sequenceDeliversTheSameFramesInOrder() {
        Stage stage = at("street", TimeOfDay.DAY);
        List<RenderRequest> requests = new ArrayList<>();
        List<byte[]> single = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            RenderRequest request =
                    request(stage, TestStages.camera(1, 1.6, 8 - i, 0, 1.6, -5, 32), Look.SHADED);
            requests.add(request);
            single.add(bytes(renderer.render(request).rgba()));
        }
        List<Integer> order = new ArrayList<>();
        renderer.renderSequence(
                requests,
                (index, rgba, width, height) -> {
                    order.add(index);
                    assertEquals(WIDTH, width);
                    assertEquals(HEIGHT, height);
                    assertArrayEquals(single.get(index), bytes(rgba));
                });
        assertEquals(List.of(0, 1, 2, 3, 4), order);
    }

    /// A smooth ball in ink has one closed line and none inside.
    @Test
    void smoothBallHasOneClosedLine() {
        Stage stage = at("sphere", TimeOfDay.NOON);
        RenderRequest request =
                new RenderRequest(
                        stage,
                        ON_BALL,
                        1280,
                        720,
                        Look.INK,
                        RenderRequest.Quality.BOARD,
                        7,
                        0,
                        true);
        Frame frame = renderer.render(request);
        double radius = Math.tan(Math.asin(0.16)) * ON_BALL.optics().scaleY() * 360;
        for (int turn = 0; turn < 360; turn += 2) {
            double c = Math.cos(Math.toRadians(turn));
            double s = Math.sin(Math.toRadians(turn));
            double darkest = 1;
            for (double r = radius - 4; r <= radius + 4; r += 0.5) {
                darkest = Math.min(darkest, value(frame, (int) (640 + c * r), (int) (360 - s * r)));
            }
            assertTrue(darkest < 0.42, "the line is open at " + turn + "°: " + darkest);
        }
        for (int y = -60; y <= 60; y++) {
            for (int x = -60; x <= 60; x++) {
                double value = value(frame, 640 + x, 360 - y);
                assertTrue(value > 0.44, "a line inside at " + x + ", " + y + ": " + value);
            }
        }
    }

    @Test
    void askedLightChangesTheKeyToFillRatio() {
        Camera close = TestStages.camera(0.9, 1.6, 2.2, -0.35, 1.6, 0.6, 50);
        double high = faceContrast(close, List.of(Light.HIGH_KEY));
        double low = faceContrast(close, List.of(Light.LOW_KEY));
        assertTrue(low > high * 1.5, "low key " + low + ", high key " + high);
    }

    /// Bright over dark parts of the coat of somebody in the room, in linear light.
    private static double faceContrast(Camera camera, List<Light> asks) {
        Atmosphere air = new Atmosphere(TimeOfDay.DAY, Weather.CLEAR, -0.75, asks, null, false);
        Stage stage = TestStages.stage("room", air, TestStages.person(1, -0.4, 0.6, 0.9, 0x808080));
        Frame frame = frame(stage, camera);
        short[] ids = Objects.requireNonNull(frame.ids());
        List<Double> values = new ArrayList<>();
        // The grey coat, below the face.
        for (int y = HEIGHT * 6 / 10; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                if (ids[y * WIDTH + x] == 1) {
                    values.add(Math.pow(value(frame, x, y), 2.2));
                }
            }
        }
        values.sort(null);
        double dark = values.get(values.size() / 10);
        return values.get(values.size() * 9 / 10) / Math.max(dark, 0.002);
    }

    @Test
    void monochromeHasNoColour() {
        Atmosphere air =
                new Atmosphere(
                        TimeOfDay.DAY, Weather.CLEAR, 0, List.of(), ColourMood.MONOCHROME, false);
        Frame frame =
                frame(
                        TestStages.stage("street", air),
                        TestStages.camera(1.5, 1.6, 8, -0.5, 1.6, -5, 32));
        for (int i = 0; i < WIDTH * HEIGHT; i += 97) {
            float[] c = colour(frame, i % WIDTH, i / WIDTH);
            assertEquals(c[0], c[2], 0.02);
        }
    }

    @Test
    void anotherThreadIsRefused() throws InterruptedException {
        List<RenderException> thrown = new ArrayList<>();
        Thread other =
                new Thread(() -> {
                    try {
                        frame(at("sphere", TimeOfDay.DAY), ON_BALL);
                    } catch (RenderException e) {
                        thrown.add(e);
                    }
                });
        other.start();
        other.join();
        assertEquals(RenderException.Code.INTERNAL, thrown.getFirst().code());
    }

    @Test
    void unknownSetIsNamed() {
        StageAssembler assembler = StageAssembler.ofCatalogues();
        Stage stage = at("no-such-set", TimeOfDay.DAY);
        RenderException e = assertThrows(RenderException.class, () -> assembler.geometry(stage));
        assertEquals(RenderException.Code.UNKNOWN_ASSET, e.code());
        assertNotNull(e.getMessage());
        assertTrue(e.getMessage().contains("no-such-set"));
    }

    @Test
    void contextTellsWhatItIs() {
        assertTrue(renderer.describe().contains("OpenGL"));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] out = new byte[WIDTH * HEIGHT * 4];
        buffer.get(0, out);
        return out;
    }

    private static float[] colour(Frame frame, int x, int y) {
        int at = (y * frame.width() + x) * 4;
        float[] out = new float[3];
        for (int c = 0; c < 3; c++) {
            out[c] = (frame.rgba().get(at + c) & 0xFF) / 255f;
        }
        return out;
    }

    private static double value(Frame frame, int x, int y) {
        float[] c = colour(frame, x, y);
        return 0.3 * c[0] + 0.59 * c[1] + 0.11 * c[2];
    }

    private static double mean(Frame frame) {
        double sum = 0;
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            sum += value(frame, i % WIDTH, i / WIDTH);
        }
        return sum / (WIDTH * HEIGHT);
    }
}
