package studio.backlot.storyboard.model;

import java.util.List;
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
}
