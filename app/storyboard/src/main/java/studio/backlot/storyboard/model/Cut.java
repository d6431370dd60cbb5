package studio.backlot.storyboard.model;

import java.util.List;
import java.util.Optional;
import studio.backlot.storyboard.time.FrameRate;

/// A version of the edit.
public record Cut(
        String id, String name, FrameRate rate, List<Track> tracks, List<Marker> markers) {
    public Cut {
        tracks = List.copyOf(tracks);
        markers = List.copyOf(markers);
    }

    /// A note at a frame of the cut.
    public record Marker(String id, long frame, String name, String colour) {}

    /// Length in frames: that of the longest track.
    public long frames() {
        return tracks.stream().mapToLong(Track::frames).max().orElse(0);
    }

    public Cut withName(String value) {
        return new Cut(id, value, rate, tracks, markers);
    }

    public Cut withRate(FrameRate value) {
        return new Cut(id, name, value, tracks, markers);
    }

    public Cut withTracks(List<Track> value) {
        return new Cut(id, name, rate, value, markers);
    }

    public Cut withMarkers(List<Marker> value) {
        return new Cut(id, name, rate, tracks, value);
    }

    public Optional<Track> track(String trackId) {
        return tracks.stream().filter(t -> t.id().equals(trackId)).findFirst();
    }

    /// The track that holds an item.
    public Optional<Track> trackOf(String itemId) {
        return tracks.stream()
                .filter(t -> t.items().stream().anyMatch(i -> i.id().equals(itemId)))
                .findFirst();
    }

    /// The first picture track.
    public Optional<Track> picture() {
        return tracks.stream().filter(t -> t.kind() == Track.Kind.PICTURE).findFirst();
    }
}
