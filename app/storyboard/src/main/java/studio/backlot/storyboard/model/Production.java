package studio.backlot.storyboard.model;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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

    public Production withTitle(String value) {
        return new Production(id, value, settings, cast, scenes, cuts, script);
    }

    public Production withSettings(ProductionSettings value) {
        return new Production(id, title, value, cast, scenes, cuts, script);
    }

    public Production withCast(List<CastMember> value) {
        return new Production(id, title, settings, value, scenes, cuts, script);
    }

    public Production withScenes(List<Scene> value) {
        return new Production(id, title, settings, cast, value, cuts, script);
    }

    public Production withCuts(List<Cut> value) {
        return new Production(id, title, settings, cast, scenes, value, script);
    }

    public Production withScript(ScriptText value) {
        return new Production(id, title, settings, cast, scenes, cuts, value);
    }

    public Optional<Scene> scene(String sceneId) {
        return scenes.stream().filter(s -> s.id().equals(sceneId)).findFirst();
    }

    public Optional<Cut> cut(String cutId) {
        return cuts.stream().filter(c -> c.id().equals(cutId)).findFirst();
    }

    public Optional<CastMember> castMember(String castId) {
        return cast.stream().filter(c -> c.id().equals(castId)).findFirst();
    }

    /// The cast member that a name or alias means, in any case of letters.
    public Optional<CastMember> castNamed(String name) {
        return cast.stream()
                .filter(c ->
                        c.name().equalsIgnoreCase(name)
                                || c.aliases().stream().anyMatch(name::equalsIgnoreCase))
                .findFirst();
    }

    /// The cut being worked on: the first.
    public Optional<Cut> workingCut() {
        return cuts.stream().findFirst();
    }

    /// All shots in script order, omitted ones too.
    public List<Shot> shots() {
        return scenes.stream().flatMap(s -> s.shots().stream()).toList();
    }

    /// This production with one scene changed; the others stay the same objects, and a change that
    /// gives the same scene gives this same production.
    public Production mapScene(String sceneId, UnaryOperator<Scene> change) {
        List<Scene> made = Replacing.by(scenes, s -> s.id().equals(sceneId), change);
        return Replacing.isSame(made, scenes) ? this : withScenes(made);
    }

    /// This production with one shot changed.
    public Production mapShot(String shotId, UnaryOperator<Shot> change) {
        List<Scene> made =
                Replacing.by(
                        scenes,
                        s -> s.shot(shotId).isPresent(),
                        s -> {
                            List<Shot> shots =
                                    Replacing.by(
                                            s.shots(), shot -> shot.id().equals(shotId), change);
                            return Replacing.isSame(shots, s.shots()) ? s : s.withShots(shots);
                        });
        return Replacing.isSame(made, scenes) ? this : withScenes(made);
    }

    /// This production with one cut changed.
    public Production mapCut(String cutId, UnaryOperator<Cut> change) {
        List<Cut> made = Replacing.by(cuts, c -> c.id().equals(cutId), change);
        return Replacing.isSame(made, cuts) ? this : withCuts(made);
    }

    /// This production with one cast member changed.
    public Production mapCast(String castId, UnaryOperator<CastMember> change) {
        List<CastMember> made = Replacing.by(cast, c -> c.id().equals(castId), change);
        return Replacing.isSame(made, cast) ? this : withCast(made);
    }
}
