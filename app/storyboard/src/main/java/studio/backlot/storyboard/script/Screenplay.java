package studio.backlot.storyboard.script;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A screenplay as read from a file.
///
/// @param file name of the file
/// @param format `fountain` or `fdx`
/// @param source the text of the file, whole
/// @param titlePage keys in lower case, each with its lines, in order
/// @param elements everything in the script in order
/// @param problems what was read otherwise than it may have been meant
public record Screenplay(
        String file,
        String format,
        String source,
        Map<String, List<String>> titlePage,
        List<ScriptElement> elements,
        List<ScriptProblem> problems) {
    public Screenplay {
        elements = List.copyOf(elements);
        problems = List.copyOf(problems);
    }

    /// The title from the title page, without emphasis; null where there is none.
    public @Nullable String title() {
        List<String> lines = titlePage.get("title");
        if (lines == null || lines.isEmpty()) {
            return null;
        }
        String title = Emphasis.plain(String.join(" ", lines)).replaceAll("\\s+", " ").strip();
        return title.isEmpty() ? null : title;
    }

    /// The title, or the name of the file without its extension.
    public String titleOrFileName() {
        String title = title();
        if (title != null) {
            return title;
        }
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
