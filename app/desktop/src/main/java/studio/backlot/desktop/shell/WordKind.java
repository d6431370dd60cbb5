package studio.backlot.desktop.shell;

/// What words of a description are about, each with a colour of its own.
enum WordKind {
    SHOT("Shot", "word-shot"),
    CAMERA("Camera", "word-camera"),
    PEOPLE("People and things", "word-people"),
    PLACE("Place and light", "word-place");

    /// Style of words that no rule knows.
    static final String UNKNOWN = "word-unknown";

    private final String title;
    private final String style;

    WordKind(String title, String style) {
        this.title = title;
        this.style = style;
    }

    String title() {
        return title;
    }

    String style() {
        return style;
    }

    /// The kind of a slot by its name in a reading.
    static WordKind of(String slot) {
        return switch (slot) {
            case "angle",
                    "dutch",
                    "level",
                    "side",
                    "moves",
                    "moveTarget",
                    "moveSpeed",
                    "moveStyle",
                    "lensMm",
                    "lensClass",
                    "focus",
                    "frameRate" ->
                    CAMERA;
            case "subjects", "props", "relations", "gaze", "direction" -> PEOPLE;
            case "place", "time", "weather", "intExt", "light", "colour", "mood" -> PLACE;
            default -> SHOT;
        };
    }
}
