package studio.backlot.gl;

import static studio.backlot.gl.Shapes.box;
import static studio.backlot.gl.Shapes.column;
import static studio.backlot.gl.Shapes.ellipsoid;
import static studio.backlot.gl.Shapes.part;
import static studio.backlot.gl.Shapes.sphere;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.assets.film.Weather;
import studio.backlot.gl.mesh.Material;
import studio.backlot.gl.mesh.Material.Kind;
import studio.backlot.gl.mesh.Part;
import studio.backlot.gl.scene.Lamp;
import studio.backlot.gl.scene.Opening;
import studio.backlot.gl.scene.PartGroup;
import studio.backlot.gl.scene.StageGeometry;
import studio.backlot.gl.scene.StageSource;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.figure.Build;
import studio.backlot.space.figure.Pose;
import studio.backlot.space.figure.Wardrobe;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.Optics;
import studio.backlot.space.stage.Atmosphere;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;

/// Small stages made of simple solids, so that the renderer is tested without catalogues.
final class TestStages implements StageSource {
    private final Map<String, PartGroup> sets = new HashMap<>();
    private final Map<StagedFigure, PartGroup> figures = new HashMap<>();

    @Override
    public StageGeometry geometry(Stage stage) {
        List<PartGroup> groups = new ArrayList<>();
        groups.add(
                sets.computeIfAbsent(
                        stage.setId(), id -> PartGroup.standing(standing(stage.setId()))));
        for (StagedFigure figure : stage.figures()) {
            groups.add(figures.computeIfAbsent(figure, f -> PartGroup.moving(person(f))));
        }
        boolean room = stage.setId().equals("room");
        List<Opening> openings =
                room ? List.of(new Opening(new Vec3(-3, 1.5, 0), Vec3.RIGHT, 1.6, 1.3)) : List.of();
        List<Lamp> lamps =
                switch (stage.setId()) {
                    case "room" ->
                            List.of(
                                    new Lamp(
                                            "pendant",
                                            new Vec3(0.2, 1.85, -0.4),
                                            new Vec3(0, -1, 0),
                                            1.2,
                                            0xFFD9A0,
                                            1.2));
                    case "street" ->
                            List.of(
                                    new Lamp(
                                            "street lamp",
                                            new Vec3(-2.2, 4.3, -3),
                                            new Vec3(0, -1, 0),
                                            1.2,
                                            0xFFC888,
                                            9));
                    default -> List.of();
                };
        return new StageGeometry(groups, lamps, openings, room);
    }

    private static List<Part> standing(String set) {
        return switch (set) {
            case "room" -> room();
            case "street" -> street();
            case "sphere" ->
                    List.of(
                            part(
                                    "ball",
                                    sphere(0, 1, 0, 0.8, 64),
                                    Material.of(Kind.PLAIN, 0x999999),
                                    1000));
            case "post" ->
                    List.of(
                            part(
                                    "ground",
                                    box(-30, -0.2, -30, 30, 0, 30),
                                    Material.of(Kind.PLAIN, 0x909090),
                                    1000),
                            part(
                                    "post",
                                    box(-0.2, 0, -0.2, 0.2, 2, 0.2),
                                    Material.of(Kind.PLAIN, 0xB0B0B0),
                                    1001));
            default -> throw new IllegalArgumentException(set);
        };
    }

    private static List<Part> room() {
        Material wall = Material.of(Kind.PLASTER, 0xB9B7A4);
        Material wood = Material.of(Kind.WOOD, 0x8A5F3C);
        List<Part> parts = new ArrayList<>();
        parts.add(
                part(
                        "floor",
                        box(-3, -0.1, -2.5, 3, 0, 2.5),
                        Material.of(Kind.FLOORBOARDS, 0x9A7148),
                        1000));
        parts.add(
                part(
                        "ceiling",
                        box(-3.1, 2.6, -2.6, 3.1, 2.7, 2.6),
                        Material.of(Kind.PLASTER, 0xD8D4C8),
                        1001));
        parts.add(part("back", box(-3.1, 0, -2.6, 3.1, 2.6, -2.5), wall, 1002));
        parts.add(part("front", box(-3.1, 0, 2.5, 3.1, 2.6, 2.6), wall, 1003));
        parts.add(part("right", box(3, 0, -2.6, 3.1, 2.6, 2.6), wall, 1004));
        parts.add(part("left low", box(-3.1, 0, -2.6, -3, 0.85, 2.6), wall, 1005));
        parts.add(part("left high", box(-3.1, 2.15, -2.6, -3, 2.6, 2.6), wall, 1005));
        parts.add(part("left a", box(-3.1, 0.85, -2.6, -3, 2.15, -0.8), wall, 1005));
        parts.add(part("left b", box(-3.1, 0.85, 0.8, -3, 2.15, 2.6), wall, 1005));
        parts.add(
                part(
                        "bar",
                        box(-3.07, 0.85, -0.025, -3.02, 2.15, 0.025),
                        Material.of(Kind.PAINTED_WOOD, 0xE8E4DA),
                        1006));
        parts.add(
                part(
                        "sill",
                        box(-3.1, 0.82, -0.85, -2.9, 0.86, 0.85),
                        Material.of(Kind.PAINTED_WOOD, 0xE8E4DA),
                        1006));
        parts.add(part("table", box(-0.5, 0.7, -0.9, 0.9, 0.74, 0.1), wood, 1010));
        for (double x : new double[] {-0.45, 0.82}) {
            for (double z : new double[] {-0.85, 0.02}) {
                parts.add(part("leg", box(x, 0, z, x + 0.05, 0.7, z + 0.05), wood, 1010));
            }
        }
        parts.add(part("shelf", box(2.55, 0, -2.3, 3, 1.9, -1.2), wood, 1011));
        parts.add(
                part(
                        "cup",
                        column(0.1, 0.74, -0.3, 0.035, 0.83, 0.042, 20),
                        Material.of(Kind.TILE, 0xD04030),
                        1012));
        parts.add(
                part(
                        "lamp shade",
                        column(0.2, 1.85, -0.4, 0.22, 2.05, 0.08, 24),
                        Material.of(Kind.LAMP, 0xFFE0B0),
                        1013));
        parts.add(
                part(
                        "cord",
                        column(0.2, 2.0, -0.4, 0.008, 2.6, 0.008, 6),
                        Material.of(Kind.PLAIN, 0x303030),
                        1013));
        parts.add(
                part(
                        "rug",
                        box(-1.2, 0, -1.6, 1.6, 0.012, 0.8),
                        Material.of(Kind.FABRIC, 0x6A3B38),
                        1014));
        parts.add(
                part(
                        "picture",
                        box(-1.4, 1.25, -2.5, -0.5, 1.95, -2.46),
                        Material.of(Kind.PAPER, 0x4A6A70),
                        1015));
        parts.add(
                part(
                        "garden",
                        box(-40, -0.25, -40, -3.1, -0.15, 40),
                        Material.of(Kind.GRASS, 0x5A7A3A),
                        1016));
        return parts;
    }

    private static List<Part> street() {
        List<Part> parts = new ArrayList<>();
        parts.add(
                part(
                        "road",
                        box(-3.3, -0.2, -60, 3.3, 0, 60),
                        Material.of(Kind.ASPHALT, 0x55565A),
                        1000));
        parts.add(
                part(
                        "kerb l",
                        box(-6, -0.2, -60, -3.3, 0.15, 60),
                        Material.of(Kind.PAVING, 0xA09A90),
                        1001));
        parts.add(
                part(
                        "kerb r",
                        box(3.3, -0.2, -60, 6, 0.15, 60),
                        Material.of(Kind.PAVING, 0xA09A90),
                        1001));
        int[] tones = {0x9A5A45, 0xA88A6A, 0x7A6A62, 0xB0A48E, 0x8C4F3F};
        for (int i = 0; i < 10; i++) {
            double z = -58 + i * 12;
            double h = 7 + (i * 37 % 5) * 1.3;
            Kind kind = i % 2 == 0 ? Kind.BRICK : Kind.PLASTER;
            house(parts, -14, -6, z, h, Material.of(kind, tones[i % 5]), -6);
            house(parts, 6, 14, z, h + 1.5, Material.of(kind, tones[(i + 2) % 5]), 6);
        }
        parts.add(
                part(
                        "pole",
                        column(-3.8, 0.15, -3, 0.06, 4.5, 0.05, 12),
                        Material.of(Kind.METAL, 0x404448),
                        1003));
        parts.add(
                part(
                        "arm",
                        box(-3.8, 4.42, -3.03, -2.1, 4.5, -2.97),
                        Material.of(Kind.METAL, 0x404448),
                        1003));
        parts.add(
                part(
                        "head",
                        box(-2.4, 4.32, -3.1, -2.0, 4.42, -2.9),
                        Material.of(Kind.LAMP, 0xFFDDA0),
                        1004));
        parts.add(
                part(
                        "car",
                        box(1.2, 0.35, -9, 2.9, 0.95, -4.8),
                        new Material(Kind.METAL, 0x8A1F22, 0.25f, 0, 0, 1),
                        1005));
        parts.add(
                part(
                        "cabin",
                        box(1.35, 0.95, -8.2, 2.75, 1.45, -5.8),
                        new Material(Kind.GLASS, 0x22282C, 0.1f, 0, 0, 1),
                        1005));
        return parts;
    }

    private static void house(
            List<Part> parts, double x0, double x1, double z, double h, Material m, double front) {
        parts.add(part("house", box(x0, 0, z, x1, h, z + 11), m, 1002));
        double d = front < 0 ? 0.06 : -0.06;
        for (int i = 0; i < 4; i++) {
            for (int f = 0; f < 2; f++) {
                double wz = z + 1.2 + i * 2.5;
                double wy = 1.2 + f * 3;
                double a = Math.min(front, front + d);
                double b = Math.max(front, front + d);
                parts.add(
                        part(
                                "window",
                                box(a, wy, wz, b, wy + 1.5, wz + 1.1),
                                Material.of(Kind.SCREEN, 0x20262C),
                                1002));
            }
        }
    }

    /// A stand-in for a person: a coat, legs and a head.
    private static List<Part> person(StagedFigure figure) {
        double x = figure.position().x();
        double y = figure.position().y();
        double z = figure.position().z();
        double s = figure.build().stature();
        double fx = Math.sin(figure.heading());
        double fz = Math.cos(figure.heading());
        Material coat = Material.of(Kind.FABRIC, figure.wardrobe().garments().getFirst().rgb());
        Material skin = Material.of(Kind.SKIN, figure.wardrobe().skinRgb());
        Material hair = Material.of(Kind.HAIR, figure.wardrobe().hairRgb());
        int id = figure.id();
        return List.of(
                part(
                        "legs",
                        column(x, y, z, 0.12 * s / 1.75, y + 0.5 * s, 0.15, 20),
                        Material.of(Kind.FABRIC, 0x2E3440),
                        id),
                part("coat", column(x, y + 0.3 * s, z, 0.24, y + 0.8 * s, 0.17, 24), coat, id),
                part("shoulders", ellipsoid(x, y + 0.79 * s, z, 0.22, 0.08, 0.17, 20), coat, id),
                part("neck", column(x, y + 0.8 * s, z, 0.055, y + 0.9 * s, 0.055, 14), skin, id),
                part("head", ellipsoid(x, y + 0.93 * s, z, 0.078, 0.115, 0.09, 24), skin, id),
                part(
                        "nose",
                        ellipsoid(
                                x + fx * 0.09,
                                y + 0.925 * s,
                                z + fz * 0.09,
                                0.018,
                                0.03,
                                0.018,
                                10),
                        skin,
                        id),
                part(
                        "hair",
                        ellipsoid(
                                x - fx * 0.02, y + 0.955 * s, z - fz * 0.02, 0.086, 0.1, 0.09, 20),
                        hair,
                        id));
    }

    static StagedFigure person(int id, double x, double z, double heading, int coat) {
        return new StagedFigure(
                id,
                "P" + id,
                Build.ADULT_MAN,
                new Wardrobe(
                        List.of(new Wardrobe.Garment("coat", coat)),
                        "short",
                        0x3A2A20,
                        0xC99A7A,
                        List.of()),
                new Vec3(x, 0, z),
                heading,
                new Pose("stand", new Vec3(0, 0.53, 0), Map.of()),
                "neutral",
                0,
                Map.of());
    }

    static Atmosphere air(TimeOfDay time, Weather weather, boolean lamps) {
        return new Atmosphere(time, weather, -0.75, List.of(), null, lamps);
    }

    static Stage stage(String set, Atmosphere air, StagedFigure... people) {
        return new Stage(set, 1, List.of(people), List.of(), air, List.of());
    }

    static Camera camera(double x, double y, double z, double tx, double ty, double tz, double mm) {
        return Camera.lookingAt(
                new Vec3(x, y, z), new Vec3(tx, ty, tz), Optics.fullFrame(16 / 9.0, mm));
    }

    static RenderRequest request(Stage stage, Camera camera, Look look) {
        return new RenderRequest(
                stage, camera, 1280, 720, look, RenderRequest.Quality.BOARD, 1, 0, false);
    }
}
