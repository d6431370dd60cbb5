package studio.backlot.storyboard.script;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.IntExt;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Scene;

/// What is in a script: scenes, characters and problems, in the form that `backlot breakdown
/// --json` prints.
@JsonPropertyOrder({"title", "scenes", "characters", "problems"})
public record Breakdown(
        String title,
        List<BreakdownScene> scenes,
        List<BreakdownCharacter> characters,
        List<ScriptProblem> problems) {
    public Breakdown {
        scenes = List.copyOf(scenes);
        characters = List.copyOf(characters);
        problems = List.copyOf(problems);
    }

    /// A scene.
    ///
    /// @param time name of the [TimeOfDay], or the words of the heading where they name none, or
    ///   null
    /// @param eighths length in eighths of a page, not reduced
    /// @param characters who is heard or seen, in order of appearance
    /// @param dialogues number of speeches
    /// @param startLine line of the heading, from 1
    /// @param endLine last line that is not blank, inclusive
    public record BreakdownScene(
            String number,
            String heading,
            @Nullable IntExt intExt,
            String place,
            @Nullable String time,
            int eighths,
            List<String> characters,
            int dialogues,
            int startLine,
            int endLine) {
        public BreakdownScene {
            characters = List.copyOf(characters);
        }
    }

    /// A character.
    ///
    /// @param scenes numbers of the scenes in which the character is heard or seen
    public record BreakdownCharacter(String name, int speeches, int words, List<String> scenes) {
        public BreakdownCharacter {
            scenes = List.copyOf(scenes);
        }
    }

    /// Breaks a screenplay down.
    public static Breakdown of(Screenplay play) {
        SceneBuilder.Result built = SceneBuilder.build(play);
        ScriptPeople people = ScriptPeople.of(built.scenes());
        List<BreakdownScene> scenes = new ArrayList<>();
        List<List<String>> present = new ArrayList<>();
        for (Scene scene : built.scenes()) {
            List<String> names = people.in(scene);
            present.add(names);
            scenes.add(scene(scene, names));
        }
        List<BreakdownCharacter> characters = new ArrayList<>();
        for (ScriptPeople.Person person : people.all()) {
            List<String> numbers = new ArrayList<>();
            for (int i = 0; i < present.size(); i++) {
                if (present.get(i).contains(person.name())) {
                    numbers.add(built.scenes().get(i).number());
                }
            }
            characters.add(
                    new BreakdownCharacter(
                            person.name(), person.speeches(), person.words(), numbers));
        }
        List<ScriptProblem> problems = new ArrayList<>(play.problems());
        problems.addAll(built.problems());
        return new Breakdown(play.titleOrFileName(), scenes, characters, problems);
    }

    private static BreakdownScene scene(Scene scene, List<String> names) {
        // A speech that was parted for the cut is still one.
        long speeches =
                scene.beats().stream()
                        .filter(b -> b instanceof Beat.Dialogue)
                        .map(b -> ((Beat.Dialogue) b).startLine())
                        .distinct()
                        .count();
        return new BreakdownScene(
                scene.number(),
                scene.heading(),
                scene.intExt(),
                scene.place(),
                time(scene),
                scene.eighths(),
                names,
                (int) speeches,
                scene.startLine(),
                scene.endLine());
    }

    private static @Nullable String time(Scene scene) {
        TimeOfDay time = scene.time();
        return time != null ? time.name() : SceneHeading.parse(scene.heading()).timeWords();
    }
}
