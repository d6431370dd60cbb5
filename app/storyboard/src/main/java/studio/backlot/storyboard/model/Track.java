package studio.backlot.storyboard.model;

import java.util.List;
import java.util.Optional;

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

    public Track withItems(List<Item> value) {
        return new Track(id, name, kind, value);
    }

    /// The item with this id.
    public Optional<Item> item(String itemId) {
        return items.stream().filter(i -> i.id().equals(itemId)).findFirst();
    }

    /// First frame of an item on the track, -1 where the track does not hold it.
    public long startOf(String itemId) {
        long at = 0;
        for (Item item : items) {
            if (item.id().equals(itemId)) {
                return at;
            }
            at += item.frames();
        }
        return -1;
    }

    /// The item that plays at a frame; blends have no frames of their own and are never it.
    public Optional<Item> itemAt(long frame) {
        long at = 0;
        for (Item item : items) {
            if (frame >= at && frame < at + item.frames()) {
                return Optional.of(item);
            }
            at += item.frames();
        }
        return Optional.empty();
    }
}
