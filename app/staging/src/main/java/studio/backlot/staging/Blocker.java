package studio.backlot.staging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.poses.PoseCatalogue;
import studio.backlot.assets.poses.PoseShape;
import studio.backlot.space.figure.Footing;
import studio.backlot.space.math.Vec3;
import studio.backlot.staging.Layout.Seat;
import studio.backlot.staging.Layout.Spot;
import studio.backlot.staging.Mark.Posture;
import studio.backlot.storyboard.model.CastMember;

/// Gives everybody in a scene a mark: seats to those who sit, named places to those whom the text
/// puts there, and a conversation's distance to the rest. Furniture is respected and nobody stands
/// in anybody.
public final class Blocker {
    /// How far back the middle of a group stands behind its ends, metres.
    private static final double DEEPEST = 0.25;

    /// How far before a group its members' looks meet, metres.
    private static final double OPEN = 1.2;

    /// How far apart people still stand in one round, metres.
    private static final double ROUND = 3.6;

    private static final double BODY = 0.28;
    private static final double TALK = 1.05;
    private static final double APART = 0.6;

    /// How deep a body lies in what it lies on, metres.
    private static final double MATTRESS = 0.03;

    /// What one beat says of people.
    ///
    /// @param people everybody whom it names or who speaks in it
    /// @param text its words, empty for a speech
    /// @param entrance whether somebody comes in
    /// @param speech whether it is spoken
    public record Beat(
            String id,
            List<Doing> doings,
            List<String> people,
            String text,
            boolean entrance,
            boolean speech) {
        public Beat {
            doings = List.copyOf(doings);
            people = List.copyOf(people);
        }

        /// What an action says of those who act in it.
        public Beat(String id, List<Doing> doings) {
            this(id, doings, doings.stream().map(Doing::who).toList(), "", false, false);
        }
    }

    /// What sets call by another word.
    private static final Map<String, String> SAME =
            Map.of(
                    "doorway", "door",
                    "entrance", "door",
                    "middle", "centre",
                    "center", "centre",
                    "shelves", "shelf",
                    "bookshelf", "shelf",
                    "closet", "wardrobe",
                    "pavement", "sidewalk");

    private static final Pattern COOKS =
            Pattern.compile("^(?:chop|slic|knead|bak|peel|wash(?:es|ing)? (?:the )?dish)");

    private static final List<String> PRONOUNS = List.of("her", "him", "them");
    private static final List<String> SITTING = List.of("at", "in", "across the table from");

    /// Verbs of bodies at rest.
    private static final Pattern RESTS =
            Pattern.compile("sit(?:s|ting)?|seated|l(?:ies|ie|ying)|perch.*|sleep(?:s|ing)?");

    /// Who does this on a chair does it to the chair.
    private static final Pattern PUTS =
            Pattern.compile(
                    "^(?:put|lay|lie|set|plac|throw|drop|toss|leav|jump|climb|lean|step|knock|pound"
                            + "|bang|writ|paint|spill|hang|tap|push|pull|kneel|crouch)");

    /// What one sits on, as against what one stands on.
    private static final Pattern ON_SEATS =
            Pattern.compile(
                    "\\b(?:sofa|couch|settee|bench|chair|armchair|stool|bed|swing|pew|throne|seat)$");

    /// Those in whose company one sits down.
    private static final Pattern CLOSE =
            Pattern.compile("^(?:show|read|teach|comfort|cuddl|tell|hand|offer|feed|play)");

    private static final List<String> ON_FEET =
            List.of(
                    "stand",
                    "stands",
                    "standing",
                    "lean",
                    "leans",
                    "leaning",
                    "walk",
                    "walks",
                    "walking",
                    "run",
                    "runs",
                    "running",
                    "wipe",
                    "wipes",
                    "serve",
                    "serves",
                    "pour",
                    "pours",
                    "cook",
                    "cooks",
                    "wait",
                    "waits",
                    "stop",
                    "stops",
                    "arrive",
                    "arrives",
                    "step",
                    "steps",
                    "turn",
                    "turns",
                    "bend",
                    "bends",
                    "crouch",
                    "crouches");

    private final Layout layout;
    private final PoseCatalogue poses;
    private final List<CastMember> cast;
    private final Map<String, Mark> marks = new LinkedHashMap<>();

    /// Those who have been behind a counter: they belong there.
    private final Set<String> serving = new HashSet<>();

    /// The words in hand, for what `it` in them is.
    private String about = "";

    /// Where those stand who make a group, and the point that it is open towards.
    private final Map<String, Vec3> group = new HashMap<>();

    private Vec3 openTo = Vec3.ZERO;

    /// Where those were who went away, for when they come back.
    private final Map<String, Mark> home = new HashMap<>();

    private Blocker(Layout layout, PoseCatalogue poses, List<CastMember> cast) {
        this.layout = layout;
        this.poses = poses;
        this.cast = cast;
    }

    /// Blocks a scene.
    ///
    /// @param cast those who are seen in it, in order of importance
    /// @param beats what the text says of them, in order
    public static Blocking block(
            Layout layout, PoseCatalogue poses, List<CastMember> cast, List<Beat> beats) {
        return block(layout, poses, cast, beats, Map.of());
    }

    /// Blocks a scene that goes on where an earlier one left off.
    ///
    /// @param carried where people are already
    public static Blocking block(
            Layout layout,
            PoseCatalogue poses,
            List<CastMember> cast,
            List<Beat> beats,
            Map<String, Mark> carried) {
        Blocker blocker = new Blocker(layout, poses, cast);
        blocker.marks.putAll(carried);
        blocker.opening(beats);
        Map<String, Mark> start = new LinkedHashMap<>(blocker.marks);
        Map<String, Map<String, Mark>> after = new LinkedHashMap<>();
        List<Blocking.Step> steps = new ArrayList<>();
        for (Beat beat : beats) {
            blocker.appear(beat);
            blocker.about = beat.text().isEmpty() ? blocker.about : beat.text();
            for (Doing doing : beat.doings()) {
                Map<String, Mark> before = Map.copyOf(blocker.marks);
                blocker.follow(doing);
                steps.add(new Blocking.Step(beat.id(), doing, before, blocker.marks));
            }
            after.put(beat.id(), Map.copyOf(blocker.marks));
        }
        return new Blocking(start, after, steps);
    }

    /// Everybody's first mark: where the text first puts them, else in talk with the others. Who is
    /// not heard of before people speak comes in later.
    private void opening(List<Beat> beats) {
        List<CastMember> there = cast.stream().filter(m -> early(m.name(), beats)).toList();
        for (CastMember member : there) {
            if (!marks.containsKey(member.name())) {
                Doing doing = firstPlace(member.name(), beats);
                if (doing != null) {
                    located(doing).ifPresent(mark -> marks.put(member.name(), mark));
                }
            }
        }
        there.forEach(m -> acrossFrom(m.name(), beats));
        List<String> unplaced =
                there.stream().map(CastMember::name).filter(n -> !marks.containsKey(n)).toList();
        if (atWork(unplaced)) {
            unplaced = unplaced.stream().filter(n -> !marks.containsKey(n)).toList();
        }
        if (layout.aboard()) {
            // Inside a car people sit, the first of them at the wheel.
            for (String who : unplaced) {
                Mark mark =
                        seat(who, List.of("driver"), true)
                                .or(() -> seat(who, List.of("passenger"), false))
                                .map(this::seated)
                                .orElseGet(() -> inTalk(who, null));
                marks.put(who, mark);
            }
        } else if (marks.isEmpty() && unplaced.size() > 1) {
            gather(unplaced);
        } else {
            unplaced.forEach(who -> marks.put(who, inTalk(who, null)));
        }
        turnToEachOther();
    }

    /// A judge sits at the bench and a barman stands behind the bar, where nothing else is said.
    /// Answers whether anybody is there.
    private boolean atWork(List<String> people) {
        boolean any = false;
        for (String who : people) {
            for (Map.Entry<String, Doing.Where> each : WORK.entrySet()) {
                if (!words(who).contains(each.getKey())) {
                    continue;
                }
                List<String> place = words(each.getValue().object());
                Optional<Mark> mark =
                        each.getKey().equals("judge")
                                ? seat(who, place, true).map(this::seated)
                                : spot(who, each.getValue().relation(), place)
                                        .map(s -> Mark.standing(s.position(), s.heading()));
                mark.ifPresent(m -> marks.put(who, m));
                any |= mark.isPresent();
            }
        }
        return any;
    }

    private static final Map<String, Doing.Where> WORK =
            Map.of(
                    "judge", new Doing.Where("at", "judge bench"),
                    "bartender", new Doing.Where("behind", "bar counter"),
                    "barman", new Doing.Where("behind", "bar counter"),
                    "barmaid", new Doing.Where("behind", "bar counter"),
                    "cashier", new Doing.Where("behind", "checkout"));

    private static final String ARTICLE = " (?:an?|the|his|her|their) ";

    /// Whom others sit opposite to sits there too: `they sit in a booth opposite Tom`.
    private void acrossFrom(String who, List<Beat> beats) {
        if (marks.containsKey(who)) {
            return;
        }
        for (Beat beat : beats) {
            StringBuilder said = new StringBuilder(beat.text());
            beat.doings().forEach(doing -> said.append(" | ").append(doing.action()));
            String text = said.toString().toLowerCase(Locale.ROOT).replaceAll(ARTICLE, " ");
            boolean named =
                    List.of("opposite", "across from", "facing", "with").stream()
                            .anyMatch(r -> text.contains(r + " " + who.toLowerCase(Locale.ROOT)));
            for (Doing doing : beat.doings()) {
                Mark other = marks.get(doing.who());
                boolean close =
                        who.equals(doing.towards())
                                && CLOSE.matcher(String.valueOf(doing.action())).find();
                if (close && other != null && other.posture() == Posture.SIT) {
                    byPerson(who, doing.who(), "beside", Posture.SIT)
                            .ifPresent(mark -> marks.put(who, mark));
                    return;
                }
                if (named && other != null && other.posture() == Posture.SIT) {
                    byPerson(who, doing.who(), "opposite", Posture.SIT)
                            .ifPresent(mark -> marks.put(who, mark));
                    return;
                }
            }
        }
    }

    /// Whether somebody is there when the scene opens.
    private static boolean early(String who, List<Beat> beats) {
        boolean spoken = false;
        int actions = 0;
        for (Beat beat : beats) {
            if (beat.people().contains(who)) {
                return !spoken || (actions <= 2 && !beat.entrance());
            }
            spoken |= beat.speech();
            actions += beat.speech() ? 0 : 1;
        }
        return true;
    }

    /// The first thing that tells where somebody is, unless they have gone somewhere before; who
    /// comes in is at the door.
    private @Nullable Doing firstPlace(String who, List<Beat> beats) {
        for (Beat beat : beats) {
            for (Doing doing : beat.doings()) {
                if (!doing.who().equals(who)) {
                    continue;
                }
                Deed deed = Deed.of(doing.action());
                if (deed == Deed.GO) {
                    return enters(doing) ? atDoor(who) : null;
                }
                boolean placed = !doing.places().isEmpty() || posture(doing) != Posture.STAND;
                if (deed == Deed.STAY && placed) {
                    about = beat.text();
                    return doing;
                }
                if ((deed == Deed.HANDLE || deed == Deed.LOOK)
                        && posture(doing) == Posture.SIT
                        && sitsThere(doing, String.valueOf(doing.action()))) {
                    // Who eats at a table sits there.
                    about = beat.text();
                    return doing;
                }
                Doing looked = mirrored(doing);
                if (looked != null) {
                    return looked;
                }
                Doing tended = tends(doing);
                if (tended != null && located(tended).isPresent()) {
                    return tended;
                }
                if (deed == Deed.HANDLE && doing.places().stream().anyMatch(Blocker::ofActor)) {
                    return new Doing(
                            who,
                            "stands",
                            doing.places().stream().filter(Blocker::ofActor).toList(),
                            List.of(),
                            null);
                }
            }
        }
        return null;
    }

    /// Whether a place is where somebody works rather than where a thing goes.
    private static boolean ofActor(Doing.Where where) {
        return List.of("behind", "at", "by").contains(where.relation())
                && !PRONOUNS.contains(where.object());
    }

    private static boolean enters(Doing doing) {
        String action = String.valueOf(doing.action()).toLowerCase(Locale.ROOT);
        return List.of("comes in", "come in", "enter", "arrive", "steps in", "bursts in").stream()
                .anyMatch(action::startsWith);
    }

    private static Doing atDoor(String who) {
        return new Doing(who, "stands", List.of(new Doing.Where("at", "door")), List.of(), null);
    }

    /// Those whom a beat names for the first time.
    private void appear(Beat beat) {
        for (String who : beat.people()) {
            if (marks.containsKey(who) || cast.stream().noneMatch(m -> m.name().equals(who))) {
                continue;
            }
            Doing place = firstPlace(who, List.of(beat));
            Optional<Mark> mark =
                    located(
                            place == null && beat.entrance()
                                    ? atDoor(who)
                                    : orAnywhere(who, place));
            marks.put(who, mark.orElseGet(() -> inTalk(who, null)));
            turnToEachOther();
        }
    }

    private static Doing orAnywhere(String who, @Nullable Doing place) {
        return place == null ? new Doing(who, null, List.of(), List.of(), null) : place;
    }

    private void follow(Doing doing) {
        Mark now = marks.get(doing.who());
        if (now == null) {
            return;
        }
        Deed deed = Deed.of(doing.action());
        Optional<Mark> next =
                switch (deed) {
                    case GO, STAY -> located(doing);
                    case HANDLE -> withinReach(doing, now);
                    case LOOK, NOT -> Optional.empty();
                };
        if (next.isPresent()) {
            if (deed == Deed.GO) {
                home.putIfAbsent(doing.who(), now);
            }
            marks.put(doing.who(), next.get());
        } else if (deed == Deed.GO && comesBack(doing) && home.get(doing.who()) != null) {
            marks.put(doing.who(), java.util.Objects.requireNonNull(home.remove(doing.who())));
        } else if (doing.towards() != null
                && now.posture() == Posture.STAND
                && deed == Deed.GO
                && away(doing.who(), doing.towards())) {
            marks.put(doing.who(), inTalk(doing.who(), doing.towards()));
        } else if ((deed == Deed.GO || deed == Deed.STAY)
                && posture(doing) == Posture.STAND
                && now.posture() != Posture.STAND
                && rises(doing)) {
            home.putIfAbsent(doing.who(), now);
            marks.put(doing.who(), beside(now));
        }
        turnToEachOther();
    }

    private static boolean comesBack(Doing doing) {
        String action = String.valueOf(doing.action()).toLowerCase(Locale.ROOT);
        return action.startsWith("return") || action.matches("(?:comes?|goes|go) back\\b.*");
    }

    private boolean away(String who, String other) {
        Mark a = marks.get(who);
        Mark b = marks.get(other);
        return a != null && b != null && a.position().distance(b.position()) > 1.6;
    }

    /// Who handles something at a place goes there if it is out of reach; nobody gets up for it.
    private Optional<Mark> withinReach(Doing doing, Mark now) {
        if (now.posture() != Posture.STAND) {
            return Optional.empty();
        }
        Doing there = tends(doing);
        return located(there == null ? doing : there)
                .filter(m -> m.posture() == Posture.STAND)
                .filter(m -> m.position().distance(now.position()) > 1.7);
    }

    /// Who wipes a counter or serves at it is behind it; who turns off the stove is at the stove.
    private static @Nullable Doing tends(Doing doing) {
        String action = String.valueOf(doing.action()).toLowerCase(Locale.ROOT);
        if (COOKS.matcher(action).find() && doing.places().stream().noneMatch(Blocker::ofActor)) {
            String top = action.startsWith("wash") ? "sink" : "counter";
            return new Doing(
                    doing.who(), "stands", List.of(new Doing.Where("at", top)), List.of(), null);
        }
        boolean serves = action.startsWith("wipe") || action.startsWith("polish");
        for (String thing : doing.things()) {
            if (serves && (thing.contains("counter") || thing.endsWith("bar"))) {
                return new Doing(
                        doing.who(),
                        "stands",
                        List.of(new Doing.Where("behind", thing)),
                        List.of(),
                        null);
            }
        }
        if (Deed.of(action) == Deed.HANDLE
                && doing.places().isEmpty()
                && !doing.things().isEmpty()) {
            return new Doing(
                    doing.who(),
                    "stands",
                    doing.things().stream().map(t -> new Doing.Where("at", t)).toList(),
                    List.of(),
                    null);
        }
        return null;
    }

    /// Who looks into a mirror is before it.
    private static @Nullable Doing mirrored(Doing doing) {
        return doing.places().stream()
                .filter(p -> p.object().contains("mirror") && !p.object().contains("rear"))
                .findFirst()
                .map(p ->
                        new Doing(
                                doing.who(),
                                "stands",
                                List.of(new Doing.Where("at", "mirror")),
                                List.of(),
                                null))
                .orElse(null);
    }

    private static boolean rises(Doing doing) {
        String action = String.valueOf(doing.action()).toLowerCase(Locale.ROOT);
        return List.of("stand", "rise", "get up", "gets up", "walk", "run", "leave", "exit", "jump")
                .stream()
                .anyMatch(action::contains);
    }

    private Posture posture(Doing doing) {
        if (doing.action() == null) {
            return sitsThere(doing, "") ? Posture.SIT : Posture.STAND;
        }
        // `Sits at the desk talking on the phone`: the first verb tells how somebody is there.
        String verb = words(doing.action()).isEmpty() ? "" : words(doing.action()).getFirst();
        Posture first =
                RESTS.matcher(verb).matches()
                        ? poses.forAction(verb).map(Blocker::posture).orElse(Posture.STAND)
                        : Posture.STAND;
        Posture all = poses.forAction(doing.action()).map(Blocker::posture).orElse(Posture.STAND);
        boolean still = ON_FEET.contains(verb) && all == Posture.SIT;
        Posture named = still ? Posture.STAND : all == Posture.STAND ? first : all;
        return named == Posture.STAND && sitsThere(doing, doing.action()) ? Posture.SIT : named;
    }

    /// Somebody *at* a table or *in* a car sits there unless the text has them on their feet.
    private boolean sitsThere(Doing doing, String action) {
        List<String> verbs = words(action);
        if (verbs.stream().anyMatch(ON_FEET::contains)) {
            return false;
        }
        boolean puts = PUTS.matcher(action).find();
        return doing.places().stream()
                .filter(p ->
                        SITTING.contains(p.relation())
                                || (p.relation().equals("on")
                                        && !puts
                                        && ON_SEATS.matcher(p.object()).find()))
                .anyMatch(p ->
                        layout.seats().stream()
                                .filter(s -> s.takes(p.relation()))
                                .anyMatch(s -> matches(s.tags(), words(p.object())) > 0));
    }

    static Posture posture(PoseShape shape) {
        return switch (shape.support()) {
            case SEAT -> shape.key().startsWith("drive") ? Posture.DRIVE : Posture.SIT;
            case GROUND ->
                    shape.key().startsWith("lie") || shape.key().startsWith("sleep")
                            ? Posture.LIE
                            : Posture.STAND;
            case FEET, AIR -> Posture.STAND;
        };
    }

    /// Inside a car people sleep on their seats, unless the text has them on the ground.
    private Posture aboard(Doing doing, Posture posture) {
        boolean grounded =
                doing.places().stream()
                        .anyMatch(p -> List.of("on", "under", "beneath").contains(p.relation()));
        return layout.aboard() && posture == Posture.LIE && !grounded ? Posture.SIT : posture;
    }

    /// The mark that the words of a doing name, if they name one.
    private Optional<Mark> located(Doing doing) {
        Posture posture = aboard(doing, posture(doing));
        Optional<Mark> mate = posture == Posture.STAND ? mate(doing) : Optional.empty();
        if (mate.isPresent()) {
            return mate;
        }
        for (Doing.Where where : doing.places()) {
            Optional<Mark> mark = at(doing.who(), where, posture);
            if (mark.isPresent()) {
                return mark;
            }
        }
        return switch (posture) {
            case SIT -> seat(doing.who(), List.of(), false).map(this::seated);
            case DRIVE -> seat(doing.who(), List.of("driver"), true).map(this::seated);
            case LIE ->
                    seat(doing.who(), List.of("bed"), true)
                            .map(this::lying)
                            .or(() -> Optional.of(onFloor(doing.who())));
            case STAND -> Optional.empty();
        };
    }

    /// Who does what another of the same company does is beside that one: three kids hide behind
    /// one car.
    private Optional<Mark> mate(Doing doing) {
        int space = doing.who().lastIndexOf(' ');
        boolean numbered = space > 0 && doing.who().substring(space + 1).matches("\\d+");
        Mark first = numbered ? marks.get(doing.who().substring(0, space) + " 1") : null;
        if (first == null
                || doing.who().endsWith(" 1")
                || doing.places().isEmpty()
                || first.posture() != Posture.STAND) {
            return Optional.empty();
        }
        Vec3 left = Vec3.UP.cross(Vec3.ofHeading(first.heading()));
        int number = Integer.parseInt(doing.who().substring(space + 1));
        int pair = number / 2;
        double side = 0.7 * pair * (number % 2 == 0 ? 1 : -1);
        Vec3 at = first.position().plus(left.times(side));
        Mark mark = near(doing.who(), at, at.plus(Vec3.ofHeading(first.heading())));
        return Optional.of(
                new Mark(
                        mark.position(),
                        first.heading(),
                        Posture.STAND,
                        Footing.FLOOR,
                        null,
                        first.rest()));
    }

    private Optional<Mark> at(String who, Doing.Where where, Posture posture) {
        Optional<CastMember> person =
                PRONOUNS.contains(where.object())
                        ? cast.stream()
                                .filter(m -> m.name().equals(who))
                                .findFirst()
                                .flatMap(self -> Statements.other(where.object(), self, present()))
                        : Statements.find(where.object(), cast);
        if (person.isPresent() && !person.get().name().equals(who)) {
            return byPerson(who, person.get().name(), where.relation(), posture);
        }
        List<String> words = where.object().equals("it") ? meant() : words(where.object());
        boolean inCar = words.contains("car") && posture != Posture.STAND && !where.beneath();
        if (words.contains("wheel") || inCar) {
            Optional<Seat> driver = seat(who, List.of("driver"), true);
            if (driver.isPresent()) {
                return driver.map(this::seated);
            }
        }
        if (posture == Posture.SIT || posture == Posture.DRIVE) {
            Optional<Seat> seat = seat(who, words, true, where.relation());
            if (seat.isPresent()) {
                return seat.map(this::seated);
            }
            return seat(who, List.of(), false).map(this::seated);
        }
        if (posture == Posture.LIE && !where.beneath()) {
            return seat(who, words, true).map(s -> s.lies() ? lying(s) : seated(s));
        }
        return spot(who, where.relation(), words)
                .map(s ->
                        new Mark(
                                s.position(),
                                s.heading(),
                                Posture.STAND,
                                Footing.FLOOR,
                                null,
                                s.heading()))
                .or(() -> bySurface(who, words));
    }

    /// The words of the last place that the text in hand names: what `it` stands for.
    private List<String> meant() {
        String text = " " + String.join(" ", words(about)) + " ";
        int last = -1;
        List<String> meant = List.of();
        for (Spot spot : layout.spots()) {
            for (String tag : spot.tags()) {
                int at = text.lastIndexOf(" " + tag + " ");
                if (at > last) {
                    last = at;
                    meant = words(tag);
                }
            }
        }
        return meant;
    }

    private List<CastMember> present() {
        return cast.stream().filter(m -> marks.containsKey(m.name())).toList();
    }

    private Optional<Mark> byPerson(String who, String other, String relation, Posture posture) {
        Mark mark = marks.get(other);
        if (mark == null) {
            return Optional.empty();
        }
        boolean flanks = relation.equals("beside") || relation.equals("next to");
        if (mark.seat() != null && (posture != Posture.STAND || flanks)) {
            Optional<Seat> seat = layout.seat(mark.seat());
            for (String partner : seat.map(Seat::partners).orElse(List.of())) {
                Optional<Seat> free = layout.seat(partner).filter(s -> isFree(who, s));
                if (free.isPresent()) {
                    return free.map(this::seated);
                }
            }
        }
        Vec3 front = Vec3.ofHeading(mark.heading());
        Vec3 left = Vec3.UP.cross(front);
        if (posture == Posture.SIT && mark.seat() == null && layout.seats().size() > 1) {
            // Nobody sits down on the floor before somebody who stands.
            return Optional.empty();
        }
        if (mark.posture() == Posture.LIE && posture == Posture.STAND) {
            // Along the body, not at its feet.
            Vec3 along = front.times(mark.seat() == null ? 0.35 : 0);
            Vec3 side = left.times(mark.seat() == null ? 0.75 : 1.05);
            int taken = occupied(who, mark.position().plus(along).plus(side), APART) ? -1 : 1;
            Vec3 at = mark.position().plus(along).plus(side.times(taken));
            return Optional.of(near(who, at, mark.position().plus(along)));
        }
        Vec3 offset =
                switch (relation) {
                    case "behind" -> front.times(-1.1);
                    case "beside", "next to", "by", "near" -> left.times(0.8);
                    case "across from", "opposite", "in front of", "across the table from" ->
                            front.times(1.3);
                    default -> front.times(TALK);
                };
        return Optional.of(near(who, mark.position().plus(offset), mark.position()));
    }

    /// Beside a thing that has a top but no named place: in front of it, on the hero's side.
    private Optional<Mark> bySurface(String who, List<String> words) {
        return layout.surfaces().stream()
                .filter(s -> matches(s.tags(), words) > 0)
                .max(Comparator.comparingInt(s -> matches(s.tags(), words)))
                .map(s -> {
                    Vec3 floor = s.centre().withY(layout.hero().y());
                    Vec3 out = layout.hero().minus(floor).withY(0);
                    Vec3 unit = out.length() < 0.05 ? Vec3.BACK : out.normalized();
                    double reach = Math.max(s.halfWidth(), s.halfDepth()) + 0.4;
                    Mark mark = near(who, floor.plus(unit.times(reach)), floor);
                    return mark;
                });
    }

    private Optional<Spot> spot(String who, String relation, List<String> words) {
        Spot best = null;
        double score = 0;
        List<String> wanted = words.stream().map(w -> SAME.getOrDefault(w, w)).toList();
        String phrase = String.join(" ", words);
        for (Spot spot : layout.spots()) {
            double s = matches(spot.tags(), wanted) * 2 + matches(words(spot.name()), wanted);
            s += spot.tags().stream().anyMatch(t -> t.contains(" ") && phrase.contains(t)) ? 3 : 0;
            s += spot.tags().stream().anyMatch(phrase::equals) ? 1 : 0;
            if (s == 0 || !(spot.marked() || layout.free(spot.position(), 0.18))) {
                continue;
            }
            s += spot.marked() ? 0.5 : 0;
            if (spot.name().startsWith("doorway ")) {
                s += relation.equals("in") ? 2 : -3;
            }
            boolean behind = spot.name().contains("behind") || spot.tags().contains("behind");
            boolean wished = relation.equals("behind") || serving.contains(who);
            s += behind == wished ? 1 : -1;
            s -= occupied(who, spot.position(), APART) ? 4 : 0;
            if (s > score) {
                score = s;
                best = spot;
            }
        }
        if (best != null && (best.name().contains("behind") || best.tags().contains("behind"))) {
            serving.add(who);
        }
        return Optional.ofNullable(best);
    }

    /// The best free seat: one that the words mean, then a partner of a seat that is taken, then
    /// one near the hero zone that has partners.
    private Optional<Seat> seat(String who, List<String> words, boolean mustMatch) {
        return seat(who, words, mustMatch, "");
    }

    private Optional<Seat> seat(
            String who, List<String> words, boolean mustMatch, String relation) {
        Seat best = null;
        double score = Double.NEGATIVE_INFINITY;
        boolean behind = relation.equals("behind");
        Mark own = marks.get(who);
        for (Seat seat : layout.seats()) {
            int match = matches(seat.tags(), words);
            boolean wanted = match > 0 || !(mustMatch || (seat.aboard() && !layout.aboard()));
            if (!isFree(who, seat) || !wanted) {
                continue;
            }
            double s = 4.0 * match - 0.3 * seat.position().distance(layout.hero());
            s += seat.partners().isEmpty() ? 0 : 1;
            s += partnerTaken(who, seat) ? 3 : 0;
            s += behind && seat.tags().contains("boss") ? 6 : 0;
            s += own != null && seat.id().equals(own.seat()) ? 5 : 0;
            s -= !words.contains("driver") && seat.drives() ? 1 : 0;
            s -= !words.contains("bed") && seat.bed() ? 6 : 0;
            if (s > score) {
                score = s;
                best = seat;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean partnerTaken(String who, Seat seat) {
        return marks.entrySet().stream()
                .anyMatch(e ->
                        !e.getKey().equals(who)
                                && e.getValue().seat() != null
                                && seat.partners().contains(e.getValue().seat()));
    }

    private boolean isFree(String who, Seat seat) {
        return marks.entrySet().stream()
                .noneMatch(e -> !e.getKey().equals(who) && seat.id().equals(e.getValue().seat()));
    }

    private Mark seated(Seat seat) {
        Footing footing =
                new Footing(
                        seat.height(),
                        seat.tableHeight() > 0 ? seat.tableHeight() : Footing.FLOOR.tableHeight(),
                        0);
        Posture posture = seat.drives() ? Posture.DRIVE : Posture.SIT;
        return new Mark(
                seat.position(), seat.heading(), posture, footing, seat.id(), seat.heading());
    }

    /// Along the bed, not across it as a sitter on its edge: the head where the pillow is, the body
    /// a little in the mattress. On a sofa the body takes the seat beside it too.
    private Mark lying(Seat seat) {
        double turn = seat.id().endsWith("edge") ? -Math.PI / 2 : Math.PI / 2;
        double heading = wrapped(seat.heading() + turn);
        Vec3 at = seat.position().minus(Vec3.ofHeading(seat.heading()).times(0.12));
        if (!seat.bed()) {
            Vec3 beside =
                    seat.partners().stream()
                            .flatMap(p -> layout.seat(p).stream())
                            .map(Seat::position)
                            .findFirst()
                            .orElse(seat.position());
            at = seat.position().lerp(beside, 0.5);
        }
        Footing footing = new Footing(seat.height(), 0.74, seat.height() - MATTRESS);
        return new Mark(at, heading, Posture.LIE, footing, seat.id(), heading);
    }

    private Mark onFloor(String who) {
        Mark mark = near(who, layout.hero(), layout.hero().plus(Vec3.BACK));
        return new Mark(
                mark.position(), mark.heading(), Posture.LIE, Footing.FLOOR, null, mark.heading());
    }

    private Mark beside(Mark seat) {
        Vec3 left = Vec3.UP.cross(Vec3.ofHeading(seat.heading()));
        for (double side : new double[] {0.6, -0.6, 0.9, -0.9}) {
            Vec3 at = seat.position().plus(left.times(side));
            if (layout.free(at, BODY)) {
                return Mark.standing(at, seat.heading());
            }
        }
        return near("", seat.position(), layout.hero());
    }

    /// Two or more who only talk: two across the first direction in which a camera may look, so
    /// that the master sees both profiles; more of them on a shallow arc, open towards the camera,
    /// its first two at the ends: they see each other past nobody, and no back hides a face.
    private void gather(List<String> people) {
        double look = layout.directions().isEmpty() ? 0 : layout.directions().getFirst();
        Vec3 across = Vec3.UP.cross(Vec3.ofHeading(look)).negated();
        int n = people.size();
        if (n == 2) {
            pair(people.get(0), people.get(1), across);
            return;
        }
        openTo = layout.hero().minus(Vec3.ofHeading(look).times(OPEN));
        double half = Math.min(layout.heroRadius(), 0.36 * (n - 1));
        for (int i = 0; i < n; i++) {
            double place = i == 0 ? -1 : i == 1 ? 1 : 2.0 * (i - 1) / (n - 1) - 1;
            Vec3 back = Vec3.ofHeading(look).times(DEEPEST * (1 - place * place));
            Vec3 at = layout.hero().plus(across.times(half * place)).plus(back);
            Mark mark = near(people.get(i), at, openTo);
            marks.put(people.get(i), mark);
            group.put(people.get(i), mark.position());
        }
    }

    /// Two free places a talk apart, as near the middle and as square to the camera as the
    /// furniture allows.
    private void pair(String one, String other, Vec3 across) {
        Vec3 bestA = layout.hero().minus(across.times(TALK / 2));
        Vec3 bestB = layout.hero().plus(across.times(TALK / 2));
        double best = Double.POSITIVE_INFINITY;
        for (double radius = 0; radius <= layout.heroRadius(); radius += 0.3) {
            for (int k = 0; k < (radius == 0 ? 1 : 12); k++) {
                Vec3 middle =
                        layout.hero().plus(Vec3.ofHeading(Math.PI * 2 * k / 12).times(radius));
                for (int turn = -3; turn <= 3; turn++) {
                    double heading = across.heading() + turn * Math.toRadians(20);
                    Vec3 half = Vec3.ofHeading(heading).times(TALK / 2);
                    double cost = radius + 0.25 * Math.abs(turn);
                    Vec3 a = middle.minus(half);
                    Vec3 b = middle.plus(half);
                    if (cost < best && layout.free(a, BODY) && layout.free(b, BODY)) {
                        best = cost;
                        bestA = a;
                        bestB = b;
                    }
                }
            }
        }
        marks.put(one, near(one, bestA, bestB));
        marks.put(other, near(other, bestB, bestA));
    }

    /// A place to talk to somebody from.
    private Mark inTalk(String who, @Nullable String partner) {
        Mark other = partner != null ? marks.get(partner) : nearestPartner(who);
        if (other == null) {
            double look = layout.directions().isEmpty() ? 0 : layout.directions().getFirst();
            Vec3 towards = layout.hero().minus(Vec3.ofHeading(look).times(3));
            return near(who, layout.hero(), towards);
        }
        Vec3 at = other.position().plus(Vec3.ofHeading(other.heading()).times(TALK + 0.15));
        return near(who, at, other.position());
    }

    private @Nullable Mark nearestPartner(String who) {
        return marks.entrySet().stream()
                .filter(e -> !e.getKey().equals(who))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /// The free standing place nearest to a point, facing `towards`.
    private Mark near(String who, Vec3 wanted, Vec3 towards) {
        Vec3 best = wanted;
        double bestCost = Double.POSITIVE_INFINITY;
        for (int ring = 0; ring < 14; ring++) {
            int steps = ring == 0 ? 1 : 6 + 4 * ring;
            for (int k = 0; k < steps; k++) {
                Vec3 at = wanted.plus(Vec3.ofHeading(Math.PI * 2 * k / steps).times(ring * 0.22));
                double cost = ring * 0.22 + 0.1 * Math.abs(at.distance(towards) - TALK);
                if (cost < bestCost && layout.free(at, BODY) && !occupied(who, at, APART)) {
                    best = at;
                    bestCost = cost;
                }
            }
            if (bestCost < ring * 0.22) {
                break;
            }
        }
        Vec3 look = towards.minus(best);
        double heading = Math.hypot(look.x(), look.z()) < 0.05 ? 0 : look.heading();
        return Mark.standing(best, heading);
    }

    private boolean occupied(String who, Vec3 at, double apart) {
        return marks.entrySet().stream()
                .anyMatch(e ->
                        !e.getKey().equals(who) && e.getValue().position().distance(at) < apart);
    }

    /// Who stands where somebody else came to sit or stand steps aside.
    private void makeRoom() {
        List<String> names = List.copyOf(marks.keySet());
        for (String who : names.reversed()) {
            Mark mark = marks.get(who);
            if (mark != null
                    && mark.posture() == Posture.STAND
                    && occupied(who, mark.position(), APART * 0.85)) {
                Vec3 ahead = mark.position().plus(Vec3.ofHeading(mark.heading()));
                marks.put(who, near(who, mark.position(), ahead));
            }
        }
    }

    /// Those who stand free turn to whom they talk with; a chair or a counter keeps its own
    /// heading.
    private void turnToEachOther() {
        makeRoom();
        if (marks.size() < 2) {
            return;
        }
        for (String who : List.copyOf(marks.keySet())) {
            Mark mark = marks.get(who);
            if (mark == null || mark.posture() != Posture.STAND) {
                continue;
            }
            double wish = company(who, mark).minus(mark.position()).heading();
            Double rest = mark.rest();
            double from = rest != null ? rest : mark.heading();
            double most = rest != null ? Math.toRadians(50) : Math.PI;
            double turn = Math.clamp(wrapped(wish - from), -most, most);
            // Nobody squares up to a partner like a soldier: the feet stay a little open.
            double open = rest != null ? 0 : Math.toRadians(8);
            marks.put(who, mark.facing(rest != null ? from + turn : wish - open));
        }
    }

    /// Where those are whom somebody talks with: what their group is open to, the only other one,
    /// or the middle of all who stand within a talk's reach, so that three and more make a round
    /// and nobody turns a back to it.
    private Vec3 company(String who, Mark mark) {
        if (mark.position().equals(group.get(who))) {
            return openTo;
        }
        List<Vec3> others =
                marks.entrySet().stream()
                        .filter(e -> !e.getKey().equals(who))
                        .map(e -> e.getValue().position())
                        .sorted(Comparator.comparingDouble(at -> at.distance(mark.position())))
                        .toList();
        List<Vec3> round =
                others.stream().filter(at -> at.distance(mark.position()) < ROUND).toList();
        Vec3 middle = Vec3.ZERO;
        for (Vec3 at : round) {
            middle = middle.plus(at.times(1.0 / round.size()));
        }
        return round.size() < 2 || middle.distance(mark.position()) < 0.2
                ? others.getFirst()
                : middle;
    }

    static double wrapped(double angle) {
        return Math.atan2(Math.sin(angle), Math.cos(angle));
    }

    static int matches(List<String> tags, List<String> words) {
        int n = 0;
        for (String tag : tags) {
            for (String word : words) {
                if (tag.equals(word) || tag.equals(singular(word))) {
                    n++;
                }
            }
        }
        return n;
    }

    static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
