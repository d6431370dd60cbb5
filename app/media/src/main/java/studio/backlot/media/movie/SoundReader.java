package studio.backlot.media.movie;

import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import studio.backlot.media.MediaException;
import studio.backlot.media.MediaException.Code;
import studio.backlot.media.Rate;
import studio.backlot.media.sound.Sound;

/// Reads the sound of a file, of any rate and layout, as 48 kHz stereo.
public final class SoundReader implements AutoCloseable {
    /// Ten hours; a file that claims more is damaged.
    private static final long LONGEST = 10L * 3600 * Rate.SAMPLES;

    /// Samples in the largest block of a codec that is read.
    private static final int LARGEST_BLOCK = 8192;

    private final NativeScope scope = new NativeScope();
    private final Path file;
    private final MovieInput input;
    private final AVCodecContext decoder;
    private final AVFrame decoded;
    private final SwrContext resampler;
    private float[] samples = new float[1 << 16];
    private int filled;

    private SoundReader(Path file) {
        this.file = file;
        try {
            input = scope.own(MovieInput.sound(file), MovieInput::close);
            decoder = input.decoder();
            decoded = input.frame();
            resampler = new SwrContext(null);
            var stereo = scope.own(new AVChannelLayout(), AVChannelLayout::close);
            avutil.av_channel_layout_default(stereo, 2);
            int made =
                    swresample.swr_alloc_set_opts2(
                            resampler,
                            stereo,
                            avutil.AV_SAMPLE_FMT_FLT,
                            Rate.SAMPLES,
                            decoder.ch_layout(),
                            decoder.sample_fmt(),
                            decoder.sample_rate(),
                            0,
                            null);
            Ffmpeg.read(made, file);
            scope.own(resampler, swresample::swr_free);
            Ffmpeg.read(swresample.swr_init(resampler), file);
        } catch (RuntimeException e) {
            scope.close();
            throw e;
        }
    }

    /// Reads all of a file's sound.
    ///
    /// @throws MediaException where there is no such file, no sound in it, or it is damaged
    public static Sound read(Path file) {
        try (var reader = new SoundReader(file)) {
            return reader.all();
        }
    }

    private Sound all() {
        while (input.decode(decoder, decoded)) {
            convert(decoded.extended_data(), decoded.nb_samples());
        }
        convert(null, 0);
        return new Sound(2, Arrays.copyOf(samples, (int) length() * 2));
    }

    // A codec that works in blocks fills the last one up; the container knows where sound ends.
    private long length() {
        long duration = input.track().duration();
        long decodedLength = filled / 2;
        if (duration <= 0) {
            return decodedLength;
        }
        long told =
                avutil.av_rescale_q(
                        duration, input.track().time_base(), Ffmpeg.rational(1, Rate.SAMPLES));
        return told < decodedLength && decodedLength - told < LARGEST_BLOCK ? told : decodedLength;
    }

    private void convert(@org.jspecify.annotations.Nullable PointerPointer<?> data, int count) {
        int room = swresample.swr_get_out_samples(resampler, count);
        if (room <= 0) {
            return;
        }
        try (var out = new FloatPointer((long) room * 2);
                var planes = new PointerPointer<Pointer>(1)) {
            planes.put(0, new BytePointer(out));
            int got =
                    Ffmpeg.read(swresample.swr_convert(resampler, planes, room, data, count), file);
            keep(out, got * 2);
        }
    }

    private void keep(FloatPointer from, int count) {
        if (filled + (long) count > LONGEST * 2 || filled + (long) count > Integer.MAX_VALUE - 16) {
            throw new MediaException(
                    Code.UNREADABLE, file + " holds more sound than a day has use for");
        }
        if (filled + count > samples.length) {
            samples = Arrays.copyOf(samples, Math.max(filled + count, samples.length * 2));
        }
        from.get(samples, filled, count);
        filled += count;
    }

    @Override
    public void close() {
        scope.close();
    }
}
