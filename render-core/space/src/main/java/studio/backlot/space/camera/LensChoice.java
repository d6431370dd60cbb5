package studio.backlot.space.camera;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.LensClass;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.space.optics.Lens;
import studio.backlot.space.optics.LensKit;
import studio.backlot.space.optics.Optics;
import studio.backlot.space.optics.SensorMode;

/// Which focal lengths a shot may be solved with, and what each costs against the first choice.
///
/// @param mm focal length on the sensor in use
/// @param cost 0 for the first choice, growing with the ratio to it
record LensChoice(double mm, double cost) {
    /// The lenses to try, the best first. A stated focal length is obeyed alone.
    static List<LensChoice> of(FramingSpec spec, ShotSize size, LensKit kit) {
        Double stated = spec.lensMm();
        if (stated != null) {
            return List.of(new LensChoice(stated, 0));
        }
        double factor = fullFrameFactor(spec.optics());
        double[] range = range(spec.lensClass());
        double aim = spec.lensClass() == null ? aim(size) : range[1];
        List<LensChoice> choices = new ArrayList<>();
        double first = kit.nearest(aim * factor).focalMm();
        for (Lens lens : kit.lenses()) {
            double fullFrame = lens.focalMm() / factor;
            boolean inClass = fullFrame >= range[0] && fullFrame <= range[2];
            if (inClass || lens.focalMm() == first) {
                double cost = Math.abs(Math.log(lens.focalMm() / first) / Math.log(2));
                choices.add(new LensChoice(lens.focalMm(), cost));
            }
        }
        choices.sort((a, b) -> Double.compare(a.cost(), b.cost()));
        return choices;
    }

    /// How much shorter a lens is on this sensor for the same height of view as on full frame.
    static double fullFrameFactor(Optics optics) {
        Optics reference =
                new Optics(SensorMode.FULL_FRAME, Math.max(optics.aspect(), 1.5), 1, 50, 2.8, 3);
        Optics same =
                new Optics(
                        optics.mode(),
                        Math.max(optics.aspect(), 1.5),
                        optics.squeeze(),
                        50,
                        2.8,
                        3);
        return same.usedHeightMm() / reference.usedHeightMm();
    }

    /// Full-frame focal length by size (LOOK.md, "Composition when the text is silent").
    static double aim(ShotSize size) {
        return switch (size) {
            case ECU, BCU -> 100;
            case CU -> 85;
            case MCU -> 65;
            case MS -> 50;
            case COWBOY, MLS -> 40;
            case FS -> 35;
            case LS -> 32;
            case ELS -> 24;
            case INSERT -> 65;
        };
    }

    /// Shortest, aimed and longest full-frame focal length of a class (FIELD.md §1).
    static double[] range(@Nullable LensClass lens) {
        if (lens == null) {
            return new double[] {18, 50, 180};
        }
        return switch (lens) {
            case FISHEYE -> new double[] {8, 14, 16};
            case ULTRA_WIDE -> new double[] {12, 18, 19.9};
            case WIDE -> new double[] {20, 28, 34.9};
            case STANDARD -> new double[] {35, 50, 60};
            case PORTRAIT -> new double[] {75, 85, 135};
            case TELE -> new double[] {136, 180, 400};
            case MACRO -> new double[] {60, 100, 180};
            case ANAMORPHIC -> new double[] {35, 50, 100};
            case ZOOM -> new double[] {24, 50, 180};
            case TILT_SHIFT -> new double[] {24, 45, 90};
        };
    }
}
