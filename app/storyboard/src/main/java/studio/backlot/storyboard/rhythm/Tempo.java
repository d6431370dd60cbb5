package studio.backlot.storyboard.rhythm;

import java.util.Locale;
import java.util.regex.Pattern;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.script.ScriptPeople;

/// Durations at their own pace, in seconds. Planning figures of practice: they decide lengths that
/// are whole frames afterwards.
public final class Tempo {
    /// Words spoken a second; dialogue runs at 2.5 to 3.
    public static final double WORDS_A_SECOND = 2.75;

    /// Pause after a turn.
    public static final double TURN_SECONDS = 0.4;

    /// Length that a page stands for.
    public static final double SECONDS_AN_EIGHTH = 7.5;

    private static final double SHORTEST_SPEECH = 0.6;
    private static final double BEAT_SECONDS = 0.8;
    private static final Pattern PAUSE =
            Pattern.compile("\\b(?:beat|pause|pauses|silence|hesitat\\w+|after a moment)\\b");
    private static final Pattern SLOW =
            Pattern.compile(
                    "\\b(?:slow|slowly|long|silence|nobody|nothing|waits?|stares?|watch(?:es)?|beat"
                            + "|pause|moment|still|sleeps?)\\b");
    private static final Pattern FAST =
            Pattern.compile(
                    "\\b(?:runs?|jumps?|hits?|throws?|falls?|bursts?|slams?|grabs?|fires?|shoots?"
                            + "|whips?|suddenly|crash(?:es)?|explodes?|kicks?|punches|swings?|sprints?)\\b");

    private Tempo() {}

    /// Words alone, without the pause after them.
    public static double speechSeconds(Beat.Dialogue beat) {
        double words = ScriptPeople.countWords(beat.text()) / WORDS_A_SECOND;
        double pauses =
                beat.parentheticals().stream()
                                .filter(p -> PAUSE.matcher(p.toLowerCase(Locale.ROOT)).find())
                                .count()
                        * BEAT_SECONDS;
        return Math.max(SHORTEST_SPEECH, words + pauses);
    }

    /// Length of an action by the words that tell it and by what happens.
    public static double actionSeconds(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        double seconds = 0.8 + 0.26 * ScriptPeople.countWords(text);
        if (SLOW.matcher(lower).find()) {
            seconds = seconds * 1.25 + 0.5;
        }
        if (FAST.matcher(lower).find()) {
            seconds *= 0.75;
        }
        return Math.clamp(seconds, 1.1, 5.5);
    }

    /// Length of an insert: long enough to read what is on it.
    public static double insertSeconds(String text) {
        return Math.clamp(0.5 + 0.3 * ScriptPeople.countWords(text), 1.4, 5.0);
    }

    /// Length of a piece of content, pauses after turns included.
    public static double seconds(Content content) {
        return switch (content) {
            case Content.Spoken s ->
                    speechSeconds(s.beat()) * (s.to() - s.from())
                            + (s.to() >= 1 ? TURN_SECONDS : 0);
            case Content.Played p -> p.seconds();
            case Content.Held h -> h.seconds();
        };
    }
}
