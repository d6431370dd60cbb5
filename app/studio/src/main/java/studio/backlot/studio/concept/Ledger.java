package studio.backlot.studio.concept;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.IntExt;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotDescription.Relation;
import studio.backlot.assets.film.ShotDescription.Subject;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.assets.film.Weather;
import studio.backlot.assets.film.Words;
import studio.backlot.assets.poses.PoseCatalogue;
import studio.backlot.space.figure.Kinematics;
import studio.backlot.space.figure.Landmarks;
import studio.backlot.space.figure.Limb;
import studio.backlot.space.math.Box;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.Atmosphere;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.space.visibility.Surroundings;
import studio.backlot.staging.Doing;
import studio.backlot.staging.Layout;
import studio.backlot.staging.StagedShot;
import studio.backlot.staging.StagedThing;
import studio.backlot.staging.Statements;
import studio.backlot.storyboard.model.CastMember;
import studio.backlot.storyboard.model.Slot;

/// Holds what a description states against the stage and the picture, and lists what neither shows:
/// nothing is dropped silently. Every slot of a description is answered for here; what no rule
/// finds shown is missing, so that a new kind of statement is listed until somebody shows it.
final class Ledger {
    /// How far from a thing one still is `at` it, metres.
    private static final double BY = 2.2;

    /// The same across a table or a street.
    private static final double ACROSS = 6;

    private static final Set<String> NEAR =
            Set.of(
                    "at",
                    "by",
                    "beside",
                    "next to",
                    "near",
                    "against",
                    "on",
                    "in",
                    "inside",
                    "under",
                    "beneath",
                    "below",
                    "behind",
                    "in front of",
                    "between",
                    "among",
                    "over",
                    "above",
                    "on top of",
                    "at the edge of",
                    "at the end of",
                    "on the edge of",
                    "at the foot of",
                    "around",
                    "with",
                    "into",
                    "onto",
                    "to",
                    "towards",
                    "toward",
                    "through",
                    "along",
                    "outside",
                    "past",
                    "amid",
                    "underneath",
                    "alongside",
                    "in the middle of",
                    "at the back of");

    private static final Set<String> FAR =
            Set.of(
                    "across from",
                    "opposite",
                    "facing",
                    "across the table from",
                    "across",
                    "looking at",
                    "watching",
                    "before",
                    "away from",
                    "from",
                    "far from");

    /// What one is in or on is where one is, metres.
    private static final double WITHIN = 0.3;

    private static final Set<String> INSIDE = Set.of("in", "inside", "on", "on top of");

    private static final Set<String> UNDER = Set.of("under", "beneath", "underneath", "below");

    private static final Set<String> ABOVE = Set.of("above", "over", "on top of");

    /// What is taken and given without there being anything to see of it but the act.
    private static final Set<String> ACTS =
            Set.of(
                    "breath", "nod", "step", "look", "glance", "smile", "sigh", "moment", "beat",
                    "turn", "chance", "break", "deal", "time", "pause", "shrug", "wave", "kiss");

    private static final Words WORDS = Words.bundled();

    private final DirectedScene scene;
    private final PoseCatalogue poses;
    private final Predicate<String> here;
    private final List<InView> views = new ArrayList<>();
    private final Set<Missing> missing = new LinkedHashSet<>();

    private ShotDescription text = ShotDescription.EMPTY;
    private StagedShot staged;
    private Stage stage;

    /// @param ground what stands on the stage
    /// @param here whether the words of a place mean the set that was chosen
    Ledger(
            DirectedScene scene,
            DirectedShot shot,
            Surroundings ground,
            PoseCatalogue poses,
            Predicate<String> here) {
        this.scene = scene;
        this.poses = poses;
        this.here = here;
        this.staged = shot.staged();
        this.stage = staged.opening();
        double end = Math.max(0, shot.path().seconds() - 0.04);
        for (double seconds : shot.moves() ? List.of(0.0, end / 2, end) : List.of(0.0)) {
            views.add(new InView(shot.camera(seconds), ground, shot.hidden()));
        }
    }

    /// What a performance states and does not show.
    void of(ShotDescription stated, StagedShot performed) {
        text = stated;
        staged = performed;
        stage = performed.opening();
        for (Slot slot : Slot.values()) {
            if (slot.isStated(stated)) {
                check(slot);
            }
        }
    }

    /// Everything that was found missing so far.
    List<Missing> found() {
        return List.copyOf(missing);
    }

    /// Every slot has somebody who answers for it; one that is new does not compile without.
    private void check(Slot slot) {
        switch (slot) {
            case SUBJECTS -> {
                text.subjects().forEach(this::subject);
                handled();
            }
            case PROPS ->
                    text.props().stream()
                            .filter(p -> !ACTS.contains(p.substring(p.lastIndexOf(' ') + 1)))
                            .forEach(p -> thing(Slot.PROPS, p));
            case PLACE -> place();
            case TIME -> time();
            case WEATHER -> weather();
            case INT_EXT -> intExt();
            case MOOD -> mood();
            case RELATIONS -> text.relations().forEach(this::relation);
            // The solver names what of these it could not hold; see the conflicts of the shot.
            case SIZE,
                    END_SIZE,
                    FRAMING,
                    ANGLE,
                    DUTCH,
                    LEVEL,
                    SIDE,
                    MOVES,
                    MOVE_TARGET,
                    MOVE_SPEED,
                    MOVE_STYLE,
                    LENS_MM,
                    LENS_CLASS,
                    FOCUS_STYLE,
                    FOCUS_FROM,
                    FOCUS_TO,
                    COMPOSITION,
                    SCREEN_POSITION,
                    DIRECTION,
                    GAZE,
                    LIGHT,
                    COLOUR -> {}
            // Of the cut and the clock: no single picture can show them.
            case ROLE, TRANSITION, FRAME_RATE -> {}
        }
    }

    private void miss(Slot slot, String words, String reason) {
        missing.add(new Missing(slot, words, reason));
    }

    // -- who

    private void subject(Subject subject) {
        if (subject.count() < 1) {
            return;
        }
        List<CastMember> members = Statements.membersOf(subject.text(), scene.cast());
        if (members.isEmpty()) {
            lifeless(subject);
            return;
        }
        List<StagedFigure> figures = new ArrayList<>();
        for (CastMember member : members) {
            figure(member.name()).ifPresent(figures::add);
        }
        StagedFigure owner = staged.owner();
        boolean sees =
                owner != null && members.stream().anyMatch(m -> m.name().equals(owner.name()));
        if (figures.isEmpty()) {
            if (!sees) {
                miss(Slot.SUBJECTS, subject.text(), "beyond the frame");
            }
            return;
        }
        boolean part = staged.others().contains(figures.getFirst().id()) && staged.object() != null;
        if (!part && figures.stream().noneMatch(this::isSeen)) {
            miss(Slot.SUBJECTS, subject.text(), "outside of the frame");
        } else if (!part && subject.count() > figures.size()) {
            miss(
                    Slot.SUBJECTS,
                    subject.text(),
                    "%d of %d are drawn".formatted(figures.size(), subject.count()));
        }
        String action = subject.action();
        if (action != null) {
            for (String done : Acts.of(action)) {
                act(figures.getFirst(), done);
            }
        }
    }

    /// Things that an action handles and that the text does not list as its props: those of
    /// somebody's own body are with them.
    private void handled() {
        for (Doing doing : Statements.of(text, scene.cast())) {
            for (String thing : doing.things()) {
                boolean listed =
                        text.props().stream().anyMatch(p -> p.contains(thing) || thing.contains(p));
                if (!listed && figure(doing.who()).isPresent() && isThing(thing)) {
                    thing(Slot.PROPS, thing);
                }
            }
        }
    }

    /// `Takes a breath` asks for nothing that could be seen.
    private static boolean isThing(String words) {
        String head = words.substring(words.lastIndexOf(' ') + 1);
        return List.of(Words.Kind.PROP, Words.Kind.VEHICLE, Words.Kind.CLOTHING, Words.Kind.ANIMAL)
                .stream()
                .anyMatch(kind -> WORDS.is(kind, words) || WORDS.is(kind, head));
    }

    /// An animal or a thing that the shot is of.
    private void lifeless(Subject subject) {
        thing(Slot.SUBJECTS, subject.text());
        long there = staged.things().stream().filter(t -> means(t, subject.text())).count();
        if (there > 0 && there < subject.count() && subject.count() > 1) {
            miss(
                    Slot.SUBJECTS,
                    subject.text(),
                    "%d of %d are drawn".formatted(there, subject.count()));
        }
        String action = subject.action();
        if (there > 0 && action != null && !Acts.stays(action)) {
            miss(Slot.SUBJECTS, subject.text() + " " + action, "things and animals do not act");
        }
    }

    private Optional<StagedFigure> figure(String name) {
        return stage.figures().stream().filter(f -> f.name().equals(name)).findFirst();
    }

    private boolean isSeen(StagedFigure figure) {
        List<Vec3> body = Landmarks.of(figure).samples();
        return views.stream().anyMatch(v -> body.stream().anyMatch(v::has));
    }

    private void act(StagedFigure figure, String done) {
        if (!new Acts(figure, poses).shows(done) && !handled(figure, done)) {
            miss(Slot.SUBJECTS, figure.name() + " " + done, "no pose is known for it");
        }
    }

    /// `Holds a lantern`: the lantern is in the hand.
    private boolean handled(StagedFigure figure, String done) {
        String words = done.toLowerCase(Locale.ROOT);
        return staged.things().stream()
                .filter(t -> figure.name().equals(t.holder()))
                .map(t -> t.words().toLowerCase(Locale.ROOT))
                .anyMatch(t -> Acts.handles(words, t));
    }

    // -- what and where

    private static boolean means(StagedThing thing, String words) {
        return thing.words().equals(words)
                || thing.words().endsWith(" " + words)
                || words.endsWith(" " + thing.words());
    }

    private void thing(Slot slot, String words) {
        List<StagedThing> there = staged.things().stream().filter(t -> means(t, words)).toList();
        if (there.isEmpty()) {
            if (!isPlace(words)) {
                miss(slot, words, why(words, "nothing like it is in this set or in the catalogue"));
            }
            return;
        }
        String reason = null;
        for (StagedThing each : there) {
            reason = hiding(each);
            if (reason == null) {
                return;
            }
        }
        miss(slot, words, String.valueOf(reason));
    }

    /// What staging said of these words, else what is known otherwise.
    private String why(String words, String otherwise) {
        return staged.notes().stream()
                .filter(n -> n.contains("“" + words + "”"))
                .findFirst()
                .orElse(otherwise);
    }

    /// Why the picture does not show a thing; null where it does.
    private @Nullable String hiding(StagedThing thing) {
        Box box = box(thing);
        if (box == null) {
            return "whoever has it is not in the picture";
        }
        String reason = null;
        for (InView view : views) {
            reason = view.without(box);
            if (reason == null) {
                return null;
            }
        }
        return reason;
    }

    private @Nullable Box box(StagedThing thing) {
        if (thing.box() != null) {
            return thing.box();
        }
        Optional<StagedFigure> holder = figure(String.valueOf(thing.holder()));
        if (holder.isEmpty()) {
            return null;
        }
        var posed = Kinematics.solve(holder.get());
        Map<String, String> held = holder.get().held();
        Vec3 at =
                held.isEmpty()
                        ? Landmarks.of(posed).chest()
                        : posed.grip(held.containsKey("right") ? Limb.RIGHT : Limb.LEFT);
        Vec3 r = new Vec3(0.12, 0.12, 0.12);
        return new Box(at.minus(r), at.plus(r));
    }

    private boolean isPlace(String words) {
        String place = String.valueOf(text.place()).toLowerCase(Locale.ROOT);
        return place.contains(words.toLowerCase(Locale.ROOT)) && here.test(words);
    }

    private void place() {
        String place = String.valueOf(text.place());
        if (!here.test(place)) {
            miss(
                    Slot.PLACE,
                    place,
                    "no set is called so: the scene plays in “" + scene.layout().setId() + "”");
        }
    }

    private void time() {
        TimeOfDay time = text.time();
        TimeOfDay lit = stage.atmosphere().time();
        if (time != null && time.absolute() && time != lit) {
            miss(Slot.TIME, word(time), "the scene is lit for " + word(lit));
        }
    }

    private void weather() {
        Weather weather = text.weather();
        Atmosphere air = stage.atmosphere();
        if (weather == null || weather == Weather.CLEAR) {
            return;
        }
        if (air.weather() != weather) {
            miss(Slot.WEATHER, word(weather), "the weather of the scene is " + word(air.weather()));
        } else if (weather == Weather.WIND) {
            miss(Slot.WEATHER, word(weather), "nothing is moved by wind");
        } else if (!scene.layout().exterior() && !window()) {
            miss(Slot.WEATHER, word(weather), "no window is in the picture");
        }
    }

    private boolean window() {
        Layout layout = scene.layout();
        return layout.parts().stream()
                .filter(p ->
                        p.names().stream()
                                .anyMatch(n -> n.contains("window") || n.contains("glass")))
                .anyMatch(p -> views.stream().anyMatch(v -> v.without(p.box()) == null));
    }

    private void intExt() {
        boolean outside = scene.layout().exterior();
        IntExt stated = text.intExt();
        // In a car one is inside, whatever is round it.
        boolean aboard = scene.layout().aboard();
        boolean other =
                !aboard && (stated == IntExt.INT ? outside : stated == IntExt.EXT && !outside);
        if (other) {
            String said = stated == IntExt.INT ? "inside" : "outside";
            miss(Slot.INT_EXT, said, "the set is " + (outside ? "outside" : "inside"));
        }
    }

    private void mood() {
        String mood = String.valueOf(text.mood());
        boolean face = stage.figures().stream().anyMatch(f -> !f.expression().equals("neutral"));
        if (!face) {
            miss(Slot.MOOD, mood, "no face or light is known for it");
        }
    }

    private static String word(@Nullable Enum<?> value) {
        return String.valueOf(value).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    // -- how they stand to each other

    private void relation(Relation relation) {
        if (relation.relation().startsWith("pov")) {
            return;
        }
        String said = relation.subject() + " " + relation.relation() + " " + relation.object();
        Vec3 subject = where(relation.subject(), null);
        Box object = boxOf(relation.object(), subject);
        if (subject == null) {
            if (missing.stream().noneMatch(m -> m.text().startsWith(relation.subject()))) {
                miss(Slot.RELATIONS, said, "“" + relation.subject() + "” is not on the stage");
            }
            return;
        }
        if (object == null) {
            boolean held = held(relation.object());
            if (!isPlace(relation.object()) && !held && !here.test(relation.object())) {
                miss(Slot.RELATIONS, said, "“" + relation.object() + "” is not on the stage");
            }
            return;
        }
        double distance = distance(subject, object);
        boolean above = ABOVE.contains(relation.relation());
        boolean shown =
                above
                        ? subject.y() > object.centre().y() - 0.1 && distance < ACROSS
                        : NEAR.contains(relation.relation())
                                ? distance < reach(relation, object)
                                        && !above(relation, subject, object)
                                : FAR.contains(relation.relation()) && distance < ACROSS;
        if (!shown) {
            miss(Slot.RELATIONS, said, "they do not stand so");
        }
    }

    /// How near one has to be: in a chair is nearer than beside one.
    private double reach(Relation relation, Box object) {
        boolean thing = object.size().x() < 3 && !isPlace(relation.object());
        return thing && INSIDE.contains(relation.relation()) ? WITHIN : BY;
    }

    /// Whether who should be under a thing is over it.
    private static boolean above(Relation relation, Vec3 subject, Box object) {
        return UNDER.contains(relation.relation()) && subject.y() > object.max().y();
    }

    private boolean held(String words) {
        return staged.things().stream().anyMatch(t -> means(t, words) && t.holder() != null);
    }

    private @Nullable Vec3 where(String words, @Nullable Vec3 near) {
        Box box = boxOf(words, near);
        return box == null ? null : box.centre();
    }

    private @Nullable Box boxOf(String words, @Nullable Vec3 near) {
        List<CastMember> members = Statements.membersOf(words, scene.cast());
        for (CastMember member : members) {
            Optional<StagedFigure> figure = figure(member.name());
            if (figure.isPresent()) {
                Landmarks body = Landmarks.of(figure.get());
                Vec3 waist = body.waist();
                Vec3 r = new Vec3(0.25, 0.5, 0.25);
                return new Box(waist.minus(r), waist.plus(r));
            }
        }
        Box best = null;
        for (StagedThing thing : staged.things()) {
            Box box = means(thing, words) ? box(thing) : null;
            boolean nearer =
                    box != null
                            && (best == null
                                    || (near != null
                                            && distance(near, box) < distance(near, best)));
            best = nearer ? box : best;
        }
        return best;
    }

    private static double distance(Vec3 point, Box box) {
        double x = Math.max(0, Math.max(box.min().x() - point.x(), point.x() - box.max().x()));
        double z = Math.max(0, Math.max(box.min().z() - point.z(), point.z() - box.max().z()));
        return Math.hypot(x, z);
    }
}
