package studio.backlot.media.movie;

import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import studio.backlot.media.MediaException;
import studio.backlot.media.MediaException.Code;

/// A media file being read, and one of its tracks. The only place that opens foreign media: it
/// allows files only, and containers that hold what they play. A playlist could name other files
/// and addresses.
final class MovieInput implements AutoCloseable {
    private static final String PROTOCOLS = "file";
    private static final String FORMATS = "mov,matroska,avi,wav,aiff,flac,mp3,ogg,aac";

    private final NativeScope scope = new NativeScope();
    private final Path file;
    private final AVFormatContext container;
    private final AVStream track;
    private final AVPacket packet;

    /// How much is asked of a file before its packets.
    private enum Look {
        /// What the head of the file says. A container of ours says everything there.
        HEAD,
        /// What its first frames say, which are decoded for it.
        FRAMES
    }

    private MovieInput(Path file, int kind, Look look) {
        this.file = file;
        try {
            container = open();
            if (look == Look.FRAMES) {
                Ffmpeg.read(
                        avformat.avformat_find_stream_info(container, (PointerPointer<?>) null),
                        file);
            }
            int index = avformat.av_find_best_stream(container, kind, -1, -1, (AVCodec) null, 0);
            if (index < 0) {
                String what =
                        kind == avutil.AVMEDIA_TYPE_VIDEO
                                ? "no picture"
                                : kind == avutil.AVMEDIA_TYPE_AUDIO ? "no sound" : "no captions";
                throw new MediaException(Code.NOTHING_INSIDE, file + " holds " + what);
            }
            track = container.streams(index);
            packet = scope.own(avcodec.av_packet_alloc(), avcodec::av_packet_free);
        } catch (RuntimeException e) {
            scope.close();
            throw e;
        }
    }

    static MovieInput pictures(Path file) {
        Ffmpeg.load();
        return new MovieInput(file, avutil.AVMEDIA_TYPE_VIDEO, Look.FRAMES);
    }

    /// The pictures of a movie that {@link MovieFile} wrote, for whoever copies or counts them.
    static MovieInput packets(Path file) {
        Ffmpeg.load();
        return new MovieInput(file, avutil.AVMEDIA_TYPE_VIDEO, Look.HEAD);
    }

    static MovieInput sound(Path file) {
        Ffmpeg.load();
        return new MovieInput(file, avutil.AVMEDIA_TYPE_AUDIO, Look.FRAMES);
    }

    static MovieInput captions(Path file) {
        Ffmpeg.load();
        return new MovieInput(file, avutil.AVMEDIA_TYPE_SUBTITLE, Look.FRAMES);
    }

    private AVFormatContext open() {
        if (!Files.isRegularFile(file)) {
            throw new MediaException(Code.NOT_FOUND, file + " does not exist or is not a file");
        }
        var opening = new AVFormatContext(null);
        try (var options = new AVDictionary(null)) {
            Ffmpeg.option(options, "protocol_whitelist", PROTOCOLS);
            Ffmpeg.option(options, "format_whitelist", FORMATS);
            int opened =
                    avformat.avformat_open_input(
                            opening, Ffmpeg.url(file), (AVInputFormat) null, options);
            avutil.av_dict_free(options);
            Ffmpeg.read(opened, file);
        }
        return scope.own(opening, avformat::avformat_close_input);
    }

    AVStream track() {
        return track;
    }

    /// A decoder for the track.
    AVCodecContext decoder() {
        AVCodec codec = avcodec.avcodec_find_decoder(track.codecpar().codec_id());
        if (codec == null) {
            throw new MediaException(
                    Code.UNREADABLE, file + " is encoded in a way that Backlot does not read");
        }
        AVCodecContext decoder =
                scope.own(avcodec.avcodec_alloc_context3(codec), avcodec::avcodec_free_context);
        avcodec.avcodec_parameters_to_context(decoder, track.codecpar());
        decoder.thread_count(2).pkt_timebase(track.time_base());
        Ffmpeg.read(avcodec.avcodec_open2(decoder, codec, (AVDictionary) null), file);
        return decoder;
    }

    AVFrame frame() {
        return scope.own(avutil.av_frame_alloc(), avutil::av_frame_free);
    }

    /// Does something with each packet of the track, from where reading stands to the end.
    void forEachPacket(java.util.function.Consumer<AVPacket> use) {
        while (nextPacket()) {
            use.accept(packet);
            avcodec.av_packet_unref(packet);
        }
    }

    /// Reads the next packet of the track into {@link #packet()}; false at the end.
    boolean nextPacket() {
        while (true) {
            avcodec.av_packet_unref(packet);
            int got = avformat.av_read_frame(container, packet);
            if (got == avutil.AVERROR_EOF) {
                return false;
            }
            Ffmpeg.read(got, file);
            if (packet.stream_index() == track.index()) {
                return true;
            }
        }
    }

    AVPacket packet() {
        return packet;
    }

    /// Goes to the key frame at or before a time in the track's time base.
    void seek(long time) {
        Ffmpeg.read(
                avformat.av_seek_frame(
                        container, track.index(), time, avformat.AVSEEK_FLAG_BACKWARD),
                file);
    }

    /// The next frame of a decoder; false at the end.
    boolean decode(AVCodecContext decoder, AVFrame frame) {
        while (true) {
            int got = avcodec.avcodec_receive_frame(decoder, frame);
            if (got == avutil.AVERROR_EOF) {
                return false;
            }
            if (!Ffmpeg.again(got)) {
                Ffmpeg.read(got, file);
                return true;
            }
            boolean more = nextPacket();
            Ffmpeg.read(avcodec.avcodec_send_packet(decoder, more ? packet : null), file);
        }
    }

    @Override
    public void close() {
        scope.close();
    }
}
