package studio.backlot.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.backlot.assets.props.PropDefinition;
import studio.backlot.assets.sets.Placement;
import studio.backlot.assets.sets.SetCatalogue;
import studio.backlot.space.math.Vec3;

/// The props of the catalogue. Safe to use from any thread.
public final class CatalogueThings implements Things {
    /// Finds a prop for words that the catalogue does not know, by closeness of meaning.
    @FunctionalInterface
    public interface Meaning {
        /// Key of the prop that comes close enough; empty for none.
        Optional<String> prop(String words);
    }

    private final SetCatalogue sets;
    private final Meaning meaning;

    public CatalogueThings(SetCatalogue sets, Meaning meaning) {
        this.sets = sets;
        this.meaning = meaning;
    }

    @Override
    public Optional<Thing> find(String words) {
        return known(words)
                .or(() -> meaning.prop(words).map(sets.props()::get).map(CatalogueThings::thing));
    }

    @Override
    public Optional<Thing> known(String words) {
        Optional<PropDefinition> known = sets.props().find(words);
        return known.or(() -> sets.props().find(head(words))).map(CatalogueThings::thing);
    }

    /// The noun that says what it is: `ring` of a wedding ring, `glass` of a glass of water.
    private static String head(String words) {
        int of = words.toLowerCase(Locale.ROOT).indexOf(" of ");
        List<String> noun = Blocker.words(of < 0 ? words : words.substring(0, of));
        return noun.isEmpty() ? words : noun.getLast();
    }

    @Override
    public List<Standing> inSet(String setId) {
        List<Standing> standing = new ArrayList<>();
        for (Placement placement : sets.get(setId).placements()) {
            standing.add(
                    new Standing(
                            thing(sets.props().get(placement.prop())),
                            new Vec3(placement.at().x(), placement.at().y(), placement.at().z()),
                            placement.heading()));
        }
        return standing;
    }

    private static Thing thing(PropDefinition prop) {
        List<String> words = new ArrayList<>(prop.words());
        words.add(prop.id());
        return new Thing(
                prop.id(),
                words,
                prop.width(),
                prop.height(),
                prop.depth(),
                use(prop),
                prop.grip());
    }

    private static Thing.Use use(PropDefinition prop) {
        PropDefinition.Grip grip = prop.grip();
        if (grip == null) {
            return Thing.Use.STANDS;
        }
        return switch (grip.contact()) {
            case HAND, FLOOR -> Thing.Use.HAND;
            case BOTH_HANDS -> Thing.Use.BOTH_HANDS;
            case EAR -> Thing.Use.EAR;
            case MOUTH -> Thing.Use.MOUTH;
            case EYE -> Thing.Use.EYE;
            case HEAD, SHOULDER -> Thing.Use.WORN;
        };
    }
}
