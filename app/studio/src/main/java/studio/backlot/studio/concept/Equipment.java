package studio.backlot.studio.concept;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import studio.backlot.assets.CameraCatalogue;
import studio.backlot.space.optics.LensKit;
import studio.backlot.space.optics.Optics;
import studio.backlot.space.optics.SensorMode;
import studio.backlot.storyboard.model.CameraPackage;

/// The camera and lenses that frames are solved with.
///
/// @param mode sensor mode
/// @param lenses what there is to choose from
/// @param fNumber stop that decides depth of field
public record Equipment(SensorMode mode, LensKit lenses, double fNumber) {
    /// Before the solver has chosen lens and focus.
    private static final double LENS = 35;

    private static final double FOCUS = 3;

    /// The optics that a solver starts from.
    public Optics optics(double aspect) {
        return new Optics(mode, aspect, lenses.squeeze(), LENS, fNumber, FOCUS);
    }

    /// Where equipment is hired: the catalogue, with each kit built once.
    public static final class House {
        private final CameraCatalogue catalogue;
        private final Map<String, LensKit> kits = new ConcurrentHashMap<>();

        public House(CameraCatalogue catalogue) {
            this.catalogue = catalogue;
        }

        /// The equipment of a package.
        ///
        /// The f-number is taken to be the T-stop, as what a lens loses is known of few: depth of
        /// field is then overstated by as much, a third of a stop at the most for a modern prime.
        ///
        /// @throws ConceptException where the catalogue has no such mode or kit
        public Equipment hired(CameraPackage wanted) {
            SensorMode mode =
                    catalogue
                            .mode(wanted.modeId())
                            .map(SensorMode::of)
                            .orElseThrow(
                                    () -> unknown("sensor mode", wanted.modeId(), this::modes));
            if (catalogue.kit(wanted.kitId()).isEmpty()) {
                throw unknown("lens kit", wanted.kitId(), this::kits);
            }
            return new Equipment(mode, kit(wanted.kitId()), wanted.tStop());
        }

        /// The equipment of a package, with the house's own for what the catalogue does not have: a
        /// production from elsewhere is still drawn.
        public Equipment nearest(CameraPackage wanted) {
            CameraPackage known = wanted;
            if (catalogue.mode(wanted.modeId()).isEmpty()) {
                known = known.withMode(CameraPackage.HOUSE.modeId());
            }
            if (catalogue.kit(wanted.kitId()).isEmpty()) {
                known = known.withKit(CameraPackage.HOUSE.kitId());
            }
            return hired(known);
        }

        private LensKit kit(String key) {
            return kits.computeIfAbsent(key, k -> LensKit.of(catalogue.kit(k).orElseThrow()));
        }

        private Stream<String> modes(String part) {
            return catalogue.bodies().stream()
                    .flatMap(body -> body.modes().stream())
                    .map(CameraCatalogue.Mode::id)
                    .filter(id -> id.contains(part));
        }

        private Stream<String> kits(String part) {
            return catalogue.kits().stream()
                    .map(CameraCatalogue.Kit::key)
                    .filter(key -> key.contains(part));
        }

        private static ConceptException unknown(
                String what, String asked, Function<String, Stream<String>> like) {
            String part = asked.replaceAll("[-_ ].*", "");
            List<String> near = part.isEmpty() ? List.of() : like.apply(part).limit(8).toList();
            return new ConceptException(
                    ConceptException.Code.UNKNOWN_CAMERA,
                    "there is no %s “%s”%s; `backlot camera --list` prints all of them"
                            .formatted(
                                    what,
                                    asked,
                                    near.isEmpty()
                                            ? ""
                                            : ": did you mean " + String.join(", ", near)));
        }
    }
}
