package studio.backlot.space.figure;

import org.jspecify.annotations.Nullable;

/// Joints of the figure's skeleton, parents before children. Rest pose: standing, arms hanging in a
/// relaxed A, facing +Z, left on +X. Every bone's rest axes are the world's. Index and thumb hang
/// from the hand beside the other fingers so that a hand can point or grip.
public enum Joint {
    HIPS(null),
    SPINE(HIPS),
    CHEST(SPINE),
    NECK(CHEST),
    HEAD(NECK),
    EYE_L(HEAD),
    EYE_R(HEAD),
    SHOULDER_L(CHEST),
    ARM_L(SHOULDER_L),
    FOREARM_L(ARM_L),
    HAND_L(FOREARM_L),
    FINGERS_L(HAND_L),
    INDEX_L(HAND_L),
    THUMB_L(HAND_L),
    SHOULDER_R(CHEST),
    ARM_R(SHOULDER_R),
    FOREARM_R(ARM_R),
    HAND_R(FOREARM_R),
    FINGERS_R(HAND_R),
    INDEX_R(HAND_R),
    THUMB_R(HAND_R),
    THIGH_L(HIPS),
    SHIN_L(THIGH_L),
    FOOT_L(SHIN_L),
    TOES_L(FOOT_L),
    THIGH_R(HIPS),
    SHIN_R(THIGH_R),
    FOOT_R(SHIN_R),
    TOES_R(FOOT_R);

    private final @Nullable Joint parent;

    Joint(@Nullable Joint parent) {
        this.parent = parent;
    }

    /// The joint this one hangs from; null for the root.
    public @Nullable Joint parent() {
        return parent;
    }

    /// The joint's place in arrays that hold one value a joint, parents before children.
    @SuppressWarnings("EnumOrdinal")
    public int slot() {
        return ordinal();
    }

    /// The joint on the other side of the body; a joint on the midline is its own mirror image.
    public Joint mirrored() {
        String name = name();
        if (name.endsWith("_L")) {
            return valueOf(name.substring(0, name.length() - 1) + "R");
        }
        if (name.endsWith("_R")) {
            return valueOf(name.substring(0, name.length() - 1) + "L");
        }
        return this;
    }
}
