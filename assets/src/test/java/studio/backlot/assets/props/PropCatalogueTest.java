package studio.backlot.assets.props;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.AssetException;
import studio.backlot.assets.Shelf;
import studio.backlot.assets.props.PropDefinition.Contact;
import studio.backlot.assets.shape.Point3;

class PropCatalogueTest {
    private static final PropCatalogue PROPS = new PropCatalogue();

    @Test
    void everyFileParsesUnderItsOwnName() {
        assertTrue(PROPS.ids().size() >= 60);
        for (String id : PROPS.ids()) {
            assertEquals(id, PROPS.get(id).id());
        }
    }

    @Test
    void noWordMeansTwoProps() {
        Map<String, String> owner = new HashMap<>();
        List<String> clashes = new ArrayList<>();
        new Shelf("props")
                .words()
                .forEach((id, words) -> {
                    for (String word : words) {
                        String other = owner.put(word, id);
                        if (other != null) {
                            clashes.add(word + ": " + other + ", " + id);
                        }
                    }
                });
        assertEquals(List.of(), clashes);
    }

    @Test
    void furnitureHasTheMeasuresOfLife() {
        assertEquals(0.74, PROPS.get("table").height(), 0.02);
        assertEquals(0.92, PROPS.get("counter").height(), 0.02);
        assertEquals(1.07, PROPS.get("bar-counter").height(), 0.02);
        assertEquals(1.45, PROPS.get("car").height(), 0.05);
        assertEquals(4.4, PROPS.get("car").depth(), 0.2);
        for (String id : List.of("chair", "sofa", "booth", "armchair")) {
            assertEquals(0.45, PROPS.get(id).seats().getFirst().height(), 0.03, id);
        }
    }

    @Test
    void handPropsSayWhereAndHowTheyAreHeld() {
        for (String id : PROPS.ids()) {
            PropDefinition prop = PROPS.get(id);
            PropDefinition.Grip grip = prop.grip();
            assertEquals(prop.kind().equals("hand"), grip != null, id);
            if (grip != null) {
                assertEquals(1, length(grip.axis()), 0.02, id);
                assertEquals(1, length(grip.facing()), 0.02, id);
                assertEquals(0, dot(grip.axis(), grip.facing()), 0.9, id);
            }
        }
        PropDefinition.Grip phone = PROPS.get("phone").grip();
        assertTrue(phone != null && phone.contact() == Contact.EAR);
    }

    @Test
    void aWordNobodyKnowsNamesNothing() {
        assertEquals("phone", PROPS.find("Cell").orElseThrow().id());
        assertEquals("pistol", PROPS.find("guns").orElseThrow().id());
        assertTrue(PROPS.find("xyzzy").isEmpty());
        AssetException missing =
                assertThrows(AssetException.class, () -> PROPS.get("no-such-prop"));
        assertEquals(AssetException.Code.MISSING, missing.code());
    }

    private static double length(Point3 p) {
        return Math.sqrt(dot(p, p));
    }

    private static double dot(Point3 a, Point3 b) {
        return a.x() * b.x() + a.y() * b.y() + a.z() * b.z();
    }
}
