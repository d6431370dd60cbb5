package studio.backlot.storyboard.model;

import java.util.Map;
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
}
