package studio.backlot.media.movie;

import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/// Converts between RGBA and the planes of a movie with the matrix and range named by hand:
/// swscale's own choice is BT.601, which turns a red coat brown.
final class Picture implements AutoCloseable {
    private static final int NEUTRAL = 1 << 16;

    private final NativeScope scope = new NativeScope();
    private final SwsContext converter;
    private final int height;
    private final IntPointer rgbaStride;
    private final PointerPointer<BytePointer> rgbaPlane;

    private Picture(int width, int height, int from, int to, int flags) {
        this.height = height;
        rgbaStride = scope.own(new IntPointer(1L), IntPointer::close);
        rgbaStride.put(0, width * 4);
        rgbaPlane = scope.own(new PointerPointer<>(1), PointerPointer::close);
        converter =
                scope.own(
                        swscale.sws_getContext(
                                width,
                                height,
                                from,
                                width,
                                height,
                                to,
                                flags,
                                null,
                                null,
                                (DoublePointer) null),
                        swscale::sws_freeContext);
    }

    /// From RGBA to 4:2:0 planes of BT.709, limited range.
    static Picture toMovie(int width, int height) {
        int flags = swscale.SWS_BILINEAR | swscale.SWS_ACCURATE_RND | swscale.SWS_FULL_CHR_H_INP;
        var picture =
                new Picture(
                        width, height, avutil.AV_PIX_FMT_RGBA, avutil.AV_PIX_FMT_YUV420P, flags);
        picture.matrix(swscale.SWS_CS_ITU709, 1, 0);
        return picture;
    }

    /// From the planes of a decoded frame to RGBA, as its tags say.
    static Picture fromMovie(AVFrame frame) {
        int flags = swscale.SWS_BILINEAR | swscale.SWS_ACCURATE_RND | swscale.SWS_FULL_CHR_H_INT;
        var picture =
                new Picture(
                        frame.width(),
                        frame.height(),
                        frame.format(),
                        avutil.AV_PIX_FMT_RGBA,
                        flags);
        picture.matrix(matrixOf(frame), frame.color_range() == avutil.AVCOL_RANGE_JPEG ? 1 : 0, 1);
        return picture;
    }

    // Movies without a tag follow the custom of players: BT.601 for small ones.
    private static int matrixOf(AVFrame frame) {
        int space = frame.colorspace();
        if (space == avutil.AVCOL_SPC_BT709) {
            return swscale.SWS_CS_ITU709;
        }
        if (space == avutil.AVCOL_SPC_BT2020_NCL) {
            return swscale.SWS_CS_BT2020;
        }
        if (space == avutil.AVCOL_SPC_UNSPECIFIED && frame.height() >= 720) {
            return swscale.SWS_CS_ITU709;
        }
        return swscale.SWS_CS_ITU601;
    }

    private void matrix(int coefficients, int fromFullRange, int toFullRange) {
        IntPointer table = swscale.sws_getCoefficients(coefficients);
        swscale.sws_setColorspaceDetails(
                converter, table, fromFullRange, table, toFullRange, 0, NEUTRAL, NEUTRAL);
    }

    /// Fills the planes of a frame from a direct RGBA buffer, top row first.
    void encode(ByteBuffer rgba, AVFrame frame) {
        try (var pixels = new BytePointer(rgba)) {
            rgbaPlane.put(0, pixels);
            swscale.sws_scale(
                    converter, rgbaPlane, rgbaStride, 0, height, frame.data(), frame.linesize());
        }
    }

    /// Fills a direct RGBA buffer from the planes of a frame.
    void decode(AVFrame frame, ByteBuffer rgba) {
        try (var pixels = new BytePointer(rgba)) {
            rgbaPlane.put(0, pixels);
            swscale.sws_scale(
                    converter, frame.data(), frame.linesize(), 0, height, rgbaPlane, rgbaStride);
        }
    }

    @Override
    public void close() {
        scope.close();
    }
}
