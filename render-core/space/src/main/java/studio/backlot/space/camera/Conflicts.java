package studio.backlot.space.camera;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.ShotSize;

/// Says in a cinematographer's words why nothing was found. Confined to one solve.
final class Conflicts {
    private final FramingSpec spec;
    private final ShotSize size;
    private final FramingScene scene;
    private final Map<Obstacle, Integer> counts = new EnumMap<>(Obstacle.class);
    private final Map<Obstacle, Proposal> examples = new EnumMap<>(Obstacle.class);
    private final Map<Obstacle, Double> distances = new EnumMap<>(Obstacle.class);

    Conflicts(FramingSpec spec, ShotSize size, FramingScene scene) {
        this.spec = spec;
        this.size = size;
        this.scene = scene;
    }

    void count(Proposal proposal, Obstacle obstacle, double distance) {
        counts.merge(obstacle, 1, Integer::sum);
        examples.putIfAbsent(obstacle, proposal);
        distances.putIfAbsent(obstacle, distance);
    }

    /// One sentence for each kind of obstacle, the commonest first.
    List<String> sentences() {
        List<String> out = new ArrayList<>();
        if (counts.isEmpty()) {
            out.add(nothingToTry());
        }
        counts.entrySet().stream()
                .sorted(Map.Entry.<Obstacle, Integer>comparingByValue().reversed())
                .limit(3)
                .forEach(entry -> out.add(sentence(entry.getKey())));
        return out;
    }

    private String nothingToTry() {
        List<Subject> people = scene.subjects();
        if (people.size() > 1 && spec.framing() != null) {
            return switch (spec.framing()) {
                case OTS, DIRTY_SINGLE ->
                        "%s over %s's shoulder does not fit %.1f m apart%s: use a longer lens, a wider size, or move them"
                                .formatted(what(), people.get(1).name(), apart(people), lens());
                default ->
                        "%s does not hold %d people %.1f m apart%s: use a wider size, a raking angle, or bring them together"
                                .formatted(what(), people.size(), apart(people), lens());
            };
        }
        return "%s has no camera%s%s: the lens would have to stand nearer than its height difference to the eyes; use a wider size, a longer lens or another level"
                .formatted(what(), lens(), rise());
    }

    /// What there is to say where people are turned away from each other.
    static String faces(List<Subject> people) {
        return "No camera sees the faces of all %d: turn somebody, or frame fewer"
                .formatted(people.size());
    }

    private static double apart(List<Subject> people) {
        double most = 0;
        for (Subject a : people) {
            for (Subject b : people) {
                most = Math.max(most, a.eyes().distance(b.eyes()));
            }
        }
        return most;
    }

    private String sentence(Obstacle obstacle) {
        Proposal example = examples.get(obstacle);
        double mm = example == null ? 0 : example.camera().optics().focalMm();
        String glass = SingleFraming.millimetres(mm) + " mm";
        double far = distances.getOrDefault(obstacle, 0.0);
        String name =
                example == null || example.watched().isEmpty()
                        ? "the subject"
                        : example.watched().getFirst().name();
        return switch (obstacle) {
            case UNDER_FLOOR ->
                    "%s%s%s puts the lens below the lowest head (0.15 m over the floor): use a shorter lens, a closer size or a weaker angle"
                            .formatted(what(), rise(), lens());
            case FIXED_WALL ->
                    "%s on %s stands %.1f m from %s, and a fixed wall is nearer on every side that was tried: use a shorter lens, a closer size, or make a wall wild"
                            .formatted(what(), glass, far, name);
            case NO_CLEARANCE ->
                    "%s on %s puts the lens less than 0.3 m from the set: use another lens, side or height"
                            .formatted(what(), glass);
            case HIDDEN, HALF_HIDDEN ->
                    "Furniture or a prop hides %s from every side that was tried%s: move it, pull it, or choose another side or level"
                            .formatted(name, rise());
            case CLOSE_FOCUS ->
                    "%s on %s puts the lens %.2f m from %s, nearer than it focuses: use a longer lens or a wider size"
                            .formatted(what(), glass, far, name);
            case CROSSES_LINE ->
                    "%s%s can only be had from across the line: choose another side, or cross on a bridge shot"
                            .formatted(what(), side());
            case SOMEBODY_IN_THE_WAY ->
                    "Somebody stands between the lens and %s%s: move them, or use an over-the-shoulder or another side"
                            .formatted(name, side());
            case SET_EDGE ->
                    "%s on %s stands so far outside that the frame shows the edges of the set: use a shorter lens or a closer size"
                            .formatted(what(), glass);
            case OUT_OF_FRAME ->
                    "%s on %s does not show %s whole: use a wider size or lens"
                            .formatted(what(), glass, name);
        };
    }

    private String what() {
        String framing =
                spec.framing() == null
                        ? ""
                        : " " + SingleFraming.words(spec.framing()).replace("ots", "OTS");
        String name = size == ShotSize.COWBOY ? "cowboy" : size.name();
        return (name.startsWith("E")
                                || name.startsWith("M")
                                || name.startsWith("F")
                                || name.startsWith("L")
                        ? "An "
                        : "A ")
                + name
                + framing;
    }

    private String lens() {
        @Nullable Double mm = spec.lensMm();
        return mm != null
                ? " on the stated " + SingleFraming.millimetres(mm) + " mm"
                : spec.lensClass() != null
                        ? " on a " + SingleFraming.words(spec.lensClass()) + " lens"
                        : "";
    }

    private String rise() {
        StringBuilder out = new StringBuilder();
        if (spec.angle() != null) {
            out.append(" at a ").append(SingleFraming.words(spec.angle())).append(" angle");
        }
        if (spec.elevationDegrees() != null) {
            out.append(" at %.0f° of elevation".formatted(spec.elevationDegrees()));
        }
        if (spec.level() != null) {
            out.append(" from ").append(SingleFraming.words(spec.level())).append(" level");
        }
        if (spec.heightM() != null) {
            out.append(" from %.2f m".formatted(spec.heightM()));
        }
        return out.toString();
    }

    private String side() {
        return spec.side() == null ? "" : " from the " + SingleFraming.words(spec.side()) + " side";
    }
}
