package studio.backlot.storyboard.edit;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.assets.film.Transition;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Track;
import studio.backlot.storyboard.time.FrameRate;

/// Cuts as text: a letter a frame, `.` a gap, `|` a border between two clips of one shot, `~` a
/// blend of one frame to each side. Upper case on picture tracks, lower case on sound tracks. Items
/// are called after their letter, a second one of the same shot `A2`.
final class Strips {
    static final FrameRate RATE = FrameRate.FPS_24;
    private static final long HANDLE = 100;

    private Strips() {}

    /// A cut of tracks `V1`, `A1`, `A2` …; clips start at frame 100 of their source, so that there
    /// is something before them.
    static Cut cut(String... tracks) {
        List<Track> made = new ArrayList<>();
        for (int i = 0; i < tracks.length; i++) {
            String id = i == 0 ? "V1" : "A" + i;
            Track.Kind kind = i == 0 ? Track.Kind.PICTURE : Track.Kind.DIALOGUE;
            made.add(new Track(id, id, kind, items(id, tracks[i])));
        }
        return new Cut("cut", "Cut", RATE, made, List.of());
    }

    static List<Item> items(String prefix, String strip) {
        List<Item> items = new ArrayList<>();
        int i = 0;
        int count = 0;
        while (i < strip.length()) {
            char c = strip.charAt(i);
            int end = i;
            while (end < strip.length() && strip.charAt(end) == c) {
                end++;
            }
            long frames = end - i;
            String shot = String.valueOf(c);
            long same = items.stream().filter(x -> x.id().startsWith(shot)).count();
            String id = same == 0 ? shot : shot + (same + 1);
            switch (c) {
                case '.' -> items.add(new Item.Gap(prefix + "-gap" + count++, frames));
                case '~' ->
                        items.add(
                                new Item.Blend(
                                        prefix + "-blend" + count++, Transition.DISSOLVE, 1, 1));
                case '|' -> {}
                default ->
                        items.add(
                                Character.isUpperCase(c)
                                        ? new Item.Clip(id, shot, HANDLE, frames)
                                        : new Item.SoundClip(
                                                id,
                                                new Item.SoundSource.Recording(shot, shot),
                                                RATE.sampleOf(HANDLE, 48_000),
                                                frames,
                                                0));
            }
            i = end;
        }
        return items;
    }

    static String strip(Cut cut, String trackId) {
        return strip(cut.track(trackId).orElseThrow().items());
    }

    static String strip(List<Item> items) {
        StringBuilder text = new StringBuilder();
        for (Item item : items) {
            String letter =
                    switch (item) {
                        case Item.Clip c -> c.shotId();
                        case Item.SoundClip s -> ((Item.SoundSource.Recording) s.source()).media();
                        case Item.Gap g -> ".";
                        case Item.Blend b -> "~";
                    };
            if (item instanceof Item.Blend) {
                text.append(letter);
                continue;
            }
            if (!text.isEmpty() && text.substring(text.length() - 1).equals(letter)) {
                text.append('|');
            }
            text.repeat(letter, (int) item.frames());
        }
        return text.toString();
    }

    /// Source frames, one character a frame: `0` is frame 100 of the source, `a` frame 99, `b` 98.
    static String sources(Cut cut, String trackId) {
        StringBuilder text = new StringBuilder();
        for (Item item : cut.track(trackId).orElseThrow().items()) {
            for (long f = 0; f < item.frames(); f++) {
                if (item instanceof Item.Clip c) {
                    long at = c.sourceStart() + f - HANDLE;
                    text.append((char) (at >= 0 ? '0' + at : 'a' - 1 - at));
                } else {
                    text.append('.');
                }
            }
        }
        return text.toString();
    }
}
