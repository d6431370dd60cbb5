package studio.backlot.gl.kit;

import java.util.Locale;
import java.util.Map;
import studio.backlot.assets.shape.Shape;
import studio.backlot.space.math.Vec3;

/// Plain capital letters and figures made of bars on a grid four wide and six high, for signs and
/// plates. Each stroke is a pair of grid points `xyxy`.
final class Lettering {
    private static final Map<Character, String> STROKES =
            Map.ofEntries(
                    Map.entry('A', "0004 0426 2644 4440 0242"),
                    Map.entry('B', "0006 0636 3645 4533 0333 3342 4241 4130 3000"),
                    Map.entry('C', "4516 1605 0501 0110 1041"),
                    Map.entry('D', "0006 0626 2644 4442 4220 2000"),
                    Map.entry('E', "4000 0006 0646 0333"),
                    Map.entry('F', "0006 0646 0333"),
                    Map.entry('G', "4516 1605 0501 0110 1040 4043 4323"),
                    Map.entry('H', "0006 4046 0343"),
                    Map.entry('I', "2026 1030 1636"),
                    Map.entry('J', "4641 4130 3010 1001"),
                    Map.entry('K', "0006 0246 1340"),
                    Map.entry('L', "0600 0040"),
                    Map.entry('M', "0006 0623 2346 4640"),
                    Map.entry('N', "0006 0640 4046"),
                    Map.entry('O', "0105 0516 1636 3645 4541 4130 3010 1001"),
                    Map.entry('P', "0006 0636 3645 4544 4433 3303"),
                    Map.entry('Q', "0105 0516 1636 3645 4541 4130 3010 1001 2240"),
                    Map.entry('R', "0006 0636 3645 4544 4433 3303 2340"),
                    Map.entry('S', "4516 1605 0504 0413 1333 3342 4241 4130 3001"),
                    Map.entry('T', "2026 0646"),
                    Map.entry('U', "0601 0110 1030 3041 4146"),
                    Map.entry('V', "0620 2046"),
                    Map.entry('W', "0610 1023 2330 3046"),
                    Map.entry('X', "0046 0640"),
                    Map.entry('Y', "0623 2346 2320"),
                    Map.entry('Z', "0646 4600 0040"),
                    Map.entry('0', "0105 0516 1636 3645 4541 4130 3010 1001"),
                    Map.entry('1', "1526 2620"),
                    Map.entry('2', "0516 1636 3645 4544 4400 0040"),
                    Map.entry('3', "0516 1636 3645 4544 4433 3323 3342 4241 4130 3010 1001"),
                    Map.entry('4', "3036 3602 0242"),
                    Map.entry('5', "4606 0603 0333 3342 4241 4130 3000"),
                    Map.entry('6', "4536 3616 1605 0501 0110 1030 3041 4142 4233 3303"),
                    Map.entry('7', "0646 4610"),
                    Map.entry(
                            '8',
                            "1333 3344 4445 4536 3616 1605 0504 0413 1302 0201 0110 1030 3041 4142 4233"),
                    Map.entry('9', "0110 1030 3041 4145 4536 3616 1605 0504 0413 1343"),
                    Map.entry('-', "1333"),
                    Map.entry('.', "1020"),
                    Map.entry('&', "4002 0213 1334 3435 3526 2615 1514 1440"),
                    Map.entry('\'', "2625"));

    private Lettering() {}

    static void letters(MeshBuilder out, Shape.Letters letters) {
        String text = letters.text().toUpperCase(Locale.ROOT);
        double cell = letters.size() / 6;
        double advance = cell * 5.6;
        double x = -advance * text.length() / 2 + cell * 0.8;
        double bar = cell * 0.62;
        for (int i = 0; i < text.length(); i++) {
            String strokes = STROKES.getOrDefault(text.charAt(i), "");
            for (String stroke : strokes.isEmpty() ? new String[0] : strokes.split(" ")) {
                Vec3 a = point(stroke, 0, cell, x);
                Vec3 b = point(stroke, 2, cell, x);
                bar(out, a, b, bar / 2, letters.depth());
            }
            x += advance;
        }
    }

    private static Vec3 point(String stroke, int at, double cell, double x) {
        double px = (stroke.charAt(at) - '0') * cell;
        double py = (stroke.charAt(at + 1) - '0') * cell;
        return new Vec3(x + px, py, 0);
    }

    /// A bar standing on its back: front and four sides; the back lies on the plate.
    private static void bar(MeshBuilder out, Vec3 a, Vec3 b, double half, double depth) {
        Vec3 along = b.minus(a).normalized();
        Vec3 across = new Vec3(-along.y(), along.x(), 0).times(half);
        Vec3 from = a.minus(along.times(half * 0.9));
        Vec3 to = b.plus(along.times(half * 0.9));
        Vec3 front = Vec3.BACK.times(depth);
        Vec3[] base = {from.minus(across), to.minus(across), to.plus(across), from.plus(across)};
        out.flat(
                base[0].plus(front),
                base[1].plus(front),
                base[2].plus(front),
                base[3].plus(front),
                Vec3.BACK);
        for (int i = 0; i < 4; i++) {
            Vec3 p = base[i];
            Vec3 q = base[(i + 1) % 4];
            Vec3 n = q.minus(p).cross(Vec3.BACK).normalized();
            out.flat(p, q, q.plus(front), p.plus(front), n);
        }
        out.flat(base[0], base[1], base[2], base[3], Vec3.BACK.negated());
    }
}
