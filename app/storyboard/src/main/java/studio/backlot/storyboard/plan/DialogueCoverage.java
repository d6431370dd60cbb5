package studio.backlot.storyboard.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Role;
import studio.backlot.assets.patterns.PatternSetUp;
import studio.backlot.assets.patterns.ScenePattern;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.ProductionSettings.Coverage;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.rhythm.Content;
import studio.backlot.storyboard.rhythm.Tempo;
import studio.backlot.storyboard.script.ScriptPeople;

/// Covers runs of speeches: who is seen for how long, when the cut stays on the listener, when it
/// goes nearer, and on which line it pushes in. Confined to the thread that plans the scene.
final class DialogueCoverage {
    /// Lengths that picture aims at, in seconds: about lognormal, mean 5.
    private static final double[] AIMS = {
        3.6, 5.6, 2.6, 4.6, 10.5, 3.2, 5.2, 4.0, 7.4, 2.6, 4.2, 6.5
    };

    private static final double SHORT_LINE = 2.3;
    private static final double LONG_LINE = 7.0;
    private static final double LONGEST_HOLD = 8.0;

    /// Speeches of each from which on a talk is seen in two sizes a person.
    private static final int LONG_TALK = 5;

    private final SceneSubjects subjects;
    private final ScenePattern pattern;
    private final Coverage coverage;
    private final List<PlannedClip> clips;
    private final int total;
    private final @Nullable String hinge;
    private final Set<String> speakers = new HashSet<>();
    private final Set<String> shownAlone = new HashSet<>();
    private int spoken;
    private int aim;

    DialogueCoverage(
            Scene scene,
            SceneSubjects subjects,
            ScenePattern pattern,
            Coverage coverage,
            List<PlannedClip> clips) {
        this.subjects = subjects;
        this.pattern = pattern;
        this.coverage = coverage;
        this.clips = clips;
        List<Beat.Dialogue> speeches = new ArrayList<>();
        for (Beat beat : scene.beats()) {
            if (beat instanceof Beat.Dialogue d) {
                speeches.add(d);
                String shown = d.offScreen() ? null : subjects.shown(d);
                if (shown != null) {
                    speakers.add(shown);
                }
            }
        }
        this.total = speeches.size();
        this.hinge = hinge(speeches, subjects);
        this.aim = Math.floorMod(scene.id().hashCode(), AIMS.length);
    }

    /// The line that the scene turns on: late, by somebody seen, quiet or of some length.
    private static @Nullable String hinge(List<Beat.Dialogue> speeches, SceneSubjects subjects) {
        if (speeches.size() < 3) {
            return null;
        }
        String best = null;
        double bestScore = 0;
        for (int i = 1; i < speeches.size(); i++) {
            Beat.Dialogue d = speeches.get(i);
            double at = i / (double) (speeches.size() - 1);
            if (d.offScreen() || subjects.shown(d) == null) {
                continue;
            }
            boolean quiet =
                    d.parentheticals().stream()
                            .anyMatch(p ->
                                    p.toLowerCase(Locale.ROOT)
                                            .matches(
                                                    ".*(?:quiet|soft|whisper|low|to herself|to himself|beat).*"));
            int words = ScriptPeople.countWords(d.text());
            double score =
                    1 - Math.abs(at - 0.72) * 1.6 + Math.min(words, 12) / 20.0 + (quiet ? 0.4 : 0);
            if (score > bestScore) {
                bestScore = score;
                best = d.id();
            }
        }
        return best;
    }

    /// 1 early in the scene, 2 later: the nearer set-ups come with the second half of a talk that
    /// is long enough to come back to both.
    int step() {
        boolean isLong = total >= LONG_TALK * Math.max(2, speakers.size());
        return isLong && spoken >= total / 2 ? 2 : 1;
    }

    /// Covers speeches that follow each other.
    void cover(List<Beat.Dialogue> run) {
        int i = 0;
        while (i < run.size()) {
            if (isQuickExchange(run, i)) {
                quickExchange(run.get(i), run.get(i + 1));
                spoken += 2;
                i += 2;
            } else {
                speech(run, i, i == 0);
                spoken++;
                i++;
            }
        }
    }

    /// Two short lines of two people who have both been seen: one two-shot holds them.
    private boolean isQuickExchange(List<Beat.Dialogue> run, int i) {
        if (i + 1 >= run.size() || coverage == Coverage.FULL) {
            return false;
        }
        Beat.Dialogue one = run.get(i);
        Beat.Dialogue two = run.get(i + 1);
        String a = shown(one);
        String b = shown(two);
        boolean dual = two.dual();
        boolean together =
                a != null
                        && b != null
                        && !a.equals(b)
                        && subjects.together(a, b)
                        && !subjects.isPhoning(a)
                        && !one.id().equals(hinge)
                        && !two.id().equals(hinge);
        boolean brief = length(one) < SHORT_LINE && length(two) < SHORT_LINE;
        boolean known = a != null && b != null && shownAlone.contains(a) && shownAlone.contains(b);
        return together && (dual || (brief && known));
    }

    private void quickExchange(Beat.Dialogue one, Beat.Dialogue two) {
        PatternSetUp p = pattern.setUp(PatternSetUp.Use.TWO, step()).orElseThrow();
        List<SetUp.Who> who = new ArrayList<>();
        for (Beat.Dialogue d : List.of(one, two)) {
            String name = shown(d);
            if (name != null) {
                who.add(subjects.who(name));
            }
        }
        // One order for the scene, so that coming back to the two-shot finds the same one.
        who.sort((x, y) ->
                Integer.compare(
                        subjects.onScreen().indexOf(x.name()),
                        subjects.onScreen().indexOf(y.name())));
        String lead = p.move() == null ? null : who.getFirst().name();
        SetUp setUp = SetUps.of(p, who, null, lead, Role.COVERAGE, List.of());
        clips.add(new PlannedClip(setUp, List.of(whole(one), whole(two)), false, p.purpose()));
    }

    private static double length(Beat.Dialogue d) {
        return Tempo.speechSeconds(d) + Tempo.TURN_SECONDS;
    }

    private static Content whole(Beat.Dialogue d) {
        return new Content.Spoken(d, 0, 1);
    }

    /// Who is seen while a speech is heard: the speaker, or who listens to a voice.
    private @Nullable String shown(Beat.Dialogue d) {
        return d.offScreen() ? null : subjects.shown(d);
    }

    private void speech(List<Beat.Dialogue> run, int i, boolean first) {
        Beat.Dialogue d = run.get(i);
        String speaker = shown(d);
        if (speaker == null) {
            offScreen(d);
            return;
        }
        double seconds = length(d);
        boolean isHinge = d.id().equals(hinge);
        PlannedClip last = clips.isEmpty() ? null : clips.getLast();
        String lastShown = last == null || first ? null : owner(last);
        boolean staysOnListener =
                last != null
                        && lastShown != null
                        && !lastShown.equals(speaker)
                        && !isHinge
                        && seconds < SHORT_LINE
                        && shownAlone.contains(speaker)
                        && !last.named()
                        && last.seconds() + seconds < AIMS[aim];
        boolean goesOn =
                last != null
                        && speaker.equals(lastShown)
                        && !last.named()
                        && !isHinge
                        && last.setUp().framing() != Framing.TWO_SHOT
                        && last.seconds() + seconds < LONGEST_HOLD;
        if (last != null && (staysOnListener || goesOn)) {
            clips.set(clips.size() - 1, last.plus(List.of(whole(d))));
            return;
        }
        aim = (aim + 1) % AIMS.length;
        String partner = partner(run, i, speaker);
        shownAlone.add(speaker);
        if (isHinge) {
            PatternSetUp p = pattern.setUp(PatternSetUp.Use.HINGE, 1).orElseThrow();
            SetUp setUp = single(p, speaker, partner, Role.COVERAGE);
            clips.add(new PlannedClip(setUp, List.of(whole(d)), false, p.purpose()));
            return;
        }
        if (seconds > LONG_LINE && partner != null) {
            longLine(d, speaker, partner);
            return;
        }
        boolean full = coverage == Coverage.FULL;
        SetUp setUp = turn(speaker, partner, full ? 1 + (spoken + 1) % 2 : step());
        clips.add(new PlannedClip(setUp, List.of(whole(d)), false, "who speaks"));
        if (full && partner != null && seconds > SHORT_LINE * 1.6) {
            PlannedClip said = clips.removeLast();
            clips.add(
                    new PlannedClip(
                            said.setUp(),
                            List.of(new Content.Spoken(d, 0, 0.6)),
                            false,
                            "who speaks"));
            clips.add(
                    new PlannedClip(
                            reaction(partner, speaker),
                            List.of(new Content.Spoken(d, 0.6, 1)),
                            false,
                            "how " + partner + " takes it"));
        }
    }

    /// A long line is broken by a look at who listens, and comes back nearer.
    private void longLine(Beat.Dialogue d, String speaker, String partner) {
        clips.add(
                new PlannedClip(
                        turn(speaker, partner, step()),
                        List.of(new Content.Spoken(d, 0, 0.45)),
                        false,
                        "who speaks"));
        clips.add(
                new PlannedClip(
                        reaction(partner, speaker),
                        List.of(new Content.Spoken(d, 0.45, 0.68)),
                        false,
                        "how " + partner + " takes it"));
        clips.add(
                new PlannedClip(
                        turn(speaker, partner, 2),
                        List.of(new Content.Spoken(d, 0.68, 1)),
                        false,
                        "who speaks, nearer"));
    }

    /// A voice from elsewhere plays over who hears it.
    private void offScreen(Beat.Dialogue d) {
        PlannedClip last = clips.isEmpty() ? null : clips.getLast();
        if (last != null
                && last.seconds() + length(d) < LONGEST_HOLD
                && (last.named() || owner(last) != null || subjects.onScreen().isEmpty())) {
            clips.set(clips.size() - 1, last.plus(List.of(whole(d))));
            return;
        }
        String listener = listener(last);
        if (listener == null) {
            if (last != null) {
                clips.set(clips.size() - 1, last.plus(List.of(whole(d))));
            }
            return;
        }
        shownAlone.add(listener);
        clips.add(
                new PlannedClip(
                        reaction(listener, null),
                        List.of(whole(d)),
                        false,
                        listener + " hears a voice"));
    }

    private @Nullable String listener(@Nullable PlannedClip last) {
        for (String name : subjects.onScreen()) {
            if (subjects.isPhoning(name)) {
                return name;
            }
        }
        String before = last == null ? null : owner(last);
        if (before != null) {
            return before;
        }
        return subjects.onScreen().isEmpty() ? null : subjects.onScreen().getFirst();
    }

    private @Nullable String owner(PlannedClip clip) {
        if (clip.setUp().subjects().size() != 1) {
            return null;
        }
        String name = clip.setUp().subjects().getFirst().name();
        return subjects.isSeen(name) ? name : null;
    }

    /// Whom a speaker talks to: who spoke before, who answers, or anybody else who is there.
    private @Nullable String partner(List<Beat.Dialogue> run, int i, String speaker) {
        for (int k = i - 1; k >= 0; k--) {
            String name = shown(run.get(k));
            if (name != null && !name.equals(speaker)) {
                return name;
            }
        }
        for (int k = i + 1; k < run.size(); k++) {
            String name = shown(run.get(k));
            if (name != null && !name.equals(speaker)) {
                return name;
            }
        }
        return subjects.onScreen().stream()
                .filter(n -> !n.equals(speaker))
                .findFirst()
                .orElse(null);
    }

    private SetUp turn(String speaker, @Nullable String partner, int step) {
        PatternSetUp p = pattern.setUp(PatternSetUp.Use.TURN, step).orElseThrow();
        boolean shoulder = p.framing() == Framing.OTS && !subjects.isPhoning(speaker);
        if (partner == null || !shoulder || !subjects.together(speaker, partner)) {
            return single(p, speaker, partner, Role.COVERAGE);
        }
        SetUp over =
                SetUps.of(
                        p,
                        List.of(subjects.who(speaker)),
                        subjects.who(partner).doing(null),
                        null,
                        Role.COVERAGE,
                        List.of());
        return withGaze(over, speaker, partner);
    }

    /// Whether somebody speaks in the scene, so that there is a camera for them.
    boolean talks(String name) {
        return total > 1 && speakers.contains(name);
    }

    /// The camera in which somebody is seen talking by now.
    SetUp turnOf(String name) {
        return turnOf(name, step());
    }

    /// @param step 1 for the camera of the first half of the talk, 2 for that of the second
    SetUp turnOf(String name, int step) {
        return turn(name, partner(List.of(), 0, name), step);
    }

    /// Who listens is seen from where they are seen talking; full coverage has a camera for it.
    private SetUp reaction(String listener, @Nullable String speaker) {
        if (coverage != Coverage.FULL && talks(listener)) {
            String other = speaker == null ? partner(List.of(), 0, listener) : speaker;
            return turn(listener, other, step());
        }
        PatternSetUp p = pattern.setUp(PatternSetUp.Use.REACTION, 1).orElseThrow();
        return single(p, listener, speaker, Role.REACTION);
    }

    private SetUp single(PatternSetUp p, String name, @Nullable String partner, Role role) {
        String target = p.move() == null ? null : name;
        SetUp s = SetUps.of(p, List.of(subjects.who(name)), null, target, role, List.of());
        return withGaze(s, name, partner);
    }

    private SetUp withGaze(SetUp s, String name, @Nullable String partner) {
        return s.draft().gaze(subjects.gaze(name, partner)).made();
    }
}
