package studio.backlot.media.voice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.media.voice.Speech.Word;
import studio.backlot.media.voice.Voice.Register;
import studio.backlot.media.voice.Voice.Speaker;

class VoiceTest {
    private static final Speaker ANNA = new Speaker("ANNA", Register.HIGH);
    private static final Speaker BORIS = new Speaker("BORIS", Register.LOW);
    private static final String LINE = "You never told me, Boris. Why did you come back?";

    private final ToneVoice voice = new ToneVoice();

    @Test
    void everyWordHasItsPlaceInOrder() {
        Speech speech = voice.speak(ANNA, LINE);
        assertEquals(List.of(LINE.split(" ")), speech.words().stream().map(Word::text).toList());
        long end = 0;
        for (Word word : speech.words()) {
            assertTrue(word.from() >= end && word.to() > word.from(), word::toString);
            end = word.to();
        }
        assertTrue(end <= speech.sound().length());
    }

    @Test
    void wordsSoundAndPausesAreSilent() {
        Speech speech = voice.speak(ANNA, LINE);
        List<Word> words = speech.words();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            assertTrue(level(speech, word.from(), word.to()) > 0.02, word::toString);
            if (i > 0) {
                assertEquals(0, level(speech, words.get(i - 1).to(), word.from()), 1e-4);
            }
        }
    }

    @Test
    void aPauseFollowsTheEndOfASentence() {
        List<Word> words = voice.speak(ANNA, LINE).words();
        long afterComma = words.get(4).from() - words.get(3).to();
        long afterFullStop = words.get(5).from() - words.get(4).to();
        long betweenWords = words.get(1).from() - words.get(0).to();
        assertTrue(afterFullStop > afterComma && afterComma > betweenWords);
    }

    @Test
    void speechIsAsQuickAsPeopleAre() {
        String text = "The quick brown fox jumps over the lazy dog and runs into the deep wood.";
        double seconds = voice.speak(BORIS, text).sound().length() / 48_000.0;
        double perMinute = 15 / seconds * 60;
        assertTrue(perMinute > 130 && perMinute < 230, () -> perMinute + " words a minute");
    }

    @Test
    void theSameLineSoundsTheSameAndSpeakersDiffer() {
        assertArrayEquals(
                voice.speak(ANNA, LINE).sound().samples(),
                new ToneVoice().speak(ANNA, LINE).sound().samples());
        double anna = crossings(voice.speak(ANNA, LINE));
        double boris = crossings(voice.speak(BORIS, LINE));
        assertTrue(anna > boris * 1.1, () -> anna + " against " + boris);
    }

    @Test
    void nothingToSayIsSilence() {
        assertEquals(0, voice.speak(ANNA, "  ").sound().length());
        assertEquals(List.of(), voice.speak(ANNA, "").words());
        assertEquals(0, level(voice.speak(ANNA, "..."), 0, 1000), 0);
    }

    @Test
    void anyScriptIsSpoken() {
        assertEquals(3, voice.speak(ANNA, "मैं यहाँ हूँ").words().size());
        assertTrue(voice.speak(ANNA, "你好").sound().length() > 4_000);
        assertTrue(voice.speak(ANNA, "1984!").sound().length() > 4_000);
    }

    @ParameterizedTest
    @CsvSource({
        "table,1",
        "kitchen,2",
        "banana,3",
        "the,1",
        "yes,1",
        "yellow,2",
        "radio,2",
        "—,0",
        "Anna's,2"
    })
    void syllablesAreCountedRoughly(String word, int count) {
        assertEquals(count, Syllables.of(word).size());
    }

    @Test
    void anEngineThatFailsIsNoEngine(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell to play the engine");
        Path broken = Files.writeString(folder.resolve("espeak-ng"), "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(broken, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertTrue(EspeakVoice.at(broken).isEmpty());
        assertTrue(EspeakVoice.at(folder.resolve("absent")).isEmpty());
    }

    @Test
    void theEngineOfThisMachineSpeaks() {
        var engine = EspeakVoice.find();
        assumeTrue(engine.isPresent(), "espeak-ng is not installed");
        Speech speech = engine.orElseThrow().speak(BORIS, LINE);
        assertEquals(10, speech.words().size());
        assertTrue(level(speech, 0, speech.sound().length()) > 0.01);
    }

    private static double level(Speech speech, long from, long to) {
        float[] samples = speech.sound().samples();
        double energy = 0;
        for (int i = (int) from; i < Math.min(to, samples.length); i++) {
            energy += samples[i] * samples[i];
        }
        return to <= from ? 0 : Math.sqrt(energy / (to - from));
    }

    private static double crossings(Speech speech) {
        float[] samples = speech.sound().samples();
        int crossings = 0;
        for (int i = 1; i < samples.length; i++) {
            crossings += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
        }
        return crossings / (double) samples.length;
    }
}
