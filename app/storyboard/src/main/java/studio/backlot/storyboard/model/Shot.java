package studio.backlot.storyboard.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.ShotDescription;

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
/// @param takes what is performed over its length, in order; empty where one performance fills it
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
        List<Take> takes,
        List<Panel> panels,
        List<FrameVersion> versions,
        @Nullable String notes,
        boolean omitted) {
    public Shot {
        beatIds = List.copyOf(beatIds);
        takes = List.copyOf(takes);
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
                List.of(),
                List.of(new Panel(id + "-1", "", 0, null, null)),
                List.of(),
                null,
                false);
    }

    public Shot withId(String value) {
        Draft draft = new Draft(this);
        draft.id = value;
        return draft.shot();
    }

    public Shot withSetup(String value) {
        Draft draft = new Draft(this);
        draft.setup = value;
        return draft.shot();
    }

    public Shot withName(String value) {
        Draft draft = new Draft(this);
        draft.name = value;
        return draft.shot();
    }

    public Shot withDescription(String value) {
        Draft draft = new Draft(this);
        draft.description = value;
        return draft.shot();
    }

    public Shot withSpec(ShotSpec value) {
        Draft draft = new Draft(this);
        draft.spec = value;
        return draft.shot();
    }

    public Shot withHand(HandValues value) {
        Draft draft = new Draft(this);
        draft.hand = value;
        return draft.shot();
    }

    public Shot withBeatIds(List<String> value) {
        Draft draft = new Draft(this);
        draft.beatIds = value;
        return draft.shot();
    }

    public Shot withFrames(long value) {
        Draft draft = new Draft(this);
        draft.frames = value;
        return draft.shot();
    }

    /// What the shot shows while a take of it plays. What a person typed since goes before what the
    /// script says of a take.
    public ShotDescription during(Take take) {
        ShotDescription words = spec.values();
        if (take.actions().isEmpty() || spec.origin(Slot.SUBJECTS) != Origin.SCRIPT) {
            return words;
        }
        List<ShotDescription.Subject> who = new ArrayList<>();
        for (ShotDescription.Subject s : words.subjects()) {
            String action = take.actions().getOrDefault(s.text(), s.action());
            who.add(new ShotDescription.Subject(s.text(), s.count(), s.attributes(), action));
        }
        return words.toBuilder().subjects(who).build();
    }

    /// This shot with other performances before the same camera.
    public Shot withTakes(List<Take> value) {
        Draft draft = new Draft(this);
        draft.takes = value;
        return draft.shot();
    }

    public Shot withPanels(List<Panel> value) {
        Draft draft = new Draft(this);
        draft.panels = value;
        return draft.shot();
    }

    public Shot withVersions(List<FrameVersion> value) {
        Draft draft = new Draft(this);
        draft.versions = value;
        return draft.shot();
    }

    public Shot withNotes(@Nullable String value) {
        Draft draft = new Draft(this);
        draft.notes = value;
        return draft.shot();
    }

    /// This shot kept, but neither boarded nor cut.
    public Shot omit() {
        Draft draft = new Draft(this);
        draft.omitted = true;
        return draft.shot();
    }

    /// This shot back among those that are boarded and cut.
    public Shot restore() {
        Draft draft = new Draft(this);
        draft.omitted = false;
        return draft.shot();
    }

    /// A shot being changed; confined to the method that made it.
    private static final class Draft {
        private String id;
        private String setup;
        private String name;
        private String description;
        private ShotSpec spec;
        private HandValues hand;
        private List<String> beatIds;
        private long frames;
        private List<Take> takes;
        private List<Panel> panels;
        private List<FrameVersion> versions;
        private @Nullable String notes;
        private boolean omitted;

        Draft(Shot shot) {
            id = shot.id;
            setup = shot.setup;
            name = shot.name;
            description = shot.description;
            spec = shot.spec;
            hand = shot.hand;
            beatIds = shot.beatIds;
            frames = shot.frames;
            takes = shot.takes;
            panels = shot.panels;
            versions = shot.versions;
            notes = shot.notes;
            omitted = shot.omitted;
        }

        Shot shot() {
            return new Shot(
                    id,
                    setup,
                    name,
                    description,
                    spec,
                    hand,
                    beatIds,
                    frames,
                    takes,
                    panels,
                    versions,
                    notes,
                    omitted);
        }
    }
}
