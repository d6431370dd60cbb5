package studio.backlot.space.optics;

/// What is sharp: FIELD.md §5. It uses the f-number, not the T-stop.
///
/// @param hyperfocalM hyperfocal distance, metres
/// @param nearM nearest sharp distance, metres
/// @param farM furthest sharp distance, metres; infinite from the hyperfocal distance on
public record DepthOfField(double hyperfocalM, double nearM, double farM) {
    /// What the house takes where nobody chose.
    public static final CircleOfConfusion USUAL_CIRCLE = new CircleOfConfusion.OfDiagonal(1500);

    /// The circle of confusion is a choice, not a fact of the lens: it is printed on every sheet.
    public sealed interface CircleOfConfusion {
        /// Its diameter on the sensor in mm.
        double mm(Optics optics);

        /// The used diagonal over a divisor, usually 1500.
        record OfDiagonal(double divisor) implements CircleOfConfusion {
            @Override
            public double mm(Optics optics) {
                return Math.hypot(optics.usedWidthMm(), optics.usedHeightMm()) / divisor;
            }
        }

        /// The used width over a divisor, usually 1500.
        record OfWidth(double divisor) implements CircleOfConfusion {
            @Override
            public double mm(Optics optics) {
                return optics.usedWidthMm() / divisor;
            }
        }

        /// A fixed diameter, such as 0.025 mm.
        record Fixed(double diameterMm) implements CircleOfConfusion {
            @Override
            public double mm(Optics optics) {
                return diameterMm;
            }
        }
    }

    /// The depth of field of a lens at its stop and focus: H = f²/(N c) + f, near =
    /// s(H−f)/(H+s−2f), far = s(H−f)/(H−s).
    public static DepthOfField of(Optics optics, CircleOfConfusion circle) {
        double f = optics.focalMm();
        double h = f * f / (optics.fNumber() * circle.mm(optics)) + f;
        double s = optics.focusM() * 1000;
        double near = s * (h - f) / (h + s - 2 * f);
        double far = s < h ? s * (h - f) / (h - s) : Double.POSITIVE_INFINITY;
        return new DepthOfField(h / 1000, near / 1000, far / 1000);
    }

    /// Whether a distance in metres is sharp.
    public boolean holds(double metres) {
        return metres >= nearM && metres <= farM;
    }
}
