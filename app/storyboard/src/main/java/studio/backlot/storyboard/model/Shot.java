package studio.backlot.storyboard.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One set-up: one camera, one lens, one staging. A cut may use it many times.
///
/// @param id stable for life
/// @param setup letter of the set-up within its scene: A, B, … Z, AA; I and O are left out
/// @param name stable human name, scene and set-up: `012_A`
/// @param description the typed description, what a person reads and edits
/// @param spec what the description and the script ask for, with the origin of each value
/// @param hand what a person set by hand in the 3D view
/// @param beatIds beats of the scene that it covers
/// @param frames how long it plays by default, in frames of the production
/// @param panels boards: one, or START and END where the shot moves
/// @param versions pictures made or pinned
/// @param notes free text
/// @param omitted kept, but neither boarded nor cut
public record Shot(
        String id,
        String setup,
        String name,
        String description,
        ShotSpec spec,
        HandValues hand,
        List<String> beatIds,
        long frames,
        List<Panel> panels,
        List<FrameVersion> versions,
        @Nullable String notes,
        boolean omitted) {
    public Shot {
        beatIds = List.copyOf(beatIds);
        panels = List.copyOf(panels);
        versions = List.copyOf(versions);
    }
}
