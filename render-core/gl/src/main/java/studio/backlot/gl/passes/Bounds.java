package studio.backlot.gl.passes;

import org.joml.Matrix4f;
import studio.backlot.gl.mesh.Mesh;
import studio.backlot.space.math.Vec3;

/// The box round a part, in metres.
record Bounds(float minX, float minY, float minZ, float maxX, float maxY, float maxZ) {
    static Bounds of(Mesh mesh) {
        float[] low = {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
        float[] high = {-Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
        float[] p = mesh.positions();
        for (int i = 0; i < p.length; i++) {
            int axis = i % 3;
            low[axis] = Math.min(low[axis], p[i]);
            high[axis] = Math.max(high[axis], p[i]);
        }
        return new Bounds(low[0], low[1], low[2], high[0], high[1], high[2]);
    }

    Bounds and(Bounds other) {
        return new Bounds(
                Math.min(minX, other.minX),
                Math.min(minY, other.minY),
                Math.min(minZ, other.minZ),
                Math.max(maxX, other.maxX),
                Math.max(maxY, other.maxY),
                Math.max(maxZ, other.maxZ));
    }

    float longest() {
        return Math.max(maxX - minX, Math.max(maxY - minY, maxZ - minZ));
    }

    /// Distance in metres from a point to the box; 0 inside.
    float distance(Vec3 from) {
        double dx = Math.max(Math.max(minX - from.x(), from.x() - maxX), 0);
        double dy = Math.max(Math.max(minY - from.y(), from.y() - maxY), 0);
        double dz = Math.max(Math.max(minZ - from.z(), from.z() - maxZ), 0);
        return (float) Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /// Distance in metres from a point to the farthest corner of the box.
    float farthest(Vec3 from) {
        double dx = Math.max(maxX - from.x(), from.x() - minX);
        double dy = Math.max(maxY - from.y(), from.y() - minY);
        double dz = Math.max(maxZ - from.z(), from.z() - minZ);
        return (float) Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /// Whether any of the box may be inside the clip volume of `clip`.
    boolean touches(Matrix4f clip) {
        return clip.testAab(minX, minY, minZ, maxX, maxY, maxZ);
    }
}
