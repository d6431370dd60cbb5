package studio.backlot.space.continuity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.FramingResult.Solved;
import studio.backlot.space.camera.FramingScene;
import studio.backlot.space.camera.FramingSolver;
import studio.backlot.space.camera.FramingSpec;
import studio.backlot.space.camera.LineOfAction;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.continuity.Finding.Rule;
import studio.backlot.space.continuity.Viewed.Kind;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.LensKit;
import studio.backlot.space.optics.Optics;

class ContinuityTest {
    private static final Optics OPTICS = Optics.fullFrame(16 / 9.0, 50);
    private final Subject ann = Subject.standing(1, "Ann", Vec3.ZERO, 1.68, Math.PI / 2);
    private final Subject ben = Subject.standing(2, "Ben", new Vec3(1.2, 0, 0), 1.75, -Math.PI / 2);
    private final FramingSolver solver = new FramingSolver(LensKit.standard());

    private Camera camera(Framing framing, Subject hero, Subject other, int side, ShotSize size) {
        FramingSpec spec =
                FramingSpec.of(OPTICS).withFraming(framing).withSize(size).withLens(75.0);
        FramingScene scene =
                FramingScene.of(hero, other)
                        .withLine(new LineOfAction(ann.eyes(), ben.eyes(), side));
        return ((Solved) solver.solve(spec, scene)).best().camera();
    }

    private static List<Rule> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    @Test
    void coverageFromOneSideIsClean() {
        List<Viewed> cut =
                List.of(
                        Viewed.of("1_A", camera(Framing.OTS, ann, ben, 1, ShotSize.MCU), ann, ben),
                        Viewed.of("1_B", camera(Framing.OTS, ben, ann, 1, ShotSize.MCU), ben, ann),
                        Viewed.of(
                                "1_C",
                                camera(Framing.SINGLE, ann, ben, 1, ShotSize.MCU),
                                ann,
                                ben));
        assertEquals(List.of(), Continuity.check(cut));
    }

    @Test
    void theReverseFromAcrossTheLineIsFoundTwice() {
        List<Viewed> cut =
                List.of(
                        Viewed.of("1_A", camera(Framing.OTS, ann, ben, 1, ShotSize.MCU), ann, ben),
                        Viewed.of(
                                "1_B", camera(Framing.OTS, ben, ann, -1, ShotSize.MCU), ben, ann));
        List<Finding> findings = Continuity.check(cut);
        assertEquals(List.of(Rule.LINE, Rule.EYELINE), rules(findings));
        assertEquals("1_B", findings.getFirst().shot());
        assertEquals(1, findings.getFirst().fix().value());
    }

    @Test
    void aResetAllowsTheNewSide() {
        Camera across = camera(Framing.TWO_SHOT, ann, ben, -1, ShotSize.FS);
        List<Viewed> cut =
                List.of(
                        Viewed.of(
                                "1_A", camera(Framing.SINGLE, ann, ben, 1, ShotSize.CU), ann, ben),
                        new Viewed("1_B", across, ann, ben, Vec3.ZERO, Kind.RESETS),
                        Viewed.of(
                                "1_C",
                                camera(Framing.SINGLE, ben, ann, -1, ShotSize.CU),
                                ben,
                                ann));
        assertEquals(
                List.of(),
                rules(Continuity.check(cut)).stream().filter(rule -> rule == Rule.LINE).toList());
    }

    @Test
    void aLittleTighterOnTheSameAxisIsAJumpCut() {
        Camera wide = camera(Framing.SINGLE, ann, ben, 1, ShotSize.MCU);
        Camera tight =
                new Camera(
                        wide.position().lerp(ann.eyes(), 0.25), wide.orientation(), wide.optics());
        Finding finding =
                Continuity.jumpCut(Viewed.of("A", wide, ann, ben), Viewed.of("B", tight, ann, ben));
        assertEquals(Rule.THIRTY_DEGREES, finding == null ? null : finding.rule());
        Camera close =
                new Camera(
                        wide.position().lerp(ann.eyes(), 0.5), wide.orientation(), wide.optics());
        assertEquals(
                null,
                Continuity.jumpCut(
                        Viewed.of("A", wide, ann, ben), Viewed.of("B", close, ann, ben)));
    }

    @Test
    void aLongerLensInTheReverseIsFound() {
        FramingSpec spec = FramingSpec.of(OPTICS).withSize(ShotSize.CU).withLens(135.0);
        FramingScene scene =
                FramingScene.of(ben).withLine(new LineOfAction(ann.eyes(), ben.eyes(), 1));
        Camera far = ((Solved) solver.solve(spec, scene)).best().camera();
        List<Finding> findings =
                Continuity.pair(
                        Viewed.of("A", camera(Framing.SINGLE, ann, ben, 1, ShotSize.CU), ann, ben),
                        Viewed.of("B", far, ben, ann));
        assertTrue(rules(findings).contains(Rule.LENS_MATCH), findings.toString());
        assertEquals(75, findings.getFirst().fix().value());
    }

    @Test
    void somebodyWhoWalksRightMustNotWalkLeftInTheNextShot() {
        Vec3 walk = new Vec3(1.3, 0, 0);
        Camera front = Camera.lookingAt(new Vec3(0, 1.5, 5), ann.eyes(), OPTICS);
        Camera back = Camera.lookingAt(new Vec3(0, 1.5, -5), ann.eyes(), OPTICS);
        Viewed a = new Viewed("A", front, ann, null, walk, Kind.KEEPS);
        Viewed b = new Viewed("B", back, ann, null, walk, Kind.KEEPS);
        assertEquals(List.of(Rule.SCREEN_DIRECTION), rules(Continuity.check(List.of(a, b))));
        assertEquals(List.of(), rules(Continuity.check(List.of(a, a))));
    }

    @Test
    void theSideIsTheSignOfTheCrossProductAndSwapsWithTheEnds() {
        Random random = new Random(2);
        for (int i = 0; i < 1000; i++) {
            Vec3 a = point(random);
            Vec3 b = point(random);
            Vec3 c = point(random);
            double cross = a.minus(c).cross(b.minus(c)).y();
            assertEquals((int) Math.signum(cross), LineOfAction.sideOf(a, b, c));
            assertEquals(-LineOfAction.sideOf(a, b, c), LineOfAction.sideOf(b, a, c));
        }
    }

    private static Vec3 point(Random random) {
        return new Vec3(
                random.nextDouble(-5, 5), random.nextDouble(0, 2), random.nextDouble(-5, 5));
    }
}
