package studio.backlot.space.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.poses.PoseShape;
import studio.backlot.assets.poses.PoseShape.Grip;
import studio.backlot.assets.poses.PoseShape.Hand;
import studio.backlot.assets.poses.PoseShape.Leg;
import studio.backlot.assets.poses.PoseShape.Offset;
import studio.backlot.assets.poses.PoseShape.Pelvis;
import studio.backlot.assets.poses.PoseShape.Support;
import studio.backlot.assets.poses.PoseShape.Turn;

/// Walking and running as a function of phase. A figure that has gone a distance of `d` metres is
/// at phase `d / strideLength`: then the foot on the floor does not slide.
public final class Gait {
    /// How somebody moves.
    public enum Kind {
        WALK(0.82, 0.61, 26, 0.045),
        RUN(1.36, 0.36, 58, 0.15),
        SNEAK(0.56, 0.66, 22, 0.075);

        private final double stride;
        private final double stance;
        private final double heel;
        private final double lift;

        Kind(double stride, double stance, double heel, double lift) {
            this.stride = stride;
            this.stance = stance;
            this.heel = heel;
            this.lift = lift;
        }
    }

    private Gait() {}

    /// Way of two steps in metres.
    public static double strideLength(Kind kind, Build build) {
        Skeleton skeleton = Skeleton.of(build);
        return kind.stride * skeleton.legLength(Limb.LEFT) / 0.472;
    }

    /// The pose at a phase of the cycle; the left heel meets the floor at 0, the right at 0.5.
    public static Pose pose(Kind kind, double phase, Build build) {
        return PoseFit.fit(shape(kind, phase - Math.floor(phase), build), build, 0);
    }

    private static PoseShape shape(Kind kind, double phase, Build build) {
        double swing = Math.cos(2 * Math.PI * phase);
        double twice = Math.cos(4 * Math.PI * phase);
        boolean run = kind == Kind.RUN;
        double lean =
                switch (kind) {
                    case WALK -> 3;
                    case RUN -> 13;
                    case SNEAK -> 16;
                };
        double turn = run ? 12 : 7;
        double side = Math.sin(2 * Math.PI * phase);
        double height =
                switch (kind) {
                    case WALK -> 0.985 - 0.010 * twice;
                    case RUN -> 0.955 - 0.028 * Math.cos(4 * Math.PI * (phase - 0.10));
                    case SNEAK -> 0.88;
                };
        Pelvis pelvis =
                new Pelvis(
                        height,
                        0.010 * side,
                        run ? 0.02 : 0,
                        new Turn(lean, -turn * swing, -2.5 * side));
        return new PoseShape(
                run ? "run" : kind == Kind.SNEAK ? "sneak" : "walk",
                List.of(),
                Support.FEET,
                true,
                pelvis,
                new Turn(lean * 0.4, turn * 0.6 * swing, 2.5 * side),
                new Turn(lean * 0.3, turn * 1.1 * swing, 1.5 * side),
                new Turn(4 - lean * 0.6, -turn * 0.3 * swing, 0),
                new Turn(-2 - lean * 0.7, -turn * 0.4 * swing, 0),
                arm(kind, -swing),
                arm(kind, swing),
                leg(kind, phase, build),
                leg(kind, (phase + 0.5) % 1, build),
                null);
    }

    private static Hand arm(Kind kind, double swing) {
        return switch (kind) {
            case WALK ->
                    hand(
                            new Offset(0.15, -0.92, 0.04 + 0.27 * swing),
                            new Offset(0.45, -0.1, -1),
                            null,
                            null,
                            Grip.RELAXED);
            case RUN ->
                    hand(
                            new Offset(
                                    0.14 - 0.10 * swing, -0.46 + 0.12 * swing, 0.09 + 0.37 * swing),
                            new Offset(0.5, -0.2, -1),
                            new Offset(-0.15 - 0.2 * swing, 0.6 * swing, 0.7),
                            new Offset(-1, 0, 0.2),
                            Grip.FIST);
            case SNEAK ->
                    hand(
                            new Offset(0.32, -0.52 + 0.06 * swing, 0.34 + 0.12 * swing),
                            new Offset(1, -0.4, -0.5),
                            new Offset(0.1, 0.05, 1),
                            new Offset(-0.2, -1, 0.1),
                            Grip.OPEN);
        };
    }

    private static Hand hand(
            Offset at, Offset elbow, @Nullable Offset fingers, @Nullable Offset palm, Grip grip) {
        return new Hand(
                PoseShape.Anchor.SHOULDER,
                at,
                PoseShape.Point.WRIST,
                elbow,
                fingers,
                palm,
                grip,
                0);
    }

    private static Leg leg(Kind kind, double phase, Build build) {
        double stride = strideLength(kind, build) / build.stature();
        double half = stride * kind.stance / 2;
        double ahead = kind == Kind.RUN ? -0.03 : 0.012;
        double out = kind == Kind.RUN ? 0.026 : 0.034;
        if (phase < kind.stance) {
            double t = phase / kind.stance;
            double strike = kind == Kind.WALK ? -18 * Math.max(0, 1 - t / 0.18) : 0;
            double rise = kind.heel * 1.35 * smooth((t - 0.55) / 0.45);
            return foot(new Offset(out, 0, ahead + half - 2 * half * t), strike + rise);
        }
        double t = (phase - kind.stance) / (1 - kind.stance);
        double lift =
                kind.lift
                        * Math.sin(Math.PI * Math.pow(t, 0.8))
                        * (1 + (kind == Kind.RUN ? 0.4 * (1 - t) : 0));
        double fall = kind.heel * 1.35 * (1 - smooth(t * 1.25));
        double strike = kind == Kind.WALK ? -18 * smooth((t - 0.5) * 2) : 0;
        return foot(new Offset(out, lift, ahead - half + 2 * half * smooth(t)), fall + strike);
    }

    private static Leg foot(Offset at, double heel) {
        return new Leg(at, 7, heel, null, null, 0, 0);
    }

    private static double smooth(double t) {
        double x = Math.clamp(t, 0, 1);
        return x * x * (3 - 2 * x);
    }
}
