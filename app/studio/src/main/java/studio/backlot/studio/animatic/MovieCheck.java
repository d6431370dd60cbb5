package studio.backlot.studio.animatic;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import studio.backlot.media.movie.MovieInfo;
import studio.backlot.media.movie.MovieReader;

/// Decodes a finished movie and holds it against its cut.
final class MovieCheck {
    /// Mean difference that encoding may make, in steps of 256. Another picture differs by tens.
    private static final double TOLERANCE = 5;

    private MovieCheck() {}

    /// @return frames that were compared
    /// @throws AnimaticException `MOVIE_DIFFERS` with the frame and the shot
    static int compare(Path movie, List<Segments.Segment> cut, AnimaticOptions options) {
        long frames = cut.stream().mapToLong(s -> s.clip().frames()).sum();
        int compared = 0;
        try (MovieReader reader = MovieReader.open(movie)) {
            MovieInfo info = reader.info();
            require(
                    info.frames() == frames,
                    "it has %d frames instead of %d".formatted(info.frames(), frames));
            require(
                    info.width() == options.width() && info.height() == options.height(),
                    "it has %d lines instead of %d".formatted(info.height(), options.height()));
            ByteBuffer rgba = ByteBuffer.allocateDirect(reader.frameBytes());
            for (Segments.Segment segment : cut) {
                for (FrameMark mark : segment.marks()) {
                    long frame = segment.clip().start() + mark.frame();
                    reader.read(frame, rgba);
                    FrameMark seen = FrameMark.of(mark.frame(), rgba, info.width(), info.height());
                    ShotInHand shot = segment.clip().shot();
                    require(
                            seen.distance(mark) <= TOLERANCE,
                            "frame %d is not the picture that was drawn of %s"
                                    .formatted(frame, shot == null ? "black" : shot.shot().name()));
                    compared++;
                }
            }
        }
        return compared;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AnimaticException(
                    AnimaticException.Code.MOVIE_DIFFERS,
                    "read back, the movie is wrong: " + otherwise);
        }
    }
}
