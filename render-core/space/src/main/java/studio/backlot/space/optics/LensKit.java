package studio.backlot.space.optics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.CameraCatalogue;

/// The lenses that a production carries.
///
/// @param name what sheets call the kit
/// @param squeeze anamorphic squeeze, 1 for spherical
/// @param imageCircleMm diameter that every lens of the kit covers; null where it is not known
/// @param lenses from short to long; a zoom is in it with each focal length that it would be set to
public record LensKit(
        String name, double squeeze, @Nullable Double imageCircleMm, List<Lens> lenses) {
    /// Focal lengths that crews set a zoom to, as they would change primes.
    private static final double[] SETTINGS = {
        12, 15, 18, 21, 25, 28, 32, 35, 40, 50, 65, 75, 85, 100, 135, 150, 180, 200, 250, 290, 400
    };

    public LensKit {
        lenses = lenses.stream().sorted(Comparator.comparingDouble(Lens::focalMm)).toList();
        if (lenses.isEmpty()) {
            throw new IllegalArgumentException("kit " + name + " has no lens");
        }
        if (!(squeeze >= 1 && squeeze <= 2.5)) {
            throw new IllegalArgumentException("kit " + name + " squeezes by " + squeeze);
        }
    }

    /// A kit of the catalogue.
    public static LensKit of(CameraCatalogue.Kit kit) {
        return new LensKit(
                kit.name(),
                kit.squeeze(),
                kit.imageCircleMm(),
                kit.lenses().stream().flatMap(made -> settings(made).stream()).toList());
    }

    private static List<Lens> settings(CameraCatalogue.Glass made) {
        Double longest = made.longMm();
        if (longest == null) {
            Double measured = made.measuredMm();
            return List.of(
                    new Lens(
                            made.focalMm(),
                            measured == null ? made.focalMm() : measured,
                            made.minimumFocusM(),
                            made.tStop(),
                            null));
        }
        String name = "%s–%s mm".formatted(plain(made.focalMm()), plain(longest));
        List<Double> focals = new ArrayList<>(List.of(made.focalMm(), longest));
        for (double setting : SETTINGS) {
            if (setting > made.focalMm() && setting < longest) {
                focals.add(setting);
            }
        }
        return focals.stream()
                .map(mm -> new Lens(mm, mm, made.minimumFocusM(), made.tStop(), name))
                .toList();
    }

    private static String plain(double mm) {
        return mm == Math.rint(mm) ? Long.toString(Math.round(mm)) : Double.toString(mm);
    }

    /// The kit that a production starts with. It reads the catalogue each time: keep the result.
    public static LensKit standard() {
        return of(CameraCatalogue.load().kit(CameraCatalogue.DEFAULT_KIT).orElseThrow());
    }

    /// The lens nearest to a focal length, by ratio.
    public Lens nearest(double mm) {
        return lenses.stream()
                .min(Comparator.comparingDouble(l -> Math.abs(Math.log(l.focalMm() / mm))))
                .orElseThrow();
    }

    /// What a kit covers of a sensor.
    public enum Coverage {
        /// The whole of the used area lies in the image circle.
        WHOLE,
        /// Its corners lie outside: they go dark.
        CORNERS,
        /// Even the middles of its short sides lie outside.
        SIDES,
        /// Nobody says how large the image circle is.
        UNKNOWN
    }

    /// How the image circle lies on the area that a frame uses.
    public Coverage coverage(Optics optics) {
        Double circle = imageCircleMm;
        if (circle == null) {
            return Coverage.UNKNOWN;
        }
        double width = optics.usedWidthMm();
        double height = optics.usedHeightMm();
        if (Math.hypot(width, height) <= circle) {
            return Coverage.WHOLE;
        }
        return Math.max(width, height) <= circle ? Coverage.CORNERS : Coverage.SIDES;
    }
}
