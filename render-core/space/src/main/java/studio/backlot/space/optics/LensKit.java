package studio.backlot.space.optics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

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

    /// The full-frame primes that a production starts with.
    public static LensKit standard() {
        double[][] rows = {
            {14, 0.28}, {18, 0.25}, {21, 0.24}, {24, 0.25}, {28, 0.25}, {32, 0.30}, {35, 0.30},
            {40, 0.40}, {50, 0.45}, {65, 0.60}, {75, 0.70}, {85, 0.80}, {100, 0.70}, {135, 1.2},
            {180, 1.5}
        };
        return new LensKit(
                "Full-frame primes",
                Arrays.stream(rows).map(row -> new Lens(row[0], row[1])).toList());
    }

    /// The prime nearest to a focal length, by ratio.
    public Lens nearest(double mm) {
        return lenses.stream()
                .min(Comparator.comparingDouble(l -> Math.abs(Math.log(l.focalMm() / mm))))
                .orElseThrow();
    }
}
