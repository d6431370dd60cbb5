package studio.backlot.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    /// What belongs to a thing: the barrel of a gun is shown with the gun.
    private static final Set<String> PIECES =
            Set.of(
                    "barrel", "muzzle", "trigger", "handle", "blade", "tip", "butt", "lid", "cover",
                    "rim", "label", "neck", "lens", "dial", "screen");

    /// Rugs and mats are lower, cans and cases higher than what stands on tables, metres.
    private static final double LAID = 0.04;

    private static final double TALL = 0.45;

    /// No table holds what is broader, metres.
    private static final double BROAD = 0.7;

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
        if (of > 0 && !noun.isEmpty() && PIECES.contains(noun.getLast())) {
            noun = Blocker.words(words.substring(of + 4));
        }
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
                prop.grip(),
                seat(prop));
    }

    private static Thing.@Nullable Seat seat(PropDefinition prop) {
        if (prop.seats().isEmpty()) {
            return null;
        }
        PropDefinition.SeatPlace seat = prop.seats().getFirst();
        Vec3 at = new Vec3(seat.at().x(), seat.at().y(), seat.at().z());
        return new Thing.Seat(at, seat.height(), seat.heading());
    }

    private static Thing.Use use(PropDefinition prop) {
        PropDefinition.Grip grip = prop.grip();
        if (grip == null) {
            boolean small =
                    prop.kind().equals("small")
                            && prop.height() > LAID
                            && prop.height() < TALL
                            && prop.width() < BROAD;
            return small ? Thing.Use.ON_TOP : Thing.Use.STANDS;
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
