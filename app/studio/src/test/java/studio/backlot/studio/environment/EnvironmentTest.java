package studio.backlot.studio.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    @AfterEach
    void forget() {
        System.clearProperty("backlot.missing");
        System.clearProperty("backlot.missing.window");
    }

    private static Map<String, Finding> examined() {
        List<Finding> all = Environment.examine();
        return all.stream().collect(Collectors.toMap(Finding::name, Function.identity()));
    }

    @Test
    void librariesThatTheLauncherMissedAreNamedWithTheirRemedy() {
        System.setProperty("backlot.missing", "libegl1 libpangoft2-1.0-0 ");
        System.setProperty("backlot.missing.window", "");
        Map<String, Finding> found = examined();
        Finding libraries = found.get("libraries");
        assertEquals(Finding.Need.REQUIRED, libraries.need());
        Capability.Unavailable none =
                assertInstanceOf(Capability.Unavailable.class, libraries.state());
        assertTrue(none.reason().contains("libegl1"), none::reason);
        assertEquals(
                "On Debian, as root: apt-get install libegl1 libpangoft2-1.0-0", none.remedy());
        assertInstanceOf(Capability.Available.class, found.get("window").state());
    }

    @Test
    void whereNobodyLookedForLibrariesNothingIsClaimed() {
        assertTrue(!examined().containsKey("libraries"));
        assertInstanceOf(Capability.Available.class, examined().get("cache").state());
    }
}
