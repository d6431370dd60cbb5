package studio.backlot.media.voice;

import java.util.List;
import studio.backlot.media.sound.Sound;

/// Words spoken.
///
/// @param sound one channel
/// @param words where each word lies in it, in order
public record Speech(Sound sound, List<Word> words) {
    public Speech {
        words = List.copyOf(words);
    }

    /// One word.
    ///
    /// @param text as written, with its punctuation
    /// @param from first sample
    /// @param to sample after the last
    public record Word(String text, long from, long to) {}
}
