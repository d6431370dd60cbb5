package studio.backlot.space.camera;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.space.camera.FramingMeasure.NdcBox;
import studio.backlot.space.math.Box;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.LensKit;
import studio.backlot.space.optics.Optics;
import studio.backlot.space.visibility.Bvh;
import studio.backlot.space.visibility.Surroundings;

/// Proposes cameras that show where we are: as far back as the place needs, or as its walls allow.
final class PlaceFraming {
    private static final int HEADINGS = 16;

    private final FramingSpec spec;
    private final LensKit kit;
    private final Surroundings set;

    PlaceFraming(FramingSpec spec, LensKit kit, Surroundings set) {
        this.spec = spec;
        this.kit = kit;
        this.set = set;
    }

    List<Proposal> propose(Box place, List<Subject> people) {
        List<Proposal> proposals = new ArrayList<>();
        for (LensChoice lens : lenses()) {
            for (double height : heights(place)) {
                for (int i = 0; i < HEADINGS; i++) {
                    double heading = 2 * Math.PI * (i + 0.5) / HEADINGS;
                    Proposal proposal = solve(place, people, lens, height, heading);
                    if (proposal != null) {
                        proposals.add(proposal);
                    }
                }
            }
        }
        return proposals;
    }

    /// The widest that still look natural come first.
    private List<LensChoice> lenses() {
        List<LensChoice> all = LensChoice.of(spec, ShotSize.ELS, kit);
        return all.subList(0, Math.min(5, all.size()));
    }

    private double[] heights(Box place) {
        Double stated = spec.heightM();
        if (stated != null) {
            return new double[] {set.floorY() + stated};
        }
        if (spec.level() != null) {
            double y =
                    switch (spec.level()) {
                        case AERIAL -> Math.max(12, 1.5 * place.size().y());
                        case EYE -> 1.6;
                        case SHOULDER -> 1.4;
                        case HIP -> 0.95;
                        case KNEE -> 0.5;
                        case GROUND -> 0.2;
                    };
            return new double[] {set.floorY() + y};
        }
        return new double[] {set.floorY() + 1.7, set.floorY() + 2.2};
    }

    private @Nullable Proposal solve(
            Box place, List<Subject> people, LensChoice lens, double lensY, double heading) {
        Optics optics = spec.optics().withFocal(lens.mm());
        Vec3 middle = place.centre().withY(Math.min(lensY, set.floorY() + 1.3));
        Vec3 outwards = Vec3.ofHeading(heading);
        double wanted = distance(place, heading, optics);
        Vec3 eye = middle.withY(lensY);
        Bvh.Hit wall =
                set.bvh()
                        .first(
                                eye,
                                eye.plus(outwards.times(wanted + Screening.CLEARANCE)),
                                id -> !Surroundings.isSet(id) || set.isWild(id));
        double distance = Math.min(wanted, wall.distance() - Screening.CLEARANCE - 0.05);
        if (distance < 1) {
            return null;
        }
        double elevation = tilt(lensY);
        Vec3 position = middle.plus(outwards.times(distance));
        Vec3 lensAt = position.withY(lensY + distance * Math.tan(elevation));
        double roll = Math.toRadians(spec.dutchDegrees());
        // The middle of the place lies a little low: people stand on the ground, air above.
        Camera camera = Aim.at(lensAt, middle, 0, -0.12, roll, optics);
        if (camera == null) {
            return null;
        }
        return judged(camera, place, people, lens, heading, distance / wanted, lensY);
    }

    private double tilt(double lensY) {
        Double exact = spec.elevationDegrees();
        if (exact != null) {
            return Math.toRadians(exact);
        }
        if (spec.angle() == null || lensY > set.floorY() + 4) {
            return 0;
        }
        return Math.toRadians(
                switch (spec.angle()) {
                    case OVERHEAD -> 80;
                    case HIGH -> 28;
                    case NEUTRAL, LOW, WORM -> 0;
                });
    }

    /// How far back the whole place fits in nine tenths of the frame.
    private static double distance(Box place, double heading, Optics optics) {
        Vec3 right = new Vec3(Math.cos(heading), 0, -Math.sin(heading));
        Vec3 out = Vec3.ofHeading(heading);
        double wanted = 2;
        for (Vec3 corner : place.corners()) {
            Vec3 d = corner.minus(place.centre());
            double across = Math.abs(d.dot(right)) * optics.scaleX();
            double up = Math.abs(d.y()) * optics.scaleY();
            wanted = Math.max(wanted, Math.max(across, up) / 0.9 + d.dot(out));
        }
        return wanted;
    }

    private @Nullable Proposal judged(
            Camera camera,
            Box place,
            List<Subject> people,
            LensChoice lens,
            double heading,
            double reach,
            double lensY) {
        double cost = 0.2 * lens.cost() + 1.2 * (1 - reach) + (lensY > 2 ? 0.05 : 0);
        for (Subject person : people) {
            NdcBox box = FramingMeasure.box(person.bounds(), camera);
            if (box.inFrame() == null || camera.project(person.eyes()).z() < 0.5) {
                return null;
            }
            cost += box.within(0.02) ? 0 : 0.5;
            double off = Math.abs(Math.IEEEremainder(heading - person.lookHeading(), 2 * Math.PI));
            cost += 0.15 * off / Math.PI / people.size();
        }
        Vec3 size = place.size();
        double diagonal = Math.abs(Math.sin(2 * heading));
        cost += 0.15 * (1 - diagonal) * Math.min(size.x(), size.z()) / Math.max(size.x(), size.z());
        String from = compass(heading);
        return new Proposal(
                camera,
                cost,
                from + (lensY > 2),
                "the place from its %s, %s mm"
                        .formatted(from, SingleFraming.millimetres(lens.mm())),
                people,
                List.of(),
                List.of(),
                reach < 0.6
                        ? List.of("the walls keep the lens too near for the whole place")
                        : List.of());
    }

    /// The side of the set's own axes, +Z called front.
    private static String compass(double heading) {
        String[] names = {
            "front",
            "front right corner",
            "right",
            "back right corner",
            "back",
            "back left corner",
            "left",
            "front left corner"
        };
        int i = (int) Math.floorMod(Math.round(heading / (Math.PI / 4)), 8L);
        return names[i];
    }
}
