package studio.backlot.media.movie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.media.MediaException;
import studio.backlot.media.MediaException.Code;
import studio.backlot.media.Rate;

class PicturePacketsTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final Rate FILM = new Rate(24000, 1001);

    @TempDir private Path folder;

    private Path numbered(String name, int first, int count) {
        Path file = folder.resolve(name);
        try (var writer = MovieWriter.open(file, MovieFormat.of(WIDTH, HEIGHT, FILM))) {
            for (int i = 0; i < count; i++) {
                writer.write(TestPictures.numbered(WIDTH, HEIGHT, first + i));
            }
            writer.finish();
        }
        return file;
    }

    private static String alone(Path segment, int frames) {
        return PicturePackets.hashes(segment, List.of(frames), FILM).getFirst();
    }

    @Test
    void stretchesOfAMovieAreTheSegmentsThatItWasJoinedFrom() {
        Path a = numbered("a.mp4", 0, 30);
        Path b = numbered("b.mp4", 50, 61);
        Path movie = folder.resolve("movie.mp4");
        MovieJoin.write(movie, List.of(a, b, a), FILM);

        assertEquals(
                List.of(alone(a, 30), alone(b, 61), alone(a, 30)),
                PicturePackets.hashes(movie, List.of(30, 61, 30), FILM));
        assertNotEquals(alone(a, 30), alone(numbered("c.mp4", 1, 30), 30));
    }

    @Test
    void aChangedByteChangesTheHash() throws IOException {
        Path a = numbered("a.mp4", 0, 30);
        String before = alone(a, 30);
        byte[] content = Files.readAllBytes(a);
        int data =
                new String(content, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("mdat");
        content[data + 2000] ^= 4;
        Files.write(a, content);

        assertNotEquals(before, alone(a, 30));
    }

    @Test
    void aMovieOfAnotherLengthIsNotItsCut() {
        Path a = numbered("a.mp4", 0, 30);
        for (List<Integer> lengths : List.of(List.of(29), List.of(31), List.of(20, 10))) {
            var failed =
                    assertThrows(
                            MediaException.class, () -> PicturePackets.hashes(a, lengths, FILM));
            assertEquals(Code.SEGMENTS_DIFFER, failed.code());
        }
    }
}
