package studio.backlot.model.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Angle;
import studio.backlot.assets.film.ColourMood;
import studio.backlot.assets.film.Composition;
import studio.backlot.assets.film.Direction;
import studio.backlot.assets.film.FocusStyle;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Gaze;
import studio.backlot.assets.film.IntExt;
import studio.backlot.assets.film.LensClass;
import studio.backlot.assets.film.Level;
import studio.backlot.assets.film.Light;
import studio.backlot.assets.film.Move;
import studio.backlot.assets.film.MoveSpeed;
import studio.backlot.assets.film.MoveStyle;
import studio.backlot.assets.film.Role;
import studio.backlot.assets.film.ScreenPosition;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotDescription.Relation;
import studio.backlot.assets.film.ShotDescription.Subject;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.Side;
import studio.backlot.assets.film.SpeedEffect;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.assets.film.Transition;
import studio.backlot.assets.film.Vocabulary.Meaning;
import studio.backlot.assets.film.Weather;

/// Slots filled so far. A slot of one value keeps the first that the text states; lists keep the
/// order of the text. Confined to one reading.
final class Findings {
    @Nullable ShotSize size;
    @Nullable ShotSize endSize;
    private @Nullable Framing framing;
    private @Nullable Role role;
    private @Nullable Angle angle;
    private @Nullable Boolean dutch;
    private @Nullable Level level;
    private @Nullable Side side;
    final List<Move> moves = new ArrayList<>();
    @Nullable String moveTarget;
    @Nullable MoveSpeed moveSpeed;
    private @Nullable MoveStyle moveStyle;
    private @Nullable Double lensMm;
    private @Nullable LensClass lensClass;
    private @Nullable FocusStyle focusStyle;
    @Nullable String focusFrom;
    @Nullable String focusTo;
    private @Nullable Composition composition;
    private @Nullable ScreenPosition screenPosition;
    private @Nullable Direction direction;
    private @Nullable Gaze gaze;
    private final Set<Light> light = new LinkedHashSet<>();
    private @Nullable ColourMood colour;
    final List<Subject> subjects = new ArrayList<>();
    final Set<String> props = new LinkedHashSet<>();
    @Nullable String place;
    private @Nullable TimeOfDay time;
    private @Nullable Weather weather;
    private @Nullable IntExt intExt;
    @Nullable String mood;
    private @Nullable Transition transition;
    private @Nullable SpeedEffect frameRate;
    final Set<Relation> relations = new LinkedHashSet<>();
    final List<Reading.Span> spans = new ArrayList<>();

    @Nullable Framing framing() {
        return framing;
    }

    void framing(Framing value) {
        framing = framing == null ? value : framing;
    }

    boolean hasIntExt() {
        return intExt != null;
    }

    void span(String slot, int start, int end, double confidence) {
        spans.add(new Reading.Span(slot, start, end, confidence));
    }

    void measure(Measures.Found found) {
        switch (found.slot()) {
            case "lensMm" -> lensMm = lensMm == null ? (Double) found.value() : lensMm;
            case "lensClass" ->
                    lensClass = lensClass == null ? (LensClass) found.value() : lensClass;
            case "frameRate" -> frameRate = (SpeedEffect) found.value();
            case "time" -> time = time == null ? (TimeOfDay) found.value() : time;
            case "focusStyle" ->
                    focusStyle = focusStyle == null ? (FocusStyle) found.value() : focusStyle;
            default -> {
                return;
            }
        }
        span(found.slot(), found.start(), found.end(), 0.98);
    }

    /// Fills the slot that a form states; returns the slot's name in a reading.
    String put(Meaning meaning) {
        String value = meaning.value();
        switch (meaning.slot()) {
            case "size" -> size(ShotSize.valueOf(value));
            case "endSize" -> endSize = ShotSize.valueOf(value);
            case "framing" -> framing(Framing.valueOf(value));
            case "role" -> role = role == null ? Role.valueOf(value) : role;
            case "angle" -> angle = angle == null ? Angle.valueOf(value) : angle;
            case "dutch" -> dutch = true;
            case "level" -> level = level == null ? Level.valueOf(value) : level;
            case "side" -> side = side == null ? Side.valueOf(value) : side;
            case "move" -> move(Move.valueOf(value));
            case "moveSpeed" ->
                    moveSpeed = moveSpeed == null ? MoveSpeed.valueOf(value) : moveSpeed;
            case "moveStyle" ->
                    moveStyle = moveStyle == null ? MoveStyle.valueOf(value) : moveStyle;
            case "lens" -> lensClass = lensClass == null ? LensClass.valueOf(value) : lensClass;
            case "focus" ->
                    focusStyle = focusStyle == null ? FocusStyle.valueOf(value) : focusStyle;
            default -> picture(meaning.slot(), value);
        }
        return switch (meaning.slot()) {
            case "move" -> "moves";
            case "lens" -> "lensClass";
            case "speed" -> "frameRate";
            default -> meaning.slot();
        };
    }

    private void picture(String slot, String value) {
        switch (slot) {
            case "composition" ->
                    composition = composition == null ? Composition.valueOf(value) : composition;
            case "screenPosition" ->
                    screenPosition =
                            screenPosition == null ? ScreenPosition.valueOf(value) : screenPosition;
            case "direction" ->
                    direction = direction == null ? Direction.valueOf(value) : direction;
            case "gaze" -> gaze = gaze == null ? Gaze.valueOf(value) : gaze;
            case "light" -> light.add(Light.valueOf(value));
            case "colour" -> colour = colour == null ? ColourMood.valueOf(value) : colour;
            case "time" -> time = time == null ? TimeOfDay.valueOf(value) : time;
            case "weather" -> weather = weather == null ? Weather.valueOf(value) : weather;
            case "intExt" -> intExt = intExt == null ? IntExt.valueOf(value) : intExt;
            case "transition" ->
                    transition = transition == null ? Transition.valueOf(value) : transition;
            case "speed" -> frameRate = frameRate == null ? SpeedEffect.valueOf(value) : frameRate;
            default -> throw new IllegalStateException("no slot " + slot);
        }
    }

    private void size(ShotSize value) {
        if (size == null) {
            size = value;
        }
    }

    private void move(Move move) {
        boolean closer = !moves.isEmpty() && move.name().startsWith(moves.getLast().name() + "_");
        if (closer) {
            moves.removeLast();
        }
        if (moves.isEmpty() || moves.getLast() != move) {
            moves.add(move);
        }
    }

    ShotDescription description() {
        return new ShotDescription(
                size,
                endSize,
                framing,
                role,
                angle,
                dutch,
                level,
                side,
                moves,
                moveTarget,
                moveSpeed,
                moveStyle,
                lensMm,
                lensClass,
                focusStyle,
                focusFrom,
                focusTo,
                composition,
                screenPosition,
                direction,
                gaze,
                List.copyOf(light),
                colour,
                subjects,
                List.copyOf(props),
                place,
                time,
                weather,
                intExt,
                mood,
                transition,
                frameRate,
                List.copyOf(relations));
    }
}
