package studio.backlot.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.bytedeco.javacpp.Loader;
import studio.backlot.media.Rate;
import studio.backlot.media.movie.MovieFormat;
import studio.backlot.media.movie.MovieWriter;

/// Encodes the same moving pictures with our writer and with the `ffmpeg` program that lies in the
/// same jar, with the same encoder, options and threads, in turns, and prints the ratio of the
/// medians. Both read raw frames from one file. Also measures a picture that stands still.
///
/// The program wants a library that the libraries do not: on Debian `apt-get install libpulse0`.
public final class EncodeBench {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int FRAMES = 120;
    private static final int STILL = 1_000;
    private static final int ROUNDS = 5;
    private static final MovieFormat FORMAT = MovieFormat.of(WIDTH, HEIGHT, new Rate(24, 1));

    private EncodeBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("encode-bench");
        Path raw = folder.resolve("frames.rgba");
        draw(raw);
        String program = Loader.load(org.bytedeco.ffmpeg.ffmpeg.class);
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (int round = 0; round <= ROUNDS; round++) {
            double mine = ours(raw, folder.resolve("ours.mp4"));
            double other = theirs(program, raw, folder.resolve("theirs.mp4"));
            // The first round fills caches.
            if (round > 0) {
                ours.add(mine);
                theirs.add(other);
            }
        }
        double ratio = median(ours) / median(theirs);
        System.out.printf(
                Locale.ROOT,
                "moving 1280x720: ours %.1f frames/s, ffmpeg %.1f frames/s, ratio %.3f%n",
                median(ours),
                median(theirs),
                ratio);
        System.out.printf(
                Locale.ROOT,
                "still 1280x720: %.0f frames/s%n",
                still(raw, folder.resolve("still.mp4")));
        for (String name : List.of("ours.mp4", "theirs.mp4", "still.mp4", "frames.rgba")) {
            Files.delete(folder.resolve(name));
        }
        Files.delete(folder);
    }

    private static double median(List<Double> values) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static double ours(Path raw, Path movie) throws IOException {
        ByteBuffer frame = ByteBuffer.allocateDirect(WIDTH * HEIGHT * 4);
        long begun = System.nanoTime();
        try (var in = FileChannel.open(raw);
                var writer = MovieWriter.open(movie, FORMAT)) {
            for (int i = 0; i < FRAMES; i++) {
                frame.clear();
                while (frame.hasRemaining() && in.read(frame) >= 0) {
                    // A read may give less than a frame.
                }
                writer.write(frame.flip());
            }
            writer.finish();
        }
        return FRAMES * 1e9 / (System.nanoTime() - begun);
    }

    private static double still(Path raw, Path movie) throws IOException {
        ByteBuffer frame = ByteBuffer.allocateDirect(WIDTH * HEIGHT * 4);
        try (var in = FileChannel.open(raw)) {
            in.read(frame);
        }
        frame.clear();
        long begun = System.nanoTime();
        try (var writer = MovieWriter.open(movie, FORMAT)) {
            writer.write(frame, STILL);
            writer.finish();
        }
        return STILL * 1e9 / (System.nanoTime() - begun);
    }

    private static double theirs(String program, Path raw, Path movie)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(program, "-loglevel", "error", "-nostdin", "-y", "-threads", "1"));
        command.addAll(List.of("-filter_threads", "1", "-f", "rawvideo", "-pix_fmt", "rgba"));
        command.addAll(List.of("-s", WIDTH + "x" + HEIGHT, "-r", "24", "-i", raw.toString()));
        command.addAll(
                List.of(
                        "-vf",
                        "scale=out_color_matrix=bt709:out_range=tv:flags=bilinear+accurate_rnd"
                                + "+full_chroma_inp,format=yuv420p"));
        command.addAll(List.of("-c:v", "libopenh264", "-profile:v", "high", "-rc_mode", "quality"));
        command.addAll(List.of("-qmin", "10", "-qmax", "24", "-slices", "1", "-threads", "1"));
        command.addAll(List.of("-b:v", Long.toString(FORMAT.bitsPerSecond())));
        command.addAll(List.of("-g", Integer.toString(FORMAT.keyInterval()), movie.toString()));
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment()
                .put("LD_LIBRARY_PATH", Path.of(program).resolveSibling("").toString());
        long begun = System.nanoTime();
        int code = builder.start().waitFor();
        double rate = FRAMES * 1e9 / (System.nanoTime() - begun);
        if (code != 0) {
            throw new IOException("the ffmpeg program ended with code " + code);
        }
        return rate;
    }

    // A pan over shapes, gradients and a little grain: every pixel changes in every frame.
    private static void draw(Path raw) throws IOException {
        ByteBuffer frame = ByteBuffer.allocateDirect(WIDTH * HEIGHT * 4);
        try (var out = FileChannel.open(raw, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < FRAMES; i++) {
                for (int y = 0; y < HEIGHT; y++) {
                    for (int x = 0; x < WIDTH; x++) {
                        frame.putInt((y * WIDTH + x) * 4, pixel(x + 3 * i, y));
                    }
                }
                frame.clear();
                while (frame.hasRemaining()) {
                    out.write(frame);
                }
            }
        }
    }

    private static int pixel(int x, int y) {
        double wave = 110 + 70 * Math.sin(x * 0.01) + 50 * Math.sin(y * 0.013 + x * 0.004);
        int grain = ((x / 2 * 73_856_093) ^ (y / 2 * 19_349_663)) >>> 28;
        boolean line = (x / 40 + y / 30) % 7 == 0 && (x % 40 < 3 || y % 30 < 2);
        int red = line ? 20 : (int) wave + grain;
        int green = line ? 20 : (int) (wave * 0.8) + grain;
        int blue = line ? 20 : 255 - (int) wave + grain;
        return Math.clamp(red, 0, 255) << 24
                | Math.clamp(green, 0, 255) << 16
                | Math.clamp(blue, 0, 255) << 8
                | 0xff;
    }
}
