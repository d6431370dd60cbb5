package studio.backlot.model.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Words;

/// A group of words that names somebody or something.
///
/// @param from first token, the article included
/// @param textFrom first token of the name, without the article
/// @param headFrom first token of the noun itself
/// @param to token after the last
/// @param kind what it names
/// @param count how many; 0 for an explicit none
/// @param adjectives stated qualities in order
/// @param known whether the noun is in the lexicon or a proper name
record NounPhrase(
        int from,
        int textFrom,
        int headFrom,
        int to,
        Kind kind,
        int count,
        List<String> adjectives,
        boolean known) {
    enum Kind {
        NAME,
        PERSON,
        GROUP,
        ANIMAL,
        VEHICLE,
        BODY,
        CLOTHING,
        PROP,
        PLACE,
        PRONOUN,
        NOBODY,
        UNKNOWN
    }

    /// Somebody who can act.
    boolean animate() {
        return switch (kind) {
            case NAME, PERSON, GROUP, ANIMAL, PRONOUN, NOBODY -> true;
            case VEHICLE, BODY, CLOTHING, PROP, PLACE, UNKNOWN -> false;
        };
    }

    /// The qualities that say how somebody looks or is, without those that only count or point.
    List<String> qualities() {
        return adjectives.stream()
                .filter(a ->
                        !a.matches("(?i).*['\u2019]s")
                                && !a.matches(
                                        "(?i)lone|single|same|other|another|last|first|second|third|several"))
                .toList();
    }

    static @Nullable Kind kindOf(Words words, String phrase) {
        if (words.is(Words.Kind.PERSON, phrase)) {
            return Kind.PERSON;
        }
        if (words.is(Words.Kind.ANIMAL, phrase)) {
            return Kind.ANIMAL;
        }
        if (words.is(Words.Kind.VEHICLE, phrase)) {
            return Kind.VEHICLE;
        }
        if (words.is(Words.Kind.PLACE, phrase)) {
            return Kind.PLACE;
        }
        if (words.is(Words.Kind.BODY, phrase)) {
            return Kind.BODY;
        }
        if (words.is(Words.Kind.PROP, phrase)) {
            return Kind.PROP;
        }
        if (words.is(Words.Kind.CLOTHING, phrase)) {
            return Kind.CLOTHING;
        }
        return words.is(Words.Kind.GROUP, phrase) ? Kind.GROUP : null;
    }
}
