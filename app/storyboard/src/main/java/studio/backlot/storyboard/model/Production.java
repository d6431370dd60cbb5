package studio.backlot.storyboard.model;

import java.util.List;
import java.util.Optional;

/// The whole document.
///
/// @param id stable id
/// @param title from the title page
/// @param settings frame rate, aspect, camera body and house standards
/// @param cast who plays, with body and wardrobe that stay the same in every shot
/// @param scenes in script order
/// @param cuts versions of the cut; the first is the one being worked on
/// @param script the text of the screenplay as imported
public record Production(
        String id,
        String title,
        ProductionSettings settings,
        List<CastMember> cast,
        List<Scene> scenes,
        List<Cut> cuts,
        ScriptText script) {
    public Production {
        cast = List.copyOf(cast);
        scenes = List.copyOf(scenes);
        cuts = List.copyOf(cuts);
    }

    public Optional<Shot> shot(String shotId) {
        return scenes.stream()
                .flatMap(s -> s.shots().stream())
                .filter(s -> s.id().equals(shotId))
                .findFirst();
    }

    public Optional<Scene> sceneOfShot(String shotId) {
        return scenes.stream()
                .filter(s -> s.shots().stream().anyMatch(shot -> shot.id().equals(shotId)))
                .findFirst();
    }
}
