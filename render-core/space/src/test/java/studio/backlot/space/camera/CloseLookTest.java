package studio.backlot.space.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.Optics;
import studio.backlot.space.optics.SensorMode;
import studio.backlot.space.visibility.Bvh;
import studio.backlot.space.visibility.Surroundings;

class CloseLookTest {
    private static final Optics OPTICS = new Optics(SensorMode.FULL_FRAME, 16.0 / 9, 1, 28, 2.8, 3);

    private static final Camera CAMERA =
            Camera.lookingAt(new Vec3(0, 1, 4), new Vec3(0, 1, 0), OPTICS);

    private static final int HERO = 1;
    private static final int HELD = 602;
    private static final int DESK = 1200;

    /// An upright card that faces the lens.
    private record Card(int id, double left, double bottom, double right, double top, double z) {}

    private static Bvh cards(Card... cards) {
        List<Integer> ids = new ArrayList<>();
        float[] corners = new float[18 * cards.length];
        int[] indices = new int[6 * cards.length];
        int at = 0;
        for (Card card : cards) {
            double[] x = {card.left, card.right, card.right, card.left, card.right, card.left};
            double[] y = {card.bottom, card.bottom, card.top, card.bottom, card.top, card.top};
            for (int i = 0; i < 6; i++) {
                corners[3 * at] = (float) x[i];
                corners[3 * at + 1] = (float) y[i];
                corners[3 * at + 2] = (float) card.z;
                indices[at] = at;
                at++;
            }
            ids.add(card.id);
            ids.add(card.id);
        }
        return Bvh.of(corners, indices, ids.stream().mapToInt(i -> i).toArray());
    }

    /// Somebody who is known as a narrow post, and is drawn as these cards.
    private static Subject drawn(Card... cards) {
        Subject stands = Subject.standing(HERO, "Mara", Vec3.ZERO, 1.75, 0);
        Landmarks body = stands.landmarks();
        Subject post =
                new Subject(
                        HERO,
                        "Mara",
                        body,
                        0,
                        stands.gaze(),
                        stands.bounds(),
                        List.of(new Rod(body.crown(), body.sole(), 0.08, 0.08)));
        Bvh shape = cards(cards);
        return post.drawnAs(() -> shape);
    }

    private static Sight.Seen closely(Subject subject, Card... set) {
        Surroundings stands = new Surroundings(cards(set), Map.of(), 0);
        return new Sight(CAMERA, stands, List.of(subject), id -> false).closely(subject, 0, 0);
    }

    private static Card coat() {
        return new Card(HERO, -0.3, 0, 0.3, 1.75, 0);
    }

    @Test
    void inTheOpenAllIsSeen() {
        Sight.Seen seen = closely(drawn(coat()));
        assertTrue(seen.eyes());
        assertEquals(1, seen.head());
        assertEquals(1, seen.body());
    }

    /// A desk before the legs hides the share that it hides of the coat, whatever the rods say.
    @Test
    void aShareIsThatOfWhatIsDrawn() {
        for (double top : new double[] {0.5, 0.7, 0.875, 1.05}) {
            // As wide as the coat, at half of the way: half as wide and half as high over the axis.
            Card desk = new Card(DESK, -2, -1, 2, 1 + (top - 1) / 2, 2);
            Sight.Seen seen = closely(drawn(coat()), desk);
            assertTrue(seen.eyes());
            assertEquals(1, seen.head());
            assertEquals((1.75 - top) / 1.75, seen.body(), 0.02, "desk up to " + top);
        }
    }

    /// What rods do not know of: one half of a wide coat is behind a post, the other is not.
    @Test
    void clothesThatRodsDoNotKnowOfCount() {
        Card post = new Card(DESK, 0.06, -1, 0.4, 2, 2);
        Sight.Seen seen = closely(drawn(coat()), post);
        assertEquals(0.42 / 0.6, seen.body(), 0.03);
    }

    @Test
    void aHandfulBeforeTheFaceHidesTheEyes() {
        double eyes = Subject.standing(HERO, "", Vec3.ZERO, 1.75, 0).eyes().y();
        Card book = new Card(HELD, -0.15, eyes - 0.2, 0.15, eyes + 0.1, 0.35);
        assertFalse(closely(drawn(coat(), book)).eyes());
        Card low = new Card(HELD, -0.15, eyes - 0.6, 0.15, eyes - 0.3, 0.35);
        assertTrue(closely(drawn(coat(), low)).eyes());
    }

    @Test
    void whoeverIsNotDrawnIsSeenByRods() {
        Subject stands = Subject.standing(HERO, "Mara", Vec3.ZERO, 1.75, 0);
        Sight sight = new Sight(CAMERA, Surroundings.OPEN, List.of(stands), id -> false);
        assertEquals(sight.of(stands), sight.closely(stands, 0, 0));
    }
}
