package studio.backlot.gl;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.assets.film.Weather;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.stage.Stage;

/// Saves pictures of the test stages to look at: arguments are a folder and words that choose.
final class Snapshots {
    private Snapshots() {}

    public static void main(String[] args) throws IOException {
        File folder = new File(args[0]);
        folder.mkdirs();
        long start = System.nanoTime();
        try (GlRenderer renderer = GlRenderer.create(new TestStages())) {
            System.out.println(renderer.describe() + ", created in " + ms(start));
            for (int i = 1; i < args.length; i++) {
                String[] words = args[i].split(",");
                Stage stage = stage(words);
                Look look = Look.valueOf(words[3].toUpperCase());
                RenderRequest.Quality quality =
                        RenderRequest.Quality.valueOf(words.length > 5 ? words[5] : "BOARD");
                RenderRequest request =
                        new RenderRequest(
                                stage,
                                camera(words[0], words[4]),
                                1280,
                                720,
                                look,
                                quality,
                                1,
                                2,
                                false);
                start = System.nanoTime();
                Frame frame = renderer.render(request);
                String first = ms(start);
                int n = Integer.getInteger("times", 1);
                double best = 1e9;
                long used = cpu();
                for (int k = 0; k < n; k++) {
                    start = System.nanoTime();
                    frame = renderer.render(request);
                    best = Math.min(best, (System.nanoTime() - start) / 1e6);
                }
                double cpu = (cpu() - used) / 1e6 / n;
                System.out.printf(
                        "%s first %s then %.0f ms, cpu %.0f%n", args[i], first, best, cpu);
                ImageIO.write(
                        image(frame), "png", new File(folder, args[i].replace(',', '_') + ".png"));
            }
        }
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static String ms(long since) {
        return Math.round((System.nanoTime() - since) / 1e6) + " ms";
    }

    private static Stage stage(String[] words) {
        TimeOfDay time = TimeOfDay.valueOf(words[1].toUpperCase());
        Weather weather = Weather.valueOf(words[2].toUpperCase());
        boolean lamps = time == TimeOfDay.NIGHT || time == TimeOfDay.EVENING;
        return TestStages.stage(
                words[0],
                TestStages.air(time, weather, lamps),
                TestStages.person(1, -0.4, 0.6, 0.9, 0x9C2A24),
                TestStages.person(2, 0.75, 0.75, -1.4, 0x2F4F6F));
    }

    private static Camera camera(String set, String view) {
        return switch (set + " " + view) {
            case "room wide" -> TestStages.camera(2.3, 1.5, 2.3, -0.4, 1.0, -0.6, 24);
            case "room close" -> TestStages.camera(0.9, 1.6, 2.2, -0.35, 1.6, 0.6, 50);
            case "street wide" -> TestStages.camera(1.5, 1.6, 8, -0.5, 1.9, -5, 32);
            case "street close" -> TestStages.camera(0.7, 1.62, 2.4, -0.3, 1.6, 0.6, 50);
            default -> TestStages.camera(0, 1.2, 5, 0, 1, 0, 50);
        };
    }

    static BufferedImage image(Frame frame) {
        BufferedImage image =
                new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
        ByteBuffer rgba = frame.rgba();
        for (int i = 0; i < frame.width() * frame.height(); i++) {
            int rgb =
                    (rgba.get(i * 4) & 0xFF) << 16
                            | (rgba.get(i * 4 + 1) & 0xFF) << 8
                            | rgba.get(i * 4 + 2) & 0xFF;
            image.setRGB(i % frame.width(), i / frame.width(), rgb);
        }
        return image;
    }
}
