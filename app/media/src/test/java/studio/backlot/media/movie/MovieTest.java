package studio.backlot.media.movie;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.media.MediaException;
import studio.backlot.media.MediaException.Code;
import studio.backlot.media.Rate;

class MovieTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final Rate FILM = new Rate(24, 1);

    @TempDir private Path folder;

    private Path numbered(String name, Rate rate, int first, int count) {
        Path file = folder.resolve(name);
        try (var writer = MovieWriter.open(file, MovieFormat.of(WIDTH, HEIGHT, rate))) {
            for (int i = 0; i < count; i++) {
                writer.write(TestPictures.numbered(WIDTH, HEIGHT, first + i));
            }
            assertEquals(count, writer.finish());
        }
        return file;
    }

    private static List<Integer> numbers(Path file) {
        try (var reader = MovieReader.open(file)) {
            var numbers = new ArrayList<Integer>();
            ByteBuffer rgba = TestPictures.blank(WIDTH, HEIGHT);
            for (int i = 0; i < reader.info().frames(); i++) {
                reader.read(i, rgba);
                numbers.add(TestPictures.number(rgba, WIDTH, HEIGHT));
            }
            return numbers;
        }
    }

    private static List<Integer> range(int first, int count) {
        return Stream.iterate(first, i -> i + 1).limit(count).toList();
    }

    @ParameterizedTest
    @CsvSource({"24,1", "25,1", "24000,1001", "30000,1001"})
    void everyFrameComesBackInItsPlace(int num, int den) {
        var rate = new Rate(num, den);
        Path file = numbered("movie.mp4", rate, 100, 83);
        assertEquals(range(100, 83), numbers(file));
        try (var reader = MovieReader.open(file)) {
            assertEquals(
                    new MovieInfo(
                            WIDTH, HEIGHT, rate, 83, "h264", "High", "bt709", "bt709", "bt709",
                            "tv"),
                    reader.info());
        }
    }

    @Test
    void anyFrameIsFoundInAnyOrder() {
        Path file = numbered("movie.mp4", new Rate(30000, 1001), 0, 200);
        ByteBuffer rgba = TestPictures.blank(WIDTH, HEIGHT);
        try (var reader = MovieReader.open(file)) {
            for (int frame : new int[] {199, 0, 61, 60, 59, 118, 119, 120, 3, 198}) {
                reader.read(frame, rgba);
                assertEquals(frame, TestPictures.number(rgba, WIDTH, HEIGHT));
            }
            var missing = assertThrows(MediaException.class, () -> reader.read(200, rgba));
            assertEquals(Code.NO_SUCH_FRAME, missing.code());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0xff0000, 0x00ff00, 0x0000ff, 0x00ffff, 0xff00ff, 0xffff00})
    void primariesSurviveWithinThreeLevels(int rgb) {
        Path file = folder.resolve("colour.mp4");
        try (var writer = MovieWriter.open(file, MovieFormat.of(WIDTH, HEIGHT, FILM))) {
            writer.write(TestPictures.plain(WIDTH, HEIGHT, rgb), 3);
            writer.finish();
        }
        ByteBuffer rgba = TestPictures.blank(WIDTH, HEIGHT);
        try (var reader = MovieReader.open(file)) {
            reader.read(2, rgba);
        }
        for (int at = 0; at < WIDTH * HEIGHT; at += 37) {
            for (int channel = 0; channel < 3; channel++) {
                int wanted = rgb >> (16 - 8 * channel) & 0xff;
                assertEquals(wanted, rgba.get(at * 4 + channel) & 0xff, 3.0, "pixel " + at);
            }
        }
    }

    @Test
    void aStillStandsForItsFramesAndTheNextPictureFollowsAtOnce() {
        Path file = folder.resolve("still.mp4");
        try (var writer = MovieWriter.open(file, MovieFormat.of(WIDTH, HEIGHT, FILM))) {
            writer.write(TestPictures.numbered(WIDTH, HEIGHT, 7), 100);
            writer.write(TestPictures.numbered(WIDTH, HEIGHT, 9), 2);
            writer.finish();
        }
        var expected = new ArrayList<Integer>(java.util.Collections.nCopies(100, 7));
        expected.addAll(List.of(9, 9));
        assertEquals(expected, numbers(file));
    }

    @Test
    void theSameFramesGiveTheSameFile() throws IOException {
        Path once = numbered("once.mp4", FILM, 5, 60);
        Path again = numbered("again.mp4", FILM, 5, 60);
        assertArrayEquals(Files.readAllBytes(once), Files.readAllBytes(again));
    }

    @Test
    void joinedSegmentsDecodeToTheFramesOfTheSegments() {
        var rate = new Rate(24000, 1001);
        List<Path> segments =
                List.of(
                        numbered("a.mp4", rate, 0, 49),
                        numbered("b.mp4", rate, 49, 1),
                        numbered("c.mp4", rate, 50, 70));
        Path movie = folder.resolve("movie.mp4");
        assertEquals(120, MovieJoin.write(movie, segments, rate));

        assertEquals(range(0, 120), numbers(movie));
        int frame = 0;
        ByteBuffer joined = TestPictures.blank(WIDTH, HEIGHT);
        ByteBuffer alone = TestPictures.blank(WIDTH, HEIGHT);
        try (var whole = MovieReader.open(movie)) {
            assertEquals(rate, whole.info().rate());
            for (Path segment : segments) {
                try (var part = MovieReader.open(segment)) {
                    for (int i = 0; i < part.info().frames(); i++, frame++) {
                        whole.read(frame, joined);
                        part.read(i, alone);
                        assertEquals(alone, joined, "frame " + frame);
                    }
                }
            }
        }
    }

    @Test
    void segmentsOfAnotherFormatAreRefusedAndNothingIsLeft() throws IOException {
        Path small = folder.resolve("small.mp4");
        try (var writer = MovieWriter.open(small, MovieFormat.of(160, 90, FILM))) {
            writer.write(TestPictures.plain(160, 90, 0x808080));
            writer.finish();
        }
        List<Path> segments = List.of(numbered("a.mp4", FILM, 0, 2), small);
        Path movie = folder.resolve("movie.mp4");
        var differ =
                assertThrows(MediaException.class, () -> MovieJoin.write(movie, segments, FILM));
        assertEquals(Code.SEGMENTS_DIFFER, differ.code());
        assertEquals(List.of("a.mp4", "small.mp4"), names());
    }

    @Test
    void anAbandonedMovieLeavesNothing() throws IOException {
        try (var writer =
                MovieWriter.open(
                        folder.resolve("movie.mp4"), MovieFormat.of(WIDTH, HEIGHT, FILM))) {
            writer.write(TestPictures.numbered(WIDTH, HEIGHT, 1), 10);
        }
        assertEquals(List.of(), names());
    }

    @Test
    void aFinishedMovieReplacesTheOldOneAtOnce() throws IOException {
        Path file = numbered("movie.mp4", FILM, 0, 5);
        try (var writer = MovieWriter.open(file, MovieFormat.of(WIDTH, HEIGHT, FILM))) {
            writer.write(TestPictures.numbered(WIDTH, HEIGHT, 9));
            assertEquals(range(0, 5), numbers(file));
            writer.finish();
        }
        assertEquals(List.of(9), numbers(file));
        assertEquals(List.of("movie.mp4"), names());
    }

    @Test
    void aFolderThatIsAFileIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        var failed =
                assertThrows(
                        MediaException.class,
                        () ->
                                MovieWriter.open(
                                        file.resolve("movie.mp4"),
                                        MovieFormat.of(WIDTH, HEIGHT, FILM)));
        assertEquals(Code.CANNOT_WRITE, failed.code());
        assertTrue(failed.getMessage().contains("taken"), failed.getMessage());
    }

    @Test
    void aFullDiskIsNamed() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no device that is always full");
        Path movie = folder.resolve("movie.mp4");
        var failed =
                assertThrows(
                        MediaException.class,
                        () -> {
                            // The writer's own name for what is unfinished leads to a full device.
                            Files.createSymbolicLink(folder.resolve("movie.mp4.new"), full);
                            try (var writer =
                                    MovieWriter.open(movie, MovieFormat.of(WIDTH, HEIGHT, FILM))) {
                                writer.write(TestPictures.numbered(WIDTH, HEIGHT, 1), 50);
                                writer.finish();
                            }
                        });
        assertEquals(Code.DISK_FULL, failed.code());
        assertFalse(Files.exists(movie));
    }

    @Test
    void damagedAndForeignFilesAreNamed() throws IOException {
        Path text =
                Files.writeString(folder.resolve("text.mp4"), "INT. KITCHEN - DAY\n".repeat(50));
        Path empty = Files.createFile(folder.resolve("empty.mp4"));
        byte[] whole = Files.readAllBytes(numbered("whole.mp4", FILM, 0, 30));
        Path cut = Files.write(folder.resolve("cut.mp4"), java.util.Arrays.copyOf(whole, 900));
        for (Path file : List.of(text, empty, cut)) {
            var failed = assertThrows(MediaException.class, () -> MovieReader.open(file).close());
            assertEquals(Code.UNREADABLE, failed.code());
            assertTrue(failed.getMessage().contains(file.toString()), failed.getMessage());
        }
        Path missing = folder.resolve("missing.mp4");
        var failed = assertThrows(MediaException.class, () -> MovieReader.open(missing).close());
        assertEquals(Code.NOT_FOUND, failed.code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n%s/a.ts\n#EXT-X-ENDLIST\n",
                "ffconcat version 1.0\nfile '%s/a.mp4'\n",
            })
    void aPlaylistOpensNoSocket(String playlist) throws IOException {
        try (var server = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(1);
            String address = "http://127.0.0.1:" + server.getLocalPort();
            Path file = folder.resolve("list.mp4");
            Files.writeString(file, playlist.formatted(address), StandardCharsets.US_ASCII);
            var failed = assertThrows(MediaException.class, () -> MovieReader.open(file).close());
            assertEquals(Code.UNREADABLE, failed.code());
            assertThrows(SocketTimeoutException.class, server::accept);
        }
    }

    @Test
    void theCacheKeepsWhatWasUsedLast() throws IOException {
        var cache = new SegmentCache(folder.resolve("segments"), 250);
        Files.createDirectories(folder.resolve("segments"));
        for (int i = 0; i < 4; i++) {
            Path segment = Files.write(cache.place("shot" + i), new byte[100]);
            Files.setLastModifiedTime(
                    segment, java.nio.file.attribute.FileTime.fromMillis(1000L * i));
        }
        assertTrue(cache.find("shot0").isPresent());
        cache.trim();
        assertTrue(cache.find("shot0").isPresent());
        assertTrue(cache.find("shot3").isPresent());
        assertFalse(cache.find("shot1").isPresent());
        assertFalse(cache.find("shot2").isPresent());
        assertThrows(IllegalArgumentException.class, () -> cache.place("../shot"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }
}
