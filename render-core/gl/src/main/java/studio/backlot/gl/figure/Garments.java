package studio.backlot.gl.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.space.figure.Wardrobe;
import studio.backlot.space.figure.Wardrobe.Garment;

/// A wardrobe sorted by place on the body, with what nobody mentions but everybody wears.
///
/// @param under shirt beneath an open jacket, or the only top
/// @param over jacket, suit or coat over it
/// @param bottom trousers, shorts or skirt; empty under a dress
/// @param shoes shoes or boots
/// @param apron tied over the rest
record Garments(
        Garment under,
        Optional<Garment> over,
        Optional<Garment> bottom,
        Garment shoes,
        Optional<Garment> apron) {

    static Garments of(Wardrobe wardrobe) {
        List<Garment> left = new ArrayList<>(wardrobe.garments());
        Optional<Garment> over = take(left, "coat", "suit", "jacket");
        Optional<Garment> apron = take(left, "apron");
        Optional<Garment> under =
                take(left, "dress", "uniform", "hoodie", "sweater", "shirt", "blouse", "tshirt");
        Optional<Garment> bottom = take(left, "skirt", "shorts", "trousers");
        Garment shoes = take(left, "boots", "shoes").orElse(new Garment("shoes", 0x2A2320));
        boolean dress = under.isPresent() && under.get().kind().equals("dress");
        if (bottom.isEmpty() && !dress) {
            int rgb = 0x2F3440;
            if (over.isPresent() && over.get().kind().equals("suit")) {
                rgb = over.get().rgb();
            } else if (under.isPresent() && under.get().kind().equals("uniform")) {
                rgb = FaceColours.blend(under.get().rgb(), 0x14161C, 0.45);
            }
            bottom = Optional.of(new Garment("trousers", rgb));
        }
        Garment shirt = under.orElse(new Garment(over.isPresent() ? "shirt" : "tshirt", 0xD8D4CB));
        return new Garments(shirt, over, bottom, shoes, apron);
    }

    private static Optional<Garment> take(List<Garment> garments, String... kinds) {
        for (String kind : kinds) {
            for (Garment garment : garments) {
                if (garment.kind().equals(kind)) {
                    garments.remove(garment);
                    return Optional.of(garment);
                }
            }
        }
        return Optional.empty();
    }

    /// How a top is cut, in statures.
    ///
    /// @param ease room between body and cloth
    /// @param sleeve where sleeves end: 1 the elbow, 2 the wrist
    /// @param hem height of the lower edge, as for an adult
    /// @param scoop how far the neckline falls at the front
    record Cut(double ease, double sleeve, double hem, double scoop) {
        static Cut of(String kind) {
            return switch (kind) {
                case "tshirt" -> new Cut(0.0070, 0.62, 0.500, 0.01);
                case "shirt" -> new Cut(0.0075, 1.96, 0.515, 0);
                case "blouse" -> new Cut(0.0065, 1.90, 0.520, 0.024);
                case "sweater" -> new Cut(0.0130, 1.97, 0.492, 0.004);
                case "hoodie" -> new Cut(0.0170, 1.98, 0.488, 0.006);
                case "uniform" -> new Cut(0.0090, 1.96, 0.500, 0);
                case "dress" -> new Cut(0.0045, 0.38, 0.300, 0.036);
                case "jacket" -> new Cut(0.0165, 1.97, 0.488, 0);
                case "suit" -> new Cut(0.0140, 1.93, 0.452, 0);
                case "coat" -> new Cut(0.0205, 1.97, 0.262, 0);
                default -> new Cut(0.0075, 1.9, 0.500, 0);
            };
        }
    }
}
