package studio.backlot.gl.passes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import studio.backlot.gl.RenderException;

final class ShaderSourceTest {
    private static final String THREE_LAMPS =
            "#define QUICK\n#define LAMPS 3\n#define OPENINGS 1\n";

    private static final Map<String, Integer> SIZES =
            Map.of("float", 1, "int", 1, "vec2", 2, "vec3", 3, "vec4", 4, "mat4x3", 12);

    @Test
    void aLampIsWrittenOutForEachThatThereIs() {
        String lit = ShaderSource.read("screen.vert", "lit.frag", THREE_LAMPS).fragment();
        assertTrue(lit.contains("uLampAt2.xyz - p"));
        assertFalse(lit.contains("uLampAt3"));
        assertTrue(lit.contains("uOpenAt0.xyz - p"));
        assertFalse(lit.contains("uOpenAt1"));
        assertFalse(lit.contains("$") || lit.contains("#each") || lit.contains("#end\n"));
    }

    @Test
    void whatIsTheSameInAFrameIsHandedOnFlatAsFarAsThereIsRoom() {
        String many = "#define QUICK\n#define LAMPS 8\n#define OPENINGS 6\n";
        ShaderSource lit = ShaderSource.read("screen.vert", "lit.frag", many);
        assertTrue(lit.vertex().contains("uniform vec3 uKeyDir;"));
        assertTrue(lit.vertex().contains("uKeyDirFlat = uKeyDir;"));
        assertTrue(lit.fragment().contains("flat in vec3 uKeyDirFlat;"));
        assertTrue(lit.fragment().contains("uniform usampler2D uSeen;"));
        // What finds no room is a uniform as before.
        assertTrue(lit.fragment().contains("uniform vec4 uLampAt7;"));
        int components = 0;
        Matcher flat = Pattern.compile("flat in (\\w+) ").matcher(lit.fragment());
        while (flat.find()) {
            components += SIZES.getOrDefault(flat.group(1), 16);
        }
        assertTrue(components > 90 && components <= 112, components + " components");
    }

    @Test
    void whatTheVertexProgramHasItselfIsDeclaredOnce() {
        ShaderSource occlusion =
                ShaderSource.read("screen.vert", "occlusion.frag", "#define TAPS 6\n");
        assertEquals(2, occlusion.vertex().split("uniform vec3 uRayX;", -1).length);
        assertTrue(occlusion.vertex().contains("uRayXFlat = uRayX;"));
    }

    @Test
    void meshesKeepTheirUniforms() {
        ShaderSource surface = ShaderSource.read("surface.vert", "surface.frag", "");
        assertTrue(surface.fragment().contains("uniform float uBias;"));
        assertFalse(surface.fragment().contains("uBiasFlat"));
    }

    @Test
    void aNumberThatNobodyGaveIsNamed() {
        RenderException missing =
                assertThrows(
                        RenderException.class,
                        () -> ShaderSource.read("screen.vert", "lit.frag", "#define LAMPS 1\n"));
        assertTrue(String.valueOf(missing.getMessage()).contains("OPENINGS"));
    }
}
