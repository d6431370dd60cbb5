package studio.backlot.media.voice;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.media.Rate;
import studio.backlot.media.sound.Sound;
import studio.backlot.media.voice.Speech.Word;
import studio.backlot.media.voice.Syllables.Syllable;

/// Stands in for a voice where no speech engine is installed: each syllable is a soft hum through
/// the resonances of its vowel, with the pitch of its speaker and the melody of a sentence. It says
/// when, how fast and who, and pretends to nothing more.
public final class ToneVoice implements Voice {
    private static final double SYLLABLE = 0.155;
    private static final double CONSONANT = 0.022;
    private static final double LEVEL = 0.16;
    private static final int HARMONICS = 24;

    /// First and second resonance of a vowel in hertz, of an adult of middle size.
    private record Vowel(double first, double second) {}

    @Override
    public String name() {
        return "tone";
    }

    @Override
    public Speech speak(Speaker speaker, String text) {
        List<String> texts = Syllables.words(text);
        var words = new ArrayList<Word>();
        var notes = new ArrayList<Note>();
        double at = 0;
        for (String word : texts) {
            double from = at;
            for (Syllable syllable : Syllables.of(word)) {
                double length =
                        SYLLABLE * (0.75 + 0.35 * syllable.stress())
                                + CONSONANT * Math.min(3, syllable.consonants().length());
                notes.add(new Note(syllable, at, length));
                at += length;
            }
            words.add(new Word(word, sample(from), sample(at)));
            at += Syllables.pauseAfter(word);
        }
        float[] samples = new float[(int) sample(at)];
        boolean question = text.strip().endsWith("?");
        for (int i = 0; i < notes.size(); i++) {
            double along = (i + 0.5) / notes.size();
            sing(notes.get(i), pitch(speaker, along, question), scale(speaker), samples);
        }
        return new Speech(new Sound(1, samples), words);
    }

    private record Note(Syllable syllable, double at, double length) {}

    private static long sample(double seconds) {
        return Math.round(seconds * Rate.SAMPLES);
    }

    // A sentence falls by about a fifth of its pitch, and a question rises at its end.
    private static double pitch(Speaker speaker, double along, boolean question) {
        double base =
                switch (speaker.register()) {
                    case LOW -> 98;
                    case MIDDLE -> 138;
                    case HIGH -> 196;
                    case CHILD -> 262;
                };
        double fall = 1.1 - 0.2 * along;
        double rise = question && along > 0.75 ? 1 + (along - 0.75) * 1.2 : 1;
        return base * speaker.tune() * fall * rise;
    }

    // Shorter throats resonate higher.
    private static double scale(Speaker speaker) {
        return switch (speaker.register()) {
            case LOW -> 0.94;
            case MIDDLE -> 1;
            case HIGH -> 1.14;
            case CHILD -> 1.3;
        };
    }

    private static Vowel vowel(char letter) {
        return switch (letter) {
            case 'a', 'à', 'á', 'â', 'ã', 'å' -> new Vowel(730, 1250);
            case 'e', 'é', 'è', 'ê', 'ë', 'æ', 'ä' -> new Vowel(540, 1800);
            case 'i', 'y', 'ì', 'í', 'î', 'ï', 'ý', 'ÿ' -> new Vowel(320, 2200);
            case 'o', 'ò', 'ó', 'ô', 'õ' -> new Vowel(520, 950);
            case 'u', 'ù', 'ú', 'û' -> new Vowel(350, 850);
            default -> new Vowel(450, 1500);
        };
    }

    private static void sing(Note note, double pitch, double scale, float[] into) {
        Vowel vowel = vowel(note.syllable().vowel());
        double[] gains = new double[HARMONICS + 1];
        double sum = 0;
        for (int h = 1; h <= HARMONICS; h++) {
            double hertz = h * pitch;
            double resonance =
                    0.12
                            + peak(hertz, vowel.first() * scale, 110)
                            + 0.5 * peak(hertz, vowel.second() * scale, 180);
            gains[h] = hertz < 4000 ? resonance / h : 0;
            sum += gains[h] * gains[h];
        }
        double level = LEVEL * note.syllable().stress() * Math.sqrt(2 / sum) / 2;
        int from = (int) sample(note.at());
        int count = (int) sample(note.length() * 0.94);
        double phase = 0;
        for (int i = 0; i < count && from + i < into.length; i++) {
            double along = i / (double) count;
            // The pitch leans into a syllable and falls off it, as speech does.
            phase += pitch * (1.03 - 0.06 * along) / Rate.SAMPLES;
            double value = 0;
            for (int h = 1; h <= HARMONICS; h++) {
                if (gains[h] > 0) {
                    value += gains[h] * Math.sin(2 * Math.PI * h * phase);
                }
            }
            into[from + i] += (float) (level * envelope(along) * value);
        }
    }

    private static double peak(double hertz, double centre, double width) {
        double distance = (hertz - centre) / width;
        return 1 / (1 + distance * distance);
    }

    private static double envelope(double along) {
        double attack = Math.min(1, along / 0.18);
        double release = Math.min(1, (1 - along) / 0.4);
        return Math.pow(Math.sin(Math.PI / 2 * attack), 2)
                * Math.pow(Math.sin(Math.PI / 2 * release), 2);
    }
}
