package studio.backlot.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private static final Path FOLDER = Path.of("src/main/resources/studio/backlot/assets");

    @Test
    void everySetAndPropIsListedWithLicenceAndHash() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve("manifest.tsv"))) {
            String[] cells = line.split("\t", -1);
            assertEquals(3, cells.length, line);
            assertTrue(!cells[1].isBlank(), line);
            listed.put(cells[0], cells[2]);
        }
        Map<String, String> found = new TreeMap<>();
        for (String folder : new String[] {"sets", "props"}) {
            try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
                for (Path file : files.toList()) {
                    found.put(folder + "/" + file.getFileName(), hash(file));
                }
            }
        }
        assertEquals(found, listed, "manifest.tsv: run docs/adding-a-set.md's command");
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] text =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("\r\n", "\n")
                            .getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(digest.digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
