package studio.backlot.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Holds `docs/licences.md` against the dependencies of the root `pom.xml`.
class LicencesTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern DEPENDENCY =
            Pattern.compile(
                    "<groupId>([^<]+)</groupId>\\s*<artifactId>([^<*]+)</artifactId>\\s*"
                            + "<version>\\$\\{([^}]+)}</version>");

    @Test
    void everyDependencyHasARowWithItsVersion() throws Exception {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        String page = Files.readString(ROOT.resolve("docs/licences.md"));
        List<MatchResult> dependencies =
                DEPENDENCY.matcher(pom.substring(0, pom.indexOf("<plugins>"))).results().toList();
        assertTrue(dependencies.size() > 20, "the pattern no longer finds the dependencies");

        var missing = new ArrayList<String>();
        for (MatchResult dependency : dependencies) {
            if (!dependency.group(1).equals("studio.backlot")) {
                String version = property(pom, dependency.group(3));
                boolean named =
                        page.lines()
                                .anyMatch(row ->
                                        row.startsWith("|")
                                                && row.contains(dependency.group(2))
                                                && row.contains("| " + version + " |"));
                if (!named) {
                    missing.add(dependency.group(2) + " " + version);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    private static String property(String pom, String name) {
        var value = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(pom);
        assertTrue(value.find(), name);
        return value.group(1);
    }
}
