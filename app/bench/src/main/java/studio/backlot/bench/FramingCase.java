package studio.backlot.bench;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Angle;
import studio.backlot.assets.film.Level;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.Side;

/// A frame that somebody might ask for, in words and in what the words mean.
///
/// @param text the description
/// @param size asked for; null where a group is asked for without one
/// @param people how many are framed
record FramingCase(
        String text,
        @Nullable ShotSize size,
        @Nullable Angle angle,
        @Nullable Level level,
        @Nullable Side side,
        int people,
        long seed) {
    private record Word<T>(@Nullable T value, String words) {}

    private static final List<Word<ShotSize>> SIZES =
            List.of(
                    new Word<>(ShotSize.ECU, "Extreme close-up"),
                    new Word<>(ShotSize.BCU, "Big close-up"),
                    new Word<>(ShotSize.CU, "Close-up"),
                    new Word<>(ShotSize.MCU, "Medium close-up"),
                    new Word<>(ShotSize.MS, "Medium shot"),
                    new Word<>(ShotSize.COWBOY, "Cowboy shot"),
                    new Word<>(ShotSize.MLS, "Medium long shot"),
                    new Word<>(ShotSize.FS, "Full shot"),
                    new Word<>(ShotSize.LS, "Long shot"),
                    new Word<>(ShotSize.ELS, "Extreme long shot"));

    private static final List<Word<Angle>> ANGLES =
            List.of(
                    new Word<>(null, ""),
                    new Word<>(null, ""),
                    new Word<>(Angle.LOW, "low angle"),
                    new Word<>(Angle.HIGH, "high angle"));

    private static final List<Word<Level>> LEVELS =
            List.of(
                    new Word<>(Level.EYE, "at eye level"),
                    new Word<>(Level.SHOULDER, "shoulder level"),
                    new Word<>(Level.HIP, "hip level"));

    private static final List<Word<Side>> SIDES =
            List.of(
                    new Word<>(null, ""),
                    new Word<>(null, ""),
                    new Word<>(Side.FRONT, "frontal"),
                    new Word<>(Side.THREE_QUARTER, "three-quarter view"),
                    new Word<>(Side.PROFILE, "in profile"),
                    new Word<>(Side.BACK, "from behind"));

    private static final List<String> WHO =
            List.of(
                    "a tall man in a blue suit",
                    "a short woman in a red coat",
                    "a young girl",
                    "a boy in a yellow jacket",
                    "an old man",
                    "a heavy man in a grey coat",
                    "a nurse");

    private static final List<String> DOING =
            List.of(
                    "standing",
                    "sitting",
                    "walking",
                    "running",
                    "pointing",
                    "talking on the phone",
                    "laughing",
                    "lying down",
                    "arguing");

    private static final List<String> PLACES =
            List.of(
                    "in the living room",
                    "in the kitchen",
                    "in the diner",
                    "on the street",
                    "in the office",
                    "in the forest",
                    "on the desert road",
                    "on the rooftop",
                    "in the alley",
                    "in the bar",
                    "on the beach",
                    "in the bedroom",
                    "in the classroom",
                    "in the corridor",
                    "in the hospital room",
                    "in the interrogation room",
                    "in the field",
                    "outside the house");

    /// As many cases as are wanted, the same for the same seed.
    static List<FramingCase> draw(int count, long seed) {
        return Stream.generate(endless(seed)).limit(count).toList();
    }

    /// One case after the other, the same for the same seed.
    static Supplier<FramingCase> endless(long seed) {
        Random random = new Random(seed);
        AtomicInteger number = new AtomicInteger();
        return () -> {
            int i = number.getAndIncrement();
            return i % 8 == 7 ? group(random, i) : single(random, i);
        };
    }

    private static FramingCase single(Random random, int number) {
        Word<ShotSize> size = pick(random, SIZES);
        Word<Angle> angle = pick(random, ANGLES);
        // A height and an angle together leave only one distance: that is asked for elsewhere.
        boolean levelled = angle.value() == null && random.nextInt(3) == 0;
        Word<Level> level = levelled ? pick(random, LEVELS) : new Word<>(null, "");
        Word<Side> side = pick(random, SIDES);
        String text =
                "%s of %s %s %s"
                        .formatted(
                                size.words(),
                                pick(random, WHO),
                                pick(random, DOING),
                                pick(random, PLACES));
        String asked =
                Stream.of(text, angle.words(), level.words(), side.words())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return new FramingCase(
                asked, size.value(), angle.value(), level.value(), side.value(), 1, number);
    }

    private static FramingCase group(Random random, int number) {
        int people = 2 + random.nextInt(4);
        String who =
                switch (people) {
                    case 2 -> "Two shot of a man and a woman";
                    case 3 -> "Three shot of a man, a woman and a boy";
                    case 4 -> "Group shot of four men";
                    default -> "Group shot of five women";
                };
        String doing = random.nextBoolean() ? "standing" : "talking";
        String text = "%s %s %s".formatted(who, doing, pick(random, PLACES));
        return new FramingCase(text, null, null, null, null, people, number);
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /// Whether a reading of the words is what was meant.
    boolean isReadAs(ShotDescription values) {
        return values.size() == size
                && values.angle() == angle
                && values.level() == level
                && values.side() == side;
    }
}
