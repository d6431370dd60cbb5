package studio.backlot.studio.environment;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// Unpacks the native libraries of LWJGL and ONNX Runtime once, where otherwise each start would
/// write some fifty megabytes to a temporary folder. The launcher calls this when their folder,
/// which is named by their versions, is not there.
public final class NativeLibraries {
    private static final List<String> SUFFIXES = List.of(".so", ".dylib", ".dll");

    private NativeLibraries() {}

    /// Unpacks what lies on the class path of this process into the folder given.
    public static void main(String[] args) {
        List<Path> jars =
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of)
                        .filter(Files::isRegularFile)
                        .toList();
        try {
            unpack(jars, Path.of(args[0]));
        } catch (IOException e) {
            System.err.println("backlot: native libraries cannot be unpacked: " + e);
            System.err.println("  Free some space, or set BACKLOT_CACHE to another folder.");
            System.exit(3);
        }
    }

    /// Fills a folder with the libraries for this machine. The folder appears when it is whole.
    static void unpack(List<Path> jars, Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
        Path unfinished = Files.createTempDirectory(parent, "unpacking-");
        for (Path jar : jars) {
            String name = jar.getFileName().toString();
            if (name.startsWith("lwjgl") || name.startsWith("onnxruntime")) {
                unpack(jar, unfinished);
            }
        }
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(unfinished);
            // Another start may have been first; its folder is as good.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            for (var entry : file.stream().filter(e -> isForThisMachine(e.getName())).toList()) {
                Path target = folder.resolve(Path.of(entry.getName()).getFileName().toString());
                try (InputStream in = file.getInputStream(entry)) {
                    Files.copy(in, target);
                } catch (FileAlreadyExistsException twice) {
                    throw new IOException(jar + " holds " + target.getFileName() + " twice", twice);
                }
            }
        }
    }

    private static boolean isForThisMachine(String entry) {
        return isFor(entry, System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    // ONNX Runtime writes osx-aarch64 and linux-x64, LWJGL macos/arm64 and linux/x64.
    static boolean isFor(String entry, String system, String architecture) {
        String os = system.toLowerCase(Locale.ROOT);
        List<String> systems =
                os.startsWith("mac")
                        ? List.of("osx", "macos")
                        : os.startsWith("windows") ? List.of("win", "windows") : List.of("linux");
        List<String> machines =
                architecture.equals("aarch64") ? List.of("aarch64", "arm64") : List.of("x64");
        return SUFFIXES.stream().anyMatch(entry::endsWith)
                && systems.stream()
                        .flatMap(s ->
                                machines.stream().flatMap(m -> Stream.of(s + "-" + m, s + "/" + m)))
                        .anyMatch(place -> ("/" + entry).contains("/" + place + "/"));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
