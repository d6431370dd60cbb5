package studio.backlot.media.voice;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studio.backlot.media.MediaException;
import studio.backlot.media.MediaException.Code;
import studio.backlot.media.Rate;
import studio.backlot.media.sound.Resampler;
import studio.backlot.media.sound.Sound;
import studio.backlot.media.voice.Speech.Word;

/// Speaks through espeak-ng where it is installed, as a process of its own. The text goes in
/// through a pipe, so nothing in a script can be taken for an option.
public final class EspeakVoice implements Voice {
    private static final int WORDS_PER_MINUTE = 165;
    private static final int SECONDS_TO_ANSWER = 30;
    private static final int HEADER = 44;
    private static final int RATE_AT = 24;

    private final Path program;
    private final String name;

    private EspeakVoice(Path program, String name) {
        this.program = program;
        this.name = name;
    }

    /// The engine on the `PATH`, if there is one that answers.
    public static Optional<EspeakVoice> find() {
        String path = System.getenv("PATH");
        return Stream.of((path == null ? "" : path).split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder ->
                        Stream.of("espeak-ng", "espeak-ng.exe").map(n -> Path.of(folder, n)))
                .filter(Files::isExecutable)
                .findFirst()
                .flatMap(EspeakVoice::at);
    }

    static Optional<EspeakVoice> at(Path program) {
        try {
            byte[] answer = run(List.of(program.toString(), "--version"), "");
            String said = new String(answer, StandardCharsets.UTF_8);
            var version = Pattern.compile("\\d+(\\.\\d+)+").matcher(said);
            return Optional.of(
                    new EspeakVoice(
                            program,
                            version.find() ? "espeak-ng " + version.group() : "espeak-ng"));
        } catch (MediaException doesNotAnswer) {
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Speech speak(Speaker speaker, String text) {
        List<String> words = Syllables.words(text);
        if (words.stream().allMatch(word -> Syllables.of(word).isEmpty())) {
            return new Speech(new Sound(1, new float[0]), List.of());
        }
        Sound sound = wave(run(command(speaker), text));
        return new Speech(sound, place(words, sound));
    }

    private List<String> command(Speaker speaker) {
        int own = Math.floorMod(speaker.character().hashCode() * 31, 97);
        int variant = 1 + own % 4;
        String voice =
                switch (speaker.register()) {
                    case LOW -> "en-us+m" + variant;
                    case MIDDLE -> "en-gb+m" + (variant + 3);
                    case HIGH -> "en-us+f" + variant;
                    case CHILD -> "en-gb+f" + variant;
                };
        int middle =
                switch (speaker.register()) {
                    case LOW -> 28;
                    case MIDDLE -> 45;
                    case HIGH -> 55;
                    case CHILD -> 82;
                };
        return List.of(
                program.toString(),
                "-v",
                voice,
                "-p",
                Integer.toString(middle + (int) Math.round((speaker.tune() - 1) * 65)),
                "-s",
                Integer.toString(WORDS_PER_MINUTE),
                "-b",
                "1",
                "--stdin",
                "--stdout");
    }

    private static byte[] run(List<String> command, String text) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            // A line of dialogue fits a pipe's buffer, but a long one does not have to.
            Thread.ofVirtual().start(() -> feed(process, text));
            byte[] answer = process.getInputStream().readAllBytes();
            if (!process.waitFor(SECONDS_TO_ANSWER, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new MediaException(Code.VOICE_FAILED, command.getFirst() + " hangs");
            }
            if (process.exitValue() != 0) {
                throw new MediaException(
                        Code.VOICE_FAILED,
                        command.getFirst() + " ended with code " + process.exitValue());
            }
            return answer;
        } catch (IOException e) {
            throw new MediaException(
                    Code.VOICE_FAILED, command.getFirst() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("speaking was interrupted");
        }
    }

    private static void feed(Process process, String text) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            // A process that ended early is told by its exit code.
            process.destroy();
        }
    }

    // The engine writes its header before it knows the length, so only the rate is taken from it.
    private Sound wave(byte[] file) {
        if (file.length <= HEADER || file[0] != 'R' || file[8] != 'W') {
            throw new MediaException(Code.VOICE_FAILED, program + " gave no sound");
        }
        ByteBuffer wave = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int rate = wave.getInt(RATE_AT);
        float[] samples = new float[(file.length - HEADER) / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = wave.getShort(HEADER + i * 2) / 32768f;
        }
        return new Sound(1, Resampler.resample(samples, rate, Rate.SAMPLES));
    }

    // The engine does not say where words lie: they share the voiced time by their syllables.
    private static List<Word> place(List<String> words, Sound sound) {
        int first = 0;
        int last = sound.samples().length;
        while (first < last && Math.abs(sound.samples()[first]) < 0.01f) {
            first++;
        }
        while (last > first && Math.abs(sound.samples()[last - 1]) < 0.01f) {
            last--;
        }
        double[] ends = new double[words.size()];
        double[] starts = new double[words.size()];
        double at = 0;
        for (int i = 0; i < ends.length; i++) {
            starts[i] = at;
            at += 0.06 + 0.16 * Syllables.of(words.get(i)).size();
            ends[i] = at;
            at += i == ends.length - 1 ? 0 : Syllables.pauseAfter(words.get(i));
        }
        var placed = new ArrayList<Word>();
        for (int i = 0; i < ends.length; i++) {
            placed.add(
                    new Word(
                            words.get(i),
                            first + Math.round((last - first) * starts[i] / at),
                            first + Math.round((last - first) * ends[i] / at)));
        }
        return placed;
    }
}
