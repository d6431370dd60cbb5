package studio.backlot.studio.render;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.backlot.gl.Look;

/// The looks by the names that people type.
public final class Looks {
    private Looks() {}

    /// Names of all looks, lower case.
    public static List<String> names() {
        return Arrays.stream(Look.values()).map(l -> l.name().toLowerCase(Locale.ROOT)).toList();
    }

    /// The look of a name, whatever its case.
    public static Optional<Look> find(String name) {
        return Arrays.stream(Look.values())
                .filter(l -> l.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
