package studio.backlot.media.movie;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;
import studio.backlot.media.MediaException;
import studio.backlot.media.MediaException.Code;
import studio.backlot.media.Rate;

/// Reads the pictures of a movie back. Used from one thread.
public final class MovieReader implements AutoCloseable {
    private final Path file;
    private final NativeScope scope = new NativeScope();
    private final MovieInput input;
    private final AVCodecContext decoder;
    private final AVFrame decoded;
    private final MovieInfo info;
    private final long start;
    private @Nullable Picture picture;
    private long next;

    private MovieReader(Path file) {
        this.file = file;
        try {
            input = scope.own(MovieInput.pictures(file), MovieInput::close);
            decoder = input.decoder();
            decoded = input.frame();
            long first = input.track().start_time();
            start = first == avutil.AV_NOPTS_VALUE ? 0 : first;
            info = inspect();
        } catch (RuntimeException e) {
            scope.close();
            throw e;
        }
    }

    /// Opens a movie and counts its frames.
    ///
    /// @throws MediaException where it does not exist, is damaged, or is not of a kind that is read
    public static MovieReader open(Path file) {
        return new MovieReader(file);
    }

    public MovieInfo info() {
        return info;
    }

    private MovieInfo inspect() {
        long[] packets = {0};
        input.forEachPacket(packet -> packets[0]++);
        AVRational average = input.track().avg_frame_rate();
        if (packets[0] == 0 || average.num() <= 0 || average.den() <= 0) {
            throw new MediaException(Code.NOTHING_INSIDE, file + " holds no picture");
        }
        input.seek(start);
        AVCodecParameters track = input.track().codecpar();
        return new MovieInfo(
                track.width(),
                track.height(),
                new Rate(average.num(), average.den()),
                packets[0],
                text(avcodec.avcodec_get_name(track.codec_id())),
                text(avcodec.avcodec_profile_name(track.codec_id(), track.profile())),
                text(avutil.av_color_primaries_name(track.color_primaries())),
                text(avutil.av_color_transfer_name(track.color_trc())),
                text(avutil.av_color_space_name(track.color_space())),
                text(avutil.av_color_range_name(track.color_range())));
    }

    private static String text(@Nullable BytePointer name) {
        return name == null ? "unknown" : name.getString();
    }

    /// Bytes of one frame.
    public int frameBytes() {
        return info.width() * info.height() * 4;
    }

    /// The frame with the index given, from 0. Frames in order are read at full speed; others are
    /// found from the key frame before them.
    ///
    /// @param rgba direct buffer of at least {@link #frameBytes()} bytes, filled from its position,
    ///   which stays
    /// @throws MediaException where there is no such frame or the file is damaged
    public void read(long frame, ByteBuffer rgba) {
        if (frame < 0 || frame >= info.frames()) {
            throw noSuch(frame);
        }
        if (!rgba.isDirect() || rgba.remaining() < frameBytes()) {
            throw new IllegalArgumentException(
                    "a frame needs a direct buffer of " + frameBytes() + " bytes");
        }
        if (frame < next || frame > next + info.rate().num() / info.rate().den()) {
            AVRational base = input.track().time_base();
            input.seek(start + avutil.av_rescale_q(frame, Ffmpeg.frameDuration(info.rate()), base));
            avcodec.avcodec_flush_buffers(decoder);
        }
        do {
            if (!input.decode(decoder, decoded)) {
                throw noSuch(frame);
            }
            next = index(decoded) + 1;
        } while (next <= frame);
        if (picture == null) {
            picture = scope.own(Picture.fromMovie(decoded), Picture::close);
        }
        picture.decode(decoded, rgba);
    }

    private long index(AVFrame of) {
        return avutil.av_rescale_q(
                of.best_effort_timestamp() - start,
                input.track().time_base(),
                Ffmpeg.frameDuration(info.rate()));
    }

    private MediaException noSuch(long frame) {
        return new MediaException(
                Code.NO_SUCH_FRAME,
                file + " has " + info.frames() + " frames and none with index " + frame);
    }

    @Override
    public void close() {
        scope.close();
    }
}
