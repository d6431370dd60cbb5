package studio.backlot.gl.figure;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.gl.mesh.Material;
import studio.backlot.gl.mesh.Material.Kind;
import studio.backlot.space.figure.Build;
import studio.backlot.space.figure.Joint;
import studio.backlot.space.figure.Limb;
import studio.backlot.space.figure.Skeleton;
import studio.backlot.space.figure.Wardrobe;

/// Everything about one cast member that does not change from frame to frame: body, clothes and
/// hair at rest with their weights, and the head that expressions are laid on.
final class RestFigure {
    private final Skeleton skeleton;
    private final HandPlan left;
    private final HandPlan right;
    private final HeadShape head;
    private final FaceColours colours;
    private final List<Bound> parts = new ArrayList<>();
    private final Bound headSkin;

    RestFigure(Build build, Wardrobe wardrobe) {
        skeleton = Skeleton.of(build);
        left = new HandPlan(skeleton, Limb.LEFT);
        right = new HandPlan(skeleton, Limb.RIGHT);
        head = new HeadShape(skeleton);
        colours = FaceColours.of(build, wardrobe);
        Material skin = Material.of(Kind.SKIN, wardrobe.skinRgb());
        Material hair = Material.of(Kind.HAIR, wardrobe.hairRgb());
        Anatomy body = new Anatomy(skeleton);
        Weights weights = new Weights(skeleton);
        parts.addAll(
                new Tailor(body, head, weights, Garments.of(wardrobe), wardrobe.extras(), skin)
                        .sewn());
        parts.add(HandShape.of(left, skin));
        parts.add(HandShape.of(right, skin));
        for (int side = -1; side <= 1; side += 2) {
            parts.add(Bound.rigid("ear", skin, head.ear(side), Joint.HEAD.slot()));
        }
        HairShape hairShape = new HairShape(head);
        boolean hatted =
                wardrobe.extras().stream()
                        .anyMatch(List.of("hat", "cap", "helmet", "hood")::contains);
        hairShape.of(wardrobe.hair(), hair, weights, hatted).ifPresent(parts::add);
        parts.addAll(new Milliner(head, weights, wardrobe, hair).made());
        double depth = 0.04 * skeleton.headHeight();
        Surface face = head.surface();
        Surface seen =
                hatted
                        ? face
                        : hairShape
                                .shape(wardrobe.hair())
                                .map(shape -> face.without(shape, depth))
                                .orElse(face);
        headSkin = Bound.rigid("head", skin, seen, Joint.HEAD.slot());
    }

    /// Parts that only bend.
    List<Bound> parts() {
        return parts;
    }

    /// The head's skin in a calm face.
    Bound headSkin() {
        return headSkin;
    }

    HeadShape head() {
        return head;
    }

    FaceColours colours() {
        return colours;
    }

    /// A rig for this body; one for each frame in the making.
    Rig rig() {
        return new Rig(left, right);
    }
}
