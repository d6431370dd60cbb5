package studio.backlot.storyboard.model;

import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Transition;

/// What lies on a track.
public sealed interface Item {
    String id();

    /// Length on the track in frames; a transition overlaps its neighbours and adds none.
    long frames();

    /// A range of a shot.
    ///
    /// @param sourceStart first frame of the shot that is used
    record Clip(String id, String shotId, long sourceStart, long frames) implements Item {}

    /// A range of sound.
    ///
    /// @param source what is heard: speech of a beat, or a media file
    /// @param sourceSample first sample used, at 48 kHz
    /// @param gainDb gain in decibels
    record SoundClip(String id, SoundSource source, long sourceSample, long frames, double gainDb)
            implements Item {}

    /// Nothing, for a while.
    record Gap(String id, long frames) implements Item {}

    /// A transition between the item before and the item after. A straight cut that the script
    /// names is one of no frames.
    record Blend(String id, Transition kind, long inFrames, long outFrames) implements Item {
        @Override
        public long frames() {
            return 0;
        }
    }

    /// What a sound clip plays.
    sealed interface SoundSource {
        /// A scratch voice that speaks the words of a beat.
        record Speech(String character, String text, @Nullable String beatId)
                implements SoundSource {}

        /// A recording in the production's media folder.
        record Recording(String media, String name) implements SoundSource {}
    }
}
