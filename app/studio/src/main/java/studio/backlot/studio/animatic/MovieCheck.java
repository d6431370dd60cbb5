package studio.backlot.studio.animatic;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import studio.backlot.media.MediaException;
import studio.backlot.media.movie.MovieInfo;
import studio.backlot.media.movie.MovieReader;
import studio.backlot.media.movie.PicturePackets;

/// Holds a finished movie against its cut. Every encoded frame is read back. Stretches that no
/// movie had before are decoded and compared with what was drawn; of those that were decoded before
/// it is enough that the movie holds the very bytes which were seen then, in their place.
final class MovieCheck {
    /// Mean difference that encoding may make, in steps of 256. Another picture differs by tens.
    private static final double TOLERANCE = 5;

    private final Path movie;
    private final Segments segments;
    private final AnimaticOptions options;

    MovieCheck(Path movie, Segments segments, AnimaticOptions options) {
        this.movie = movie;
        this.segments = segments;
        this.options = options;
    }

    /// @return stretches that were decoded
    /// @throws AnimaticException `MOVIE_DIFFERS` with the frame and the shot
    int compare(List<Segments.Segment> cut) throws IOException {
        List<Integer> lengths = cut.stream().map(s -> s.clip().frames()).toList();
        List<String> found = PicturePackets.hashes(movie, lengths, segments.rate());
        int decoded = 0;
        try (MovieReader reader = MovieReader.open(movie)) {
            MovieInfo info = reader.info();
            long frames = lengths.stream().mapToLong(Integer::longValue).sum();
            require(
                    info.frames() == frames,
                    "it has %d frames instead of %d".formatted(info.frames(), frames));
            require(
                    info.width() == options.width() && info.height() == options.height(),
                    "it has %d lines instead of %d".formatted(info.height(), options.height()));
            ByteBuffer rgba = ByteBuffer.allocateDirect(reader.frameBytes());
            for (int i = 0; i < cut.size(); i++) {
                Segments.Segment segment = cut.get(i);
                String before = segment.seal().packets();
                if (before == null) {
                    decodeOrForget(segment, reader, rgba);
                    segments.seen(segment, found.get(i));
                    decoded++;
                } else if (!found.get(i).equals(before)) {
                    segments.forget(segment);
                    require(false, "the frames of %s are not its own".formatted(name(segment)));
                }
            }
        }
        return decoded;
    }

    /// A segment that is not what was drawn is made again by the next run.
    private void decodeOrForget(Segments.Segment segment, MovieReader reader, ByteBuffer rgba)
            throws IOException {
        try {
            decode(segment, reader, rgba);
        } catch (AnimaticException | MediaException e) {
            segments.forget(segment);
            throw e;
        }
    }

    private void decode(Segments.Segment segment, MovieReader reader, ByteBuffer rgba) {
        for (FrameMark mark : segment.marks()) {
            long frame = segment.clip().start() + mark.frame();
            reader.read(frame, rgba);
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
}
