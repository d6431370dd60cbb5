package studio.backlot.storyboard.script;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The text of a script file, whatever it was encoded in.
///
/// @param file name for messages
/// @param text the text without a byte order mark, line ends as they were
/// @param problems what had to be assumed while decoding
public record ScriptSource(String file, String text, List<ScriptProblem> problems) {
    /// The largest file that is read. The longest feature scripts have about half a megabyte.
    public static final long LARGEST_BYTES = 16L << 20;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    public ScriptSource {
        problems = List.copyOf(problems);
    }

    /// Decodes a file: byte order marks first, then UTF-16 by its zero bytes, then UTF-8, and
    /// Windows-1252 (which holds Latin-1) when the bytes are none of these.
    ///
    /// @throws ScriptException EMPTY, BINARY or TOO_LARGE
    public static ScriptSource decode(String file, byte[] bytes) {
        requireSize(file, bytes.length);
        refuseOtherFormats(file, bytes);
        List<ScriptProblem> problems = new ArrayList<>();
        String text = text(file, bytes, problems);
        if (text.isBlank()) {
            throw empty(file);
        }
        refuseControlCharacters(file, text);
        return new ScriptSource(file, text, problems);
    }

    /// @throws ScriptException TOO_LARGE or EMPTY, before anything is read into memory
    static void requireSize(String file, long bytes) {
        if (bytes > LARGEST_BYTES) {
            throw new ScriptException(
                    ScriptException.Code.TOO_LARGE,
                    file,
                    0,
                    "the file has %d MB, more than any screenplay (limit %d MB)."
                            .formatted(bytes >> 20, LARGEST_BYTES >> 20),
                    "Import the script itself, or split it into parts.");
        }
        if (bytes == 0) {
            throw empty(file);
        }
    }

    private static ScriptException empty(String file) {
        return new ScriptException(
                ScriptException.Code.EMPTY,
                file,
                0,
                "the file is empty.",
                "Save the script again, or choose another file.");
    }

    private static void refuseOtherFormats(String file, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
        String kind =
                head.startsWith("%PDF")
                        ? "a PDF"
                        : head.startsWith("PK\3\4")
                                ? "a Word, Fade In or zip file"
                                : head.startsWith("{\\rtf") ? "an RTF file" : "";
        if (!kind.isEmpty()) {
            throw new ScriptException(
                    ScriptException.Code.BINARY,
                    file,
                    0,
                    "this is " + kind + ", not a screenplay in text.",
                    "Export it as Fountain or Final Draft (.fdx) and import that.");
        }
    }

    private static String text(String file, byte[] b, List<ScriptProblem> problems) {
        if (b.length >= 3 && (b[0] & 255) == 0xEF && (b[1] & 255) == 0xBB && (b[2] & 255) == 0xBF) {
            return utf8OrWindows(file, b, 3, problems);
        }
        if (b.length >= 2 && (b[0] & 255) == 0xFF && (b[1] & 255) == 0xFE) {
            return new String(b, 2, b.length - 2, StandardCharsets.UTF_16LE);
        }
        if (b.length >= 2 && (b[0] & 255) == 0xFE && (b[1] & 255) == 0xFF) {
            return new String(b, 2, b.length - 2, StandardCharsets.UTF_16BE);
        }
        int even = 0;
        int odd = 0;
        int looked = Math.min(b.length, 4096);
        for (int i = 0; i < looked; i++) {
            if (b[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (odd > looked / 5 && even <= looked / 50) {
            return new String(b, StandardCharsets.UTF_16LE);
        }
        if (even > looked / 5 && odd <= looked / 50) {
            return new String(b, StandardCharsets.UTF_16BE);
        }
        return utf8OrWindows(file, b, 0, problems);
    }

    private static String utf8OrWindows(
            String file, byte[] b, int from, List<ScriptProblem> problems) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(b, from, b.length - from);
        CharBuffer out = CharBuffer.allocate(b.length - from + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        if (!result.isError()) {
            return out.flip().toString();
        }
        int line = 1;
        for (int i = from; i < in.position(); i++) {
            if (b[i] == '\n' || (b[i] == '\r' && (i + 1 >= b.length || b[i + 1] != '\n'))) {
                line++;
            }
        }
        problems.add(
                new ScriptProblem(
                        ScriptProblem.Code.ENCODING,
                        file,
                        line,
                        "The text is not UTF-8; it was read as Latin-1 (Windows-1252).",
                        "Check the accented letters; save the script as UTF-8."));
        return new String(b, from, b.length - from, WINDOWS);
    }

    private static void refuseControlCharacters(String file, String text) {
        int strange = 0;
        int looked = Math.min(text.length(), 1 << 20);
        int line = 1;
        int first = 0;
        for (int i = 0; i < looked; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            }
            boolean odd =
                    (c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1A)
                            || c == 0x7F
                            || c == '\uFFFD';
            if (odd) {
                strange++;
                first = first == 0 ? line : first;
            }
            if (c == 0 || strange > 4 + i / 50) {
                throw new ScriptException(
                        ScriptException.Code.BINARY,
                        file,
                        first,
                        "this is not text: it holds bytes that no screenplay has.",
                        "Choose a Fountain (.fountain, .txt) or Final Draft (.fdx) file.");
            }
        }
    }
}
