package studio.backlot.space.camera;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.ShotSize;

/// A spec with one of its terms let go.
///
/// @param term the term, as the user named it
record Relaxation(String term, FramingSpec spec, FramingScene scene) {
    String words() {
        return "Without " + term + " there is a camera.";
    }

    /// Every stated term but the size, the one that is given up most easily first.
    static List<Relaxation> of(FramingSpec spec, FramingScene scene) {
        List<Relaxation> out = new ArrayList<>();
        if (spec.lensMm() != null) {
            String mm = SingleFraming.millimetres(spec.lensMm());
            out.add(new Relaxation("the " + mm + " mm lens", spec.withLens(null), scene));
        }
        if (spec.lensClass() != null) {
            String lens = SingleFraming.words(spec.lensClass());
            out.add(new Relaxation("the " + lens + " lens", spec.withLensClass(null), scene));
        }
        if (spec.hand() != null) {
            out.add(new Relaxation("the asked-for hand", spec.withHand(null), scene));
        }
        if (spec.azimuthDegrees() != null) {
            out.add(new Relaxation("the exact azimuth", spec.withAzimuth(null), scene));
        }
        if (spec.side() != null) {
            String side = SingleFraming.words(spec.side());
            out.add(new Relaxation("the " + side + " side", spec.withSide(null), scene));
        }
        heights(spec, scene, out);
        if (spec.framing() == Framing.OTS || spec.framing() == Framing.DIRTY_SINGLE) {
            out.add(
                    new Relaxation(
                            "the shoulder in the foreground",
                            spec.withFraming(Framing.SINGLE),
                            scene));
        }
        return out;
    }

    /// Other sizes than the one that is stated, the nearest first.
    static List<Relaxation> sizes(FramingSpec spec, FramingScene scene) {
        List<Relaxation> out = new ArrayList<>();
        sizes(spec, scene, out);
        return out;
    }

    /// Lens, side, height and size together: the line of action is kept.
    static List<Relaxation> several(FramingSpec spec, FramingScene scene) {
        List<Relaxation> out = new ArrayList<>();
        FramingSpec lens = spec.withLens(null).withLensClass(null);
        FramingSpec side = lens.withSide(null).withHand(null).withAzimuth(null);
        FramingSpec height = side.withLevel(null).withHeight(null).withElevation(null);
        out.add(new Relaxation("lens and side", side, scene));
        out.add(new Relaxation("lens, side and height", height.withAngle(null), scene));
        List<Relaxation> sizes = new ArrayList<>();
        sizes(side, scene, sizes);
        for (Relaxation size : sizes) {
            out.add(new Relaxation("lens, side and " + size.term(), size.spec(), size.scene()));
        }
        return out;
    }

    /// The other side of the line of action, where there is one.
    static List<Relaxation> acrossTheLine(FramingSpec spec, FramingScene scene) {
        return scene.line() == null
                ? List.of()
                : List.of(new Relaxation("the line of action", spec, scene.withLine(null)));
    }

    /// Whatever camera there is for these people: for when no single term is to blame.
    static List<Relaxation> together(FramingSpec spec, FramingScene scene) {
        FramingSpec free =
                FramingSpec.of(spec.optics())
                        .withFraming(spec.framing())
                        .withDutch(spec.dutchDegrees());
        List<Relaxation> out = new ArrayList<>();
        for (ShotSize size : List.of(ShotSize.MS, ShotSize.MCU, ShotSize.CU, ShotSize.LS)) {
            String words = "everything that was asked but the framing (%s instead)".formatted(size);
            out.add(new Relaxation(words, free.withSize(size), scene));
        }
        for (ShotSize size : List.of(ShotSize.MS, ShotSize.LS)) {
            String words = "everything that was asked but the framing (%s instead)".formatted(size);
            out.add(new Relaxation(words, free.withSize(size), scene.withLine(null)));
        }
        return out;
    }

    private static void heights(FramingSpec spec, FramingScene scene, List<Relaxation> out) {
        if (spec.level() != null) {
            String level = SingleFraming.words(spec.level());
            out.add(new Relaxation("the " + level + " level", spec.withLevel(null), scene));
        }
        if (spec.heightM() != null) {
            out.add(new Relaxation("the lens height", spec.withHeight(null), scene));
        }
        if (spec.angle() != null) {
            String angle = SingleFraming.words(spec.angle());
            out.add(new Relaxation("the " + angle + " angle", spec.withAngle(null), scene));
        }
        if (spec.elevationDegrees() != null) {
            out.add(new Relaxation("the exact elevation", spec.withElevation(null), scene));
        }
    }

    private static void sizes(FramingSpec spec, FramingScene scene, List<Relaxation> out) {
        ShotSize size = spec.size();
        if (size == null || !size.onLadder()) {
            return;
        }
        List<ShotSize> all = Arrays.stream(ShotSize.values()).filter(ShotSize::onLadder).toList();
        for (int step : new int[] {-1, 1, -2, 2, -3, -4, -5}) {
            int i = all.indexOf(size) + step;
            if (i >= 0 && i < all.size()) {
                out.add(
                        new Relaxation(
                                "the " + size + " (" + all.get(i) + " instead)",
                                spec.withSize(all.get(i)),
                                scene));
            }
        }
    }
}
