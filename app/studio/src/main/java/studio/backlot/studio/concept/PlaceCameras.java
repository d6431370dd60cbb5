package studio.backlot.studio.concept;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import studio.backlot.assets.film.Angle;
import studio.backlot.assets.film.Level;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.Foreground;
import studio.backlot.space.camera.Solution;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.Optics;
import studio.backlot.space.visibility.Surroundings;
import studio.backlot.staging.Layout;

/// Cameras of frames in which nobody is: they show the place from the directions that its designer
/// meant, as far back as the zone of the action is seen in the clear.
final class PlaceCameras {
    private static final double[] REACHES = {14, 11, 9, 7, 5.5, 4.2, 3.2, 2.4};

    /// Room about the lens for a camera with its operator, and for one that stands in a corner.
    private static final double CLEARANCE = 0.45;

    private static final double CORNERED = 0.25;

    /// Reaches in rooms in which there is no room for more.
    private static final double[] SHORT_REACHES = {2.4, 2.1, 1.8, 1.5};

    private static final int OFFERED = 6;

    /// Share of the frame that may be filled by things just before the lens.
    private static final double MOST_NEAR = 0.06;

    private final Layout layout;
    private final ShotDescription text;
    private final Optics optics;
    private final Surroundings set;

    private PlaceCameras(Layout layout, ShotDescription text, Optics optics, Surroundings set) {
        this.layout = layout;
        this.text = text;
        Double stated = text.lensMm();
        this.optics = optics.withFocal(stated != null ? stated : layout.exterior() ? 28 : 24);
        this.set = set;
    }

    /// The cameras, best first; empty where the set shows itself from nowhere.
    static List<Solution> of(Layout layout, ShotDescription text, Optics optics, Surroundings set) {
        return new PlaceCameras(layout, text, optics, set).cameras();
    }

    private List<Solution> cameras() {
        List<Solution> found = cameras(REACHES, CLEARANCE, 0.7, MOST_NEAR);
        return found.isEmpty() ? cameras(SHORT_REACHES, CORNERED, 0.4, 2 * MOST_NEAR) : found;
    }

    private List<Solution> cameras(
            double[] reaches, double clearance, double leastSeen, double mostNear) {
        List<Solution> found = new ArrayList<>();
        List<Double> directions = layout.directions();
        for (int i = 0; i < directions.size(); i++) {
            for (double reach : reaches) {
                Camera camera = camera(directions.get(i), reach);
                double seen = seen(camera, clearance);
                if (seen >= leastSeen && near(camera, reach) <= mostNear) {
                    double score = seen + 0.04 * Math.min(reach, 12) - 0.12 * i;
                    found.add(solution(camera, score, seen));
                    break;
                }
            }
        }
        found.sort(Comparator.comparingDouble(Solution::score).reversed());
        return found.subList(0, Math.min(OFFERED, found.size()));
    }

    private Solution solution(Camera camera, double score, double seen) {
        return new Solution(
                camera,
                score,
                "the set from its own side, %.0f mm".formatted(optics.focalMm()),
                text.size() == null ? ShotSize.ELS : text.size(),
                seen,
                List.of(),
                List.of(),
                List.of());
    }

    private Camera camera(double heading, double reach) {
        double tilt = Math.toRadians(elevation());
        double height = set.floorY() + layout.hero().y() + height();
        Vec3 middle = layout.hero().plus(new Vec3(0, 1.15, 0));
        Vec3 back = middle.minus(Vec3.ofHeading(heading).times(reach * Math.cos(tilt)));
        Vec3 position = back.withY(height + reach * Math.sin(tilt));
        Vec3 target = tilt == 0 ? middle.withY(Math.max(1.3, height * 0.9)) : middle;
        return Camera.lookingAt(position, target, optics.withFocus(reach));
    }

    /// Share of the frame that things before a third of the way fill.
    private double near(Camera camera, double reach) {
        return new Foreground(set, camera, reach, id -> false).share(1 / 3.0, Set.of());
    }

    private double elevation() {
        Angle angle = text.angle();
        return angle == null || angle.aimDegrees() <= 0 ? 0 : Math.min(angle.aimDegrees(), 75);
    }

    private double height() {
        Level level = text.level();
        if (level == null) {
            Angle angle = text.angle();
            return angle == Angle.LOW || angle == Angle.WORM ? 0.4 : 1.65;
        }
        return switch (level) {
            case AERIAL -> 14;
            case EYE -> 1.6;
            case SHOULDER -> 1.4;
            case HIP -> 0.95;
            case KNEE -> 0.5;
            case GROUND -> 0.2;
        };
    }

    /// Fraction of the zone of the action that is seen; 0 where the camera has no room.
    private double seen(Camera camera, double clearance) {
        Vec3 lens = camera.position();
        boolean tight = set.bvh().nearest(lens, clearance, id -> false).id() >= 0;
        if (lens.y() < set.floorY() + 0.15 || tight) {
            return 0;
        }
        int clear = 0;
        int all = 0;
        double r = layout.heroRadius() * 0.7;
        for (double x = -1; x <= 1; x += 1) {
            for (double z = -1; z <= 1; z += 1) {
                for (double y : new double[] {0.9, 1.6}) {
                    Vec3 at = layout.hero().plus(new Vec3(x * r, y, z * r));
                    all++;
                    clear += set.bvh().blocked(lens, at, id -> false) ? 0 : 1;
                }
            }
        }
        return (double) clear / all;
    }
}
