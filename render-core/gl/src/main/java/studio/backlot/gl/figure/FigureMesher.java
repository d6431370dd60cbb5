package studio.backlot.gl.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
/// next frame. Safe for all threads.
public final class FigureMesher {
    private static final int KEPT = 32;

    /// Whom a body is sculpted for.
    public record Person(Build build, Wardrobe wardrobe) {}

    /// Bodies that are there or being sculpted. Guarded by itself; nobody waits for a body while
    /// holding it, or while sculpting another.
    private final Map<Person, CompletableFuture<RestFigure>> people =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<Person, CompletableFuture<RestFigure>> eldest) {
                    return size() > KEPT;
                }
            };

    /// Sculpts those who have not been seen yet, each on a processor of its own: a crowd costs
    /// little more than its slowest member. Those whom another thread sculpts are left to it.
    public void meet(List<Person> figures) {
        Map<Person, CompletableFuture<RestFigure>> strangers = new LinkedHashMap<>();
        synchronized (people) {
            for (Person person : figures) {
                if (!people.containsKey(person)) {
                    CompletableFuture<RestFigure> body = new CompletableFuture<>();
                    people.put(person, body);
                    strangers.put(person, body);
                }
            }
        }
        strangers.entrySet().parallelStream()
                .forEach(stranger -> sculpt(stranger.getKey(), stranger.getValue()));
    }

    private void sculpt(Person person, CompletableFuture<RestFigure> body) {
        try {
            body.complete(new RestFigure(person.build(), person.wardrobe()));
        } catch (RuntimeException | Error e) {
            synchronized (people) {
                people.remove(person, body);
            }
            body.completeExceptionally(e);
            throw e;
        }
    }

    private RestFigure body(Person person) {
        CompletableFuture<RestFigure> body;
        synchronized (people) {
            body = people.get(person);
        }
        if (body == null) {
            body = new CompletableFuture<>();
            sculpt(person, body);
            synchronized (people) {
                people.put(person, body);
            }
        }
        return body.join();
    }

    /// The figure's parts in world space, all with the figure's id.
    public List<Part> mesh(StagedFigure figure) {
        RestFigure person = body(new Person(figure.build(), figure.wardrobe()));
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
