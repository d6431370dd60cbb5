package studio.backlot.desktop;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What was asked of the window on the command line.
///
/// @param file a screenplay, a `.backlot` folder or a `.storyboarder` project to open, or null
/// @param screenshot where to write what the window shows when it has come to rest, before it ends;
///   null to stay open
/// @param width of the window's content in pixels
/// @param height of the window's content in pixels
/// @param end whether the window ends by itself
public record Options(
        @Nullable Path file, @Nullable Path screenshot, int width, int height, End end) {
    /// When the window ends.
    public enum End {
        /// When it is closed.
        BY_HAND,
        /// When what a user sees first is there, so that a start-up cache learns it.
        WARM,
        /// When the first frame is in the viewport; says how long that took.
        FIRST_PICTURE,
        /// When its picture is written.
        WITH_PICTURE
    }

    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})[x×](\\d{3,4})");
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    /// @throws IllegalArgumentException that says which word is wrong, where one is
    public static Options of(List<String> words) {
        Path file = null;
        Path screenshot = null;
        int width = WIDTH;
        int height = HEIGHT;
        End end = End.BY_HAND;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            switch (word) {
                case "--warm-up" -> end = End.WARM;
                case "--first-picture" -> end = End.FIRST_PICTURE;
                case "--screenshot" -> {
                    screenshot = path(value(words, ++i, word, "a file"));
                    end = End.WITH_PICTURE;
                }
                case "--size" -> {
                    String size = value(words, ++i, word, "a size");
                    Matcher matcher = SIZE.matcher(size);
                    if (!matcher.matches()) {
                        throw new IllegalArgumentException(
                                "--size wants WIDTHxHEIGHT, such as 1440x900: " + size);
                    }
                    width = Integer.parseInt(matcher.group(1));
                    height = Integer.parseInt(matcher.group(2));
                }
                default -> {
                    if (word.startsWith("--")) {
                        throw new IllegalArgumentException("the window has no flag " + word + ".");
                    }
                    if (file != null) {
                        throw new IllegalArgumentException(
                                "one window opens one file, and these are two: "
                                        + file
                                        + " and "
                                        + word);
                    }
                    file = path(word);
                }
            }
        }
        return new Options(file, screenshot, width, height, end);
    }

    private static String value(List<String> words, int i, String flag, String what) {
        if (i >= words.size()) {
            throw new IllegalArgumentException(flag + " wants " + what + " behind it.");
        }
        return words.get(i);
    }

    private static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("this is no path: " + word, e);
        }
    }
}
