package studio.backlot.space.stage;

import java.util.List;

/// Everything that stands before the lens at one instant: the set, who and what is in it, and the
/// light. It is what staging makes, what the solver looks at and what a renderer draws.
///
/// @param setId key of the set in the catalogue
/// @param dressingSeed varies turned props and small dressing; belongs to the scene
/// @param figures people, each with an id of its own in the id buffer
/// @param props things placed or held besides those that the set itself brings
/// @param atmosphere time, weather and light
/// @param hiddenParts ids of wild walls and props that were pulled for this camera
public record Stage(
        String setId,
        long dressingSeed,
        List<StagedFigure> figures,
        List<PlacedProp> props,
        Atmosphere atmosphere,
        List<String> hiddenParts) {
    public Stage {
        figures = List.copyOf(figures);
        props = List.copyOf(props);
        hiddenParts = List.copyOf(hiddenParts);
    }
}
