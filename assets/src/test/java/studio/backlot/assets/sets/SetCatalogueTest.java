package studio.backlot.assets.sets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.assets.Shelf;
import studio.backlot.assets.props.PropCatalogue;
import studio.backlot.assets.sets.Anchors.Mark;
import studio.backlot.assets.sets.Anchors.Obstacle;
import studio.backlot.assets.sets.Anchors.Seat;
import studio.backlot.assets.shape.Point2;

class SetCatalogueTest {
    private static final SetCatalogue SETS = new SetCatalogue(new PropCatalogue());

    static Stream<String> ids() {
        return SETS.ids().stream();
    }

    @Test
    void holdsThePlacesMostScenesNeed() {
        assertTrue(
                SETS.ids()
                        .containsAll(
                                List.of(
                                        "living-room",
                                        "kitchen",
                                        "diner",
                                        "street",
                                        "office",
                                        "forest",
                                        "desert-road",
                                        "rooftop",
                                        SetCatalogue.NEUTRAL)));
    }

    @Test
    void findsPlacesByTheWordsOfHeadings() {
        assertEquals("diner", SETS.find("JOE'S COFFEE SHOP").orElseThrow().id());
        assertEquals("kitchen", SETS.find("FARM - KITCHEN").orElseThrow().id());
        assertEquals("desert-road", SETS.find("Highway 9").orElseThrow().id());
        assertTrue(SETS.find("xyzzy").isEmpty());
    }

    @Test
    void noWordMeansTwoSets() {
        Map<String, String> owner = new HashMap<>();
        List<String> clashes = new ArrayList<>();
        new Shelf("sets")
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

    @ParameterizedTest
    @MethodSource("ids")
    void actionHasRoomAndThreeCameras(String id) {
        Anchors anchors = SETS.get(id).anchors();
        assertTrue(anchors.hero().radius() > 1);
        assertTrue(anchors.hero().directions().size() >= 3);
        assertTrue(anchors.marks().size() >= 5);
        assertTrue(anchors.paths().stream().allMatch(path -> path.points().size() >= 2));
        assertTrue(anchors.marks().stream().anyMatch(m -> m.tags().contains("centre")));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void marksStandOnFreeFloor(String id) {
        Anchors anchors = SETS.get(id).anchors();
        List<String> wrong = new ArrayList<>();
        for (Mark mark : anchors.marks()) {
            Point2 at = mark.position().ground();
            if (anchors.walkable().stream().noneMatch(outline -> inside(outline, at))) {
                wrong.add(mark.id() + " is off the floor");
            }
            for (Obstacle each : anchors.obstacles()) {
                if (reaches(each, mark.position().y(), 1.8) && each.distance(at) < 0.2) {
                    wrong.add(
                            "%s is %.2f m from %s"
                                    .formatted(mark.id(), each.distance(at), each.owner()));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void sittersHaveRoomForHeadAndTrunk(String id) {
        Anchors anchors = SETS.get(id).anchors();
        List<String> wrong = new ArrayList<>();
        for (Seat seat : anchors.seats()) {
            Point2 at = seat.position().ground();
            for (Obstacle each : anchors.obstacles()) {
                boolean own =
                        seat.id().equals(each.owner()) || seat.id().startsWith(each.owner() + "/");
                double lap = seat.position().y() + seat.height() + 0.1;
                boolean table = each.owner().equals(owner(seat.surface()));
                if (!own && !table && reaches(each, lap, 0.8) && each.distance(at) < 0.1) {
                    wrong.add(
                            "%s is %.2f m from %s"
                                    .formatted(seat.id(), each.distance(at), each.owner()));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void openingsFitTheirWalls(String id) {
        for (Wall wall : SETS.get(id).walls()) {
            for (Wall.Hole hole : wall.holes()) {
                String name = id + ", " + wall.name() + ", " + hole.id();
                assertTrue(hole.at() - hole.width() / 2 > 0.05, name);
                assertTrue(hole.at() + hole.width() / 2 < wall.length() - 0.05, name);
                assertTrue(hole.sill() + hole.height() < wall.height(), name);
                if (hole.door()) {
                    assertEquals(2.03, hole.height(), 0.1, name);
                    assertTrue(hole.width() >= 0.8 && hole.width() <= 1.2, name);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void roomsHaveAWayIn(String id) {
        SetDefinition set = SETS.get(id);
        if (set.interior()) {
            assertTrue(!set.anchors().doors().isEmpty(), "no door");
            assertTrue(set.pieces().stream().anyMatch(p -> "ceiling".equals(p.name())));
        }
    }

    @Test
    void boothsSeatPeopleFaceToFaceAtOneTable() {
        Anchors anchors = SETS.get("diner").anchors();
        Seat seat =
                anchors.seats().stream()
                        .filter(s -> s.id().equals("booth-2-west/window"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("booth-table-2", seat.surface());
        assertEquals(0.75, seat.tableHeight(), 0.01);
        assertEquals("booth-2-east/aisle", seat.opposite().getFirst());
        assertEquals(List.of("booth-2-west/aisle"), seat.beside());
    }

    private static String owner(@org.jspecify.annotations.Nullable String surface) {
        return surface == null ? "" : surface.split("/", 2)[0];
    }

    private static boolean reaches(Obstacle each, double low, double tall) {
        double base = each.centre().y();
        return base < low + tall && base + each.height() > low + 0.05;
    }

    private static boolean inside(List<Point2> outline, Point2 p) {
        boolean in = false;
        for (int i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
            Point2 a = outline.get(i);
            Point2 b = outline.get(j);
            if ((a.z() > p.z()) != (b.z() > p.z())
                    && p.x() < (b.x() - a.x()) * (p.z() - a.z()) / (b.z() - a.z()) + a.x()) {
                in = !in;
            }
        }
        return in;
    }
}
