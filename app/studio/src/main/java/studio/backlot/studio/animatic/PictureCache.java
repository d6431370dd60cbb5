package studio.backlot.studio.animatic;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import studio.backlot.studio.picture.PictureFile;

/// Boards that were drawn before, as PNG under the hash of everything that made them.
final class PictureCache {
    private static final long LIMIT = 2L << 30;
    private static final String ENDING = ".png";

    private final Path folder;

    PictureCache(Path folder) {
        this.folder = folder;
    }

    Optional<Path> find(String key) throws IOException {
        Path file = folder.resolve(key + ENDING);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        return Optional.of(file);
    }

    Path keep(String key, ByteBuffer rgba, int width, int height) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(key + ENDING);
        PictureFile.writePng(file, rgba, width, height);
        return file;
    }

    /// The pixels of a picture as a direct buffer of RGBA, top row first.
    static ByteBuffer pixels(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        if (image == null) {
            throw new IOException(file + " is no picture that can be read");
        }
        int width = image.getWidth();
        int height = image.getHeight();
        int[] row = new int[width];
        ByteBuffer rgba = ByteBuffer.allocateDirect(width * height * 4);
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int argb : row) {
                rgba.putInt(argb << 8 | 0xFF);
            }
        }
        return rgba.flip();
    }

    /// Deletes what was not used for longest, until the rest is within the limit.
    void trim() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        record Kept(Path file, long bytes, FileTime used) {}
        List<Kept> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).toList()) {
                kept.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
        }
        kept.sort(Comparator.comparing(Kept::used).reversed());
        long bytes = 0;
        for (Kept picture : kept) {
            bytes += picture.bytes();
            if (bytes > LIMIT) {
                Files.deleteIfExists(picture.file());
            }
        }
    }
}
