package studio.backlot.gl.passes;

import static org.lwjgl.opengl.GL41C.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joml.Matrix4f;
import org.joml.Vector3f;
import org.jspecify.annotations.Nullable;
import studio.backlot.gl.looks.LightRig;
import studio.backlot.gl.scene.PartGroup;

/// Where light does not come: a map of the key's shadow in two ranges (the stage, and finely the
/// people), the cover of every point from the sky, and the shadow of one lamp or window. None
/// depends on the camera; all are kept while stage and light are the same.
final class ShadowPass implements AutoCloseable {
    private static final float WIDEST = 42;
    private static final float ROOM = 9;

    /// Reads quicker than depths of 24 bits, and is copied as it lies.
    private static final int DEPTH = GL_DEPTH_COMPONENT32F;

    private final Program program = new Program("depth.vert", "depth.frag");
    private final int size;
    private final Target key;
    private final Target still;
    private final Target cover;
    private final Target local;
    private final Matrix4f wide = new Matrix4f();
    private final Matrix4f near = new Matrix4f();
    private final Matrix4f coverage = new Matrix4f();
    private final Matrix4f localClip = new Matrix4f();
    private float wideRadius = 1;
    private float nearRadius = 1;
    private final @Nullable Kept[] kept = new Kept[3];
    private @Nullable Made made;
    private long drawn;
    private int plain;

    /// What the maps were made of.
    private record Made(List<PartGroup> groups, float[] key, float[] focus, float[] local) {
        boolean same(Made other) {
            return groups.equals(other.groups)
                    && Arrays.equals(key, other.key)
                    && Arrays.equals(focus, other.focus)
                    && Arrays.equals(local, other.local);
        }
    }

    /// What stands, as a light sees it.
    private record Kept(List<PartGroup> groups, Matrix4f clip) {}

    ShadowPass(int size) {
        this.size = size;
        key = new Target(size * 2, size, DEPTH, List.of()).comparing();
        still = new Target(size * 2, size, DEPTH, List.of());
        cover = new Target(512, 512, DEPTH, List.of()).comparing();
        local = new Target(size / 2, size / 2, DEPTH, List.of()).comparing();
    }

    /// Makes the maps where anything they show has changed.
    void update(List<GeometryStore.Resident> groups, LightRig rig) {
        List<PartGroup> identities = new ArrayList<>();
        for (GeometryStore.Resident resident : groups) {
            identities.add(resident.group());
        }
        float[] from = rig.local().position();
        float[] aim = rig.local().aim();
        float[] spot = from == null || aim == null ? new float[0] : joined(from, aim);
        Made now = new Made(identities, rig.keyDirection(), rig.focus(), spot);
        Made before = made;
        if (before != null && before.same(now)) {
            return;
        }
        made = now;
        drawn++;
        fit(groups, rig);
        glEnable(GL_DEPTH_TEST);
        glDepthFunc(GL_LESS);
        glDepthMask(true);
        glDisable(GL_CULL_FACE);
        glEnable(GL_DEPTH_CLAMP);
        glEnable(GL_POLYGON_OFFSET_FILL);
        glPolygonOffset(1.6f, 3f);
        program.use();
        still(groups);
        still.copyDepth(key);
        key.bind();
        half(0);
        draw(groups, wide, Who.MOVING);
        half(size);
        draw(groups, near, Who.MOVING);
        glDisable(GL_SCISSOR_TEST);
        glDisable(GL_DEPTH_CLAMP);
        if (spot.length > 0) {
            local.bind();
            glClear(GL_DEPTH_BUFFER_BIT);
            draw(groups, localClip, Who.MOVING);
            draw(groups, localClip, Who.STANDING);
        }
        glDisable(GL_POLYGON_OFFSET_FILL);
    }

    /// What stands is drawn only where it is another than before or the light's view has moved; who
    /// moves is drawn over a copy. People do not cover each other from the sky.
    private void still(List<GeometryStore.Resident> groups) {
        List<PartGroup> standing = new ArrayList<>();
        for (GeometryStore.Resident resident : groups) {
            if (!resident.group().isMoving()) {
                standing.add(resident.group());
            }
        }
        List<Matrix4f> clips = List.of(wide, near, coverage);
        for (int i = 0; i < clips.size(); i++) {
            Kept now = new Kept(standing, new Matrix4f(clips.get(i)));
            if (!now.equals(kept[i])) {
                kept[i] = now;
                if (i == 2) {
                    cover.bind();
                    glDisable(GL_SCISSOR_TEST);
                } else {
                    still.bind();
                    half(i * size);
                }
                glClear(GL_DEPTH_BUFFER_BIT);
                draw(groups, now.clip(), Who.STANDING);
            }
        }
        glDisable(GL_SCISSOR_TEST);
    }

    /// Draws into one of the two ranges of the key's map.
    private void half(int from) {
        glViewport(from, 0, size, size);
        glEnable(GL_SCISSOR_TEST);
        glScissor(from, 0, size, size);
    }

    private static float[] joined(float[] a, float[] b) {
        return new float[] {a[0], a[1], a[2], b[0], b[1], b[2]};
    }

    private enum Who {
        STANDING,
        MOVING
    }

    private void draw(List<GeometryStore.Resident> groups, Matrix4f clip, Who who) {
        program.set("uClip", clip);
        for (GeometryStore.Resident resident : groups) {
            if (resident.group().isMoving() == (who == Who.MOVING)) {
                resident.buffers().draw(clip, GroupBuffers.Choice.SOLID);
            }
        }
    }

    private void fit(List<GeometryStore.Resident> groups, LightRig rig) {
        Bounds all = new Bounds(-1, 0, -1, 1, 2, 1);
        for (GeometryStore.Resident resident : groups) {
            all = all.and(resident.buffers().bounds());
        }
        float[] focus = rig.focus();
        float span = Math.max(all.maxX() - all.minX(), all.maxZ() - all.minZ()) / 2;
        // A room's shadows need no more than the room, whatever lies outside its windows.
        span = rig.air().indoors() ? Math.min(span, ROOM) : span;
        boolean small = span <= WIDEST && !rig.air().indoors();
        float x = small ? (all.minX() + all.maxX()) / 2 : Math.round(focus[0] / 2) * 2f;
        float z = small ? (all.minZ() + all.maxZ()) / 2 : Math.round(focus[2] / 2) * 2f;
        wideRadius = Math.min(span * 1.45f + 0.5f, WIDEST);
        nearRadius = rig.focusRadius();
        Vector3f key = new Vector3f(rig.keyDirection());
        light(wide, key, new Vector3f(x, 1, z), wideRadius);
        Vector3f face =
                new Vector3f(quarter(focus[0]), quarter(focus[1] - 0.6f), quarter(focus[2]));
        light(near, key, face, nearRadius);
        float cover = Math.min(Math.max(span, 4), 60) + 1;
        coverage.setOrthoSymmetric(cover * 2, cover * 2, 0, 120)
                .mul(new Matrix4f().setLookAt(x, 60, z, x, 0, z, 0, 0, -1));
        float[] from = rig.local().position();
        float[] aim = rig.local().aim();
        if (from != null && aim != null) {
            Vector3f up = Math.abs(aim[1]) > 0.95f ? new Vector3f(1, 0, 0) : new Vector3f(0, 1, 0);
            Vector3f at = new Vector3f(from);
            localClip
                    .setPerspective((float) Math.toRadians(125), 1, 0.25f, 30)
                    .mul(new Matrix4f().setLookAt(at, new Vector3f(aim).add(at), up));
        }
    }

    private static float quarter(float metres) {
        return Math.round(metres * 4) / 4f;
    }

    private static void light(Matrix4f out, Vector3f direction, Vector3f centre, float radius) {
        Vector3f eye = new Vector3f(direction).mul(100).add(centre);
        Vector3f up = Math.abs(direction.y) > 0.98f ? new Vector3f(1, 0, 0) : new Vector3f(0, 1, 0);
        out.setOrthoSymmetric(radius * 2, radius * 2, 0, 200)
                .mul(new Matrix4f().setLookAt(eye, centre, up));
    }

    /// Tells a program where the key does not come.
    void bindKey(Program program, int unit, LightRig rig) {
        Matrix4f left = new Matrix4f().translation(0.25f, 0.5f, 0.5f).scale(0.25f, 0.5f, 0.5f);
        Matrix4f right = new Matrix4f().translation(0.75f, 0.5f, 0.5f).scale(0.25f, 0.5f, 0.5f);
        float soft = rig.keySoftness();
        program.texture("uShadow", unit, GL_TEXTURE_2D, key.depth())
                .setAffine("uWide", left.mul(wide))
                .setAffine("uNear", right.mul(near))
                .set("uLocalLamp", rig.local().lamp())
                .set("uLocalOpening", rig.local().opening())
                .set("uBias", 0.02f + 2.4f * wideRadius / size, 0.01f + wideRadius / size)
                .set(
                        "uTexels",
                        Math.max(1.2f / size, soft * 1.5f / wideRadius / 2),
                        Math.max(1.5f / size, soft / nearRadius / 2));
    }

    /// Whether a lamp or a window casts a shadow of its own.
    boolean hasLocal() {
        return made != null && made.local().length > 0;
    }

    /// Tells a program what the sky and the local light reach.
    void bindReach(Program program, int firstUnit) {
        Matrix4f half = new Matrix4f().translation(0.5f, 0.5f, 0.5f).scale(0.5f);
        program.texture("uCover", firstUnit, GL_TEXTURE_2D, cover.depth())
                .texture("uLocalMap", firstUnit + 1, GL_TEXTURE_2D, local.depth())
                .set("uCoverage", half.mul(coverage, new Matrix4f()))
                .set("uLocal", half.mul(localClip, new Matrix4f()))
                .set("uLocalSoft", 2.5f / size);
    }

    /// Tells a program how high the roofs are.
    void bindCoverDepth(Program program, int unit) {
        Matrix4f half = new Matrix4f().translation(0.5f, 0.5f, 0.5f).scale(0.5f);
        program.texture("uCoverDepth", unit, GL_TEXTURE_2D, cover.depth())
                .set("uCoverage", half.mul(coverage, new Matrix4f()));
        glBindSampler(unit, plain());
    }

    /// Reads depths as they are, without comparing.
    private int plain() {
        if (plain == 0) {
            plain = glGenSamplers();
            glSamplerParameteri(plain, GL_TEXTURE_COMPARE_MODE, GL_NONE);
            glSamplerParameteri(plain, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
            glSamplerParameteri(plain, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
        }
        return plain;
    }

    /// How often the maps were made.
    long drawn() {
        return drawn;
    }

    @Override
    public void close() {
        program.close();
        key.close();
        still.close();
        cover.close();
        local.close();
        if (plain != 0) {
            glDeleteSamplers(plain);
        }
    }
}
