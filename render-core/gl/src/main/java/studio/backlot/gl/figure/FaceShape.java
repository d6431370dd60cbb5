package studio.backlot.gl.figure;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.gl.mesh.Material;
import studio.backlot.space.figure.Joint;
import studio.backlot.space.figure.Limb;
import studio.backlot.space.math.Vec3;

/// What moves in a face: eyes, lids, brows and mouth, laid on the head for one expression.
final class FaceShape {
    private static final int ACROSS = 12;

    private final HeadShape head;
    private final Expression face;
    private final FaceColours colours;
    private final List<Bound> parts = new ArrayList<>();

    private FaceShape(HeadShape head, Expression face, FaceColours colours) {
        this.head = head;
        this.face = face;
        this.colours = colours;
    }

    /// All features.
    ///
    /// @param lookUp degrees by which the eyes look up: the lids go with them
    static List<Bound> of(HeadShape head, Expression face, FaceColours colours, double lookUp) {
        FaceShape shape = new FaceShape(head, face, colours);
        for (Limb side : Limb.values()) {
            shape.eye(side);
            shape.lids(side, lookUp);
            shape.brow(side);
        }
        shape.mouth();
        return shape.parts;
    }

    private void add(String name, Material material, Weave weave, Joint joint) {
        parts.add(Bound.rigid(name, material, weave.surface(), joint.slot()));
    }

    private void eye(Limb side) {
        double r = head.eyeRadius();
        cap(side, "eye white", colours.white(), r, 80, 5);
        cap(side, "iris", colours.iris(), r * 1.012, 29, 4);
        cap(side, "pupil", colours.pupil(), r * 1.022, 12.5, 2);
        Weave glint = new Weave();
        disc(glint, side, r * 1.034, 4.2, 1, 11, 10);
        add("glint", colours.glint(), glint, Joint.HEAD);
    }

    /// A cap of the eyeball about the direction of its gaze.
    private void cap(
            Limb side, String name, Material material, double r, double degrees, int rings) {
        Weave weave = new Weave();
        disc(weave, side, r, degrees, rings, 0, 0);
        add(name, material, weave, side.eye());
    }

    private void disc(
            Weave weave, Limb side, double r, double degrees, int rings, double left, double up) {
        int n = rings > 4 ? 16 : 12;
        double x = side.sign() * HeadShape.EYE_X;
        int middle = weave.point(ball(x, r, 0, 0, left, up));
        for (int k = 1; k <= rings; k++) {
            for (int c = 0; c < n; c++) {
                weave.point(
                        ball(
                                x,
                                r,
                                Math.toRadians(degrees * k / rings),
                                2 * Math.PI * c / n,
                                left,
                                up));
            }
        }
        for (int c = 0; c < n; c++) {
            weave.triangle(middle, middle + 1 + c, middle + 1 + (c + 1) % n);
        }
        for (int k = 0; k + 1 < rings; k++) {
            for (int c = 0; c < n; c++) {
                int a = middle + 1 + k * n + c;
                int b = middle + 1 + k * n + (c + 1) % n;
                weave.quad(a, a + n, b + n, b);
            }
        }
    }

    private Vec3 ball(double x, double r, double from, double round, double left, double up) {
        double a = Math.sin(from) * Math.cos(round) + Math.sin(Math.toRadians(left));
        double b = Math.sin(from) * Math.sin(round) + Math.sin(Math.toRadians(up));
        double c = Math.cos(from) * Math.cos(Math.toRadians(left)) * Math.cos(Math.toRadians(up));
        double n = left == 0 && up == 0 ? 1 : Math.sqrt(a * a + b * b + c * c);
        return head.place(x + r * a / n, HeadShape.EYE_Y + r * b / n, head.eyeDepth() + r * c / n);
    }

    private void lids(Limb side, double lookUp) {
        double upper = Math.clamp(face.upperLid() + 2.5 * head.softness() + 0.7 * lookUp, -4, 48);
        double lower =
                Math.clamp(face.lowerLid() - 2.0 * head.softness() + 0.35 * lookUp, -36, upper - 4);
        double tilt =
                side.sign() * Math.toRadians(face.inner() > 0.03 && face.upperLid() < 20 ? -5 : 4);
        lid(side, "upper lid", upper, 108, tilt);
        lid(side, "lower lid", lower, -95, tilt);
        Weave lash = new Weave();
        double thick = colours.lash();
        for (int c = 0; c <= ACROSS; c++) {
            double phi = Math.toRadians(-84 + 168.0 * c / ACROSS);
            double thin = Math.max(0.25, Math.cos(phi));
            lash.point(lidPoint(side, head.eyeRadius() * 1.045, upper - 1.5, phi, tilt));
            lash.point(lidPoint(side, head.eyeRadius() * 1.13, upper + thick * thin, phi, tilt));
        }
        strip(lash, ACROSS + 1);
        add("lashes", colours.line(), lash, Joint.HEAD);
    }

    /// Quads over pairs of points (below, above) from the figure's right to its left.
    private static void strip(Weave weave, int pairs) {
        for (int c = 0; c + 1 < pairs; c++) {
            weave.quad(c * 2, c * 2 + 2, c * 2 + 3, c * 2 + 1);
        }
    }

    private void lid(Limb side, String name, double edge, double far, double tilt) {
        int rows = 5;
        Weave weave = new Weave();
        boolean up = far > edge;
        for (int r = -1; r < rows; r++) {
            double e = r < 0 ? edge : edge + (far - edge) * r / (rows - 1.0);
            double radius = head.eyeRadius() * (r < 0 ? 1.0 : up ? 1.10 : 1.035);
            for (int c = 0; c <= ACROSS; c++) {
                double phi = Math.toRadians(-90 + 180.0 * c / ACROSS);
                weave.point(lidPoint(side, radius, e, phi, tilt));
            }
        }
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < ACROSS; c++) {
                int a = r * (ACROSS + 1) + c;
                int b = a + ACROSS + 1;
                if (up) {
                    weave.quad(a, a + 1, b + 1, b);
                } else {
                    weave.quad(a, b, b + 1, a + 1);
                }
            }
        }
        add(name, colours.lid(), weave, Joint.HEAD);
    }

    private Vec3 lidPoint(Limb side, double r, double elevation, double phi, double tilt) {
        double e = Math.toRadians(elevation);
        double x = r * Math.sin(phi) * 1.06;
        double y = r * Math.cos(phi) * Math.sin(e);
        double z = r * Math.cos(phi) * Math.cos(e);
        double tx = x * Math.cos(tilt) - y * Math.sin(tilt);
        double ty = x * Math.sin(tilt) + y * Math.cos(tilt);
        return head.place(
                side.sign() * HeadShape.EYE_X + tx, HeadShape.EYE_Y + ty, head.eyeDepth() + z);
    }

    private void brow(Limb side) {
        Weave weave = new Weave();
        int n = 10;
        double skew = face.skew() * side.sign();
        for (int i = 0; i <= n; i++) {
            double t = side == Limb.LEFT ? i / (double) n : 1 - i / (double) n;
            double x = 0.052 - face.knit() + t * (0.178 + face.knit() * 0.6);
            double arch = colours.browArch() * Math.sin(Math.PI * Math.pow(t, 1.25));
            // Ends that fall a little to the temples look calm; level ones already frown.
            double y = 0.622 + 0.014 * head.softness() - 0.014 * t * t + arch;
            y += skew * (0.5 + 0.5 * t);
            y +=
                    face.inner() * (1 - t) * (1 - t)
                            + face.peak() * 2 * t * (1 - t) * 1.2
                            + face.outer() * t * t;
            double thick = colours.browThickness() * (t < 0.15 ? 0.7 + 2 * t : 1.06 - 0.72 * t);
            weave.point(head.onFace(side.sign() * x, y - thick / 2, 0.004));
            weave.point(head.onFace(side.sign() * x, y, 0.016));
            weave.point(head.onFace(side.sign() * x, y + thick / 2, 0.002));
        }
        for (int i = 0; i < n; i++) {
            int a = i * 3;
            weave.quad(a, a + 3, a + 4, a + 1);
            weave.quad(a + 1, a + 4, a + 5, a + 2);
        }
        add("brow", colours.brow(), weave, Joint.HEAD);
    }

    private void mouth() {
        int n = 16;
        double w = colours.mouthWidth() + face.wide();
        double gap = 0.085 * face.open();
        Weave upper = new Weave();
        Weave lower = new Weave();
        Weave inside = new Weave();
        Weave teeth = new Weave();
        for (int i = 0; i <= n; i++) {
            double u = 2.0 * i / n - 1;
            double x = u * w;
            double round = Math.pow(Math.max(0, 1 - u * u), 0.62);
            double line = 0.220 + face.corner() * Math.pow(Math.abs(u), 1.7) - 0.004 * (1 - u * u);
            double top = line + (0.22 * gap + face.lift()) * round;
            double bottom = line - gap * round;
            double cupid =
                    1
                            + 0.18 * Math.exp(-Math.pow((Math.abs(u) - 0.22) / 0.16, 2))
                            - 0.10 * Math.exp(-Math.pow(u / 0.1, 2));
            double upperHeight = colours.lipHeight() * 0.85 * round * cupid + 0.002;
            double lowerHeight =
                    colours.lipHeight() * 1.1 * Math.pow(Math.max(0, 1 - u * u), 0.8) + 0.002;
            lip(upper, x, top, upperHeight, round, 0.013);
            lip(lower, x, bottom, -lowerHeight, round, 0.017);
            double rim = 0.0035;
            inside.point(head.onFace(x, bottom - rim * round, 0.006 + 0.006 * round));
            inside.point(head.onFace(x, (top + bottom) / 2, 0.006 + 0.004 * round));
            inside.point(head.onFace(x, top + rim * round, 0.006 + 0.006 * round));
            if (i >= 3 && i <= n - 3) {
                teeth.point(
                        head.onFace(
                                x, top - Math.min(0.026, 0.6 * (top - bottom)) * round, 0.0125));
                teeth.point(head.onFace(x, top, 0.0135));
            }
        }
        rows(upper, n, 4, true);
        rows(lower, n, 4, false);
        rows(inside, n, 3, true);
        parts.add(Bound.rigid("mouth", colours.mouth(), inside.surface(), Joint.HEAD.slot()));
        parts.add(Bound.rigid("upper lip", colours.lips(), upper.surface(), Joint.HEAD.slot()));
        parts.add(Bound.rigid("lower lip", colours.lips(), lower.surface(), Joint.HEAD.slot()));
        if (face.open() > 0.1) {
            strip(teeth, n - 5);
            parts.add(Bound.rigid("teeth", colours.white(), teeth.surface(), Joint.HEAD.slot()));
        }
    }

    private void lip(
            Weave weave, double x, double edge, double height, double round, double bulge) {
        weave.point(head.onFace(x, edge, 0.004 + 0.007 * round));
        weave.point(head.onFace(x, edge + height * 0.3, 0.004 + bulge * round));
        weave.point(head.onFace(x, edge + height * 0.7, 0.003 + bulge * 0.8 * round));
        weave.point(head.onFace(x, edge + height, -0.001));
    }

    private static void rows(Weave weave, int n, int rows, boolean rising) {
        for (int i = 0; i < n; i++) {
            for (int r = 0; r + 1 < rows; r++) {
                int a = i * rows + r;
                int b = a + rows;
                if (rising) {
                    weave.quad(a, b, b + 1, a + 1);
                } else {
                    weave.quad(a, a + 1, b + 1, b);
                }
            }
        }
    }
}
