package studio.backlot.studio.animatic;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import studio.backlot.studio.environment.WholeFile;
import studio.backlot.studio.paper.PaperPicture;
import studio.backlot.studio.picture.PictureFile;

/// Boards that were drawn before, under the hash of everything that made them: a PNG, the same for
/// paper, and the hashes of both, so that a damaged file is found and drawn again.
final class PictureCache {
    private static final long LIMIT = 2L << 30;
    private static final String PICTURE = ".png";
    private static final String PAPER = ".jpg";
    private static final String SUMS = ".sums";

    private final Path folder;

    /// A board that lies in the cache.
    ///
    /// @param picture PNG
    /// @param paper JPEG
    /// @param sha256 hash of the PNG
    record Kept(Path picture, Path paper, String sha256) {}

    PictureCache(Path folder) {
        this.folder = folder;
    }

    Optional<Kept> find(String key) throws IOException {
        Path sums = folder.resolve(key + SUMS);
        Path picture = folder.resolve(key + PICTURE);
        Path paper = folder.resolve(key + PAPER);
        try {
            List<String> sum = Files.readAllLines(sums, StandardCharsets.ISO_8859_1);
            if (!sum.equals(List.of(Seal.hash(picture), Seal.hash(paper)))) {
                return Optional.empty();
            }
            Files.setLastModifiedTime(picture, FileTime.from(Instant.now()));
            return Optional.of(new Kept(picture, paper, sum.getFirst()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    Kept keep(String key, ByteBuffer rgba, int width, int height) throws IOException {
        Files.createDirectories(folder);
        Path picture = folder.resolve(key + PICTURE);
        Path paper = folder.resolve(key + PAPER);
        PictureFile.writePng(picture, rgba, width, height);
        byte[] packed = PaperPicture.of(rgba, width, height);
        WholeFile.write(paper, packed);
        String sha256 = Seal.hash(picture);
        String sums = sha256 + "\n" + PictureKeys.sha256(packed) + "\n";
        WholeFile.write(folder.resolve(key + SUMS), sums.getBytes(StandardCharsets.ISO_8859_1));
        return new Kept(picture, paper, sha256);
    }

    /// Puts the pixels of a picture into a buffer as RGBA, top row first.
    ///
    /// @param rgba as large as the picture
    static void pixels(Path file, ByteBuffer rgba) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        if (image == null) {
            throw new IOException(file + " is no picture that can be read");
        }
        int width = image.getWidth();
        int height = image.getHeight();
        int[] row = new int[width];
        rgba.clear();
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int argb : row) {
                rgba.putInt(argb << 8 | 0xFF);
            }
        }
        rgba.flip();
    }

    /// Deletes what was not used for longest, until the rest is within the limit.
    void trim() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        record Used(Path file, long bytes, FileTime at) {}
        List<Used> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(PICTURE)).toList()) {
                kept.add(new Used(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
        }
        kept.sort(Comparator.comparing(Used::at).reversed());
        long bytes = 0;
        for (Used picture : kept) {
            bytes += picture.bytes();
            if (bytes > LIMIT) {
                String name = picture.file().getFileName().toString();
                String key = name.substring(0, name.length() - PICTURE.length());
                for (String ending : List.of(SUMS, PAPER, PICTURE)) {
                    Files.deleteIfExists(folder.resolve(key + ending));
                }
            }
        }
    }
}
