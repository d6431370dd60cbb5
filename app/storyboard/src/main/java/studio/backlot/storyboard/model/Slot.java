package studio.backlot.storyboard.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.ShotDescription;

/// One slot of a shot's description, so that values can be merged, compared and released one by
/// one. Keys are the names of the reading's fields.
@SuppressWarnings("ImmutableEnumChecker") // method references without state
public enum Slot {
    SIZE("size", ShotDescription::size, (from, to) -> to.size(from.size())),
    END_SIZE("endSize", ShotDescription::endSize, (from, to) -> to.endSize(from.endSize())),
    FRAMING("framing", ShotDescription::framing, (from, to) -> to.framing(from.framing())),
    ROLE("role", ShotDescription::role, (from, to) -> to.role(from.role())),
    ANGLE("angle", ShotDescription::angle, (from, to) -> to.angle(from.angle())),
    DUTCH("dutch", ShotDescription::dutch, (from, to) -> to.dutch(from.dutch())),
    LEVEL("level", ShotDescription::level, (from, to) -> to.level(from.level())),
    SIDE("side", ShotDescription::side, (from, to) -> to.side(from.side())),
    MOVES("moves", ShotDescription::moves, (from, to) -> to.moves(from.moves())),
    MOVE_TARGET(
            "moveTarget",
            ShotDescription::moveTarget,
            (from, to) -> to.moveTarget(from.moveTarget())),
    MOVE_SPEED(
            "moveSpeed", ShotDescription::moveSpeed, (from, to) -> to.moveSpeed(from.moveSpeed())),
    MOVE_STYLE(
            "moveStyle", ShotDescription::moveStyle, (from, to) -> to.moveStyle(from.moveStyle())),
    LENS_MM("lensMm", ShotDescription::lensMm, (from, to) -> to.lensMm(from.lensMm())),
    LENS_CLASS(
            "lensClass", ShotDescription::lensClass, (from, to) -> to.lensClass(from.lensClass())),
    FOCUS_STYLE(
            "focusStyle",
            ShotDescription::focusStyle,
            (from, to) -> to.focusStyle(from.focusStyle())),
    FOCUS_FROM(
            "focusFrom", ShotDescription::focusFrom, (from, to) -> to.focusFrom(from.focusFrom())),
    FOCUS_TO("focusTo", ShotDescription::focusTo, (from, to) -> to.focusTo(from.focusTo())),
    COMPOSITION(
            "composition",
            ShotDescription::composition,
            (from, to) -> to.composition(from.composition())),
    SCREEN_POSITION(
            "screenPosition",
            ShotDescription::screenPosition,
            (from, to) -> to.screenPosition(from.screenPosition())),
    DIRECTION(
            "direction", ShotDescription::direction, (from, to) -> to.direction(from.direction())),
    GAZE("gaze", ShotDescription::gaze, (from, to) -> to.gaze(from.gaze())),
    LIGHT("light", ShotDescription::light, (from, to) -> to.light(from.light())),
    COLOUR("colour", ShotDescription::colour, (from, to) -> to.colour(from.colour())),
    SUBJECTS("subjects", ShotDescription::subjects, (from, to) -> to.subjects(from.subjects())),
    PROPS("props", ShotDescription::props, (from, to) -> to.props(from.props())),
    PLACE("place", ShotDescription::place, (from, to) -> to.place(from.place())),
    TIME("time", ShotDescription::time, (from, to) -> to.time(from.time())),
    WEATHER("weather", ShotDescription::weather, (from, to) -> to.weather(from.weather())),
    INT_EXT("intExt", ShotDescription::intExt, (from, to) -> to.intExt(from.intExt())),
    MOOD("mood", ShotDescription::mood, (from, to) -> to.mood(from.mood())),
    TRANSITION(
            "transition",
            ShotDescription::transition,
            (from, to) -> to.transition(from.transition())),
    FRAME_RATE(
            "frameRate", ShotDescription::frameRate, (from, to) -> to.frameRate(from.frameRate())),
    RELATIONS(
            "relations", ShotDescription::relations, (from, to) -> to.relations(from.relations()));

    private final String key;
    private final Function<ShotDescription, @Nullable Object> value;
    private final BiConsumer<ShotDescription, ShotDescription.Builder> copy;

    Slot(
            String key,
            Function<ShotDescription, @Nullable Object> value,
            BiConsumer<ShotDescription, ShotDescription.Builder> copy) {
        this.key = key;
        this.value = value;
        this.copy = copy;
    }

    /// Name of the field in a reading: `size`, `lensMm` …
    public String key() {
        return key;
    }

    public static Optional<Slot> ofKey(String key) {
        for (Slot slot : values()) {
            if (slot.key.equals(key)) {
                return Optional.of(slot);
            }
        }
        return Optional.empty();
    }

    /// The value in a description: null or an empty list where it is not stated.
    public @Nullable Object value(ShotDescription description) {
        return value.apply(description);
    }

    /// Whether the description says anything here.
    public boolean isStated(ShotDescription description) {
        Object found = value.apply(description);
        return found != null && !(found instanceof List<?> list && list.isEmpty());
    }

    /// Whether two descriptions say the same here.
    public boolean isSame(ShotDescription one, ShotDescription other) {
        return Objects.equals(value.apply(one), value.apply(other));
    }

    /// Copies this slot from a description to a builder.
    public void copy(ShotDescription from, ShotDescription.Builder to) {
        copy.accept(from, to);
    }
}
