package studio.backlot.storyboard.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.optics.Optics;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.Track;
import studio.backlot.storyboard.time.Timecode;

/// Writes the shot list as CSV (RFC 4180, UTF-8): a row a shot, omitted ones left out. Columns are
/// named in the first row; later ones may be added, none renamed.
public final class ShotsCsv {
    private static final List<String> COLUMNS =
            List.of(
                    "scene",
                    "setup",
                    "name",
                    "id",
                    "heading",
                    "description",
                    "size",
                    "endSize",
                    "framing",
                    "angle",
                    "level",
                    "side",
                    "moves",
                    "lensMm",
                    "lensClass",
                    "subjects",
                    "set",
                    "frames",
                    "uses",
                    "framesInCut",
                    "firstTimecode",
                    "notes",
                    "solvedMm",
                    "solvedEndMm",
                    "sensorMode",
                    "sensorMm",
                    "fNumber",
                    "focusM",
                    "lensHeightM",
                    "tiltDeg");

    private ShotsCsv() {}

    /// The list, with where each shot is used in the cut being worked on; cameras that nobody has
    /// solved are left empty.
    ///
    /// @param startFrame number of the cut's first frame
    public static String write(Production production, long startFrame) {
        return write(production, startFrame, CutMedia.NONE);
    }

    /// The list with the solved camera of each shot: `lensMm` is the lens asked for, `solvedMm` the
    /// one that it is shot with; height above the ground and tilt are those of the first frame.
    ///
    /// @param startFrame number of the cut's first frame
    public static String write(Production production, long startFrame, CutMedia media) {
        StringBuilder csv = new StringBuilder();
        row(csv, COLUMNS);
        @Nullable Cut cut = production.workingCut().orElse(null);
        for (Scene scene : production.scenes()) {
            for (Shot shot : scene.activeShots()) {
                List<@Nullable Object> cells =
                        cells(scene, shot, Use.of(cut, shot.id()), cut, startFrame);
                media.shot(shot.id()).ifPresent(m -> solved(cells, m));
                while (cells.size() < COLUMNS.size()) {
                    cells.add(null);
                }
                row(csv, cells);
            }
        }
        return csv.toString();
    }

    /// How a cut uses a shot.
    private record Use(int count, long frames, long first) {
        static Use of(@Nullable Cut cut, String shotId) {
            int count = 0;
            long frames = 0;
            long first = -1;
            for (Track track : cut == null ? List.<Track>of() : cut.tracks()) {
                long at = 0;
                for (Item item : track.items()) {
                    if (item instanceof Item.Clip clip && clip.shotId().equals(shotId)) {
                        first = count == 0 ? at : Math.min(first, at);
                        count++;
                        frames += clip.frames();
                    }
                    at += item.frames();
                }
            }
            return new Use(count, frames, first);
        }
    }

    private static List<@Nullable Object> cells(
            Scene scene, Shot shot, Use use, @Nullable Cut cut, long startFrame) {
        ShotDescription words = shot.spec().values();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(scene.number());
        cells.add(shot.setup());
        cells.add(shot.name());
        cells.add(shot.id());
        cells.add(scene.heading());
        cells.add(shot.description());
        cells.add(words.size());
        cells.add(words.endSize());
        cells.add(words.framing());
        cells.add(words.angle());
        cells.add(words.level());
        cells.add(words.side());
        cells.add(words.moves());
        cells.add(lens(shot));
        cells.add(words.lensClass());
        cells.add(words.subjects().stream().map(ShotDescription.Subject::text).toList());
        cells.add(scene.world().setId());
        cells.add(shot.frames());
        cells.add(use.count());
        cells.add(use.frames());
        cells.add(
                cut == null || use.count() == 0
                        ? null
                        : Timecode.of(
                                startFrame + use.first(), cut.rate(), Timecode.Counting.NON_DROP));
        cells.add(shot.notes());
        return cells;
    }

    private static void solved(List<@Nullable Object> cells, CutMedia.ShotMedia made) {
        Camera camera = made.camera();
        if (camera == null) {
            return;
        }
        Optics optics = camera.optics();
        Camera end = made.endCamera();
        boolean zooms = end != null && Math.abs(end.optics().focalMm() - optics.focalMm()) > 0.05;
        cells.add(figure(optics.focalMm(), 1));
        cells.add(zooms && end != null ? figure(end.optics().focalMm(), 1) : null);
        cells.add(optics.mode().id());
        cells.add(figure(optics.usedWidthMm(), 2) + "x" + figure(optics.usedHeightMm(), 2));
        cells.add(figure(optics.fNumber(), 1));
        cells.add(figure(optics.focusM(), 2));
        cells.add(figure(camera.position().y(), 2));
        double tilt = Math.toDegrees(Math.asin(Math.clamp(camera.forward().y(), -1, 1)));
        cells.add(figure(tilt, 1));
    }

    private static String figure(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value + 0.0);
    }

    /// The lens by hand where a camera was placed, else the one asked for.
    private static @Nullable Object lens(Shot shot) {
        Double mm = shot.spec().values().lensMm();
        if (shot.hand().camera() != null) {
            mm = shot.hand().camera().optics().focalMm();
        }
        if (mm == null) {
            return null;
        }
        return mm == Math.rint(mm)
                ? Long.toString(Math.round(mm))
                : String.format(Locale.ROOT, "%.1f", mm);
    }

    private static void row(StringBuilder csv, List<? extends @Nullable Object> cells) {
        for (int i = 0; i < cells.size(); i++) {
            csv.append(i == 0 ? "" : ",").append(quoted(text(cells.get(i))));
        }
        csv.append("\r\n");
    }

    private static String text(@Nullable Object cell) {
        if (cell instanceof Collection<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining("; "));
        }
        return cell == null ? "" : cell.toString();
    }

    private static String quoted(String text) {
        boolean isPlain =
                text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                        && text.equals(text.strip());
        return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
