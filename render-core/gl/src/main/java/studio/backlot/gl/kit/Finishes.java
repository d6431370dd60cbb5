package studio.backlot.gl.kit;

import org.jspecify.annotations.Nullable;
import studio.backlot.assets.shape.Finish;
import studio.backlot.gl.RenderException;
import studio.backlot.gl.mesh.Material;

/// Materials of the files as the renderer's.
final class Finishes {
    private Finishes() {}

    static Material material(Finish finish, @Nullable Integer tint) {
        Material.Kind kind;
        try {
            kind = Material.Kind.valueOf(finish.kind());
        } catch (IllegalArgumentException e) {
            throw new RenderException(
                    RenderException.Code.UNKNOWN_ASSET,
                    "There is no material '" + finish.kind() + "'.",
                    e);
        }
        int rgb = tint != null && finish.tint() ? tint : finish.rgb();
        Material plain = Material.of(kind, rgb);
        Double roughness = finish.roughness();
        Double emission = finish.emission();
        return new Material(
                kind,
                rgb,
                roughness == null ? plain.roughness() : roughness.floatValue(),
                plain.metallic(),
                emission == null ? plain.emission() : emission.floatValue(),
                (float) finish.scale());
    }
}
