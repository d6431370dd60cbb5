package studio.backlot.gl.looks;

/// Colour arithmetic in linear light.
final class Colour {
    private Colour() {}

    /// Linear red, green, blue of an sRGB colour 0xRRGGBB.
    static float[] linear(int rgb) {
        return new float[] {channel(rgb >> 16), channel(rgb >> 8), channel(rgb)};
    }

    private static float channel(int value) {
        double c = (value & 0xFF) / 255.0;
        return (float) (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }

    /// The sRGB colour 0xRRGGBB of linear red, green, blue.
    static int srgb(float[] linear) {
        int rgb = 0;
        for (float c : linear) {
            double v = c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
            rgb = rgb << 8 | Math.clamp(Math.round(255 * v), 0, 255);
        }
        return rgb;
    }

    /// Linear colour of luminance 1 of a black body, after Helland's fit, softened by half because
    /// a viewer adapts.
    static float[] kelvin(double kelvin) {
        double t = kelvin / 100;
        double r = t <= 66 ? 255 : 329.7 * Math.pow(t - 60, -0.1332);
        double g = t <= 66 ? 99.47 * Math.log(t) - 161.1 : 288.1 * Math.pow(t - 60, -0.0755);
        double b = t >= 66 ? 255 : t <= 19 ? 0 : 138.5 * Math.log(t - 10) - 305.0;
        int rgb =
                Math.clamp(Math.round(r), 0, 255) << 16
                        | Math.clamp(Math.round(g), 0, 255) << 8
                        | Math.clamp(Math.round(b), 0, 255);
        float[] c = linear(rgb);
        float y = luminance(c);
        float[] out = new float[3];
        for (int i = 0; i < 3; i++) {
            out[i] = (float) Math.pow(c[i] / y, 0.6);
        }
        return times(out, 1 / luminance(out));
    }

    static float luminance(float[] c) {
        return 0.2126f * c[0] + 0.7152f * c[1] + 0.0722f * c[2];
    }

    static float[] times(float[] c, double factor) {
        return new float[] {
            (float) (c[0] * factor), (float) (c[1] * factor), (float) (c[2] * factor)
        };
    }

    static float[] times(float[] c, float[] tint) {
        return new float[] {c[0] * tint[0], c[1] * tint[1], c[2] * tint[2]};
    }

    static float[] plus(float[] a, float[] b) {
        return new float[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
    }

    static float[] mix(float[] a, float[] b, double t) {
        return plus(times(a, 1 - t), times(b, t));
    }

    /// The same hue with luminance 1.
    static float[] hue(float[] c) {
        return times(c, 1 / Math.max(luminance(c), 1e-6));
    }
}
