package studio.backlot.gl.figure;

import studio.backlot.space.figure.Joint;
import studio.backlot.space.figure.Limb;
import studio.backlot.space.figure.Skeleton;
import studio.backlot.space.math.Vec3;

/// The naked body at rest as fields, from which skin and clothes are cut: a trunk with rib cage,
/// waist and tilted pelvis, shoulders with their slope, tapered arms and legs, wedge feet.
final class Anatomy {
    private final Skeleton skeleton;
    private final double s;
    private final double g;
    private final double f;

    Anatomy(Skeleton skeleton) {
        this.skeleton = skeleton;
        s = skeleton.build().stature();
        g = skeleton.build().girth() * s;
        f = skeleton.build().feminine();
    }

    Skeleton skeleton() {
        return skeleton;
    }

    double stature() {
        return s;
    }

    /// Metres over the floor of a fraction of an adult's stature.
    double height(double fraction) {
        return skeleton.height(fraction);
    }

    private double mix(double masculine, double feminine) {
        return masculine + (feminine - masculine) * f;
    }

    /// Trunk and shoulders, without arms and legs.
    ///
    /// @param ease how much wider than the body, metres
    Field trunk(double ease) {
        double youth = Skeleton.youth(skeleton.build());
        double belly = Math.max(0, skeleton.build().girth() - 1) * 0.5 + youth * 0.06;
        double[][] keys = {
            row(0.462, mix(0.060, 0.068), 0.040, 0.050, ease),
            row(0.500, mix(0.090, 0.103), 0.053, mix(0.068, 0.075), ease),
            row(0.535, mix(0.095, 0.105), 0.058, mix(0.068, 0.074), ease),
            row(0.570, mix(0.091, 0.094), 0.060 + 0.02 * belly, 0.056, ease),
            row(0.610, mix(0.083, 0.073), 0.058 + 0.06 * belly, 0.046, ease),
            row(0.650, mix(0.083, 0.066), 0.057 + 0.05 * belly, 0.046, ease),
            row(0.695, mix(0.092, 0.075), mix(0.062, 0.058), 0.054, ease),
            row(0.740, mix(0.100, 0.083), mix(0.068, 0.063), 0.062, ease),
            row(0.780, mix(0.100, 0.081), mix(0.060, 0.054), 0.063, ease),
            row(0.808, mix(0.084, 0.066), 0.040, 0.052, ease),
            row(0.826, mix(0.054, 0.041), 0.026, 0.044, ease)
        };
        Field trunk = new Column(keys);
        for (Limb side : Limb.values()) {
            trunk = trunk.blend(slope(side, ease), 0.030 * s);
            trunk = trunk.blend(seat(side, ease), 0.035 * s);
            trunk = trunk.blend(breast(side, ease), 0.026 * s);
        }
        return trunk;
    }

    private double[] row(double y, double w, double front, double back, double ease) {
        return new double[] {
            skeleton.height(y), w * g + ease, front * g + ease, back * g + ease * 0.8
        };
    }

    /// From the neck down to the point of the shoulder.
    private Field slope(Limb side, double ease) {
        int x = side.sign();
        Vec3 arm = skeleton.rest(side.arm());
        return Field.cone(
                x * 0.022 * s,
                height(mix(0.836, 0.829)),
                -0.020 * s,
                mix(0.021, 0.0165) * g + ease * 0.6,
                arm.x() - x * 0.010 * s,
                arm.y() + 0.004 * s,
                arm.z() + 0.002 * s,
                mix(0.027, 0.024) * g + ease * 0.7);
    }

    private Field seat(Limb side, double ease) {
        return Field.ellipsoid(
                side.sign() * 0.043 * g,
                height(0.507),
                -0.032 * g,
                mix(0.046, 0.050) * g + ease,
                0.046 * s + ease,
                mix(0.042, 0.046) * g + ease);
    }

    private Field breast(Limb side, double ease) {
        double size = mix(1, 0.94);
        return Field.ellipsoid(
                side.sign() * mix(0.044, 0.040) * g,
                height(mix(0.757, 0.738)),
                mix(0.032, 0.037) * g,
                mix(0.047, 0.039) * g * size + ease * 0.8,
                mix(0.034, 0.038) * s + ease * 0.8,
                mix(0.032, 0.044) * g + ease);
    }

    Field neck() {
        Vec3 base = skeleton.rest(Joint.NECK);
        double h = skeleton.headHeight();
        double r = mix(0.0300, 0.0232) * g * (1 - 0.12 * Skeleton.youth(skeleton.build()));
        Vec3 top = skeleton.head(0, 0.36, -0.14);
        Field column =
                Field.cone(
                        0,
                        base.y() - 0.01 * s,
                        base.z() + 0.004 * s,
                        r * 1.10,
                        0,
                        top.y(),
                        top.z(),
                        r * 0.92);
        for (Limb side : Limb.values()) {
            column =
                    column.blend(
                            Field.cone(
                                    side.sign() * 0.012 * s,
                                    base.y() - 0.020 * s,
                                    0.014 * s,
                                    mix(0.009, 0.0065) * s,
                                    side.sign() * mix(0.15, 0.11) * h,
                                    skeleton.head(0, 0.30, 0).y(),
                                    skeleton.head(0, 0, -0.13).z(),
                                    mix(0.010, 0.0075) * s),
                            0.02 * s);
        }
        return column;
    }

    /// An arm from the shoulder to the wrist.
    Field arm(Limb side, double ease) {
        Vec3 a = skeleton.rest(side.arm());
        Vec3 e = skeleton.rest(side.forearm());
        Vec3 w = skeleton.rest(side.hand());
        double slim = mix(1, 0.88);
        Vec3 belly = e.lerp(w, 0.25);
        int x = side.sign();
        return cone(
                        new Vec3(a.x() + x * 0.004 * s, a.y() - 0.008 * s, a.z()),
                        0.0315 * g * slim + ease,
                        a.lerp(e, 0.45).plus(new Vec3(0, 0, 0.003 * s)),
                        0.0262 * g * slim + ease)
                .blend(
                        cone(a.lerp(e, 0.4), 0.0262 * g * slim + ease, e, 0.0225 * g * slim + ease),
                        0.004 * s)
                .blend(
                        cone(e, 0.0225 * g * slim + ease, belly, 0.0245 * g * slim + ease),
                        0.004 * s)
                .blend(
                        cone(belly, 0.0240 * g * slim + ease, w, 0.0150 * g * slim + ease),
                        0.004 * s);
    }

    /// A leg from the groin to the ankle.
    Field leg(Limb side, double ease) {
        Vec3 h = skeleton.rest(side.thigh());
        Vec3 k = skeleton.rest(side.shin());
        Vec3 a = skeleton.rest(side.foot());
        Vec3 calf = k.lerp(a, 0.30).plus(new Vec3(0, 0, -0.010 * s));
        double full = mix(1, 1.03);
        return cone(
                        h.plus(new Vec3(side.sign() * 0.003 * s, -0.012 * s, 0)),
                        0.0515 * g * full + ease,
                        h.lerp(k, 0.5).plus(new Vec3(0, 0, 0.006 * s)),
                        0.0435 * g * full + ease)
                .blend(
                        cone(
                                h.lerp(k, 0.45).plus(new Vec3(0, 0, 0.004 * s)),
                                0.0435 * g * full + ease,
                                k,
                                0.0315 * g + ease),
                        0.006 * s)
                .blend(cone(k, 0.0310 * g + ease, calf, 0.0320 * g + ease), 0.006 * s)
                .blend(
                        cone(
                                calf,
                                0.0310 * g + ease,
                                a.plus(new Vec3(0, 0.012 * s, 0)),
                                0.0190 * g + ease),
                        0.006 * s);
    }

    private static Field cone(Vec3 a, double ra, Vec3 b, double rb) {
        return Field.cone(a.x(), a.y(), a.z(), ra, b.x(), b.y(), b.z(), rb);
    }

    /// A foot as a wedge: heel, instep falling to the ball, toes; flat below.
    ///
    /// @param ease thickness of the leather
    Field foot(Limb side, double ease) {
        Vec3 ankle = skeleton.rest(side.foot());
        Vec3 heel = skeleton.sole(side).get(0);
        Vec3 ball = skeleton.sole(side).get(1);
        Vec3 tip = skeleton.sole(side).get(2);
        double w = skeleton.footScale() * s;
        Field foot =
                Field.cone(
                        ankle.x(),
                        ankle.y(),
                        ankle.z() - 0.002 * w,
                        0.020 * w + ease,
                        heel.x(),
                        0.016 * w,
                        heel.z() + 0.017 * w,
                        0.017 * w + ease);
        foot =
                foot.blend(
                        Field.cone(
                                ankle.x(),
                                ankle.y() - 0.004 * w,
                                ankle.z() + 0.006 * w,
                                0.019 * w + ease,
                                ball.x(),
                                0.014 * w,
                                ball.z(),
                                0.018 * w + ease),
                        0.022 * w);
        foot =
                foot.blend(
                        Field.ellipsoid(
                                ball.x(),
                                0.010 * w,
                                ball.z() + 0.006 * w,
                                0.0275 * w + ease,
                                0.017 * w + ease,
                                0.034 * w + ease),
                        0.02 * w);
        foot =
                foot.blend(
                        Field.ellipsoid(
                                tip.x(),
                                0.008 * w,
                                tip.z() - 0.020 * w,
                                0.022 * w + ease,
                                0.013 * w + ease,
                                0.021 * w + ease),
                        0.02 * w);
        return foot.and(Field.below(0, 0.0005, 0, 0, -1, 0));
    }
}
