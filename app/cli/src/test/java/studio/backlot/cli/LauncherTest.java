package studio.backlot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Drives the launcher in a small house of its own, with classes and a Maven made for the test.
class LauncherTest {
    private static final String MAIN =
            """
            package studio.backlot.cli;
            public class Main {
                public static void main(String[] args) {
                    if (args.length > 0 && args[args.length - 1].equals("--flags")) {
                        java.lang.management.ManagementFactory.getRuntimeMXBean()
                                .getInputArguments().stream()
                                .filter(flag -> flag.matches(".*(?:Tiered|Inline|Scaling).*"))
                                .forEach(System.out::println);
                        return;
                    }
                    System.out.println("%s " + String.join("|", args));
                    System.exit(args.length > 0 && args[0].equals("fail") ? 4 : 0);
                }
            }
            """;
    private static final String UNPACK =
            """
            package studio.backlot.studio.environment;
            public class NativeLibraries {
                public static void main(String[] args) {
                    new java.io.File(args[0]).mkdirs();
                }
            }
            """;

    @TempDir private Path folder;
    private Path root;
    private Path jar;

    @BeforeEach
    void build() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "the launcher is for bash");
        root = Files.createDirectories(folder.resolve("a house"));
        Path launcher = Path.of("../../backlot").toAbsolutePath().normalize();
        Files.copy(launcher, root.resolve("backlot"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        for (String part :
                List.of("assets", "render-core", "model-runtime", "app/cli/src/main", "target")) {
            Files.createDirectories(root.resolve(part));
        }
        for (String module : List.of("cli", "desktop")) {
            Path target = Files.createDirectories(root.resolve("app").resolve(module + "/target"));
            Files.writeString(target.resolve("class-path.txt"), "");
        }
        jar = root.resolve("app/cli/target/backlot-cli-1.jar");
        writeJar("first");
        makeWindow();
        Files.writeString(root.resolve("target/backlot-built"), root.toRealPath() + "\n");
        Path mvn = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
        Files.writeString(mvn, "#!/bin/sh\necho called >> '" + folder + "/maven'\nexit 1\n");
        assertTrue(mvn.toFile().setExecutable(true));
    }

    /// A window that says what it was asked, on a toolkit of three empty modules.
    private void makeWindow() throws IOException {
        Path target = root.resolve("app/desktop/target");
        Path classes = Files.createDirectories(target.resolve("classes"));
        Path main = Files.createDirectories(folder.resolve("window")).resolve("Main.java");
        Files.writeString(
                main,
                MAIN.formatted("window").replace("studio.backlot.cli", "studio.backlot.desktop"));
        Path unpack = Files.writeString(main.resolveSibling("NativeLibraries.java"), UNPACK);
        compile(classes, "", main);
        compile(target.resolve("backlot-desktop-1.jar"), "", main, unpack);
        var paths = new java.util.ArrayList<String>();
        for (String module : List.of("graphics", "controls", "swing")) {
            Path source = Files.createDirectories(folder.resolve("modules/" + module));
            Path info = source.resolve("module-info.java");
            String needs = module.equals("graphics") ? "" : "requires javafx.graphics;";
            Files.writeString(info, "module javafx." + module + " { " + needs + " }");
            Path made = folder.resolve("javafx-" + module + "-1-linux.jar");
            compile(made, String.join(":", paths), info);
            paths.add(made.toString());
        }
        Files.writeString(target.resolve("class-path.txt"), String.join(":", paths));
    }

    private static void compile(Path into, String modulePath, Path... sources) {
        var arguments = new java.util.ArrayList<String>();
        arguments.addAll(List.of("-d", into.toString(), "--module-path", modulePath));
        for (Path source : sources) {
            arguments.add(source.toString());
        }
        String[] words = arguments.toArray(new String[0]);
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, words));
    }

    private void writeJar(String says) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Path main = Files.writeString(sources.resolve("Main.java"), MAIN.formatted(says));
        Path unpack = Files.writeString(sources.resolve("NativeLibraries.java"), UNPACK);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        int compiled =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-d",
                                classes.toString(),
                                main.toString(),
                                unpack.toString());
        assertEquals(0, compiled);
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            out.setLevel(java.util.zip.Deflater.NO_COMPRESSION);
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                var entry = new JarEntry(classes.relativize(file).toString());
                entry.setTime(0);
                out.putNextEntry(entry);
                Files.copy(file, out);
            }
        }
    }

    private record Run(int code, String out, String err) {}

    private Run launch(String... args) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of(root.resolve("backlot").toString()));
        command.addAll(List.of(args));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        var builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("BACKLOT_CACHE", folder.resolve("cache").toString());
        builder.environment().put("CI", "true");
        // The launcher finds its own way to UTF-8.
        builder.environment().keySet().removeAll(Set.of("LC_ALL", "LC_CTYPE", "LANG"));
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment()
                .merge("PATH", folder.resolve("bin").toString(), (old, bin) -> bin + ":" + old);
        int code =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
        return new Run(code, Files.readString(out), Files.readString(err));
    }

    private boolean mavenWasCalled() {
        return Files.exists(folder.resolve("maven"));
    }

    private List<Path> caches() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache/aot"))) {
            return files.toList();
        }
    }

    @Test
    void aStartIsSilentPassesItsArgumentsOnAndNeverCallsMaven() throws Exception {
        assertEquals(
                new Run(0, "first breakdown|a b|Küche, मैं\n", ""),
                launch("breakdown", "a b", "Küche, मैं"));
        assertEquals(4, launch("fail").code());
        assertFalse(mavenWasCalled());
    }

    /// A picture of the window needs no display, so the test does not either.
    @Test
    void whatIsDoneWithinSecondsDoesWithoutTheSecondCompiler() throws Exception {
        String first = "-XX:TieredStopAtLevel=1\n";
        assertEquals(new Run(0, first, ""), launch("frame", "MS of a cook", "--flags"));
        assertEquals(new Run(0, first, ""), launch("read", "MS of a cook", "--flags"));
        assertEquals(
                new Run(0, "-XX:FreqInlineSize=120\n-XX:CompileThresholdScaling=5\n", ""),
                launch("frame", "--lines", "shots.txt", "--flags"));
        assertEquals(new Run(0, "", ""), launch("animatic", "film.fountain", "--flags"));
    }

    @Test
    void whatTheWindowOpensGoesToTheWindow() throws Exception {
        for (String name : List.of("a script.fountain", "A.FDX", "b.txt", "c.storyboarder")) {
            Path file = Files.writeString(folder.resolve(name), "x");
            assertEquals(
                    new Run(0, "window " + file + "|--screenshot|out.png\n", ""),
                    launch(file.toString(), "--screenshot", "out.png"));
        }
        Path production = Files.createDirectories(folder.resolve("The Cup.backlot"));
        assertEquals(
                new Run(0, "window " + production + "/|--screenshot|out.png\n", ""),
                launch(production + "/", "--screenshot", "out.png"));
        assertEquals(
                new Run(0, "window --screenshot|out.png|--size|800x600\n", ""),
                launch("--screenshot", "out.png", "--size", "800x600"));
        assertFalse(mavenWasCalled());
    }

    @Test
    void everyOtherWordGoesToTheCommandLine() throws Exception {
        Files.createDirectories(folder.resolve("demo"));
        for (String word : List.of("demos", "--help", "-V", "nothing.like.it", "breakdown")) {
            assertEquals(new Run(0, "first " + word + "\n", ""), launch(word));
        }
        Path script = Files.writeString(folder.resolve("x.fountain"), "x");
        assertEquals("first breakdown|" + script + "\n", launch("breakdown", "" + script).out());
    }

    @Test
    void aMissingFileIsSaidBeforeAnythingStarts() throws Exception {
        Run run = launch("nowhere.fountain");
        assertEquals(2, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().contains("there is no file or folder nowhere.fountain"), run.err());
        assertTrue(run.err().contains("Check the path"), run.err());
    }

    @Test
    void withoutADisplayTheWindowSaysSo() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"));
        Run run = launch();
        assertEquals(3, run.code());
        assertEquals("", run.out());
    }

    @Test
    void aRebuiltClassIsSeenThroughTheStartUpCache() throws Exception {
        assertEquals(new Run(0, "", ""), launch("prepare"));
        assertEquals(1, caches().size());
        assertEquals(new Run(0, "first hello\n", ""), launch("hello"));

        // The same length within the same second: what a careless key would not tell apart.
        long length = Files.size(jar);
        Instant before = Files.getLastModifiedTime(jar).toInstant();
        writeJar("fresh");
        assertEquals(length, Files.size(jar));
        Files.setLastModifiedTime(jar, FileTime.from(before.plusNanos(1_000_000)));

        assertEquals(new Run(0, "fresh hello\n", ""), launch("hello"));
        assertEquals(new Run(0, "", ""), launch("prepare"));
        assertEquals(2, caches().size());
        assertEquals(new Run(0, "fresh hello\n", ""), launch("hello"));
    }

    @Test
    void aChangedSourceIsBuiltAndAFailedBuildIsTold() throws Exception {
        Path source = Files.writeString(root.resolve("app/cli/src/main/New.java"), "class New {}");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        Run run = launch("hello");
        assertEquals(4, run.code());
        assertTrue(mavenWasCalled());
        assertTrue(run.err().contains("the build failed"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void aDamagedStartUpCacheOnlyCostsTime() throws Exception {
        launch("prepare");
        Files.writeString(caches().getFirst(), "not a cache", StandardCharsets.UTF_8);
        Run run = launch("hello");
        assertEquals(0, run.code());
        assertEquals("first hello\n", run.out());
    }
}
