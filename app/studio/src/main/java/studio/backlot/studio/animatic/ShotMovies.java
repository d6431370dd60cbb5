package studio.backlot.studio.animatic;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import studio.backlot.media.movie.MovieJoin;
import studio.backlot.storyboard.exchange.CutMedia;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.Track;

/// A movie of each set-up that the cut uses, for an editor to cut from: its takes one after the
/// other, without transitions. A set-up that stands still has handles round every take, because a
/// frame held longer costs nothing; one that moves has none beyond what the cut uses.
///
/// Confined to one thread. The frames are those of the segments: none is encoded again.
final class ShotMovies {
    /// Handles round a take, half a second at 24 frames.
    static final int HANDLE = 12;

    private static final String FOLDER = "shots";

    private final Map<String, ShotInHand> shots;
    private final Map<String, List<ClipInHand>> pieces = new LinkedHashMap<>();
    private final Map<String, List<CompletableFuture<Segments.Segment>>> coming =
            new LinkedHashMap<>();
    private final Map<String, Long> length = new HashMap<>();
    private final Map<String, Long> starts = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Cut cut;
    private final String movie;

    /// @param movie name of the movie of the cut, for what is heard
    ShotMovies(Cut cut, Map<String, ShotInHand> shots, String movie) {
        this.cut = cut;
        this.shots = shots;
        this.movie = movie;
        long at = 0;
        for (Item item : cut.picture().map(Track::items).orElse(List.of())) {
            ShotInHand shot = item instanceof Item.Clip clip ? shots.get(clip.shotId()) : null;
            if (shot != null && item instanceof Item.Clip clip) {
                add(shot, clip, at);
            }
            at += item.frames();
        }
        Set<String> taken = new HashSet<>();
        for (String id : pieces.keySet()) {
            ShotInHand shot = shots.get(id);
            String name = shot == null ? id : plain(shot);
            String free = name;
            for (int n = 2; !taken.add(free); n++) {
                free = name + "_" + n;
            }
            names.put(id, free + ".mp4");
        }
    }

    private static String plain(ShotInHand shot) {
        return shot.shot().name().replaceAll("[^\\p{L}\\p{N}_.-]+", "_");
    }

    private void add(ShotInHand shot, Item.Clip clip, long at) {
        String id = shot.shot().id();
        List<ClipInHand> movie = pieces.computeIfAbsent(id, k -> new ArrayList<>());
        var source = ClipInHand.Source.of(shot, clip.sourceStart(), clip.frames());
        int frames = Math.toIntExact(clip.frames());
        if (!shot.moves()) {
            movie.add(ClipInHand.plain(source.later(-HANDLE), at - HANDLE, HANDLE));
        }
        starts.put(clip.id(), total(movie));
        movie.add(ClipInHand.plain(source, at, frames));
        if (!shot.moves()) {
            movie.add(ClipInHand.plain(source.later(frames), at + frames, HANDLE));
        }
        length.put(id, total(movie));
    }

    private static long total(List<ClipInHand> movie) {
        return movie.stream().mapToLong(ClipInHand::frames).sum();
    }

    /// Asks for the pieces of a shot that stands still, so that they are encoded while others are
    /// drawn; nothing for one that moves or was asked for before.
    void begin(Segments segments, ShotInHand shot) throws IOException {
        if (!shot.moves()) {
            ask(segments, shot.shot().id());
        }
    }

    private List<CompletableFuture<Segments.Segment>> ask(Segments segments, String id)
            throws IOException {
        List<CompletableFuture<Segments.Segment>> known = coming.get(id);
        if (known != null) {
            return known;
        }
        List<CompletableFuture<Segments.Segment>> made = new ArrayList<>();
        for (ClipInHand piece : pieces.getOrDefault(id, List.of())) {
            made.add(segments.of(piece, done -> {}));
        }
        coming.put(id, made);
        return made;
    }

    /// Writes the movies; those of shots that are gone are removed.
    void write(Segments segments, Delivery delivery) throws IOException {
        for (String id : pieces.keySet()) {
            ask(segments, id);
        }
        Path folder = Files.createDirectories(delivery.place(FOLDER));
        for (Map.Entry<String, List<CompletableFuture<Segments.Segment>>> movie :
                coming.entrySet()) {
            List<Path> files = new ArrayList<>();
            for (CompletableFuture<Segments.Segment> segment : movie.getValue()) {
                files.add(Drawing.await(segment).file());
            }
            Path file = folder.resolve(names.get(movie.getKey()));
            long frames = MovieJoin.write(file, files, segments.rate());
            long wanted = length.getOrDefault(movie.getKey(), 0L);
            if (frames != wanted) {
                throw new AnimaticException(
                        AnimaticException.Code.MOVIE_DIFFERS,
                        "%s has %d frames instead of %d".formatted(file, frames, wanted));
            }
        }
        removeOthers(folder);
        delivery.wrote(folder);
    }

    private void removeOthers(Path folder) throws IOException {
        try (Stream<Path> there = Files.list(folder)) {
            for (Path file : there.filter(f -> f.toString().endsWith(".mp4")).toList()) {
                if (!names.containsValue(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }

    /// What other programs find of the cut, by addresses that count from where the cut lies.
    CutMedia media() {
        Map<String, Long> heard = new HashMap<>();
        for (Track track : cut.tracks()) {
            long at = 0;
            for (Item item : track.items()) {
                heard.put(item.id(), at);
                at += item.frames();
            }
        }
        return new CutMedia() {
            @Override
            public Optional<ShotMedia> shot(String shotId) {
                ShotInHand hand = shots.get(shotId);
                if (hand == null) {
                    return Optional.empty();
                }
                Shot shot = hand.shot();
                String name = names.get(shotId);
                long last = Math.max(0, shot.frames() - 1);
                return Optional.of(
                        new ShotMedia(
                                name == null ? null : url(FOLDER + "/" + name),
                                length.getOrDefault(shotId, shot.frames()),
                                hand.camera(0),
                                hand.moves() ? hand.camera(last) : null));
            }

            @Override
            public long start(Item.Clip clip) {
                return starts.getOrDefault(clip.id(), clip.sourceStart());
            }

            @Override
            public Optional<SoundMedia> sound(Item.SoundClip clip) {
                Long at = heard.get(clip.id());
                return at == null
                        ? Optional.empty()
                        : Optional.of(new SoundMedia(url(movie), at, cut.frames()));
            }
        };
    }

    private static String url(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path is an address", e);
        }
    }
}
