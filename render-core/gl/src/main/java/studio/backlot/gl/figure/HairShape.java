package studio.backlot.gl.figure;

import java.util.Optional;
import studio.backlot.gl.mesh.Material;

/// Hair as one mass with a hairline: grown from the skull, cut free of the face, then given the
/// shape of its style. Measures in head heights, as for the head.
final class HairShape {
    private final HeadShape head;
    private final double h;

    HairShape(HeadShape head) {
        this.head = head;
        h = head.unit();
    }

    /// The hair's shape, by which the head knows what of it is never seen; empty for a bald head.
    Optional<Field> shape(String style) {
        return style.equals("bald") ? Optional.empty() : Optional.of(field(style));
    }

    /// The hair of a style; empty for a bald head.
    Optional<Bound> of(String style, Material material, Weights weights, boolean hatted) {
        if (style.equals("bald")) {
            return Optional.empty();
        }
        Field hair = field(style);
        if (hatted) {
            // Hair ends under the brim.
            hair = hair.and(Field.below(0, head.place(0, 0.80, 0).y(), 0, 0, 1, 0));
        }
        double bottom = style.equals("long") ? -0.75 : style.equals("ponytail") ? -0.25 : -0.10;
        double half = style.equals("afro") ? 0.68 : 0.56;
        double[] low = {-half * h, head.place(0, bottom, 0).y(), -0.85 * h};
        double[] high = {half * h, head.place(0, 1.32, 0).y(), 0.52 * h};
        Surface surface = Cutter.cut(hair, low, high, 0.060 * h);
        return Optional.of(Bound.of("hair", material, surface, weights.hair()));
    }

    private Field field(String style) {
        boolean close = style.equals("bun") || style.equals("ponytail");
        // Hair combed back lies close, but over the forehead's bulge as well as the skull.
        Field cap =
                close
                        ? head.cranium(0.034)
                                .blend(head.egg(0, 0.70, 0.105, 0.304, 0.254, 0.289), 0.10 * h)
                        : head.cranium(0.052);
        Field mass =
                switch (style) {
                    case "bob" -> bob(cap);
                    case "long" -> longHair(cap);
                    case "bun" -> cap.blend(head.egg(0, 0.86, -0.46, 0.15, 0.15, 0.14), 0.03 * h);
                    case "ponytail" -> ponytail(cap);
                    case "curly" ->
                            bumpy(
                                    head.cranium(0.095)
                                            .blend(
                                                    head.egg(0, 0.60, -0.20, 0.42, 0.36, 0.34),
                                                    0.1 * h),
                                    0.030,
                                    30);
                    case "afro" -> bumpy(head.egg(0, 0.70, -0.08, 0.54, 0.51, 0.56), 0.018, 42);
                    default -> shortHair(cap);
                };
        Field locks = style.equals("afro") || style.equals("curly") ? mass : combed(mass);
        return locks.less(face(style), 0.035 * h).less(underside(style), 0.03 * h);
    }

    private Field shortHair(Field cap) {
        Field top = head.egg(0.03, 0.86, 0.10, 0.27, 0.185, 0.31);
        return cap.blend(top, 0.08 * h);
    }

    private Field bob(Field cap) {
        Field sides = head.egg(0, 0.42, -0.09, 0.415, 0.42, 0.385);
        return cap.blend(head.egg(0, 0.84, 0.06, 0.31, 0.20, 0.32), 0.08 * h)
                .blend(sides, 0.08 * h);
    }

    private Field longHair(Field cap) {
        Field back = head.egg(0, 0.10, -0.30, 0.36, 0.72, 0.21);
        Field sides = head.egg(0, 0.45, -0.10, 0.405, 0.42, 0.37);
        return cap.blend(head.egg(0, 0.85, 0.06, 0.31, 0.19, 0.32), 0.08 * h)
                .blend(sides, 0.08 * h)
                .blend(back, 0.12 * h);
    }

    private Field ponytail(Field cap) {
        Field tail =
                head.bar(0, 0.76, -0.50, 0.085, 0, 0.45, -0.62, 0.105)
                        .blend(head.bar(0, 0.45, -0.62, 0.105, 0, -0.10, -0.52, 0.025), 0.05 * h);
        return cap.blend(tail, 0.04 * h);
    }

    /// Furrows that run from the crown down, as combed hair shows them.
    private Field combed(Field mass) {
        double cx = head.place(0, 0, 0).x();
        double cz = head.place(0, 0, -0.12).z();
        double scale = 0.0085 * h;
        return (x, y, z) -> {
            double a = Math.atan2(x - cx, z - cz);
            return mass.at(x, y, z) + scale * Math.sin(a * 26 + 1.2 * Math.sin(y / h * 9));
        };
    }

    private Field bumpy(Field mass, double depth, double density) {
        double k = density / h * 0.55;
        return (x, y, z) ->
                mass.at(x, y, z)
                        + depth
                                * h
                                * Math.sin(x * k)
                                * Math.sin(y * k * 1.07 + 1)
                                * Math.sin(z * k * 0.93 + 2);
    }

    /// Where the face shows: an oval from the hairline to the jaw, open to the front.
    private Field face(String style) {
        double top =
                switch (style) {
                    case "bun", "ponytail" -> 0.845;
                    case "bob" -> 0.785;
                    case "long" -> 0.85;
                    case "afro", "curly" -> 0.83;
                    default -> 0.865;
                };
        double wide =
                switch (style) {
                    case "bob", "long" -> 0.245;
                    case "afro", "curly" -> 0.285;
                    default -> 0.292;
                };
        double middle = top - 0.42;
        double cx = 0;
        double cy = head.place(0, middle, 0).y();
        double back =
                head.place(0, 0, style.equals("bob") || style.equals("long") ? 0.03 : 0.01).z();
        double power = 2.6;
        return (x, y, z) -> {
            double u = Math.abs(x - cx) / (wide * h);
            double v = Math.abs(y - cy) / (0.42 * h);
            double norm = Math.pow(Math.pow(u, power) + Math.pow(v, power), 1 / power);
            // The hairline runs back towards the temples.
            double slant = (y - cy) * 0.10;
            return Math.max((norm - 1) * 0.3 * h, back + slant - z);
        };
    }

    /// What is cut away below: the nape and the cheeks of short hair, the neck of long.
    private Field underside(String style) {
        if (style.equals("long")) {
            Field neck = head.egg(0, -0.05, 0.02, 0.30, 0.50, 0.24);
            return neck;
        }
        double nape =
                switch (style) {
                    case "bob" -> 0.07;
                    case "ponytail" -> -0.5;
                    case "afro" -> 0.32;
                    case "curly" -> 0.22;
                    default -> 0.27;
                };
        double front =
                switch (style) {
                    case "bob" -> 0.02;
                    case "afro", "curly" -> 0.42;
                    default -> 0.50;
                };
        double low = head.place(0, nape, 0).y();
        double rise = (front - nape) * h / (0.42 * h);
        double back = head.place(0, 0, -0.42).z();
        if (style.equals("ponytail") || style.equals("bun")) {
            double cut = head.place(0, 0.30, 0).y();
            double slope = 0.55;
            double gate = head.place(0, 0, -0.44).z();
            return (x, y, z) ->
                    Math.max(y - cut - (z - back) * slope, style.equals("bun") ? -1 : gate - z);
        }
        return (x, y, z) -> y - low - (z - back) * rise;
    }
}
