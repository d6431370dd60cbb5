package studio.backlot.media.movie;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.FloatPointer;
import studio.backlot.media.Rate;
import studio.backlot.media.sound.SoundSource;

/// AAC, stereo at 48 kHz. Used from one thread.
final class SoundEncoder implements AutoCloseable {
    private static final int BITS_PER_SECOND = 192_000;

    private final NativeScope scope = new NativeScope();
    private final Path file;
    private final SoundSource source;
    private final long samples;
    private final AVCodecContext context;
    private final AVFrame frame;
    private final AVPacket packet;
    private final float[] block;
    private final float[] plane;
    private long next;
    private boolean ended;

    /// @param samples how many to encode, from the source's beginning
    SoundEncoder(SoundSource source, long samples, Path file) {
        this.source = source;
        this.samples = samples;
        this.file = file;
        try {
            var codec = Ffmpeg.encoder("aac");
            context =
                    scope.own(avcodec.avcodec_alloc_context3(codec), avcodec::avcodec_free_context);
            context.sample_fmt(avutil.AV_SAMPLE_FMT_FLTP)
                    .sample_rate(Rate.SAMPLES)
                    .bit_rate(BITS_PER_SECOND)
                    .time_base(Ffmpeg.rational(1, Rate.SAMPLES))
                    .flags(context.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
            avutil.av_channel_layout_default(context.ch_layout(), 2);
            try (var options = new AVDictionary(null)) {
                // Three times as quick as the searching coder, and a scratch track hides nothing.
                Ffmpeg.option(options, "aac_coder", "fast");
                int opened = avcodec.avcodec_open2(context, codec, options);
                avutil.av_dict_free(options);
                Ffmpeg.wrote(opened, file);
            }
            packet = scope.own(avcodec.av_packet_alloc(), avcodec::av_packet_free);
            frame = scope.own(avutil.av_frame_alloc(), avutil::av_frame_free);
            frame.format(avutil.AV_SAMPLE_FMT_FLTP)
                    .sample_rate(Rate.SAMPLES)
                    .nb_samples(context.frame_size());
            avutil.av_channel_layout_copy(frame.ch_layout(), context.ch_layout());
            avutil.av_frame_get_buffer(frame, 0);
            block = new float[context.frame_size() * 2];
            plane = new float[context.frame_size()];
        } catch (RuntimeException e) {
            scope.close();
            throw e;
        }
    }

    AVCodecContext context() {
        return context;
    }

    AVRational base() {
        return context.time_base();
    }

    /// Encodes until the sample given, or to the end where that is sooner.
    void encodeUntil(long sample, Consumer<AVPacket> sink) {
        while (!ended && next < Math.min(sample, samples)) {
            int count = (int) Math.min(plane.length, samples - next);
            source.read(next, block, count);
            avutil.av_frame_make_writable(frame);
            frame.nb_samples(count);
            for (int channel = 0; channel < 2; channel++) {
                for (int i = 0; i < count; i++) {
                    plane[i] = block[i * 2 + channel];
                }
                new FloatPointer(frame.data(channel)).put(plane, 0, count);
            }
            frame.pts(next);
            next += count;
            Ffmpeg.wrote(avcodec.avcodec_send_frame(context, frame), file);
            PictureEncoder.drain(context, packet, sink, file);
        }
        if (!ended && next >= samples) {
            ended = true;
            Ffmpeg.wrote(avcodec.avcodec_send_frame(context, (AVFrame) null), file);
            PictureEncoder.drain(context, packet, sink, file);
        }
    }

    @Override
    public void close() {
        scope.close();
    }
}
