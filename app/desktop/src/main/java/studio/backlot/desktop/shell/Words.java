package studio.backlot.desktop.shell;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.IntExt;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;

/// Values as people read them: sentence case, without underscores.
final class Words {
    private static final Set<String> ABBREVIATIONS = Set.of("OTS", "POV", "HDR");

    private Words() {}

    /// `moveSpeed` as `Move speed`.
    static String slot(String key) {
        if (key.equals("lensMm")) {
            return "Lens in mm";
        }
        if (key.equals("intExt")) {
            return "Int or ext";
        }
        String spaced = key.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    /// `PUSH_IN` as `Push in`, `MCU` as it is.
    static String value(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> list.stream().map(Words::value).collect(Collectors.joining(", "));
            case ShotSize size -> size == ShotSize.INSERT ? "Insert" : size.name();
            case IntExt place -> place.name().replace('_', '/');
            case Enum<?> e -> constant(e.name());
            case Boolean b -> b ? "Yes" : "No";
            case Double d -> d == Math.rint(d) ? String.valueOf(d.longValue()) : d.toString();
            case ShotDescription.Subject s -> subject(s);
            case ShotDescription.Relation r ->
                    r.subject()
                            + " "
                            + constant(r.relation()).toLowerCase(Locale.ROOT)
                            + " "
                            + r.object();
            case String text when !text.isEmpty() && text.equals(text.toUpperCase(Locale.ROOT)) ->
                    constant(text);
            default -> value.toString();
        };
    }

    private static String constant(String name) {
        if (ABBREVIATIONS.contains(name)) {
            return name;
        }
        String spaced = name.replace('_', ' ').toLowerCase(Locale.ROOT);
        return spaced.isEmpty()
                ? spaced
                : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    private static String subject(ShotDescription.Subject s) {
        StringBuilder text = new StringBuilder(s.text());
        if (s.count() > 1) {
            text.append(" × ").append(s.count());
        }
        if (!s.attributes().isEmpty()) {
            text.append(" (").append(String.join(", ", s.attributes())).append(')');
        }
        if (s.action() != null) {
            text.append(", ").append(s.action());
        }
        return text.toString();
    }
}
