package studio.backlot.space.continuity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.LineOfAction;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.continuity.Finding.Action;
import studio.backlot.space.continuity.Finding.Fix;
import studio.backlot.space.continuity.Finding.Rule;
import studio.backlot.space.continuity.Viewed.Kind;
import studio.backlot.space.math.Vec3;

/// The rules of FIELD.md §3 as measurements.
public final class Continuity {
    /// Views of one subject that are nearer than this in direction, degrees, and in size, as a
    /// ratio, cut as a jump.
    public static final double LEAST_TURN = 30;

    /// The least ratio of frame heights of a cut along the lens axis.
    public static final double LEAST_RATIO = 1.75;

    /// A camera this near to the line, degrees as seen from its nearer end, is on it.
    private static final double ON_LINE = 4;

    private Continuity() {}

    /// Everything that breaks in a cut, in order.
    public static List<Finding> check(List<Viewed> cut) {
        return each(cut).stream().flatMap(List::stream).toList();
    }

    /// What breaks with each view of a cut.
    public static List<List<Finding>> each(List<Viewed> cut) {
        List<List<Finding>> each = new ArrayList<>();
        LineKeeper line = new LineKeeper();
        for (int i = 0; i < cut.size(); i++) {
            Viewed now = cut.get(i);
            List<Finding> findings = new ArrayList<>();
            each.add(findings);
            add(findings, line.next(now));
            if (i == 0) {
                continue;
            }
            Viewed before = cut.get(i - 1);
            add(findings, jumpCut(before, now));
            add(findings, eyeline(before, now));
            add(findings, screenDirection(before, now));
            findings.addAll(pair(before, now));
        }
        return each;
    }

    private static void add(List<Finding> findings, @Nullable Finding finding) {
        if (finding != null) {
            findings.add(finding);
        }
    }

    /// Remembers the side of each pair's line over a cut. Confined to one check.
    private static final class LineKeeper {
        private @Nullable LineOfAction line;
        private String pair = "";
        private String setBy = "";

        @Nullable Finding next(Viewed now) {
            Subject subject = now.subject();
            Subject partner = now.partner();
            if (now.kind() == Kind.CUTAWAY || subject == null || partner == null) {
                return null;
            }
            Subject low = subject.id() <= partner.id() ? subject : partner;
            Subject high = subject.id() <= partner.id() ? partner : subject;
            String key = low.id() + "–" + high.id();
            Vec3 lens = now.camera().position();
            int side = side(low.eyes(), high.eyes(), lens);
            if (side == 0) {
                return null;
            }
            LineOfAction kept = line;
            if (kept == null || !key.equals(pair) || now.kind() == Kind.RESETS) {
                line = new LineOfAction(low.eyes(), high.eyes(), side);
                pair = key;
                setBy = now.shot();
                return null;
            }
            if (side == kept.side()) {
                return null;
            }
            return new Finding(
                    now.shot(),
                    setBy,
                    Rule.LINE,
                    side,
                    "%s crosses the line between %s and %s that %s set"
                            .formatted(now.shot(), low.name(), high.name(), setBy),
                    new Fix(
                            Action.KEEP_SIDE,
                            kept.side(),
                            "solve the camera on the other side, or cut in a shot that resets the line"));
        }
    }

    /// The side of the line, zero within a few degrees of it.
    static int side(Vec3 a, Vec3 b, Vec3 lens) {
        Vec3 along = b.minus(a).withY(0).normalized();
        Vec3 near = lens.distance(a) < lens.distance(b) ? a : b;
        Vec3 out = lens.minus(near).withY(0).normalized();
        double sine = Math.abs(along.z() * out.x() - along.x() * out.z());
        return sine < Math.sin(Math.toRadians(ON_LINE)) ? 0 : LineOfAction.sideOf(a, b, lens);
    }

    /// Two views of the same subject that differ too little: the 30° rule.
    public static @Nullable Finding jumpCut(Viewed before, Viewed now) {
        Subject a = before.subject();
        Subject b = now.subject();
        if (a == null || b == null || a.id() != b.id() || before.shot().equals(now.shot())) {
            return null;
        }
        double turn = Math.toDegrees(angle(towards(before, a), towards(now, b)));
        double ratio = frameHeight(now.camera(), b) / frameHeight(before.camera(), a);
        double size = Math.max(ratio, 1 / ratio);
        if (turn >= LEAST_TURN || size >= LEAST_RATIO) {
            return null;
        }
        double factor = ratio < 1 ? LEAST_RATIO * ratio : LEAST_RATIO / ratio;
        return new Finding(
                now.shot(),
                before.shot(),
                Rule.THIRTY_DEGREES,
                turn,
                "%s and %s show %s from %.0f° apart at %.2f times the size: a jump cut"
                        .formatted(before.shot(), now.shot(), a.name(), turn, size),
                ratio < 1
                        ? new Fix(
                                Action.RESIZE,
                                1 / factor,
                                "go tighter, to a frame %.2f times as high".formatted(1 / factor))
                        : new Fix(
                                Action.TURN,
                                LEAST_TURN - turn,
                                "turn the camera %.0f° more about %s"
                                        .formatted(LEAST_TURN - turn, a.name())));
    }

    private static Vec3 towards(Viewed viewed, Subject subject) {
        return viewed.camera().position().minus(subject.eyes()).normalized();
    }

    private static double angle(Vec3 a, Vec3 b) {
        return 2 * Math.atan2(a.minus(b).length(), a.plus(b).length());
    }

    /// Height in metres of the frame at the depth of the subject's eyes.
    public static double frameHeight(Camera camera, Subject subject) {
        return 2 * camera.project(subject.eyes()).z() / camera.optics().scaleY();
    }

    /// Where the subject looks in the picture: the horizontal place of a point a little along the
    /// look, less that of the eyes; positive to the right.
    public static double screenLook(Camera camera, Subject subject) {
        return camera.right().dot(subject.gaze());
    }

    /// Two people who look at each other look towards opposite edges of their frames.
    public static @Nullable Finding eyeline(Viewed before, Viewed now) {
        Subject a = before.subject();
        Subject b = now.subject();
        boolean meet = talk(before, now) && a != null && b != null && facing(a, b) && facing(b, a);
        if (!meet || a == null || b == null) {
            return null;
        }
        double looksA = screenLook(before.camera(), a);
        double looksB = screenLook(now.camera(), b);
        if (Math.abs(looksA) < 0.05 || Math.abs(looksB) < 0.05 || looksA * looksB < 0) {
            return null;
        }
        String edge = looksB > 0 ? "right" : "left";
        return new Finding(
                now.shot(),
                before.shot(),
                Rule.EYELINE,
                looksB,
                "%s and %s both look %s: they do not seem to look at each other"
                        .formatted(a.name(), b.name(), edge),
                new Fix(
                        Action.KEEP_SIDE,
                        LineOfAction.sideOf(a.eyes(), b.eyes(), before.camera().position()),
                        "solve %s from the side of the line that %s is on"
                                .formatted(now.shot(), before.shot())));
    }

    /// Whether somebody looks roughly at somebody: two people side by side in a car look ahead.
    private static boolean facing(Subject who, Subject whom) {
        Vec3 look = who.gaze().withY(0);
        Vec3 way = whom.eyes().minus(who.eyes()).withY(0);
        return look.length() > 0.2
                && way.length() > 1e-6
                && look.normalized().dot(way.normalized()) > Math.cos(Math.toRadians(60));
    }

    private static boolean talk(Viewed before, Viewed now) {
        Subject a = before.subject();
        Subject b = now.subject();
        Subject toA = before.partner();
        Subject toB = now.partner();
        return a != null
                && b != null
                && toA != null
                && toB != null
                && toA.id() == b.id()
                && toB.id() == a.id();
    }

    /// Whether a shot and its reverse match: size within half a class, lens within a tenth, lens
    /// height alike over the partners' eyes.
    public static List<Finding> pair(Viewed before, Viewed now) {
        Subject a = before.subject();
        Subject b = now.subject();
        List<Finding> findings = new ArrayList<>();
        if (!talk(before, now) || a == null || b == null) {
            return findings;
        }
        double heightA = frameHeight(before.camera(), a);
        double heightB = frameHeight(now.camera(), b);
        double ratio = heightB / b.landmarks().headHeight() * a.landmarks().headHeight() / heightA;
        if (Math.max(ratio, 1 / ratio) > 1.25) {
            findings.add(
                    new Finding(
                            now.shot(),
                            before.shot(),
                            Rule.SIZE_MATCH,
                            ratio,
                            "%s is %.2f times as wide as its reverse %s"
                                    .formatted(now.shot(), ratio, before.shot()),
                            new Fix(
                                    Action.RESIZE,
                                    1 / ratio,
                                    "match the size of " + before.shot())));
        }
        double lens = now.camera().optics().focalMm() / before.camera().optics().focalMm();
        if (Math.max(lens, 1 / lens) > 1.1) {
            double mm = before.camera().optics().focalMm();
            findings.add(
                    new Finding(
                            now.shot(),
                            before.shot(),
                            Rule.LENS_MATCH,
                            lens,
                            "%s is on %.0f mm, its reverse %s on %.0f mm"
                                    .formatted(
                                            now.shot(),
                                            now.camera().optics().focalMm(),
                                            before.shot(),
                                            mm),
                            new Fix(Action.CHANGE_LENS, mm, "use %.0f mm".formatted(mm))));
        }
        double overA = before.camera().position().y() - b.eyes().y();
        double overB = now.camera().position().y() - a.eyes().y();
        // Between a sitter and a stander the heights mirror: each lens is level with the partner.
        if (Math.abs(overA - overB) > 0.25) {
            double height = a.eyes().y() + overA;
            findings.add(
                    new Finding(
                            now.shot(),
                            before.shot(),
                            Rule.EYELINE_HEIGHT,
                            overB - overA,
                            "%s is %.2f m over its partner's eyes, %s %.2f m"
                                    .formatted(now.shot(), overB, before.shot(), overA),
                            new Fix(
                                    Action.CHANGE_HEIGHT,
                                    height,
                                    "put the lens at %.2f m".formatted(height))));
        }
        return findings;
    }

    /// Somebody who travels keeps to one direction across the frame.
    public static @Nullable Finding screenDirection(Viewed before, Viewed now) {
        Subject a = before.subject();
        Subject b = now.subject();
        // Who turns in the picture has been seen to turn.
        boolean other = a != null && b != null && a.id() != b.id();
        boolean seen = before.shot().equals(now.shot());
        if (a == null || b == null || other || seen || now.kind() == Kind.RESETS) {
            return null;
        }
        double was = across(before.camera(), a, before.travel());
        double is = across(now.camera(), b, now.travel());
        if (Math.abs(was) < 0.05 || Math.abs(is) < 0.05 || was * is > 0) {
            return null;
        }
        return new Finding(
                now.shot(),
                before.shot(),
                Rule.SCREEN_DIRECTION,
                is,
                "%s goes %s in %s and %s in %s"
                        .formatted(
                                a.name(),
                                was > 0 ? "right" : "left",
                                before.shot(),
                                is > 0 ? "right" : "left",
                                now.shot()),
                new Fix(
                        Action.INSERT_BRIDGE,
                        Math.signum(was),
                        "shoot from the other side of the path, or show the turn"));
    }

    /// Travel across the frame, NDC per second, positive to the right.
    public static double across(Camera camera, Subject subject, Vec3 travel) {
        Vec3 from = camera.project(subject.eyes());
        Vec3 to = camera.project(subject.eyes().plus(travel.times(0.05)));
        return from.z() <= 0 || to.z() <= 0 ? 0 : (to.x() - from.x()) / 0.05;
    }
}
