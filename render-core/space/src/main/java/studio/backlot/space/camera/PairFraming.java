package studio.backlot.space.camera;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.Side;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.LensKit;
import studio.backlot.space.optics.Optics;

/// Proposes cameras for two and more people: the two outer ones are pictured exactly, by the toric
/// form with a level horizon; the others have to be in the frame too.
final class PairFraming {
    private static final int HEADINGS = 24;

    /// Degrees beside a heading at which it is tried again.
    private static final double[] BESIDE = {0, 3, -3};

    /// Frame heights of one size that are tried.
    private static final int STRETCHES = 4;

    /// Shoulders stand off the eyes sideways by about so much, metres.
    private static final double SHOULDER = 0.27;

    private final FramingSpec spec;
    private final LensKit kit;
    private final SingleFraming single;

    PairFraming(FramingSpec spec, LensKit kit, double floorY) {
        this.spec = spec;
        this.kit = kit;
        this.single = new SingleFraming(spec, kit, floorY);
    }

    /// The sizes to try: the one asked for, or the closest that holds everybody.
    static List<ShotSize> sizes(FramingSpec spec, int people) {
        ShotSize asked = spec.size();
        if (asked != null && asked.onLadder()) {
            return List.of(asked);
        }
        return people <= 2
                ? List.of(ShotSize.MS, ShotSize.COWBOY, ShotSize.MLS, ShotSize.FS, ShotSize.LS)
                : List.of(ShotSize.COWBOY, ShotSize.MLS, ShotSize.FS, ShotSize.LS, ShotSize.ELS);
    }

    /// Cameras of everybody in one size, all faces turned to the lens or not.
    ///
    /// @param faces whether somebody may be seen from behind
    List<Proposal> propose(List<Subject> people, ShotSize size, Faces faces) {
        Subject first = people.getFirst();
        List<Proposal> proposals = new ArrayList<>();
        List<LensChoice> lenses = LensChoice.of(spec, size, kit);
        for (SingleFraming.Rise rise : single.rises(first.landmarks(), size)) {
            for (int i = 0; i < HEADINGS; i++) {
                double heading = 2 * Math.PI * i / HEADINGS + axis(people);
                double cost = bearingCost(people, heading);
                boolean turned = turnedAway(people, heading) != null;
                if (cost > 3 || turned != (faces == Faces.SOME_AWAY)) {
                    continue;
                }
                // A second lens is only worth its time where the first finds no room.
                for (LensChoice lens : lenses.subList(0, Math.min(6, lenses.size()))) {
                    Proposal proposal = solve(people, size, lens, rise, heading, cost, faces);
                    if (proposal != null) {
                        proposals.add(proposal);
                    }
                }
            }
        }
        return proposals;
    }

    /// What a frame shows of its faces.
    enum Faces {
        ALL_SEEN,
        SOME_AWAY
    }

    /// From further round than this, degrees off the look, a frame shows the back of a head.
    private static final double AWAY = 108;

    /// The same as the least cosine between a look and the way to the lens.
    private static final double LEAST_FACE = -0.31;

    /// The first whose face a lens in this direction does not see; null for nobody.
    private @Nullable Subject turnedAway(List<Subject> people, double heading) {
        if (spec.side() == Side.BACK || spec.side() == Side.THREE_QUARTER_BACK) {
            return null;
        }
        for (Subject person : people) {
            double off = Math.abs(Math.IEEEremainder(heading - person.lookHeading(), 2 * Math.PI));
            if (Math.toDegrees(off) > AWAY) {
                return person;
            }
        }
        return null;
    }

    /// Whether the lens sees somebody from behind, from where it stands: those at the ends of a
    /// group are seen further round than its middle is.
    private boolean isAway(Subject person, Camera camera) {
        boolean asked = spec.side() == Side.BACK || spec.side() == Side.THREE_QUARTER_BACK;
        Vec3 lens = camera.position().minus(person.eyes()).normalized();
        return !asked && lens.dot(person.gaze()) < LEAST_FACE;
    }

    private static double axis(List<Subject> people) {
        Vec3 d = people.getLast().eyes().minus(people.getFirst().eyes());
        return d.heading() + Math.PI / 2;
    }

    /// Faces should be seen, and the heads stand apart on the screen.
    private double bearingCost(List<Subject> people, double heading) {
        double cost = 0;
        for (Subject person : people) {
            double off = Math.abs(Math.IEEEremainder(heading - person.lookHeading(), 2 * Math.PI));
            double degrees = Math.toDegrees(off);
            cost += (degrees > 100 ? 1.2 * (degrees - 100) / 80 + 0.3 : 0) / people.size();
            // Among many, one back of a head is lost in the mean and still spoils the frame.
            cost += people.size() > 2 && degrees > 105 ? 0.5 : 0;
        }
        Side side = spec.side();
        if (side != null) {
            double degrees = Math.toDegrees(heading - people.getFirst().lookHeading());
            cost = SingleFraming.sideAt(degrees) == side ? 0.1 * cost : cost + 4;
        }
        Double exact = spec.azimuthDegrees();
        if (exact != null) {
            double degrees = Math.toDegrees(heading - people.getFirst().lookHeading());
            cost += Math.abs(Math.IEEEremainder(degrees - exact, 360)) > 8 ? 4 : 0;
        }
        return cost + (spec.hand() == null || onHand(people.getFirst(), heading) ? 0 : 4);
    }

    private boolean onHand(Subject subject, double heading) {
        double left = Math.sin(heading - subject.lookHeading());
        return spec.hand() == FramingSpec.Hand.LEFT ? left > 0 : left < 0;
    }

    private @Nullable Proposal solve(
            List<Subject> people,
            ShotSize size,
            LensChoice lens,
            SingleFraming.Rise rise,
            double heading,
            double bearingCost,
            Faces faces) {
        Optics optics = spec.optics().withFocal(lens.mm());
        Vec3 right = new Vec3(Math.cos(heading), 0, -Math.sin(heading));
        List<Subject> across = new ArrayList<>(people);
        across.sort(Comparator.comparingDouble(person -> person.eyes().dot(right)));
        Subject a = across.getFirst();
        Subject b = across.getLast();
        double apart = b.eyes().minus(a.eyes()).dot(right);
        if (apart < 0.30 * (people.size() - 1)) {
            return null;
        }
        double least = (apart + 2 * SHOULDER) / optics.aspect();
        double aim = SizeLadder.frameHeight(size, people.getFirst().landmarks());
        double most = aim * 0.97 * size.upTo() / size.aim();
        if (least > most) {
            return null;
        }
        double frame = Math.max(aim, least);
        Camera camera = null;
        // Heads at unequal heights leave less of the frame for each body.
        for (int i = 0; i < STRETCHES && camera == null; i++) {
            frame =
                    Math.max(aim, least)
                            * Math.pow(most / Math.max(aim, least), i / (STRETCHES - 1.0));
            // Square on to heads at unequal heights the form has a double root, which rounding
            // loses: it is there a little beside.
            for (int k = 0; k < BESIDE.length && camera == null; k++) {
                double turned = heading + Math.toRadians(BESIDE[k]);
                camera = exact(people, a, b, size, frame, rise, turned, optics);
            }
            camera = camera != null && holds(people, camera, size, faces) ? camera : null;
        }
        if (camera == null) {
            return null;
        }
        double rake = Math.abs(Math.cos(heading - (b.eyes().minus(a.eyes())).heading()));
        double cost =
                bearingCost
                        + 0.25 * lens.cost()
                        + rise.cost()
                        + 0.3 * (frame / aim - 1)
                        + Math.max(0, 0.55 - apart)
                        + 0.2 * rake;
        return proposal(people, a, size, camera, rise, cost, rake, lens);
    }

    private Proposal proposal(
            List<Subject> people,
            Subject left,
            ShotSize size,
            Camera camera,
            SingleFraming.Rise rise,
            double cost,
            double rake,
            LensChoice lens) {
        String view = rake < 0.35 ? "square on" : rake < 0.75 ? "raking" : "down the line";
        Subject near = nearest(people, camera.position());
        String label =
                "%s, %s left%s, %s, %s mm"
                        .formatted(
                                view,
                                left.name(),
                                rake < 0.35 ? "" : ", " + near.name() + " nearer",
                                rise.words(),
                                SingleFraming.millimetres(lens.mm()));
        return new Proposal(
                camera,
                cost,
                view + left.id() + (rake < 0.35 ? "" : near.id()) + rise.words() + size,
                label,
                people,
                List.of(),
                List.of(),
                List.of());
    }

    private static Subject nearest(List<Subject> people, Vec3 lens) {
        return people.stream()
                .min(Comparator.comparingDouble(person -> person.eyes().distance(lens)))
                .orElseThrow();
    }

    /// The two outer heads at equal distances from the middle of the frame, the highest pair of
    /// eyes on the size's eye line.
    private @Nullable Camera exact(
            List<Subject> people,
            Subject a,
            Subject b,
            ShotSize size,
            double frameHeight,
            SingleFraming.Rise rise,
            double heading,
            Optics optics) {
        Vec3 middle = a.eyes().lerp(b.eyes(), 0.5);
        Double line = spec.eyeLine();
        double top = 1 - 2 * (line != null ? line : size.eyeLine());
        Camera level = about(middle, frameHeight, top, rise, heading, optics);
        if (level == null) {
            return null;
        }
        double highest = top;
        for (Subject person : people) {
            highest = Math.max(highest, level.project(person.eyes()).y());
        }
        double lowered = top - (highest - top);
        Camera about = about(middle, frameHeight, lowered, rise, heading, optics);
        if (about == null) {
            return null;
        }
        Vec3 pa = about.project(a.eyes());
        Vec3 pb = about.project(b.eyes());
        if (pa.z() < 0.2 || pb.z() < 0.2) {
            return null;
        }
        double half = 0.5 * (pb.x() - pa.x());
        double tilt = 0.5 * (pb.y() - pa.y());
        TwoSubjects.Screen screen =
                new TwoSubjects.Screen(-half, lowered - tilt, half, lowered + tilt);
        Camera found = TwoSubjects.near(a.eyes(), b.eyes(), screen, about.position(), optics);
        if (found == null || found.position().distance(about.position()) > 0.5 * frameHeight + 1) {
            return null;
        }
        return spec.dutchDegrees() == 0 ? found : rolled(found);
    }

    private static @Nullable Camera about(
            Vec3 middle,
            double frameHeight,
            double y,
            SingleFraming.Rise rise,
            double heading,
            Optics optics) {
        OneSubject.Screen place = new OneSubject.Screen(0, y, -1, 0);
        Double lensY = rise.lensY();
        double elevation = Math.toRadians(rise.elevation() == null ? 0 : rise.elevation());
        return lensY != null
                ? OneSubject.byFrameHeightFromHeight(
                        middle, frameHeight, place, heading, lensY, optics)
                : OneSubject.byFrameHeight(middle, frameHeight, place, heading, elevation, optics);
    }

    private Camera rolled(Camera level) {
        double roll = Math.toRadians(spec.dutchDegrees());
        var turned = level.orientation().times(Quat.about(Vec3.BACK, -roll));
        return new Camera(level.position(), turned, level.optics());
    }

    /// Everybody's head lies in the frame, whole from a medium close-up on, and the first subject
    /// has the size asked for.
    private boolean holds(List<Subject> people, Camera camera, ShotSize size, Faces faces) {
        for (Subject person : people) {
            Vec3 eyes = camera.project(person.eyes());
            if (eyes.z() < 0.2 || Math.abs(eyes.x()) > 0.93 || eyes.y() < -0.9) {
                return false;
            }
            if (faces == Faces.ALL_SEEN && isAway(person, camera)) {
                return false;
            }
            boolean cropped = size.aim() < ShotSize.MCU.aim() && eyes.y() < 0.9;
            if (!cropped && camera.project(person.landmarks().crown()).y() > 0.985) {
                return false;
            }
        }
        ShotSize measured = FramingMeasure.sizeOf(people.getFirst().landmarks(), camera);
        return measured == size;
    }
}
