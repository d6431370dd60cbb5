package studio.backlot.space.camera;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Angle;
import studio.backlot.assets.film.Composition;
import studio.backlot.assets.film.Level;
import studio.backlot.assets.film.ScreenPosition;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.Side;
import studio.backlot.space.camera.FramingSpec.Hand;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.LensKit;
import studio.backlot.space.optics.Optics;

/// Proposes cameras for one subject: every side, angle and lens that the spec leaves open, each
/// solved exactly.
final class SingleFraming {
    /// Degrees between neighbouring bearings, and between elevations, where all are tried.
    private static final int ALL_ROUND = 8;

    private static final double ALL_HEIGHTS = 3;

    private static final double STEEPEST = 86;

    private final FramingSpec spec;
    private final LensKit kit;
    private final double floorY;

    SingleFraming(FramingSpec spec, LensKit kit, double floorY) {
        this.spec = spec;
        this.kit = kit;
        this.floorY = floorY;
    }

    /// Where the lens stands round the subject.
    ///
    /// @param degrees off the subject's look, positive towards its left hand
    /// @param side the side that is seen from there
    /// @param cost against the first choice
    record Bearing(double degrees, Side side, double cost) {}

    /// How high the lens stands: at an elevation seen from the eyes, or at a height.
    ///
    /// @param elevation in degrees; null where the height decides
    /// @param lensY in metres; null where the elevation decides
    /// @param cost against the first choice
    /// @param words for labels
    record Rise(@Nullable Double elevation, @Nullable Double lensY, double cost, String words) {}

    /// How hard is looked for a camera.
    enum Search {
        /// Where somebody would put it first.
        USUAL,
        /// All round and at every height that the words allow: for where there is no usual one.
        EVERYWHERE
    }

    List<Proposal> propose(Subject subject, Search search) {
        ShotSize size = sizeOf(spec);
        List<Proposal> proposals = new ArrayList<>();
        for (LensChoice lens : LensChoice.of(spec, size, kit)) {
            for (Rise rise : rises(subject.landmarks(), size, search)) {
                for (Bearing bearing : bearings(size, search)) {
                    for (double stretch : stretches(size)) {
                        Proposal proposal = solve(subject, size, lens, rise, bearing, stretch);
                        if (proposal != null) {
                            proposals.add(proposal);
                        }
                    }
                }
            }
        }
        return proposals;
    }

    /// Wide sizes span a range of frame heights: tighter ones serve where the room is small. So do
    /// the closest: a child's eyes lie nearer than a lens focuses.
    private static double[] stretches(ShotSize size) {
        return switch (size) {
            case ECU -> new double[] {1, 1.2, 1.4};
            case LS -> new double[] {1, 0.84, 0.72};
            case ELS -> new double[] {1, 0.8, 0.64};
            default -> new double[] {1};
        };
    }

    static ShotSize sizeOf(FramingSpec spec) {
        ShotSize size = spec.size();
        return size == null || !size.onLadder() ? ShotSize.MS : size;
    }

    private @Nullable Proposal solve(
            Subject subject,
            ShotSize size,
            LensChoice lens,
            Rise rise,
            Bearing bearing,
            double stretch) {
        Optics optics = spec.optics().withFocal(lens.mm());
        double heading = subject.lookHeading() + Math.toRadians(bearing.degrees());
        double x = place(subject, size, heading);
        OneSubject.Screen screen = screen(size, x);
        Camera camera = camera(subject.landmarks(), size, screen, heading, rise, optics, stretch);
        if (camera != null && size == ShotSize.FS) {
            camera = whole(subject, camera, x, heading, rise);
        }
        if (camera == null || FramingMeasure.sizeOf(subject.landmarks(), camera) != size) {
            camera = byHead(subject, size, screen, heading, rise, optics);
        }
        if (camera == null
                || !angleHolds(subject, camera)
                || !standsInFrame(subject, size, camera)) {
            return null;
        }
        String hand = bearing.degrees() < 0 ? " from the right" : " from the left";
        String side = words(bearing.side()) + (bearing.side() == Side.FRONT ? "" : hand);
        String label = "%s, %s, %s mm".formatted(side, rise.words(), millimetres(lens.mm()));
        return new Proposal(
                camera,
                lens.cost() * 0.25 + rise.cost() + bearing.cost() + 0.4 * Math.abs(1 - stretch),
                side + rise.words() + (lens.cost() > 1 ? lens.mm() : ""),
                label,
                List.of(subject),
                List.of(),
                List.of(),
                List.of());
    }

    /// Whether a frame that is wider than the figure has the figure's feet in it.
    private boolean standsInFrame(Subject subject, ShotSize size, Camera camera) {
        boolean upright = subject.landmarks().upright() && spec.dutchDegrees() == 0;
        return !upright
                || size.aim() < ShotSize.FS.aim()
                || FramingMeasure.box(subject.bounds(), camera).bottom() > -0.99;
    }

    /// The camera by the height of the head, for bodies whose landmarks do not stand in order.
    private static @Nullable Camera byHead(
            Subject subject,
            ShotSize size,
            OneSubject.Screen screen,
            double heading,
            Rise rise,
            Optics optics) {
        Landmarks body = subject.landmarks();
        double frame = size.aim() * body.headHeight() / SizeLadder.ADULT_HEAD;
        Double lensY = rise.lensY();
        double elevation = Math.toRadians(rise.elevation() == null ? 0 : rise.elevation());
        Camera camera =
                lensY != null
                        ? OneSubject.byFrameHeightFromHeight(
                                body.eyes(), frame, screen, heading, lensY, optics)
                        : OneSubject.byFrameHeight(
                                body.eyes(), frame, screen, heading, elevation, optics);
        return camera != null && FramingMeasure.sizeOf(body, camera) == size ? camera : null;
    }

    /// Where a height is stated beside an angle, the height places the lens and the angle has to
    /// come out of it.
    private boolean angleHolds(Subject subject, Camera camera) {
        boolean height = spec.level() != null || spec.heightM() != null;
        double seen = FramingMeasure.elevationDegrees(subject.eyes(), camera.position());
        Double exact = spec.elevationDegrees();
        if (height && exact != null) {
            return Math.abs(seen - exact) < 3;
        }
        return !height || spec.angle() == null || Angle.of(seen) == spec.angle();
    }

    /// A full shot has the whole body in, clothes and shoes: what sticks out below sets the edge.
    private @Nullable Camera whole(
            Subject subject, Camera camera, double x, double heading, Rise rise) {
        Vec3 lowest = null;
        double least = -0.955;
        for (Vec3 point : subject.bounds()) {
            double y = camera.project(point).y();
            if (y < least) {
                least = y;
                lowest = point;
            }
        }
        Camera solved = camera;
        if (lowest != null) {
            OneSubject.Screen screen = screen(ShotSize.FS, x);
            OneSubject.Screen in =
                    new OneSubject.Screen(screen.x(), screen.top(), -0.955, screen.roll());
            solved = twoPoints(subject.eyes(), lowest, in, heading, rise, camera.optics());
        }
        if (solved == null) {
            return null;
        }
        FramingMeasure.NdcBox box = FramingMeasure.box(subject.bounds(), solved);
        if (box.left() > -0.99 && box.right() < 0.99) {
            return solved;
        }
        // Somebody who lies is wider than tall: across the frame, as near its middle as it takes.
        double stretch = Math.max(1, box.width() / 1.92);
        double shifted = x - box.centreX() / stretch;
        return stretch > 1.13
                ? null
                : camera(
                        subject.landmarks(),
                        ShotSize.FS,
                        screen(ShotSize.FS, Math.clamp(shifted, -0.9, 0.9)),
                        heading,
                        rise,
                        camera.optics(),
                        stretch);
    }

    static String millimetres(double mm) {
        return mm == Math.rint(mm) ? Long.toString((long) mm) : "%.1f".formatted(mm);
    }

    static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// The exact camera of one choice; null where there is none.
    ///
    /// @param stretch of the frame height that the size aims at, where no landmark decides
    @Nullable Camera camera(
            Landmarks body,
            ShotSize size,
            OneSubject.Screen screen,
            double heading,
            Rise rise,
            Optics optics,
            double stretch) {
        Double lensY = rise.lensY();
        double elevation = Math.toRadians(rise.elevation() == null ? 0 : rise.elevation());
        boolean steep = lensY == null && Math.abs(elevation) > Math.toRadians(65);
        Vec3 edge = SizeLadder.lowerEdge(size, body);
        if (edge != null && !steep && SizeLadder.decides(size, body)) {
            return twoPoints(body.eyes(), edge, screen, heading, rise, optics);
        }
        double frame = stretch * SizeLadder.frameHeight(size, body);
        return lensY != null
                ? OneSubject.byFrameHeightFromHeight(
                        body.eyes(), frame, screen, heading, lensY, optics)
                : OneSubject.byFrameHeight(body.eyes(), frame, screen, heading, elevation, optics);
    }

    private static @Nullable Camera twoPoints(
            Vec3 upper,
            Vec3 lower,
            OneSubject.Screen screen,
            double heading,
            Rise rise,
            Optics optics) {
        Double lensY = rise.lensY();
        double elevation = Math.toRadians(rise.elevation() == null ? 0 : rise.elevation());
        return lensY != null
                ? OneSubject.fromHeight(upper, lower, screen, heading, lensY, optics)
                : OneSubject.fromElevation(upper, lower, screen, heading, elevation, optics);
    }

    OneSubject.Screen screen(ShotSize size, double x) {
        double fromTop = spec.eyeLine() != null ? spec.eyeLine() : size.eyeLine();
        return new OneSubject.Screen(x, 1 - 2 * fromTop, -1, Math.toRadians(spec.dutchDegrees()));
    }

    /// Where across the frame the eyes go: looked-for place, else room on the side of the look.
    private double place(Subject subject, ShotSize size, double heading) {
        ScreenPosition asked = spec.screenPosition();
        Composition composition = spec.composition();
        double third = 1.0 / 3;
        if (asked == ScreenPosition.LEFT) {
            return -third;
        }
        if (asked == ScreenPosition.RIGHT) {
            return third;
        }
        if (asked == ScreenPosition.CENTRE
                || composition == Composition.CENTRED
                || composition == Composition.SYMMETRICAL) {
            return 0;
        }
        // The camera looks along heading + π, so its right is (cos, 0, −sin) of the heading.
        double screenRight = Math.sin(subject.lookHeading() - heading);
        double room =
                composition == Composition.THIRDS
                                || composition == Composition.NEGATIVE_SPACE
                                || composition == Composition.SHORT_SIDE
                        ? third
                        : switch (size) {
                            case ECU, BCU -> 0.10;
                            case CU, MCU -> 0.20;
                            default -> 0.24;
                        };
        double sign = Math.abs(screenRight) < 0.08 ? 0 : Math.signum(screenRight);
        double x = -sign * room;
        return composition == Composition.SHORT_SIDE ? -x : x;
    }

    private List<Bearing> bearings(ShotSize size, Search search) {
        Double exact = spec.azimuthDegrees();
        if (exact != null) {
            return List.of(new Bearing(exact, sideAt(exact), 0));
        }
        List<Bearing> bearings = new ArrayList<>();
        if (search == Search.EVERYWHERE) {
            for (int degrees = 0; degrees <= 180; degrees += ALL_ROUND) {
                if (spec.side() == null ? showsFace(size, degrees) : isAsked(degrees)) {
                    add(bearings, degrees, 0.004 * degrees);
                }
            }
            return bearings;
        }
        double[] own = offsets(spec.side(), size);
        for (int i = 0; i < own.length; i++) {
            add(bearings, own[i], 0.03 * i);
        }
        if (spec.side() == null) {
            add(bearings, 15, 0.35);
            add(bearings, 60, 0.4);
            add(bearings, 90, 0.6);
        }
        return bearings;
    }

    private boolean isAsked(double degrees) {
        return sideAt(degrees) == spec.side();
    }

    /// Whether a frame is of the face where nobody said from which side: in a close one, the back
    /// of a head is no answer.
    private static boolean showsFace(ShotSize size, double degrees) {
        return size.aim() > ShotSize.MS.aim() || sideAt(degrees).compareTo(Side.PROFILE) <= 0;
    }

    private void add(List<Bearing> bearings, double degrees, double cost) {
        if (spec.hand() != Hand.RIGHT) {
            bearings.add(new Bearing(degrees, sideAt(degrees), cost));
        }
        if (spec.hand() != Hand.LEFT && degrees != 0 && degrees != 180) {
            bearings.add(new Bearing(-degrees, sideAt(degrees), cost + 0.001));
        }
    }

    /// Degrees off the look for each side, best first.
    private static double[] offsets(@Nullable Side side, ShotSize size) {
        if (side == null) {
            return switch (size) {
                case ECU, BCU, CU -> new double[] {25, 30, 35};
                case MCU, MS -> new double[] {35, 30, 42};
                default -> new double[] {40, 35, 48};
            };
        }
        return switch (side) {
            case FRONT -> new double[] {0, 6, 12};
            case THREE_QUARTER -> new double[] {36, 32, 42, 28, 50};
            case PROFILE -> new double[] {90, 84, 96};
            case THREE_QUARTER_BACK -> new double[] {138, 130, 146};
            case BACK -> new double[] {180, 172, 165};
        };
    }

    /// The side that is seen from so many degrees off the look.
    static Side sideAt(double degrees) {
        double off = Math.abs(Math.IEEEremainder(degrees, 360));
        if (off <= 20) {
            return Side.FRONT;
        }
        if (off <= 70) {
            return Side.THREE_QUARTER;
        }
        if (off <= 110) {
            return Side.PROFILE;
        }
        return off <= 160 ? Side.THREE_QUARTER_BACK : Side.BACK;
    }

    List<Rise> rises(Landmarks body, ShotSize size) {
        return rises(body, size, Search.USUAL);
    }

    private List<Rise> rises(Landmarks body, ShotSize size, Search search) {
        List<Rise> rises = new ArrayList<>();
        Double height = spec.heightM();
        Double exact = spec.elevationDegrees();
        if (height != null) {
            rises.add(new Rise(null, floorY + height, 0, "lens at %.2f m".formatted(height)));
        } else if (exact != null) {
            rises.add(new Rise(exact, null, 0, "%.0f° elevation".formatted(exact)));
        } else if (spec.level() != null) {
            double lensY = lensY(spec.level(), body);
            rises.add(new Rise(null, lensY, 0, words(spec.level()) + " level"));
        } else if (search == Search.EVERYWHERE) {
            everyAngle(rises, spec.angle() == null ? Angle.NEUTRAL : spec.angle());
        } else {
            byAngle(rises, body, size);
        }
        return rises;
    }

    /// Every elevation of a class, those first that are nearest to the horizon.
    private static void everyAngle(List<Rise> rises, Angle angle) {
        for (double degrees = 0; degrees < STEEPEST; degrees += ALL_HEIGHTS) {
            double cost = 0.01 * degrees;
            String words = words(angle) + " angle";
            if (Angle.of(degrees) == angle) {
                rises.add(new Rise(degrees, null, cost, words));
            }
            if (degrees > 0 && Angle.of(-degrees) == angle) {
                rises.add(new Rise(-degrees, null, cost, words));
            }
        }
    }

    private void byAngle(List<Rise> rises, Landmarks body, ShotSize size) {
        Angle angle = spec.angle();
        if (angle == null || angle == Angle.NEUTRAL) {
            if (!body.upright() && body.crown().y() < floorY + 0.9) {
                // Somebody on the floor or in bed is read from a little above.
                double degrees = angle == null && size.aim() >= ShotSize.MS.aim() ? 20 : 8;
                rises.add(new Rise(degrees, null, 0, "a little above"));
                return;
            }
            boolean wide = size.aim() >= ShotSize.FS.aim();
            double lensY = wide ? body.chest().y() : body.eyes().y();
            rises.add(new Rise(null, lensY, 0, wide ? "chest height" : "eye level"));
            return;
        }
        double[] degrees =
                switch (angle) {
                    case OVERHEAD -> new double[] {85, 78, 70};
                    case HIGH -> new double[] {30, 24, 18, 13};
                    case LOW -> new double[] {-25, -20, -16, -12};
                    case WORM -> new double[] {-60, -53};
                    case NEUTRAL -> new double[] {0};
                };
        for (int i = 0; i < degrees.length; i++) {
            rises.add(new Rise(degrees[i], null, 0.12 * i, words(angle) + " angle"));
        }
    }

    /// Height of the lens that a level names, on this body.
    double lensY(Level level, Landmarks body) {
        return switch (level) {
            case AERIAL -> floorY + 12;
            case EYE -> body.eyes().y();
            case SHOULDER -> body.collarbone().y();
            case HIP -> body.hip().y();
            case KNEE -> Math.max(body.knee().y(), floorY + 0.3);
            case GROUND -> floorY + 0.2;
        };
    }
}
