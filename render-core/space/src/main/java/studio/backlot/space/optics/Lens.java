package studio.backlot.space.optics;

import org.jspecify.annotations.Nullable;

/// One lens of a kit, or one setting of a zoom.
///
/// @param engravedMm the focal length that is written on it, and that people call it by
/// @param focalMm the focal length that it projects with: measured where somebody measured it
/// @param minimumFocusM closest focus in metres, from the image plane as makers give it
/// @param tStop widest T-stop; null where it is not known
/// @param zoom what sheets call the zoom that this is a setting of; null for a prime
public record Lens(
        double engravedMm,
        double focalMm,
        double minimumFocusM,
        @Nullable Double tStop,
        @Nullable String zoom) {
    public Lens {
        if (!(engravedMm > 0 && focalMm > 0 && minimumFocusM >= 0)) {
            throw new IllegalArgumentException(
                    "no lens: %s mm, %s mm, %s m".formatted(engravedMm, focalMm, minimumFocusM));
        }
    }

    /// A prime that projects with the focal length that is written on it.
    public static Lens prime(double mm, double minimumFocusM) {
        return new Lens(mm, mm, minimumFocusM, null, null);
    }
}
