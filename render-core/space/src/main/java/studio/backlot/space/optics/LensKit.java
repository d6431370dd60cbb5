package studio.backlot.space.optics;

import java.util.Comparator;
import java.util.List;
import studio.backlot.assets.CameraCatalogue;

/// The primes that a production carries.
///
/// @param name what sheets call the kit
/// @param lenses from short to long
public record LensKit(String name, List<Lens> lenses) {
    public LensKit {
        lenses = lenses.stream().sorted(Comparator.comparingDouble(Lens::focalMm)).toList();
        if (lenses.isEmpty()) {
            throw new IllegalArgumentException("kit " + name + " has no lens");
        }
    }

    /// One prime.
    ///
    /// @param focalMm engraved focal length
    /// @param minimumFocusM closest focus in metres, from the entrance pupil as far as we model it
    public record Lens(double focalMm, double minimumFocusM) {}

    /// A kit of the catalogue.
    public static LensKit of(CameraCatalogue.Kit kit) {
        return new LensKit(
                kit.name(),
                kit.lenses().stream()
                        .map(prime -> new Lens(prime.focalMm(), prime.minimumFocusM()))
                        .toList());
    }

    /// The kit that a production starts with. It reads the catalogue each time: keep the result.
    public static LensKit standard() {
        return of(CameraCatalogue.load().kit(CameraCatalogue.DEFAULT_KIT).orElseThrow());
    }

    /// The prime nearest to a focal length, by ratio.
    public Lens nearest(double mm) {
        return lenses.stream()
                .min(Comparator.comparingDouble(l -> Math.abs(Math.log(l.focalMm() / mm))))
                .orElseThrow();
    }
}
