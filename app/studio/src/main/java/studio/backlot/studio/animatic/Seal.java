package studio.backlot.studio.animatic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.backlot.studio.environment.WholeFile;

/// What is known of an encoded segment: that its file is the one which the encoder wrote, and, once
/// they were decoded out of a finished movie and found to be what had been drawn, the hash of its
/// frames there.
///
/// @param file SHA-256 of the file, in hexadecimal
/// @param packets hash of its frames as they were decoded, null where they never were
record Seal(String file, @Nullable String packets) {
    private static final int HEX = 64;

    static Seal of(Path segment) throws IOException {
        return new Seal(hash(segment), null);
    }

    /// The same once its frames were seen.
    Seal seen(String hash) {
        return new Seal(file, hash);
    }

    void write(Path to) throws IOException {
        String lines = packets == null ? file + "\n" : file + "\n" + packets + "\n";
        WholeFile.write(to, lines.getBytes(StandardCharsets.US_ASCII));
    }

    /// A seal that was kept; empty where there is none or it is damaged.
    static Optional<Seal> read(Path from) throws IOException {
        String[] lines;
        try {
            lines = new String(Files.readAllBytes(from), StandardCharsets.US_ASCII).split("\n");
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        for (String line : lines) {
            if (!line.matches("[0-9a-f]{" + HEX + "}")) {
                return Optional.empty();
            }
        }
        return switch (lines.length) {
            case 1 -> Optional.of(new Seal(lines[0], null));
            case 2 -> Optional.of(new Seal(lines[0], lines[1]));
            default -> Optional.empty();
        };
    }

    /// SHA-256 of a file, in hexadecimal.
    static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[1 << 16];
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                digest.update(block, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
