package studio.backlot.studio.concept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import studio.backlot.assets.CameraCatalogue;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.space.optics.Lens;
import studio.backlot.space.optics.Optics;
import studio.backlot.storyboard.model.CameraPackage;

/// Frames are solved with the camera and the lenses that were hired.
class EquipmentTest {
    private static final CameraPackage SCOPE =
            CameraPackage.HOUSE.withMode("s35-4perf").withKit("anamorphic-2x-primes").withStop(4);

    @Test
    void anAnamorphicFrameHasItsSizeOnItsOwnSensorAndALensOfTheKit() {
        try (ConceptStudio studio = ConceptStudio.open()) {
            ConceptFrame made =
                    studio.frame(
                            "MCU of a woman in a red coat, in the street",
                            new FrameOptions(
                                    478,
                                    200,
                                    "shaded",
                                    1,
                                    SCOPE,
                                    null,
                                    FrameOptions.Buffers.DEPTH_AND_IDS));
            Optics optics = made.shot().camera().optics();
            assertEquals("s35-4perf", optics.mode().id());
            assertEquals(2, optics.squeeze());
            assertEquals(4, optics.fNumber());
            assertEquals(18.66, optics.usedHeightMm(), 1e-9);
            assertEquals(ShotSize.MCU, made.subjects().getFirst().size());
            assertTrue(
                    new Equipment.House(CameraCatalogue.load())
                            .hired(SCOPE).lenses().lenses().stream()
                                    .mapToDouble(Lens::focalMm)
                                    .anyMatch(mm -> mm == optics.focalMm()),
                    () -> optics.focalMm() + " mm is not in the kit");
        }
    }

    @Test
    void whatTheCatalogueDoesNotHaveIsNamedAndForAProductionReplaced() {
        Equipment.House house = new Equipment.House(CameraCatalogue.load());
        CameraPackage unknown = SCOPE.withMode("alexa-99");
        ConceptException e = assertThrows(ConceptException.class, () -> house.hired(unknown));
        assertEquals(ConceptException.Code.UNKNOWN_CAMERA, e.code());
        assertTrue(e.getMessage().contains("alexa-99"), e::getMessage);
        assertTrue(e.getMessage().contains("alexa-lf-og"), e::getMessage);
        Equipment nearest = house.nearest(unknown);
        assertEquals("full-frame", nearest.mode().id());
        assertEquals(2, nearest.lenses().squeeze());
    }
}
