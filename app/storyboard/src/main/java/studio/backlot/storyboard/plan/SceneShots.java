package studio.backlot.storyboard.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import studio.backlot.storyboard.edit.SetupLetters;
import studio.backlot.storyboard.model.HandValues;
import studio.backlot.storyboard.model.Panel;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Shot;

/// The shots of a scene while the film is planned: one for each camera, with the takes that the cut
/// uses of it. Later scenes that are cut together with this one add theirs. Confined to one thread.
final class SceneShots {
    private final Scene scene;
    private final Map<SetUp.Identity, Takes> uses = new LinkedHashMap<>();

    SceneShots(Scene scene) {
        this.scene = scene;
    }

    /// Adds a use of a camera.
    ///
    /// @param contentFrames length of each piece of the clip's content
    /// @return id of the shot
    String use(PlannedClip clip, List<Long> contentFrames) {
        int next = uses.size();
        Takes takes = uses.computeIfAbsent(clip.setUp().identity(), k -> new Takes(next));
        takes.add(clip, contentFrames);
        return id(takes);
    }

    /// Adds a camera that the cut has no use for yet, unless it is there.
    void keep(SetUp setUp, List<String> beatIds, long frames, String reason) {
        int next = uses.size();
        uses.computeIfAbsent(
                setUp.identity(), k -> Takes.unused(next, setUp, beatIds, frames, reason));
    }

    private String id(Takes takes) {
        String letters = SetupLetters.of(takes.index());
        return "shot-" + scene.id() + "-" + letters.toLowerCase(Locale.ROOT);
    }

    /// The shots in the order in which the cut first uses them.
    List<Shot> shots() {
        List<Shot> shots = new ArrayList<>();
        Set<String> descriptions = new HashSet<>();
        for (Takes takes : uses.values()) {
            // The same words on another mark: what is done there tells them apart.
            SetUp setUp =
                    takes.wordings().stream()
                            .filter(s -> !descriptions.contains(ShotText.of(s, scene)))
                            .findFirst()
                            .orElse(takes.first());
            descriptions.add(ShotText.of(setUp, scene));
            shots.add(shot(setUp, takes));
        }
        return shots;
    }

    private Shot shot(SetUp setUp, Takes takes) {
        String letters = SetupLetters.of(takes.index());
        String id = id(takes);
        List<Panel> panels =
                setUp.moves()
                        ? List.of(
                                new Panel(id + "-1", "START", 0, null, null),
                                new Panel(id + "-2", "END", 1, null, null))
                        : takes.panels(id);
        return new Shot(
                id,
                letters,
                SetupLetters.name(scene, letters),
                ShotText.of(setUp, scene),
                setUp.spec(scene),
                HandValues.NONE,
                takes.beatIds(),
                takes.frames(),
                takes.list(),
                panels,
                List.of(),
                takes.reason().isBlank() ? null : takes.reason(),
                false);
    }
}
