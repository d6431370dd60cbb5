package studio.backlot.storyboard.edit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.model.Origin;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.ShotSpec;
import studio.backlot.storyboard.model.Slot;

/// Re-makes what is wanted of a shot when its source changed: values not by hand are taken anew,
/// values by hand stay, and where both changed a conflict is offered.
///
/// It is a three-way merge, slot by slot: a value by hand is in conflict only where the source says
/// something else *than before*, so that an old disagreement is not asked about again.
///
/// @param spec the re-made spec
/// @param conflicts what a person should answer
public record Remaking(ShotSpec spec, List<Conflict> conflicts) {
    private static final Set<Slot> SEEN_BY_CAMERA =
            EnumSet.of(
                    Slot.SIZE,
                    Slot.END_SIZE,
                    Slot.FRAMING,
                    Slot.ANGLE,
                    Slot.DUTCH,
                    Slot.LEVEL,
                    Slot.SIDE,
                    Slot.MOVES,
                    Slot.LENS_MM,
                    Slot.LENS_CLASS,
                    Slot.SUBJECTS);

    public Remaking {
        conflicts = List.copyOf(conflicts);
    }

    /// Merges what a shot wants now.
    ///
    /// @param shot the shot with its values by hand
    /// @param before what the source made before it changed
    /// @param made what the source makes now
    public static Remaking of(Shot shot, ShotSpec before, ShotSpec made) {
        ShotSpec spec = made;
        List<Conflict> conflicts = new ArrayList<>();
        boolean cameraAsked = false;
        for (Slot slot : Slot.values()) {
            boolean changed = !slot.isSame(before.values(), made.values());
            cameraAsked |= changed && SEEN_BY_CAMERA.contains(slot);
            if (shot.spec().origin(slot) != Origin.HAND) {
                continue;
            }
            spec = spec.with(slot, shot.spec().values(), Origin.HAND);
            if (changed && !slot.isSame(shot.spec().values(), made.values())) {
                conflicts.add(
                        new Conflict(
                                shot.id(),
                                slot,
                                text(slot.value(shot.spec().values())),
                                text(slot.value(made.values()))));
            }
        }
        boolean byHand = shot.hand().camera() != null || shot.hand().endCamera() != null;
        if (byHand && cameraAsked) {
            conflicts.add(new Conflict(shot.id(), null, "placed by hand", "solved anew"));
        }
        return new Remaking(spec, conflicts);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "nothing" : value.toString();
    }
}
