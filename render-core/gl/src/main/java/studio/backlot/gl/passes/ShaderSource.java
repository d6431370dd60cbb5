package studio.backlot.gl.passes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.gl.RenderException;

/// The text of a program, from resource files.
///
/// A line `#include "file"` takes in another file. Lines between `#each NAME` and `#end` are
/// repeated as often as the define `NAME` says, with `$` for the number of the turn: the driver
/// reads arrays of uniforms more slowly than single ones.
///
/// What covers the whole frame gets its uniforms as flat inputs, as many as a frame can hand on
/// everywhere. Mesa's software rasteriser fetches a uniform anew for each of eight pixels, some
/// twenty-five instructions for each component; a flat input is one.
record ShaderSource(String vertex, String fragment) {
    private static final String VERSION =
            "#version 410 core\n#extension GL_ARB_derivative_control : enable\n";

    /// The vertex program of what covers the whole frame.
    private static final String WHOLE_FRAME = "screen.vert";

    /// Components that are handed on, of the 128 that Mesa and most cards allow.
    private static final int MOST = 112;

    private static final Map<String, Integer> COMPONENTS =
            Map.of("float", 1, "int", 1, "vec2", 2, "vec3", 3, "vec4", 4, "mat4x3", 12, "mat4", 16);

    private static final Pattern UNIFORM = Pattern.compile("(?m)^uniform (\\w+) (\\w+);");

    static ShaderSource read(String vertexFile, String fragmentFile, String defines) {
        String vertex = text(vertexFile, defines);
        String fragment = text(fragmentFile, defines);
        ShaderSource plain = new ShaderSource(vertex, fragment);
        ShaderSource whole = vertexFile.equals(WHOLE_FRAME) ? plain.handedOn() : plain;
        String head = VERSION + defines;
        return new ShaderSource(head + whole.vertex, head + whole.fragment);
    }

    private ShaderSource handedOn() {
        StringBuilder declared = new StringBuilder();
        StringBuilder said = new StringBuilder();
        StringBuilder taken = new StringBuilder();
        int room = MOST;
        Matcher uniforms = UNIFORM.matcher(fragment);
        while (uniforms.find()) {
            String type = uniforms.group(1);
            String name = uniforms.group(2);
            int size = COMPONENTS.getOrDefault(type, Integer.MAX_VALUE);
            if (size > room || uses(name) < 2) {
                uniforms.appendReplacement(taken, "$0");
                continue;
            }
            room -= size;
            String flat = "flat %s " + type + " " + name + "Flat;\n";
            if (!vertex.contains("uniform " + type + " " + name + ";")) {
                declared.append("uniform ").append(type).append(' ').append(name).append(";\n");
            }
            declared.append(flat.formatted("out"));
            said.append("    ").append(name).append("Flat = ").append(name).append(";\n");
            uniforms.appendReplacement(
                    taken, flat.formatted("in") + "#define " + name + " " + name + "Flat");
        }
        uniforms.appendTail(taken);
        String main = "void main() {\n";
        return new ShaderSource(vertex.replace(main, declared + main + said), taken.toString());
    }

    private int uses(String name) {
        int count = 0;
        Matcher all = Pattern.compile("\\b" + name + "\\b").matcher(fragment);
        while (all.find()) {
            count++;
        }
        return count;
    }

    private static String text(String file, String defines) {
        StringBuilder out = new StringBuilder();
        StringBuilder each = new StringBuilder();
        int times = -1;
        for (String line : resource(file).split("\n")) {
            if (line.startsWith("#include \"")) {
                out.append(text(line.substring(10, line.lastIndexOf('"')), defines));
            } else if (line.startsWith("#each ")) {
                times = defined(defines, line.substring(6).strip());
                each.setLength(0);
            } else if (line.equals("#end")) {
                for (int i = 0; i < times; i++) {
                    out.append(each.toString().replace("$", Integer.toString(i)));
                }
                times = -1;
            } else {
                (times < 0 ? out : each).append(line).append('\n');
            }
        }
        return out.toString();
    }

    private static int defined(String defines, String name) {
        Matcher number = Pattern.compile("(?m)^#define " + name + " (\\d+)$").matcher(defines);
        if (!number.find()) {
            throw new RenderException(
                    RenderException.Code.SHADER, "Nothing says how many " + name + " there are");
        }
        return Integer.parseInt(number.group(1));
    }

    private static String resource(String file) {
        try (InputStream in =
                ShaderSource.class.getResourceAsStream("/studio/backlot/gl/glsl/" + file)) {
            if (in == null) {
                throw new RenderException(
                        RenderException.Code.SHADER, "The shader " + file + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new RenderException(RenderException.Code.SHADER, "Cannot read " + file, e);
        }
    }
}
