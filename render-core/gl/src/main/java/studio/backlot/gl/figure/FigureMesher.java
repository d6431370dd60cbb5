package studio.backlot.gl.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.backlot.gl.mesh.Part;
import studio.backlot.space.figure.Build;
import studio.backlot.space.figure.Joint;
import studio.backlot.space.figure.Kinematics;
import studio.backlot.space.figure.PosedSkeleton;
import studio.backlot.space.figure.Wardrobe;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.StagedFigure;

/// Gives staged figures their surface. The sculpted rest body of each cast member is kept for the
/// next frame; the instance belongs to one thread.
public final class FigureMesher {
    private static final int KEPT = 32;

    private record Person(Build build, Wardrobe wardrobe) {}

    private final Map<Person, RestFigure> people =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Person, RestFigure> eldest) {
                    return size() > KEPT;
                }
            };

    /// Sculpts those who have not been seen yet, each on a processor of its own: a crowd costs
    /// little more than its slowest member.
    public void meet(List<StagedFigure> figures) {
        List<Person> strangers =
                figures.stream()
                        .map(figure -> new Person(figure.build(), figure.wardrobe()))
                        .distinct()
                        .filter(person -> !people.containsKey(person))
                        .toList();
        List<RestFigure> bodies =
                strangers.parallelStream()
                        .map(person -> new RestFigure(person.build(), person.wardrobe()))
                        .toList();
        for (int i = 0; i < strangers.size(); i++) {
            people.put(strangers.get(i), bodies.get(i));
        }
    }

    /// The figure's parts in world space, all with the figure's id.
    public List<Part> mesh(StagedFigure figure) {
        RestFigure person =
                people.computeIfAbsent(
                        new Person(figure.build(), figure.wardrobe()),
                        p -> new RestFigure(p.build(), p.wardrobe()));
        PosedSkeleton posed = Kinematics.solve(figure);
        Rig rig = person.rig();
        rig.pose(posed);
        short id = (short) figure.id();
        String prefix = figure.name() + "/";
        List<Part> parts = new ArrayList<>();
        for (Bound bound : person.parts()) {
            parts.add(bound.bent(rig, id, prefix));
        }
        Expression face = Expression.of(figure.expression());
        if (figure.speaking() > 0) {
            face = face.speaking(figure.speaking());
        }
        parts.add(person.headSkin().bent(rig, id, prefix));
        for (Bound bound : FaceShape.of(person.head(), face, person.colours(), lookUp(posed))) {
            parts.add(bound.bent(rig, id, prefix));
        }
        return parts;
    }

    /// Degrees by which the eyes are turned up in the head.
    private static double lookUp(PosedSkeleton posed) {
        Quat head = posed.rotation(Joint.HEAD);
        Vec3 gaze = head.conjugate().rotate(posed.gaze());
        return Math.toDegrees(Math.asin(Math.clamp(gaze.y(), -1, 1)));
    }
}
