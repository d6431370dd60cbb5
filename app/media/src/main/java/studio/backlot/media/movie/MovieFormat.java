package studio.backlot.media.movie;

import studio.backlot.media.Rate;

/// How pictures are encoded: H.264 High, 4:2:0, BT.709 limited range. Segments can be joined when
/// their formats are equal.
///
/// @param width pixels, even
/// @param height pixels, even
/// @param rate frames a second
/// @param bitsPerSecond what moving pictures may cost; still ones cost far less
/// @param keyInterval most frames from one key frame to the next, so that scrubbing stays quick
public record MovieFormat(int width, int height, Rate rate, long bitsPerSecond, int keyInterval) {
    public MovieFormat {
        if (width < 16 || height < 16 || width % 2 != 0 || height % 2 != 0) {
            throw new IllegalArgumentException(
                    "a movie needs even width and height of at least 16 pixels, not "
                            + width
                            + "x"
                            + height);
        }
    }

    /// The house's format: half a bit a pixel, a key frame every two seconds.
    public static MovieFormat of(int width, int height, Rate rate) {
        double perSecond = rate.num() / (double) rate.den();
        long bits = Math.max(1_000_000, Math.round(width * height * perSecond * 0.5));
        return new MovieFormat(width, height, rate, bits, (int) Math.round(perSecond * 2));
    }

    /// What distinguishes this format from others, for the key of a cached segment. The leading
    /// number counts changes of the encoder's settings.
    public String fingerprint() {
        return "1-%dx%d-%d_%d-%d-%d"
                .formatted(width, height, rate.num(), rate.den(), bitsPerSecond, keyInterval);
    }
}
