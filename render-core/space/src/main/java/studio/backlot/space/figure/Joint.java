package studio.backlot.space.figure;

import org.jspecify.annotations.Nullable;

/// Joints of the figure's skeleton, parents before children. Rest pose: standing, arms hanging in a
/// relaxed A, facing +Z, left on +X. Every bone's rest axes are the world's.
public enum Joint {
    HIPS(null),
    SPINE(HIPS),
    CHEST(SPINE),
    NECK(CHEST),
    HEAD(NECK),
    SHOULDER_L(CHEST),
    ARM_L(SHOULDER_L),
    FOREARM_L(ARM_L),
    HAND_L(FOREARM_L),
    FINGERS_L(HAND_L),
    SHOULDER_R(CHEST),
    ARM_R(SHOULDER_R),
    FOREARM_R(ARM_R),
    HAND_R(FOREARM_R),
    FINGERS_R(HAND_R),
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
}
