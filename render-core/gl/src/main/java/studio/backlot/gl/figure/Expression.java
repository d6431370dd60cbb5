package studio.backlot.gl.figure;

/// A face in numbers: how far brows, lids and mouth are from where they lie in a calm face, in head
/// heights and degrees.
///
/// @param inner inner ends of the brows, up
/// @param peak arch of the brows, up
/// @param outer outer ends of the brows, up
/// @param knit brows towards each other
/// @param skew how much higher the figure's left brow is
/// @param upperLid elevation of the upper lid's edge over the middle of the eye, degrees
/// @param lowerLid elevation of the lower lid's edge, degrees
/// @param corner corners of the mouth, up
/// @param wide corners of the mouth, outwards
/// @param lift upper lip, up
/// @param open how far the jaw hangs, 0…1
/// @param cheek how far the cheeks are pushed up, 0…1
record Expression(
        double inner,
        double peak,
        double outer,
        double knit,
        double skew,
        double upperLid,
        double lowerLid,
        double corner,
        double wide,
        double lift,
        double open,
        double cheek) {

    static Expression of(String name) {
        return switch (name) {
            case "happy" ->
                    new Expression(0.008, 0.014, 0.010, 0, 0, 19, -9, 0.040, 0.026, 0.006, 0.12, 1);
            case "sad" ->
                    new Expression(
                            0.036, 0.002, -0.022, 0.008, 0, 15, -18, -0.026, -0.004, 0, 0, 0);
            case "angry" ->
                    new Expression(
                            -0.040, -0.012, 0.016, 0.020, 0, 15, -12, -0.018, -0.004, 0.004, 0.05,
                            0.2);
            case "afraid" ->
                    new Expression(
                            0.042, 0.026, 0.006, 0.010, 0, 34, -25, -0.016, 0.010, 0, 0.22, 0);
            case "surprised" ->
                    new Expression(
                            0.042, 0.052, 0.040, -0.004, 0, 37, -25, -0.002, -0.024, 0.004, 0.5, 0);
            case "disgusted" ->
                    new Expression(
                            -0.028, -0.012, 0.000, 0.014, 0, 15, -9, -0.024, 0.000, 0.020, 0.04,
                            0.6);
            case "thoughtful" ->
                    new Expression(
                            -0.008, 0.002, -0.002, 0.008, 0.022, 18, -15, -0.004, -0.014, 0, 0, 0);
            default -> new Expression(0.004, 0.002, 0, 0, 0, 21.5, -19, 0.009, 0, 0, 0, 0);
        };
    }

    /// The same face in speech.
    Expression speaking(double amount) {
        return new Expression(
                inner,
                peak + 0.006 * amount,
                outer,
                knit,
                skew,
                upperLid,
                lowerLid,
                corner,
                wide - 0.012 * amount,
                lift + 0.006 * amount,
                Math.max(open, 0.5 * amount + 0.5 * open),
                cheek);
    }
}
