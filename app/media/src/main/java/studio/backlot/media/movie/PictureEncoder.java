package studio.backlot.media.movie;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/// H.264 High by openh264. Used from one thread.
final class PictureEncoder implements AutoCloseable {
    /// With more threads openh264 gives other bytes each time, and a segment that was made again
    /// must equal the one that was lost. Conversion and drawing take the other cores.
    private static final int THREADS = 1;

    private final NativeScope scope = new NativeScope();
    private final AVCodecContext context;
    private final AVPacket packet;
    private final Path file;
    private long next;

    PictureEncoder(MovieFormat format, Path file) {
        this.file = file;
        try {
            var codec = Ffmpeg.encoder("libopenh264");
            context =
                    scope.own(avcodec.avcodec_alloc_context3(codec), avcodec::avcodec_free_context);
            packet = scope.own(avcodec.av_packet_alloc(), avcodec::av_packet_free);
            context.width(format.width())
                    .height(format.height())
                    .pix_fmt(avutil.AV_PIX_FMT_YUV420P)
                    .time_base(Ffmpeg.frameDuration(format.rate()))
                    .framerate(Ffmpeg.rational(format.rate().num(), format.rate().den()))
                    .bit_rate(format.bitsPerSecond())
                    .gop_size(format.keyInterval())
                    .thread_count(THREADS)
                    .slices(THREADS)
                    .qmin(10)
                    .qmax(24)
                    .color_primaries(avutil.AVCOL_PRI_BT709)
                    .color_trc(avutil.AVCOL_TRC_BT709)
                    .colorspace(avutil.AVCOL_SPC_BT709)
                    .color_range(avutil.AVCOL_RANGE_MPEG)
                    .flags(context.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
            try (var options = new AVDictionary(null)) {
                Ffmpeg.option(options, "profile", "high");
                Ffmpeg.option(options, "rc_mode", "quality");
                int opened = avcodec.avcodec_open2(context, codec, options);
                avutil.av_dict_free(options);
                Ffmpeg.wrote(opened, file);
            }
        } catch (RuntimeException e) {
            scope.close();
            throw e;
        }
    }

    AVCodecContext context() {
        return context;
    }

    /// Frames encoded so far.
    long frames() {
        return next;
    }

    /// A frame of the right kind to fill.
    static AVFrame blank(MovieFormat format, NativeScope owner) {
        AVFrame frame = owner.own(avutil.av_frame_alloc(), avutil::av_frame_free);
        frame.format(avutil.AV_PIX_FMT_YUV420P).width(format.width()).height(format.height());
        avutil.av_frame_get_buffer(frame, 0);
        return frame;
    }

    /// Encodes a frame, or what is left where null.
    void encode(@Nullable AVFrame frame, Consumer<AVPacket> sink) {
        if (frame != null) {
            frame.pts(next++);
        }
        Ffmpeg.wrote(avcodec.avcodec_send_frame(context, frame), file);
        drain(context, packet, sink, file);
    }

    static void drain(AVCodecContext context, AVPacket packet, Consumer<AVPacket> sink, Path file) {
        while (true) {
            int received = avcodec.avcodec_receive_packet(context, packet);
            if (Ffmpeg.again(received) || received == avutil.AVERROR_EOF) {
                return;
            }
            Ffmpeg.wrote(received, file);
            sink.accept(packet);
            avcodec.av_packet_unref(packet);
        }
    }

    @Override
    public void close() {
        scope.close();
    }
}
