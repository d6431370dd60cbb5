package studio.backlot.storyboard.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Ids;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Item.Blend;
import studio.backlot.storyboard.model.Item.Clip;
import studio.backlot.storyboard.model.Item.Gap;
import studio.backlot.storyboard.model.Item.SoundClip;
import studio.backlot.storyboard.model.Track;
import studio.backlot.storyboard.time.FrameRange;
import studio.backlot.storyboard.time.FrameRate;

/// The arithmetic of items on tracks that all edits of a cut are made of. Made for one edit of one
/// cut and thrown away: it hands out ids that are free in that cut. Confined to its thread.
final class Strip {
    private final FrameRate rate;
    private final Set<String> taken = new HashSet<>();

    Strip(Cut cut) {
        rate = cut.rate();
        for (Track track : cut.tracks()) {
            for (Item item : track.items()) {
                taken.add(item.id());
            }
        }
    }

    /// A gap with an id that is free.
    Gap gap(long frames) {
        return new Gap(take(Ids.derived("gap", taken::contains)), frames);
    }

    private String take(String id) {
        taken.add(id);
        return id;
    }

    /// A part of an item: `from` frames left out at the head, `frames` kept.
    Item part(Item item, long from, long frames) {
        return switch (item) {
            case Clip c -> new Clip(c.id(), c.shotId(), c.sourceStart() + from, frames);
            case SoundClip s ->
                    new SoundClip(
                            s.id(),
                            s.source(),
                            s.sourceSample() + rate.sampleOf(from, 48_000),
                            frames,
                            s.gainDb());
            case Gap g -> new Gap(g.id(), frames);
            case Blend b -> b;
        };
    }

    /// How far the head of an item can be pulled out: shots and recordings begin at their first
    /// frame, a gap at none. Tails are free: a set-up in a virtual set runs as long as one likes,
    /// and a recording ends in silence.
    long headroom(Item item) {
        return switch (item) {
            case Clip c -> c.sourceStart();
            case SoundClip s -> rate.frameOfSample(s.sourceSample(), 48_000);
            case Gap g -> Long.MAX_VALUE / 4;
            case Blend b -> 0;
        };
    }

    /// `AABBBCC` with frames 3…5 spliced out for `X` → `AAB` `X` `CC`: what lies before, the
    /// content, what lies behind. A track that ends before the range is filled with a gap. A blend
    /// stays where the items at its sides stay.
    List<Item> splice(List<Item> items, FrameRange range, List<Item> content) {
        List<Item> before = new ArrayList<>();
        List<Item> behind = new ArrayList<>();
        long at = 0;
        for (Item item : items) {
            long end = at + item.frames();
            if (item instanceof Blend) {
                if (at <= range.start()) {
                    before.add(item);
                } else if (at >= range.end()) {
                    behind.add(item);
                }
            } else {
                boolean headStays = at < range.start();
                if (headStays) {
                    before.add(part(item, 0, Math.min(end, range.start()) - at));
                }
                if (end > range.end()) {
                    long from = Math.max(at, range.end()) - at;
                    Item rest = part(item, from, end - at - from);
                    behind.add(headStays ? renamed(rest) : rest);
                }
            }
            at = end;
        }
        List<Item> made = new ArrayList<>(before);
        if (at < range.start() && !content.isEmpty()) {
            made.add(gap(range.start() - at));
        }
        made.addAll(content);
        made.addAll(behind);
        return tidy(withoutStrayBlends(items, made));
    }

    private Item renamed(Item item) {
        String id = take(Ids.derived(item.id(), taken::contains));
        return switch (item) {
            case Clip c -> new Clip(id, c.shotId(), c.sourceStart(), c.frames());
            case SoundClip s ->
                    new SoundClip(id, s.source(), s.sourceSample(), s.frames(), s.gainDb());
            case Gap g -> new Gap(id, g.frames());
            case Blend b -> new Blend(id, b.kind(), b.inFrames(), b.outFrames());
        };
    }

    /// Cuts the item under a frame in two.
    List<Item> split(List<Item> items, long frame) {
        return splice(items, new FrameRange(frame, frame), List.of());
    }

    /// The items within a range, the ones at its ends cut to it, with ids of their own where the
    /// original keeps its own elsewhere.
    List<Item> slice(List<Item> items, FrameRange range) {
        List<Item> made = new ArrayList<>();
        long at = 0;
        for (Item item : items) {
            long end = at + item.frames();
            FrameRange seen = new FrameRange(at, end).intersection(range);
            if (item instanceof Blend) {
                if (at > range.start() && at < range.end()) {
                    made.add(item);
                }
            } else if (!seen.isEmpty()) {
                Item piece = part(item, seen.start() - at, seen.frames());
                made.add(piece.frames() < item.frames() ? renamed(piece) : piece);
            }
            at = end;
        }
        long missing = range.frames() - length(made);
        if (missing > 0) {
            made.add(gap(missing));
        }
        return made;
    }

    /// Pushes what starts at or after a frame back by a gap. An item under the frame is not cut: it
    /// keeps its start, and so its sync, and the gap follows it.
    List<Item> pushed(List<Item> items, long frame, long by) {
        long at = 0;
        for (Item item : items) {
            if (at >= frame) {
                break;
            }
            at += item.frames();
        }
        if (at < frame || at >= length(items)) {
            return items;
        }
        return splice(items, new FrameRange(at, at), List.of(gap(by)));
    }

    static long length(List<Item> items) {
        return items.stream().mapToLong(Item::frames).sum();
    }

    /// No empty items, one gap instead of two, none at the end, blends no longer than what they
    /// blend.
    List<Item> tidy(List<Item> items) {
        List<Item> made = joined(items);
        // A blend that goes leaves two gaps side by side or one at the end: look again.
        while (clampBlends(made)) {
            made = joined(made);
        }
        return made;
    }

    private static List<Item> joined(List<Item> items) {
        List<Item> made = new ArrayList<>();
        for (Item item : items) {
            if (!(item instanceof Blend) && item.frames() <= 0) {
                continue;
            }
            if (item instanceof Gap gap && !made.isEmpty() && made.getLast() instanceof Gap last) {
                made.set(made.size() - 1, new Gap(last.id(), last.frames() + gap.frames()));
            } else {
                made.add(item);
            }
        }
        while (!made.isEmpty() && made.getLast() instanceof Gap) {
            made.removeLast();
        }
        return made;
    }

    /// Says whether a blend was taken out.
    private static boolean clampBlends(List<Item> items) {
        boolean removed = false;
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof Blend blend)) {
                continue;
            }
            Item before = i > 0 ? items.get(i - 1) : null;
            Item after = i + 1 < items.size() ? items.get(i + 1) : null;
            long used = i > 1 && items.get(i - 2) instanceof Blend other ? other.outFrames() : 0;
            boolean stray = !isMedia(before) && !isMedia(after);
            long in = before == null ? 0 : Math.min(blend.inFrames(), before.frames() - used);
            long out = after == null ? 0 : Math.min(blend.outFrames(), after.frames());
            if (stray
                    || before instanceof Blend
                    || after instanceof Blend
                    || (in + out <= 0 && !cuts(blend, before, after))
                    || in < 0) {
                items.remove(i--);
                removed = true;
                continue;
            }
            items.set(i, new Blend(blend.id(), blend.kind(), in, out));
        }
        return removed;
    }

    /// A straight cut that the script names has no frames, and lies between two items.
    private static boolean cuts(Blend blend, @Nullable Item before, @Nullable Item after) {
        return blend.kind().isStraight() && before != null && after != null;
    }

    private static boolean isMedia(@Nullable Item item) {
        return item instanceof Clip || item instanceof SoundClip;
    }

    private static List<Item> withoutStrayBlends(List<Item> old, List<Item> now) {
        Map<String, String> were = neighbours(old);
        Map<String, String> are = neighbours(now);
        return now.stream()
                .filter(i ->
                        !(i instanceof Blend)
                                || !were.containsKey(i.id())
                                || were.get(i.id()).equals(are.get(i.id())))
                .toList();
    }

    /// Ids of the items on both sides of each blend.
    private static Map<String, String> neighbours(List<Item> items) {
        Map<String, String> found = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Blend blend) {
                String before = i > 0 ? items.get(i - 1).id() : "";
                String after = i + 1 < items.size() ? items.get(i + 1).id() : "";
                found.put(blend.id(), before + "\n" + after);
            }
        }
        return found;
    }
}
