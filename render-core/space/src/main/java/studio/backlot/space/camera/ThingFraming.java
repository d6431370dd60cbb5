package studio.backlot.space.camera;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Angle;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.space.camera.FramingMeasure.NdcBox;
import studio.backlot.space.math.Box;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.LensKit;
import studio.backlot.space.optics.Optics;

/// Proposes cameras for what is nobody: a thing that fills an insert, and what a pair of eyes sees.
final class ThingFraming {
    /// Share of the frame's width or height that an insert's thing fills: 30–60 % (FIELD.md).
    private static final double FILL = 0.52;

    /// Things with a shorter diagonal than this are small, metres.
    private static final double SMALL = 0.9;

    /// Least share of the frame at which a small thing is read at a glance.
    private static final double READABLE = 0.33;

    private final FramingSpec spec;
    private final LensKit kit;
    private final double asked;

    ThingFraming(FramingSpec spec, LensKit kit) {
        this.spec = spec;
        this.kit = kit;
        this.asked = fill(spec.size());
    }

    /// What a size means of a thing: a close-up fills the frame with it as an insert does, and each
    /// rung of the ladder shows about a third more of what is round it.
    private static double fill(@Nullable ShotSize size) {
        if (size == null) {
            return 0.4;
        }
        return switch (size) {
            case ECU -> 0.85;
            case BCU -> 0.68;
            case CU, INSERT -> FILL;
            case MCU -> 0.42;
            case MS -> 0.33;
            case COWBOY -> 0.27;
            case MLS -> 0.22;
            case FS -> 0.17;
            case LS -> 0.1;
            case ELS -> 0.05;
        };
    }

    /// Inserts: seen as the person at the thing sees it, from the side, and from above.
    List<Proposal> insert(FramedThing framed, @Nullable Subject person) {
        Box thing = framed.box();
        List<Proposal> proposals = new ArrayList<>();
        Vec3 size = thing.size();
        boolean flat = size.y() < 0.4 * Math.min(size.x(), size.z());
        Double front = person == null ? framed.front() : null;
        double own = person != null ? towards(person, thing) : front != null ? front + Math.PI : 0;
        for (LensChoice lens : LensChoice.of(spec, ShotSize.INSERT, kit)) {
            for (double elevation : elevations(flat)) {
                for (double turn : new double[] {180, 150, 210, 120, 240, 90, 270, 45, 315, 0}) {
                    double heading = own + Math.toRadians(turn);
                    Camera camera = filling(thing, heading, elevation, lens.mm());
                    if (camera != null) {
                        double cost =
                                0.3 * lens.cost()
                                        + 0.12 * Math.abs(elevation - elevations(flat)[0]) / 15
                                        + (person == null && front == null ? 0.05 : 0.3)
                                                * turned(turn)
                                                / 90;
                        proposals.add(insert(camera, cost, elevation, turn, lens, person));
                    }
                }
            }
        }
        return proposals;
    }

    private static double turned(double turn) {
        return Math.abs(Math.IEEEremainder(turn - 180, 360));
    }

    private static double towards(Subject person, Box thing) {
        return thing.centre().minus(person.eyes()).heading();
    }

    private double[] elevations(boolean flat) {
        Double exact = spec.elevationDegrees();
        if (exact != null) {
            return new double[] {exact};
        }
        Angle angle = spec.angle();
        if (angle != null) {
            return switch (angle) {
                case OVERHEAD -> new double[] {85, 70};
                case HIGH -> new double[] {30, 45, 20};
                // What stands on the floor is looked up at from as low as a lens goes.
                case LOW -> new double[] {-25, -14, -6, -2, -1};
                case WORM -> new double[] {-60, -30, -12, -4};
                case NEUTRAL -> new double[] {0, 8};
            };
        }
        return flat ? new double[] {55, 70, 40, 84} : new double[] {18, 30, 8, 45};
    }

    private static Proposal insert(
            Camera camera,
            double cost,
            double elevation,
            double turn,
            LensChoice lens,
            @Nullable Subject person) {
        String from =
                person == null
                        ? "%.0f° round".formatted(turn)
                        : turned(turn) < 40
                                ? "as " + person.name() + " sees it"
                                : turned(turn) > 120 ? "towards " + person.name() : "from the side";
        String label =
                "insert %s, %.0f° above, %s mm"
                        .formatted(from, elevation, SingleFraming.millimetres(lens.mm()));
        return new Proposal(
                camera, cost, from + elevation, label, List.of(), List.of(), List.of(), List.of());
    }

    /// What is bigger than people is as large as it would be beside them: a car in a long shot is
    /// not a toy. Share of the frame's width, 0 for what is small.
    private double ofPeople(Box thing) {
        ShotSize size = spec.size();
        double largest = Math.max(thing.size().x(), Math.max(thing.size().y(), thing.size().z()));
        if (size == null || largest < 1.6) {
            return 0;
        }
        double height =
                switch (size) {
                    case ECU, BCU, CU, MCU, MS, COWBOY, INSERT -> 0;
                    case MLS -> 1.6;
                    case FS -> 2.3;
                    case LS -> 4.4;
                    case ELS -> 10;
                };
        return height == 0 ? 0 : Math.min(0.75, largest / (height * 1.78));
    }

    /// The camera on a bearing from which the box fills its share of the frame.
    @Nullable Camera filling(Box thing, double heading, double elevationDegrees, double mm) {
        // A wide frame of something small is a frame of the room: it stays large enough to be read.
        boolean isSmall = thing.size().length() < SMALL;
        double fill = isSmall ? Math.max(asked, READABLE) : asked;
        double share = Math.max(fill, ofPeople(thing));
        Optics optics = spec.optics().withFocal(mm);
        double elevation = Math.toRadians(elevationDegrees);
        Vec3 centre = thing.centre();
        Vec3 towards = OneSubject.towards(heading, elevation);
        double roll = Math.toRadians(spec.dutchDegrees());
        List<Vec3> corners = thing.corners();
        double radius = thing.size().length() / 2;
        double distance = radius / share * optics.scaleY();
        Camera camera = null;
        for (int i = 0; i < 12; i++) {
            distance = Math.max(distance, radius * 1.05 + 0.02);
            camera = Aim.at(centre.plus(towards.times(distance)), centre, 0, 0, roll, optics);
            if (camera == null) {
                return null;
            }
            NdcBox box = FramingMeasure.box(corners, camera);
            double filled = Math.max(box.width(), box.height()) / 2;
            if (Math.abs(filled - share) < 0.004) {
                return camera;
            }
            distance *= filled / share;
        }
        return camera;
    }

    /// What a pair of eyes sees of a target: the lens is in the owner's head, so a stated size
    /// decides the focal length.
    List<Proposal> pointOfView(
            Subject owner, @Nullable Subject target, @Nullable FramedThing thing) {
        Vec3 lens = owner.eyes().plus(owner.gaze().times(0.06));
        Vec3 point =
                target != null
                        ? target.eyes()
                        : thing != null
                                ? thing.box().centre()
                                : owner.eyes().plus(owner.gaze().times(4));
        List<Proposal> proposals = new ArrayList<>();
        ShotSize size = spec.size();
        if (target != null && size != null && size.onLadder() && spec.lensMm() == null) {
            Camera sized = sized(lens, target, size);
            if (sized != null) {
                proposals.add(view(sized, 0, owner, target));
            }
            return proposals;
        }
        double top = target == null ? 0 : 0.3;
        for (LensChoice choice : pointOfViewLenses()) {
            Optics optics = spec.optics().withFocal(choice.mm());
            Camera camera =
                    Aim.at(lens, point, 0, top, Math.toRadians(spec.dutchDegrees()), optics);
            if (camera != null && (target == null || fits(target, size, camera))) {
                proposals.add(view(camera, choice.cost(), owner, target));
            }
        }
        return proposals;
    }

    /// Eyes see about as a 35–50 mm does, unless the text says otherwise.
    private List<LensChoice> pointOfViewLenses() {
        return spec.lensMm() != null || spec.lensClass() != null
                ? LensChoice.of(spec, ShotSize.FS, kit)
                : LensChoice.of(spec, ShotSize.FS, kit).subList(0, 3);
    }

    private static boolean fits(Subject target, @Nullable ShotSize size, Camera camera) {
        return size == null
                || !size.onLadder()
                || FramingMeasure.sizeOf(target.landmarks(), camera) == size;
    }

    private @Nullable Camera sized(Vec3 lens, Subject target, ShotSize size) {
        Landmarks body = target.landmarks();
        OneSubject.Screen screen =
                new OneSubject.Screen(
                        0, 1 - 2 * size.eyeLine(), -1, Math.toRadians(spec.dutchDegrees()));
        Vec3 edge = SizeLadder.lowerEdge(size, body);
        if (edge != null && SizeLadder.decides(size, body)) {
            return OneSubject.fromPosition(lens, body.eyes(), edge, screen, 10, 600, spec.optics());
        }
        double depth = lens.distance(body.eyes());
        double frame = SizeLadder.frameHeight(size, body);
        double mm = depth / frame * spec.optics().usedHeightMm();
        return mm < 8 || mm > 600
                ? null
                : Aim.at(
                        lens,
                        body.eyes(),
                        0,
                        screen.top(),
                        screen.roll(),
                        spec.optics().withFocal(mm));
    }

    private static Proposal view(
            Camera camera, double cost, Subject owner, @Nullable Subject target) {
        String mm = SingleFraming.millimetres(Math.round(camera.optics().focalMm() * 10) / 10.0);
        return new Proposal(
                camera,
                cost,
                "pov" + mm,
                "%s's point of view, %s mm".formatted(owner.name(), mm),
                target == null ? List.of() : List.of(target),
                List.of(owner.id()),
                List.of(),
                List.of(owner.name() + " is left out of the picture"));
    }
}
