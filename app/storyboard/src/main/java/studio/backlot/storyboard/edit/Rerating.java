package studio.backlot.storyboard.edit;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.ProductionSettings;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Take;
import studio.backlot.storyboard.model.Track;
import studio.backlot.storyboard.time.FrameRate;
import studio.backlot.storyboard.time.FrameTime;

/// Carries a production to another frame rate. Borders of items are rescaled, not their lengths:
/// rounded lengths would add up to drift, rounded borders never stray by more than half a frame.
final class Rerating {
    private Rerating() {}

    static Production settings(Production production, ProductionSettings settings) {
        FrameRate from = production.settings().rate();
        FrameRate to = settings.rate();
        Production changed = production.withSettings(settings);
        if (from.equals(to)) {
            return changed;
        }
        List<Scene> scenes = changed.scenes().stream().map(s -> scene(s, from, to)).toList();
        return changed.withCuts(changed.cuts().stream().map(c -> cut(c, to)).toList())
                .withScenes(scenes);
    }

    private static Scene scene(Scene scene, FrameRate from, FrameRate to) {
        return scene.withShots(
                scene.shots().stream()
                        .map(s ->
                                s.withFrames(Math.max(1, scaled(s.frames(), from, to)))
                                        .withTakes(takes(s.takes(), from, to)))
                        .toList());
    }

    private static List<Take> takes(List<Take> takes, FrameRate from, FrameRate to) {
        return takes.stream()
                .map(t -> {
                    long start = scaled(t.from(), from, to);
                    long end = scaled(t.end(), from, to);
                    return new Take(start, end - start, t.beatIds(), t.actions());
                })
                .toList();
    }

    static Cut cut(Cut cut, FrameRate to) {
        FrameRate from = cut.rate();
        Strip strip = new Strip(cut);
        List<Track> tracks = new ArrayList<>();
        for (Track track : cut.tracks()) {
            List<Item> items = new ArrayList<>();
            long at = 0;
            for (Item item : track.items()) {
                long start = scaled(at, from, to);
                at += item.frames();
                items.add(item(item, scaled(at, from, to) - start, from, to));
            }
            tracks.add(track.withItems(strip.tidy(items)));
        }
        return new Cut(
                cut.id(),
                cut.name(),
                to,
                tracks,
                cut.markers().stream()
                        .map(m ->
                                new Cut.Marker(
                                        m.id(), scaled(m.frame(), from, to), m.name(), m.colour()))
                        .toList());
    }

    private static Item item(Item item, long frames, FrameRate from, FrameRate to) {
        return switch (item) {
            case Item.Clip c ->
                    new Item.Clip(c.id(), c.shotId(), scaled(c.sourceStart(), from, to), frames);
            case Item.SoundClip s ->
                    new Item.SoundClip(s.id(), s.source(), s.sourceSample(), frames, s.gainDb());
            case Item.Gap g -> new Item.Gap(g.id(), frames);
            case Item.Blend b ->
                    new Item.Blend(
                            b.id(),
                            b.kind(),
                            scaled(b.inFrames(), from, to),
                            scaled(b.outFrames(), from, to));
        };
    }

    private static long scaled(long frames, FrameRate from, FrameRate to) {
        return new FrameTime(frames, from).at(to).frames();
    }
}
