package studio.backlot.studio.animatic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import studio.backlot.assets.sets.SetCatalogue;
import studio.backlot.gl.GlRenderer;
import studio.backlot.model.reading.DescriptionReader;
import studio.backlot.space.camera.Camera;
import studio.backlot.staging.ShotStager;
import studio.backlot.storyboard.model.Production;
import studio.backlot.studio.concept.ConceptStudio;

/// A fingerprint of the code and the catalogue that draw, so that nobody is shown a picture which
/// an older build drew.
final class DrawingCode {
    /// Larger files are models and fonts; their names and lengths say enough.
    private static final long LARGE = 4 << 20;

    private DrawingCode() {}

    /// Of what draws.
    static String fingerprint() {
        return fingerprint(List.of(GlRenderer.class, SetCatalogue.class, Camera.class));
    }

    /// Of what decides where people and camera are: nearly all of the program, and the Java that
    /// runs it.
    static String directing() {
        return fingerprint(
                        List.of(
                                ConceptStudio.class,
                                ShotStager.class,
                                Production.class,
                                DescriptionReader.class,
                                GlRenderer.class,
                                SetCatalogue.class,
                                Camera.class))
                + " "
                + Runtime.version();
    }

    private static String fingerprint(List<Class<?>> classes) {
        CRC32C sum = new CRC32C();
        for (Class<?> from : classes) {
            CodeSource code = from.getProtectionDomain().getCodeSource();
            if (code == null) {
                continue;
            }
            try {
                Path place = Path.of(code.getLocation().toURI());
                for (Path file : files(place)) {
                    sum.update(
                            (place.relativize(file) + ":" + Files.size(file))
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    if (Files.size(file) <= LARGE || file.equals(place)) {
                        sum.update(Files.readAllBytes(file));
                    }
                }
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Long.toHexString(sum.getValue());
    }

    private static List<Path> files(Path place) throws IOException {
        if (Files.isRegularFile(place)) {
            return List.of(place);
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(place)) {
            all.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        return files;
    }
}
