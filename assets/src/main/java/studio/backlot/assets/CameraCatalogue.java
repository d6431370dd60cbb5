package studio.backlot.assets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.MoveStyle;

/// Camera bodies with their sensor modes, lens kits and rig profiles that ship.
///
/// Every figure carries its source. A figure that was not checked against its maker's sheet says
/// `unverified`; one that nobody knows is absent, never invented.
public final class CameraCatalogue {
    /// Key of the body whose only mode is the default of a production.
    public static final String DEFAULT_BODY = "full-frame";

    /// Key of the lens kit that a production starts with.
    public static final String DEFAULT_KIT = "full-frame-primes";

    private final JsonMapper mapper;
    private final List<Rig> rigs;
    private final Listed<Body> bodies;
    private final Listed<Kit> kits;

    private CameraCatalogue(JsonMapper mapper) {
        this.mapper = mapper;
        this.rigs = List.of(read(mapper, "rigs", Rig[].class));
        this.bodies = new Listed<>("bodies", Body[].class);
        this.kits = new Listed<>("lens-kits", Kit[].class);
    }

    /// A list in two files: formats and sets of nobody, which most productions have, and those of
    /// makers, ten times as long, which are read when something is asked for that they may hold.
    private final class Listed<T> {
        private final String file;
        private final Class<T[]> type;
        private final List<T> common;
        private @Nullable List<T> all;

        Listed(String file, Class<T[]> type) {
            this.file = file;
            this.type = type;
            this.common = List.of(read(mapper, file, type));
        }

        synchronized List<T> all() {
            List<T> known = all;
            if (known == null) {
                List<T> made = new ArrayList<>(common);
                made.addAll(List.of(read(mapper, "makers-" + file, type)));
                known = List.copyOf(made);
                all = known;
            }
            return known;
        }

        /// The first for which something is found, looked for among the common ones first.
        <R> Optional<R> first(Function<T, Optional<R>> find) {
            return common.stream()
                    .flatMap(one -> find.apply(one).stream())
                    .findFirst()
                    .or(() -> all().stream().flatMap(one -> find.apply(one).stream()).findFirst());
        }
    }

    /// A camera body.
    ///
    /// @param maker who makes it; null for a gauge of film or a size of sensor
    public record Body(String key, String name, @Nullable String maker, List<Mode> modes) {
        public Body {
            modes = List.copyOf(modes);
        }
    }

    /// One recording mode of a body.
    ///
    /// @param id stable key
    /// @param name maker's name of body and mode
    /// @param widthMm active width
    /// @param heightMm active height
    /// @param widthPx recorded pixels across; 0 for film, or where unknown
    /// @param heightPx recorded pixels down; 0 for film, or where unknown
    /// @param maxFps most frames a second; null where unknown
    /// @param source where the figures come from, or `unverified`
    public record Mode(
            String id,
            String name,
            double widthMm,
            double heightMm,
            int widthPx,
            int heightPx,
            @Nullable Double maxFps,
            String source) {
        /// Whether nobody has held the figures against the maker's sheet.
        public boolean isUnverified() {
            return source.startsWith("unverified");
        }
    }

    /// Whether the lenses of a kit squeeze.
    public enum Glassware {
        SPHERICAL,
        ANAMORPHIC
    }

    /// A set of lenses.
    ///
    /// @param maker who makes them; null for the house's own
    /// @param squeeze anamorphic squeeze, 1 for spherical
    /// @param imageCircleMm diameter that all of them cover; null where unknown
    public record Kit(
            String key,
            String name,
            @Nullable String maker,
            Glassware kind,
            double squeeze,
            @Nullable Double imageCircleMm,
            String source,
            List<Glass> lenses) {
        public Kit {
            lenses = List.copyOf(lenses);
        }
    }

    /// One prime or zoom.
    ///
    /// @param focalMm engraved focal length, of a zoom the short end
    /// @param longMm long end of a zoom; null for a prime
    /// @param measuredMm measured focal length where somebody measured it
    /// @param minimumFocusM closest focus in metres, from the image plane
    /// @param tStop widest T-stop; null where unknown
    public record Glass(
            double focalMm,
            @Nullable Double longMm,
            @Nullable Double measuredMm,
            double minimumFocusM,
            @Nullable Double tStop) {}

    /// What a rig can move.
    public enum Axis {
        PAN,
        TILT,
        ROLL,
        TRAVEL,
        LIFT
    }

    /// A rig profile: limits that moves are held to. An absent limit is not known and not applied.
    ///
    /// @param style the style of a description that it answers
    /// @param axes what it can do within a shot
    /// @param lowestM lowest lens height
    /// @param highestM highest lens height
    /// @param travelM longest travel
    /// @param speedMs highest speed of travel, m/s
    /// @param accelerationMs2 highest acceleration of travel, m/s²
    /// @param panDegS highest rate of pan and tilt, °/s
    /// @param rollDeg widest roll
    /// @param shakeDeg amplitude of involuntary turns, degrees
    /// @param shakeM amplitude of involuntary travel, metres
    /// @param source where the figures come from
    public record Rig(
            String key,
            String name,
            MoveStyle style,
            Set<Axis> axes,
            @Nullable Double lowestM,
            @Nullable Double highestM,
            @Nullable Double travelM,
            @Nullable Double speedMs,
            @Nullable Double accelerationMs2,
            @Nullable Double panDegS,
            @Nullable Double rollDeg,
            double shakeDeg,
            double shakeM,
            String source) {
        public Rig {
            axes = Set.copyOf(axes);
        }
    }

    /// Reads the catalogue that ships.
    public static CameraCatalogue load() {
        JsonMapper mapper =
                JsonMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .build();
        return new CameraCatalogue(mapper);
    }

    private static <T> T read(JsonMapper mapper, String file, Class<T> type) {
        String path = "camera/" + file + ".json";
        try (InputStream in = CameraCatalogue.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing from the assets");
            }
            return mapper.readValue(in, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "%s, line %d: %s"
                            .formatted(path, e.getLocation().getLineNr(), e.getOriginalMessage()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    public List<Body> bodies() {
        return bodies.all();
    }

    public List<Kit> kits() {
        return kits.all();
    }

    public List<Rig> rigs() {
        return rigs;
    }

    /// The sensor mode of that id.
    public Optional<Mode> mode(String id) {
        return bodies.first(
                body -> body.modes().stream().filter(mode -> mode.id().equals(id)).findFirst());
    }

    /// The lens kit of that key.
    public Optional<Kit> kit(String key) {
        return kits.first(kit -> kit.key().equals(key) ? Optional.of(kit) : Optional.empty());
    }

    /// The rig of that key.
    public Optional<Rig> rig(String key) {
        return rigs.stream().filter(rig -> rig.key().equals(key)).findFirst();
    }

    /// The first rig that answers a style.
    public Optional<Rig> rig(MoveStyle style) {
        return rigs.stream().filter(rig -> rig.style() == style).findFirst();
    }
}
