package studio.backlot.assets;

import java.io.InputStream;
import java.util.Objects;

/// The typefaces that ship, whole TTF files under the SIL Open Font License 1.1.
public enum BundledFont {
    /// Text of window and paper.
    TEXT("Inter-Regular.ttf", "Inter"),
    /// Titles and numbers of boards.
    STRONG("Inter-SemiBold.ttf", "Inter SemiBold"),
    /// Timecode: its figures all have one width.
    FIGURES("JetBrainsMono-Regular.ttf", "JetBrains Mono"),
    /// Devanagari, which Inter does not hold.
    DEVANAGARI("NotoSansDevanagari-Regular.ttf", "Noto Sans Devanagari");

    private final String file;
    private final String family;

    BundledFont(String file, String family) {
        this.file = file;
        this.family = family;
    }

    /// Name of the family inside the file.
    public String family() {
        return family;
    }

    /// The font file; the caller closes it.
    public InputStream open() {
        return Objects.requireNonNull(
                BundledFont.class.getResourceAsStream("fonts/" + file),
                () -> "the font " + file + " is missing from the assets jar");
    }
}
