package studio.backlot.studio.concept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.assets.props.PropCatalogue;
import studio.backlot.assets.sets.SetCatalogue;

class SetChooserTest {
    private static final SetChooser CHOOSER =
            new SetChooser(
                    new SetCatalogue(new PropCatalogue()), (place, intExt) -> Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "church, church",
        "CHAPEL, church",
        "St Mary's Church, church",
        "park, park",
        "city park, park",
        "playground, park",
        "graveyard, graveyard",
        "OLD CEMETERY, graveyard",
        "hospital room, hospital-room",
        "bathroom, bathroom",
        "restroom, bathroom",
        "garage, garage",
        "spaceship corridor, spaceship-corridor",
        "space station, spaceship-corridor",
        "harbour, harbour",
        "docks, harbour",
        "mountain, mountain",
        "prison cell, prison-cell",
        "jail, prison-cell",
        "warehouse, warehouse",
        "abandoned factory, warehouse",
        "village square, village-square",
        "market, village-square",
        "restaurant, diner",
        "suburban street, house-exterior",
        "courtroom, courtroom",
        "train carriage, train-carriage",
        "TRAIN, train-carriage",
        "subway car, train-carriage",
        "auto repair shop, garage",
        "petrol station, petrol-station",
        "gas station, petrol-station",
        "shop, shop",
        "supermarket, shop",
        "grocery store, shop",
    })
    void aPlaceThatIsBuiltIsChosenByItsName(String place, String set) {
        SetChooser.Choice choice = CHOOSER.choose(place, null, List.of());
        assertEquals(set, choice.set().id());
        assertTrue(choice.exact(), choice.reason());
    }

    @ParameterizedTest
    @CsvSource({
        "park bench, park",
        "gravestone, graveyard",
        "pew, church",
        "altar, church",
        "bathroom sink, bathroom",
        "bathtub, bathroom",
        "washbasin, bathroom",
        "petrol pump, petrol-station",
        "witness stand, courtroom",
        "shopping cart, shop",
        "workbench, garage",
    })
    void aThingTellsThePlaceItBelongsTo(String thing, String set) {
        assertEquals(set, CHOOSER.choose(null, null, List.of(thing)).set().id());
    }
}
