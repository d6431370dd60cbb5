package studio.backlot.studio.animatic;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.studio.environment.WholeFile;

/// What a few frames of a segment looked like when they were drawn: means of colour over a coarse
/// grid. They are kept beside the segment, and the finished movie is held against them.
///
/// @param frame frame of the segment
/// @param means red, green and blue of each cell, row by row
record FrameMark(int frame, byte[] means) {
    private static final int ACROSS = 32;
    private static final int DOWN = 18;
    private static final int BYTES = ACROSS * DOWN * 3;

    /// The frames of a segment that are marked: a cut that is one frame off shows in the first.
    static List<Integer> framesOf(int frames) {
        return List.of(0, frames / 2, frames - 1).stream().distinct().toList();
    }

    static FrameMark of(int frame, ByteBuffer rgba, int width, int height) {
        byte[] means = new byte[BYTES];
        for (int row = 0; row < DOWN; row++) {
            for (int col = 0; col < ACROSS; col++) {
                int left = col * width / ACROSS;
                int right = (col + 1) * width / ACROSS;
                int top = row * height / DOWN;
                int bottom = (row + 1) * height / DOWN;
                mean(rgba, width, left, right, top, bottom, means, (row * ACROSS + col) * 3);
            }
        }
        return new FrameMark(frame, means);
    }

    private static void mean(
            ByteBuffer rgba,
            int width,
            int left,
            int right,
            int top,
            int bottom,
            byte[] means,
            int to) {
        long[] sums = new long[3];
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int at = (y * width + x) * 4;
                for (int c = 0; c < 3; c++) {
                    sums[c] += rgba.get(at + c) & 0xFF;
                }
            }
        }
        int pixels = Math.max(1, (right - left) * (bottom - top));
        for (int c = 0; c < 3; c++) {
            means[to + c] = (byte) Math.round((float) sums[c] / pixels);
        }
    }

    /// Mean difference of two marks in steps of 256.
    double distance(FrameMark other) {
        long sum = 0;
        for (int i = 0; i < BYTES; i++) {
            sum += Math.abs((means[i] & 0xFF) - (other.means[i] & 0xFF));
        }
        return (double) sum / BYTES;
    }

    static void write(Path file, List<FrameMark> marks) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(marks.size() * (4 + BYTES));
        marks.forEach(m -> content.putInt(m.frame).put(m.means));
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        WholeFile.write(file, content.array());
    }

    /// The marks of a segment, empty where there are none or they are damaged.
    static Optional<List<FrameMark>> read(Path file) throws IOException {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (content.length == 0 || content.length % (4 + BYTES) != 0) {
            return Optional.empty();
        }
        ByteBuffer from = ByteBuffer.wrap(content);
        List<FrameMark> marks = new ArrayList<>();
        while (from.hasRemaining()) {
            int frame = from.getInt();
            byte[] means = new byte[BYTES];
            from.get(means);
            marks.add(new FrameMark(frame, means));
        }
        return Optional.of(marks);
    }
}
