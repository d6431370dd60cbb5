package studio.backlot.storyboard.model;

import java.util.List;

/// A picture or sound track: items one after the other, without overlap.
public record Track(String id, String name, Kind kind, List<Item> items) {
    /// What a track carries.
    public enum Kind {
        PICTURE,
        DIALOGUE,
        EFFECTS,
        AMBIENCE,
        SCORE
    }

    public Track {
        items = List.copyOf(items);
    }

    public long frames() {
        return items.stream().mapToLong(Item::frames).sum();
    }
}
