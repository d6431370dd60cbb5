package studio.backlot.studio.concept;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.IntExt;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;

/// Where a description plays that says it by other words than those of a place: outside of a house,
/// or by naming somebody who is at work in one.
final class Places {
    private static final Pattern OUTSIDE =
            Pattern.compile(
                    "\\b(?:outside(?: of)?|in front of) (?:the|an?|his|her|their) (house|home|cottage|farmhouse|church"
                            + "|shop|store|bar|diner|restaurant|hotel|school|hospital|station|building|office)\\b");

    /// Where somebody is found who does nothing else.
    private static final Map<String, List<String>> WORK =
            Map.ofEntries(
                    Map.entry("courtroom", List.of("judge", "prosecutor", "jury", "bailiff")),
                    Map.entry("church", List.of("priest", "nun", "vicar", "bishop", "choir")),
                    Map.entry("bar", List.of("bartender", "barman", "barmaid")),
                    Map.entry("diner", List.of("waitress", "waiter", "barista")),
                    Map.entry("classroom", List.of("teacher", "pupil", "pupils", "schoolgirl")),
                    Map.entry("hospital room", List.of("nurse", "nurses", "surgeon", "patient")),
                    Map.entry("garage", List.of("mechanic", "mechanics")),
                    Map.entry("prison cell", List.of("prisoner", "inmate", "convict")),
                    Map.entry("spaceship corridor", List.of("astronaut", "astronauts")),
                    Map.entry("shop", List.of("butcher", "pharmacist", "shopkeeper", "cashier")),
                    Map.entry("kitchen", List.of("chef", "cook", "cooks")),
                    Map.entry("street", List.of("cyclist", "cyclists", "jogger", "taxi", "busker")),
                    Map.entry("harbour", List.of("sailor", "sailors", "fisherman", "fishermen")),
                    Map.entry("field", List.of("farmer", "farmers", "shepherd")));

    private Places() {}

    /// The set that the words mean; empty where they do not say it in these ways.
    static Optional<SetChooser.Choice> choice(
            SetChooser chooser, ShotDescription text, String description, @Nullable IntExt intExt) {
        Matcher outside = OUTSIDE.matcher(description.toLowerCase(Locale.ROOT));
        if (outside.find()) {
            SetChooser.Choice there =
                    chooser.choose("outside the " + outside.group(1), IntExt.EXT, List.of());
            if (there.exact()) {
                return Optional.of(there);
            }
        }
        if (text.place() != null || text.size() == ShotSize.INSERT || intExt == IntExt.EXT) {
            return Optional.empty();
        }
        for (ShotDescription.Subject subject : text.subjects()) {
            String words = subject.text().toLowerCase(Locale.ROOT);
            String head = words.substring(words.lastIndexOf(' ') + 1);
            for (Map.Entry<String, List<String>> work : WORK.entrySet()) {
                if (subject.count() > 0 && work.getValue().contains(head)) {
                    SetChooser.Choice at = chooser.choose(work.getKey(), intExt, List.of());
                    String why = "no place is named: " + at.set().title() + " for the " + head;
                    return Optional.of(new SetChooser.Choice(at.set(), false, why));
                }
            }
        }
        return Optional.empty();
    }
}
