package studio.backlot.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Role;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.gl.RenderRequest;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.continuity.Finding;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.visibility.Room;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Panel;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.time.FrameRate;
import studio.backlot.studio.animatic.Animatic;
import studio.backlot.studio.animatic.AnimaticOptions;
import studio.backlot.studio.concept.ConceptStudio;
import studio.backlot.studio.concept.CutCameras;
import studio.backlot.studio.concept.DirectedScene;
import studio.backlot.studio.concept.DirectedShot;
import studio.backlot.studio.picture.PictureFile;
import studio.backlot.studio.render.DrawnFrame;
import studio.backlot.studio.render.Looks;

/// Holds every board of screenplays, and every cut between them, against the list of faults.
/// Arguments: screenplays, and a folder for the boards, those with faults named so.
public final class FaultCount implements AutoCloseable {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 270;

    /// A fault and where it was found.
    ///
    /// @param board `005_A`, `005_A END`, or the number of a scene
    record Entry(String board, Fault fault, String measured) {}

    private final ConceptStudio studio = ConceptStudio.open();
    private final LoneFigures alone = new LoneFigures();
    private final @Nullable Path pictures;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> boards = new HashSet<>();

    /// @param pictures folder for the boards, null for none
    FaultCount(@Nullable Path pictures) {
        this.pictures = pictures;
    }

    public static void main(String[] arguments) throws IOException {
        List<Path> scripts = new ArrayList<>();
        Path pictures = null;
        for (String argument : arguments) {
            Path path = Path.of(argument);
            if (Files.isRegularFile(path)) {
                scripts.add(path);
            } else {
                pictures = path;
            }
        }
        if (scripts.isEmpty()) {
            scripts.add(Path.of("examples/night-shift.fountain"));
            scripts.add(Path.of("examples/ten-pages.fountain"));
        }
        for (Path script : scripts) {
            try (FaultCount count = new FaultCount(pictures)) {
                count.run(script);
                System.out.println(script);
                count.print(System.out);
            }
        }
    }

    /// Boards drawn and looked at.
    int boards() {
        return boards.size();
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    void run(Path script) throws IOException {
        AnimaticOptions options =
                new AnimaticOptions(
                        FrameRate.FPS_24,
                        WIDTH,
                        HEIGHT,
                        AnimaticOptions.BurnIn.NONE,
                        Looks.find("shaded").orElseThrow(),
                        Path.of("unused"),
                        "bench");
        Production production = new Animatic(studio, options).plan(script);
        double rate = production.settings().rate().perSecond();
        Map<String, DirectedShot> shots = new HashMap<>();
        for (Scene scene : production.scenes()) {
            if (scene.activeShots().isEmpty()) {
                continue;
            }
            DirectedScene directed = studio.direct(production, scene);
            Room room = directed.layout().room();
            for (Shot shot : scene.activeShots()) {
                DirectedShot made = studio.direct(production, directed, scene, shot);
                shots.put(shot.id(), made);
                double last = (shot.frames() - 1) / rate;
                if (!made.moves()) {
                    for (Panel panel : shot.panels()) {
                        board(shot, panel.label(), made, panel.at() * last, room);
                    }
                    continue;
                }
                DrawnFrame start = board(shot, "START", made, 0, room);
                DrawnFrame end = board(shot, "END", made, last, room);
                double change = change(start, end);
                if (change < 0.02) {
                    add(shot.name(), Fault.SAME_PANELS, "%.3f of pixels".formatted(change));
                }
            }
            scene(scene, shots);
        }
        cuts(production, shots);
    }

    private void add(String board, Fault fault, String measured) {
        entries.add(new Entry(board, fault, measured));
    }

    private DrawnFrame board(
            Shot shot, String label, DirectedShot made, double seconds, @Nullable Room room)
            throws IOException {
        Stage stage = made.stage(seconds);
        Camera camera = made.camera(seconds);
        RenderRequest request =
                new RenderRequest(
                        stage,
                        camera,
                        WIDTH,
                        HEIGHT,
                        Looks.find("shaded").orElseThrow(),
                        RenderRequest.Quality.BOARD,
                        1,
                        seconds,
                        true);
        DrawnFrame frame = Buffers.drawn(studio.gl(), request);
        String name = label.isEmpty() ? shot.name() : shot.name() + " " + label;
        boards.add(name);
        BoardFaults.At at = label.equals("END") ? BoardFaults.At.END : BoardFaults.At.START;
        List<BoardFaults.Found> found = BoardFaults.of(made, at, frame, seconds, alone, room);
        found.forEach(f -> add(name, f.fault(), f.measured()));
        if (pictures != null) {
            Files.createDirectories(pictures);
            StringBuilder file = new StringBuilder(name.replace(' ', '-'));
            found.stream()
                    .map(f -> f.fault().number())
                    .distinct()
                    .forEach(n -> file.append("-f").append(n));
            PictureFile.writePng(pictures.resolve(file + ".png"), frame.rgba(), WIDTH, HEIGHT);
        }
        return frame;
    }

    /// Share of pixels that differ by more than a twentieth.
    private static double change(DrawnFrame a, DrawnFrame b) {
        ByteBuffer one = a.rgba();
        ByteBuffer two = b.rgba();
        int differ = 0;
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int most = 0;
            for (int c = 0; c < 3; c++) {
                most =
                        Math.max(
                                most,
                                Math.abs(
                                        (one.get(4 * i + c) & 0xFF) - (two.get(4 * i + c) & 0xFF)));
            }
            differ += most > 12 ? 1 : 0;
        }
        return (double) differ / (WIDTH * HEIGHT);
    }

    private void scene(Scene scene, Map<String, DirectedShot> shots) {
        Set<String> seen = new HashSet<>();
        boolean wide = false;
        for (Shot shot : scene.activeShots()) {
            DirectedShot made = shots.get(shot.id());
            if (made == null) {
                continue;
            }
            ShotDescription text = made.text();
            ShotSize size = text.size();
            wide |=
                    text.role() == Role.MASTER
                            || text.role() == Role.ESTABLISHING
                            || text.framing() == Framing.ESTABLISHING
                            || (size != null
                                    && size.onLadder()
                                    && size.compareTo(ShotSize.FS) >= 0);
            for (int id : made.staged().framed()) {
                made.staged().opening().figures().stream()
                        .filter(f -> f.id() == id)
                        .forEach(f -> seen.add(f.name().toUpperCase(Locale.ROOT)));
            }
        }
        if (!wide && scene.activeShots().size() > 1) {
            add("scene " + scene.number(), Fault.NO_WIDE, "");
        }
        for (Beat beat : scene.beats()) {
            if (beat instanceof Beat.Dialogue speech
                    && !speech.offScreen()
                    && seen.add(speech.character().toUpperCase(Locale.ROOT))) {
                add("scene " + scene.number(), Fault.SPEAKER_UNSEEN, speech.character());
            }
        }
    }

    /// The cuts of each scene as continuity sees them.
    private void cuts(Production production, Map<String, DirectedShot> shots) {
        for (CutCameras.Broken broken : CutCameras.broken(production, shots)) {
            Finding finding = broken.finding();
            Fault fault =
                    switch (finding.rule()) {
                        case LINE -> Fault.LINE_CROSSED;
                        case THIRTY_DEGREES -> Fault.JUMP_CUT;
                        case EYELINE -> Fault.EYELINES_APART;
                        case SCREEN_DIRECTION -> Fault.DIRECTION_TURNED;
                        case EYELINE_HEIGHT, SIZE_MATCH, LENS_MATCH -> null;
                    };
            if (fault != null) {
                add(finding.shot(), fault, finding.words());
            }
        }
    }

    void print(PrintStream out) {
        Map<Fault, List<Entry>> byFault = new EnumMap<>(Fault.class);
        entries.forEach(e -> byFault.computeIfAbsent(e.fault(), f -> new ArrayList<>()).add(e));
        byFault.forEach((fault, all) -> {
            out.printf(
                    "%d %c  %d × %s%n", fault.number(), fault.grade(), all.size(), fault.words());
            all.forEach(e -> out.printf("        %-10s %s%n", e.board(), e.measured()));
        });
        Set<String> bad = new HashSet<>();
        entries.stream()
                .filter(e -> e.fault().grade() == 'A')
                .filter(e -> boards.contains(e.board()))
                .forEach(e -> bad.add(e.board()));
        long weak = entries.stream().filter(e -> e.fault().grade() == 'B').count();
        out.printf(
                "%d boards, %d with a fault of grade A; %d of grade B%n",
                boards.size(), bad.size(), weak);
    }

    @Override
    public void close() {
        alone.close();
        studio.close();
    }
}
