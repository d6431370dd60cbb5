package studio.backlot.studio.animatic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
import studio.backlot.studio.render.DrawnFrame;
import studio.backlot.studio.render.RenderThread;

/// Encodes each stretch of the cut as a movie of its own that begins with a key frame and refers to
/// nothing before it. One that was encoded before is found in the cache; what is drawn appears
/// there whole or not at all, so that a process that is killed loses what was in hand.
///
/// Used by one thread, which draws what moves; what stands still is encoded on a thread of its own
/// meanwhile, as it needs the renderer for a moment only.
final class Segments implements AutoCloseable {
    private static final long LIMIT = 8L << 30;
    private static final String MARKS = ".marks";
    private static final String SEAL = ".seal";

    /// Moving frames drawn in one go; between two goes pictures of still stretches get their turn.
    private static final int AT_A_TIME = 24;

    /// Still stretches whose pictures wait in memory.
    private static final int AHEAD = 4;

    /// An encoded clip and what its frames looked like when they were drawn.
    ///
    /// @param key its name in the cache
    /// @param seal what is known of its file
    record Segment(ClipInHand clip, String key, Path file, List<FrameMark> marks, Seal seal) {
        Segment {
            marks = List.copyOf(marks);
        }

        Segment of(ClipInHand other) {
            return new Segment(other, key, file, marks, seal);
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
    private final ExecutorService stills =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("stills").daemon().factory());

    /// Buffers of the thread that encodes what stands still.
    private final ByteBuffer read;

    private final ByteBuffer written;
    private final Semaphore ahead = new Semaphore(AHEAD);
    private final Map<String, CompletableFuture<Segment>> inHand = new HashMap<>();
    private final IdentityHashMap<ClipInHand, String> named = new IdentityHashMap<>();

    /// Segments by key as they were found in the cache or encoded.
    private final Map<String, Optional<Segment>> looked = new HashMap<>();

    private volatile @Nullable CompletableFuture<Segment> failed;

    Segments(AnimaticOptions options, PictureKeys keys, Boards boards, RenderThread gl) {
        this.options = options;
        this.keys = keys;
        this.boards = boards;
        this.gl = gl;
        this.cache = new SegmentCache(options.cache().resolve("segments"), LIMIT);
        this.read = blank();
        this.written = blank();
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

    /// Whether a clip waits in the cache, so that it costs no time.
    boolean has(ClipInHand clip) throws IOException {
        return find(clip, key(clip)).isPresent();
    }

    /// The encoded clip: at once where it moves or was there before, later where it stands still.
    CompletableFuture<Segment> of(ClipInHand clip, Watch watch) throws IOException {
        String key = key(clip);
        Optional<Segment> known = find(clip, key);
        if (known.isPresent()) {
            return CompletableFuture.completedFuture(known.get().of(clip));
        }
        CompletableFuture<Segment> same = inHand.get(key);
        if (same != null) {
            return same.thenApply(s -> s.of(clip));
        }
        CompletableFuture<Segment> broken = failed;
        if (broken != null) {
            // What is lost already need not wait for the rest.
            return broken;
        }
        if (clip.moves()) {
            Segment made = write(clip, key, (writer, marks) -> frames(clip, writer, marks, watch));
            looked.put(key, Optional.of(made));
            return CompletableFuture.completedFuture(made);
        }
        List<Standing> from = standing(clip.from(), clip.frames());
        List<Standing> to = clip.blend() == null ? List.of() : standing(clip.to(), clip.frames());
        // What the cache keeps may wait in any number.
        boolean waits =
                Stream.concat(from.stream(), to.stream()).anyMatch(s -> s.picture.inMemory());
        if (waits) {
            ahead.acquireUninterruptibly();
        }
        CompletableFuture<Segment> later =
                CompletableFuture.supplyAsync(
                        () -> write(clip, key, (w, marks) -> still(clip, from, to, w, marks)),
                        stills);
        CompletableFuture<Segment> freed =
                later.whenComplete((s, e) -> {
                    failed = e == null ? failed : later;
                    if (waits) {
                        ahead.release();
                    }
                });
        inHand.put(key, freed);
        return freed;
    }

    private interface Filling {
        void fill(MovieWriter writer, Marks marks);
    }

    private Segment write(ClipInHand clip, String key, Filling filling) {
        Path file = cache.place(key);
        Marks marks = new Marks(clip.frames());
        try (MovieWriter writer = MovieWriter.open(file, format)) {
            filling.fill(writer, marks);
            // The marks come first: a segment that has its name has its marks too.
            FrameMark.write(beside(key, MARKS), marks.taken);
            writer.finish();
            Seal seal = Seal.of(file);
            seal.write(beside(key, SEAL));
            return new Segment(clip, key, file, marks.taken, seal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Notes that the frames of a segment were decoded and are what had been drawn.
    ///
    /// @param packets hash of the frames
    /// @return the segment that knows it
    Segment seen(Segment segment, String packets) throws IOException {
        Seal seal = segment.seal().seen(packets);
        seal.write(beside(segment.key(), SEAL));
        return new Segment(segment.clip(), segment.key(), segment.file(), segment.marks(), seal);
    }

    /// Forgets a segment, so that the next run makes it again.
    void forget(Segment segment) throws IOException {
        Files.deleteIfExists(beside(segment.key(), SEAL));
    }

    /// Removes what was not used for longest; to be called when the movie is joined.
    void trim() {
        cache.trim();
    }

    /// Gives up what is not encoded yet, and waits until nobody encodes any more.
    @Override
    public void close() {
        Drawing.end(stills);
    }

    private String key(ClipInHand clip) {
        return named.computeIfAbsent(
                clip, c -> keys.segment(c, format.fingerprint(), timecode(c.start())));
    }

    private Path beside(String key, String ending) {
        return options.cache().resolve("segments").resolve(key + ending);
    }

    private Optional<Segment> find(ClipInHand clip, String key) throws IOException {
        Optional<Segment> known = looked.get(key);
        if (known == null) {
            known = look(clip, key);
            looked.put(key, known);
        }
        return known;
    }

    /// A segment as it was encoded: one whose file has changed since is none.
    private Optional<Segment> look(ClipInHand clip, String key) throws IOException {
        Optional<Path> file = cache.find(key);
        Optional<Seal> seal = Seal.read(beside(key, SEAL));
        Optional<List<FrameMark>> marks = FrameMark.read(beside(key, MARKS));
        if (file.isEmpty() || seal.isEmpty() || marks.isEmpty()) {
            return Optional.empty();
        }
        return Seal.hash(file.get()).equals(seal.get().file())
                ? Optional.of(new Segment(clip, key, file.get(), marks.get(), seal.get()))
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

        void see(int from, int frames, ByteBuffer rgba) {
            for (int frame : wanted) {
                if (frame >= from && frame < from + frames) {
                    see(frame, rgba);
                }
            }
        }
    }

    // -- what stands still

    /// A picture that has been asked for, and how long it stands.
    private record Standing(Boards.Still picture, int frames) {}

    private List<Standing> standing(ClipInHand.@Nullable Source source, int frames)
            throws IOException {
        if (source == null) {
            ByteBuffer black = black();
            return List.of(new Standing(own -> black, frames));
        }
        List<Standing> all = new ArrayList<>();
        for (ShotInHand.Standing s : source.standing(frames)) {
            all.add(new Standing(boards.picture(source.shot(), s.frame()), s.frames()));
        }
        return all;
    }

    private void still(
            ClipInHand clip,
            List<Standing> from,
            List<Standing> to,
            MovieWriter writer,
            Marks marks) {
        if (clip.blend() != null) {
            Mix mix = new Mix(clip, options.width(), options.height());
            List<ByteBuffer> before = perFrame(from);
            List<ByteBuffer> after = perFrame(to);
            for (int i = 0; i < clip.frames(); i++) {
                write(clip, i, mix.of(i, before.get(i), after.get(i)), writer, marks);
            }
            return;
        }
        int frame = 0;
        for (Standing standing : from) {
            ByteBuffer clean = standing.picture().pixels(read);
            if (text == null) {
                marks.see(frame, standing.frames(), clean);
                writer.write(clean, standing.frames());
                frame += standing.frames();
                continue;
            }
            for (int i = 0; i < standing.frames(); i++, frame++) {
                written.put(0, clean, 0, clean.capacity());
                burnIn(clip, frame, written);
                marks.see(frame, written);
                writer.write(written);
            }
        }
    }

    /// The picture of each frame of a blend, which lasts a second or so.
    private List<ByteBuffer> perFrame(List<Standing> pictures) {
        List<ByteBuffer> all = new ArrayList<>();
        for (Standing standing : pictures) {
            ByteBuffer picture = standing.picture().pixels(blank());
            all.addAll(Collections.nCopies(standing.frames(), picture));
        }
        return all;
    }

    private ByteBuffer blank() {
        return ByteBuffer.allocateDirect(options.width() * options.height() * 4);
    }

    private ByteBuffer black() {
        ByteBuffer rgba = blank();
        while (rgba.hasRemaining()) {
            rgba.putInt(0x000000FF);
        }
        return rgba.flip();
    }

    // -- what moves

    private void frames(ClipInHand clip, MovieWriter writer, Marks marks, Watch watch) {
        ClipInHand.Source from = clip.from();
        if (clip.blend() != null || from == null) {
            blended(clip, writer, marks, watch);
            return;
        }
        ByteBuffer own = blank();
        for (int at = 0; at < clip.frames(); at += AT_A_TIME) {
            int first = at;
            int until = Math.min(clip.frames(), at + AT_A_TIME);
            List<RenderRequest> requests =
                    LongStream.range(first, until).mapToObj(i -> request(from, i)).toList();
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

    /// A blend in which one side moves or both do: a second or so, drawn frame by frame.
    private void blended(ClipInHand clip, MovieWriter writer, Marks marks, Watch watch) {
        Mix mix = new Mix(clip, options.width(), options.height());
        ByteBuffer black = black();
        for (int i = 0; i < clip.frames(); i++) {
            CompletableFuture<ByteBuffer> to = frame(clip.to(), i, black);
            ByteBuffer from = Drawing.await(frame(clip.from(), i, black));
            write(clip, i, mix.of(i, from, Drawing.await(to)), writer, marks);
            watch.done(i + 1L);
        }
    }

    private CompletableFuture<ByteBuffer> frame(
            ClipInHand.@Nullable Source source, int after, ByteBuffer black) {
        return source == null
                ? CompletableFuture.completedFuture(black)
                : gl.export(request(source, after)).thenApply(DrawnFrame::rgba);
    }

    private RenderRequest request(ClipInHand.Source source, long after) {
        return Drawing.request(source.shot(), source.frame(after), options, Quality.MOTION);
    }

    // -- both

    private void write(
            ClipInHand clip, int frame, ByteBuffer rgba, MovieWriter writer, Marks marks) {
        burnIn(clip, frame, rgba);
        marks.see(frame, rgba);
        writer.write(rgba);
    }

    private void burnIn(ClipInHand clip, int frame, ByteBuffer rgba) {
        if (text == null) {
            return;
        }
        ClipInHand.Source seen = clip.share(frame) < 0.5 ? clip.from() : clip.to();
        String left = seen == null ? "" : BurnInText.left(seen.shot(), seen.frame(0));
        text.write(rgba, left, timecode(clip.start() + frame));
    }

    private String timecode(long frame) {
        FrameRate rate = options.rate();
        return Timecode.of(CutStart.frame(rate) + frame, rate, Timecode.usual(rate)).toString();
    }
}
