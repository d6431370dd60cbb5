package studio.backlot.storyboard.script;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.ProductionSettings;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.ScriptText;

/// Makes a production of a screenplay: scenes, beats and cast, without shots.
///
/// @param production the new production
/// @param problems what the script has that may not be read as it was meant
public record ScriptImport(Production production, List<ScriptProblem> problems) {
    public ScriptImport {
        problems = List.copyOf(problems);
    }

    public static ScriptImport of(Screenplay play, ProductionSettings settings) {
        SceneBuilder.Result built = SceneBuilder.build(play);
        List<ScriptProblem> problems = new ArrayList<>(play.problems());
        problems.addAll(built.problems());
        Production production =
                new Production(
                        new Ids().of("production", play.titleOrFileName() + "\n" + play.source()),
                        play.titleOrFileName(),
                        settings,
                        Casting.cast(ScriptPeople.of(built.scenes()), action(built.scenes())),
                        built.scenes(),
                        List.of(),
                        new ScriptText(play.file(), play.format(), play.source()));
        return new ScriptImport(production, problems);
    }

    private static List<String> action(List<Scene> scenes) {
        List<String> texts = new ArrayList<>();
        for (Scene scene : scenes) {
            for (Beat beat : scene.beats()) {
                if (beat instanceof Beat.Action a) {
                    texts.add(a.text());
                }
            }
        }
        return texts;
    }
}
