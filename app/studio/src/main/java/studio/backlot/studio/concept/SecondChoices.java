package studio.backlot.studio.concept;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Composition;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Move;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.storyboard.model.Origin;
import studio.backlot.storyboard.model.ShotSpec;
import studio.backlot.storyboard.model.Slot;

/// What a shot may give up before it gives up anything that somebody asked for: the place of people
/// in the frame, the lens, the side, the level, the shoulder, the move and at last the size, where
/// they are nobody's but the planner's.
final class SecondChoices {
    private static final Set<Slot> NEGOTIABLE =
            EnumSet.of(
                    Slot.COMPOSITION,
                    Slot.LENS_MM,
                    Slot.SIDE,
                    Slot.LEVEL,
                    Slot.FRAMING,
                    Slot.MOVES,
                    Slot.END_SIZE,
                    Slot.SIZE);

    /// Rungs of the ladder by which a size may change, the least change first.
    private static final int[] STEPS = {1, -1, 2, -2, 3, -3, -4};

    private static final List<ShotSize> LADDER =
            Arrays.stream(ShotSize.values()).filter(ShotSize::onLadder).toList();

    private final Set<Slot> free;
    private final ShotDescription words;
    private final List<ShotDescription> choices = new ArrayList<>();

    private SecondChoices(Set<Slot> free, ShotDescription words) {
        this.free = free;
        this.words = words;
    }

    /// What nobody asked for.
    static Set<Slot> free(ShotSpec spec) {
        Set<Slot> free = EnumSet.noneOf(Slot.class);
        for (Slot slot : NEGOTIABLE) {
            Origin origin = spec.origin(slot);
            if (origin == null || origin == Origin.DEFAULT) {
                free.add(slot);
            }
        }
        return free;
    }

    /// Other words for the same shot, the least change first; none where all was asked for.
    ///
    /// @param free what nobody asked for
    /// @param words the values as they are performed
    static List<ShotDescription> of(Set<Slot> free, ShotDescription words) {
        SecondChoices second = new SecondChoices(free, words);
        if (free.contains(Slot.LENS_MM) || free.contains(Slot.SIZE)) {
            second.collect();
        }
        return second.choices;
    }

    private void collect() {
        ShotDescription silent = silent(words);
        add(centred(words));
        add(without(words, EnumSet.of(Slot.LENS_MM)));
        add(without(words, EnumSet.of(Slot.SIDE)));
        add(without(words, EnumSet.of(Slot.LENS_MM, Slot.SIDE)));
        add(silent);
        add(centred(silent));
        ShotDescription plain = plain(words);
        add(plain);
        add(silent(plain));
        add(still(words));
        add(still(silent));
        sizes(silent);
        sizes(silent(plain));
        sizes(still(silent(plain)));
    }

    private void sizes(ShotDescription from) {
        ShotSize size = from.size();
        if (size == null || !size.onLadder() || !free.contains(Slot.SIZE)) {
            return;
        }
        for (int step : STEPS) {
            int at = LADDER.indexOf(size) + step;
            if (at >= LADDER.indexOf(ShotSize.CU) && at <= LADDER.indexOf(ShotSize.LS)) {
                ShotSize other = LADDER.get(at);
                add(from.toBuilder().size(other).endSize(endFor(from, other)).build());
            }
        }
    }

    /// Where a move ends that begins in another size; a move that would go nowhere ends where it
    /// likes.
    private static @Nullable ShotSize endFor(ShotDescription from, ShotSize start) {
        return from.endSize() == start ? null : from.endSize();
    }

    private static @Nullable Composition composition(ShotDescription words) {
        return words.composition() == null && words.screenPosition() == null
                ? Composition.CENTRED
                : words.composition();
    }

    private ShotDescription centred(ShotDescription from) {
        boolean single = from.framing() == null || from.framing() == Framing.SINGLE;
        return free.contains(Slot.COMPOSITION) && single
                ? from.toBuilder().composition(composition(from)).build()
                : from;
    }

    private ShotDescription silent(ShotDescription from) {
        return without(from, EnumSet.of(Slot.LENS_MM, Slot.SIDE, Slot.LEVEL));
    }

    /// A shoulder given up for a clean single, an establishing shot of somebody for a frame of
    /// them.
    private ShotDescription plain(ShotDescription from) {
        Framing framing = from.framing();
        if (framing == null || !free.contains(Slot.FRAMING)) {
            return from;
        }
        return switch (framing) {
            case OTS, DIRTY_SINGLE ->
                    from.toBuilder()
                            .framing(Framing.SINGLE)
                            .subjects(
                                    from.subjects().subList(0, Math.min(1, from.subjects().size())))
                            .build();
            case TWO_SHOT, THREE_SHOT, GROUP ->
                    from.subjects().size() < 2
                            ? from
                            : from.toBuilder()
                                    .framing(Framing.SINGLE)
                                    .subjects(from.subjects().subList(0, 1))
                                    .build();
            case ESTABLISHING ->
                    from.subjects().isEmpty() ? from : from.toBuilder().framing(null).build();
            default -> from;
        };
    }

    private ShotDescription still(ShotDescription from) {
        boolean moves = from.moves().stream().anyMatch(m -> m != Move.STATIC);
        return moves && free.contains(Slot.MOVES)
                ? from.toBuilder()
                        .moves(List.of())
                        .endSize(null)
                        .moveTarget(null)
                        .moveSpeed(null)
                        .moveStyle(null)
                        .build()
                : from;
    }

    /// What it costs to say other words, against one objection to a board.
    static double loss(ShotDescription asked, ShotDescription made) {
        double loss = Objects.equals(asked.lensMm(), made.lensMm()) ? 0 : 0.05;
        loss += asked.side() == made.side() ? 0 : 0.08;
        loss += asked.level() == made.level() ? 0 : 0.05;
        loss += Objects.equals(asked.composition(), made.composition()) ? 0 : 0.03;
        loss += asked.framing() == made.framing() ? 0 : 0.2;
        loss += company(asked) && made.framing() == Framing.SINGLE ? 0.5 : 0;
        loss += asked.moves().equals(made.moves()) ? 0 : 0.35;
        if (asked.size() != made.size() && asked.size() != null && made.size() != null) {
            int rungs = Math.abs(LADDER.indexOf(asked.size()) - LADDER.indexOf(made.size()));
            loss += 0.1 + 0.15 * rungs;
        }
        return loss;
    }

    private static boolean company(ShotDescription words) {
        Framing framing = words.framing();
        return framing == Framing.TWO_SHOT
                || framing == Framing.THREE_SHOT
                || framing == Framing.GROUP;
    }

    /// What was given up, in words.
    static String words(ShotDescription asked, ShotDescription made) {
        List<String> given = new ArrayList<>();
        if (!Objects.equals(asked.composition(), made.composition())) {
            given.add("the place in the frame");
        }
        if (!Objects.equals(asked.lensMm(), made.lensMm())) {
            given.add("the lens");
        }
        if (asked.side() != made.side()) {
            given.add("the side");
        }
        if (asked.level() != made.level()) {
            given.add("the level");
        }
        if (asked.framing() != made.framing()) {
            given.add("the framing");
        }
        if (!asked.moves().equals(made.moves())) {
            given.add("the move");
        } else if (asked.endSize() != made.endSize()) {
            given.add("the size at the end (" + made.endSize() + " instead)");
        }
        if (asked.size() != made.size()) {
            given.add("the size (" + made.size() + " instead)");
        }
        return "nobody asked for " + String.join(", ", given) + ": given up for this set";
    }

    private void add(ShotDescription other) {
        if (!other.equals(words) && !choices.contains(other)) {
            choices.add(other);
        }
    }

    private ShotDescription without(ShotDescription from, Set<Slot> silent) {
        ShotDescription.Builder builder = from.toBuilder();
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
