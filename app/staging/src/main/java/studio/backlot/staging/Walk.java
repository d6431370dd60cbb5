package studio.backlot.staging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.poses.PoseCatalogue;
import studio.backlot.space.figure.Gait;
import studio.backlot.space.figure.Joint;
import studio.backlot.space.figure.Limb;
import studio.backlot.space.figure.Pose;
import studio.backlot.space.figure.PoseFit;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;

/// People who walk or run while the shot plays: all in one direction, keeping their distance, as
/// far as the floor is free.
final class Walk implements StagedShot.Performance {
    private static final double WALK_SPEED = 1.3;
    private static final double RUN_SPEED = 3.3;
    private static final double BODY = 0.3;

    private final Stage opening;
    private final Map<Integer, Double> reach = new HashMap<>();

    private final Map<Integer, Route> routes;
    private final PoseCatalogue poses;

    /// @param routes of those who go to a mark, by id; the others go on along the set's way
    Walk(Stage opening, Layout layout, Map<Integer, Route> routes, PoseCatalogue poses) {
        this.routes = Map.copyOf(routes);
        this.poses = poses;
        double heading = heading(opening);
        List<StagedFigure> figures = new ArrayList<>();
        for (StagedFigure figure : opening.figures()) {
            Gait.Kind kind = kind(figure.pose());
            if (kind == null) {
                figures.add(figure);
                continue;
            }
            if (routes.containsKey(figure.id())) {
                figures.add(at(figure, figure.position(), figure.heading(), kind, 0));
                continue;
            }
            reach.put(figure.id(), reach(layout, figure.position(), heading));
            figures.add(at(figure, figure.position(), heading, kind, 0));
        }
        this.opening =
                new Stage(
                        opening.setId(),
                        opening.dressingSeed(),
                        figures,
                        opening.props(),
                        opening.atmosphere(),
                        opening.hiddenParts());
    }

    /// The gait that a pose is an instant of; null for poses of people who stay.
    static Gait.@Nullable Kind kind(Pose pose) {
        return switch (pose.name()) {
            case "walk" -> Gait.Kind.WALK;
            case "run" -> Gait.Kind.RUN;
            default -> null;
        };
    }

    private static double heading(Stage stage) {
        return stage.figures().stream()
                .filter(f -> kind(f.pose()) != null)
                .mapToDouble(StagedFigure::heading)
                .findFirst()
                .orElse(0);
    }

    private static double reach(Layout layout, Vec3 from, double heading) {
        Vec3 step = Vec3.ofHeading(heading).times(0.2);
        Vec3 at = from;
        double way = 0;
        while (way < 40 && layout.free(at.plus(step), BODY)) {
            at = at.plus(step);
            way += 0.2;
        }
        return way;
    }

    @Override
    public Stage at(double seconds) {
        List<StagedFigure> figures = new ArrayList<>();
        for (StagedFigure figure : opening.figures()) {
            Gait.Kind kind = kind(figure.pose());
            if (kind == null) {
                figures.add(figure);
                continue;
            }
            double speed = kind == Gait.Kind.RUN ? RUN_SPEED : WALK_SPEED;
            Route route = routes.get(figure.id());
            if (route != null) {
                figures.add(along(figure, route, seconds * speed, kind));
                continue;
            }
            double most = reach.getOrDefault(figure.id(), 0.0);
            double way = Math.min(seconds * speed, most);
            Vec3 to = figure.position().plus(Vec3.ofHeading(figure.heading()).times(way));
            figures.add(at(figure, to, figure.heading(), kind, way));
        }
        return new Stage(
                opening.setId(),
                opening.dressingSeed(),
                figures,
                opening.props(),
                opening.atmosphere(),
                opening.hiddenParts());
    }

    @Override
    public StagedShot.@Nullable Place place(int id, double seconds) {
        for (StagedFigure figure : opening.figures()) {
            if (figure.id() == id) {
                return place(figure, seconds);
            }
        }
        return null;
    }

    private StagedShot.Place place(StagedFigure figure, double seconds) {
        Gait.Kind kind = kind(figure.pose());
        if (kind == null) {
            return new StagedShot.Place(figure.position(), figure.heading());
        }
        double way = seconds * (kind == Gait.Kind.RUN ? RUN_SPEED : WALK_SPEED);
        Route route = routes.get(figure.id());
        if (route == null) {
            Vec3 step = Vec3.ofHeading(figure.heading());
            double gone = Math.min(way, reach.getOrDefault(figure.id(), 0.0));
            return new StagedShot.Place(figure.position().plus(step.times(gone)), figure.heading());
        }
        double length = route.length();
        double at = Math.min(way, length);
        double turned = way < length ? 0 : arrived(route, way - length);
        return new StagedShot.Place(route.at(at), route.heading(at) + turned);
    }

    /// How far somebody has turned so many metres of walking after the way's end.
    private static double arrived(Route route, double after) {
        double turn = Blocker.wrapped(route.arrival() - route.heading(route.length()));
        return Math.clamp(after * 1.2, 0, 1) * turn;
    }

    /// On the way, or standing where it ends.
    private StagedFigure along(StagedFigure figure, Route route, double way, Gait.Kind kind) {
        double length = route.length();
        if (way < length) {
            return at(figure, route.at(way), route.heading(way), kind, way);
        }
        double turned = arrived(route, way - length);
        Pose stand =
                PoseFit.fit(poses.find("stand").orElseThrow(), figure.build(), figure.id() * 31L);
        return new StagedFigure(
                figure.id(),
                figure.name(),
                figure.build(),
                figure.wardrobe(),
                route.at(length),
                route.heading(length) + turned,
                new Pose(figure.pose().name(), stand.hips(), stand.rotations()),
                figure.expression(),
                figure.speaking(),
                figure.held());
    }

    private static StagedFigure at(
            StagedFigure figure, Vec3 position, double heading, Gait.Kind kind, double way) {
        double phase = 0.1 + 0.13 * figure.id() + way / Gait.strideLength(kind, figure.build());
        Pose gait = Gait.pose(kind, phase - Math.floor(phase), figure.build());
        return new StagedFigure(
                figure.id(),
                figure.name(),
                figure.build(),
                figure.wardrobe(),
                position,
                heading,
                new Pose(figure.pose().name(), gait.hips(), burdened(figure, gait)),
                figure.expression(),
                figure.speaking(),
                figure.held());
    }

    /// A hand that holds something does not swing.
    private static Map<Joint, Quat> burdened(StagedFigure figure, Pose gait) {
        Map<Joint, Quat> rotations = new EnumMap<>(Joint.class);
        rotations.putAll(gait.rotations());
        for (Limb side : Limb.values()) {
            if (!figure.held().containsKey(side == Limb.LEFT ? "left" : "right")) {
                continue;
            }
            for (Joint joint :
                    List.of(
                            side.shoulder(),
                            side.arm(),
                            side.forearm(),
                            side.hand(),
                            side.fingers(),
                            side.index(),
                            side.thumb())) {
                rotations.put(joint, figure.pose().rotation(joint));
            }
        }
        return rotations;
    }

    @Override
    public boolean travels() {
        return true;
    }
}
