package studio.backlot.space.figure;

/// A side of the body, and the joints of its arm and leg.
public enum Limb {
    LEFT(1),
    RIGHT(-1);

    private final int sign;

    Limb(int sign) {
        this.sign = sign;
    }

    /// +1 on the left, where the figure's own X grows, −1 on the right.
    public int sign() {
        return sign;
    }

    public Joint shoulder() {
        return this == LEFT ? Joint.SHOULDER_L : Joint.SHOULDER_R;
    }

    public Joint arm() {
        return this == LEFT ? Joint.ARM_L : Joint.ARM_R;
    }

    public Joint forearm() {
        return this == LEFT ? Joint.FOREARM_L : Joint.FOREARM_R;
    }

    public Joint hand() {
        return this == LEFT ? Joint.HAND_L : Joint.HAND_R;
    }

    public Joint fingers() {
        return this == LEFT ? Joint.FINGERS_L : Joint.FINGERS_R;
    }

    public Joint index() {
        return this == LEFT ? Joint.INDEX_L : Joint.INDEX_R;
    }

    public Joint thumb() {
        return this == LEFT ? Joint.THUMB_L : Joint.THUMB_R;
    }

    public Joint thigh() {
        return this == LEFT ? Joint.THIGH_L : Joint.THIGH_R;
    }

    public Joint shin() {
        return this == LEFT ? Joint.SHIN_L : Joint.SHIN_R;
    }

    public Joint foot() {
        return this == LEFT ? Joint.FOOT_L : Joint.FOOT_R;
    }

    public Joint toes() {
        return this == LEFT ? Joint.TOES_L : Joint.TOES_R;
    }

    public Joint eye() {
        return this == LEFT ? Joint.EYE_L : Joint.EYE_R;
    }

    public Limb other() {
        return this == LEFT ? RIGHT : LEFT;
    }
}
