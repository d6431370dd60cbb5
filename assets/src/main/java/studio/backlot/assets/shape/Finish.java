package studio.backlot.assets.shape;

import org.jspecify.annotations.Nullable;

/// What a surface is made of, as files write it.
///
/// @param kind pattern, one of the renderer's kinds such as `WOOD` or `CHROME`
/// @param rgb base colour, sRGB as 0xRRGGBB
/// @param roughness null for the kind's own
/// @param emission null for the kind's own
/// @param scale size of the pattern relative to life
/// @param tint whether a colour that the description names replaces this one
public record Finish(
        String kind,
        int rgb,
        @Nullable Double roughness,
        @Nullable Double emission,
        double scale,
        boolean tint) {
    public static Finish read(Entry entry) {
        return new Finish(
                entry.text("kind"),
                entry.colour("rgb"),
                entry.has("roughness") ? entry.number("roughness") : null,
                entry.has("emission") ? entry.number("emission") : null,
                entry.number("scale", 1),
                entry.flag("tint", false));
    }
}
