package studio.backlot.storyboard.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/// Ids made from content, so that the same script always gives the same ids and a paragraph keeps
/// its id when others around it change. Confined to the thread that made it.
final class Ids {
    private static final int BYTES = 6;

    private final Map<String, Integer> seen = new HashMap<>();

    /// An id of a prefix and a hash; repeated content gets a counter.
    String of(String prefix, String content) {
        String id = prefix + "-" + hash(content);
        int count = seen.merge(id, 1, Integer::sum);
        return count == 1 ? id : id + "-" + count;
    }

    private static String hash(String content) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
