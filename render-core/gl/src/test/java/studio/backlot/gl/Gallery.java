package studio.backlot.gl;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.assets.film.Weather;
import studio.backlot.assets.poses.PoseCatalogue;
import studio.backlot.assets.poses.PoseShape;
import studio.backlot.assets.props.PropCatalogue;
import studio.backlot.assets.sets.Anchors;
import studio.backlot.assets.sets.SetCatalogue;
import studio.backlot.assets.sets.SetDefinition;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.figure.Build;
import studio.backlot.space.figure.Footing;
import studio.backlot.space.figure.Pose;
import studio.backlot.space.figure.PoseFit;
import studio.backlot.space.figure.Wardrobe;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.Optics;
import studio.backlot.space.stage.Atmosphere;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;

/// Saves pictures of catalogue sets with people in them: `SET,TIME,WEATHER,LOOK,VIEW[,QUALITY]`.
final class Gallery {
    private Gallery() {}

    public static void main(String[] args) throws IOException {
        SetCatalogue sets = new SetCatalogue(new PropCatalogue());
        long start = System.nanoTime();
        try (GlRenderer renderer = GlRenderer.create()) {
            System.out.printf("created in %.0f ms%n", (System.nanoTime() - start) / 1e6);
            for (int i = 1; i < args.length; i++) {
                String[] words = args[i].split(",");
                RenderRequest request = request(sets, words);
                start = System.nanoTime();
                Frame frame = renderer.render(request);
                double first = (System.nanoTime() - start) / 1e6;
                int n = Integer.getInteger("times", 1);
                double best = 1e9;
                long cpu = cpu();
                for (int k = 0; k < n; k++) {
                    start = System.nanoTime();
                    frame = renderer.render(request);
                    best = Math.min(best, (System.nanoTime() - start) / 1e6);
                }
                System.out.printf(
                        "%s first %.0f then %.0f ms, cpu %.0f%n",
                        args[i], first, best, (cpu() - cpu) / 1e6 / n);
                ImageIO.write(
                        Snapshots.image(frame),
                        "png",
                        new File(args[0], args[i].replace(',', '_') + ".png"));
            }
        }
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    static RenderRequest request(SetCatalogue sets, String[] words) {
        SetDefinition set = sets.get(words[0]);
        TimeOfDay time = TimeOfDay.valueOf(words[1].toUpperCase());
        Weather weather = Weather.valueOf(words[2].toUpperCase());
        Anchors.Hero hero = set.anchors().hero();
        Vec3 centre = new Vec3(hero.centre().x(), hero.centre().y(), hero.centre().z());
        double heading = hero.directions().getFirst();
        Vec3 to = Vec3.ofHeading(heading);
        Vec3 side = new Vec3(to.z(), 0, -to.x());
        List<StagedFigure> people = new ArrayList<>();
        people.add(person(1, centre.plus(side.times(0.5)), heading - 1.9, 0, "stand"));
        people.add(person(2, centre.plus(side.times(-0.5)), heading + 2.2, 1, "point"));
        boolean lamps = set.interior() || time == TimeOfDay.NIGHT || time == TimeOfDay.EVENING;
        if (set.interior() && time != TimeOfDay.NIGHT) {
            lamps = false;
        }
        Stage stage =
                new Stage(
                        words[0],
                        1,
                        people,
                        List.of(),
                        new Atmosphere(
                                time,
                                weather,
                                heading + Math.PI - 0.9 + (time == TimeOfDay.SUNSET ? 0.7 : 0),
                                List.of(),
                                null,
                                lamps),
                        List.of());
        RenderRequest.Quality quality =
                RenderRequest.Quality.valueOf(words.length > 5 ? words[5] : "BOARD");
        return new RenderRequest(
                stage,
                camera(words[4], centre, to, side),
                1280,
                720,
                Look.valueOf(words[3].toUpperCase()),
                quality,
                1,
                2,
                false);
    }

    private static Camera camera(String view, Vec3 c, Vec3 to, Vec3 side) {
        Vec3 eye = new Vec3(0, 1.5, 0);
        return switch (view) {
            case "close" ->
                    look(
                            c.minus(to.times(2.1)).plus(side.times(0.1)).plus(eye),
                            c.plus(side.times(0.32)).plus(new Vec3(0, 1.55, 0)),
                            60);
            case "medium" ->
                    look(
                            c.minus(to.times(3)).plus(side.times(-0.4)).plus(eye),
                            c.plus(new Vec3(0, 1.25, 0)),
                            40);
            default ->
                    look(
                            c.minus(to.times(4.5)).plus(side.times(0.9)).plus(eye),
                            c.plus(new Vec3(0, 1.1, 0)),
                            28);
        };
    }

    private static Camera look(Vec3 from, Vec3 at, double mm) {
        return Camera.lookingAt(from, at, Optics.fullFrame(16 / 9.0, mm));
    }

    static StagedFigure person(int id, Vec3 at, double heading, int which, String poseKey) {
        Build build = which == 0 ? Build.ADULT_WOMAN : Build.ADULT_MAN;
        PoseShape shape = PoseCatalogue.load().find(poseKey).orElseThrow();
        Pose pose = PoseFit.fit(shape, build, Footing.FLOOR, id);
        Wardrobe wardrobe =
                which == 0
                        ? new Wardrobe(
                                List.of(
                                        new Wardrobe.Garment("trousers", 0x2B2F3A),
                                        new Wardrobe.Garment("coat", 0xA32B24),
                                        new Wardrobe.Garment("boots", 0x2A221C)),
                                "bob",
                                0x3A241A,
                                0xD9A98A,
                                List.of())
                        : new Wardrobe(
                                List.of(
                                        new Wardrobe.Garment("shirt", 0xC8C2B4),
                                        new Wardrobe.Garment("trousers", 0x3C3A36),
                                        new Wardrobe.Garment("jacket", 0x35506B),
                                        new Wardrobe.Garment("shoes", 0x1C1815)),
                                "short",
                                0x17120E,
                                0x8A5A3C,
                                List.of());
        return new StagedFigure(
                id, "P" + id, build, wardrobe, at, heading, pose, "neutral", 0, Map.of());
    }
}
