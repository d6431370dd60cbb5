package studio.backlot.storyboard.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Move;
import studio.backlot.assets.film.Role;
import studio.backlot.assets.patterns.PatternSetUp;
import studio.backlot.assets.patterns.ScenePattern;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.ProductionSettings.Coverage;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.rhythm.Content;
import studio.backlot.storyboard.rhythm.Tempo;

/// Walks through the beats of a scene and decides what each is seen in. Confined to the thread that
/// plans the scene.
final class SceneDirector {
    private static final double OPENING_SECONDS = 3.2;
    private static final double LONGEST_HOLD = 6.0;
    private static final double LONG_ENOUGH = 3.0;
    private static final double SHORTEST_MOVE = 2.6;
    private static final int INSERTS_BY_TURNS = 2;

    private final Scene scene;
    private final SceneSubjects subjects;
    private final ActionReader reader;
    private final ScenePattern pattern;
    private final Coverage coverage;
    private final DialogueCoverage dialogue;
    private final NamedSetUps named;
    private final List<PlannedClip> clips = new ArrayList<>();
    private final Set<String> inserted = new HashSet<>();

    private @Nullable NamedShot pending;
    private @Nullable Beat pendingBeat;
    private boolean opened;
    private boolean series;
    private final int scriptedInserts;
    private @Nullable String looker;

    SceneDirector(
            Scene scene,
            SceneSubjects subjects,
            ActionReader reader,
            ScenePattern pattern,
            Coverage coverage) {
        this.scene = scene;
        this.subjects = subjects;
        this.reader = reader;
        this.pattern = pattern;
        this.coverage = coverage;
        for (Beat beat : scene.beats()) {
            if (beat instanceof Beat.ShotLine line) {
                reader.thingsIn(line.text()).forEach(inserted::add);
            }
        }
        this.scriptedInserts = inserted.size();
        this.named = new NamedSetUps(scene, subjects, reader, pattern);
        this.dialogue = new DialogueCoverage(scene, subjects, pattern, coverage, clips);
    }

    /// The uses of set-ups that the scene is told in, in order.
    List<PlannedClip> direct() {
        List<Beat.Dialogue> run = new ArrayList<>();
        for (Beat beat : scene.beats()) {
            if (beat instanceof Beat.Dialogue d) {
                closePending();
                open(List.of());
                subjects.note(d);
                run.add(d);
                continue;
            }
            if (beat instanceof Beat.Other || beat instanceof Beat.Transition) {
                continue;
            }
            dialogue.cover(run);
            run.forEach(d -> heard(d));
            run.clear();
            switch (beat) {
                case Beat.Action a -> action(a);
                case Beat.ShotLine s -> shotLine(s);
                case Beat.Dialogue d -> {}
                case Beat.Transition t -> {}
                case Beat.Other o -> {}
            }
        }
        dialogue.cover(run);
        closePending();
        if (clips.isEmpty()) {
            open(List.of());
        }
        return clips;
    }

    private void heard(Beat.Dialogue d) {
        String shown = subjects.shown(d);
        if (shown != null) {
            reader.heard(shown);
        }
    }

    // -- the opening

    /// The wide that comes early: over the first sentences of action, or over a moment of silence.
    private int open(List<ActionUnit> units) {
        if (opened) {
            return 0;
        }
        opened = true;
        List<Content> content = new ArrayList<>();
        Set<String> who = new LinkedHashSet<>();
        List<ActionUnit> used = new ArrayList<>();
        double seconds = 0;
        for (ActionUnit unit : units) {
            boolean needsItsOwn =
                    unit.loud()
                            || (unit.kind() == ActionUnit.Kind.LOOK && !used.isEmpty())
                            || unit.kind() == ActionUnit.Kind.VEHICLE;
            if (!used.isEmpty() && (seconds > OPENING_SECONDS || needsItsOwn)) {
                break;
            }
            used.add(unit);
            subjects.note(unit);
            who.addAll(unit.people());
            double length = Tempo.actionSeconds(unit.text());
            content.add(new Content.Played(unit.beatId(), length));
            seconds += length;
        }
        if (content.isEmpty()) {
            content.add(new Content.Held(1.8));
            who.addAll(subjects.onScreen());
        }
        PatternSetUp p = pattern.setUp(PatternSetUp.Use.OPEN, 1).orElseThrow();
        List<SetUp.Who> subjectsSeen = new ArrayList<>();
        for (String name : who) {
            if (subjectsSeen.size() < 3 && subjects.isSeen(name) && !subjects.isAway(name)) {
                String clause = null;
                for (ActionUnit unit : used) {
                    String does = unit.clauseOf(name);
                    clause = does != null ? does : clause;
                }
                subjectsSeen.add(subjects.who(name, clause));
            }
        }
        if (subjectsSeen.isEmpty()) {
            for (ActionUnit unit : used) {
                if (unit.kind() == ActionUnit.Kind.VEHICLE && subjectsSeen.isEmpty()) {
                    subjectsSeen.add(new SetUp.Who("the car", null));
                }
            }
        }
        SetUp setUp = SetUps.of(p, subjectsSeen, null, null, Role.ESTABLISHING, List.of());
        clips.add(new PlannedClip(setUp, content, false, p.purpose()));
        return used.size();
    }

    // -- action

    private void action(Beat.Action beat) {
        for (InlineShots.Part part : InlineShots.in(beat.text())) {
            NamedShot shot = part.shot();
            if (shot == null) {
                flush(reader.read(beat.id(), part.text()));
                continue;
            }
            closePending();
            // Who a pronoun means is decided by what came before the shot.
            NamedShot whose = named.whose(shot);
            SetUps.peopleIn(whose.subject(), subjects).forEach(reader::heard);
            named(whose, beat.id(), part.line(), read(beat, part.text()));
        }
    }

    private List<ActionUnit> read(Beat.Action beat, String text) {
        return text.isBlank() ? List.of() : reader.read(beat.id(), text);
    }

    private void flush(List<ActionUnit> units) {
        if (units.isEmpty()) {
            return;
        }
        if (pending != null) {
            NamedShot shot = pending;
            pending = null;
            String text = String.join(" ", units.stream().map(ActionUnit::text).toList());
            named(shot, units.getFirst().beatId(), text, units);
            return;
        }
        int from = open(units);
        for (ActionUnit unit : units.subList(from, units.size())) {
            unit(unit);
        }
    }

    private void unit(ActionUnit unit) {
        subjects.note(unit);
        double seconds = Tempo.actionSeconds(unit.text());
        Content played = new Content.Played(unit.beatId(), seconds);
        String look = looker;
        looker = null;
        String thing = insertThing(unit);
        if (series) {
            add(
                    unitSetUp(unit),
                    List.of(new Content.Played(unit.beatId(), Math.min(2.4, seconds))),
                    "one of a series of shots");
            return;
        }
        if (thing != null) {
            insert(unit, thing, seconds);
            return;
        }
        switch (unit.kind()) {
            case WALK, LOOK, HANDLE, POSE -> {
                if (unit.kind() == ActionUnit.Kind.LOOK && unit.people().size() == 1) {
                    looker = unit.actor();
                }
                SetUp setUp = unitSetUp(unit);
                // A move that is over before anybody sees it is none.
                double least = setUp.moves() ? SHORTEST_MOVE : 0;
                Content seen = new Content.Played(unit.beatId(), Math.max(least, seconds));
                add(setUp, List.of(seen), purpose(unit));
            }
            case VEHICLE, PLACE -> place(unit, played, look);
        }
    }

    private String purpose(ActionUnit unit) {
        PatternSetUp.Use use = use(unit);
        String purpose = pattern.setUp(use, step()).map(PatternSetUp::purpose).orElse("");
        boolean follows = use == PatternSetUp.Use.WALK && unit.actor() != null;
        return follows ? purpose + ": " + unit.actor() + " " + unit.clause() : purpose;
    }

    private static PatternSetUp.Use use(ActionUnit unit) {
        if (unit.people().size() > 1 && unit.kind() != ActionUnit.Kind.WALK) {
            return PatternSetUp.Use.TWO;
        }
        return switch (unit.kind()) {
            case WALK -> PatternSetUp.Use.WALK;
            case LOOK -> PatternSetUp.Use.LOOK;
            case HANDLE, POSE -> PatternSetUp.Use.ACTION;
            case VEHICLE, PLACE -> PatternSetUp.Use.PLACE;
        };
    }

    private SetUp unitSetUp(ActionUnit unit) {
        boolean looks = unit.kind() == ActionUnit.Kind.LOOK && unit.people().size() == 1;
        String actor = unit.actor();
        if (looks && actor != null && subjects.isSeen(actor) && dialogue.talks(actor)) {
            // Who looks up in a talk is seen from where they are seen talking.
            SetUp turn = dialogue.turnOf(actor);
            return turn.withSubjects(List.of(subjects.who(actor, unit.clause())));
        }
        PatternSetUp p = pattern.setUp(use(unit), step()).orElseThrow();
        if (actor != null && unit.people().size() == 1 && dialogue.talks(actor)) {
            // Business that is as near as the talk needs no camera of its own.
            SetUp turn = dialogue.turnOf(actor, 1);
            boolean near = turn.size() == p.size() && turn.framing() == Framing.SINGLE;
            if (near && p.move() == null) {
                return turn.withSubjects(List.of(subjects.who(actor, unit.clause())));
            }
        }
        List<SetUp.Who> who = new ArrayList<>();
        for (String name : unit.people()) {
            boolean there = who.isEmpty() || subjects.together(who.getFirst().name(), name);
            if (who.size() < 3 && subjects.isSeen(name) && there) {
                who.add(subjects.who(name, unit.clauseOf(name)));
            }
        }
        if (who.isEmpty()) {
            who.add(new SetUp.Who(SetUps.noun(unit.text(), scene), null));
        }
        String target = p.move() == null || unit.actor() == null ? null : unit.actor();
        SetUp setUp = SetUps.of(p, who, null, target, Role.COVERAGE, List.of());
        boolean alone = who.size() == 1 && setUp.framing() == Framing.SINGLE;
        return alone
                        && unit.kind() == ActionUnit.Kind.LOOK
                        && subjects.isSeen(who.getFirst().name())
                ? setUp.single(
                        who.getFirst(), SetUps.orRight(subjects.gaze(who.getFirst().name(), null)))
                : setUp;
    }

    private @Nullable String insertThing(ActionUnit unit) {
        int most = coverage == Coverage.FULL ? 99 : INSERTS_BY_TURNS;
        for (String thing : unit.props()) {
            boolean worth = unit.loud() || unit.kind() == ActionUnit.Kind.HANDLE;
            if (worth && !inserted.contains(thing) && inserted.size() - scriptedInserts < most) {
                return thing;
            }
        }
        return null;
    }

    /// The hand first, then the thing; a thing alone has the frame to itself.
    private void insert(ActionUnit unit, String thing, double seconds) {
        inserted.add(thing);
        PatternSetUp p = pattern.setUp(PatternSetUp.Use.INSERT, 1).orElseThrow();
        SetUp close =
                SetUps.of(
                        p,
                        List.of(new SetUp.Who("the " + thing, null)),
                        null,
                        null,
                        Role.INSERT,
                        List.of(thing));
        double onThing = Math.max(1.4, seconds * 0.4);
        if (unit.actor() != null) {
            double before = Math.max(1.2, seconds - onThing);
            add(unitSetUp(unit), List.of(new Content.Played(unit.beatId(), before)), purpose(unit));
        } else {
            onThing = Math.max(1.6, seconds);
        }
        add(
                close,
                List.of(new Content.Played(unit.beatId(), onThing)),
                "a close look at the " + thing);
    }

    /// What nobody does: seen by whoever looked, else in the shot before while it lasts, else
    /// alone.
    private void place(ActionUnit unit, Content played, @Nullable String look) {
        boolean vehicle = unit.kind() == ActionUnit.Kind.VEHICLE;
        String noun = SetUps.noun(unit.text(), scene);
        boolean concrete = vehicle || SetUps.isConcrete(unit.text());
        if (look != null && concrete) {
            PatternSetUp p = pattern.setUp(PatternSetUp.Use.POV, 1).orElseThrow();
            SetUp pov =
                    SetUps.of(
                            p,
                            List.of(new SetUp.Who(noun, null)),
                            subjects.who(look).doing(null),
                            null,
                            Role.COVERAGE,
                            List.of());
            add(pov, List.of(played), "what " + look + " sees");
            return;
        }
        PlannedClip last = clips.isEmpty() ? null : clips.getLast();
        boolean hold =
                last != null
                        && !vehicle
                        && (!concrete || (!last.named() && last.seconds() < LONG_ENOUGH));
        if (hold) {
            append(List.of(played));
            return;
        }
        PatternSetUp p = pattern.setUp(PatternSetUp.Use.PLACE, 1).orElseThrow();
        SetUp place =
                SetUps.of(
                        p,
                        List.of(new SetUp.Who(noun, null)),
                        null,
                        p.move() == null ? null : noun,
                        Role.CUTAWAY,
                        List.of());
        add(place, List.of(played), p.purpose());
    }

    // -- shots that the script names

    private void shotLine(Beat.ShotLine beat) {
        closePending();
        NamedShot shot = named.whose(NamedShot.parse(beat.text()));
        switch (shot.kind()) {
            case BACK_TO_SCENE, END_SERIES -> series = false;
            case SERIES -> series = true;
            case INTERCUT -> {}
            case BACK_TO -> {
                series = false;
                if (named.ofSomebody(shot)) {
                    pending = shot;
                    pendingBeat = beat;
                }
            }
            case SHOT -> {
                pending = shot;
                pendingBeat = beat;
            }
        }
    }

    /// A named shot without action below it is held as long as its own words need.
    private void closePending() {
        if (pending != null && pendingBeat != null) {
            NamedShot shot = pending;
            pending = null;
            named(shot, pendingBeat.id(), shot.subject(), List.of());
        }
    }

    private void named(NamedShot shot, String beatId, String text, List<ActionUnit> units) {
        boolean back = shot.kind() == NamedShot.Kind.BACK_TO && named.ofSomebody(shot);
        if (shot.kind() != NamedShot.Kind.SHOT && !back) {
            series = shot.kind() == NamedShot.Kind.SERIES;
            units.forEach(this::unit);
            return;
        }
        units.forEach(subjects::note);
        SetUp setUp = named.of(shot, text, units, looker);
        boolean insert = setUp.framing() == Framing.INSERT;
        double seconds = 0;
        for (ActionUnit unit : units) {
            seconds += Tempo.actionSeconds(unit.text());
        }
        seconds = insert ? Math.max(Tempo.insertSeconds(text), Math.min(seconds, 4)) : seconds;
        List<Content> content = new ArrayList<>();
        if (pendingBeat != null && !pendingBeat.id().equals(beatId)) {
            content.add(new Content.Played(pendingBeat.id(), 0));
        }
        pendingBeat = null;
        content.add(new Content.Played(beatId, Math.max(1.8, seconds)));
        clips.add(new PlannedClip(setUp, content, true, "the script names this shot"));
    }

    // -- the list

    private int step() {
        return dialogue.step();
    }

    private void add(SetUp setUp, List<Content> content, String reason) {
        double length = content.stream().mapToDouble(Tempo::seconds).sum();
        boolean same =
                !clips.isEmpty()
                        && clips.getLast().setUp().identity().equals(setUp.identity())
                        && clips.getLast().seconds() + length < LONGEST_HOLD;
        boolean goesOn =
                !clips.isEmpty()
                        && !clips.getLast().named()
                        && setUp.move() == Move.TRACK
                        && clips.getLast().setUp().move() == Move.TRACK
                        && clips.getLast().setUp().seen().equals(setUp.seen())
                        && clips.getLast().seconds() < LONGEST_HOLD;
        if (same || goesOn) {
            append(content.stream().map(c -> c.with(setUp.doing())).toList());
        } else {
            clips.add(new PlannedClip(setUp, content, false, reason));
        }
    }

    private void append(List<Content> content) {
        clips.set(clips.size() - 1, clips.getLast().plus(content));
    }
}
