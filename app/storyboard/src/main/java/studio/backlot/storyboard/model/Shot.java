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

    /// A shot of a description alone: nothing read yet, nothing set by hand, one board.
    public static Shot of(String id, String setup, String name, String description, long frames) {
        return new Shot(
                id,
                setup,
                name,
                description,
                ShotSpec.EMPTY,
                HandValues.NONE,
                List.of(),
                frames,
                List.of(new Panel(id + "-1", "", 0, null, null)),
                List.of(),
                null,
                false);
    }

    public Shot withId(String value) {
        return new Shot(
                value,
                setup,
                name,
                description,
                spec,
                hand,
                beatIds,
                frames,
                panels,
                versions,
                notes,
                omitted);
    }

    public Shot withSetup(String value) {
        return new Shot(
                id,
                value,
                name,
                description,
                spec,
                hand,
                beatIds,
                frames,
                panels,
                versions,
                notes,
                omitted);
    }

    public Shot withName(String value) {
        return new Shot(
                id,
                setup,
                value,
                description,
                spec,
                hand,
                beatIds,
                frames,
                panels,
                versions,
                notes,
                omitted);
    }

    public Shot withDescription(String value) {
        return new Shot(
                id, setup, name, value, spec, hand, beatIds, frames, panels, versions, notes,
                omitted);
    }

    public Shot withSpec(ShotSpec value) {
        return new Shot(
                id,
                setup,
                name,
                description,
                value,
                hand,
                beatIds,
                frames,
                panels,
                versions,
                notes,
                omitted);
    }

    public Shot withHand(HandValues value) {
        return new Shot(
                id,
                setup,
                name,
                description,
                spec,
                value,
                beatIds,
                frames,
                panels,
                versions,
                notes,
                omitted);
    }

    public Shot withBeatIds(List<String> value) {
        return new Shot(
                id,
                setup,
                name,
                description,
                spec,
                hand,
                value,
                frames,
                panels,
                versions,
                notes,
                omitted);
    }

    public Shot withFrames(long value) {
        return new Shot(
                id,
                setup,
                name,
                description,
                spec,
                hand,
                beatIds,
                value,
                panels,
                versions,
                notes,
                omitted);
    }

    public Shot withPanels(List<Panel> value) {
        return new Shot(
                id,
                setup,
                name,
                description,
                spec,
                hand,
                beatIds,
                frames,
                value,
                versions,
                notes,
                omitted);
    }

    public Shot withVersions(List<FrameVersion> value) {
        return new Shot(
                id,
                setup,
                name,
                description,
                spec,
                hand,
                beatIds,
                frames,
                panels,
                value,
                notes,
                omitted);
    }

    public Shot withNotes(@Nullable String value) {
        return new Shot(
                id,
                setup,
                name,
                description,
                spec,
                hand,
                beatIds,
                frames,
                panels,
                versions,
                value,
                omitted);
    }

    /// This shot kept, but neither boarded nor cut.
    public Shot omit() {
        return new Shot(
                id,
                setup,
                name,
                description,
                spec,
                hand,
                beatIds,
                frames,
                panels,
                versions,
                notes,
                true);
    }

    /// This shot back among those that are boarded and cut.
    public Shot restore() {
        return new Shot(
                id,
                setup,
                name,
                description,
                spec,
                hand,
                beatIds,
                frames,
                panels,
                versions,
                notes,
                false);
    }
}
