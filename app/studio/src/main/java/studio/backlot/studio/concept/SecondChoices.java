package studio.backlot.studio.concept;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.storyboard.model.Origin;
import studio.backlot.storyboard.model.ShotSpec;
import studio.backlot.storyboard.model.Slot;

/// What a shot may give up before it gives up anything that somebody asked for: the lens, the side
/// and at last the size, where they are nobody's but the planner's.
final class SecondChoices {
    /// Rungs of the ladder by which a size may widen.
    private static final int WIDER = 2;

    private SecondChoices() {}

    /// Other words for the same shot, the least change first; none where all was asked for.
    ///
    /// @param words the values as they are performed
    static List<ShotDescription> of(ShotSpec spec, ShotDescription words) {
        Set<Slot> free = EnumSet.noneOf(Slot.class);
        for (Slot slot : List.of(Slot.LENS_MM, Slot.SIDE, Slot.LEVEL, Slot.SIZE)) {
            if (spec.origin(slot) == Origin.DEFAULT) {
                free.add(slot);
            }
        }
        List<ShotDescription> choices = new ArrayList<>();
        add(choices, words, free, EnumSet.of(Slot.LENS_MM));
        add(choices, words, free, EnumSet.of(Slot.SIDE));
        Set<Slot> silent = EnumSet.of(Slot.LENS_MM, Slot.SIDE);
        add(choices, words, free, silent);
        silent.add(Slot.LEVEL);
        add(choices, words, free, silent);
        ShotSize size = words.size();
        if (size == null || !free.contains(Slot.SIZE) || words.endSize() != null) {
            return choices;
        }
        List<ShotSize> ladder =
                Arrays.stream(ShotSize.values()).filter(ShotSize::onLadder).toList();
        int at = ladder.indexOf(size);
        int end = Math.min(at + 1 + WIDER, ladder.indexOf(ShotSize.LS) + 1);
        for (ShotSize wider : ladder.subList(at + 1, Math.max(at + 1, end))) {
            ShotDescription other = without(words, free, silent);
            choices.add(other.toBuilder().size(wider).build());
        }
        return choices;
    }

    /// What was given up, in words.
    static String words(ShotDescription asked, ShotDescription made) {
        List<String> given = new ArrayList<>();
        if (!Objects.equals(asked.lensMm(), made.lensMm())) {
            given.add("the lens");
        }
        if (asked.side() != made.side()) {
            given.add("the side");
        }
        if (asked.level() != made.level()) {
            given.add("the level");
        }
        if (asked.size() != made.size()) {
            given.add("the size (" + made.size() + " instead)");
        }
        return "nobody asked for " + String.join(", ", given) + ": given up for this set";
    }

    private static void add(
            List<ShotDescription> choices,
            ShotDescription words,
            Set<Slot> free,
            Set<Slot> silent) {
        ShotDescription other = without(words, free, silent);
        if (!other.equals(words) && !choices.contains(other)) {
            choices.add(other);
        }
    }

    private static ShotDescription without(
            ShotDescription words, Set<Slot> free, Set<Slot> silent) {
        ShotDescription.Builder builder = words.toBuilder();
        if (free.contains(Slot.LENS_MM) && silent.contains(Slot.LENS_MM)) {
            builder.lensMm(null);
        }
        if (free.contains(Slot.SIDE) && silent.contains(Slot.SIDE)) {
            builder.side(null);
        }
        if (free.contains(Slot.LEVEL) && silent.contains(Slot.LEVEL)) {
            builder.level(null);
        }
        return builder.build();
    }
}
