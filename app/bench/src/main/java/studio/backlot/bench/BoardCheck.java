package studio.backlot.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.Side;
import studio.backlot.gl.Look;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.FramingMeasure;
import studio.backlot.space.camera.FramingMeasure.NdcBox;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.continuity.Continuity;
import studio.backlot.space.continuity.Finding;
import studio.backlot.space.continuity.Viewed;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.time.FrameRate;
import studio.backlot.studio.animatic.Animatic;
import studio.backlot.studio.animatic.AnimaticOptions;
import studio.backlot.studio.concept.ConceptStudio;
import studio.backlot.studio.concept.DirectedScene;
import studio.backlot.studio.concept.DirectedShot;
import studio.backlot.studio.concept.FrameOptions;
import studio.backlot.studio.environment.Folders;
import studio.backlot.studio.picture.PictureFile;
import studio.backlot.studio.render.DrawnFrame;

/// Holds the boards of screenplays, first and last frames, against what each shot was meant to
/// show, on their id and depth buffers, and the cuts of each scene against the rules of continuity.
/// Arguments: screenplays, and a folder for pictures with `--pictures`.
public final class BoardCheck implements AutoCloseable {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 270;

    /// Share of the frame that things nearer than a third of the subject's distance may fill.
    static final double NEAR = 0.08;

    /// Rules that may not be broken; the others are for whoever wants matching pairs.
    static final Set<Finding.Rule> HARD =
            EnumSet.of(Finding.Rule.LINE, Finding.Rule.EYELINE, Finding.Rule.THIRTY_DEGREES);

    /// What came of one board.
    ///
    /// @param name shot and panel
    /// @param faults what is wrong with it
    /// @param measures figures that were taken
    record Board(String name, List<String> faults, Map<String, Double> measures) {
        String shot() {
            return name.split(" ")[0];
        }
    }

    /// What came of a screenplay.
    ///
    /// @param continuity findings over the cut, in order
    /// @param conflicts shots whose words no camera answers
    /// @param asked descriptions by name of the shot
    record Report(
            List<Board> boards,
            List<Finding> continuity,
            List<String> conflicts,
            Map<String, String> asked) {
        long wrong() {
            return boards.stream().filter(b -> !b.faults().isEmpty()).count();
        }
    }

    private final ConceptStudio studio = ConceptStudio.open();
    private final LoneFigures alone = new LoneFigures();
    private final @Nullable Path pictures;

    /// @param pictures folder for pictures of boards that are wrong, null for none
    BoardCheck(@Nullable Path pictures) {
        this.pictures = pictures;
    }

    public static void main(String[] arguments) {
        List<Path> scripts = new ArrayList<>();
        Path pictures = null;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--pictures")) {
                pictures = Path.of(arguments[++i]);
            } else {
                scripts.add(Path.of(arguments[i]));
            }
        }
        try (BoardCheck check = new BoardCheck(pictures)) {
            for (Path script : scripts) {
                System.out.println("== " + script);
                print(check.of(script), System.out);
            }
        }
    }

    private static void print(Report report, PrintStream out) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Board board : report.boards()) {
            if (!board.faults().isEmpty()) {
                out.println("WRONG " + board.name() + ": " + String.join("; ", board.faults()));
                out.println("      " + report.asked().get(board.shot()));
                board.faults().forEach(f -> counts.merge(f.split(":")[0], 1, Integer::sum));
            }
        }
        report.conflicts().forEach(c -> out.println("CONFLICT " + c));
        for (Finding finding : report.continuity()) {
            if (!HARD.contains(finding.rule())) {
                counts.merge("cut " + finding.rule(), 1, Integer::sum);
                continue;
            }
            out.println("CUT %s %s: %s".formatted(finding.rule(), finding.shot(), finding.words()));
            out.println("      " + report.asked().get(finding.against()));
            out.println("      " + report.asked().get(finding.shot()));
            counts.merge("cut " + finding.rule(), 1, Integer::sum);
        }
        out.printf("%d boards, %d wrong%n", report.boards().size(), report.wrong());
        counts.forEach((fault, times) -> out.println(times + " × " + fault));
        for (String measure : List.of("near", "shoulder width", "shoulder height")) {
            out.println(
                    measure
                            + ": "
                            + report.boards().stream()
                                    .filter(b -> b.measures().getOrDefault(measure, 0.0) > 0.005)
                                    .map(b -> "%.2f".formatted(b.measures().get(measure)))
                                    .sorted()
                                    .toList());
        }
    }

    /// Plans and directs a screenplay and measures its boards.
    Report of(Path script) {
        Production production = new Animatic(studio, options()).plan(script);
        List<Board> boards = new ArrayList<>();
        List<String> conflicts = new ArrayList<>();
        Map<String, String> asked = new TreeMap<>();
        Map<String, DirectedShot> directed = new HashMap<>();
        List<Finding> continuity = new ArrayList<>();
        for (Scene scene : production.scenes()) {
            if (scene.activeShots().isEmpty()) {
                continue;
            }
            DirectedScene place = studio.direct(production, scene);
            for (Shot shot : scene.activeShots()) {
                DirectedShot made = studio.direct(production, place, scene, shot);
                directed.put(shot.id(), made);
                asked.put(shot.name(), shot.description());
                made.conflicts().forEach(c -> conflicts.add(shot.name() + ": " + c));
                double seconds = (double) shot.frames() / production.settings().rate().perSecond();
                if (made.moves()) {
                    boards.add(board(shot.name() + " START", made, 0, made.text().size()));
                    boards.add(board(shot.name() + " END", made, seconds, endSize(made)));
                } else {
                    boards.add(board(shot.name(), made, 0, made.text().size()));
                }
            }
            continuity.addAll(findings(production, scene, directed));
        }
        return new Report(boards, continuity, conflicts, asked);
    }

    /// Directs a description that belongs to no script and measures its boards.
    List<Board> of(String description) {
        FrameOptions options =
                new FrameOptions(WIDTH, HEIGHT, "shaded", 1, FrameOptions.Buffers.NONE);
        DirectedShot made = studio.frame(description, options).shot();
        List<Board> boards = new ArrayList<>();
        boards.add(board(description + " START", made, 0, made.text().size()));
        if (made.moves()) {
            boards.add(board(description + " END", made, made.path().seconds(), endSize(made)));
        }
        return boards;
    }

    private DrawnFrame draw(Stage stage, Camera camera) {
        return Buffers.of(studio.gl(), stage, camera, WIDTH, HEIGHT);
    }

    private static AnimaticOptions options() {
        return new AnimaticOptions(
                FrameRate.FPS_24,
                WIDTH,
                HEIGHT,
                AnimaticOptions.BurnIn.NONE,
                Look.SHADED,
                Folders.cache(),
                "check");
    }

    /// The size of the last frame where the words ask for one and nothing was shortened.
    private static @Nullable ShotSize endSize(DirectedShot made) {
        boolean shortened =
                made.notes().stream()
                        .anyMatch(n -> n.startsWith("shortened") || n.startsWith("no room"));
        return shortened ? null : made.text().endSize();
    }

    /// Rules over the first frames of all clips, and jump cuts from the last frame of one to the
    /// first of the next.
    private static List<Finding> findings(
            Production production, Scene scene, Map<String, DirectedShot> directed) {
        List<Viewed> first = viewed(production, scene, directed, 0);
        List<Viewed> last = viewed(production, scene, directed, 1);
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : Continuity.check(first)) {
            if (finding.rule() != Finding.Rule.THIRTY_DEGREES) {
                findings.add(finding);
            }
        }
        for (int i = 1; i < first.size(); i++) {
            Finding jump = Continuity.jumpCut(last.get(i - 1), first.get(i));
            if (jump != null) {
                findings.add(jump);
            }
        }
        return findings;
    }

    /// @param part 0 for the first frame of each clip, 1 for the last
    private static List<Viewed> viewed(
            Production production, Scene scene, Map<String, DirectedShot> directed, double part) {
        Map<String, Shot> shots = new HashMap<>();
        scene.activeShots().forEach(s -> shots.put(s.id(), s));
        List<Viewed> cut = new ArrayList<>();
        Cut working = production.workingCut().orElseThrow();
        for (Item item : working.picture().orElseThrow().items()) {
            if (!(item instanceof Item.Clip clip) || !shots.containsKey(clip.shotId())) {
                continue;
            }
            DirectedShot made = directed.get(clip.shotId());
            Shot shot = shots.get(clip.shotId());
            if (made == null || shot == null) {
                continue;
            }
            double seconds =
                    (clip.sourceStart() + part * clip.frames())
                            / production.settings().rate().perSecond();
            Stage stage = made.stage(seconds);
            List<Integer> framed = made.staged().framed();
            Subject subject = framed.isEmpty() ? null : subject(stage, framed.getFirst());
            StagedFigure with = made.staged().partner();
            boolean group = framed.size() > 2;
            cut.add(
                    new Viewed(
                            shot.name(),
                            made.camera(seconds),
                            subject,
                            with == null || group ? null : Subject.of(with),
                            Vec3.ZERO,
                            subject == null ? Viewed.Kind.CUTAWAY : Viewed.Kind.KEEPS));
        }
        return cut;
    }

    private static Subject subject(Stage stage, int id) {
        return Subject.of(figure(stage, id));
    }

    private static StagedFigure figure(Stage stage, int id) {
        return stage.figures().stream().filter(f -> f.id() == id).findFirst().orElseThrow();
    }

    /// Measures one frame of a shot.
    ///
    /// @param size that the frame should show its first subject in; null for any
    Board board(String name, DirectedShot made, double seconds, @Nullable ShotSize size) {
        List<String> faults = new ArrayList<>();
        Map<String, Double> measures = new TreeMap<>();
        List<Integer> framed = made.staged().framed();
        if (framed.isEmpty()) {
            return new Board(name, faults, measures);
        }
        Stage stage = made.stage(seconds);
        Camera camera = made.camera(seconds);
        DrawnFrame frame = draw(stage, camera);
        ShotDescription text = made.text();
        boolean shoulder = text.framing() == Framing.OTS || text.framing() == Framing.DIRTY_SINGLE;
        boolean agreed = made.conflicts().isEmpty();
        List<Integer> shown = new ArrayList<>(framed);
        boolean leaving = seconds > 0 && made.staged().performance().travels();
        boolean alone =
                shoulder || leaving || text.framing() == Framing.SINGLE || named(text, made);
        if (alone) {
            shown.subList(1, shown.size()).clear();
        }
        if (text.framing() == Framing.ESTABLISHING) {
            // A wide of a place keeps whom it showed at the start.
            shown.removeIf(id -> seconds == 0 || !startsWith(made, id));
        }
        for (int id : shown) {
            PictureMeasure measure = measure(stage, id, camera, frame, text.side());
            held(
                    stage,
                    id,
                    measure,
                    leaving ? Side.BACK : side(made),
                    leaving ? 0.55 : 0.7,
                    faults);
            if (id == shown.getFirst()) {
                boolean single = shown.size() == 1;
                boolean wide =
                        size == null
                                ? measure.head() < ShotSize.MS.headTo()
                                : size.aim() >= ShotSize.MS.aim();
                if (wide && !measure.headRoom()) {
                    faults.add("head cut by the upper edge:");
                }
                // Of several people a move nears the first; how the others sit or stand decides
                // what
                // the edge cuts by then.
                boolean isHeld =
                        agreed
                                && text.framing() != Framing.ESTABLISHING
                                && (single || seconds == 0);
                sized(measure, isHeld ? size : null, single && seconds == 0, faults);
                // Who walks may pass behind things.
                double most = leaving ? 2 * NEAR : NEAR;
                near(stage, measure, new HashSet<>(framed), most, faults, measures);
            }
        }
        if (shoulder && framed.size() > 1 && seconds == 0 && agreed) {
            shoulder(frame, framed.get(1), text.framing(), faults, measures);
        }
        if (pictures != null && !faults.isEmpty()) {
            picture(pictures.resolve(name.replace(' ', '_') + ".png"), frame);
        }
        return new Board(name, faults, measures);
    }

    private boolean startsWith(DirectedShot made, int id) {
        Stage stage = made.stage(0);
        Camera camera = made.camera(0);
        DrawnFrame frame = draw(stage, camera);
        PictureMeasure measure = measure(stage, id, camera, frame, Side.BACK);
        return measure.eyesSeen(frame) && measure.headVisible() > 0.7;
    }

    /// Wides of a place show people as they are, and so do frames that say what they give up.
    private static @Nullable Side side(DirectedShot made) {
        boolean place = made.text().framing() == Framing.ESTABLISHING;
        boolean declared = made.conflicts().stream().anyMatch(c -> c.contains("faces of all"));
        return place || declared ? Side.BACK : made.text().side();
    }

    /// Whether the move goes to one of several people.
    private static boolean named(ShotDescription text, DirectedShot made) {
        String target = text.moveTarget();
        return target != null
                && made.staged().opening().figures().stream()
                        .anyMatch(f -> f.name().equalsIgnoreCase(target));
    }

    private PictureMeasure measure(
            Stage stage, int id, Camera camera, DrawnFrame frame, @Nullable Side side) {
        StagedFigure figure = figure(stage, id);
        return new PictureMeasure(
                frame,
                alone.draw(stage, figure, camera, WIDTH, HEIGHT),
                camera,
                Subject.of(figure).landmarks(),
                id,
                side == Side.BACK ? 2.2 : 1.1);
    }

    private static void held(
            Stage stage,
            int id,
            PictureMeasure measure,
            @Nullable Side side,
            double least,
            List<String> faults) {
        Subject subject = subject(stage, id);
        if (!measure.eyesSeen(measure.frame())) {
            faults.add("lost: " + subject.name());
            return;
        }
        if (measure.headVisible() < least) {
            faults.add("head hidden: %s %.2f".formatted(subject.name(), measure.headVisible()));
        }
        if (measure.touching() > 0.005) {
            faults.add("lens inside something: %.3f".formatted(measure.touching()));
        }
        Vec3 lens = measure.camera().position().minus(subject.eyes()).normalized();
        boolean back = side == Side.BACK || side == Side.THREE_QUARTER_BACK;
        if (!back && lens.dot(subject.gaze()) < -0.35) {
            faults.add(
                    "face turned away: %s %.2f"
                            .formatted(subject.name(), lens.dot(subject.gaze())));
        }
    }

    private static void sized(
            PictureMeasure measure, @Nullable ShotSize size, boolean exact, List<String> faults) {
        if (size == null || !size.onLadder()) {
            return;
        }
        if (!measure.shows(size)) {
            faults.add(
                    "size: asked %s, edge cuts %s (%.2f), head %.3f"
                            .formatted(
                                    size, measure.byLandmark(), measure.cutAt(), measure.head()));
        }
        double line = measure.eyeLine();
        boolean decided = size.aim() < ShotSize.FS.aim();
        if (exact && decided && Math.abs(line - size.eyeLine()) > 0.02) {
            faults.add("eye line: %.3f for %.3f".formatted(line, size.eyeLine()));
        }
    }

    private static void near(
            Stage stage,
            PictureMeasure measure,
            Set<Integer> framed,
            double most,
            List<String> faults,
            Map<String, Double> measures) {
        double floorY = figure(stage, measure.id()).position().y();
        double near = measure.nearShare(floorY, 1 / 3.0, framed);
        measures.put("near", near);
        if (near > most) {
            faults.add("near thing: fills %.2f".formatted(near));
        }
    }

    /// The near shoulder of a frame over it: at its edge, readable, and no more than it should be.
    private static void shoulder(
            DrawnFrame frame,
            int id,
            @Nullable Framing framing,
            List<String> faults,
            Map<String, Double> measures) {
        short[] ids = frame.ids();
        NdcBox box =
                ids == null ? null : FramingMeasure.box(ids, frame.width(), frame.height(), id);
        if (box == null) {
            faults.add("shoulder: not in the frame");
            return;
        }
        double width = box.width() / 2;
        double height = box.height() / 2;
        measures.put("shoulder width", width);
        measures.put("shoulder height", height);
        boolean dirty = framing == Framing.DIRTY_SINGLE;
        boolean atEdge = box.left() < -0.99 || box.right() > 0.99;
        boolean readable = height >= (dirty ? 0.25 : 0.4);
        boolean share =
                width >= (dirty ? 0.03 : 0.15) - 0.005 && width <= (dirty ? 0.2 : 0.35) + 0.005;
        if (!atEdge || !readable || !share) {
            faults.add("shoulder: width %.2f, height %.2f".formatted(width, height));
        }
    }

    private static void picture(Path file, DrawnFrame frame) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            PictureFile.writePng(file, frame.rgba(), frame.width(), frame.height());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    @Override
    public void close() {
        alone.close();
        studio.close();
    }
}
