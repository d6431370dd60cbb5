package studio.backlot.space.optics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.CameraCatalogue;
import studio.backlot.assets.CameraCatalogue.Glass;
import studio.backlot.assets.CameraCatalogue.Glassware;
import studio.backlot.assets.CameraCatalogue.Kit;

class LensKitTest {
    private static LensKit kit(double squeeze, Double circle, Glass... lenses) {
        return LensKit.of(
                new Kit(
                        "k",
                        "Kit",
                        null,
                        squeeze == 1 ? Glassware.SPHERICAL : Glassware.ANAMORPHIC,
                        squeeze,
                        circle,
                        "test",
                        List.of(lenses)));
    }

    @Test
    void aMeasuredFocalLengthProjectsAndTheEngravedOneIsItsName() {
        Lens lens = kit(1, null, new Glass(50, null, 52.28, 0.6, 2.0)).nearest(50);
        assertEquals(52.28, lens.focalMm());
        assertEquals(50, lens.engravedMm());
    }

    @Test
    void aZoomIsSetToFocalLengthsOfItsRangeAndToBothEnds() {
        LensKit zoom = kit(1, null, new Glass(24, 290.0, null, 1.22, 2.8));
        assertEquals(24, zoom.lenses().getFirst().focalMm());
        assertEquals(290, zoom.lenses().getLast().focalMm());
        assertEquals(50, zoom.nearest(52).focalMm());
        assertTrue(zoom.lenses().stream().allMatch(l -> "24–290 mm".equals(l.zoom())));
        assertTrue(zoom.lenses().size() > 12, zoom.lenses()::toString);
    }

    @Test
    void coverageComparesTheCircleWithTheUsedArea() {
        // Super 35 open gate of 27.99 × 19.22 needs 33.95 mm, 36 × 24 needs 43.27 mm.
        SensorMode small = new SensorMode("a", "a", 27.99, 19.22, 0, 0);
        Optics own = new Optics(small, 27.99 / 19.22, 1, 50, 2.8, 3);
        Optics full = Optics.fullFrame(1.5, 50);
        assertEquals(LensKit.Coverage.WHOLE, covers(34.0, own));
        assertEquals(LensKit.Coverage.CORNERS, covers(33.9, own));
        assertEquals(LensKit.Coverage.CORNERS, covers(36.1, full));
        assertEquals(LensKit.Coverage.SIDES, covers(33.9, full));
        assertEquals(LensKit.Coverage.UNKNOWN, covers(null, full));
    }

    private static LensKit.Coverage covers(Double circle, Optics optics) {
        return kit(1, circle, new Glass(50, null, null, 0.5, null)).coverage(optics);
    }

    @Test
    void everyKitOfTheCatalogueIsOne() {
        for (Kit kit : CameraCatalogue.load().kits()) {
            LensKit made = LensKit.of(kit);
            assertEquals(kit.kind() == Glassware.ANAMORPHIC, made.squeeze() > 1, kit.key());
            for (Lens lens : made.lenses()) {
                assertTrue(lens.focalMm() > 4 && lens.focalMm() < 1300, kit.key());
                assertTrue(lens.minimumFocusM() > 0.05 && lens.minimumFocusM() < 6, kit.key());
                double off = lens.focalMm() / lens.engravedMm();
                assertTrue(off > 0.9 && off < 1.1, kit.key() + " measures " + lens);
            }
        }
    }

    @Test
    void aKitWithoutALensIsNone() {
        assertThrows(IllegalArgumentException.class, () -> kit(1, null));
    }
}
