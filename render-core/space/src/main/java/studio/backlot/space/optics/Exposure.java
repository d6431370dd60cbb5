package studio.backlot.space.optics;

/// What a camera is set to, and the light that it asks for.
///
/// @param iso exposure index, ISO arithmetic
/// @param shutterDeg opening of the shutter in degrees, more than 0 to 360
/// @param framesPerSecond frames that the camera takes a second
/// @param tStop stop of the lens by transmission, which is what exposes
/// @param ndStops stops that filters before the lens take, 0 for none
public record Exposure(
        double iso, double shutterDeg, double framesPerSecond, double tStop, double ndStops) {
    /// Calibration of incident meters with a flat receptor, lux·s·ISO: ISO 2720 leaves 240 to 400,
    /// makers take 250.
    public static final double INCIDENT = 250;

    /// One foot-candle in lux.
    public static final double FOOT_CANDLE = 10.76391;

    public Exposure {
        if (!(iso > 0
                && shutterDeg > 0
                && shutterDeg <= 360
                && framesPerSecond > 0
                && tStop > 0
                && ndStops >= 0)) {
            throw new IllegalArgumentException(
                    "no exposure: ISO %s, %s°, %s frames a second, T%s, ND of %s stops"
                            .formatted(iso, shutterDeg, framesPerSecond, tStop, ndStops));
        }
    }

    /// How long a frame is exposed, seconds: a shutter of 180° is open for half of its frame.
    public double seconds() {
        return shutterDeg / 360 / framesPerSecond;
    }

    /// Light on the subject that a meter reads as right, in lux: 250 T² 2^ND ÷ (t · ISO).
    public double lux() {
        return INCIDENT * tStop * tStop * Math.pow(2, ndStops) / (seconds() * iso);
    }

    /// The same in foot-candles.
    public double footCandles() {
        return lux() / FOOT_CANDLE;
    }

    /// Exposure value at ISO 100: log₂(T² ÷ t) − log₂(ISO ÷ 100) + ND.
    public double value() {
        return (Math.log(tStop * tStop / seconds()) - Math.log(iso / 100)) / Math.log(2) + ndStops;
    }

    /// The stop that the same settings want in another light.
    public double stopFor(double lux) {
        return Math.sqrt(lux * seconds() * iso / (INCIDENT * Math.pow(2, ndStops)));
    }

    /// The density that dealers write on a filter, of stops: 0.3 each.
    public static double density(double stops) {
        return stops * Math.log10(2);
    }
}
