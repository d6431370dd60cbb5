package studio.backlot.studio.animatic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;

/// Lays the picture track of a cut out as the stretches that are encoded one by one. A blend takes
/// frames from both its neighbours:
///
/// ```
/// cut     AAAAAAAA BBBBBBBB     blend 2 in, 3 out
/// movie   AAAAAA xxxxx BBBBB
/// ```
final class Timeline {
    private final Map<String, ShotInHand> shots;
    private final List<Item> items;

    private Timeline(Map<String, ShotInHand> shots, List<Item> items) {
        this.shots = shots;
        this.items = items;
    }

    /// @param shots what was made of each shot, by id
    static List<ClipInHand> of(Cut cut, List<Item> items, Map<String, ShotInHand> shots) {
        List<ClipInHand> clips = new Timeline(shots, items).clips();
        long end = clips.stream().mapToLong(ClipInHand::frames).sum();
        // Sound may be longer than the picture: the movie goes on in black.
        if (end < cut.frames()) {
            clips.add(ClipInHand.plain(null, end, Math.toIntExact(cut.frames() - end)));
        }
        return clips;
    }

    private List<ClipInHand> clips() {
        List<ClipInHand> clips = new ArrayList<>();
        long at = 0;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Item.Blend blend) {
                if (blend.inFrames() + blend.outFrames() > 0) {
                    clips.add(blend(blend, i, at));
                }
                continue;
            }
            Item item = items.get(i);
            long head = i > 0 && items.get(i - 1) instanceof Item.Blend b ? b.outFrames() : 0;
            boolean blends = i + 1 < items.size() && items.get(i + 1) instanceof Item.Blend;
            long tail = blends ? ((Item.Blend) items.get(i + 1)).inFrames() : 0;
            int frames = Math.toIntExact(item.frames() - head - tail);
            if (frames > 0) {
                ClipInHand.Source source = source(item);
                clips.add(
                        ClipInHand.plain(
                                source == null ? null : source.later(head), at + head, frames));
            }
            at += item.frames();
        }
        return clips;
    }

    private ClipInHand blend(Item.Blend blend, int index, long at) {
        ClipInHand.Source from = index == 0 ? null : source(items.get(index - 1));
        boolean last = index + 1 == items.size();
        ClipInHand.Source to = last ? null : source(items.get(index + 1));
        long length = index == 0 ? 0 : items.get(index - 1).frames();
        return new ClipInHand(
                from == null ? null : from.later(length - blend.inFrames()),
                to == null ? null : to.later(-blend.inFrames()),
                blend.kind(),
                at - blend.inFrames(),
                Math.toIntExact(blend.inFrames() + blend.outFrames()));
    }

    private ClipInHand.@Nullable Source source(Item item) {
        if (!(item instanceof Item.Clip clip)) {
            return null;
        }
        ShotInHand shot = shots.get(clip.shotId());
        return shot == null ? null : ClipInHand.Source.of(shot, clip.sourceStart(), clip.frames());
    }
}
