package studio.backlot.studio.animatic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.space.camera.Camera;
import studio.backlot.storyboard.time.FrameRate;
import studio.backlot.studio.concept.DirectedShot;
import studio.backlot.studio.concept.Missing;

/// How a shot is directed. What an earlier run learned of it is known at once; staging and camera
/// themselves are made only where something has to be drawn. Confined to one thread.
final class Direction {
    /// A frame: which picture it is, and through what camera.
    ///
    /// @param hash of stage and camera
    record Look(String hash, Camera camera) {}

    /// What is known of a shot without directing it.
    ///
    /// @param moves whether its frames differ
    /// @param setId where it plays
    /// @param conflicts terms of the description that cannot hold together
    /// @param missing what the description states and its boards do not show, a line each
    /// @param later seconds at which further performances begin
    /// @param openings hashes of the stages with which they open
    /// @param shown the values of its boards
    /// @param looks frames that somebody asked for
    record Known(
            boolean moves,
            String setId,
            List<String> conflicts,
            List<String> missing,
            List<Double> later,
            List<String> openings,
            ShotDescription shown,
            Map<Long, Look> looks) {}

    private final Supplier<DirectedShot> directing;
    private final FrameRate rate;
    private final Known known;
    private final TreeMap<Long, Look> looks;
    private @Nullable DirectedShot shot;

    private Direction(
            Supplier<DirectedShot> directing,
            FrameRate rate,
            Known known,
            @Nullable DirectedShot shot) {
        this.directing = directing;
        this.rate = rate;
        this.known = known;
        this.shot = shot;
        this.looks = new TreeMap<>(known.looks());
    }

    /// A shot that is directed now.
    static Direction now(Supplier<DirectedShot> directing, FrameRate rate) {
        DirectedShot made = directing.get();
        List<Double> later = new ArrayList<>();
        List<String> openings = new ArrayList<>();
        for (DirectedShot.Later next : made.later()) {
            later.add(next.from());
            openings.add(PictureKeys.hash(next.staged().opening()));
        }
        Known known =
                new Known(
                        made.moves(),
                        made.stage(0).setId(),
                        made.conflicts(),
                        made.missing().stream().map(Missing::line).toList(),
                        later,
                        openings,
                        made.text(),
                        Map.of());
        return new Direction(directing, rate, known, made);
    }

    /// A shot of which an earlier run left what it learned.
    static Direction earlier(Known known, Supplier<DirectedShot> directing, FrameRate rate) {
        return new Direction(directing, rate, known, null);
    }

    boolean moves() {
        return known.moves();
    }

    String setId() {
        return known.setId();
    }

    List<String> conflicts() {
        return known.conflicts();
    }

    /// What the description states and its boards do not show.
    List<String> missing() {
        return known.missing();
    }

    /// The values of its boards: what was asked, less what nobody asked for and was given up.
    ShotDescription shown() {
        return known.shown();
    }

    List<Double> later() {
        return known.later();
    }

    List<String> openings() {
        return known.openings();
    }

    Look look(long frame) {
        Look look = looks.get(frame);
        if (look == null) {
            double seconds = seconds(frame);
            Camera camera = shot().camera(seconds);
            look = new Look(PictureKeys.hash(List.of(shot().stage(seconds), camera)), camera);
            looks.put(frame, look);
        }
        return look;
    }

    double seconds(long frame) {
        return (double) frame * rate.den() / rate.num();
    }

    /// Staging and camera themselves.
    DirectedShot shot() {
        DirectedShot made = shot;
        if (made == null) {
            made = directing.get();
            shot = made;
        }
        return made;
    }

    /// Whether it had to be directed in this run.
    boolean isMade() {
        return shot != null;
    }

    /// Everything learned so far.
    Known known() {
        return new Known(
                known.moves(),
                known.setId(),
                known.conflicts(),
                known.missing(),
                known.later(),
                known.openings(),
                known.shown(),
                Map.copyOf(looks));
    }

    /// How many frames are known.
    int size() {
        return looks.size();
    }
}
