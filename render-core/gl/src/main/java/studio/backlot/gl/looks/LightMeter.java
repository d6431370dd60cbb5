package studio.backlot.gl.looks;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.gl.scene.Opening;
import studio.backlot.gl.scene.PartGroup;
import studio.backlot.gl.scene.StageGeometry;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;

/// Measures, as a light meter held at each face does, how much of the key and of the sky reaches
/// the people on a stage past its walls and roofs. People do not shade the meter, so it stays
/// steady while they move.
final class LightMeter {
    private static final double FAR = 400;
    private static final int RAYS = 12;

    /// How many times the first face counts.
    private static final int FIRST = 3;

    private final List<PartGroup> standing;
    private final List<Vec3> faces;

    LightMeter(Stage stage, StageGeometry geometry) {
        List<PartGroup> groups = new ArrayList<>();
        for (PartGroup group : geometry.groups()) {
            if (!group.isMoving()) {
                groups.add(group);
            }
        }
        standing = groups;
        List<Vec3> heads = new ArrayList<>();
        for (StagedFigure figure : stage.figures()) {
            double hips = figure.pose().hips().y();
            double height = figure.build().stature() * Math.clamp(hips + 0.41, 0.25, 0.95);
            Vec3 face = figure.position().plus(new Vec3(0, height, 0));
            heads.add(face);
            // The first is whom the frame is of: their face is exposed for before any other.
            boolean first = heads.size() == 1;
            for (int i = 1; first && i < FIRST; i++) {
                heads.add(face);
            }
        }
        if (heads.isEmpty()) {
            heads.add(new Vec3(0, 1.5, 0));
        }
        faces = heads;
    }

    List<Vec3> faces() {
        return faces;
    }

    Vec3 middle() {
        Vec3 sum = Vec3.ZERO;
        for (Vec3 face : faces) {
            sum = sum.plus(face);
        }
        return sum.times(1.0 / faces.size());
    }

    /// Share of the faces, widened to a body's breadth, that a far light reaches: 0…1.
    double reached(Vec3 direction) {
        int open = 0;
        int rays = 0;
        Vec3 side = direction.cross(Vec3.UP).normalized().times(0.35);
        for (Vec3 face : faces) {
            for (int i = -2; i <= 2; i++) {
                Vec3 from = face.plus(side.times(i)).plus(new Vec3(0, 0.12 * Math.abs(i), 0));
                open += clear(from, from.plus(direction.times(FAR))) ? 1 : 0;
                rays++;
            }
        }
        return (double) open / rays;
    }

    /// Share of the upper sky seen from the faces: 0 in a closed room … 1 in a field.
    double sky() {
        int open = 0;
        for (Vec3 face : faces) {
            for (int i = 0; i < RAYS; i++) {
                double turn = i * 2.39996;
                double up = 0.45 + 0.5 * (i + 0.5) / RAYS;
                double flat = Math.sqrt(1 - up * up);
                Vec3 to = new Vec3(Math.cos(turn) * flat, up, Math.sin(turn) * flat);
                open += clear(face, face.plus(to.times(FAR))) ? 1 : 0;
            }
        }
        return (double) open / (faces.size() * RAYS);
    }

    /// Form factor of an opening on the faces, averaged: the light it gives for a sky of radiance
    /// 1.
    double through(Opening opening) {
        double sum = 0;
        for (Vec3 face : faces) {
            Vec3 to = opening.centre().minus(face);
            double d2 = Math.max(to.dot(to), 1e-3);
            double leaves = Math.max(-opening.inward().dot(to) / Math.sqrt(d2), 0);
            double area = opening.width() * opening.height();
            sum += 0.7 * area * leaves / (Math.PI * d2 + area);
        }
        return sum / faces.size();
    }

    private boolean clear(Vec3 from, Vec3 to) {
        for (PartGroup group : standing) {
            if (group.hierarchy().blocked(from, to, id -> false)) {
                return false;
            }
        }
        return true;
    }
}
