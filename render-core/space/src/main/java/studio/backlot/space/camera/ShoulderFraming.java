package studio.backlot.space.camera;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Angle;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Level;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.space.camera.FramingMeasure.NdcBox;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.LensKit;
import studio.backlot.space.optics.Optics;

/// Proposes cameras over a shoulder: the hero is solved exactly as a single, 10–35° off the line to
/// the partner, and slides across the frame until the near shoulder has its share of the width at
/// the other edge (FIELD.md §2).
final class ShoulderFraming {
    private static final double[] OFF_LINE = {20, 26, 15, 31, 11, 35};

    private final FramingSpec spec;
    private final LensKit kit;
    private final SingleFraming single;
    private final double share;
    private final double leastShare;
    private final double mostShare;
    private final double leastHeight;

    ShoulderFraming(FramingSpec spec, LensKit kit, double floorY) {
        this.spec = spec;
        this.kit = kit;
        this.single = new SingleFraming(spec, kit, floorY);
        boolean dirty = spec.framing() == Framing.DIRTY_SINGLE;
        share = dirty ? 0.1 : 0.24;
        leastShare = dirty ? 0.04 : 0.16;
        mostShare = dirty ? 0.17 : 0.31;
        leastHeight = dirty ? 0.3 : 0.45;
    }

    static ShotSize sizeOf(FramingSpec spec) {
        ShotSize size = spec.size();
        return size == null || !size.onLadder() ? ShotSize.MCU : size;
    }

    List<Proposal> propose(Subject hero, Subject near) {
        ShotSize size = sizeOf(spec);
        List<Proposal> proposals = new ArrayList<>();
        double line = near.eyes().minus(hero.eyes()).heading();
        double apart = near.eyes().minus(hero.eyes()).withY(0).length();
        double frame = SizeLadder.frameHeight(size, hero.landmarks());
        for (LensChoice lens : LensChoice.of(spec, size, kit)) {
            Optics optics = spec.optics().withFocal(lens.mm());
            double behind = 0.5 * frame * optics.scaleY() - apart;
            if (behind < 0.35 || behind > 3.5) {
                continue;
            }
            for (SingleFraming.Rise rise : rises(hero, near, size)) {
                for (double off : OFF_LINE) {
                    for (int hand = -1; hand <= 1; hand += 2) {
                        Proposal proposal =
                                solve(hero, near, size, lens, rise, line, hand * off, behind);
                        if (proposal != null) {
                            proposals.add(proposal);
                        }
                    }
                }
            }
        }
        return proposals;
    }

    /// Unless something else is asked, the lens is as high as the partner's eyes: matching pairs
    /// are measured from there.
    private List<SingleFraming.Rise> rises(Subject hero, Subject near, ShotSize size) {
        // Over a shoulder, eye level is that of whom it belongs to: from the hero's own there may
        // be nothing but the small of a back.
        boolean silent =
                (spec.angle() == null || spec.angle() == Angle.NEUTRAL)
                        && (spec.level() == null || spec.level() == Level.EYE)
                        && spec.heightM() == null
                        && spec.elevationDegrees() == null;
        if (!silent) {
            return single.rises(hero.landmarks(), size);
        }
        List<SingleFraming.Rise> rises = new ArrayList<>();
        String words = "at " + near.name() + "'s eye level";
        rises.add(new SingleFraming.Rise(null, near.eyes().y(), 0, words));
        double up = near.eyes().y() - hero.eyes().y();
        if (Math.abs(up) > 0.15) {
            double half = hero.eyes().y() + 0.5 * up;
            rises.add(new SingleFraming.Rise(null, half, 0.15, "between both eye levels"));
            double above = near.eyes().y() + 0.12;
            rises.add(new SingleFraming.Rise(null, above, 0.2, "a little over " + near.name()));
        }
        return rises;
    }

    private @Nullable Proposal solve(
            Subject hero,
            Subject near,
            ShotSize size,
            LensChoice lens,
            SingleFraming.Rise rise,
            double line,
            double off,
            double behind) {
        Optics optics = spec.optics().withFocal(lens.mm());
        double heading = line + Math.toRadians(off);
        // From the hero's left hand (off > 0) the near shoulder is on the left of the picture.
        double sign = Math.signum(off);
        double x = 0.28 * sign;
        Camera camera = null;
        NdcBox shoulder = null;
        for (int i = 0; i < 3; i++) {
            OneSubject.Screen screen = single.screen(size, x);
            camera = single.camera(hero.landmarks(), size, screen, heading, rise, optics, 1);
            if (camera == null) {
                return null;
            }
            shoulder = FramingMeasure.shown(near.bounds(), camera);
            if (shoulder == null) {
                x -= 0.25 * sign;
            } else {
                double inner = sign > 0 ? shoulder.right() : -shoulder.left();
                x = sign * Math.clamp(sign * x + (2 * share - 1 - inner), 0.02, 0.5);
            }
        }
        if (camera == null || shoulder == null || !wellPlaced(hero, near, camera, shoulder, sign)) {
            return null;
        }
        double cost =
                0.25 * lens.cost()
                        + rise.cost()
                        + 2 * Math.abs(shoulder.width() / 2 - share)
                        + 0.01 * Math.abs(Math.abs(off) - 20)
                        + (spec.hand() == null ? 0 : handCost(hero, heading))
                        + 0.15 * Math.max(0, behind - 1.5);
        String side = off > 0 ? "right" : "left";
        String label =
                "over %s's %s shoulder, %.0f° off the line, %s mm"
                        .formatted(
                                near.name(),
                                side,
                                Math.abs(off),
                                SingleFraming.millimetres(lens.mm()));
        return new Proposal(
                camera,
                cost,
                side + rise.words() + (int) (Math.abs(off) / 12) + (lens.cost() > 0.9),
                label,
                List.of(hero),
                List.of(),
                List.of(near.id()),
                List.of(
                        "%s fills %.0f %% of the width"
                                .formatted(near.name(), 50 * shoulder.width())));
    }

    private double handCost(Subject hero, double heading) {
        double left = Math.sin(heading - hero.lookHeading());
        boolean asked = spec.hand() == FramingSpec.Hand.LEFT ? left > 0 : left < 0;
        return asked ? 0 : 2;
    }

    /// The shoulder touches its edge with its share of the width, reaches high enough to be read as
    /// one, shows no face and leaves the hero's head free; the hero's face is seen.
    private boolean wellPlaced(
            Subject hero, Subject near, Camera camera, NdcBox shoulder, double sign) {
        double part = shoulder.width() / 2;
        double outer = sign > 0 ? shoulder.left() : -shoulder.right();
        double inner = sign > 0 ? shoulder.right() : -shoulder.left();
        boolean isReadable = shoulder.height() / 2 >= leastHeight;
        if (part < leastShare || part > mostShare || outer > -0.98 || !isReadable) {
            return false;
        }
        Vec3 towards = camera.position().minus(hero.eyes()).normalized();
        if (towards.dot(hero.gaze()) < 0.1) {
            return false;
        }
        Vec3 crown = camera.project(hero.landmarks().crown());
        double halfHead =
                0.5 * hero.landmarks().headHeight() * camera.optics().scaleX() / crown.z();
        if (inner > sign * crown.x() - halfHead - 0.02) {
            return false;
        }
        double away =
                Math.abs(
                        Math.IEEEremainder(
                                camera.position().minus(near.eyes()).heading() - near.lookHeading(),
                                2 * Math.PI));
        return away > Math.toRadians(105)
                && Bodies.distance(camera.position(), near.landmarks()) > Screening.CLEARANCE
                && !Bodies.covers(near.landmarks(), camera.position(), hero.eyes());
    }
}
