package studio.backlot.storyboard.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.backlot.assets.film.Transition;
import studio.backlot.storyboard.exchange.CutMedia.ShotMedia;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.Track;
import studio.backlot.storyboard.time.Timecode;
import studio.backlot.storyboard.time.Timecode.Counting;

/// Writes the picture of a cut as CMX 3600 edit decision lists, which point at one movie a shot:
/// reels of eight characters, source timecode from 00:00:00:00, the shot's id and file in comments.
/// A list holds at most 999 events; a longer cut is split into several, each with its own reel of
/// the programme.
public final class EditDecisionList {
    private static final int MOST_EVENTS = 999;
    private static final String BLACK = "BL";

    private final Production production;
    private final Cut cut;
    private final CutMedia media;
    private final Counting counting;
    private final Map<String, String> reels = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private EditDecisionList(Production production, Cut cut, CutMedia media, Counting counting) {
        this.production = production;
        this.cut = cut;
        this.media = media;
        this.counting = counting;
    }

    /// The lists of a cut, in order; one where the cut is empty. Throws `IllegalArgumentException`
    /// where the counting does not exist at the cut's rate.
    ///
    /// @param startFrame number of the cut's first frame
    public static List<String> write(
            Production production, Cut cut, CutMedia media, long startFrame, Counting counting) {
        if (!counting.fits(cut.rate())) {
            throw new IllegalArgumentException(
                    "drop-frame does not exist at " + cut.rate().label());
        }
        return new EditDecisionList(production, cut, media, counting).lists(startFrame);
    }

    private List<String> lists(long startFrame) {
        List<Item> items = cut.picture().map(Track::items).orElse(List.of());
        List<String> events = new ArrayList<>();
        List<List<String>> lists = new ArrayList<>();
        long at = startFrame;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Item.Clip clip) {
                if (events.size() == MOST_EVENTS) {
                    lists.add(events);
                    events = new ArrayList<>();
                }
                Item before = i == 0 ? null : items.get(i - 1);
                boolean blends = i > 1 && blendsFromClip(items, i);
                if (blends) {
                    events.add(dissolve(events.size() + 1, items, i, at));
                } else if (before instanceof Item.Blend rise && rise.kind() == Transition.FADE_IN) {
                    events.add(fadeIn(events.size() + 1, rise, clip, at));
                } else {
                    events.add(event(events.size() + 1, clip, at));
                }
            } else if (items.get(i) instanceof Item.Blend b && b.kind() == Transition.FADE_OUT) {
                events.add(fadeOut(events.size() + 1, b, at));
            }
            at += items.get(i).frames();
        }
        lists.add(events);
        List<String> texts = new ArrayList<>();
        for (List<String> list : lists) {
            String part = lists.size() == 1 ? "" : " " + (texts.size() + 1);
            texts.add(
                    "TITLE: "
                            + ascii(cut.name(), 60)
                            + part
                            + "\n"
                            + "FCM: "
                            + (counting == Counting.DROP ? "DROP FRAME" : "NON-DROP FRAME")
                            + "\n\n"
                            + String.join("", list));
        }
        return texts;
    }

    private static boolean blendsFromClip(List<Item> items, int index) {
        return items.get(index - 1) instanceof Item.Blend b
                && b.kind() == Transition.DISSOLVE
                && items.get(index - 2) instanceof Item.Clip;
    }

    private String event(int number, Item.Clip clip, long at) {
        return line(number, reel(clip), "C       ", media.start(clip), clip.frames(), at)
                + comments(clip);
    }

    /// A dissolve starts before the cutting point, so the event before is as long as ever and this
    /// one begins with a cut of no length to it: the form of CMX 3600.
    private String dissolve(int number, List<Item> items, int index, long at) {
        Item.Clip from = (Item.Clip) items.get(index - 2);
        Item.Clip to = (Item.Clip) items.get(index);
        Item.Blend blend = (Item.Blend) items.get(index - 1);
        long length = blend.inFrames() + blend.outFrames();
        long early = Math.min(blend.inFrames(), media.start(to));
        long outOfFrom = media.start(from) + from.frames() - early;
        String kind = "D    %03d".formatted(Math.min(999, length));
        return line(number, reel(from), "C       ", outOfFrom, 0, at - early)
                + line(
                        number,
                        reel(to),
                        kind,
                        media.start(to) - early,
                        to.frames() + early,
                        at - early)
                + comments(to);
    }

    /// Picture out of black: the form of CMX 3600 for a fade.
    private String fadeIn(int number, Item.Blend blend, Item.Clip clip, long at) {
        String kind = "D    %03d".formatted(Math.min(999, blend.outFrames()));
        return line(number, BLACK, "C       ", 0, 0, at)
                + line(number, reel(clip), kind, media.start(clip), clip.frames(), at)
                + comments(clip);
    }

    /// Black out of picture, over the last frames of the clip before.
    private String fadeOut(int number, Item.Blend blend, long at) {
        String kind = "D    %03d".formatted(Math.min(999, blend.inFrames()));
        long from = at - blend.inFrames();
        return line(number, BLACK, kind, 0, blend.inFrames(), from);
    }

    private String line(
            int number, String reel, String kind, long source, long frames, long record) {
        return "%03d  %-8s V     %s %s %s %s %s%n"
                .formatted(
                        number,
                        reel,
                        kind,
                        code(source),
                        code(source + frames),
                        code(record),
                        code(record + frames))
                .replace("\r\n", "\n");
    }

    private String code(long frame) {
        return Timecode.of(frame, cut.rate(), counting).toString();
    }

    private String comments(Item.Clip clip) {
        String name = production.shot(clip.shotId()).map(Shot::name).orElse(clip.shotId());
        Optional<String> url = media.shot(clip.shotId()).map(ShotMedia::url);
        return "* FROM CLIP NAME: "
                + ascii(name, 60)
                + "\n"
                + url.map(u -> "* SOURCE FILE: " + u.substring(u.lastIndexOf('/') + 1) + "\n")
                        .orElse("")
                + "* BACKLOT SHOT ID: "
                + clip.shotId()
                + "\n";
    }

    /// The shot's name in eight characters or fewer, no two alike.
    private String reel(Item.Clip clip) {
        return reels.computeIfAbsent(
                clip.shotId(),
                id -> {
                    String name = production.shot(id).map(Shot::name).orElse(id);
                    String plain =
                            ascii(name, 99).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
                    String reel = plain.substring(0, Math.min(8, plain.length()));
                    for (int n = 2; reel.isEmpty() || !taken.add(reel); n++) {
                        String tail = Integer.toString(n);
                        int kept = Math.min(plain.length(), 8 - tail.length());
                        reel = plain.substring(0, kept) + tail;
                    }
                    return reel;
                });
    }

    /// What an edit list can hold: other letters become underscores.
    private static String ascii(String text, int most) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^\\x20-\\x7e]", "_");
        return plain.substring(0, Math.min(most, plain.length()));
    }
}
