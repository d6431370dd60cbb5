package studio.backlot.gl.passes;

import static org.lwjgl.opengl.GL41C.*;

import java.util.HashMap;
import java.util.Map;
import org.joml.Matrix4f;
import org.lwjgl.system.MemoryStack;
import studio.backlot.gl.RenderException;

/// A shader program made from resource files when it is first used, so that a renderer starts
/// quickly. `defines` come right after the version line; {@link ShaderSource} says what else the
/// files may say.
final class Program implements AutoCloseable {
    private final String vertexFile;
    private final String fragmentFile;
    private final String defines;
    private final Map<String, Integer> locations = new HashMap<>();
    private int handle;

    Program(String vertexFile, String fragmentFile, String defines) {
        this.vertexFile = vertexFile;
        this.fragmentFile = fragmentFile;
        this.defines = defines;
    }

    Program(String vertexFile, String fragmentFile) {
        this(vertexFile, fragmentFile, "");
    }

    private int link() {
        ShaderSource source = ShaderSource.read(vertexFile, fragmentFile, defines);
        int vertex = compile(GL_VERTEX_SHADER, vertexFile, source.vertex());
        int fragment = compile(GL_FRAGMENT_SHADER, fragmentFile, source.fragment());
        int program = glCreateProgram();
        glAttachShader(program, vertex);
        glAttachShader(program, fragment);
        glLinkProgram(program);
        glDeleteShader(vertex);
        glDeleteShader(fragment);
        if (glGetProgrami(program, GL_LINK_STATUS) == GL_FALSE) {
            throw new RenderException(
                    RenderException.Code.SHADER,
                    vertexFile + " + " + fragmentFile + ": " + glGetProgramInfoLog(program));
        }
        return program;
    }

    private static int compile(int kind, String file, String source) {
        int shader = glCreateShader(kind);
        glShaderSource(shader, source);
        glCompileShader(shader);
        if (glGetShaderi(shader, GL_COMPILE_STATUS) == GL_FALSE) {
            throw new RenderException(
                    RenderException.Code.SHADER, file + ": " + glGetShaderInfoLog(shader));
        }
        return shader;
    }

    Program use() {
        if (handle == 0) {
            handle = link();
        }
        glUseProgram(handle);
        return this;
    }

    private int at(String name) {
        Integer known = locations.get(name);
        if (known == null) {
            known = glGetUniformLocation(handle, name);
            locations.put(name, known);
        }
        return known;
    }

    Program set(String name, int value) {
        glUniform1i(at(name), value);
        return this;
    }

    Program set(String name, float value) {
        glUniform1f(at(name), value);
        return this;
    }

    Program set(String name, float x, float y) {
        glUniform2f(at(name), x, y);
        return this;
    }

    Program set(String name, float x, float y, float z) {
        glUniform3f(at(name), x, y, z);
        return this;
    }

    Program set(String name, float x, float y, float z, float w) {
        glUniform4f(at(name), x, y, z, w);
        return this;
    }

    /// Three floats.
    Program set3(String name, float[] value) {
        glUniform3f(at(name), value[0], value[1], value[2]);
        return this;
    }

    /// An array of vec4.
    Program set4v(String name, float[] values) {
        if (values.length > 0) {
            glUniform4fv(at(name), values);
        }
        return this;
    }

    Program set1v(String name, float[] values) {
        glUniform1fv(at(name), values);
        return this;
    }

    Program set(String name, Matrix4f matrix) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            glUniformMatrix4fv(at(name), false, matrix.get(stack.mallocFloat(16)));
        }
        return this;
    }

    /// A matrix that keeps parallels, as `mat4x3`.
    Program setAffine(String name, Matrix4f matrix) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            glUniformMatrix4x3fv(at(name), false, matrix.get4x3(stack.mallocFloat(12)));
        }
        return this;
    }

    /// Binds a texture to a unit and the unit to a sampler.
    Program texture(String name, int unit, int target, int texture) {
        glActiveTexture(GL_TEXTURE0 + unit);
        glBindTexture(target, texture);
        glUniform1i(at(name), unit);
        return this;
    }

    @Override
    public void close() {
        if (handle != 0) {
            glDeleteProgram(handle);
        }
    }
}
