package studio.backlot.studio.environment;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Folders of ours in the user's home. What lies in the cache can be deleted at any time.
public final class Folders {
    private Folders() {}

    /// The cache: renders, segments, unpacked natives, start-up caches and logs. The launcher and a
    /// user may move it with the system property `backlot.cache` or the variable `BACKLOT_CACHE`.
    public static Path cache() {
        String chosen = System.getProperty("backlot.cache", System.getenv("BACKLOT_CACHE"));
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen);
        }
        return cache(
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")),
                System.getenv("XDG_CACHE_HOME"),
                System.getenv("LOCALAPPDATA"));
    }

    static Path cache(
            String system, Path home, @Nullable String xdgCache, @Nullable String localAppData) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return home.resolve("Library/Caches/Backlot");
        }
        if (name.startsWith("windows")) {
            return localAppData == null
                    ? home.resolve("AppData/Local/Backlot")
                    : Path.of(localAppData, "Backlot");
        }
        return xdgCache == null || xdgCache.isBlank()
                ? home.resolve(".cache/backlot")
                : Path.of(xdgCache, "backlot");
    }

    /// Where failures that nobody foresaw are described.
    public static Path logs() {
        return cache().resolve("logs");
    }

    /// Where native libraries are unpacked, once for each version.
    public static Path natives() {
        return cache().resolve("natives");
    }
}
