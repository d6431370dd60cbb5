package studio.backlot.space.visibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import studio.backlot.space.math.Box;
import studio.backlot.space.math.Vec3;

/// The inside of a room that is built on a stage. A lens that stands outside of it, where a wall
/// was taken out, sees the room only through the hole that the wall left: beside it lie the cut
/// edges of the set.
///
/// @param walls as they stand on the plan
/// @param inside box round the walls
public record Room(List<Wall> walls, Box inside) {
    /// How near to its upper edge nothing is looked at through a wall that is gone: the ceiling
    /// lies there, metres.
    private static final double CEILING = 0.05;

    /// A wall.
    ///
    /// @param name key under which it is taken out
    /// @param from one end of its inner face, on the floor
    /// @param to the other end
    /// @param height metres
    public record Wall(String name, Vec3 from, Vec3 to, double height) {}

    public Room {
        walls = List.copyOf(walls);
    }

    /// The room between walls, of which there is at least one.
    public static Room between(List<Wall> walls) {
        List<Vec3> corners = new ArrayList<>();
        for (Wall wall : walls) {
            corners.add(wall.from());
            corners.add(wall.to().plus(Vec3.UP.times(wall.height())));
        }
        return new Room(walls, Box.around(corners));
    }

    /// Whether a point lies between the walls, as high or low as may be.
    public boolean contains(Vec3 point) {
        return inside.contains(point.withY(inside.min().y()));
    }

    /// How far a ray from outside goes until it is in the room; infinite where it does not come in
    /// through a wall that is gone.
    ///
    /// @param ray unit direction
    /// @param gone names of walls that are taken out
    public double way(Vec3 lens, Vec3 ray, Set<String> gone) {
        double nearest = Double.POSITIVE_INFINITY;
        boolean open = false;
        for (Wall wall : walls) {
            double distance = crossing(wall, lens, ray);
            if (distance < nearest) {
                nearest = distance;
                double y = lens.y() + distance * ray.y() - wall.from().y();
                open = gone.contains(wall.name()) && y > 0 && y < wall.height() - CEILING;
            }
        }
        return open ? nearest : Double.POSITIVE_INFINITY;
    }

    /// Distance to the vertical strip over a wall's line; infinite where the ray passes beside it.
    private static double crossing(Wall wall, Vec3 lens, Vec3 ray) {
        double ex = wall.to().x() - wall.from().x();
        double ez = wall.to().z() - wall.from().z();
        double dx = wall.from().x() - lens.x();
        double dz = wall.from().z() - lens.z();
        double cross = ray.x() * ez - ray.z() * ex;
        if (Math.abs(cross) < 1e-12) {
            return Double.POSITIVE_INFINITY;
        }
        double distance = (dx * ez - dz * ex) / cross;
        double along = (dx * ray.z() - dz * ray.x()) / cross;
        return distance > 0 && along >= 0 && along <= 1 ? distance : Double.POSITIVE_INFINITY;
    }
}
