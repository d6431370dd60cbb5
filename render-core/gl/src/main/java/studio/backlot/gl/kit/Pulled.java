package studio.backlot.gl.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import studio.backlot.assets.props.PropDefinition;
import studio.backlot.assets.sets.Placement;
import studio.backlot.assets.sets.SetDefinition;
import studio.backlot.gl.mesh.Part;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;

/// What leaves a set with what is pulled for a camera: all that hangs on a wall or stands on a
/// piece of furniture, and what stands on that, or it would hang in the air.
final class Pulled {
    /// How far a thing's foot may lie over or under the top that carries it, metres.
    private static final double GAP = 0.06;

    private final SetDefinition set;
    private final PropKit props;

    private Pulled(SetDefinition set, PropKit props) {
        this.set = set;
        this.props = props;
    }

    /// The names that are pulled, with those of what hangs or stands on them.
    static Set<String> withLoads(SetDefinition set, PropKit props, Set<String> names) {
        return new Pulled(set, props).withLoads(names);
    }

    private Set<String> withLoads(Set<String> names) {
        Set<String> gone = new HashSet<>(names);
        Deque<Placement> open = new ArrayDeque<>();
        for (Placement each : set.placements()) {
            String wall = each.on();
            if (wall != null && names.contains(wall)) {
                gone.add(each.id());
            }
            if (gone.contains(each.id())) {
                open.add(each);
            }
        }
        while (!open.isEmpty()) {
            float[] box = box(open.remove());
            for (Placement each : set.placements()) {
                if (each.on() == null && stands(each, box) && gone.add(each.id())) {
                    open.add(each);
                }
            }
        }
        return gone;
    }

    private static boolean stands(Placement each, float[] box) {
        double y = each.at().y();
        return y > 0.2
                && Math.abs(y - box[4]) < GAP
                && each.at().x() > box[0]
                && each.at().x() < box[3]
                && each.at().z() > box[2]
                && each.at().z() < box[5];
    }

    /// Least x, y, z and greatest x, y, z of a thing in its place.
    private float[] box(Placement each) {
        PropDefinition prop = props.catalogue().get(each.prop());
        Quat turn = Quat.about(Vec3.UP, each.heading());
        Vec3 at = Placing.vec(each.at());
        float[] box = {
            Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE,
            -Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE
        };
        for (Part part :
                props.build(prop.id(), each.id(), at, turn, each.scale(), each.rgb(), (short) 1)) {
            float[] p = part.mesh().positions();
            for (int i = 0; i < p.length; i++) {
                box[i % 3] = Math.min(box[i % 3], p[i]);
                box[3 + i % 3] = Math.max(box[3 + i % 3], p[i]);
            }
        }
        return box;
    }
}
