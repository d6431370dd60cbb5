package studio.backlot.space.figure;

import java.util.Arrays;
import java.util.List;
import studio.backlot.space.math.Vec3;

/// The joints of one build at rest, in metres over the mark: feet flat on the floor, facing +Z.
///
/// Heights follow the artist's canon of 7.5 heads; a child's larger head takes its room from legs
/// first, as in life. Breadths scale with stature, shoulders with the build's own factor.
public final class Skeleton {
    private static final double CHIN = 1 - 1 / 7.5;
    private static final double HIP = 0.53;

    private final Build build;
    private final Vec3[] rest = new Vec3[Joint.values().length];
    private final double headHeight;
    private final double hipHeight;

    private Skeleton(Build build) {
        this.build = build;
        headHeight = build.stature() / build.headsTall();
        double youth = youth(build);
        hipHeight = HIP * (1 - 0.075 * youth) * build.stature();
        placeTrunk();
        for (Limb side : Limb.values()) {
            placeArm(side);
            placeLeg(side);
        }
    }

    /// The skeleton of a build.
    public static Skeleton of(Build build) {
        return new Skeleton(build);
    }

    /// How childlike the proportions are: 0 at 7.5 heads and more, 1 at five.
    public static double youth(Build build) {
        return Math.clamp((7.5 - build.headsTall()) / 2.5, 0, 1);
    }

    private void placeTrunk() {
        double f = build.feminine();
        put(Joint.HIPS, 0, 0.535, -0.002);
        put(Joint.SPINE, 0, 0.592 + 0.006 * f, -0.008);
        put(Joint.CHEST, 0, 0.690, -0.014);
        put(Joint.NECK, 0, 0.836, -0.016);
        rest[Joint.HEAD.slot()] = head(0, 0.19, -0.06);
        for (Limb side : Limb.values()) {
            rest[side.eye().slot()] = head(0.137 * side.sign(), 0.52, 0.295);
        }
    }

    private void placeArm(Limb side) {
        double reach = build.shoulders() * (1 - 0.07 * build.feminine());
        double s = build.stature();
        double youth = youth(build);
        double upper = 0.174 * s * (1 - 0.05 * youth);
        double lower = 0.149 * s * (1 - 0.05 * youth);
        double hand = handLength();
        put(side.shoulder(), side.sign() * 0.014, 0.811, 0.006);
        put(side.arm(), side.sign() * 0.105 * reach, 0.806, -0.014);
        Vec3 elbow = rest(side.arm()).plus(direction(side, 28, -4).times(upper));
        Vec3 wrist = elbow.plus(direction(side, 22, 10).times(lower));
        rest[side.forearm().slot()] = elbow;
        rest[side.hand().slot()] = wrist;
        Vec3 along = fingersAtRest(side);
        Vec3 palm = palmAtRest(side);
        Vec3 thumb = thumbwardAtRest(side);
        rest[side.fingers().slot()] =
                wrist.plus(along.times(0.47 * hand)).plus(thumb.times(-0.07 * hand));
        rest[side.index().slot()] =
                wrist.plus(along.times(0.49 * hand)).plus(thumb.times(0.165 * hand));
        rest[side.thumb().slot()] =
                wrist.plus(along.times(0.13 * hand))
                        .plus(thumb.times(0.15 * hand))
                        .plus(palm.times(0.08 * hand));
    }

    private void placeLeg(Limb side) {
        double f = build.feminine();
        int sign = side.sign();
        put(side.thigh(), sign * (0.049 + 0.004 * f), 0.513, 0);
        put(side.shin(), sign * 0.049, 0.284, 0.006);
        put(side.foot(), sign * 0.047, 0.041, -0.010);
        put(side.toes(), sign * 0.054, 0.011, 0.064);
    }

    private void put(Joint joint, double x, double y, double z) {
        double s = build.stature();
        rest[joint.slot()] = new Vec3(x * s, height(y), z * s);
    }

    /// Height in metres of a point that lies at fraction `y` of an adult's stature, chin and below.
    public double height(double y) {
        double chin = build.stature() - headHeight;
        if (y <= HIP) {
            return hipHeight * y / HIP;
        }
        return hipHeight + (chin - hipHeight) * (y - HIP) / (CHIN - HIP);
    }

    /// A rest point of the head in head heights: x to the figure's left, y up from the chin, z
    /// forward of the ears.
    public Vec3 head(double x, double y, double z) {
        return new Vec3(
                x * headHeight,
                build.stature() - headHeight + y * headHeight,
                (z + 0.02) * headHeight);
    }

    private static Vec3 direction(Limb side, double outDegrees, double forwardDegrees) {
        double out = Math.toRadians(outDegrees);
        double forward = Math.toRadians(forwardDegrees);
        return new Vec3(
                side.sign() * Math.sin(out) * Math.cos(forward),
                -Math.cos(out) * Math.cos(forward),
                Math.sin(forward));
    }

    /// The unit direction of the straight fingers at rest.
    public static Vec3 fingersAtRest(Limb side) {
        return direction(side, 20, 12);
    }

    /// The unit normal of the palm at rest: towards the thigh and a little back.
    public static Vec3 palmAtRest(Limb side) {
        Vec3 along = fingersAtRest(side);
        Vec3 inwards = new Vec3(-side.sign(), 0, -0.25);
        return inwards.minus(along.times(inwards.dot(along))).normalized();
    }

    /// The unit direction across the hand at rest, from the little finger to the thumb.
    public static Vec3 thumbwardAtRest(Limb side) {
        return palmAtRest(side).cross(fingersAtRest(side)).times(side.sign()).normalized();
    }

    public Build build() {
        return build;
    }

    /// Where the joint lies at rest, metres over the mark.
    public Vec3 rest(Joint joint) {
        return rest[joint.slot()];
    }

    /// Crown to chin, metres.
    public double headHeight() {
        return headHeight;
    }

    /// Wrist to finger tip, metres.
    public double handLength() {
        return 0.106 * build.stature() * (1 - 0.06 * build.feminine());
    }

    /// Length of the bone from one joint to another at rest, metres.
    public double length(Joint from, Joint to) {
        return rest(from).distance(rest(to));
    }

    public double armLength(Limb side) {
        return length(side.arm(), side.forearm()) + length(side.forearm(), side.hand());
    }

    public double legLength(Limb side) {
        return length(side.thigh(), side.shin()) + length(side.shin(), side.foot());
    }

    /// The point of a closed hand around which it grips, at rest.
    public Vec3 grip(Limb side) {
        return rest(side.hand())
                .plus(fingersAtRest(side).times(0.50 * handLength()))
                .plus(palmAtRest(side).times(0.17 * handLength()));
    }

    /// The tip of the straight index finger at rest.
    public Vec3 indexTip(Limb side) {
        return rest(side.index()).plus(fingersAtRest(side).times(0.47 * handLength()));
    }

    /// Heel, ball and toe tip on the floor at rest.
    public List<Vec3> sole(Limb side) {
        double s = build.stature() * footScale();
        double x = rest(side.foot()).x();
        double z = rest(side.foot()).z();
        return List.of(
                new Vec3(x, 0, z - 0.034 * s),
                new Vec3(rest(side.toes()).x(), 0, rest(side.toes()).z()),
                new Vec3(rest(side.toes()).x(), 0, rest(side.toes()).z() + 0.048 * s));
    }

    /// Length of the foot relative to a man's of the same stature.
    public double footScale() {
        return 1 - 0.06 * build.feminine();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Skeleton that && build.equals(that.build);
    }

    @Override
    public int hashCode() {
        return build.hashCode();
    }

    @Override
    public String toString() {
        return "Skeleton[" + build + ", " + Arrays.toString(rest) + "]";
    }
}
