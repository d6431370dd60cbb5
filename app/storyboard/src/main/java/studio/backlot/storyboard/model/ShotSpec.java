package studio.backlot.storyboard.model;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.ShotDescription;

/// What is wanted of a shot.
///
/// @param values slot by slot; null or empty where nobody asked
/// @param origins who asked, by slot name as in the reading (`size`, `lensMm`, …)
public record ShotSpec(ShotDescription values, Map<String, Origin> origins) {
    public static final ShotSpec EMPTY = new ShotSpec(ShotDescription.EMPTY, Map.of());

    public ShotSpec {
        origins = Map.copyOf(origins);
    }

    /// Who asked for a slot; null where nobody did.
    public @Nullable Origin origin(Slot slot) {
        return origins.get(slot.key());
    }

    /// This spec with one slot taken from another description. A person may also clear a slot: an
    /// empty value by hand stays empty.
    public ShotSpec with(Slot slot, ShotDescription from, Origin origin) {
        Map<String, Origin> more = new HashMap<>(origins);
        if (slot.isStated(from) || origin == Origin.HAND) {
            more.put(slot.key(), origin);
        } else {
            more.remove(slot.key());
        }
        ShotDescription.Builder builder = values.toBuilder();
        slot.copy(from, builder);
        return new ShotSpec(builder.build(), more);
    }

    /// A spec all of whose stated slots come from one source.
    public static ShotSpec of(ShotDescription values, Origin origin) {
        Map<String, Origin> origins = new HashMap<>();
        for (Slot slot : Slot.values()) {
            if (slot.isStated(values)) {
                origins.put(slot.key(), origin);
            }
        }
        return new ShotSpec(values, origins);
    }
}
