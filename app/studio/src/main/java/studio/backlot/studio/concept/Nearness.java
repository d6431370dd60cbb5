package studio.backlot.studio.concept;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.IntExt;
import studio.backlot.assets.film.Words;
import studio.backlot.assets.sets.SetCatalogue;
import studio.backlot.model.ModelException;
import studio.backlot.model.text.CatalogueMatcher;
import studio.backlot.model.text.SentenceEmbedder;

/// Finds sets and props for words that the catalogues do not know, by the meaning of the words.
/// Where the language model is missing nothing is near: frames are made all the same.
final class Nearness {
    /// Below this cosine two words are no longer of one kind.
    private static final double SAME_KIND = 0.57;

    /// A place has to be somewhere: a looser likeness will do.
    private static final double SIMILAR_PLACE = 0.38;

    private static final int CANDIDATES = 6;

    private static final Words WORDS = Words.bundled();

    private static final String PERSON = "person";

    /// Words that stand for all people, and words that stand for all else.
    private static final List<CatalogueMatcher.Item> KINDS =
            List.of(
                    new CatalogueMatcher.Item(
                            PERSON,
                            List.of(
                                    "person",
                                    "man",
                                    "woman",
                                    "child",
                                    "worker",
                                    "soldier",
                                    "doctor",
                                    "teacher",
                                    "thief",
                                    "friend",
                                    "mother",
                                    "stranger",
                                    "lover",
                                    "artist",
                                    "player",
                                    "leader",
                                    "family",
                                    "driver",
                                    "guest",
                                    "king",
                                    "monster",
                                    "crowd")),
                    new CatalogueMatcher.Item(
                            "thing",
                            List.of(
                                    "object",
                                    "tool",
                                    "machine",
                                    "furniture",
                                    "jewel",
                                    "ring",
                                    "telephone",
                                    "paper",
                                    "food",
                                    "drink",
                                    "clothing",
                                    "weapon",
                                    "toy",
                                    "container",
                                    "sign",
                                    "building",
                                    "place",
                                    "event",
                                    "ceremony",
                                    "weather",
                                    "light",
                                    "plant",
                                    "vehicle",
                                    "liquid",
                                    "fire",
                                    "picture",
                                    "coin")));

    /// So much nearer to things than to people a word is no person's: agents often lie close to
    /// what they handle.
    private static final double CLEARLY = 0.04;

    private final SetCatalogue sets;
    private final CatalogueMatcher places;
    private final CatalogueMatcher things;
    private final CatalogueMatcher kinds;

    /// One model for all three, loaded once, by whoever comes first.
    private final FutureTask<SentenceEmbedder> model = new FutureTask<>(SentenceEmbedder::bundled);

    private volatile boolean missed;

    Nearness(SetCatalogue sets, Path cache) {
        this.sets = sets;
        this.places = new CatalogueMatcher(items(sets.words()), cache, this::model);
        this.things = new CatalogueMatcher(items(sets.props().words()), cache, this::model);
        this.kinds = new CatalogueMatcher(KINDS, cache, this::model);
    }

    private static List<CatalogueMatcher.Item> items(Map<String, String> keyByWord) {
        Map<String, List<String>> words = new TreeMap<>();
        keyByWord.forEach((word, key) ->
                words.computeIfAbsent(key, k -> new java.util.ArrayList<>()).add(word));
        return words.entrySet().stream()
                .map(e -> new CatalogueMatcher.Item(e.getKey(), e.getValue()))
                .toList();
    }

    Optional<String> set(String place, @Nullable IntExt intExt) {
        Predicate<String> fits =
                key ->
                        intExt == null
                                || intExt == IntExt.INT_EXT
                                || sets.get(key).interior() == (intExt == IntExt.INT);
        return nearest(places, place, SIMILAR_PLACE, fits);
    }

    Optional<String> prop(String words) {
        String head = words.substring(words.lastIndexOf(' ') + 1);
        boolean living = WORDS.is(Words.Kind.ANIMAL, head) || WORDS.is(Words.Kind.ANIMAL, words);
        boolean drives = WORDS.is(Words.Kind.VEHICLE, head) || WORDS.is(Words.Kind.VEHICLE, words);
        if (living || drives) {
            // A seat of a bus is no bus, and no other beast will do for a bear.
            return Optional.empty();
        }
        return nearest(things, words, SAME_KIND, key -> true);
    }

    /// Whether words that no list knows mean somebody. In doubt they do.
    boolean person(String words) {
        try {
            double person = 0;
            double thing = 0;
            synchronized (Nearness.class) {
                for (CatalogueMatcher.Match match : kinds.match(words, KINDS.size())) {
                    if (match.key().equals(PERSON)) {
                        person = match.cosine();
                    } else {
                        thing = match.cosine();
                    }
                }
            }
            return thing - person < CLEARLY;
        } catch (ModelException e) {
            missed = true;
            return true;
        }
    }

    /// Loads the language model before anybody needs it. Words that need none do not wait for it;
    /// where it is missing, whoever needs it finds out.
    void prepare() {
        model.run();
    }

    private SentenceEmbedder model() {
        model.run();
        try {
            return model.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ModelException missing) {
                throw missing;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException(
                    ModelException.Code.RUN_FAILED, "The text model was not waited for", e);
        }
    }

    /// Whether the language model was there whenever it was asked.
    boolean isWhole() {
        return !missed;
    }

    private Optional<String> nearest(
            CatalogueMatcher matcher, String words, double least, Predicate<String> fits) {
        synchronized (Nearness.class) {
            try {
                return matcher.match(words, CANDIDATES).stream()
                        .filter(m -> m.cosine() >= least && fits.test(m.key()))
                        .map(CatalogueMatcher.Match::key)
                        .findFirst();
            } catch (ModelException e) {
                missed = true;
                return Optional.empty();
            }
        }
    }
}
