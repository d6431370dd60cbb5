package studio.backlot.storyboard.time;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of a frame on the clock of an edit: `01:00:12:05`, or `00:01:00;02` in drop-frame.
///
/// Timecode counts whole frames by the nominal rate, so at 29.97 it runs slower than the clock.
/// Drop-frame skips *names*, never frames: the first two (at 59.94 the first four) of every minute
/// but each tenth. It exists for 29.97 and 59.94 alone; 23.976 has no drop-frame (SMPTE ST 12-1).
/// Names wrap after 24 hours.
///
/// @param hours 0…23
/// @param minutes 0…59
/// @param seconds 0…59
/// @param frames 0…nominal rate − 1
/// @param rate the frame rate
/// @param counting whether names are dropped
public record Timecode(
        int hours, int minutes, int seconds, int frames, FrameRate rate, Counting counting) {
    /// How names are counted.
    public enum Counting {
        NON_DROP,
        DROP;

        /// Whether a rate can be counted so.
        public boolean fits(FrameRate rate) {
            return this == NON_DROP
                    || rate.equals(FrameRate.FPS_29_97)
                    || rate.equals(FrameRate.FPS_59_94);
        }
    }

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,2}):(\\d{2}):(\\d{2})([:;.,])(\\d{2,3})");

    public Timecode {
        if (!counting.fits(rate)) {
            throw new IllegalArgumentException("drop-frame does not exist at " + rate.label());
        }
        if (hours < 0
                || hours > 23
                || minutes < 0
                || minutes > 59
                || seconds < 0
                || seconds > 59
                || frames < 0
                || frames >= rate.nominal()) {
            throw new IllegalArgumentException(
                    "no such timecode at %s: %d:%d:%d:%d"
                            .formatted(rate.label(), hours, minutes, seconds, frames));
        }
        if (counting == Counting.DROP && isDropped(minutes, seconds, frames, rate)) {
            throw new IllegalArgumentException(
                    "drop-frame skips %02d:%02d:%02d;%02d"
                            .formatted(hours, minutes, seconds, frames));
        }
    }

    /// The name of a frame counted from midnight; frames beyond a day, or before, wrap around.
    public static Timecode of(long frame, FrameRate rate, Counting counting) {
        int nominal = rate.nominal();
        long number = Math.floorMod(frame, framesPerDay(rate, counting));
        if (counting == Counting.DROP) {
            int dropped = dropped(rate);
            long perMinute = nominal * 60L - dropped;
            long perTenMinutes = perMinute * 10 + dropped;
            long tens = number / perTenMinutes;
            long rest = number % perTenMinutes;
            // The first minute of ten keeps all its names and is `dropped` frames longer.
            long minutesDropped = rest < nominal * 60L ? 0 : 1 + (rest - nominal * 60L) / perMinute;
            number += dropped * (9 * tens + minutesDropped);
        }
        return new Timecode(
                (int) (number / (nominal * 3600L)),
                (int) (number / (nominal * 60L) % 60),
                (int) (number / nominal % 60),
                (int) (number % nominal),
                rate,
                counting);
    }

    /// Non-drop where the rate is whole or 23.976, drop-frame at 29.97 and 59.94 as broadcasters
    /// count.
    public static Counting usual(FrameRate rate) {
        return Counting.DROP.fits(rate) ? Counting.DROP : Counting.NON_DROP;
    }

    /// Reads `hh:mm:ss:ff`, or `hh:mm:ss;ff` (also `.` and `,` before the frames) as drop-frame.
    /// Empty where the text is no timecode of this rate, a dropped name included.
    public static Optional<Timecode> parse(String text, FrameRate rate) {
        Matcher m = FORM.matcher(text.trim());
        if (!m.matches()) {
            return Optional.empty();
        }
        Counting counting = m.group(4).equals(":") ? Counting.NON_DROP : Counting.DROP;
        try {
            return Optional.of(
                    new Timecode(
                            Integer.parseInt(m.group(1)),
                            Integer.parseInt(m.group(2)),
                            Integer.parseInt(m.group(3)),
                            Integer.parseInt(m.group(5)),
                            rate,
                            counting));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Frames since midnight: the inverse of [#of].
    public long frame() {
        int nominal = rate.nominal();
        long totalMinutes = hours * 60L + minutes;
        long number = (totalMinutes * 60 + seconds) * nominal + frames;
        return counting == Counting.NON_DROP
                ? number
                : number - dropped(rate) * (totalMinutes - totalMinutes / 10);
    }

    /// How many frames have a name of their own in 24 hours.
    public static long framesPerDay(FrameRate rate, Counting counting) {
        long all = rate.nominal() * 86400L;
        return counting == Counting.NON_DROP ? all : all - dropped(rate) * (1440L - 144L);
    }

    /// `01:00:12:05`, with a semicolon before the frames in drop-frame.
    @Override
    public String toString() {
        return "%02d:%02d:%02d%s%02d"
                .formatted(hours, minutes, seconds, counting == Counting.DROP ? ";" : ":", frames);
    }

    private static boolean isDropped(int minutes, int seconds, int frames, FrameRate rate) {
        return minutes % 10 != 0 && seconds == 0 && frames < dropped(rate);
    }

    private static int dropped(FrameRate rate) {
        return rate.nominal() / 15;
    }
}
