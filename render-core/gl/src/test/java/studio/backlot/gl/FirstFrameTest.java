package studio.backlot.gl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.assets.film.Weather;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.stage.Stage;

/// What is made when it is first needed must not show in the frame that needed it.
class FirstFrameTest {
    @ParameterizedTest
    @EnumSource(Look.class)
    void theFirstFrameOfARendererIsLikeThoseOfOneThatIsReady(Look look) {
        Stage stage =
                TestStages.stage(
                        "street",
                        TestStages.air(TimeOfDay.DAY, Weather.CLEAR, false),
                        TestStages.person(1, 0, 0, 0.4, 0x803020));
        Camera camera = TestStages.camera(0, 1.6, 5, 0, 1.2, 0, 35);
        try (GlRenderer fresh = GlRenderer.create(new TestStages())) {
            byte[] first = bytes(fresh.render(TestStages.request(stage, camera, look)));
            fresh.prepare(look);
            byte[] second = bytes(fresh.render(TestStages.request(stage, camera, look)));
            assertArrayEquals(first, second, look + " changes after its first frame");
        } catch (RenderException e) {
            if (e.code() != RenderException.Code.NO_CONTEXT) {
                throw e;
            }
            Assumptions.abort("No OpenGL on this machine: " + e.getMessage());
        }
    }

    private static byte[] bytes(Frame frame) {
        ByteBuffer rgba = frame.rgba();
        byte[] out = new byte[frame.width() * frame.height() * 4];
        rgba.get(0, out);
        return out;
    }
}
