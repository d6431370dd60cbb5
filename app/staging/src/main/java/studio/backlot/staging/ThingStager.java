package studio.backlot.staging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Role;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.poses.PoseCatalogue;
import studio.backlot.assets.poses.PoseShape;
import studio.backlot.assets.props.PropDefinition;
import studio.backlot.assets.props.PropDefinition.Grip;
import studio.backlot.space.camera.FramedThing;
import studio.backlot.space.figure.Contacts;
import studio.backlot.space.figure.Joint;
import studio.backlot.space.figure.Kinematics;
import studio.backlot.space.figure.Limb;
import studio.backlot.space.figure.Pose;
import studio.backlot.space.figure.PoseFit;
import studio.backlot.space.figure.PosedSkeleton;
import studio.backlot.space.math.Box;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.PlacedProp;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.staging.Mark.Posture;
import studio.backlot.storyboard.model.CastMember;

/// Puts the things of a shot where they belong: into a hand or on a back, where the set has them,
/// on the nearest top, or on free floor. Confined to the staging of one shot.
final class ThingStager {
    private static final int FIRST_PROP_ID = 200;

    /// Cases and buckets are carried, but nobody puts them on a table, metres.
    private static final double FLOOR_HEIGHT = 0.38;

    /// What is longer is driven or built, and stands outside, metres.
    private static final double LARGEST_INSIDE = 3;

    private static final Set<String> BUILT =
            Set.of(
                    "window",
                    "windows",
                    "door",
                    "doorway",
                    "wall",
                    "walls",
                    "floor",
                    "ceiling",
                    "corner",
                    "stairs",
                    "steps",
                    "street",
                    "road",
                    "room",
                    "windscreen",
                    "windshield",
                    "wheel",
                    "sill",
                    "hall",
                    "hallway",
                    "opposite",
                    "seated");

    private final Layout layout;
    private final PoseCatalogue poses;
    private final Things things;
    private final ShotStager.Request request;
    private final Map<String, Doing> doings;
    private final Ensemble ensemble;
    private final List<String> notes;
    private final List<PlacedProp> props = new ArrayList<>();
    private final FreeSpace free;
    private final Whereabouts whereabouts;

    /// Where everything that the words name has come to be.
    private final List<StagedThing> staged = new ArrayList<>();

    private final Map<String, Map<String, String>> held = new HashMap<>();
    private final Map<String, Vec3> aims = new HashMap<>();

    /// What hangs on whose back.
    private final Map<String, Slung> slung = new HashMap<>();

    /// @param tint colour that the words give it, null for its own
    private record Slung(Thing thing, @Nullable Integer tint) {}

    /// Who holds a tool that only the act asks for.
    private final Map<String, String> implied = new HashMap<>();

    private @Nullable FramedThing object;

    /// Who holds what an insert shows; in the frame by the hand only.
    private @Nullable StagedFigure showing;

    /// @param doings what everybody does, by name
    /// @param ensemble who acts together, once they have met
    /// @param notes takes what was decided where the text was silent
    ThingStager(
            Layout layout,
            PoseCatalogue poses,
            Things things,
            ShotStager.Request request,
            Map<String, Doing> doings,
            Ensemble ensemble,
            List<String> notes) {
        this.layout = layout;
        this.poses = poses;
        this.things = things;
        this.request = request;
        this.doings = doings;
        this.ensemble = ensemble;
        this.notes = notes;
        this.free = new FreeSpace(layout, things, request, ensemble, props, notes);
        this.whereabouts = new Whereabouts(layout, things);
    }

    /// Everything that the words name, with where it is; what is not among them is not there.
    List<StagedThing> staged() {
        return staged;
    }

    /// Things that stand or lie somewhere.
    List<PlacedProp> props() {
        return props;
    }

    /// What somebody's hands hold: keys of props by hand.
    Map<String, String> held(String who) {
        return held.getOrDefault(who, Map.of());
    }

    /// The middle of each thing, by the words for it.
    Map<String, Vec3> aims() {
        return aims;
    }

    /// What the frame is of where it is of a thing.
    @Nullable FramedThing object() {
        return object;
    }

    /// Who holds what an insert shows; in the frame by the hand only.
    @Nullable StagedFigure showing() {
        return showing;
    }

    /// Puts everything that a shot of these people names.
    void place(List<String> framed) {
        boolean insert = request.text().size() == ShotSize.INSERT;
        boolean ofThing = insert || showsThing(framed);
        List<String> wanted = new ArrayList<>();
        // What the shot is of comes before what lies beside it; animals and things that act are
        // there as well as people.
        for (ShotDescription.Subject subject : request.text().subjects()) {
            boolean somebody = !Statements.membersOf(subject.text(), request.cast()).isEmpty();
            if (subject.count() > 0 && (ofThing || !somebody)) {
                wanted.add(subject.text());
            }
        }
        for (String prop : request.text().props()) {
            if (wanted.stream().noneMatch(w -> w.endsWith(prop))) {
                wanted.add(prop);
            }
        }
        String place = String.valueOf(request.text().place()).toLowerCase(Locale.ROOT);
        Set<String> there = new LinkedHashSet<>(wanted);
        wanted.removeIf(w -> place.contains(w.toLowerCase(Locale.ROOT)) || (!ofThing && built(w)));
        there.removeAll(wanted);
        request.text().relations().forEach(r -> there.add(r.object()));
        there.removeAll(wanted);
        for (Doing doing : doings.values()) {
            for (String thing : doing.things()) {
                if (wanted.stream().noneMatch(w -> w.contains(thing) || thing.contains(w))) {
                    wanted.add(thing);
                }
            }
        }
        wanted.addAll(tools(wanted));
        for (String words : wanted) {
            boolean subject =
                    request.text().subjects().stream().anyMatch(s -> s.text().equals(words));
            boolean named = request.text().props().contains(words) || insert || subject;
            if (ofThing && object == null && part(words, framed)) {
                staged.add(StagedThing.at(words, box(object)));
                continue;
            }
            Optional<Thing> thing = meant(words, named, framed);
            if (thing.isEmpty()) {
                continue;
            }
            if (named && things.known(words).isEmpty()) {
                String key = thing.get().key().replace('-', ' ');
                notes.add("“" + words + "” is shown as: " + key);
            }
            if (outgrows(thing.get())) {
                // `He counts cars` at a window: they are outside.
                notes.add("no room for “" + words + "” inside");
                continue;
            }
            boolean noTop = insert && framed.isEmpty() && free.topNear(about()).isEmpty();
            boolean loose = noTop && thing.get().handheld() && standing(thing.get()).isEmpty();
            if (loose && !request.cast().isEmpty()) {
                object = shown(thing.get(), words);
                staged.add(StagedThing.at(words, box(object)));
                continue;
            }
            for (int i = 0; i < many(words, thing.get()); i++) {
                FramedThing seen = put(thing.get(), words, framed);
                if (ofThing && object == null) {
                    object = seen;
                }
                if (seen != null) {
                    staged.add(StagedThing.at(words, box(seen)));
                }
            }
        }
        Vec3 near = framed.isEmpty() ? about() : position(framed.getFirst());
        for (String words : there) {
            whereabouts.of(words, near).ifPresent(box -> staged.add(StagedThing.at(words, box)));
        }
    }

    private static Box box(@Nullable FramedThing thing) {
        return Objects.requireNonNull(thing).box();
    }

    /// What somebody's act cannot be done without, where the text leaves it out: who digs has a
    /// shovel.
    private List<String> tools(List<String> wanted) {
        List<String> tools = new ArrayList<>();
        for (Doing doing : doings.values()) {
            String action = String.valueOf(doing.action()).toLowerCase(Locale.ROOT);
            for (Map.Entry<String, String> each : TOOLS.entrySet()) {
                String tool = each.getValue();
                boolean there = wanted.stream().anyMatch(w -> w.contains(tool));
                boolean other = wanted.stream().anyMatch(w -> holds(doing, w));
                if (action.matches(each.getKey()) && !there && !other) {
                    tools.add(tool);
                    implied.put(tool, doing.who());
                }
            }
        }
        return tools;
    }

    private boolean holds(Doing doing, String words) {
        return things.known(words).filter(Thing::handheld).isPresent()
                && doing.things().stream().anyMatch(t -> t.contains(words));
    }

    private static final Map<String, String> TOOLS =
            Map.of(
                    "dig.*", "shovel",
                    "sweep.*", "broom",
                    "mop.*", "mop",
                    "(?:chop|slic).*", "knife",
                    ".*\\bsmok(?:e|es|ing)\\b.*", "cigarette",
                    "fish(?:es|ing)?\\b.*", "fishing rod",
                    "(?:photograph|film).*", "camera");

    /// How many of them stand there: as many animals as the text says.
    private int many(String words, Thing thing) {
        int count =
                request.text().subjects().stream()
                        .filter(s -> s.text().equals(words))
                        .mapToInt(ShotDescription.Subject::count)
                        .findFirst()
                        .orElse(1);
        if (!thing.animal() || count < 2) {
            return 1;
        }
        return Math.min(count, MOST);
    }

    /// Animals that are drawn of many.
    private static final int MOST = 8;

    /// Whether a thing is too large for a room and the set does not bring it.
    private boolean outgrows(Thing thing) {
        boolean large =
                !thing.handheld() && Math.max(thing.width(), thing.depth()) > LARGEST_INSIDE;
        return large && !layout.exterior() && standing(thing).isEmpty();
    }

    /// Whether nobody but a thing is to be seen: `two headlights`, `POV Ben, the car`.
    private boolean showsThing(List<String> framed) {
        ShotDescription text = request.text();
        boolean place =
                text.role() == Role.ESTABLISHING
                        || (text.framing() == Framing.ESTABLISHING && text.role() != Role.CUTAWAY);
        boolean something = !text.subjects().isEmpty() || !text.props().isEmpty();
        boolean alone = framed.isEmpty() || (text.framing() == Framing.POV && framed.size() == 1);
        return !place && something && alone;
    }

    /// A part of the set that words name.
    private boolean part(String words, List<String> framed) {
        Vec3 near = framed.isEmpty() ? about() : position(framed.getFirst());
        Optional<Layout.Part> part = layout.part(words, near);
        if (part.isEmpty() || (things.known(words).isPresent() && !built(words))) {
            return false;
        }
        object = new FramedThing(part.get().box(), part.get().facing());
        return true;
    }

    /// Where the things of this moment are: with whoever acts.
    private Vec3 about() {
        String who = request.about();
        Mark mark = who == null ? null : request.marks().get(who);
        return mark == null ? layout.hero() : mark.position();
    }

    /// The prop that words mean in this set and action: a telephone on the wall has a receiver, who
    /// pours coffee holds the pot, a lamp that is carried is a lantern.
    private Optional<Thing> meant(String words, boolean named, List<String> framed) {
        Optional<Thing> thing = named ? things.find(words) : things.known(words);
        if (thing.isEmpty()) {
            return thing;
        }
        String key = thing.get().key();
        if (key.equals("dog") && SITS.matcher(acting(words)).find()) {
            return things.known("sitting dog");
        }
        String place = String.valueOf(request.text().place()).toLowerCase(Locale.ROOT);
        if (key.equals("bed") && WARD.matcher(place).find()) {
            return things.known("hospital bed").or(() -> things.known("gurney"));
        }
        if (key.equals("phone") || key.equals("telephone")) {
            Optional<Things.Standing> fixed =
                    things.inSet(layout.setId()).stream()
                            .filter(s -> FIXED_PHONES.contains(s.thing().key()))
                            .findFirst();
            boolean mobile = Blocker.words(words).stream().anyMatch(MOBILE::contains);
            if (fixed.isPresent() && !mobile) {
                return framed.isEmpty()
                        ? fixed.map(Things.Standing::thing)
                        : things.known("telephone receiver");
            }
        }
        boolean outside = layout.exterior() && standing(thing.get()).isEmpty();
        if (framed.isEmpty() && outside && key.endsWith("-lamp")) {
            // Nobody plugs in a floor lamp under the sky.
            return things.known("carried lamp");
        }
        for (String who : framed) {
            Doing doing = doings.get(who);
            String action =
                    doing == null ? "" : String.valueOf(doing.action()).toLowerCase(Locale.ROOT);
            if (action.startsWith("pour") && List.of("cup", "glass").contains(key)) {
                return things.known("coffee pot");
            }
            boolean carries = action.matches("(?:carr|hold|throw|lift|lower|raise|swing|take).*");
            if (carries && !thing.get().handheld()) {
                Optional<Thing> light = things.known("carried " + Blocker.words(words).getLast());
                return light.filter(Thing::handheld).isPresent() ? light : thing;
            }
        }
        return thing;
    }

    /// Where beds have wheels.
    private static final Pattern WARD =
            Pattern.compile("hospital|ward\\b|clinic|emergency|operating|infirmary");

    private static final Pattern SITS =
            Pattern.compile("\\b(?:sit|wait|guard|beg|watch|star)(?:e?s|ting|ing)?\\b");

    /// What the text says that an animal does.
    private String acting(String words) {
        return request.text().subjects().stream()
                .filter(s -> s.text().equals(words))
                .map(s -> String.valueOf(s.action()).toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    private static final Set<String> FIXED_PHONES = Set.of("wall-telephone", "phone-booth");
    private static final Set<String> MOBILE =
            Set.of("mobile", "cell", "cellphone", "smartphone", "iphone");

    /// Whether the words name what is built into places rather than put there.
    private static boolean built(String words) {
        return Blocker.words(words).stream().anyMatch(BUILT::contains);
    }

    /// Puts a prop into a hand, finds it in the set, or sets it on the nearest top or the floor.
    private @Nullable FramedThing put(Thing thing, String words, List<String> framed) {
        String holder = holder(thing, words, framed);
        if (holder != null) {
            boolean right = thing.use() == Thing.Use.EAR || thing.use() == Thing.Use.BOTH_HANDS;
            String hand = right ? "right" : freeHand(holder);
            held.computeIfAbsent(holder, who -> new HashMap<>()).put(hand, thing.key());
            staged.add(StagedThing.with(words, holder));
            if (several(words)) {
                mates(holder, framed)
                        .forEach(m ->
                                held.computeIfAbsent(m, who -> new HashMap<>())
                                        .putIfAbsent(hand, thing.key()));
            }
            return null;
        }
        if (thing.use() == Thing.Use.WORN && thing.grip() != null && !framed.isEmpty()) {
            boolean shoulder = thing.grip().contact() == PropDefinition.Contact.SHOULDER;
            boolean stays = request.going() == ShotStager.Request.Going.HOLD;
            if (shoulder && stays && anchor(words) == null) {
                String owner = owner(words, framed);
                slung.putIfAbsent(owner, new Slung(thing, Tints.of(words)));
                staged.add(StagedThing.with(words, owner));
                return null;
            }
        }
        Optional<Ensemble.Place> together = ensemble.with(thing, words, framed);
        if (together.isPresent()) {
            Ensemble.Place place = together.get();
            stand(thing, words, place.at(), place.heading());
            Box box = box(place.at(), Quat.about(Vec3.UP, place.heading()), thing);
            return new FramedThing(box, place.heading());
        }
        String near = framed.isEmpty() ? request.about() : framed.getFirst();
        Vec3 by = anchor(words);
        Vec3 about = by != null ? by : near == null ? layout.hero() : position(near);
        // One of another colour than the text's is not the one that is meant.
        boolean other = thing.handheld() && Tints.of(words) != null;
        Optional<Things.Standing> standing = other ? Optional.empty() : standing(thing);
        if (standing.isPresent()) {
            Things.Standing there = standing.get();
            double height = there.thing().height();
            aims.put(words, there.position().plus(new Vec3(0, height / 2, 0)));
            Quat turn = Quat.about(Vec3.UP, there.heading());
            return new FramedThing(box(there.position(), turn, there.thing()), there.heading());
        }
        if (!thing.handheld() && layout.offers(Blocker.words(words))) {
            whereabouts.of(words, about).ifPresent(box -> staged.add(StagedThing.at(words, box)));
            return null;
        }
        if (flies(thing, words)) {
            Vec3 head = near == null ? about : position(near);
            int n = props.size();
            double side = n % 2 == 0 ? 0.55 : -0.65;
            Vec3 left = Vec3.UP.cross(Vec3.ofHeading(near == null ? 0 : heading(near)));
            Vec3 up = new Vec3(0, 1.95 + 0.14 * n, 0);
            Vec3 air = head.plus(left.times(side)).plus(up);
            double way = n * 1.1;
            add(thing, words, air, way, Quat.IDENTITY, Tints.of(words));
            return new FramedThing(box(air, Quat.about(Vec3.UP, way), thing), way);
        }
        boolean lies = thing.lies();
        double heading = 0.12 + (near == null ? 0 : heading(near) + Math.PI);
        Quat turn = Quat.about(Vec3.UP, heading).times(lies ? thing.lying() : Quat.IDENTITY);
        boolean onTop =
                (thing.handheld() && thing.height() < FLOOR_HEIGHT)
                        || thing.use() == Thing.Use.ON_TOP;
        Vec3 at =
                onTop
                        ? free.onTop(about, near == null ? null : ensemble.mark(near), thing)
                        : free.onFloor(about, thing);
        if (lies) {
            // Its middle, not its lower edge, is where it was put.
            at = at.plus(new Vec3(0, thing.thickness() / 2 + 0.002, 0));
            at = at.minus(turn.rotate(new Vec3(0, thing.height() / 2, 0)));
        }
        Quat tilt = lies ? thing.lying() : Quat.IDENTITY;
        add(thing, words, at, heading, tilt, Tints.of(words));
        Box box = box(at, turn, thing);
        aims.put(words, box.centre());
        boolean onSide = lies && thing.depth() > thing.width();
        return new FramedThing(box, onSide ? heading + Math.PI / 2 : heading);
    }

    /// Whether the text has a bird in the air: above somebody, or circling.
    private boolean flies(Thing thing, String words) {
        boolean above =
                request.text().relations().stream()
                        .anyMatch(r ->
                                words.endsWith(r.subject())
                                        && List.of("above", "over", "overhead")
                                                .contains(r.relation()));
        return thing.key().equals("pigeon") && (above || FLIES.matcher(acting(words)).find());
    }

    private static final Pattern FLIES =
            Pattern.compile("\\b(?:fl(?:y|ies|ying)|circl|soar|hover|glid|swoop)");

    /// Whether the words name more than one.
    private static boolean several(String words) {
        String noun = words.toLowerCase(Locale.ROOT);
        return noun.endsWith("s") && !noun.endsWith("ss") && !noun.endsWith("binoculars");
    }

    /// The others of the same company: people 2 and 3 for people 1.
    private static List<String> mates(String who, List<String> framed) {
        int space = who.lastIndexOf(' ');
        String company = space < 0 ? who : who.substring(0, space);
        return framed.stream()
                .filter(m -> !m.equals(who) && m.matches("\\Q" + company + "\\E \\d+"))
                .toList();
    }

    private void stand(Thing thing, String words, Vec3 at, double heading) {
        add(thing, words, at, heading, Quat.IDENTITY, Tints.of(words));
    }

    private void add(
            Thing thing, String words, Vec3 at, double heading, Quat tilt, @Nullable Integer tint) {
        int id = FIRST_PROP_ID + props.size();
        props.add(new PlacedProp(id, thing.key(), words, at, heading, tilt, 1, tint));
    }

    /// Where the text puts a thing: `a dog by the door`, `a lantern on the grave`; null where it
    /// says nothing of that.
    private @Nullable Vec3 anchor(String words) {
        for (ShotDescription.Relation relation : request.text().relations()) {
            if (!words.endsWith(relation.subject())) {
                continue;
            }
            Optional<CastMember> person = Statements.find(relation.object(), request.cast());
            if (person.isPresent()) {
                return position(person.get().name());
            }
            Optional<Thing> thing = things.known(relation.object());
            Optional<Things.Standing> there = thing.flatMap(this::standing);
            if (there.isPresent()) {
                return there.get().position();
            }
            List<String> tags = Blocker.words(relation.object());
            Optional<Layout.Spot> spot =
                    layout.spots().stream()
                            .filter(s -> Blocker.matches(s.tags(), tags) > 0)
                            .min(
                                    Comparator.comparingDouble(
                                            s -> s.position().distance(layout.hero())));
            if (spot.isPresent()) {
                return spot.get().position();
            }
        }
        return null;
    }

    /// Whose a thing is: whoever's words name it, else the first in the frame.
    private String owner(String words, List<String> framed) {
        return framed.stream()
                .filter(who -> {
                    Doing doing = doings.get(who);
                    return doing != null
                            && doing.things().stream().anyMatch(t -> t.contains(words));
                })
                .findFirst()
                .orElse(framed.getFirst());
    }

    /// The nearest thing of that kind that the set brings.
    private Optional<Things.Standing> standing(Thing thing) {
        Vec3 about = about();
        return things.inSet(layout.setId()).stream()
                .filter(s -> sameKind(s.thing(), thing))
                .min(Comparator.comparingDouble(s -> s.position().distance(about)));
    }

    /// A diner table will do for a table.
    private static boolean sameKind(Thing there, Thing wanted) {
        return there.key().equals(wanted.key())
                || (FIXED_PHONES.contains(there.key()) && FIXED_PHONES.contains(wanted.key()))
                || there.words().contains(wanted.key())
                || (!wanted.handheld() && there.key().endsWith("-" + wanted.key()));
    }

    private @Nullable String holder(Thing thing, String words, List<String> framed) {
        if (!thing.handheld()) {
            return null;
        }
        String user = implied.get(words);
        if (user != null) {
            return user;
        }
        boolean insert = request.text().size() == ShotSize.INSERT;
        boolean laid =
                request.text().relations().stream()
                        .anyMatch(r -> r.subject().contains(words) || r.object().contains(words));
        for (String who : framed) {
            Doing doing = doings.get(who);
            boolean one =
                    framed.size() == 1
                            || (several(words) && mates(who, framed).size() == framed.size() - 1);
            if (!insert && !laid && one && (doing == null || quiet(doing, words))) {
                // `A man with a knife`: where else would it be.
                return who;
            }
            if (doing == null || doing.action() == null) {
                continue;
            }
            boolean into =
                    Deed.of(doing.action()) == Deed.LOOK
                            && doing.places().stream()
                                    .anyMatch(p ->
                                            p.relation().equals("into")
                                                    && p.object().contains(words));
            if (into) {
                return who;
            }
            boolean direct =
                    doing.things().stream().anyMatch(t -> t.contains(words) || words.contains(t));
            boolean placed =
                    doing.places().stream()
                            .anyMatch(p ->
                                    !p.relation().equals("on")
                                            && (p.object().contains(words)
                                                    || words.contains(p.object())));
            // `Putting on lipstick`: nobody stands on what a hand holds.
            direct |=
                    doing.places().stream()
                            .anyMatch(p -> p.relation().equals("on") && p.object().equals(words));
            boolean pointed = doing.pointsOrLooks() && !(weapon(thing) && direct);
            if (direct && !placed && !pointed) {
                return who;
            }
        }
        return null;
    }

    /// Whether it is pointed rather than pointed at.
    private static boolean weapon(Thing thing) {
        return List.of("pistol", "revolver", "rifle", "knife", "sword", "flashlight", "camera")
                .contains(thing.key());
    }

    /// Whether the action says nothing of a thing.
    private static boolean quiet(Doing doing, String words) {
        String action = String.valueOf(doing.action()).toLowerCase(Locale.ROOT);
        return doing.action() == null || !action.contains(words.toLowerCase(Locale.ROOT));
    }

    private String freeHand(String who) {
        return held.getOrDefault(who, Map.of()).containsKey("right") ? "left" : "right";
    }

    /// Somebody of the scene holds the thing up: there is nothing to lay it on. What is small lies
    /// on an open palm.
    private FramedThing shown(Thing thing, String words) {
        String who = request.about();
        CastMember member =
                request.cast().stream()
                        .filter(m -> m.name().equals(who))
                        .findFirst()
                        .orElse(request.cast().getFirst());
        Mark mark = request.marks().getOrDefault(member.name(), Mark.standing(layout.hero(), 0));
        Grip grip = thing.grip();
        boolean page = grip != null && grip.hold() == PropDefinition.Hold.PAGE;
        boolean small = Math.max(thing.height(), Math.max(thing.width(), thing.depth())) < 0.16;
        String key = page ? "offer" : small ? "present" : "hold";
        PoseShape holding = poses.find(key).orElseThrow();
        boolean sits = mark.posture() == Posture.SIT || mark.posture() == Posture.DRIVE;
        PoseShape shape = sits ? holding.on(poses.find("sit").orElseThrow()) : holding;
        Pose pose = PoseFit.fit(shape, member.build(), mark.footing(), 0);
        StagedFigure figure =
                new StagedFigure(
                        request.cast().indexOf(member) + 1,
                        member.name(),
                        member.build(),
                        member.wardrobe(),
                        mark.position(),
                        mark.heading(),
                        pose,
                        "neutral",
                        0,
                        page ? Map.of() : Map.of("right", thing.key()));
        showing = figure;
        double front = mark.heading() - (page ? 0 : 0.5);
        PosedSkeleton posed = Kinematics.solve(figure);
        Vec3 hand = posed.grip(Limb.RIGHT);
        if (grip == null) {
            Vec3 r = new Vec3(0.1, 0.1, 0.1);
            return FramedThing.of(new Box(hand.minus(r), hand.plus(r)));
        }
        if (page) {
            // Held out so that the lens can read it.
            Quat turn = Quat.about(Vec3.UP, mark.heading());
            Vec3 own = new Vec3(grip.at().x(), grip.at().y(), grip.at().z());
            Vec3 at = hand.minus(turn.rotate(own));
            add(thing, thing.key(), at, mark.heading(), Quat.IDENTITY, Tints.of(words));
            return new FramedThing(box(at, turn, thing), front);
        }
        Contacts.Held at = Contacts.inHand(posed, Limb.RIGHT, grip);
        return new FramedThing(box(at.position(), at.orientation(), thing), front);
    }

    private static Box box(Vec3 at, Quat turn, Thing thing) {
        List<Vec3> corners = new ArrayList<>();
        for (double x : new double[] {-thing.width() / 2, thing.width() / 2}) {
            for (double y : new double[] {0, thing.height()}) {
                for (double z : new double[] {-thing.depth() / 2, thing.depth() / 2}) {
                    corners.add(at.plus(turn.rotate(new Vec3(x, y, z))));
                }
            }
        }
        return Box.around(corners);
    }

    /// Hangs on somebody's back what is slung there.
    void wear(StagedFigure figure) {
        Slung worn = slung.get(figure.name());
        if (worn == null) {
            return;
        }
        Thing thing = worn.thing();
        PosedSkeleton posed = Kinematics.solve(figure);
        Quat chest = posed.rotation(Joint.CHEST);
        Vec3 back = chest.rotate(Vec3.BACK);
        double s = figure.build().stature();
        Vec3 middle =
                posed.position(Joint.CHEST)
                        .minus(back.times(0.075 * s + thing.depth() / 2))
                        .plus(chest.rotate(Vec3.UP).times(0.02 * s));
        double lean = Math.asin(Math.clamp(back.y(), -1.0, 1.0));
        double heading = back.withY(0).length() < 0.05 ? figure.heading() : back.heading();
        // What it turns from its wearer looks back; upright as far as the back is.
        Quat tilt = Quat.about(Vec3.RIGHT, lean);
        Quat turn = Quat.about(Vec3.UP, heading + Math.PI).times(tilt);
        Vec3 at = middle.minus(turn.rotate(new Vec3(0, thing.height() / 2, 0)));
        add(thing, thing.key(), at, heading + Math.PI, tilt, worn.tint());
    }

    private Vec3 position(String who) {
        return ensemble.mark(who).position();
    }

    private double heading(String who) {
        return ensemble.mark(who).heading();
    }
}
