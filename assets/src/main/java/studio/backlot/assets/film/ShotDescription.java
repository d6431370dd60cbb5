package studio.backlot.assets.film;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a description of a shot states, slot by slot. Null or an empty list means *not stated*,
/// never a default: whoever needs a value for such a slot decides it and says so.
///
/// @param size size at the start
/// @param endSize size at the end, where the shot moves
/// @param framing who shares the frame
/// @param role what the shot is for
/// @param angle elevation of the lens seen from the subject
/// @param dutch whether the horizon is rolled
/// @param level height of the lens
/// @param side side of the subject that is seen
/// @param moves camera moves in order
/// @param moveTarget what the move goes to or follows
/// @param moveSpeed speed of the move
/// @param moveStyle what carries the camera
/// @param lensMm focal length in mm
/// @param lensClass lens by class
/// @param focusStyle depth of field by quality
/// @param focusFrom what is sharp first
/// @param focusTo what is sharp last
/// @param composition arrangement of the frame
/// @param screenPosition place of the subject in the frame
/// @param direction travel of the subject relative to the frame
/// @param gaze where the subject looks
/// @param light qualities of light
/// @param colour overall tint
/// @param subjects who or what the shot is of, the owner of the shot first
/// @param props things named
/// @param place where
/// @param time time of day
/// @param weather weather
/// @param intExt inside or outside
/// @param mood mood in the words of the text
/// @param transition transition that the text names
/// @param frameRate slow or fast motion
/// @param relations how subjects and things stand to each other
public record ShotDescription(
        @Nullable ShotSize size,
        @Nullable ShotSize endSize,
        @Nullable Framing framing,
        @Nullable Role role,
        @Nullable Angle angle,
        @Nullable Boolean dutch,
        @Nullable Level level,
        @Nullable Side side,
        List<Move> moves,
        @Nullable String moveTarget,
        @Nullable MoveSpeed moveSpeed,
        @Nullable MoveStyle moveStyle,
        @Nullable Double lensMm,
        @Nullable LensClass lensClass,
        @Nullable FocusStyle focusStyle,
        @Nullable String focusFrom,
        @Nullable String focusTo,
        @Nullable Composition composition,
        @Nullable ScreenPosition screenPosition,
        @Nullable Direction direction,
        @Nullable Gaze gaze,
        List<Light> light,
        @Nullable ColourMood colour,
        List<Subject> subjects,
        List<String> props,
        @Nullable String place,
        @Nullable TimeOfDay time,
        @Nullable Weather weather,
        @Nullable IntExt intExt,
        @Nullable String mood,
        @Nullable Transition transition,
        @Nullable SpeedEffect frameRate,
        List<Relation> relations) {
    /// The description that states nothing.
    public static final ShotDescription EMPTY = new Builder().build();

    public ShotDescription {
        moves = List.copyOf(moves);
        light = List.copyOf(light);
        subjects = List.copyOf(subjects);
        props = List.copyOf(props);
        relations = List.copyOf(relations);
    }

    /// Somebody or something that the shot is of.
    ///
    /// @param text the words that name it, `Mara` or `the old man`
    /// @param count how many; 0 for an explicit none, as in `an empty street`
    /// @param attributes stated qualities: `red coat`, `old`, `exhausted`
    /// @param action what it does, null where not stated
    public record Subject(
            String text, int count, List<String> attributes, @Nullable String action) {
        public Subject {
            attributes = List.copyOf(attributes);
        }
    }

    /// How one thing stands to another: `man · behind · counter`.
    public record Relation(String subject, String relation, String object) {}

    /// A builder that starts from this description.
    public Builder toBuilder() {
        Builder b = new Builder();
        b.size = size;
        b.endSize = endSize;
        b.framing = framing;
        b.role = role;
        b.angle = angle;
        b.dutch = dutch;
        b.level = level;
        b.side = side;
        b.moves = moves;
        b.moveTarget = moveTarget;
        b.moveSpeed = moveSpeed;
        b.moveStyle = moveStyle;
        b.lensMm = lensMm;
        b.lensClass = lensClass;
        b.focusStyle = focusStyle;
        b.focusFrom = focusFrom;
        b.focusTo = focusTo;
        b.composition = composition;
        b.screenPosition = screenPosition;
        b.direction = direction;
        b.gaze = gaze;
        b.light = light;
        b.colour = colour;
        b.subjects = subjects;
        b.props = props;
        b.place = place;
        b.time = time;
        b.weather = weather;
        b.intExt = intExt;
        b.mood = mood;
        b.transition = transition;
        b.frameRate = frameRate;
        b.relations = relations;
        return b;
    }

    /// Collects slots one by one; confined to the thread that made it.
    public static final class Builder {
        private @Nullable ShotSize size;
        private @Nullable ShotSize endSize;
        private @Nullable Framing framing;
        private @Nullable Role role;
        private @Nullable Angle angle;
        private @Nullable Boolean dutch;
        private @Nullable Level level;
        private @Nullable Side side;
        private List<Move> moves = List.of();
        private @Nullable String moveTarget;
        private @Nullable MoveSpeed moveSpeed;
        private @Nullable MoveStyle moveStyle;
        private @Nullable Double lensMm;
        private @Nullable LensClass lensClass;
        private @Nullable FocusStyle focusStyle;
        private @Nullable String focusFrom;
        private @Nullable String focusTo;
        private @Nullable Composition composition;
        private @Nullable ScreenPosition screenPosition;
        private @Nullable Direction direction;
        private @Nullable Gaze gaze;
        private List<Light> light = List.of();
        private @Nullable ColourMood colour;
        private List<Subject> subjects = List.of();
        private List<String> props = List.of();
        private @Nullable String place;
        private @Nullable TimeOfDay time;
        private @Nullable Weather weather;
        private @Nullable IntExt intExt;
        private @Nullable String mood;
        private @Nullable Transition transition;
        private @Nullable SpeedEffect frameRate;
        private List<Relation> relations = List.of();

        public Builder size(@Nullable ShotSize value) {
            this.size = value;
            return this;
        }

        public Builder endSize(@Nullable ShotSize value) {
            this.endSize = value;
            return this;
        }

        public Builder framing(@Nullable Framing value) {
            this.framing = value;
            return this;
        }

        public Builder role(@Nullable Role value) {
            this.role = value;
            return this;
        }

        public Builder angle(@Nullable Angle value) {
            this.angle = value;
            return this;
        }

        public Builder dutch(@Nullable Boolean value) {
            this.dutch = value;
            return this;
        }

        public Builder level(@Nullable Level value) {
            this.level = value;
            return this;
        }

        public Builder side(@Nullable Side value) {
            this.side = value;
            return this;
        }

        public Builder moves(List<Move> value) {
            this.moves = value;
            return this;
        }

        public Builder moveTarget(@Nullable String value) {
            this.moveTarget = value;
            return this;
        }

        public Builder moveSpeed(@Nullable MoveSpeed value) {
            this.moveSpeed = value;
            return this;
        }

        public Builder moveStyle(@Nullable MoveStyle value) {
            this.moveStyle = value;
            return this;
        }

        public Builder lensMm(@Nullable Double value) {
            this.lensMm = value;
            return this;
        }

        public Builder lensClass(@Nullable LensClass value) {
            this.lensClass = value;
            return this;
        }

        public Builder focusStyle(@Nullable FocusStyle value) {
            this.focusStyle = value;
            return this;
        }

        public Builder focusFrom(@Nullable String value) {
            this.focusFrom = value;
            return this;
        }

        public Builder focusTo(@Nullable String value) {
            this.focusTo = value;
            return this;
        }

        public Builder composition(@Nullable Composition value) {
            this.composition = value;
            return this;
        }

        public Builder screenPosition(@Nullable ScreenPosition value) {
            this.screenPosition = value;
            return this;
        }

        public Builder direction(@Nullable Direction value) {
            this.direction = value;
            return this;
        }

        public Builder gaze(@Nullable Gaze value) {
            this.gaze = value;
            return this;
        }

        public Builder light(List<Light> value) {
            this.light = value;
            return this;
        }

        public Builder colour(@Nullable ColourMood value) {
            this.colour = value;
            return this;
        }

        public Builder subjects(List<Subject> value) {
            this.subjects = value;
            return this;
        }

        public Builder props(List<String> value) {
            this.props = value;
            return this;
        }

        public Builder place(@Nullable String value) {
            this.place = value;
            return this;
        }

        public Builder time(@Nullable TimeOfDay value) {
            this.time = value;
            return this;
        }

        public Builder weather(@Nullable Weather value) {
            this.weather = value;
            return this;
        }

        public Builder intExt(@Nullable IntExt value) {
            this.intExt = value;
            return this;
        }

        public Builder mood(@Nullable String value) {
            this.mood = value;
            return this;
        }

        public Builder transition(@Nullable Transition value) {
            this.transition = value;
            return this;
        }

        public Builder frameRate(@Nullable SpeedEffect value) {
            this.frameRate = value;
            return this;
        }

        public Builder relations(List<Relation> value) {
            this.relations = value;
            return this;
        }

        public ShotDescription build() {
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
                    light,
                    colour,
                    subjects,
                    props,
                    place,
                    time,
                    weather,
                    intExt,
                    mood,
                    transition,
                    frameRate,
                    relations);
        }
    }
}
