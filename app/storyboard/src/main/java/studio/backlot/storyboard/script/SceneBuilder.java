package studio.backlot.storyboard.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.assets.film.Weather;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.SceneWorld;

/// Gathers the elements of a screenplay into scenes with beats.
public final class SceneBuilder {
    private final Screenplay play;
    private final Ids beatIds = new Ids();
    private final Ids sceneIds = new Ids();
    private final Set<String> numbers = new HashSet<>();
    private final List<ScriptProblem> problems = new ArrayList<>();

    private SceneBuilder(Screenplay play) {
        this.play = play;
    }

    /// Scenes of a screenplay, and what gathering them found.
    public record Result(List<Scene> scenes, List<ScriptProblem> problems) {
        public Result {
            scenes = List.copyOf(scenes);
            problems = List.copyOf(problems);
        }
    }

    public static Result build(Screenplay play) {
        return new SceneBuilder(play).run();
    }

    private record Group(ScriptElement.@Nullable Heading heading, List<ScriptElement> body) {}

    private Result run() {
        List<Group> groups = groups();
        boolean printed = false;
        for (Group g : groups) {
            printed |= g.heading() != null && g.heading().number() != null;
        }
        List<Scene> scenes = new ArrayList<>();
        TimeOfDay before = TimeOfDay.DAY;
        String lastPrinted = "";
        for (Group group : groups) {
            String number = number(group, scenes.size() + 1, printed, lastPrinted);
            Scene scene = scene(group, number, before);
            before = scene.resolvedTime();
            boolean own = group.heading() != null && group.heading().number() != null;
            lastPrinted = own ? number : lastPrinted;
            scenes.add(scene);
        }
        return new Result(scenes, problems);
    }

    /// One group a heading. What stands before the first heading is played in the first scene; a
    /// script without headings is one scene.
    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        List<ScriptElement> body = new ArrayList<>();
        List<ScriptElement> prelude = body;
        ScriptElement.Heading heading = null;
        for (ScriptElement element : play.elements()) {
            if (element instanceof ScriptElement.Heading h) {
                if (heading != null) {
                    groups.add(new Group(heading, body));
                }
                body = new ArrayList<>();
                heading = h;
            } else {
                body.add(element);
            }
        }
        boolean played = prelude.stream().anyMatch(SceneBuilder::isPlayed);
        if (heading == null) {
            problems.add(
                    problem(
                            ScriptProblem.Code.NO_SCENES,
                            prelude.isEmpty() ? 1 : prelude.getFirst().startLine(),
                            "No scene heading was found; the whole script is one scene.",
                            "Begin scenes with a line such as INT. KITCHEN - DAY."));
            if (played) {
                groups.add(new Group(null, prelude));
            }
            return groups;
        }
        groups.add(new Group(heading, body));
        if (played) {
            ScriptElement first =
                    prelude.stream().filter(SceneBuilder::isPlayed).findFirst().orElseThrow();
            problems.add(
                    problem(
                            ScriptProblem.Code.TEXT_BEFORE_FIRST_SCENE,
                            first.startLine(),
                            "Text before the first scene heading is played in the first scene.",
                            "Give it a scene heading of its own."));
        }
        List<ScriptElement> opening = new ArrayList<>(prelude);
        opening.addAll(groups.getFirst().body());
        groups.set(0, new Group(groups.getFirst().heading(), opening));
        return groups;
    }

    private static boolean isPlayed(ScriptElement e) {
        return e instanceof ScriptElement.Action
                || e instanceof ScriptElement.Speech
                || e instanceof ScriptElement.ShotLine;
    }

    private ScriptProblem problem(
            ScriptProblem.Code code, int line, String message, String remedy) {
        return new ScriptProblem(code, play.file(), line, message, remedy);
    }

    /// The printed number; without one a count, or, among printed ones, the number before with the
    /// next free letter.
    private String number(Group group, int count, boolean printed, String before) {
        String number = group.heading() == null ? null : group.heading().number();
        if (number != null) {
            if (!numbers.add(number)) {
                problems.add(
                        problem(
                                ScriptProblem.Code.DUPLICATE_NUMBER,
                                group.heading() == null ? 0 : group.heading().startLine(),
                                "Scene number " + number + " is used twice.",
                                "Give one of the two scenes another number."));
            }
            return number;
        }
        if (!printed) {
            return Integer.toString(count);
        }
        String base = before.isEmpty() ? "A" : before;
        for (int i = 0; ; i++) {
            String suffix = i < 26 ? String.valueOf((char) ('A' + i)) : "A" + i;
            String candidate = before.isEmpty() ? base + (i + 1) : base + suffix;
            if (numbers.add(candidate)) {
                return candidate;
            }
        }
    }

    private Scene scene(Group group, String number, TimeOfDay before) {
        ScriptElement.Heading h = group.heading();
        SceneHeading heading =
                h == null
                        ? new SceneHeading("", null, null, "", null, null)
                        : SceneHeading.parse(h.text());
        List<ScriptElement> body = parted(withoutNextSections(group.body()));
        int start = h != null ? h.startLine() : body.isEmpty() ? 1 : body.getFirst().startLine();
        int end = h != null ? h.endLine() : start;
        for (ScriptElement e : body) {
            end = Math.max(end, e.endLine());
        }
        List<Beat> beats = new ArrayList<>();
        StringBuilder content = new StringBuilder(heading.text());
        for (ScriptElement e : body) {
            Beat beat = beat(e);
            if (beat != null) {
                beats.add(beat);
                if (beats.size() <= 4) {
                    content.append('\n').append(beat.id());
                }
            }
        }
        List<ScriptElement> onPage = new ArrayList<>(body);
        onPage.removeIf(e -> h != null && e.startLine() < h.startLine() && !isPlayed(e));
        if (h != null) {
            onPage.addFirst(h);
        }
        Integer stated = h == null ? null : h.eighths();
        return new Scene(
                sceneIds.of("s", content.toString()),
                number,
                heading.text(),
                heading.intExt(),
                heading.place(),
                heading.time(),
                resolved(heading, before),
                weather(heading, beats),
                stated != null ? stated : PageLayout.eighths(onPage),
                start,
                end,
                SceneWorld.unset(0),
                beats,
                List.of());
    }

    /// A section that closes the body, with what follows it, belongs to what comes next.
    private static List<ScriptElement> withoutNextSections(List<ScriptElement> body) {
        int keep = body.size();
        for (int i = body.size() - 1; i >= 0; i--) {
            if (!(body.get(i) instanceof ScriptElement.Aside aside)) {
                break;
            }
            if (aside.kind() == ScriptElement.AsideKind.SECTION) {
                keep = i;
            }
        }
        return body.subList(0, keep);
    }

    private static TimeOfDay resolved(SceneHeading heading, TimeOfDay before) {
        TimeOfDay time = heading.time();
        if (time != null && time.absolute()) {
            return time;
        }
        boolean pointsBack =
                time != null || (heading.intExt() == null && heading.timeWords() == null);
        return pointsBack ? before : TimeOfDay.DAY;
    }

    private static @Nullable Weather weather(SceneHeading heading, List<Beat> beats) {
        Weather stated = Weathers.in(heading.text());
        for (Beat beat : beats) {
            if (stated == null && beat instanceof Beat.Action action) {
                stated = Weathers.in(action.text());
            }
        }
        return stated;
    }

    private List<ScriptElement> parted(List<ScriptElement> body) {
        List<ScriptElement> parted = new ArrayList<>();
        for (ScriptElement element : body) {
            List<ScriptElement> parts = LongParagraph.parts(element);
            if (parts.size() > 1) {
                problems.add(
                        problem(
                                ScriptProblem.Code.LONG_PARAGRAPH,
                                element.startLine(),
                                "This paragraph is too long for one shot; it was parted into %d."
                                        .formatted(parts.size()),
                                "Begin a new paragraph wherever something else is seen."));
            }
            parted.addAll(parts);
        }
        return parted;
    }

    private @Nullable Beat beat(ScriptElement element) {
        return switch (element) {
            case ScriptElement.Heading h -> null;
            case ScriptElement.Action a -> {
                String text = flat(a.text());
                yield new Beat.Action(
                        beatIds.of("b", "action\n" + text), text, a.startLine(), a.endLine());
            }
            case ScriptElement.ShotLine s -> {
                String text = flat(s.text());
                yield new Beat.ShotLine(
                        beatIds.of("b", "shot\n" + text), text, s.startLine(), s.endLine());
            }
            case ScriptElement.Speech s -> speech(s);
            case ScriptElement.Transition t -> {
                String text = flat(t.text());
                yield new Beat.Transition(
                        beatIds.of("b", "transition\n" + text),
                        text,
                        Transitions.kindOf(text),
                        t.startLine(),
                        t.endLine());
            }
            case ScriptElement.Aside a -> {
                if (a.kind() == ScriptElement.AsideKind.BONEYARD
                        || a.kind() == ScriptElement.AsideKind.PAGE_BREAK) {
                    yield null;
                }
                String kind = a.kind().name().toLowerCase(Locale.ROOT);
                String text = flat(a.text());
                yield new Beat.Other(
                        beatIds.of("b", kind + "\n" + text),
                        kind,
                        text,
                        a.startLine(),
                        a.endLine());
            }
        };
    }

    private Beat speech(ScriptElement.Speech s) {
        List<String> parentheticals = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (ScriptElement.Part part : s.parts()) {
            String text = flat(part.text());
            if (part.kind() == ScriptElement.PartKind.PARENTHETICAL) {
                parentheticals.add(text);
            } else {
                words.append(words.isEmpty() ? "" : " ").append(text);
            }
        }
        return new Beat.Dialogue(
                beatIds.of("b", "speech\n" + s.name() + "\n" + words),
                s.name(),
                s.extensions(),
                parentheticals,
                words.toString(),
                s.dual(),
                s.startLine(),
                s.endLine());
    }

    private static String flat(String text) {
        return Emphasis.plain(text).replaceAll("\\s+", " ").strip();
    }
}
