package studio.backlot.studio.animatic;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import studio.backlot.gl.RenderRequest;
import studio.backlot.gl.RenderRequest.Quality;
import studio.backlot.media.Rate;
import studio.backlot.media.movie.MovieFormat;
import studio.backlot.media.movie.MovieWriter;
import studio.backlot.media.movie.SegmentCache;
import studio.backlot.storyboard.time.FrameRate;
import studio.backlot.storyboard.time.Timecode;
import studio.backlot.studio.animatic.AnimaticOptions.BurnIn;
import studio.backlot.studio.render.RenderThread;

/// Encodes each clip of the cut as a movie of its own that begins with a key frame and refers to
/// nothing before it. A clip that was encoded before is found in the cache; what is drawn appears
/// there whole or not at all, so that a process that is killed loses one clip.
///
/// Confined to one thread. Moving clips are drawn on the render thread and encoded on a third.
final class Segments {
    private static final long LIMIT = 8L << 30;

    /// Moving frames drawn in one go; between two goes a viewport gets its turn.
    private static final int AT_A_TIME = 24;

    /// An encoded clip and what its frames looked like when they were drawn.
    record Segment(ClipInHand clip, Path file, List<FrameMark> marks) {
        Segment {
            marks = List.copyOf(marks);
        }
    }

    /// Told how many frames of the clip in hand are done.
    @FunctionalInterface
    interface Watch {
        void done(long frames);
    }

    private final AnimaticOptions options;
    private final PictureKeys keys;
    private final Boards boards;
    private final RenderThread gl;
    private final SegmentCache cache;
    private final MovieFormat format;
    private final @Nullable BurnInText text;
    private int made;
    private int kept;

    Segments(AnimaticOptions options, PictureKeys keys, Boards boards, RenderThread gl) {
        this.options = options;
        this.keys = keys;
        this.boards = boards;
        this.gl = gl;
        this.cache = new SegmentCache(options.cache().resolve("segments"), LIMIT);
        FrameRate rate = options.rate();
        this.format =
                MovieFormat.of(options.width(), options.height(), new Rate(rate.num(), rate.den()));
        this.text =
                options.burnIn() == BurnIn.NONE
                        ? null
                        : new BurnInText(options.width(), options.height());
    }

    Rate rate() {
        return format.rate();
    }

    int made() {
        return made;
    }

    int kept() {
        return kept;
    }

    /// Whether a clip waits in the cache, so that it costs no time.
    boolean has(ClipInHand clip) throws IOException {
        return find(key(clip)).isPresent();
    }

    Segment of(ClipInHand clip, Watch watch) throws IOException {
        String key = key(clip);
        Optional<List<FrameMark>> known = find(key);
        if (known.isPresent()) {
            kept++;
            return new Segment(clip, cache.place(key), known.get());
        }
        Path file = cache.place(key);
        Marks marks = new Marks(clip.frames());
        try (MovieWriter writer = MovieWriter.open(file, format)) {
            if (clip.moves()) {
                moving(clip, writer, marks, watch);
            } else {
                still(clip, writer, marks);
            }
            // The marks come first: a segment that has its name has its marks too.
            FrameMark.write(marksOf(key), marks.taken);
            writer.finish();
        }
        made++;
        return new Segment(clip, file, marks.taken);
    }

    /// Removes what was not used for longest; to be called when the movie is joined.
    void trim() {
        cache.trim();
    }

    private String key(ClipInHand clip) {
        return keys.segment(clip, format.fingerprint(), timecode(clip.start()));
    }

    private Path marksOf(String key) {
        return options.cache().resolve("segments").resolve(key + ".marks");
    }

    private Optional<List<FrameMark>> find(String key) throws IOException {
        return cache.find(key).isPresent() && Files.isRegularFile(marksOf(key))
                ? FrameMark.read(marksOf(key))
                : Optional.empty();
    }

    /// Marks the frames that are to be compared as they go by.
    private final class Marks {
        private final List<Integer> wanted;
        private final List<FrameMark> taken = new ArrayList<>();

        Marks(int frames) {
            wanted = FrameMark.framesOf(frames);
        }

        void see(int frame, ByteBuffer rgba) {
            if (wanted.contains(frame)) {
                taken.add(FrameMark.of(frame, rgba, options.width(), options.height()));
            }
        }
    }

    private void still(ClipInHand clip, MovieWriter writer, Marks marks) throws IOException {
        ByteBuffer clean = clip.shot() == null ? black() : picture(clip.shot());
        if (text == null) {
            for (int frame : FrameMark.framesOf(clip.frames())) {
                marks.see(frame, clean);
            }
            writer.write(clean, clip.frames());
            return;
        }
        ByteBuffer written = ByteBuffer.allocateDirect(clean.capacity());
        for (int i = 0; i < clip.frames(); i++) {
            written.put(0, clean, 0, clean.capacity());
            burnIn(clip, i, written);
            marks.see(i, written);
            writer.write(written);
        }
    }

    private ByteBuffer picture(ShotInHand shot) throws IOException {
        return PictureCache.pixels(boards.still(shot));
    }

    private ByteBuffer black() {
        ByteBuffer rgba = ByteBuffer.allocateDirect(options.width() * options.height() * 4);
        while (rgba.hasRemaining()) {
            rgba.putInt(0x000000FF);
        }
        return rgba.flip();
    }

    private void moving(ClipInHand clip, MovieWriter writer, Marks marks, Watch watch) {
        ShotInHand shot = clip.shot();
        if (shot == null) {
            throw new IllegalStateException("black does not move");
        }
        ByteBuffer own = ByteBuffer.allocateDirect(options.width() * options.height() * 4);
        for (int from = 0; from < clip.frames(); from += AT_A_TIME) {
            int first = from;
            int until = Math.min(clip.frames(), from + AT_A_TIME);
            List<RenderRequest> requests =
                    LongStream.range(first, until)
                            .mapToObj(i -> request(shot, clip.source() + i))
                            .toList();
            Drawing.await(
                    gl.submit(renderer -> {
                        renderer.renderSequence(
                                requests,
                                (index, rgba, width, height) -> {
                                    int frame = first + index;
                                    ByteBuffer seen = rgba;
                                    if (text != null) {
                                        own.put(0, rgba, rgba.position(), own.capacity());
                                        burnIn(clip, frame, own);
                                        seen = own;
                                    }
                                    marks.see(frame, seen);
                                    writer.write(seen);
                                });
                        return until;
                    }));
            watch.done(until);
        }
    }

    private RenderRequest request(ShotInHand shot, long frame) {
        return Drawing.request(shot, frame, options, Quality.MOTION);
    }

    private void burnIn(ClipInHand clip, int frame, ByteBuffer rgba) {
        if (text != null) {
            String left = clip.shot() == null ? "" : BurnInText.left(clip.shot(), clip.source());
            text.write(rgba, left, timecode(clip.start() + frame));
        }
    }

    private String timecode(long frame) {
        FrameRate rate = options.rate();
        return Timecode.of(CutStart.frame(rate) + frame, rate, Timecode.usual(rate)).toString();
    }
}
