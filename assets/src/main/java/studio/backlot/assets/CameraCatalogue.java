package studio.backlot.assets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private final List<Body> bodies;
    private final List<Kit> kits;
    private final List<Rig> rigs;

    private CameraCatalogue(List<Body> bodies, List<Kit> kits, List<Rig> rigs) {
        this.bodies = bodies;
        this.kits = kits;
        this.rigs = rigs;
    }

    /// A camera body.
    public record Body(String key, String name, List<Mode> modes) {
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
    /// @param source where the figures come from, or `unverified`
    public record Mode(
            String id,
            String name,
            double widthMm,
            double heightMm,
            int widthPx,
            int heightPx,
            String source) {}

    /// A set of primes.
    ///
    /// @param squeeze anamorphic squeeze, 1 for spherical
    public record Kit(String key, String name, double squeeze, String source, List<Prime> lenses) {
        public Kit {
            lenses = List.copyOf(lenses);
        }
    }

    /// One prime.
    ///
    /// @param focalMm engraved focal length
    /// @param measuredMm measured focal length where somebody measured it
    /// @param minimumFocusM closest focus in metres
    public record Prime(double focalMm, @Nullable Double measuredMm, double minimumFocusM) {}

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
        return new CameraCatalogue(
                List.of(read(mapper, "bodies", Body[].class)),
                List.of(read(mapper, "lens-kits", Kit[].class)),
                List.of(read(mapper, "rigs", Rig[].class)));
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
        return bodies;
    }

    public List<Kit> kits() {
        return kits;
    }

    public List<Rig> rigs() {
        return rigs;
    }

    /// The sensor mode of that id.
    public Optional<Mode> mode(String id) {
        return bodies.stream()
                .flatMap(body -> body.modes().stream())
                .filter(mode -> mode.id().equals(id))
                .findFirst();
    }

    /// The lens kit of that key.
    public Optional<Kit> kit(String key) {
        return kits.stream().filter(kit -> kit.key().equals(key)).findFirst();
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
