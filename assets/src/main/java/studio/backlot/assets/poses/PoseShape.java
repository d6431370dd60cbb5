package studio.backlot.assets.poses;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A pose in body units, before it is fitted to a build, a chair or a bed.
///
/// Offsets are (out to the limb's own side, up, forward); turns are degrees (forward bend, turn to
/// the figure's left, lean to its left).
///
/// @param key name in the catalogue
/// @param aliases verbs and phrases of a script that mean this pose, lower case
/// @param support what carries the weight
/// @param handed whether a mirrored copy would be wrong (a handshake is with the right hand)
/// @param pelvis where and how the pelvis is
/// @param spine bend of the loin over the pelvis
/// @param chest bend of the chest over the loin
/// @param neck bend of the neck over the chest
/// @param head bend of the head over the neck
/// @param leftHand the left arm
/// @param rightHand the right arm
/// @param leftLeg the left leg
/// @param rightLeg the right leg
/// @param expression face that goes with the pose where the text asks for none, null for none
public record PoseShape(
        String key,
        List<String> aliases,
        Support support,
        boolean handed,
        Pelvis pelvis,
        Turn spine,
        Turn chest,
        Turn neck,
        Turn head,
        Hand leftHand,
        Hand rightHand,
        Leg leftLeg,
        Leg rightLeg,
        @Nullable String expression) {
    public PoseShape {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        support = support == null ? Support.FEET : support;
        pelvis = pelvis == null ? Pelvis.STANDING : pelvis;
        spine = spine == null ? Turn.NONE : spine;
        chest = chest == null ? Turn.NONE : chest;
        neck = neck == null ? Turn.NONE : neck;
        head = head == null ? Turn.NONE : head;
        leftHand = leftHand == null ? Hand.HANGING : leftHand;
        rightHand = rightHand == null ? Hand.HANGING : rightHand;
        leftLeg = leftLeg == null ? Leg.STANDING : leftLeg;
        rightLeg = rightLeg == null ? Leg.STANDING : rightLeg;
    }

    /// This shape with other arms, which stay on the sides they are on.
    public PoseShape withHands(Hand left, Hand right) {
        return new PoseShape(
                key,
                aliases,
                support,
                true,
                pelvis,
                spine,
                chest,
                neck,
                head,
                left,
                right,
                leftLeg,
                rightLeg,
                expression);
    }

    /// This act in another body's seat: arms and head are its own, pelvis and legs the other's.
    public PoseShape on(PoseShape seat) {
        return new PoseShape(
                key,
                aliases,
                seat.support,
                handed,
                seat.pelvis,
                seat.spine,
                seat.chest,
                neck,
                head,
                leftHand,
                rightHand,
                seat.leftLeg,
                seat.rightLeg,
                expression);
    }

    /// What carries the weight of the body.
    public enum Support {
        /// The feet on the floor.
        FEET,
        /// A seat under the pelvis, its height given when the pose is fitted.
        SEAT,
        /// The lowest part of the body, on the floor or on a bed.
        GROUND,
        /// Nothing: a fall or a jump, its height stated by the pelvis.
        AIR;

        @JsonCreator
        static Support of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    /// Degrees: forward bend, turn to the figure's left, lean to its left.
    public record Turn(double forward, double left, double lean) {
        public static final Turn NONE = new Turn(0, 0, 0);

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Turn of(double[] values) {
            return new Turn(values[0], values[1], values[2]);
        }
    }

    /// Out to the limb's side, up, forward; the unit depends on what it is measured from.
    public record Offset(double out, double up, double forward) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Offset of(double[] values) {
            return new Offset(values[0], values[1], values[2]);
        }
    }

    /// The pelvis.
    ///
    /// @param height of the hips, 1 standing straight; where feet or ground carry, legs may lower
    ///   it
    /// @param left shift to the figure's left, fraction of stature
    /// @param forward shift, fraction of stature
    /// @param turn how it is turned
    public record Pelvis(double height, double left, double forward, Turn turn) {
        public static final Pelvis STANDING = new Pelvis(1, 0, 0, Turn.NONE);

        public Pelvis {
            height = height == 0 ? 1 : height;
            turn = turn == null ? Turn.NONE : turn;
        }
    }

    /// From what a hand's offset is measured.
    public enum Anchor {
        /// The shoulder joint, in arm lengths, turning with the chest.
        SHOULDER,
        /// The middle of the head, in head heights, turning with it.
        HEAD,
        /// The middle of the chest, in statures, turning with it.
        CHEST,
        /// The hips, in statures, turning with them.
        HIPS,
        /// The knee of the same side, in statures.
        KNEE,
        /// The mark at the height of the table top, in statures.
        TABLE,
        /// The mark on the floor, in statures.
        MARK;

        @JsonCreator
        static Anchor of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    /// Which point of the hand goes to the target.
    public enum Point {
        WRIST,
        PALM,
        TIP;

        @JsonCreator
        static Point of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    /// What the fingers do.
    public enum Grip {
        RELAXED,
        OPEN,
        FLAT,
        FIST,
        POINT,
        HOLD,
        PINCH;

        @JsonCreator
        static Grip of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    /// An arm, told by where its hand is.
    ///
    /// @param from what the offset is measured from
    /// @param at the offset
    /// @param point which part of the hand is there; the wrist for SHOULDER, else the palm
    /// @param elbow direction in which the elbow points, null for down, out and back
    /// @param fingers direction of the fingers, null to follow the forearm
    /// @param palm direction in which the palm faces, null to hang naturally
    /// @param grip what the fingers do
    /// @param shrug degrees by which the shoulder is lifted
    public record Hand(
            Anchor from,
            Offset at,
            Point point,
            @Nullable Offset elbow,
            @Nullable Offset fingers,
            @Nullable Offset palm,
            Grip grip,
            double shrug) {
        public static final Hand HANGING =
                new Hand(
                        Anchor.SHOULDER,
                        new Offset(0.14, -0.965, 0.06),
                        Point.WRIST,
                        null,
                        null,
                        null,
                        Grip.RELAXED,
                        0);

        public Hand {
            from = from == null ? Anchor.SHOULDER : from;
            point = point != null ? point : from == Anchor.SHOULDER ? Point.WRIST : Point.PALM;
            grip = grip == null ? Grip.RELAXED : grip;
        }
    }

    /// A leg, told by where its foot stands, or by its angles where no foot stands.
    ///
    /// @param foot ankle over the floor (out, lift, forward) in statures; null to use the angles
    /// @param turn degrees by which the toes point outwards
    /// @param heel degrees by which the heel is lifted over the ball; negative lifts the toes
    /// @param knee direction in which the knee points, null for forward and with the toes
    /// @param hip degrees: flexion, outwards, twist outwards; used without a foot
    /// @param bend degrees of the knee; used without a foot
    /// @param ankle degrees by which the toes point down; used without a foot
    public record Leg(
            @Nullable Offset foot,
            double turn,
            double heel,
            @Nullable Offset knee,
            @Nullable Turn hip,
            double bend,
            double ankle) {
        public static final Leg STANDING = new Leg(new Offset(0.055, 0, 0), 9, 0, null, null, 0, 0);
    }
}
