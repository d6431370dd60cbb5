package studio.backlot.gl.passes;

import org.joml.Matrix4f;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.math.Vec3;

/// A camera as matrices and rays.
///
/// @param clip world to clip space
/// @param view world to camera axes
/// @param eye position
/// @param rayX what the ray gains from the middle to the right edge
/// @param rayY what the ray gains from the middle to the top edge
/// @param forward the ray through the middle; its length along the view is 1
/// @param scaleX projection scale of x
/// @param scaleY projection scale of y
record View(
        Matrix4f clip,
        Matrix4f view,
        Vec3 eye,
        Vec3 rayX,
        Vec3 rayY,
        Vec3 forward,
        float scaleX,
        float scaleY) {
    static final float NEAR = 0.06f;
    static final float FAR = 4000;

    static View of(Camera camera) {
        Vec3 r = camera.right();
        Vec3 u = camera.up();
        Vec3 f = camera.forward();
        Vec3 p = camera.position();
        Matrix4f view =
                new Matrix4f(
                        (float) r.x(),
                        (float) u.x(),
                        (float) -f.x(),
                        0,
                        (float) r.y(),
                        (float) u.y(),
                        (float) -f.y(),
                        0,
                        (float) r.z(),
                        (float) u.z(),
                        (float) -f.z(),
                        0,
                        (float) -r.dot(p),
                        (float) -u.dot(p),
                        (float) f.dot(p),
                        1);
        double sx = camera.optics().scaleX();
        double sy = camera.optics().scaleY();
        Matrix4f projection =
                new Matrix4f()
                        .m00((float) sx)
                        .m11((float) sy)
                        .m22((FAR + NEAR) / (NEAR - FAR))
                        .m23(-1)
                        .m32(2 * FAR * NEAR / (NEAR - FAR))
                        .m33(0);
        return new View(
                projection.mul(view, new Matrix4f()),
                view,
                p,
                r.times(1 / sx),
                u.times(1 / sy),
                f,
                (float) sx,
                (float) sy);
    }

    /// Tells a program how pixels become rays.
    void rays(Program program) {
        program.set("uRayX", (float) rayX.x(), (float) rayX.y(), (float) rayX.z())
                .set("uRayY", (float) rayY.x(), (float) rayY.y(), (float) rayY.z())
                .set("uRayForward", (float) forward.x(), (float) forward.y(), (float) forward.z())
                .set("uEye", (float) eye.x(), (float) eye.y(), (float) eye.z())
                .set("uFlip", 1f);
    }
}
