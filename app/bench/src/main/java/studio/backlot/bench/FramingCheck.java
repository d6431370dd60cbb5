package studio.backlot.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Angle;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.Side;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.FramingMeasure;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.studio.concept.ConceptFrame;
import studio.backlot.studio.concept.ConceptStudio;
import studio.backlot.studio.concept.FrameOptions;
import studio.backlot.studio.picture.PictureFile;
import studio.backlot.studio.render.DrawnFrame;

/// Holds random frames against what was asked for, on their id and depth buffers: size, eye line,
/// angle, and whether the people are seen. Arguments: how many that can be framed at all, the seed,
/// and a folder for pictures of those that are wrong.
public final class FramingCheck implements AutoCloseable {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 270;
    private static final double EYE_LINE = 0.02;

    /// What came of one case.
    ///
    /// @param kind whether it counts
    /// @param faults what is wrong with the picture; empty where it shows what was asked for
    /// @param remarks conflicts, or what the words were read as
    record Outcome(FramingCase asked, Kind kind, List<String> faults, List<String> remarks) {
        boolean right() {
            return faults.isEmpty();
        }
    }

    /// Whether a frame can be held against its description.
    enum Kind {
        FRAMED,
        INFEASIBLE,
        READ_OTHERWISE
    }

    private final ConceptStudio studio = ConceptStudio.open();
    private final LoneFigures alone = new LoneFigures();
    private final @Nullable Path pictures;

    /// @param pictures folder for pictures of frames that are wrong, null for none
    FramingCheck(@Nullable Path pictures) {
        this.pictures = pictures;
    }

    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 20;
        Path pictures = arguments.length > 2 ? Path.of(arguments[2]) : null;
        try (FramingCheck check = new FramingCheck(pictures)) {
            print(check.feasible(count, FramingCase.endless(seed)), System.out);
        }
    }

    /// Draws cases until so many were judged that have a frame. No more than four times as many are
    /// drawn: where hardly any can be framed, that is the finding.
    private List<Outcome> feasible(int count, Supplier<FramingCase> cases) {
        List<Outcome> outcomes = new ArrayList<>();
        int framed = 0;
        while (framed < count && outcomes.size() < 4 * count) {
            Outcome outcome = outcome(cases.get());
            outcomes.add(outcome);
            framed += outcome.kind() == Kind.FRAMED ? 1 : 0;
        }
        return outcomes;
    }

    List<Outcome> run(List<FramingCase> cases) {
        return cases.stream().map(this::outcome).toList();
    }

    private static void print(List<Outcome> outcomes, PrintStream out) {
        Map<String, Integer> faults = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            if (outcome.kind() == Kind.FRAMED && !outcome.right()) {
                out.println("WRONG " + outcome.asked().seed() + " " + outcome.asked().text());
                out.println("      " + String.join("; ", outcome.faults()));
                outcome.faults().forEach(f -> faults.merge(f.split(":")[0], 1, Integer::sum));
            } else if (outcome.kind() != Kind.FRAMED) {
                out.println(outcome.kind() + " " + outcome.asked().text());
                outcome.remarks().forEach(r -> out.println("      " + r));
            }
        }
        for (Kind kind : Kind.values()) {
            out.println(kind + ": " + outcomes.stream().filter(o -> o.kind() == kind).count());
        }
        List<Outcome> framed = outcomes.stream().filter(o -> o.kind() == Kind.FRAMED).toList();
        out.printf(
                "right: %d of %d feasible frames, of %d drawn%n",
                framed.stream().filter(Outcome::right).count(), framed.size(), outcomes.size());
        faults.forEach((fault, times) -> out.println(times + " × " + fault));
    }

    private Outcome outcome(FramingCase asked) {
        FrameOptions options =
                new FrameOptions(
                        WIDTH, HEIGHT, "shaded", asked.seed(), FrameOptions.Buffers.DEPTH_AND_IDS);
        ConceptFrame made = studio.frame(asked.text(), options);
        if (!asked.isReadAs(made.reading().values())) {
            return new Outcome(
                    asked,
                    Kind.READ_OTHERWISE,
                    List.of(),
                    List.of(made.reading().values().toString()));
        }
        if (!made.shot().conflicts().isEmpty()) {
            Camera there = asked.people() == 1 ? search(asked, made) : null;
            if (pictures != null && there != null) {
                picture(pictures.resolve(asked.seed() + ".png"), made.frame());
            }
            return there == null
                    ? new Outcome(asked, Kind.INFEASIBLE, List.of(), made.shot().conflicts())
                    : new Outcome(
                            asked,
                            Kind.FRAMED,
                            List.of("not found: there is a camera at " + words(there)),
                            made.shot().conflicts());
        }
        List<String> faults = faults(asked, made);
        if (pictures != null && !faults.isEmpty()) {
            picture(pictures.resolve(asked.seed() + ".png"), made.frame());
        }
        return new Outcome(asked, Kind.FRAMED, faults, List.of());
    }

    private static String words(Camera camera) {
        Vec3 at = camera.position();
        return "%.2f %.2f %.2f on %.0f mm"
                .formatted(at.x(), at.y(), at.z(), camera.optics().focalMm());
    }

    /// A camera that shows what was asked for where the solver says that there is none.
    private @Nullable Camera search(FramingCase asked, ConceptFrame made) {
        Stage stage = made.shot().stage(0);
        List<Integer> framed = made.shot().staged().framed();
        if (framed.size() != 1) {
            return null;
        }
        StagedFigure figure = figure(stage, framed.getFirst());
        Subject subject = Subject.of(figure);
        return new FramingSearch(studio, made.scene().layout().room())
                .find(
                        asked,
                        stage,
                        subject,
                        made.shot().camera().optics(),
                        tried -> {
                            PictureMeasure measure = measure(asked, stage, figure, tried);
                            List<String> faults = new ArrayList<>();
                            one(asked, measure, faults);
                            room(measure, figure.position().y(), faults);
                            return faults.isEmpty();
                        });
    }

    private PictureMeasure measure(
            FramingCase asked, Stage stage, StagedFigure figure, FramingSearch.Tried tried) {
        DrawnFrame frame = tried.frame();
        return new PictureMeasure(
                frame,
                alone.draw(stage, figure, tried.camera(), frame.width(), frame.height()),
                tried.camera(),
                Subject.of(figure).landmarks(),
                figure.id(),
                asked.side() == Side.BACK ? 2.2 : 1.1);
    }

    private static StagedFigure figure(Stage stage, int id) {
        return stage.figures().stream().filter(f -> f.id() == id).findFirst().orElseThrow();
    }

    private static void picture(Path file, DrawnFrame frame) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            PictureFile.writePng(file, frame.rgba(), frame.width(), frame.height());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private List<String> faults(FramingCase asked, ConceptFrame made) {
        List<String> faults = new ArrayList<>();
        Stage stage = made.shot().stage(0);
        Camera camera = made.shot().camera(0);
        if (made.shot().solution() == null) {
            faults.add("no solution: " + made.shot().notes());
        }
        List<Integer> framed = made.shot().staged().framed();
        if (framed.size() != asked.people()) {
            faults.add("people: %d of %d".formatted(framed.size(), asked.people()));
        }
        for (int id : framed) {
            StagedFigure figure = figure(stage, id);
            Subject subject = Subject.of(figure);
            PictureMeasure measure =
                    new PictureMeasure(
                            made.frame(),
                            alone.draw(stage, figure, camera, WIDTH, HEIGHT),
                            camera,
                            subject.landmarks(),
                            id,
                            asked.side() == Side.BACK ? 2.2 : 1.1);
            if (asked.people() == 1) {
                one(asked, measure, faults);
                side(asked, subject, camera, faults);
            } else {
                face(figure.name(), subject, measure, faults);
            }
            if (id == framed.getFirst()) {
                room(measure, figure.position().y(), faults);
            }
        }
        return faults;
    }

    private static void side(
            FramingCase asked, Subject subject, Camera camera, List<String> faults) {
        double heading = camera.position().minus(subject.eyes()).heading();
        double off = Math.toDegrees(heading - subject.lookHeading());
        if (!FramingSearch.isSide(asked, off)) {
            faults.add("side: asked %s, stands %.0f° off the look".formatted(asked.side(), off));
        }
    }

    private static void room(PictureMeasure measure, double floorY, List<String> faults) {
        double near = measure.nearShare(floorY, 0.5, Set.of(measure.id()));
        if (near > 0.25) {
            faults.add("something near fills the frame: %.2f".formatted(near));
        }
        if (measure.touching() > 0.005) {
            faults.add("lens inside something: %.3f".formatted(measure.touching()));
        }
    }

    private static void face(
            String name, Subject subject, PictureMeasure measure, List<String> faults) {
        if (!measure.eyesSeen(measure.frame())) {
            faults.add("face not seen: " + name);
        } else if (measure.headVisible() < 0.7) {
            faults.add("face half hidden: %s %.2f".formatted(name, measure.headVisible()));
        }
        Vec3 lens = measure.camera().position().minus(subject.eyes()).normalized();
        if (lens.dot(subject.gaze()) < -0.35) {
            faults.add("face turned away: %s %.2f".formatted(name, lens.dot(subject.gaze())));
        }
    }

    private static void one(FramingCase asked, PictureMeasure measure, List<String> faults) {
        ShotSize size = asked.size();
        if (size != null && !measure.shows(size)) {
            faults.add(
                    "size: asked %s, edge cuts %s (%.2f), head %.3f"
                            .formatted(
                                    size, measure.byLandmark(), measure.cutAt(), measure.head()));
        }
        if (size != null) {
            eyeLine(size, measure, faults);
        }
        if (measure.headVisible() < 0.85 || measure.visible() < 0.5) {
            faults.add(
                    "hidden: head %.2f, figure %.2f"
                            .formatted(measure.headVisible(), measure.visible()));
        }
        Vec3 eyes = measure.body().eyes();
        double seen = FramingMeasure.elevationDegrees(eyes, measure.camera().position());
        Angle angle = asked.angle();
        if (angle != null && Angle.of(seen) != angle) {
            faults.add("angle: asked %s, stands at %.0f°".formatted(angle, seen));
        }
        if (size != null && size.aim() >= 1 && !measure.headRoom()) {
            faults.add("head cut by the upper edge");
        }
    }

    /// The table gives long shots no eye line, and full shots a range, as their feet come first.
    private static void eyeLine(ShotSize size, PictureMeasure measure, List<String> faults) {
        double line = measure.eyeLine();
        if (Double.isNaN(line)) {
            faults.add("eyes: not seen where they are");
            return;
        }
        boolean holds =
                switch (size) {
                    case FS -> line > 0.13 - EYE_LINE && line < 0.20 + EYE_LINE;
                    case LS, ELS, INSERT -> line > 0.05 && line < 0.95;
                    default -> Math.abs(line - size.eyeLine()) <= EYE_LINE;
                };
        if (!holds) {
            faults.add("eye line: %.3f for %.3f".formatted(line, size.eyeLine()));
        }
    }

    @Override
    public void close() {
        alone.close();
        studio.close();
    }
}
