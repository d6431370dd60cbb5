package studio.backlot.studio.concept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import studio.backlot.space.figure.Kinematics;
import studio.backlot.space.figure.Limb;
import studio.backlot.space.figure.PosedSkeleton;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.PlacedProp;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;

/// What people do with each other and with large things is what the stage shows.
class ActsTest {
    private static final ConceptStudio STUDIO = ConceptStudio.open();

    @AfterAll
    static void close() {
        STUDIO.close();
    }

    private static ConceptFrame frame(String description) {
        return STUDIO.frame(
                description, new FrameOptions(64, 36, "shaded", 1, FrameOptions.Buffers.NONE));
    }

    private static Stage stage(String description) {
        return frame(description).shot().stage(0);
    }

    private static PlacedProp prop(Stage stage, String key) {
        return stage.props().stream()
                .filter(p -> p.prop().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not on " + stage.props()));
    }

    @Test
    void whoPushesAPramIsBehindItWithBothHandsOnIt() {
        Stage stage = stage("A young mother pushes a pram through the park");
        StagedFigure mother = stage.figures().getFirst();
        PlacedProp pram = prop(stage, "pram");
        Vec3 ahead = Vec3.ofHeading(mother.heading());
        assertTrue(pram.position().minus(mother.position()).dot(ahead) > 0.6, "it is before her");
        assertEquals(mother.heading(), pram.heading(), 0.05);
        PosedSkeleton posed = Kinematics.solve(mother);
        for (Limb side : Limb.values()) {
            double along = posed.grip(side).minus(pram.position()).dot(ahead);
            assertEquals(-0.54, along, 0.12, side + " on the handle");
        }
    }

    @Test
    void whoIsWheeledSitsInTheWheelchair() {
        Stage stage = stage("A nurse pushes an old man in a wheelchair along the corridor");
        PlacedProp chair = prop(stage, "wheelchair");
        StagedFigure man = stage.figures().get(1);
        assertTrue(man.position().distance(chair.position()) < 0.2, "he is in it");
        assertTrue(man.pose().name().startsWith("sit"), man.pose().name());
    }

    @Test
    void aBedInAHospitalIsOneThatCanBePushed() {
        Stage stage = stage("Two nurses push a bed down the hospital corridor");
        PlacedProp bed = prop(stage, "hospital-bed");
        for (StagedFigure nurse : stage.figures()) {
            Vec3 ahead = Vec3.ofHeading(nurse.heading());
            assertTrue(bed.position().minus(nurse.position()).dot(ahead) > 1, "behind the bed");
        }
    }

    @Test
    void whoIsAtACarStandsBesideItAndWhoIsInItSits() {
        StagedFigure at =
                stage("MLS of a mechanic at a car in the garage, day").figures().getFirst();
        assertEquals(0, at.position().y(), 0.01, at.pose().name());
        StagedFigure in =
                stage("MLS of a mechanic in a car in the garage, day").figures().getFirst();
        assertTrue(in.pose().name().matches("sit.*|drive.*"), in.pose().name());
    }

    @Test
    void aPushThatNamesNoSizeForItsEndEndsWhereItComesTo() {
        DirectedShot shot = frame("Slow push in on a priest who kneels in the church").shot();
        assertTrue(shot.moves(), "there is room for it");
        assertEquals(List.of(), shot.conflicts());
        assertTrue(
                shot.notes().stream().noneMatch(note -> note.contains("given up")),
                shot.notes().toString());
        double nearer = shot.path().at(1).position().distance(shot.path().at(0).position());
        assertTrue(nearer > 0.3, "it comes nearer by " + nearer + " m");
    }

    @Test
    void whoRidesSitsOnWhatCarriesThem() {
        Stage stage = stage("A teenager on a bicycle rides past the church");
        assertEquals("village-square", stage.setId());
        StagedFigure rider = stage.figures().getFirst();
        assertTrue(rider.position().distance(prop(stage, "bicycle").position()) < 0.4);
        assertEquals("ride", rider.pose().name());
    }

    @Test
    void aThingThatTwoCarryIsBetweenThem() {
        Stage stage = stage("Two men carry a heavy sofa up the street");
        PlacedProp sofa = prop(stage, "sofa");
        List<StagedFigure> men = stage.figures();
        Vec3 middle = men.get(0).position().lerp(men.get(1).position(), 0.5);
        assertTrue(middle.distance(sofa.position().withY(middle.y())) < 0.15, "between them");
        assertTrue(sofa.position().y() > middle.y() + 0.2, "off the ground");
    }

    @Test
    void thoseWhoKissAreNearerThanThoseWhoTalk() {
        List<StagedFigure> couple = stage("A couple kiss on the rooftop").figures();
        assertTrue(couple.get(0).position().distance(couple.get(1).position()) < 0.45);
        for (StagedFigure each : couple) {
            assertEquals("kiss", each.pose().name());
        }
    }

    @Test
    void whoIsSlappedIsThereToo() {
        List<StagedFigure> both = stage("She slaps him in the kitchen").figures();
        assertEquals(2, both.size());
        assertEquals("punch", both.get(0).pose().name());
    }

    @Test
    void animalsStandWhereTheTextPutsThem() {
        Stage dog = stage("A dog sits by the front door waiting");
        assertEquals("dog-sitting", prop(dog, "dog-sitting").prop());
        assertTrue(dog.figures().isEmpty());
        Stage horse = stage("A cowboy leads his horse down the street");
        double apart =
                prop(horse, "horse").position().distance(horse.figures().getFirst().position());
        assertTrue(apart > 0.5 && apart < 1.6, "led " + apart + " m away");
    }

    @Test
    void aBeastThatNobodyBuiltIsNamedRatherThanReplaced() {
        ConceptFrame bear = frame("A bear stands in the forest beside a hunter");
        assertTrue(bear.shot().stage(0).props().stream().noneMatch(p -> p.text().equals("bear")));
        assertTrue(
                bear.shot().missing().stream().anyMatch(m -> m.text().equals("bear")),
                bear.shot().missing()::toString);
    }

    @Test
    void aCorpseLiesAndThoseWhoStandOverItAreBesideIt() {
        Stage stage = stage("Two detectives stand over a dead body in a dark alley");
        StagedFigure body = stage.figures().getLast();
        assertTrue(List.of("dead", "lie").contains(body.pose().name()), body.pose().name());
        for (StagedFigure each : stage.figures().subList(0, 2)) {
            assertTrue(each.position().distance(body.position()) < 1.8, each.name());
        }
    }

    @Test
    void whoDigsHasAShovelAndWhoSmokesACigarette() {
        StagedFigure digger = stage("A man digs a grave at night").figures().getFirst();
        assertEquals("dig", digger.pose().name());
        assertTrue(digger.held().containsValue("shovel"), digger.held()::toString);
        StagedFigure smoker = stage("A woman sits at the bar smoking").figures().getFirst();
        assertEquals("smoke", smoker.pose().name());
        assertTrue(smoker.held().containsValue("cigarette"), smoker.held()::toString);
    }

    @Test
    void thoseWhoEatAtATableSitAtIt() {
        Stage stage = stage("A family of four eats dinner at the kitchen table");
        assertEquals(4, stage.figures().size());
        for (StagedFigure each : stage.figures()) {
            assertEquals("eat", each.pose().name(), each.name());
        }
    }

    @Test
    void handsAreShownWhereHandsAreAskedFor() {
        ConceptFrame hands = frame("CU on a trembling hand holding a cigarette");
        assertTrue(hands.shot().staged().framed().isEmpty(), "no face is framed");
        Vec3 hand = Kinematics.solve(hands.shot().stage(0).figures().getFirst()).grip(Limb.RIGHT);
        Vec3 lens = hands.shot().camera().position();
        double off =
                hand.minus(lens).normalized().dot(hands.shot().camera().forward().normalized());
        assertTrue(off > 0.98, "the lens looks at the hand");
    }

    @Test
    void allOfACompanyHaveWhatTheTextGivesThem() {
        Stage crowd = stage("Four mourners with black umbrellas in the graveyard, rain");
        for (StagedFigure each : crowd.figures()) {
            assertTrue(each.held().containsValue("umbrella"), each.name());
        }
    }

    @Test
    void aSizeThatNobodyStatesIsTheOneThatTheActAsksFor() {
        assertEquals("FS", String.valueOf(frame("A woman dances in the bar").shot().text().size()));
        assertFalse(frame("MCU of a woman dancing").shot().text().size() == null);
        assertEquals("MCU", String.valueOf(frame("MCU of a woman dancing").shot().text().size()));
    }
}
