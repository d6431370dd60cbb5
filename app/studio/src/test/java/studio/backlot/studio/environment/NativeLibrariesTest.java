package studio.backlot.studio.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {
    @TempDir private Path folder;

    @Test
    void choosesTheLibrariesOfTheMachine() {
        String onnx = "ai/onnxruntime/native/%s/libonnxruntime.%s";
        assertTrue(NativeLibraries.isFor(onnx.formatted("linux-x64", "so"), "Linux", "amd64"));
        assertFalse(NativeLibraries.isFor(onnx.formatted("linux-x64", "so"), "Linux", "aarch64"));
        assertTrue(
                NativeLibraries.isFor(
                        onnx.formatted("osx-aarch64", "dylib"), "Mac OS X", "aarch64"));
        assertTrue(
                NativeLibraries.isFor(
                        "macos/arm64/org/lwjgl/liblwjgl.dylib", "Mac OS X", "aarch64"));
        assertTrue(NativeLibraries.isFor("windows/x64/org/lwjgl/lwjgl.dll", "Windows 11", "amd64"));
        assertFalse(
                NativeLibraries.isFor("linux/x64/org/lwjgl/liblwjgl.so.sha1", "Linux", "amd64"));
    }

    @Test
    void unpacksOnceAndWholeOrNotAtAll() throws IOException {
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
        String system = System.getProperty("os.name").startsWith("Mac") ? "macos" : "linux";
        String library = system + "/" + machine + "/org/lwjgl/liblwjgl.so";
        Path jar = jar("lwjgl-natives.jar", library, "unrelated.txt");
        Path other = jar("other.jar", system + "/" + machine + "/libother.so");
        Path natives = folder.resolve("deep/natives");

        NativeLibraries.unpack(List.of(jar, other), natives);
        NativeLibraries.unpack(List.of(jar), natives);

        assertEquals(List.of("liblwjgl.so"), names(natives));
        assertEquals(library, Files.readString(natives.resolve("liblwjgl.so")));
        assertEquals(List.of("natives"), names(natives.getParent()));
    }

    private Path jar(String name, String... entries) throws IOException {
        Path jar = folder.resolve(name);
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(entry.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static List<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }
}
