package studio.backlot.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotDescription.Relation;
import studio.backlot.assets.film.ShotDescription.Subject;
import studio.backlot.assets.poses.PoseCatalogue;
import studio.backlot.space.figure.Build;
import studio.backlot.space.figure.Wardrobe;
import studio.backlot.space.math.Vec3;
import studio.backlot.staging.Layout.Obstacle;
import studio.backlot.staging.Layout.Seat;
import studio.backlot.staging.Layout.Spot;
import studio.backlot.staging.Layout.Surface;
import studio.backlot.storyboard.model.CastMember;
import studio.backlot.storyboard.model.Origin;

class BlockerTest {
    private static final PoseCatalogue POSES = PoseCatalogue.load();
    private static final CastMember MARA = member("MARA");
    private static final CastMember JO = member("JO");
    private static final CastMember COOK = member("COOK");

    /// A small diner: two seats across a table, a stool at the counter, a place behind it, a door.
    private static final Layout DINER =
            new Layout(
                    "diner",
                    false,
                    List.of(
                            seat(
                                    "booth-1",
                                    -1,
                                    0,
                                    Math.PI / 2,
                                    List.of("booth", "table"),
                                    "booth-2"),
                            seat(
                                    "booth-2",
                                    0.3,
                                    0,
                                    -Math.PI / 2,
                                    List.of("booth", "table"),
                                    "booth-1"),
                            seat("stool-1", 2, -1.2, Math.PI, List.of("stool", "counter"))),
                    List.of(
                            new Spot(
                                    "counter-behind",
                                    new Vec3(2, 0, -2.6),
                                    0,
                                    List.of("counter", "behind")),
                            new Spot(
                                    "counter-front",
                                    new Vec3(1, 0, -1.0),
                                    Math.PI,
                                    List.of("counter")),
                            new Spot("door", new Vec3(-3, 0, 2), Math.PI / 2, List.of("door"))),
                    List.of(
                            new Surface(
                                    "table-1",
                                    new Vec3(-0.35, 0.74, 0),
                                    0.4,
                                    0.6,
                                    0,
                                    List.of("table"))),
                    new Vec3(0, 0, 0.8),
                    2,
                    List.of(Math.PI, Math.PI * 0.75, -Math.PI * 0.75),
                    List.of(
                            List.of(
                                    new Vec3(-4, 0, -3),
                                    new Vec3(4, 0, -3),
                                    new Vec3(4, 0, 3),
                                    new Vec3(-4, 0, 3))),
                    List.of(
                            new Obstacle(new Vec3(-0.35, 0, 0), 0.4, 0.6, 0, 0.74),
                            new Obstacle(new Vec3(2, 0, -1.8), 1.5, 0.35, 0, 1.05)),
                    List.of(),
                    0.4,
                    Set.of(),
                    List.of(),
                    null);

    @Test
    void twoWhoSitFaceEachOtherAcrossOneTable() {
        Map<String, Mark> marks =
                start(
                        List.of(MARA, JO),
                        says("MARA", "sits in a booth"),
                        says("JO", "sits opposite Mara"));
        assertEquals(
                Set.of("booth-1", "booth-2"),
                Set.of(
                        String.valueOf(mark(marks, "MARA").seat()),
                        String.valueOf(mark(marks, "JO").seat())));
    }

    @Test
    void whoStandsBehindTheCounterStandsThere() {
        Map<String, Mark> marks =
                start(
                        List.of(COOK, MARA),
                        says("COOK", "stands behind the counter"),
                        says("MARA", "sits at the counter"));
        assertEquals(new Vec3(2, 0, -2.6), mark(marks, "COOK").position());
        assertEquals("stool-1", mark(marks, "MARA").seat());
    }

    @Test
    void relationsOfTheReadingPlacePeopleToo() {
        ShotDescription text =
                new ShotDescription.Builder()
                        .subjects(List.of(new Subject("COOK", 1, List.of(), "wipes a glass")))
                        .relations(List.of(new Relation("COOK", "behind", "counter")))
                        .build();
        Map<String, Mark> marks = start(List.of(COOK), text);
        assertEquals(new Vec3(2, 0, -2.6), mark(marks, "COOK").position());
    }

    @Test
    void whoEntersIsAtTheDoorAndThenWhereTheTextSends() {
        Blocking blocking =
                Blocker.block(
                        DINER,
                        POSES,
                        List.of(MARA, JO),
                        List.of(
                                beat("b1", says("MARA", "sits in a booth")),
                                beat("b2", says("JO", "stands at the door")),
                                beat("b3", says("JO", "sits across from Mara"))));
        assertEquals(new Vec3(-3, 0, 2), mark(blocking.during(List.of("b2")), "JO").position());
        Map<String, Mark> seated = blocking.during(List.of("b3"));
        assertEquals(
                Set.of("booth-1", "booth-2"),
                Set.of(
                        String.valueOf(mark(seated, "MARA").seat()),
                        String.valueOf(mark(seated, "JO").seat())));
    }

    @Test
    void peopleWithoutAPlaceTalkAtTheDistanceOfATalk() {
        Map<String, Mark> marks = start(List.of(MARA, JO), says("MARA", "talks to Jo"));
        Mark mara = mark(marks, "MARA");
        Mark jo = mark(marks, "JO");
        double distance = mara.position().distance(jo.position());
        assertTrue(distance > 0.7 && distance < 1.6, "they stand " + distance + " m apart");
        Vec3 towards = jo.position().minus(mara.position()).normalized();
        assertTrue(Vec3.ofHeading(mara.heading()).dot(towards) > 0.9, "Mara looks away");
    }

    /// Whoever stands before a group sees every face of it.
    @Test
    void aGroupIsOpenToOneSide() {
        List<CastMember> cast = List.of(MARA, JO, COOK, member("ANN"), member("BO"));
        for (int size = 3; size <= cast.size(); size++) {
            Map<String, Mark> marks =
                    Blocker.block(DINER, POSES, cast.subList(0, size), List.of()).start();
            Vec3 before =
                    DINER.hero().minus(Vec3.ofHeading(DINER.directions().getFirst()).times(4));
            for (Map.Entry<String, Mark> each : marks.entrySet()) {
                Vec3 way = before.minus(each.getValue().position()).normalized();
                double off = Vec3.ofHeading(each.getValue().heading()).dot(way);
                assertTrue(off > 0.4, each.getKey() + " of " + size + " turns away: " + off);
            }
        }
    }

    @Test
    void nobodyStandsInFurnitureOrInAnybody() {
        Random random = new Random(7);
        List<String> actions =
                List.of(
                        "sits in a booth",
                        "stands at the counter",
                        "stands at the door",
                        "walks to Mara",
                        "talks",
                        "stands behind Jo",
                        "sits at the counter",
                        "stands beside the cook");
        for (int round = 0; round < 300; round++) {
            List<CastMember> cast = List.of(MARA, JO, COOK, member("ANN"), member("BO"));
            List<Blocker.Beat> beats = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String who = cast.get(random.nextInt(cast.size())).name();
                String action = actions.get(random.nextInt(actions.size()));
                beats.add(new Blocker.Beat("b" + i, Statements.of(says(who, action), cast)));
            }
            Blocking blocking = Blocker.block(DINER, POSES, cast, beats);
            for (Map<String, Mark> marks : blocking.after().values()) {
                assertApart(marks, round);
            }
        }
    }

    @Test
    void whereEyesGoNobodyWalks() {
        Blocking blocking =
                Blocker.block(
                        DINER,
                        POSES,
                        List.of(MARA, COOK),
                        List.of(
                                act("b1", MARA, "sits at the counter"),
                                act("b2", COOK, "stands at the door"),
                                act("b3", MARA, "looks at the door"),
                                act("b4", COOK, "lays the key on the table"),
                                act("b5", MARA, "does not walk to the door")));
        Mark mara = mark(blocking.during(List.of("b5")), "MARA");
        assertEquals("stool-1", mara.seat());
        assertEquals(Mark.Posture.STAND, mark(blocking.during(List.of("b4")), "COOK").posture());
    }

    @Test
    void whoWipesTheCounterIsBehindItAndWhoComesBackSitsWhereTheySat() {
        Blocking blocking =
                Blocker.block(
                        DINER,
                        POSES,
                        List.of(COOK, MARA),
                        List.of(
                                act("b1", COOK, "wipes the counter"),
                                act("b2", MARA, "sits in a booth"),
                                act("b3", MARA, "gets up"),
                                act("b4", MARA, "walks to the door"),
                                act("b5", MARA, "comes back")));
        assertEquals(new Vec3(2, 0, -2.6), mark(blocking.start(), "COOK").position());
        String seat = mark(blocking.start(), "MARA").seat();
        assertNotNull(seat);
        assertEquals(new Vec3(-3, 0, 2), mark(blocking.during(List.of("b4")), "MARA").position());
        assertEquals(seat, mark(blocking.during(List.of("b5")), "MARA").seat());
    }

    @Test
    void aShotIsStagedInTheMomentOfItsOwnWords() {
        CastMember mara = MARA;
        List<Blocker.Beat> beats =
                List.of(
                        act("b1", mara, "sits in a booth"),
                        new Blocker.Beat(
                                "b2",
                                List.of(
                                        Statements.acting(mara, "counts the coins", List.of(mara)),
                                        Statements.acting(mara, "walks to the door", List.of(mara)),
                                        Statements.acting(mara, "stops", List.of(mara)))));
        Blocking blocking = Blocker.block(DINER, POSES, List.of(mara), beats);
        Blocking.Moment counting =
                blocking.moment(
                        List.of("b2"),
                        List.of(Statements.acting(mara, "counts the coins", List.of(mara))),
                        List.of());
        Blocking.Moment walking =
                blocking.moment(
                        List.of("b2"),
                        List.of(Statements.acting(mara, "walks to the door", List.of(mara))),
                        List.of());
        assertNotNull(mark(counting.marks(), "MARA").seat());
        assertNotNull(mark(walking.before(), "MARA").seat());
        assertEquals(new Vec3(-3, 0, 2), mark(walking.marks(), "MARA").position());
    }

    @Test
    void peopleAreWhereAnEarlierSceneLeftThem() {
        Blocking first =
                Blocker.block(
                        DINER,
                        POSES,
                        List.of(MARA, JO),
                        List.of(
                                act("b1", MARA, "sits at the counter"),
                                act("b2", JO, "stands at the door")));
        Map<String, Mark> left = SceneText.carried(first, List.of(JO, MARA));
        Blocking next =
                Blocker.block(
                        DINER,
                        POSES,
                        List.of(JO, MARA),
                        List.of(
                                act("c1", JO, "watches the street"),
                                act("c2", JO, "sits in a booth")),
                        left);
        assertEquals(mark(left, "MARA"), mark(next.start(), "MARA"));
        assertEquals(mark(left, "JO").position(), mark(next.start(), "JO").position());
        assertNotNull(mark(next.during(List.of("c2")), "JO").seat());
    }

    @Test
    void whoIsNotHeardOfBeforePeopleSpeakComesInByTheDoor() {
        List<Blocker.Beat> beats =
                List.of(
                        act("b1", MARA, "sits in a booth"),
                        new Blocker.Beat("b2", List.of(), List.of("MARA"), "", false, true),
                        act("b3", MARA, "listens"),
                        act("b4", MARA, "looks up"),
                        new Blocker.Beat(
                                "b5",
                                List.of(),
                                List.of("JO"),
                                "The door opens. Jo, soaked.",
                                true,
                                false));
        Blocking blocking = Blocker.block(DINER, POSES, List.of(MARA, JO), beats);
        assertEquals(Set.of("MARA"), blocking.during(List.of("b4")).keySet());
        assertEquals(new Vec3(-3, 0, 2), mark(blocking.during(List.of("b5")), "JO").position());
    }

    private static Blocker.Beat act(String id, CastMember who, String clause) {
        return new Blocker.Beat(
                id, List.of(Statements.acting(who, clause, List.of(MARA, JO, COOK))));
    }

    private static void assertApart(Map<String, Mark> marks, int round) {
        List<Mark> all = List.copyOf(marks.values());
        for (int i = 0; i < all.size(); i++) {
            Mark a = all.get(i);
            if (a.posture() == Mark.Posture.STAND) {
                assertTrue(
                        DINER.free(a.position(), 0.2),
                        "round " + round + ": somebody stands in furniture at " + a.position());
            }
            for (int j = i + 1; j < all.size(); j++) {
                double d = a.position().distance(all.get(j).position());
                assertTrue(d > 0.45, "round " + round + ": two people are " + d + " m apart");
            }
        }
    }

    private static Map<String, Mark> start(List<CastMember> cast, ShotDescription... texts) {
        List<Blocker.Beat> beats = new ArrayList<>();
        for (ShotDescription text : texts) {
            beats.add(new Blocker.Beat("b" + beats.size(), Statements.of(text, cast)));
        }
        return Blocker.block(DINER, POSES, cast, beats).start();
    }

    private static Blocker.Beat beat(String id, ShotDescription text) {
        return new Blocker.Beat(id, Statements.of(text, List.of(MARA, JO, COOK)));
    }

    private static Mark mark(Map<String, Mark> marks, String who) {
        Mark mark = marks.get(who);
        assertNotNull(mark, who + " has no mark");
        return mark;
    }

    private static ShotDescription says(String who, String action) {
        return new ShotDescription.Builder()
                .subjects(List.of(new Subject(who, 1, List.of(), action)))
                .build();
    }

    private static CastMember member(String name) {
        return new CastMember(
                name.toLowerCase(java.util.Locale.ROOT),
                name,
                List.of(),
                Build.ADULT_WOMAN,
                new Wardrobe(List.of(), "short", 0x332211, 0xC89878, List.of()),
                Origin.DEFAULT);
    }

    private static Seat seat(
            String id, double x, double z, double heading, List<String> tags, String... partners) {
        return new Seat(id, new Vec3(x, 0, z), 0.45, 0.74, heading, tags, List.of(partners), null);
    }
}
