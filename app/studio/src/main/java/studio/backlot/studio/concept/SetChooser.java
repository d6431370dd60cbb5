package studio.backlot.studio.concept;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.IntExt;
import studio.backlot.assets.props.PropDefinition;
import studio.backlot.assets.sets.Placement;
import studio.backlot.assets.sets.SetCatalogue;
import studio.backlot.assets.sets.SetDefinition;

/// Chooses the set that a place's name means. Words the catalogue knows come first, then closeness
/// of meaning, then the things that the text says are there; where nothing is said, the neutral
/// stage.
public final class SetChooser {
    /// Finds a set for words the catalogue does not know.
    @FunctionalInterface
    public interface Meaning {
        /// Key of the set that comes close enough; empty for none.
        Optional<String> set(String place, @Nullable IntExt intExt);
    }

    /// A set and why.
    ///
    /// @param exact whether the text names it, rather than something near it
    public record Choice(SetDefinition set, boolean exact, String reason) {}

    /// Every room has these: they say only that there is one.
    private static final List<String> ANYWHERE =
            List.of("window", "door", "doorway", "wall", "floor", "corner", "chair", "table");

    private final SetCatalogue sets;
    private final Meaning meaning;
    private final Map<String, List<String>> thingsInSet = new HashMap<>();

    public SetChooser(SetCatalogue sets, Meaning meaning) {
        this.sets = sets;
        this.meaning = meaning;
    }

    /// Chooses a set.
    ///
    /// @param place the words of the place, null where none is stated
    /// @param intExt inside or outside, null where not stated
    /// @param things nouns of the text that may tell where we are: `counter`, `wheel`
    public Choice choose(@Nullable String place, @Nullable IntExt intExt, List<String> things) {
        if (place != null && !place.isBlank()) {
            Optional<SetDefinition> known = sets.find(place);
            boolean other =
                    intExt != null
                            && intExt != IntExt.INT_EXT
                            && known.isPresent()
                            && known.get().interior() != (intExt == IntExt.INT);
            if (other && intExt == IntExt.EXT) {
                // `EXT. HOUSE` is not the living room that a house is inside.
                Optional<SetDefinition> outside =
                        sets.find("outside the " + place.toLowerCase(Locale.ROOT))
                                .filter(s -> !s.interior());
                known = outside.isPresent() ? outside : known;
            }
            if (known.isPresent()) {
                return new Choice(known.get(), true, "“" + place + "” is " + known.get().title());
            }
            Optional<String> near = meaning.set(place, intExt);
            if (near.isPresent()) {
                SetDefinition set = sets.get(near.get());
                return new Choice(
                        set,
                        false,
                        "no set is called “" + place + "”: the nearest is " + set.title());
            }
        }
        if (place == null) {
            for (String thing : things) {
                Optional<SetDefinition> named =
                        thing.contains(" ") ? sets.find(thing) : Optional.empty();
                if (named.isPresent()) {
                    return new Choice(
                            named.get(), false, "“" + thing + "” is of " + named.get().title());
                }
            }
        }
        List<String> telling =
                things.stream()
                        .filter(t -> !carried(t))
                        .filter(t -> !ANYWHERE.contains(t.substring(t.lastIndexOf(' ') + 1)))
                        .toList();
        Optional<SetDefinition> byThings = byThings(intExt, telling);
        if (byThings.isPresent()) {
            return new Choice(
                    byThings.get(),
                    false,
                    "no place is named: " + byThings.get().title() + " has what the text mentions");
        }
        boolean furniture =
                things.stream().anyMatch(t -> kind(t).equals("furniture")) && intExt != IntExt.EXT;
        if (furniture) {
            return new Choice(
                    sets.get("living-room"), false, "no place is named, but what stands in rooms");
        }
        boolean room = telling.size() < things.size() && intExt != IntExt.EXT;
        SetDefinition set = sets.get(room ? "living-room" : fallback(place, intExt));
        String why = place == null ? "no place is named" : "nothing is near “" + place + "”";
        return new Choice(set, false, why + ": " + set.title());
    }

    /// Whether the words of a place mean a set: they name it, or what it is outside of.
    boolean means(String place, String setId) {
        String words = place.toLowerCase(Locale.ROOT);
        return sets.find(place).map(SetDefinition::id).filter(setId::equals).isPresent()
                || sets.find("outside the " + words)
                        .map(SetDefinition::id)
                        .filter(setId::equals)
                        .isPresent();
    }

    /// Whether it may be anywhere: what hands carry tells no place.
    private boolean carried(String thing) {
        return kind(thing).equals("hand");
    }

    private String kind(String thing) {
        String head = thing.substring(thing.lastIndexOf(' ') + 1);
        return sets.props()
                .find(thing)
                .or(() -> sets.props().find(head))
                .map(PropDefinition::kind)
                .orElse("");
    }

    private static String fallback(@Nullable String place, @Nullable IntExt intExt) {
        if (place == null || intExt == null) {
            return intExt == IntExt.EXT ? "street" : SetCatalogue.NEUTRAL;
        }
        return intExt == IntExt.EXT ? "street" : "living-room";
    }

    private Optional<SetDefinition> byThings(@Nullable IntExt intExt, List<String> things) {
        SetDefinition best = null;
        int most = 0;
        for (String id : sets.ids()) {
            SetDefinition set = sets.get(id);
            boolean outside = intExt == IntExt.EXT;
            if (intExt != null && set.interior() == outside) {
                continue;
            }
            int n = 0;
            for (String thing : things) {
                // Where it stands often it belongs: a graveyard, not the church with one stone.
                int times = Collections.frequency(words(set), thing.toLowerCase(Locale.ROOT));
                n += times == 0 ? 0 : 1000 + Math.min(times, 99);
            }
            if (n > most) {
                most = n;
                best = set;
            }
        }
        return Optional.ofNullable(best);
    }

    private List<String> words(SetDefinition set) {
        return thingsInSet.computeIfAbsent(
                set.id(),
                id -> {
                    List<String> words = new ArrayList<>();
                    for (Placement placement : set.placements()) {
                        words.add(placement.prop().replace('-', ' '));
                        words.addAll(sets.props().get(placement.prop()).words());
                    }
                    set.anchors().marks().forEach(mark -> words.addAll(mark.tags()));
                    set.anchors().seats().forEach(seat -> words.addAll(seat.tags()));
                    return words;
                });
    }
}
