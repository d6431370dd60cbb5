package studio.backlot.studio.animatic;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.media.Rate;
import studio.backlot.media.sound.Mixer;
import studio.backlot.media.sound.SoundSource;
import studio.backlot.media.voice.Speech;
import studio.backlot.media.voice.Voice;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Track;

/// The sound of a cut: every speech spoken at its place, and the words as captions.
///
/// @param mix the sound
/// @param captions what is said when
/// @param parts what the mix is made of, in words that differ wherever it sounds different
record Soundtrack(SoundSource mix, List<Caption> captions, List<String> parts) {
    /// A speech as it is read under the picture.
    ///
    /// @param from first sample
    /// @param to sample after the last
    record Caption(String character, String text, long from, long to) {
        String line() {
            return character + ": " + text.replaceAll("\\s+", " ").strip();
        }
    }

    Soundtrack {
        captions = List.copyOf(captions);
        parts = List.copyOf(parts);
    }

    static Soundtrack of(Production production, Cut cut, Rate rate, Voice voice) {
        Speakers speakers = new Speakers(production);
        List<Mixer.Placed> clips = new ArrayList<>();
        List<Caption> captions = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        long length = rate.sampleOf(cut.frames());
        for (Track track : cut.tracks()) {
            long frame = 0;
            for (Item item : track.items()) {
                if (item instanceof Item.SoundClip clip
                        && clip.source() instanceof Item.SoundSource.Speech words) {
                    Speech speech = voice.speak(speakers.of(words.character()), words.text());
                    long at = rate.sampleOf(frame);
                    long from = Math.min(clip.sourceSample(), speech.sound().length());
                    long end = at + speech.sound().length() - from;
                    // A voice slower than the plan rings on rather than lose its last word, but
                    // never into the next speech of its track.
                    long until = Math.min(length, nextSpeech(track, item, rate));
                    long samples = Math.clamp(until - at, 0, end - at);
                    clips.add(new Mixer.Placed(speech.sound(), at, from, samples, clip.gainDb()));
                    parts.add(
                            "%s %d %d %d %f %s"
                                    .formatted(
                                            speakers.of(words.character()),
                                            at,
                                            from,
                                            samples,
                                            clip.gainDb(),
                                            words.text()));
                    long shown = Math.max(at + samples, rate.sampleOf(frame + clip.frames()));
                    captions.add(
                            new Caption(
                                    words.character(), words.text(), at, Math.min(until, shown)));
                }
                frame += item.frames();
            }
        }
        return new Soundtrack(new Mixer(clips), captions, parts);
    }

    private static long nextSpeech(Track track, Item after, Rate rate) {
        long frame = 0;
        boolean passed = false;
        for (Item item : track.items()) {
            if (passed && item instanceof Item.SoundClip) {
                return rate.sampleOf(frame);
            }
            passed |= item.id().equals(after.id());
            frame += item.frames();
        }
        return Long.MAX_VALUE;
    }

    /// Tells this sound from every other, for keeping it encoded.
    String key(Voice voice, long samples) {
        return PictureKeys.hash(List.of(voice.name(), samples, parts));
    }

    /// Captions as a track of the movie, each with the name of who speaks.
    static List<studio.backlot.media.movie.Caption> shown(List<Caption> captions) {
        return captions.stream()
                .map(c -> new studio.backlot.media.movie.Caption(c.from(), c.to(), c.line()))
                .toList();
    }

    /// Captions as SubRip, which every player shows beside the movie.
    static String subRip(List<Caption> captions) {
        StringBuilder text = new StringBuilder();
        int number = 1;
        for (Caption caption : captions) {
            text.append(number++).append('\n');
            text.append(clock(caption.from())).append(" --> ").append(clock(caption.to()));
            text.append('\n').append(caption.line()).append("\n\n");
        }
        return text.toString();
    }

    private static String clock(long sample) {
        long millis = sample * 1000 / Rate.SAMPLES;
        return "%02d:%02d:%02d,%03d"
                .formatted(
                        millis / 3_600_000,
                        millis / 60_000 % 60,
                        millis / 1000 % 60,
                        millis % 1000);
    }
}
