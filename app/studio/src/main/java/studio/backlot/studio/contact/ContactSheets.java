package studio.backlot.studio.contact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.assets.film.Weather;
import studio.backlot.assets.poses.PoseCatalogue;
import studio.backlot.assets.poses.PoseShape;
import studio.backlot.assets.props.PropCatalogue;
import studio.backlot.assets.sets.SetCatalogue;
import studio.backlot.gl.Look;
import studio.backlot.gl.RenderRequest;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.figure.Build;
import studio.backlot.space.figure.Footing;
import studio.backlot.space.figure.Pose;
import studio.backlot.space.figure.PoseFit;
import studio.backlot.space.figure.Wardrobe;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.Optics;
import studio.backlot.space.stage.Atmosphere;
import studio.backlot.space.stage.PlacedProp;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.studio.concept.ConceptFrame;
import studio.backlot.studio.concept.ConceptStudio;
import studio.backlot.studio.concept.FrameOptions;
import studio.backlot.studio.job.Progress;
import studio.backlot.studio.render.DrawnFrame;
import studio.backlot.studio.render.Looks;

/// Every set by day and by night, people as words make them, every pose, every face and every look.
///
/// Sets, people and looks come the way of every frame, from a description; poses and faces are put
/// on an empty stage, each with what carries it.
public final class ContactSheets {
    private static final String EMPTY = "limbo";
    private static final double FROM_THE_FRONT = 0.5;
    private static final int CHAIR = 200;

    /// People whom storyboards are full of.
    private static final List<String> PEOPLE =
            List.of(
                    "man in a dark suit",
                    "woman in a red coat",
                    "boy in a yellow t-shirt",
                    "girl in a blue dress",
                    "old man with a hat",
                    "old woman in a green coat",
                    "tall man in a leather jacket",
                    "short man in a brown jacket",
                    "heavy man in a white shirt",
                    "slim woman in a black dress",
                    "police officer",
                    "nurse",
                    "soldier",
                    "waitress",
                    "doctor",
                    "priest",
                    "boxer",
                    "mechanic");

    /// Frames that ask something else of a look each.
    private static final List<String> SCENES =
            List.of(
                    "CU of a woman in a red coat in the diner, night",
                    "MS two-shot of a man and a woman in the kitchen, day",
                    "LS of a man running down the street in the rain at night",
                    "Establishing shot of the harbour at sunset");

    private static final List<String> FACES =
            List.of(
                    "neutral",
                    "happy",
                    "sad",
                    "angry",
                    "afraid",
                    "surprised",
                    "disgusted",
                    "thoughtful");

    private final ConceptStudio studio;
    private final Path folder;
    private final Progress progress;
    private final PoseCatalogue poses = PoseCatalogue.load();
    private final SetCatalogue sets = new SetCatalogue(new PropCatalogue());
    private final List<String> findings = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final int all;
    private int drawn;

    private ContactSheets(ConceptStudio studio, Path folder, Progress progress) {
        this.studio = studio;
        this.folder = folder;
        this.progress = progress;
        this.all =
                2 * sets.ids().size()
                        + PEOPLE.size()
                        + poses.all().size()
                        + FACES.size()
                        + Looks.names().size() * SCENES.size();
    }

    /// What was made.
    ///
    /// @param findings what the pages do not show as they should
    public record Made(List<Path> files, List<String> findings) {
        public Made {
            files = List.copyOf(files);
            findings = List.copyOf(findings);
        }
    }

    /// Draws all pages into a folder.
    public static Made make(ConceptStudio studio, Path folder, Progress progress)
            throws IOException {
        Files.createDirectories(folder);
        ContactSheets sheets = new ContactSheets(studio, folder, progress);
        sheets.sets("day");
        sheets.sets("night");
        sheets.people();
        sheets.poses();
        sheets.faces();
        sheets.looks();
        return new Made(sheets.files, sheets.findings);
    }

    private void sets(String time) throws IOException {
        Sheet sheet = new Sheet("Sets, " + time, 5, 448, 252);
        for (String id : sets.ids()) {
            String title = sets.get(id).title();
            progress("Sets by " + time + ": " + title);
            ConceptFrame made =
                    frame("Establishing shot of the " + title + ", " + time, 448, 252, "shaded");
            String found = made.shot().stage(0).setId();
            if (made.shot().solution() == null) {
                findings.add("no camera shows " + title + " by " + time);
            }
            if (!found.equals(id)) {
                findings.add("“%s” leads to the set %s, not to %s".formatted(title, found, id));
            }
            sheet.add(found.equals(id) ? title : title + " → " + found, made.frame());
        }
        write(sheet, "sets-" + time);
    }

    private void people() throws IOException {
        Sheet sheet = new Sheet("People, as words make them", 9, 240, 400);
        for (String person : PEOPLE) {
            progress("People: " + person);
            ConceptFrame made =
                    frame("FS of a " + person + " on a stage, front view", 240, 400, "shaded");
            if (made.shot().stage(0).figures().size() != 1) {
                findings.add("“" + person + "” is not one person");
            }
            sheet.add(person, made.frame());
        }
        write(sheet, "people");
    }

    private void looks() throws IOException {
        Sheet sheet = new Sheet("Looks", SCENES.size(), 576, 324);
        for (String look : Looks.names()) {
            for (String scene : SCENES) {
                progress("Looks: " + look);
                sheet.add(look + ": " + scene, frame(scene, 576, 324, look).frame());
            }
        }
        write(sheet, "looks");
    }

    private ConceptFrame frame(String description, int width, int height, String look) {
        return studio.frame(
                description, new FrameOptions(width, height, look, 1, FrameOptions.Buffers.NONE));
    }

    private void poses() throws IOException {
        Sheet sheet = new Sheet("Poses", 13, 168, 224);
        int id = 0;
        for (PoseShape shape : poses.all()) {
            progress("Poses: " + shape.key());
            Build build = id++ % 2 == 0 ? Build.ADULT_WOMAN : Build.ADULT_MAN;
            Camera camera =
                    Camera.lookingAt(
                            new Vec3(0, 1.15, 4.6),
                            new Vec3(0, 0.92, 0),
                            Optics.fullFrame(168 / 224.0, 52));
            sheet.add(shape.key(), draw(figure(build, shape, "neutral"), camera, shape, 168, 224));
        }
        write(sheet, "poses");
    }

    private void faces() throws IOException {
        Sheet sheet = new Sheet("Faces", FACES.size(), 240, 240);
        PoseShape stand = poses.find("stand").orElseThrow();
        for (String face : FACES) {
            progress("Faces: " + face);
            Build build = sheet.size() % 2 == 0 ? Build.ADULT_WOMAN : Build.ADULT_MAN;
            double eyes = build.stature() * 0.94;
            Camera camera =
                    Camera.lookingAt(
                            new Vec3(0.15, eyes, 1.1),
                            new Vec3(0, eyes - 0.03, 0),
                            Optics.fullFrame(1, 70));
            sheet.add(face, draw(figure(build, stand, face), camera, stand, 240, 240));
        }
        write(sheet, "faces");
    }

    private static StagedFigure figure(Build build, PoseShape shape, String expression) {
        boolean woman = build.feminine() > 0.5;
        Wardrobe wardrobe =
                new Wardrobe(
                        List.of(
                                new Wardrobe.Garment(woman ? "blouse" : "shirt", 0xD8D2C4),
                                new Wardrobe.Garment("trousers", 0x35506B),
                                new Wardrobe.Garment("shoes", 0x1C1815)),
                        woman ? "bob" : "short",
                        woman ? 0x4A2C1E : 0x17120E,
                        woman ? 0xD9A98A : 0x8A5A3C,
                        List.of());
        Pose pose = PoseFit.fit(shape, build, Footing.FLOOR, 0);
        return new StagedFigure(
                1,
                shape.key(),
                build,
                wardrobe,
                Vec3.ZERO,
                FROM_THE_FRONT,
                pose,
                expression,
                0,
                Map.of());
    }

    private DrawnFrame draw(
            StagedFigure figure, Camera camera, PoseShape shape, int width, int height) {
        List<PlacedProp> under =
                shape.support() == PoseShape.Support.SEAT
                        ? List.of(
                                new PlacedProp(
                                        CHAIR,
                                        "chair",
                                        "chair",
                                        Vec3.ZERO,
                                        FROM_THE_FRONT,
                                        Quat.IDENTITY,
                                        1,
                                        null))
                        : List.of();
        Atmosphere air = new Atmosphere(TimeOfDay.DAY, Weather.CLEAR, 0.9, List.of(), null, false);
        Stage stage = new Stage(EMPTY, 1, List.of(figure), under, air, List.of());
        return studio.gl()
                .export(
                        new RenderRequest(
                                stage,
                                camera,
                                width,
                                height,
                                Look.SHADED,
                                RenderRequest.Quality.BOARD,
                                1,
                                0,
                                false))
                .join();
    }

    private void progress(String task) {
        progress.check();
        progress.report(task, (double) drawn++ / all);
    }

    private void write(Sheet sheet, String name) throws IOException {
        Path file = folder.resolve(name + ".jpg");
        sheet.write(file);
        files.add(file);
    }
}
