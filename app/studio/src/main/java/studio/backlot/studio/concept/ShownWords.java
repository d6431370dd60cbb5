package studio.backlot.studio.concept;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Level;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.Side;

/// Brings a planned description to what a board shows, where what nobody asked for was given up.
/// Phrases that are not found are left alone: what a person wrote is never changed.
public final class ShownWords {
    private static final Map<Side, String> SIDES =
            Map.of(
                    Side.FRONT, "front on",
                    Side.THREE_QUARTER, "three-quarter view",
                    Side.PROFILE, "in profile",
                    Side.THREE_QUARTER_BACK, "three-quarter back",
                    Side.BACK, "from behind");

    private static final List<String> MOVES =
            List.of(
                    "pan",
                    "tilt",
                    "whip",
                    "roll",
                    "push in",
                    "pull out",
                    "truck",
                    "tracking",
                    "leading",
                    "crane",
                    "arc",
                    "zoom",
                    "crash zoom",
                    "dolly zoom",
                    "handheld",
                    "steadicam");

    private ShownWords() {}

    /// @param description as it was planned
    /// @param asked its values
    /// @param shown the values of the board
    public static String of(String description, ShotDescription asked, ShotDescription shown) {
        List<String> parts = new ArrayList<>(Arrays.asList(description.split(", ", -1)));
        if (!Objects.equals(asked.lensMm(), shown.lensMm())) {
            parts.remove(lens(asked.lensMm()));
        }
        if (asked.side() != shown.side() && asked.side() != null) {
            parts.remove(SIDES.get(asked.side()));
        }
        if (asked.level() != shown.level()) {
            parts.remove(level(asked.level()));
        }
        if (!asked.moves().isEmpty() && shown.moves().isEmpty()) {
            parts.subList(1, parts.size()).removeIf(ShownWords::isMove);
        } else if (asked.endSize() != shown.endSize() && asked.endSize() != null) {
            String end = shown.endSize() == null ? "" : " to " + shown.endSize();
            parts.replaceAll(part -> replacedEnd(part, " to " + asked.endSize(), end));
        }
        if (!parts.isEmpty()) {
            parts.set(0, head(parts.getFirst(), asked, shown));
        }
        return String.join(", ", parts);
    }

    private static String head(String head, ShotDescription asked, ShotDescription shown) {
        String words = head;
        if (asked.framing() == Framing.OTS && shown.framing() == Framing.SINGLE) {
            words = words.replaceFirst(" over .*'s shoulder on ", " ");
        }
        String size = asked.size() + " ";
        return asked.size() != shown.size() && shown.size() != null && words.startsWith(size)
                ? shown.size() + " " + words.substring(size.length())
                : words;
    }

    private static String replacedEnd(String part, String was, String is) {
        return isMove(part) && part.endsWith(was)
                ? part.substring(0, part.length() - was.length()) + is
                : part;
    }

    private static boolean isMove(String part) {
        String words = part.replaceFirst("^(slow|fast) ", "");
        return MOVES.stream().anyMatch(words::startsWith);
    }

    private static String lens(@Nullable Double mm) {
        return mm == null ? "" : mm == Math.rint(mm) ? mm.longValue() + "mm" : mm + "mm";
    }

    private static String level(@Nullable Level level) {
        return level == null ? "" : level.name().toLowerCase(Locale.ROOT) + " level";
    }
}
