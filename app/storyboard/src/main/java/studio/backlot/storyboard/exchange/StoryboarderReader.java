package studio.backlot.storyboard.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.storyboard.exchange.ExchangeException.Code;
import studio.backlot.storyboard.json.DocumentException;
import studio.backlot.storyboard.json.DocumentJson;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.HandValues;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Panel;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.ProductionSettings;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.SceneWorld;
import studio.backlot.storyboard.model.ScriptText;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.ShotSpec;
import studio.backlot.storyboard.model.Track;
import studio.backlot.storyboard.time.FrameRate;

/// Reads a `.storyboarder` project (Wonder Unit's Storyboarder: JSON beside a folder `images`) as a
/// production of one scene.
///
/// Boards up to the next `newShot` become the panels of one shot, with their pictures, notes and
/// places in time. Times are milliseconds there: the *borders* between boards are rounded to
/// frames, so that no length drifts. Dialogue and action become beats, sound files become clips.
public final class StoryboarderReader {
    private static final long LARGEST = 64L << 20;
    private static final long LONGEST_MS = 24L * 3600 * 1000;
    private static final Pattern SPEAKER =
            Pattern.compile(
                    "\\s*([\\p{Lu}][\\p{Lu}\\d .'’-]{0,40}?)(?:\\s*\\(.*?\\))?\\s*[:\\n]\\s*(.+)",
                    Pattern.DOTALL);

    /// A project that was read.
    ///
    /// @param production one scene, its shots and a cut
    /// @param media files that the production names, by sha-256: pictures of panels and sounds
    /// @param problems what could not be taken along, board by board
    public record Result(Production production, Map<String, Path> media, List<String> problems) {
        public Result {
            media = Map.copyOf(media);
            problems = List.copyOf(problems);
        }
    }

    /// One board as the file has it, and its border frames.
    private record Board(
            JsonNode node, int index, long startMs, long endMs, long start, long end) {}

    private final Path file;
    private final String name;
    private final Map<String, Path> media = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private StoryboarderReader(Path file) {
        this.file = file;
        name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }

    /// Reads a project. Throws [ExchangeException] that names the file and the field.
    public static Result read(Path file) {
        StoryboarderReader reader = new StoryboarderReader(file);
        return reader.project(reader.json());
    }

    private JsonNode json() {
        try {
            if (!Files.isRegularFile(file)) {
                throw new ExchangeException(Code.NOT_FOUND, name, "there is no such file");
            }
            if (Files.size(file) > LARGEST) {
                throw new ExchangeException(Code.TOO_LARGE, name, "it is larger than 64 MB");
            }
            return DocumentJson.parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new ExchangeException(Code.UNREADABLE, name, "it cannot be read", e);
        } catch (DocumentException e) {
            throw new ExchangeException(Code.NOT_JSON, name, String.valueOf(e.getMessage()), e);
        }
    }

    private Result project(JsonNode root) {
        JsonNode boards = root.path("boards");
        if (!boards.isArray()) {
            throw new ExchangeException(
                    Code.NOT_THIS_FORMAT, name, "boards: expected a list of boards");
        }
        FrameRate rate = rate(root);
        List<Board> timed = timed(root, boards, rate);
        List<Beat> beats = new ArrayList<>();
        List<Shot> shots = new ArrayList<>();
        List<Item> picture = new ArrayList<>();
        List<Board> group = new ArrayList<>();
        for (Board board : timed) {
            if (!group.isEmpty() && board.node().path("newShot").asBoolean(false)) {
                shots.add(shot(group, shots.size(), beats));
                group.clear();
            }
            group.add(board);
        }
        if (!group.isEmpty()) {
            shots.add(shot(group, shots.size(), beats));
        }
        shots.forEach(s -> picture.add(new Item.Clip("clip-" + s.id(), s.id(), 0, s.frames())));
        String title = name.replaceFirst("\\.storyboarder$", "");
        List<Track> tracks = new ArrayList<>();
        tracks.add(new Track("V1", "Picture", Track.Kind.PICTURE, picture));
        tracks.addAll(sound(timed, rate));
        Cut cut = new Cut("cut-1", title, rate, tracks, List.of());
        Production production =
                new Production(
                        "production-"
                                + DocumentJson.hash(DocumentJson.compact(root)).substring(0, 12),
                        title,
                        settings(root, rate),
                        List.of(),
                        List.of(scene(title, beats, shots)),
                        List.of(cut),
                        new ScriptText(name, "storyboarder", ""));
        return new Result(production, media, problems);
    }

    private FrameRate rate(JsonNode root) {
        JsonNode fps = root.path("fps");
        if (fps.isMissingNode() || fps.isNull()) {
            return FrameRate.FPS_24;
        }
        return FrameRate.parse(fps.asText())
                .orElseThrow(() -> malformed("fps: expected a frame rate, found " + fps));
    }

    private ProductionSettings settings(JsonNode root, FrameRate rate) {
        JsonNode node = root.path("aspectRatio");
        double aspect = node.isMissingNode() ? 16 / 9.0 : node.asDouble(0);
        if (!(aspect >= 0.2 && aspect <= 5)) {
            throw malformed("aspectRatio: expected a number from 0.2 to 5, found " + node);
        }
        int height = aspect >= 1 ? (int) Math.round(1280 / aspect / 2) * 2 : 1280;
        int width = aspect >= 1 ? 1280 : (int) Math.round(1280 * aspect / 2) * 2;
        ProductionSettings d = ProductionSettings.DEFAULT;
        return new ProductionSettings(
                rate, aspect, width, height, d.camera(), d.look(), d.coverage());
    }

    /// The border of every board in frames. A board without a duration lasts the project's default.
    private List<Board> timed(JsonNode root, JsonNode boards, FrameRate rate) {
        long usual = millis(root.path("defaultBoardTiming"), 2000, "defaultBoardTiming");
        List<Board> timed = new ArrayList<>();
        long ms = 0;
        long frame = 0;
        for (JsonNode node : boards) {
            int index = timed.size();
            if (!node.isObject()) {
                throw malformed("boards[" + index + "]: expected a board, found " + kind(node));
            }
            long end = ms + millis(node.path("duration"), usual, "boards[" + index + "].duration");
            if (end > LONGEST_MS) {
                throw malformed(
                        "boards[" + index + "].duration: the project is over 24 hours long");
            }
            long endFrame = Math.max(frame + 1, rate.framesOfMillis(end));
            timed.add(new Board(node, index, ms, end, frame, endFrame));
            ms = end;
            frame = endFrame;
        }
        return timed;
    }

    private static String kind(JsonNode node) {
        return node.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private long millis(JsonNode node, long otherwise, String field) {
        if (node.isMissingNode() || node.isNull()) {
            return otherwise;
        }
        if (!node.isNumber() || node.asDouble() < 0 || node.asDouble() > LONGEST_MS) {
            throw malformed(field + ": expected milliseconds, found " + node);
        }
        return Math.round(node.asDouble());
    }

    private Shot shot(List<Board> boards, int index, List<Beat> beats) {
        Board first = boards.getFirst();
        Board last = boards.getLast();
        long start = first.start();
        long frames = last.end() - start;
        String setup = setup(first, index);
        String id = "shot-" + uid(first);
        List<String> beatIds = new ArrayList<>();
        List<Panel> panels = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Board board : boards) {
            int line = board.index() + 1;
            String action = text(board, "action");
            String dialogue = text(board, "dialogue");
            if (!action.isEmpty()) {
                Beat beat = new Beat.Action("action-" + uid(board), action, line, line);
                beats.add(beat);
                beatIds.add(beat.id());
                words.add(action);
            }
            if (!dialogue.isEmpty()) {
                Beat beat = speech(board, dialogue, line);
                beats.add(beat);
                beatIds.add(beat.id());
            }
            String notes = text(board, "notes");
            String label =
                    boards.size() == 1
                            ? ""
                            : board.equals(first) ? "START" : board.equals(last) ? "END" : "";
            panels.add(
                    new Panel(
                            "panel-" + uid(board),
                            label,
                            (double) (board.start() - start) / frames,
                            picture(board),
                            notes.isEmpty() ? null : notes));
        }
        return new Shot(
                id,
                setup,
                "001_" + setup,
                String.join(" ", words),
                ShotSpec.EMPTY,
                HandValues.NONE,
                beatIds,
                frames,
                List.of(),
                panels,
                List.of(),
                null,
                false);
    }

    /// The project's own shot name, `2A`; the count where it has none.
    private static String setup(Board board, int index) {
        String shot = board.node().path("shot").asText("").strip();
        return shot.isEmpty() ? (index + 1) + "A" : shot;
    }

    private static String uid(Board board) {
        String uid = board.node().path("uid").asText("").replaceAll("[^A-Za-z0-9]", "");
        return (uid.isEmpty() ? "" : uid.toLowerCase(Locale.ROOT) + "-") + (board.index() + 1);
    }

    private static String text(Board board, String field) {
        return board.node().path(field).asText("").strip();
    }

    /// `MARA: Not today.` is Mara's; words without a name are somebody's.
    private static Beat speech(Board board, String text, int line) {
        Matcher m = SPEAKER.matcher(text);
        boolean isNamed = m.matches();
        return new Beat.Dialogue(
                "dialogue-" + uid(board),
                isNamed ? m.group(1).strip() : "VOICE",
                List.of(),
                List.of(),
                isNamed ? m.group(2).strip() : text,
                false,
                line,
                line);
    }

    private static Scene scene(String title, List<Beat> beats, List<Shot> shots) {
        return new Scene(
                "scene-1",
                "1",
                title,
                null,
                title,
                null,
                TimeOfDay.DAY,
                null,
                0,
                1,
                Math.max(1, beats.stream().mapToInt(Beat::endLine).max().orElse(1)),
                SceneWorld.unset(1),
                beats,
                shots);
    }

    /// Hash of a board's picture: the flattened one, the board's own, or the first layer there is.
    private @Nullable String picture(Board board) {
        String url = board.node().path("url").asText("");
        if (url.isEmpty()) {
            return null;
        }
        List<String> names = new ArrayList<>();
        int dot = url.lastIndexOf('.');
        String stem = dot > 0 ? url.substring(0, dot) : url;
        names.add(stem + "-posterframe.jpg");
        names.add(url);
        for (JsonNode layer : board.node().path("layers")) {
            names.add(layer.path("url").asText(""));
        }
        for (String candidate : names) {
            Optional<String> hash = kept(candidate, board);
            if (hash.isPresent()) {
                return hash.get();
            }
        }
        problems.add(
                "board " + (board.index() + 1) + ": the picture images/" + url + " is missing");
        return null;
    }

    /// Hash of a file in `images`; what lies elsewhere is not looked at.
    private Optional<String> kept(String fileName, Board board) {
        if (fileName.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path folder = file.toAbsolutePath().resolveSibling("images").normalize();
            Path found = folder.resolve(fileName).normalize();
            if (!found.startsWith(folder)) {
                problems.add(
                        "board " + (board.index() + 1) + ": " + fileName + " lies outside images");
                return Optional.empty();
            }
            if (!Files.isRegularFile(found) || Files.size(found) == 0) {
                return Optional.empty();
            }
            String hash = DocumentJson.hash(Files.readAllBytes(found));
            media.putIfAbsent(hash, found);
            return Optional.of(hash);
        } catch (IOException | InvalidPathException e) {
            problems.add(
                    "board "
                            + (board.index() + 1)
                            + ": "
                            + fileName
                            + " cannot be read: "
                            + e.getMessage());
            return Optional.empty();
        }
    }

    /// Sounds on as few tracks as they need: each begins with its board and may outlast it.
    private List<Track> sound(List<Board> boards, FrameRate rate) {
        List<List<Item>> tracks = new ArrayList<>();
        for (Board board : boards) {
            JsonNode audio = board.node().path("audio");
            String fileName = audio.path("filename").asText("");
            if (fileName.isEmpty()) {
                continue;
            }
            Optional<String> hash = kept(fileName, board);
            if (hash.isEmpty()) {
                problems.add(
                        "board "
                                + (board.index() + 1)
                                + ": the sound images/"
                                + fileName
                                + " is missing");
                continue;
            }
            long whole = board.endMs() - board.startMs();
            String field = "boards[" + board.index() + "].audio.duration";
            long length = millis(audio.path("duration"), whole, field);
            long frames =
                    Math.max(1, rate.framesOfMillis(board.startMs() + length) - board.start());
            List<Item> track = freeTrack(tracks, board.start());
            long end = track.stream().mapToLong(Item::frames).sum();
            if (end < board.start()) {
                track.add(new Item.Gap("gap-" + uid(board), board.start() - end));
            }
            track.add(
                    new Item.SoundClip(
                            "sound-" + uid(board),
                            new Item.SoundSource.Recording(hash.get(), fileName),
                            0,
                            frames,
                            0));
        }
        List<Track> made = new ArrayList<>();
        for (List<Item> items : tracks) {
            String id = "A" + (made.size() + 1);
            made.add(new Track(id, "Sound " + (made.size() + 1), Track.Kind.DIALOGUE, items));
        }
        return made;
    }

    private static List<Item> freeTrack(List<List<Item>> tracks, long start) {
        for (List<Item> track : tracks) {
            if (track.stream().mapToLong(Item::frames).sum() <= start) {
                return track;
            }
        }
        List<Item> track = new ArrayList<>();
        tracks.add(track);
        return track;
    }

    private ExchangeException malformed(String message) {
        return new ExchangeException(Code.MALFORMED, name, message);
    }
}
