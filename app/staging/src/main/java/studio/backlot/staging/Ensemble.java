package studio.backlot.staging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.backlot.space.figure.Footing;
import studio.backlot.space.math.Vec3;
import studio.backlot.staging.Mark.Posture;

/// What people do with each other and with large things: two who kiss are nearer than two who talk,
/// who pushes a pram is behind it, who rides sits on the horse. Marks, poses and hands that follow
/// from that come before those of the scene. Confined to the staging of one shot.
final class Ensemble {
    /// Where a thing stands that somebody has to do with.
    ///
    /// @param at middle of its footprint, at its bottom
    record Place(Vec3 at, double heading) {}

    /// What two do together.
    ///
    /// @param answer pose of the other, who is said to do nothing else
    /// @param apart between their middles, shares of a stature
    private record Meeting(String answer, double apart) {}

    private static final Map<String, Meeting> MEETINGS =
            Map.of(
                    "hug", new Meeting("hug", 0.17),
                    "kiss", new Meeting("kiss", 0.19),
                    "shake_hands", new Meeting("shake_hands", 0.47),
                    "fight_guard", new Meeting("fight_guard", 0.6),
                    "punch", new Meeting("shocked", 0.42),
                    "dance", new Meeting("dance", 0.45));

    private static final Pattern PUSHES =
            Pattern.compile("\\b(?:push|wheel|roll|shov|steer)(?:e?s|ing|ed)?\\b");
    private static final Pattern PULLS =
            Pattern.compile("\\b(?:pull|drag|haul|tow|tug)(?:s|ing|g?ed|ging)?\\b");
    private static final Pattern LEADS =
            Pattern.compile(
                    "\\b(?:lead|walk|guid|hold|groom|brush|strok|pet|pat)(?:e?s|ing|t?ed)?\\b");
    private static final Pattern RIDES =
            Pattern.compile("\\b(?:rid(?:e|es|ing)|rode|gallop\\w*|cycl(?:e|es|ing)|mount\\w*)\\b");
    private static final Pattern CARRIES =
            Pattern.compile(
                    "\\b(?:carr(?:y|ies|ying)|lift(?:s|ing)?|heav(?:e|es|ing)|mov(?:e|es|ing))\\b");

    private static final Pattern BEARS = Pattern.compile("\\bcarr(?:y|ies|ying)\\b");

    /// How high arms hold what two carry, metres.
    private static final double CARRIED = 0.72;

    /// What moves with whoever sits on it.
    private static final List<String> MOUNTS =
            List.of("horse", "bicycle", "motorcycle", "wheelchair");

    private static final double STATURE = 1.72;
    private static final double BODY = 0.28;

    private final Layout layout;
    private final ShotStager.Request request;
    private final Map<String, Doing> doings;
    private final Map<String, Mark> marks = new HashMap<>();
    private final Map<String, String> poses = new HashMap<>();
    private final Map<String, List<Vec3>> hands = new HashMap<>();

    Ensemble(Layout layout, ShotStager.Request request, Map<String, Doing> doings) {
        this.layout = layout;
        this.request = request;
        this.doings = doings;
    }

    /// Where somebody is in this shot.
    Mark mark(String who) {
        Mark own = marks.get(who);
        return own != null
                ? own
                : request.marks().getOrDefault(who, Mark.standing(layout.hero(), 0));
    }

    /// The pose that doing it together asks for; null where nothing does.
    @Nullable String pose(String who) {
        return poses.get(who);
    }

    /// Whether somebody is as close to another as no two who talk are.
    boolean meets(String who) {
        String pose = poses.get(who);
        return pose != null && MEETINGS.containsKey(pose);
    }

    /// Where the left and the right hand go; empty for hands that go nowhere.
    List<Vec3> hands(String who) {
        return hands.getOrDefault(who, List.of());
    }

    /// Brings those together who are said to touch: they keep the middle of where they were.
    ///
    /// @param poseOf pose that somebody's own words name, by its key; null for none
    void meet(List<String> framed, Function<String, @Nullable String> poseOf) {
        for (String who : framed) {
            String pose = poseOf.apply(who);
            Meeting meeting = pose == null ? null : MEETINGS.get(pose);
            String other = meeting == null ? null : partner(who, framed);
            if (meeting == null
                    || pose == null
                    || other == null
                    || marks.containsKey(who)
                    || marks.containsKey(other)
                    || mark(who).posture() != Posture.STAND
                    || mark(other).posture() != Posture.STAND) {
                continue;
            }
            boolean each =
                    framed.size() == 2 || MEETINGS.containsKey(String.valueOf(poseOf.apply(other)));
            Vec3 a = mark(who).position();
            Vec3 b = mark(other).position();
            Vec3 line = b.minus(a).withY(0);
            Vec3 along = line.length() < 0.05 ? Vec3.RIGHT : line.normalized();
            Vec3 middle = a.lerp(b, 0.5);
            Vec3 half = along.times(meeting.apart() * STATURE / 2);
            marks.put(who, Mark.standing(middle.minus(half), along.heading()));
            marks.put(other, Mark.standing(middle.plus(half), along.heading() + Math.PI));
            poses.put(who, pose);
            String own = poseOf.apply(other);
            boolean idle = own == null || own.equals("stand");
            if (idle || own.equals(pose)) {
                poses.put(other, each || idle ? meeting.answer() : own);
            }
        }
    }

    /// Somebody who is dragged lies, and those who drag have an arm or a shoulder each.
    void drag(List<String> framed) {
        for (String who : framed) {
            Doing doing = doings.get(who);
            String dragged = doing == null ? null : doing.towards();
            boolean pulls = PULLS.matcher(action(who)).find() || BEARS.matcher(action(who)).find();
            if (!pulls || dragged == null || marks.containsKey(dragged)) {
                continue;
            }
            List<String> pullers = framed.stream().filter(p -> dragged.equals(towards(p))).toList();
            Vec3 at = mark(dragged).position();
            double way = layout.way(at, request.text().direction());
            Vec3 ahead = Vec3.ofHeading(way);
            Vec3 left = Vec3.UP.cross(ahead);
            // Whoever lies on the back has the head against the own heading.
            double lies = way + Math.PI;
            marks.put(dragged, new Mark(at, lies, Posture.LIE, Footing.FLOOR, null, lies));
            poses.put(dragged, "dead");
            Vec3 shoulders = at.plus(ahead.times(0.5)).plus(new Vec3(0, 0.34, 0));
            for (int i = 0; i < pullers.size(); i++) {
                double side = pullers.size() == 1 ? 0 : i % 2 == 0 ? 0.34 : -0.34;
                Vec3 stands = at.plus(ahead.times(1.05)).plus(left.times(side));
                marks.put(pullers.get(i), Mark.standing(stands, lies));
                poses.put(pullers.get(i), "pull");
                both(pullers.get(i), shoulders.plus(left.times(side * 0.6)), 0.1);
            }
        }
    }

    private @Nullable String towards(String who) {
        Doing doing = doings.get(who);
        return doing == null ? null : doing.towards();
    }

    private @Nullable String partner(String who, List<String> framed) {
        Doing doing = doings.get(who);
        if (doing != null && doing.towards() != null && framed.contains(doing.towards())) {
            return doing.towards();
        }
        int space = who.lastIndexOf(' ');
        String company = space < 0 ? who : who.substring(0, space);
        for (String other : framed) {
            Doing same = doings.get(other);
            boolean alike =
                    same != null
                            && doing != null
                            && doing.action() != null
                            && doing.action().equals(same.action());
            if (!other.equals(who) && (alike || other.startsWith(company + " "))) {
                return other;
            }
        }
        return null;
    }

    /// Where a large thing is because of what people do with it; empty where they only have it
    /// about them.
    Optional<Place> with(Thing thing, String words, List<String> framed) {
        if (thing.handheld()) {
            return Optional.empty();
        }
        List<String> actors = framed.stream().filter(who -> hasToDo(who, words)).toList();
        if (actors.isEmpty()) {
            return Optional.empty();
        }
        String action = action(actors.getFirst());
        if (MOUNTS.contains(thing.key()) && rides(actors.getFirst(), action, words)) {
            return Optional.of(ridden(thing, actors.getFirst()));
        }
        if (PUSHES.matcher(action).find()) {
            return Optional.of(pushed(thing, actors));
        }
        if (thing.animal() && (LEADS.matcher(action).find() || PULLS.matcher(action).find())) {
            return Optional.of(led(thing, actors.getFirst()));
        }
        if (PULLS.matcher(action).find()) {
            return Optional.of(pulled(thing, actors));
        }
        if (CARRIES.matcher(action).find()) {
            return Optional.of(carried(thing, actors));
        }
        return Optional.empty();
    }

    private String action(String who) {
        Doing doing = doings.get(who);
        return doing == null ? "" : String.valueOf(doing.action()).toLowerCase(Locale.ROOT);
    }

    private boolean hasToDo(String who, String words) {
        Doing doing = doings.get(who);
        if (doing == null) {
            return false;
        }
        String noun = Blocker.words(words).isEmpty() ? words : Blocker.words(words).getLast();
        return Blocker.words(action(who)).contains(noun)
                || doing.things().stream().anyMatch(t -> t.contains(words))
                || doing.places().stream()
                        .anyMatch(p ->
                                List.of("on", "in").contains(p.relation())
                                        && p.object().contains(words));
    }

    private boolean rides(String who, String action, String words) {
        Doing doing = doings.get(who);
        return RIDES.matcher(action).find()
                || (doing != null
                        && doing.places().stream()
                                .anyMatch(p ->
                                        List.of("on", "in").contains(p.relation())
                                                && words.contains(p.object()))
                        && !PUSHES.matcher(action).find());
    }

    /// Under its rider, along the way that people go here.
    private Place ridden(Thing thing, String rider) {
        Place place = free(thing, mark(rider).position(), 0);
        seat(thing, place, rider);
        poses.put(rider, thing.key().equals("wheelchair") ? "sit" : "ride");
        if (!thing.key().equals("wheelchair")) {
            double reach = thing.animal() ? 0.34 : 0.42;
            double up = thing.animal() ? 0.14 : 0.16;
            Vec3 seat = mark(rider).position();
            Vec3 ahead = Vec3.ofHeading(place.heading());
            double height = thing.seat() == null ? 1 : thing.seat().height();
            both(rider, seat.plus(ahead.times(reach)).withY(seat.y() + height + up), 0.2);
        }
        return place;
    }

    private void seat(Thing thing, Place place, String who) {
        Thing.Seat seat = thing.seat();
        if (seat == null) {
            return;
        }
        Vec3 ahead = Vec3.ofHeading(place.heading());
        Vec3 left = Vec3.UP.cross(ahead);
        Vec3 at =
                place.at()
                        .plus(ahead.times(seat.at().z()))
                        .plus(left.times(seat.at().x()))
                        .withY(place.at().y());
        Footing footing = new Footing(seat.height(), Footing.FLOOR.tableHeight(), 0);
        double heading = Blocker.wrapped(place.heading() + seat.heading());
        marks.put(who, new Mark(at, heading, Posture.SIT, footing, null, heading));
    }

    /// Before those who push it, their hands on its rear edge; whom it carries sits in it.
    private Place pushed(Thing thing, List<String> pushers) {
        double behind = 0.44;
        Place place = free(thing, mark(pushers.getFirst()).position(), behind);
        Vec3 ahead = Vec3.ofHeading(place.heading());
        Vec3 left = Vec3.UP.cross(ahead);
        // A car is pushed at its boot, a pram at its handle.
        double height = Math.min(thing.height() * 0.9, 0.98);
        Vec3 rear = place.at().minus(ahead.times(thing.depth() / 2 - 0.02));
        int n = pushers.size();
        double room = n == 1 ? 0 : Math.max(0.3, thing.width() / 2 - 0.1);
        for (int i = 0; i < n; i++) {
            Vec3 aside = left.times(n == 1 ? 0 : room * (2.0 * i / (n - 1) - 1));
            Vec3 at = rear.minus(ahead.times(behind)).plus(aside);
            String who = pushers.get(i);
            marks.put(who, Mark.standing(at, place.heading()));
            poses.put(who, "push_along");
            both(
                    who,
                    rear.plus(aside).plus(new Vec3(0, height, 0)),
                    Math.min(0.2, thing.width() / 3));
        }
        Doing doing = doings.get(pushers.getFirst());
        String carried = doing == null ? null : doing.towards();
        if (carried != null && thing.seat() != null && !pushers.contains(carried)) {
            seat(thing, place, carried);
            poses.put(carried, "sit");
        }
        return place;
    }

    /// Behind those who draw it.
    private Place pulled(Thing thing, List<String> pullers) {
        Place place = free(thing, mark(pullers.getFirst()).position(), 0.5);
        Vec3 ahead = Vec3.ofHeading(place.heading());
        Vec3 left = Vec3.UP.cross(ahead);
        Vec3 front = place.at().plus(ahead.times(thing.depth() / 2));
        for (int i = 0; i < pullers.size(); i++) {
            Vec3 aside = left.times(pullers.size() == 1 ? 0 : 0.7 * i - 0.35);
            Vec3 at = front.plus(ahead.times(0.45)).plus(aside);
            marks.put(pullers.get(i), Mark.standing(at, place.heading() + Math.PI));
            poses.put(pullers.get(i), "pull");
            double height = Math.min(thing.height() * 0.8, 0.85);
            both(pullers.get(i), front.plus(aside).plus(new Vec3(0, height, 0)), 0.14);
        }
        return place;
    }

    /// Beside and a little behind whoever leads it, its head at the leading hand.
    private Place led(Thing thing, String leader) {
        Place place = free(thing, mark(leader).position(), 0);
        Vec3 ahead = Vec3.ofHeading(place.heading());
        Vec3 left = Vec3.UP.cross(ahead);
        boolean tall = thing.height() > 1.2;
        Vec3 head = place.at().plus(ahead.times(thing.depth() / 2 - 0.12));
        Vec3 at = head.minus(left.times(tall ? 0.5 : 0.42)).minus(ahead.times(tall ? 0.1 : -0.1));
        marks.put(leader, Mark.standing(at.withY(place.at().y()), place.heading()));
        poses.put(leader, "lead");
        if (tall) {
            Vec3 rein = head.minus(left.times(0.14)).withY(place.at().y() + thing.height() * 0.66);
            hands.put(leader, List.of(rein));
        }
        return place;
    }

    /// Between two who carry it, before one.
    private Place carried(Thing thing, List<String> carriers) {
        boolean wide = thing.width() >= thing.depth();
        double length = Math.max(thing.width(), thing.depth());
        Place floor = free(thing, mark(carriers.getFirst()).position(), 0.4);
        // Along the way they go, whichever of its sides is the longer.
        double heading = floor.heading() + (wide ? Math.PI / 2 : 0);
        Vec3 ahead = Vec3.ofHeading(floor.heading());
        Vec3 left = Vec3.UP.cross(ahead);
        double base = Math.max(0.25, CARRIED - thing.height() * 0.35);
        Vec3 at = floor.at().plus(new Vec3(0, base, 0));
        int n = carriers.size();
        for (int i = 0; i < n; i++) {
            int end = i % 2 == 0 ? -1 : 1;
            Vec3 side = n <= 2 ? Vec3.ZERO : left.times(i < 2 ? -0.3 : 0.3);
            Vec3 edge = floor.at().plus(ahead.times(end * (length / 2 - 0.03))).plus(side);
            String who = carriers.get(i);
            Vec3 stands = edge.plus(ahead.times(end * 0.36));
            marks.put(who, Mark.standing(stands, floor.heading() + (end < 0 ? 0 : Math.PI)));
            poses.put(who, "push_along");
            both(who, edge.withY(floor.at().y() + Math.max(CARRIED, base + 0.08)), 0.22);
        }
        return new Place(at, heading);
    }

    /// Both hands at a point and to its sides, square to where somebody looks.
    private void both(String who, Vec3 at, double half) {
        Vec3 left = Vec3.UP.cross(Vec3.ofHeading(mark(who).heading())).times(half);
        hands.put(who, List.of(at.plus(left), at.minus(left)));
    }

    /// Room for a thing on the floor, as near as may be, along the way that people go there.
    ///
    /// @param behind room that is needed behind it, metres
    private Place free(Thing thing, Vec3 near, double behind) {
        double half = Math.min(Math.max(thing.depth(), thing.width()), 6) / 2;
        double radius = Math.max(BODY, Math.min(thing.width(), thing.depth()) / 2);
        Vec3 from = layout.free(near, BODY) ? near : layout.hero();
        Place best = new Place(from, layout.way(from, request.text().direction()));
        double most = -1;
        for (double ring = 0; ring < 7; ring += 0.5) {
            for (int k = 0; k < (ring == 0 ? 1 : 12); k++) {
                Vec3 at = from.plus(Vec3.ofHeading(Math.PI * 2 * k / 12).times(ring));
                double heading = layout.way(at, request.text().direction());
                double share = share(at, heading, half, behind, radius) - ring * 0.01;
                if (share > most + 1e-6) {
                    most = share;
                    best = new Place(at, heading);
                }
            }
            if (most > 1 - (ring + 0.5) * 0.01) {
                break;
            }
        }
        return best;
    }

    private double share(Vec3 at, double heading, double half, double behind, double radius) {
        Vec3 ahead = Vec3.ofHeading(heading);
        List<Vec3> points = new ArrayList<>();
        for (double along = -half - behind; along <= half + 1e-6; along += 0.35) {
            points.add(at.plus(ahead.times(along)));
        }
        long clear = points.stream().filter(p -> layout.free(p, radius)).count();
        return (double) clear / points.size();
    }
}
