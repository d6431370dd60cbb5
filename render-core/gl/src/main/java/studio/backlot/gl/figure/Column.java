package studio.backlot.gl.figure;

/// An upright body told by its outline: at each height a half width, a front and a back, joined by
/// smooth curves. Sections are squarer than an ellipse, which gives a trunk its planes.
final class Column implements Field {
    private final double[] heights;
    private final double[] widths;
    private final double[] fronts;
    private final double[] backs;

    /// @param keys rows of height, half width, front, back; metres, rising
    Column(double[][] keys) {
        int n = keys.length;
        heights = new double[n];
        widths = new double[n];
        fronts = new double[n];
        backs = new double[n];
        for (int i = 0; i < n; i++) {
            heights[i] = keys[i][0];
            widths[i] = keys[i][1];
            fronts[i] = keys[i][2];
            backs[i] = keys[i][3];
        }
    }

    @Override
    public double at(double x, double y, double z) {
        int n = heights.length;
        double h = Math.clamp(y, heights[0], heights[n - 1]);
        int i = 0;
        while (i < n - 2 && h > heights[i + 1]) {
            i++;
        }
        double t = (h - heights[i]) / (heights[i + 1] - heights[i]);
        double w = curve(widths, i, t);
        double f = curve(fronts, i, t);
        double b = curve(backs, i, t);
        double middle = (f - b) / 2;
        double depth = (f + b) / 2;
        double u = Math.abs(x) / w;
        double v = Math.abs(z - middle) / depth;
        // The power of 2.5 without the cost of a general power.
        double norm = Math.pow(u * u * Math.sqrt(u) + v * v * Math.sqrt(v), 0.4);
        double across = (norm - 1) * (norm < 1e-6 ? Math.min(w, depth) : scale(u, v, w, depth));
        double over = Math.abs(y - h);
        return y == h
                ? across
                : across > 0 ? Math.sqrt(across * across + over * over) : Math.max(across, over);
    }

    /// Metres for one unit of the norm, in the direction of (u, v).
    private static double scale(double u, double v, double w, double depth) {
        double n = u * u + v * v;
        double gradient = Math.sqrt((u * u) / (w * w) + (v * v) / (depth * depth)) / Math.sqrt(n);
        return 1 / gradient;
    }

    private double curve(double[] values, int i, double t) {
        double a = values[Math.max(0, i - 1)];
        double b = values[i];
        double c = values[i + 1];
        double d = values[Math.min(values.length - 1, i + 2)];
        double m0 = (c - a) / 2;
        double m1 = (d - b) / 2;
        double t2 = t * t;
        double t3 = t2 * t;
        return b * (2 * t3 - 3 * t2 + 1)
                + m0 * (t3 - 2 * t2 + t)
                + c * (3 * t2 - 2 * t3)
                + m1 * (t3 - t2);
    }
}
