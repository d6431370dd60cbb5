package studio.backlot.media.movie;

import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;
import studio.backlot.media.MediaException;
import studio.backlot.media.MediaException.Code;
import studio.backlot.media.Rate;

/// Joins segments, in order, and sound to one movie. No picture is encoded again, so a join runs at
/// the speed of the disk and of the sound's encoder. The index stands at the front of the file.
public final class MovieJoin implements AutoCloseable {
    private final NativeScope scope = new NativeScope();
    private final Rate rate;
    private final MovieFile movie;
    private final AVStream pictures;
    private final AVRational frameDuration;
    private final AVCodecParameters parameters;
    private final EncodedSound.@Nullable Track sound;
    private final @Nullable AVStream soundTrack;
    private final @Nullable CaptionTrack captions;
    private final @Nullable AVStream captionTrack;
    private long frames;

    private MovieJoin(
            Path file,
            Path first,
            Rate rate,
            EncodedSound.@Nullable Track sound,
            @Nullable CaptionTrack captions) {
        this.rate = rate;
        this.sound = sound;
        this.captions = captions;
        if (sound != null) {
            scope.own(sound, EncodedSound.Track::close);
        }
        if (captions != null) {
            scope.own(captions, CaptionTrack::close);
        }
        frameDuration = Ffmpeg.frameDuration(rate);
        try {
            MovieInput input = scope.own(MovieInput.packets(first), MovieInput::close);
            parameters = input.track().codecpar();
            movie = scope.own(new MovieFile(file), MovieFile::close);
            pictures = movie.track(parameters, rate);
            soundTrack = sound == null ? null : movie.track(sound.like().context());
            captionTrack = captions == null ? null : movie.captions();
            movie.begin("+write_colr+faststart");
        } catch (RuntimeException e) {
            scope.close();
            throw e;
        }
    }

    /// Joins segments without sound.
    ///
    /// @return frames in the movie
    public static long write(Path file, List<Path> segments, Rate rate) {
        return join(file, segments, rate, null, null);
    }

    /// Joins segments and lays sound under them, from the first frame to the last.
    ///
    /// @param segments as {@link MovieWriter} wrote them, of one format
    /// @param sound as long as the picture
    /// @param captions what is said, for players to show; none where nothing is said
    /// @param frames the sum of the segments' frames
    /// @return frames in the movie
    /// @throws MediaException where segments were encoded differently or the movie cannot be
    ///   written; nothing is left under its name then
    public static long write(
            Path file,
            List<Path> segments,
            Rate rate,
            EncodedSound sound,
            List<Caption> captions,
            long frames) {
        Ffmpeg.load();
        var heard = new EncodedSound.Track(sound, file);
        var words = captions.isEmpty() ? null : new CaptionTrack(captions, rate.sampleOf(frames));
        long written = join(file, segments, rate, heard, words);
        if (written != frames) {
            throw new MediaException(
                    Code.SEGMENTS_DIFFER,
                    "%s has %d frames where its cut has %d".formatted(file, written, frames));
        }
        return written;
    }

    private static long join(
            Path file,
            List<Path> segments,
            Rate rate,
            EncodedSound.@Nullable Track sound,
            @Nullable CaptionTrack captions) {
        try (var join = new MovieJoin(file, segments.getFirst(), rate, sound, captions)) {
            segments.forEach(join::append);
            join.finish();
            return join.frames;
        }
    }

    private void append(Path segment) {
        try (var input = MovieInput.packets(segment)) {
            if (!alike(input.track().codecpar())) {
                throw new MediaException(
                        Code.SEGMENTS_DIFFER, segment + " was encoded differently from the first");
            }
            input.forEachPacket(this::append);
        }
    }

    private void append(AVPacket packet) {
        // Words go before the pictures that they are read under.
        captionsUntil(rate.sampleOf(frames + 1));
        packet.pts(frames).dts(frames).duration(1).pos(-1);
        movie.write(packet, pictures, frameDuration);
        frames++;
        soundUntil(rate.sampleOf(frames));
    }

    private void soundUntil(long sample) {
        if (sound != null && soundTrack != null) {
            AVStream track = soundTrack;
            AVRational base = sound.like().base();
            sound.writeUntil(sample, packet -> movie.write(packet, track, base));
        }
    }

    private void captionsUntil(long sample) {
        if (captions != null && captionTrack != null) {
            AVStream track = captionTrack;
            captions.writeUntil(sample, packet -> movie.write(packet, track, CaptionTrack.base()));
        }
    }

    private boolean alike(AVCodecParameters other) {
        if (other.codec_id() != parameters.codec_id()
                || other.width() != parameters.width()
                || other.height() != parameters.height()
                || other.extradata_size() != parameters.extradata_size()) {
            return false;
        }
        for (int i = 0; i < other.extradata_size(); i++) {
            if (other.extradata().get(i) != parameters.extradata().get(i)) {
                return false;
            }
        }
        return true;
    }

    private void finish() {
        captionsUntil(Long.MAX_VALUE);
        soundUntil(Long.MAX_VALUE);
        movie.finish();
    }

    @Override
    public void close() {
        scope.close();
    }
}
