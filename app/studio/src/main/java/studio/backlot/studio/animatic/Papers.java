package studio.backlot.studio.animatic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.model.pack.BundledModel;
import studio.backlot.storyboard.exchange.Provenance;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Take;
import studio.backlot.studio.paper.BoardSheet;

/// What is written about the shots: board document, provenance, and media for the cut.
final class Papers {
    private Papers() {}

    static BoardSheet sheet(Production production, List<Boards.Drawn> boards, String subtitle) {
        List<BoardSheet.Board> sheet = new ArrayList<>();
        for (Boards.Drawn drawn : boards) {
            ShotInHand shot = drawn.shot();
            String label = drawn.board().label();
            // A second panel repeats neither description nor words; that of a later take says what
            // is done in it.
            boolean second = !label.isEmpty() && !label.equals("START");
            sheet.add(
                    new BoardSheet.Board(
                            shot.scene().number() + "  " + shot.scene().heading(),
                            shot.shot().name() + (label.isEmpty() ? "" : " " + label),
                            camera(shot, drawn.board().frame()),
                            second ? business(drawn) : shot.shot().description(),
                            second ? List.of() : dialogue(shot),
                            second ? "" : notes(shot),
                            drawn.paper()));
        }
        return new BoardSheet(production.title(), subtitle, sheet);
    }

    private static String camera(ShotInHand shot, long frame) {
        ShotDescription words = shot.text();
        List<String> parts = new ArrayList<>();
        if (words.size() != null) {
            parts.add(words.size().name());
        }
        if (words.framing() != null) {
            parts.add(plain(words.framing()));
        }
        var camera = shot.camera(frame);
        parts.add(Math.round(camera.optics().focalMm()) + " mm");
        parts.add("lens at %.1f m".formatted(camera.position().y()));
        if (!words.moves().isEmpty()) {
            parts.add(words.moves().stream().map(Papers::plain).collect(Collectors.joining(", ")));
        }
        parts.add("%.1f s".formatted(shot.seconds(shot.shot().frames())));
        return String.join("  ·  ", parts);
    }

    private static String business(Boards.Drawn drawn) {
        long frame = drawn.board().frame();
        for (Take take : drawn.shot().shot().takes()) {
            boolean here = frame >= take.from() && frame < take.end();
            if (here && !drawn.board().label().equals("END")) {
                return drawn.shot().shot().during(take).subjects().stream()
                        .filter(s -> s.action() != null)
                        .map(s -> s.text() + " " + s.action())
                        .collect(Collectors.joining(", "));
            }
        }
        return "";
    }

    private static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<String> dialogue(ShotInHand shot) {
        Scene scene = shot.scene();
        List<String> lines = new ArrayList<>();
        for (Beat beat : scene.beats()) {
            if (beat instanceof Beat.Dialogue speech && shot.shot().beatIds().contains(beat.id())) {
                String extension =
                        speech.offScreen() ? " (" + speech.extensions().getFirst() + ")" : "";
                lines.add(speech.character() + extension + ": " + speech.text());
            }
        }
        return lines;
    }

    private static String notes(ShotInHand shot) {
        List<String> notes = new ArrayList<>();
        if (shot.shot().notes() != null && !shot.shot().notes().isBlank()) {
            notes.add(shot.shot().notes());
        }
        shot.direction().conflicts().forEach(c -> notes.add("Conflict: " + c));
        shot.direction().missing().forEach(notes::add);
        return String.join("\n", notes);
    }

    static String provenance(
            List<Boards.Drawn> boards, AnimaticOptions options, String renderer, String folder) {
        List<Provenance> lines = new ArrayList<>();
        for (Boards.Drawn drawn : boards) {
            ShotInHand shot = drawn.shot();
            lines.add(
                    new Provenance(
                            folder + "/" + drawn.name() + ".png",
                            drawn.sha256(),
                            shot.shot().id(),
                            shot.shot().name(),
                            drawn.board().frame(),
                            drawn.key(),
                            options.look().name(),
                            shot.seed(),
                            renderer,
                            options.version(),
                            shot.direction().setId(),
                            shot.camera(drawn.board().frame()),
                            List.of("all-MiniLM-L6-v2@" + BundledModel.MINILM.sha256())));
        }
        return Provenance.file(lines);
    }
}
