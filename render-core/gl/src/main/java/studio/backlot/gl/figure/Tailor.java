package studio.backlot.gl.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.backlot.gl.mesh.Material;
import studio.backlot.gl.mesh.Material.Kind;
import studio.backlot.space.figure.Joint;
import studio.backlot.space.figure.Limb;
import studio.backlot.space.figure.Skeleton;
import studio.backlot.space.figure.Wardrobe.Garment;
import studio.backlot.space.math.Vec3;

/// Cuts clothes as shells round the body at rest, with hems, cuffs, collars and lapels, and the
/// skin that they leave bare.
final class Tailor {
    private final Anatomy body;
    private final HeadShape head;
    private final Skeleton skeleton;
    private final Weights weights;
    private final Garments garments;
    private final Material skin;
    private final List<String> extras;
    private final double s;
    private final List<Bound> parts = new ArrayList<>();

    Tailor(
            Anatomy body,
            HeadShape head,
            Weights weights,
            Garments garments,
            List<String> extras,
            Material skin) {
        this.head = head;
        this.extras = extras;
        this.body = body;
        this.weights = weights;
        this.garments = garments;
        this.skin = skin;
        skeleton = body.skeleton();
        s = body.stature();
    }

    /// Clothes, and the bare skin of neck, arms and legs.
    List<Bound> sewn() {
        Garments.Cut under = Garments.Cut.of(garments.under().kind());
        Field over =
                garments.over().map(g -> shell(g, Garments.Cut.of(g.kind()), false)).orElse(null);
        top(garments.under(), under, over);
        garments.over().ifPresent(g -> top(g, Garments.Cut.of(g.kind()), null));
        neckwear();
        garments.bottom().ifPresent(this::bottom);
        garments.apron().ifPresent(this::apron);
        double sleeve = Math.max(under.sleeve(), garments.over().isPresent() ? 1.9 : 0);
        double hem = garments.bottom().map(Tailor::legsFrom).orElse(under.hem());
        bareSkin(sleeve, hem);
        for (Limb side : Limb.values()) {
            shoe(side);
        }
        return parts;
    }

    private void neckwear() {
        boolean covered = garments.over().isPresent();
        Garments.Cut cut =
                Garments.Cut.of(covered ? garments.over().get().kind() : garments.under().kind());
        int rgb = garments.over().map(Garment::rgb).orElse(garments.under().rgb());
        if (extras.contains("tie")) {
            Field shirt = body.trunk((covered ? 0.0035 : cut.ease()) * s);
            Trimmings trim = new Trimmings(body, weights, shirt);
            parts.addAll(trim.tie(cloth(contrast(rgb))));
        }
        if (extras.contains("scarf")) {
            Field outer = body.trunk(cut.ease() * s);
            parts.addAll(new Trimmings(body, weights, outer).scarf(cloth(contrast(rgb))));
        }
    }

    /// A colour that stands out against a garment: warm on cool cloth, cool on warm.
    private static int contrast(int rgb) {
        int red = rgb >> 16 & 0xFF;
        int blue = rgb & 0xFF;
        return red > blue + 20 ? 0x2E4A5E : 0x8E2F2C;
    }

    private static double legsFrom(Garment bottom) {
        return switch (bottom.kind()) {
            case "skirt" -> 0.31;
            case "shorts" -> 0.345;
            default -> 0;
        };
    }

    private static Material cloth(int rgb) {
        return Material.of(Kind.FABRIC, rgb);
    }

    private Field shell(Garment garment, Garments.Cut cut, boolean covered) {
        String kind = garment.kind();
        double ease = (covered ? 0.0035 : cut.ease()) * s;
        Field field = body.trunk(ease);
        double hem = body.height(cut.hem());
        boolean open = opens(kind);
        boolean reachesLegs = cut.hem() < 0.46;
        if (kind.equals("dress")) {
            field = field.blend(skirtOf(0.57, cut.hem(), 1.25, ease), 0.03 * s);
        } else if (!covered) {
            field = field.blend(drape(cut, ease), 0.02 * s);
            if (reachesLegs) {
                field =
                        field.blend(
                                skirtOf(0.60, cut.hem(), cut.hem() < 0.4 ? 1.12 : 0.98, ease * 0.9),
                                0.03 * s);
            }
        }
        if (covered) {
            // A shirt under a jacket has no sleeves: two layers on one arm would rub through.
            double half = 0.088 * s * skeleton.build().shoulders();
            field = field.and((x, y, z) -> Math.abs(x) - half);
        } else {
            for (Limb side : Limb.values()) {
                field = field.blend(sleeve(side, cut.sleeve(), ease), 0.013 * s);
            }
        }
        field = field.and(Field.below(0, hem, 0, 0, -1, 0));
        field = field.and(Field.below(0, body.height(0.868), -0.05 * s, 0, 0.97, 0.24));
        if (open) {
            double bottom = kind.equals("jacket") ? 0.66 : kind.equals("suit") ? 0.655 : 0.70;
            Field opening = opening(body.height(bottom), kind.equals("jacket") ? 17 : 23);
            field = field.less(opening, 0.004 * s);
        }
        return field;
    }

    /// Where the neck comes out of a garment: round a collar close to the neck; for a scooped
    /// neckline one bowl that reaches down the chest, across the shoulders and a little behind.
    private Field neckHole(Garments.Cut cut) {
        double deep = cut.scoop();
        if (deep == 0) {
            return body.neck().grown(0.002 * s);
        }
        Field front =
                Field.ellipsoid(
                        0,
                        body.height(0.838),
                        0.035 * s,
                        (0.040 + 0.8 * deep) * s,
                        (0.014 + deep) * s,
                        0.060 * s);
        Field behind =
                Field.ellipsoid(
                        0,
                        body.height(0.845),
                        -0.030 * s,
                        (0.041 + 0.6 * deep) * s,
                        (0.022 + 0.35 * deep) * s,
                        0.052 * s);
        return body.neck().grown(0.006 * s).blend(front, 0.02 * s).blend(behind, 0.03 * s);
    }

    private void top(Garment garment, Garments.Cut cut, @Nullable Field over) {
        boolean covered = over != null;
        String kind = garment.kind();
        Field whole = shell(garment, cut, covered);
        Field hole = neckHole(cut);
        Field field = whole.less(hole, 0.003 * s);
        double hem = body.height(cut.hem());
        boolean reachesLegs = cut.hem() < 0.46;
        Material material = cloth(garment.rgb());
        Weights.Rule rule = reachesLegs ? weights.skirt() : weights.body();
        Surface surface = sewn(field, hem, covered || opens(kind) ? 0.645 : 0.745);
        surface = over == null ? surface : surface.without(over, 0.004 * s);
        parts.add(Bound.of(kind, material, surface, rule));
        trim(garment, cut, field, material);
        if (cut.scoop() > 0) {
            Material edge = cloth(FaceColours.blend(garment.rgb(), 0x101014, 0.18));
            double thick = garment.kind().equals("sweater") ? 0.0060 : 0.0034;
            parts.add(new Trimmings(body, weights, whole).neckline(edge, hole, thick));
        }
    }

    private static boolean opens(String kind) {
        return kind.equals("suit") || kind.equals("coat") || kind.equals("jacket");
    }

    /// A top in two pieces that overlap: a fine yoke, where a close-up sees the neckline's edge,
    /// and the rest, which no close-up shows.
    private Surface sewn(Field field, double hem, double yoke) {
        double seam = body.height(yoke);
        Surface fine = cut(field, seam, 0.87, 0.20, yoke < 0.7 ? 0.0155 * s : 0.0132 * s);
        // The grid grows by blocks: it starts where a whole number of them ends over the seam.
        double cell = 0.0255 * s;
        double lap = yoke + 0.03;
        double top = body.height(lap) + 0.02;
        double blocks = Math.ceil((top - hem + 0.055 * s) / (4 * cell));
        Surface rest = cut(field, top - blocks * 4 * cell + 1e-6, lap, 0.38, cell);
        return fine.plus(rest);
    }

    /// Cloth that hangs from chest and shoulder blades to the hem instead of clinging to the waist.
    private Field drape(Garments.Cut cut, double ease) {
        double f = skeleton.build().feminine();
        double g = skeleton.build().girth() * s;
        double loose = Math.min(1, cut.ease() / 0.014);
        double waist = 0.080 - 0.012 * f + 0.006 * loose;
        double hang = ease + (cut.ease() < 0.0125 ? 0.0090 : 0.0045) * s;
        return new Column(
                new double[][] {
                    {
                        body.height(0.470),
                        (0.093 + 0.008 * f) * g + hang,
                        0.058 * g + hang,
                        0.070 * g + hang
                    },
                    {
                        body.height(0.540),
                        (0.094 + 0.008 * f) * g + hang,
                        0.060 * g + hang,
                        0.068 * g + hang
                    },
                    {body.height(0.620), waist * g + ease, 0.060 * g + ease, 0.050 * g + ease},
                    {
                        body.height(0.700),
                        (0.083 - 0.008 * f) * g + ease,
                        0.056 * g + ease,
                        0.047 * g + ease
                    },
                    {body.height(0.760), (0.060 - 0.008 * f) * g + ease, 0.040 * g, 0.035 * g}
                });
    }

    /// A skirt from the waist to a hem, `flare` times as wide as the hips below.
    private Field skirtOf(double waist, double hem, double flare, double ease) {
        double f = skeleton.build().feminine();
        double g = skeleton.build().girth() * s;
        double w = 0.096 + 0.008 * f;
        return new Column(
                new double[][] {
                    {
                        body.height(hem) - 0.05 * s,
                        w * 1.05 * flare * g + ease,
                        0.084 * flare * g + ease,
                        0.088 * flare * g + ease
                    },
                    {
                        body.height((hem + 0.5) / 2),
                        w * (0.55 + 0.52 * flare) * g + ease,
                        0.078 * g + ease,
                        0.082 * g + ease
                    },
                    {
                        body.height(0.500),
                        (w + 0.004) * g + ease,
                        0.066 * g + ease,
                        0.074 * g + ease
                    },
                    {body.height(0.545), w * g + ease, 0.061 * g + ease, 0.068 * g + ease},
                    {
                        body.height(waist + 0.01),
                        0.086 * g + ease,
                        0.058 * g + ease,
                        0.052 * g + ease
                    }
                });
    }

    private Field sleeve(Limb side, double end, double ease) {
        Vec3 a = skeleton.rest(side.arm());
        Vec3 e = skeleton.rest(side.forearm());
        Vec3 w = skeleton.rest(side.hand());
        double room = Math.min(ease * 0.8, 0.0088 * s);
        Field arm = body.arm(side, room);
        if (end > 1.5) {
            // Cloth gathers a little over the wrist.
            double g = skeleton.build().girth() * s;
            arm =
                    arm.blend(
                            Field.cone(
                                    e.x(),
                                    e.y(),
                                    e.z(),
                                    0.0225 * g + room,
                                    w.x(),
                                    w.y(),
                                    w.z(),
                                    0.0180 * g + room * 0.9),
                            0.01 * s);
        } else {
            double g = skeleton.build().girth() * s;
            Vec3 q = a.lerp(e, end);
            arm =
                    arm.blend(
                            Field.cone(
                                    a.x(),
                                    a.y(),
                                    a.z(),
                                    0.032 * g + ease,
                                    q.x(),
                                    q.y(),
                                    q.z(),
                                    0.033 * g + ease * 1.2),
                            0.01 * s);
        }
        Vec3 at = end <= 1 ? a.lerp(e, end) : e.lerp(w, end - 1);
        Vec3 along = (end <= 1 ? e.minus(a) : w.minus(e)).normalized();
        return arm.and(Field.below(at.x(), at.y(), at.z(), along.x(), along.y(), along.z()));
    }

    /// The wedge by which a jacket stands open at the chest.
    private Field opening(double bottom, double degrees) {
        double c = Math.cos(Math.toRadians(degrees));
        double tan = Math.tan(Math.toRadians(degrees));
        return (x, y, z) ->
                Math.max((Math.abs(x) - Trimmings.openTo((y - bottom) / s, tan) * s) * c, -z + 0.0);
    }

    private Surface cut(Field field, double from, double to, double halfWidth, double cell) {
        double[] low = {-halfWidth * s - 0.05, from, -0.17 * s - 0.02};
        double[] high = {halfWidth * s + 0.05, body.height(to) + 0.02, 0.17 * s};
        return Cutter.cut(field, low, high, cell);
    }

    private void trim(Garment garment, Garments.Cut cut, Field field, Material material) {
        Trimmings trim = new Trimmings(body, weights, field);
        int dark = FaceColours.blend(garment.rgb(), 0x101014, 0.35);
        int seam = FaceColours.blend(garment.rgb(), 0x101014, 0.14);
        switch (garment.kind()) {
            case "shirt" -> {
                boolean covered = garments.over().isPresent();
                parts.add(
                        trim.collar(
                                material,
                                covered ? 0.007 : 0.0085,
                                covered ? 0.017 : 0.024,
                                covered ? 0.006 : 0.020,
                                0.1,
                                13));
                parts.add(trim.throat(material));
                parts.add(trim.placket(cloth(seam), cut.hem() + 0.012, 0.80, 0.0012));
            }
            case "blouse" -> parts.add(trim.placket(cloth(seam), cut.hem() + 0.012, 0.775, 0.001));
            case "hoodie" -> parts.add(trim.hood(material));
            case "uniform" -> {
                parts.add(trim.collar(material, 0.0085, 0.022, 0.020, 0.1, 11));
                parts.addAll(
                        trim.insignia(
                                cloth(dark), new Material(Kind.METAL, 0xC9A94F, 0.4f, 1, 0, 1)));
                parts.add(trim.belt(Material.of(Kind.LEATHER, 0x1B1816), 0.578, 0.602));
            }
            case "suit", "coat" -> {
                double bottom = garment.kind().equals("suit") ? 0.655 : 0.70;
                Material lapel =
                        cloth(
                                FaceColours.blend(
                                        garment.rgb(),
                                        garment.kind().equals("suit") ? 0x101014 : 0x181410,
                                        0.18));
                parts.add(trim.collar(lapel, 0.0165, 0.026, 0.020, 38, 44));
                parts.addAll(
                        trim.lapels(
                                lapel, bottom, 23, garment.kind().equals("suit") ? 0.036 : 0.044));
                parts.add(trim.front(cloth(dark), cut.hem() + 0.004, bottom));
            }
            case "jacket" -> {
                parts.add(trim.collar(material, 0.0150, 0.024, 0.020, 22, 26));
                parts.addAll(trim.lapels(cloth(seam), 0.66, 17, 0.016));
                parts.add(trim.front(cloth(dark), cut.hem() + 0.004, 0.66));
                parts.add(trim.belt(cloth(dark), cut.hem() - 0.002, cut.hem() + 0.022));
            }
            default -> {}
        }
        if (garment.kind().equals("dress")) {
            parts.add(trim.belt(cloth(dark), 0.610, 0.632));
        }
    }

    private void bottom(Garment garment) {
        double ease = 0.007 * s;
        if (garment.kind().equals("skirt")) {
            double hem = body.height(0.31);
            Field skirt =
                    skirtOf(0.57, 0.31, 1.05, 0.002 * s)
                            .blend(
                                    body.trunk(0.002 * s)
                                            .and(Field.below(0, body.height(0.60), 0, 0, 1, 0)),
                                    0.02 * s);
            skirt =
                    skirt.and(Field.below(0, hem, 0, 0, -1, 0))
                            .and(Field.below(0, body.height(0.590), 0, 0, 1, 0));
            parts.add(
                    Bound.of(
                            "skirt",
                            cloth(garment.rgb()),
                            cut(skirt, hem - 0.05 * s, 0.63, 0.17, 0.0215 * s),
                            weights.skirt()));
            return;
        }
        double cuff = body.height(garment.kind().equals("shorts") ? 0.33 : 0.028);
        Field field = body.trunk(ease * 0.7).and(Field.below(0, body.height(0.595), 0, 0, 1, 0));
        Field legs = null;
        for (Limb side : Limb.values()) {
            Vec3 k = skeleton.rest(side.shin());
            Vec3 a = skeleton.rest(side.foot());
            double g = skeleton.build().girth() * s;
            Vec3 h = skeleton.rest(side.thigh());
            Field leg =
                    body.leg(side, ease)
                            .blend(
                                    Field.cone(
                                            h.x(),
                                            h.y(),
                                            h.z(),
                                            0.050 * g + ease,
                                            k.x(),
                                            k.y(),
                                            k.z(),
                                            0.0335 * g + ease),
                                    0.008 * s)
                            .blend(
                                    Field.cone(
                                            k.x(),
                                            k.y(),
                                            k.z() - 0.003 * s,
                                            0.0325 * g + ease,
                                            a.x(),
                                            a.y() - 0.03 * s,
                                            a.z() + 0.004 * s,
                                            0.0265 * g + ease),
                                    0.008 * s);
            legs = legs == null ? leg : legs.blend(leg, 0.003 * s);
        }
        field = legs == null ? field : field.blend(legs, 0.022 * s);
        field = field.and(Field.below(0, cuff, 0, 0, -1, 0));
        for (Limb side : Limb.values()) {
            parts.add(leg(garment, field, side, cuff));
        }
        if (!garments.under().kind().equals("uniform") && garments.over().isEmpty()) {
            parts.add(
                    new Trimmings(body, weights, body.trunk(0.0085 * s))
                            .belt(Material.of(Kind.LEATHER, 0x2A201A), 0.572, 0.590));
        }
    }

    /// One half of a pair of trousers. The halves overlap at the seam, and below the crotch each
    /// follows its own leg, so that no web spans a stride.
    private Bound leg(Garment garment, Field both, Limb side, double cuff) {
        double lap = 0.0015 * s;
        double x0 = side.sign();
        Field half = both.and((x, y, z) -> -x * x0 - lap);
        double[] low = {side == Limb.LEFT ? -0.03 * s : -0.19 * s, cuff - 0.05 * s, -0.17 * s};
        double[] high = {side == Limb.LEFT ? 0.19 * s : 0.03 * s, body.height(0.63), 0.17 * s};
        Weights.Rule rule = weights.body();
        double crotch = body.height(0.490);
        Weights.Rule own =
                (x, y, z, byBone) -> {
                    double apart = Weights.smooth((crotch - y) / (0.03 * s)) * 0.034 * s;
                    rule.weigh(x0 * Math.max(x * x0, apart), y, z, byBone);
                };
        Surface surface = Cutter.cut(half, low, high, 0.0235 * s);
        return Bound.of(garment.kind(), cloth(garment.rgb()), surface, own);
    }

    private void apron(Garment garment) {
        Field whole = body.trunk(0.024 * s).blend(skirtOf(0.60, 0.34, 1.0, 0.021 * s), 0.03 * s);
        double hem = body.height(0.34);
        double top = body.height(0.765);
        Field bib =
                (x, y, z) -> {
                    double half = y > body.height(0.60) ? 0.058 * s : 0.092 * s;
                    return Math.max(
                            Math.max(Math.abs(x) - half, -z + 0.012 * s),
                            Math.max(hem - y, y - top));
                };
        Field apron = whole.and(bib).less(body.trunk(0.014 * s), 0.002 * s);
        parts.add(
                Bound.of(
                        "apron",
                        cloth(garment.rgb()),
                        cut(apron, hem - 0.02 * s, 0.80, 0.14, 0.0105 * s),
                        weights.skirt()));
    }

    private void bareSkin(double sleeve, double hem) {
        double scoop = Garments.Cut.of(garments.under().kind()).scoop();
        boolean bare = scoop > 0 && garments.over().isEmpty();
        // Behind a collar the skin ends higher, or a bowed head would lift it through the cloth.
        Field end =
                bare
                        ? Field.below(0, body.height(0.755), 0, 0, -1, 0)
                        : Field.below(0, body.height(0.755), 0.06 * s, 0, -0.857, -0.514);
        double half = (scoop > 0.015 ? 0.084 : 0.066) * s;
        Field neck =
                body.trunk(-0.002 * s)
                        .blend(body.neck(), 0.020 * s)
                        .and(end)
                        .and((x, y, z) -> Math.abs(x) - half);
        Vec3 jaw = skeleton.head(0, 0.16, 0);
        neck =
                neck.blend(head.field(), 0.003 * s)
                        .and(Field.below(0, jaw.y(), jaw.z(), 0, 0.8, 0.6));
        parts.add(
                Bound.of(
                        "neck",
                        skin,
                        cut(neck, body.height(0.735), 0.95, 0.10, 0.0145 * s),
                        weights.body()));
        for (Limb side : Limb.values()) {
            if (sleeve < 1.8) {
                Vec3 a = skeleton.rest(side.arm());
                Vec3 e = skeleton.rest(side.forearm());
                Vec3 w = skeleton.rest(side.hand());
                Vec3 from = a.lerp(e, Math.max(0.1, sleeve - 0.25));
                Vec3 back = a.minus(e).normalized();
                Vec3 on = w.minus(e).normalized();
                Field arm =
                        body.arm(side, 0)
                                .and(
                                        Field.below(
                                                from.x(), from.y(), from.z(), back.x(), back.y(),
                                                back.z()))
                                .and(Field.below(w.x(), w.y(), w.z(), on.x(), on.y(), on.z()));
                parts.add(Bound.of("arm", skin, limb(arm, from, w, 0.0150 * s), weights.body()));
            }
            if (hem > 0.1) {
                Field leg =
                        body.leg(side, 0).and(Field.below(0, body.height(hem + 0.05), 0, 0, 1, 0));
                Vec3 top = skeleton.rest(side.shin()).withY(body.height(hem + 0.06));
                parts.add(
                        Bound.of(
                                "leg",
                                skin,
                                limb(leg, top, skeleton.rest(side.foot()), 0.0175 * s),
                                weights.body()));
            }
        }
    }

    private Surface limb(Field field, Vec3 a, Vec3 b, double cell) {
        double r = 0.062 * s;
        double[] low = {
            Math.min(a.x(), b.x()) - r, Math.min(a.y(), b.y()) - r, Math.min(a.z(), b.z()) - r
        };
        double[] high = {
            Math.max(a.x(), b.x()) + r, Math.max(a.y(), b.y()) + r, Math.max(a.z(), b.z()) + r
        };
        return Cutter.cut(field, low, high, cell);
    }

    private void shoe(Limb side) {
        boolean boots = garments.shoes().kind().equals("boots");
        Vec3 ankle = skeleton.rest(side.foot());
        Vec3 knee = skeleton.rest(side.shin());
        Field shoe = body.foot(side, 0.0022 * s);
        double top = boots ? body.height(0.185) : ankle.y() + 0.010 * s;
        if (boots) {
            Vec3 calf = ankle.lerp(knee, 0.62);
            Field shaft =
                    Field.cone(
                            ankle.x(),
                            ankle.y(),
                            ankle.z(),
                            0.0265 * s,
                            calf.x(),
                            calf.y(),
                            calf.z() - 0.006 * s,
                            0.0405 * skeleton.build().girth() * s);
            shoe = shoe.blend(shaft, 0.012 * s);
        }
        shoe = shoe.and(Field.below(0, top, 0, 0, 1, 0));
        double[] low = {ankle.x() - 0.07 * s, -0.028 * s, -0.09 * s};
        double[] high = {ankle.x() + 0.07 * s, top + 0.02 * s, 0.15 * s};
        Material leather = Material.of(Kind.LEATHER, garments.shoes().rgb());
        Weights.Rule rule = boots ? bootRule(side) : weights.shoe(side);
        parts.add(
                Bound.of(
                        side == Limb.LEFT ? "left shoe" : "right shoe",
                        leather,
                        Cutter.cut(shoe, low, high, 0.0125 * s),
                        rule));
    }

    private Weights.Rule bootRule(Limb side) {
        Weights.Rule shoe = weights.shoe(side);
        double ankle = skeleton.rest(Joint.FOOT_L).y();
        return (x, y, z, byBone) -> {
            shoe.weigh(x, y, z, byBone);
            double shin = Weights.smooth((y - ankle + 0.005 * s) / (0.045 * s));
            byBone[side.shin().slot()] = shin;
            byBone[side.foot().slot()] *= 1 - shin;
        };
    }

    /// The over garment, when there is one.
    Optional<Garment> over() {
        return garments.over();
    }
}
