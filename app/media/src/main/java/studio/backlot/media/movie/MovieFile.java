package studio.backlot.media.movie;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import studio.backlot.media.MediaException;
import studio.backlot.media.MediaException.Code;
import studio.backlot.media.Rate;

/// An MP4 being written: packets go to `name.new`, which gets its name when the movie is whole.
/// Used from one thread.
final class MovieFile implements AutoCloseable {
    private final NativeScope scope = new NativeScope();
    private final Path file;
    private final Path unfinished;
    private final AVFormatContext container;
    private boolean finished;

    MovieFile(Path file) {
        this.file = file;
        this.unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new MediaException(Code.CANNOT_WRITE, file + ": " + e.getMessage(), e);
        }
        container = new AVFormatContext(null);
        avformat.avformat_alloc_output_context2(container, null, "mp4", Ffmpeg.url(unfinished));
        scope.own(container, avformat::avformat_free_context);
        var io = new AVIOContext(null);
        int opened =
                avformat.avio_open2(
                        io, Ffmpeg.url(unfinished), avformat.AVIO_FLAG_WRITE, null, null);
        if (opened < 0) {
            scope.close();
            Ffmpeg.wrote(opened, file);
        }
        container.pb(io);
    }

    /// Adds the track of an encoder.
    AVStream track(AVCodecContext encoder) {
        AVStream stream = avformat.avformat_new_stream(container, null);
        avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder);
        stream.time_base(encoder.time_base());
        return stream;
    }

    /// Adds a picture track whose packets come from another file.
    AVStream track(AVCodecParameters like, Rate rate) {
        AVStream stream = avformat.avformat_new_stream(container, null);
        avcodec.avcodec_parameters_copy(stream.codecpar(), like);
        stream.codecpar().codec_tag(0);
        stream.time_base(Ffmpeg.frameDuration(rate));
        atRate(stream, rate);
        return stream;
    }

    /// Adds a track of captions.
    AVStream captions() {
        AVStream stream = avformat.avformat_new_stream(container, null);
        CaptionTrack.describe(stream.codecpar());
        stream.time_base(CaptionTrack.base());
        return stream;
    }

    static void atRate(AVStream stream, Rate rate) {
        stream.avg_frame_rate(Ffmpeg.rational(rate.num(), rate.den()));
        stream.r_frame_rate(Ffmpeg.rational(rate.num(), rate.den()));
    }

    /// Begins, once every track is there.
    void begin(String flags) {
        try (var options = new AVDictionary(null)) {
            Ffmpeg.option(options, "movflags", flags);
            // The muxer's milliseconds would cut the last sound; this counts samples and the
            // frames of every common rate exactly.
            Ffmpeg.option(options, "movie_timescale", "240000");
            int begun = avformat.avformat_write_header(container, options);
            avutil.av_dict_free(options);
            Ffmpeg.wrote(begun, file);
        }
    }

    /// Writes a packet whose times count in `base`.
    void write(AVPacket packet, AVStream stream, AVRational base) {
        avcodec.av_packet_rescale_ts(packet, base, stream.time_base());
        packet.stream_index(stream.index());
        Ffmpeg.wrote(avformat.av_interleaved_write_frame(container, packet), file);
    }

    /// Ends the movie and gives the file its name.
    void finish() {
        Ffmpeg.wrote(avformat.av_write_trailer(container), file);
        AVIOContext io = container.pb();
        avformat.avio_flush(io);
        Ffmpeg.wrote(io.error(), file);
        closeFile();
        finished = true;
        try {
            Files.move(
                    unfinished,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new MediaException(Code.CANNOT_WRITE, file + ": " + e.getMessage(), e);
        }
    }

    private void closeFile() {
        AVIOContext io = container.pb();
        if (io != null) {
            avformat.avio_closep(io);
            container.pb(null);
        }
    }

    /// Releases everything; an unfinished movie leaves nothing behind.
    @Override
    public void close() {
        closeFile();
        scope.close();
        if (!finished) {
            try {
                Files.deleteIfExists(unfinished);
            } catch (IOException e) {
                throw new MediaException(Code.CANNOT_WRITE, unfinished + ": " + e.getMessage(), e);
            }
        }
    }
}
