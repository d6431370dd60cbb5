package studio.backlot.storyboard.rhythm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.time.FrameRate;

/// The segments of a scene laid out in whole frames.
///
/// Speech keeps its pace. What is not spoken is stretched or pressed together, within limits, so
/// that the scene comes near its length on the page (an eighth is 7.5 seconds). Picture cuts lie a
/// few frames before or after the turn of a speech, never on it.
///
/// @param segmentFrames frames of each segment
/// @param contentFrames frames of each piece of content of each segment; they add up to it
/// @param speeches where each speech lies, in order
/// @param warning set where the scene strays more than a quarter from its length on the page
public record SceneTiming(
        List<Long> segmentFrames,
        List<List<Long>> contentFrames,
        List<SpeechAt> speeches,
        @Nullable String warning) {
    /// No piece of picture is shorter.
    public static final long SHORTEST_FRAMES = 18;

    private static final double LEAST_STRETCH = 0.72;
    private static final double MOST_STRETCH = 1.45;
    private static final double STRAYS = 0.25;

    public SceneTiming {
        segmentFrames = List.copyOf(segmentFrames);
        contentFrames = contentFrames.stream().map(List::copyOf).toList();
        speeches = List.copyOf(speeches);
    }

    /// A speech on the track, frames from the start of the scene.
    public record SpeechAt(Beat.Dialogue beat, long start, long frames) {}

    public long frames() {
        return segmentFrames.stream().mapToLong(Long::longValue).sum();
    }

    /// Lays a scene out.
    public static SceneTiming of(Scene scene, List<Segment> segments, FrameRate rate) {
        double wanted = scene.eighths() * Tempo.SECONDS_AN_EIGHTH;
        double spoken = 0;
        double free = 0;
        for (Segment segment : segments) {
            for (Content c : segment.content()) {
                if (c instanceof Content.Spoken) {
                    spoken += Tempo.seconds(c);
                } else {
                    free += Tempo.seconds(c);
                }
            }
        }
        double stretch =
                free <= 0 ? 1 : Math.clamp((wanted - spoken) / free, LEAST_STRETCH, MOST_STRETCH);
        Layout layout = new Layout(rate, stretch);
        segments.forEach(layout::add);
        List<Long> frames = layout.pictureFrames();
        double seconds = frames.stream().mapToLong(Long::longValue).sum() / rate.perSecond();
        String warning = null;
        if (Math.abs(seconds - wanted) > STRAYS * wanted) {
            warning =
                    "Scene %s runs %.0f s; its %d eighths of a page stand for %.0f s."
                            .formatted(scene.number(), seconds, scene.eighths(), wanted);
        }
        return new SceneTiming(frames, layout.contentFrames(frames), layout.speeches(), warning);
    }

    /// Running time while segments are added; confined to the thread that made it.
    private static final class Layout {
        private final FrameRate rate;
        private final double stretch;
        private final List<Long> borders = new ArrayList<>(List.of(0L));
        private final List<List<Long>> begins = new ArrayList<>();
        private final Map<String, SpeechAt> speeches = new LinkedHashMap<>();
        private double now;
        private double lastSpeechStart;
        private double dualFrom = -1;
        private double dualUntil;

        Layout(FrameRate rate, double stretch) {
            this.rate = rate;
            this.stretch = stretch;
        }

        void add(Segment segment) {
            double start = now;
            List<Long> begin = new ArrayList<>();
            begins.add(begin);
            for (Content c : segment.content()) {
                begin.add(rate.framesNearest(now));
                switch (c) {
                    case Content.Spoken s -> speak(s);
                    case Content.Played p -> now += p.seconds() * stretch;
                    case Content.Held h -> now += h.seconds() * stretch;
                }
            }
            long border = rate.framesNearest(now) - lead(segment);
            long least = borders.getLast() + SHORTEST_FRAMES;
            if (border < least) {
                border = least;
                now = Math.max(now, border / rate.perSecond());
            }
            if (now < start) {
                now = start;
            }
            borders.add(border);
        }

        /// A cut after speech comes a few frames into the pause, or into the next line.
        private static long lead(Segment segment) {
            if (!(segment.content().getLast() instanceof Content.Spoken s) || s.to() < 1) {
                return 0;
            }
            int turn = Math.floorMod(s.beat().id().hashCode(), 5);
            return turn < 3 ? 4 : turn == 3 ? 7 : -5;
        }

        private void speak(Content.Spoken s) {
            double seconds = Tempo.speechSeconds(s.beat());
            SpeechAt known = speeches.get(s.beat().id());
            if (known == null) {
                double start = now;
                if (s.beat().dual() && dualFrom < 0) {
                    start = lastSpeechStart;
                    dualFrom = start;
                    dualUntil = Math.max(now, start + seconds + Tempo.TURN_SECONDS);
                } else {
                    dualFrom = -1;
                }
                lastSpeechStart = start;
                long at = rate.framesNearest(start);
                long frames = Math.max(1, rate.framesNearest(start + seconds) - at);
                speeches.put(s.beat().id(), new SpeechAt(s.beat(), at, frames));
            }
            if (s.beat().dual() && dualFrom >= 0) {
                now = Math.max(now, dualUntil);
                return;
            }
            now += Tempo.seconds(s);
        }

        /// A border moved to the shortest length may push a speech's end under the next one; both
        /// stay in order because time never runs back.
        List<SpeechAt> speeches() {
            return List.copyOf(speeches.values());
        }

        /// Content begins where it sounds; what lies before or after the picture cut is cut off.
        List<List<Long>> contentFrames(List<Long> segmentFrames) {
            List<List<Long>> all = new ArrayList<>();
            long start = 0;
            for (int i = 0; i < segmentFrames.size(); i++) {
                long end = start + segmentFrames.get(i);
                List<Long> begin = begins.get(i);
                List<Long> frames = new ArrayList<>();
                for (int k = 0; k < begin.size(); k++) {
                    long from = k == 0 ? start : Math.clamp(begin.get(k), start, end);
                    boolean last = k + 1 == begin.size();
                    long to = last ? end : Math.clamp(begin.get(k + 1), start, end);
                    frames.add(Math.max(0, to - from));
                }
                all.add(frames);
                start = end;
            }
            return all;
        }

        List<Long> pictureFrames() {
            long end = Math.max(borders.getLast(), rate.framesNearest(now));
            for (SpeechAt speech : speeches.values()) {
                end = Math.max(end, speech.start() + speech.frames());
            }
            List<Long> frames = new ArrayList<>();
            for (int i = 1; i < borders.size(); i++) {
                long to = i == borders.size() - 1 ? end : borders.get(i);
                frames.add(to - borders.get(i - 1));
            }
            return frames;
        }
    }
}
