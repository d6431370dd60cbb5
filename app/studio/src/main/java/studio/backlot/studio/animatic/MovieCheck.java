package studio.backlot.studio.animatic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import studio.backlot.media.MediaException;
import studio.backlot.media.movie.MovieReader;
import studio.backlot.media.movie.PicturePackets;

/// Holds a movie against its cut. Each stretch that no movie had before is decoded, as soon as it
/// is encoded and beside the drawing of others, and compared with what was drawn. Of the finished
/// movie every encoded frame is read back: it is enough that it holds the very bytes which were
/// seen, in their place, because a stretch refers to nothing before it.
final class MovieCheck implements AutoCloseable {
    /// Mean difference that encoding may make, in steps of 256. Another picture differs by tens.
    private static final double TOLERANCE = 5;

    private final Segments segments;
    private final AnimaticOptions options;
    private final ByteBuffer rgba;
    private final ExecutorService looking =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("check").daemon().factory());

    MovieCheck(Segments segments, AnimaticOptions options) {
        this.segments = segments;
        this.options = options;
        this.rgba = ByteBuffer.allocateDirect(options.width() * options.height() * 4);
    }

    /// The segment once its frames were seen, now or by an earlier run.
    ///
    /// @return fails with `MOVIE_DIFFERS`, with the frame and the shot
    CompletableFuture<Segments.Segment> seen(CompletableFuture<Segments.Segment> encoded) {
        return encoded.thenApplyAsync(this::look, looking);
    }

    private Segments.Segment look(Segments.Segment segment) {
        if (segment.seal().packets() != null) {
            return segment;
        }
        try {
            return decodeOrForget(segment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A segment that is not what was drawn is made again by the next run.
    private Segments.Segment decodeOrForget(Segments.Segment segment) throws IOException {
        try (MovieReader reader = MovieReader.open(segment.file())) {
            require(
                    reader.info().width() == options.width()
                            && reader.info().height() == options.height(),
                    "it has %d lines instead of %d"
                            .formatted(reader.info().height(), options.height()));
            decode(segment, reader);
            List<Integer> length = List.of(segment.clip().frames());
            return segments.seen(
                    segment,
                    PicturePackets.hashes(segment.file(), length, segments.rate()).getFirst());
        } catch (AnimaticException | MediaException e) {
            segments.forget(segment);
            throw e;
        }
    }

    /// Whether a movie holds the frames that were seen, and nothing else.
    ///
    /// @throws AnimaticException `MOVIE_DIFFERS` with the shot
    void compare(Path movie, List<Segments.Segment> cut) throws IOException {
        List<Integer> lengths = cut.stream().map(s -> s.clip().frames()).toList();
        List<String> found = PicturePackets.hashes(movie, lengths, segments.rate());
        for (int i = 0; i < cut.size(); i++) {
            Segments.Segment segment = cut.get(i);
            if (!found.get(i).equals(segment.seal().packets())) {
                segments.forget(segment);
                require(false, "the frames of %s are not its own".formatted(name(segment)));
            }
        }
    }

    private void decode(Segments.Segment segment, MovieReader reader) {
        for (FrameMark mark : segment.marks()) {
            long frame = segment.clip().start() + mark.frame();
            reader.read(mark.frame(), rgba);
            FrameMark seen = FrameMark.of(mark.frame(), rgba, options.width(), options.height());
            require(
                    seen.distance(mark) <= TOLERANCE,
                    "frame %d is not the picture that was drawn of %s"
                            .formatted(frame, name(segment)));
        }
    }

    private static String name(Segments.Segment segment) {
        ShotInHand shot = segment.clip().shot();
        return shot == null ? "black" : shot.shot().name();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AnimaticException(
                    AnimaticException.Code.MOVIE_DIFFERS,
                    "read back, the movie is wrong: " + otherwise);
        }
    }

    /// Gives up what was not looked at yet, and waits until nobody looks any more.
    @Override
    public void close() {
        Drawing.end(looking);
    }
}
