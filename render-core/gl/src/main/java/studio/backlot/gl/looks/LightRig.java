package studio.backlot.gl.looks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All the light of a stage as the shaders take it: linear colours, already exposed, and directions
/// in the world. It depends on the stage alone, so light and exposure hold still while a camera
/// moves.
///
/// @param keyDirection unit vector to the key
/// @param keyColour of the key, exposed
/// @param keySoftness radius of the key's penumbra in metres at a metre's distance
/// @param skyLight ambient from above where the sky is seen
/// @param skyBounce ambient from below where the sky is seen
/// @param roomLight ambient from above where it is not
/// @param roomBounce ambient from below where it is not
/// @param openingLight radiance of the sky in windows, as exposed for the room
/// @param lamps lamps that are lit, the most important first, at most eight
/// @param local which light casts the local shadow
/// @param sky how the sky looks
/// @param air what lies between
/// @param grade tint (3) and saturation
/// @param faceKey key on the face of the subject, exposed luminance
/// @param faceFill fill on the face of the subject, exposed luminance
/// @param focus middle of what matters on the stage
/// @param focusRadius metres round it in which shadows must be fine
public record LightRig(
        float[] keyDirection,
        float[] keyColour,
        float keySoftness,
        float[] skyLight,
        float[] skyBounce,
        float[] roomLight,
        float[] roomBounce,
        float[] openingLight,
        List<LampLight> lamps,
        LocalShadow local,
        Sky sky,
        Air air,
        float[] grade,
        float faceKey,
        float faceFill,
        float[] focus,
        float focusRadius) {
    /// A lamp.
    ///
    /// @param position metres
    /// @param reach metres at which its light ends
    /// @param colour at a metre, exposed
    /// @param aim unit direction of the beam
    /// @param outer cosine at which the beam ends
    /// @param inner cosine at which it begins to fall off
    /// @param visible whether a lamp stands there, which may have a halo in fog
    public record LampLight(
            float[] position,
            float reach,
            float[] colour,
            float[] aim,
            float outer,
            float inner,
            boolean visible) {}

    /// The one light besides the key that casts shadows.
    ///
    /// @param lamp index into the lamps, −1 for none
    /// @param opening index into the openings of the stage, −1 for none
    /// @param position where it shines from, null for none
    /// @param aim unit direction
    public record LocalShadow(
            int lamp, int opening, float @Nullable [] position, float @Nullable [] aim) {}

    /// The dome.
    ///
    /// @param sunDirection unit vector to the disc or the bright side
    /// @param cover clouds, 0…1
    /// @param stars 0 none … 1
    /// @param disc brightness of the disc, 0 for none
    /// @param discCosine cosine of the disc's angular radius
    /// @param ground colour of the ground beyond the set, lit
    public record Sky(
            float[] horizon,
            float[] zenith,
            float[] sunDirection,
            float[] glow,
            float[] cloudLight,
            float[] cloudShade,
            float cover,
            float stars,
            float disc,
            float discCosine,
            float[] ground) {}

    /// Air and weather.
    ///
    /// @param hazeFrom metres at which haze begins
    /// @param hazeRate doublings a metre behind it
    /// @param fogRate doublings a metre from the lens, 0 for no fog
    /// @param wet 0…1 of ground under the sky
    /// @param snow 0…1 of surfaces under the sky
    /// @param fall what comes down
    /// @param indoors whether the air of the weather stays outside
    public record Air(
            float hazeFrom,
            float hazeRate,
            float fogRate,
            float wet,
            float snow,
            Fall fall,
            boolean indoors) {}

    /// What falls through the air.
    public enum Fall {
        NOTHING,
        RAIN,
        SNOW,
        DUST
    }
}
