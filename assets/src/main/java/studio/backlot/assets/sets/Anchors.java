package studio.backlot.assets.sets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.shape.Point2;
import studio.backlot.assets.shape.Point3;

/// What a set offers to staging. Positions in metres, headings in radians about Y, 0 along +Z.
///
/// @param seats places to sit
/// @param marks named places to stand
/// @param surfaces tops on which props can be put
/// @param doors ways in and out
/// @param windows to look through and to be lit by
/// @param vehicles cars and the like
/// @param obstacles footprints nobody walks through
/// @param paths lines to walk along
/// @param walkable outlines of the floor
/// @param hero where the action plays
/// @param sunHeading where the sun comes from unless the scene says otherwise
public record Anchors(
        List<Seat> seats,
        List<Mark> marks,
        List<Surface> surfaces,
        List<Doorway> doors,
        List<Opening> windows,
        List<Vehicle> vehicles,
        List<Obstacle> obstacles,
        List<Path> paths,
        List<List<Point2>> walkable,
        Hero hero,
        double sunHeading) {

    /// A place to sit.
    ///
    /// @param id unique in the set
    /// @param position on the floor the feet stand on, under the pelvis
    /// @param height of the seat over that floor
    /// @param heading the sitter faces
    /// @param tags kind of furniture and role: `chair, stool, booth, sofa, bed, driver, passenger
    ///   …`
    /// @param surface id of the table in front, null for none
    /// @param tableHeight of that surface over the floor of the feet, 0 for none
    /// @param opposite ids of seats that face this one, nearest first
    /// @param beside ids of seats next to it, nearest first
    public record Seat(
            String id,
            Point3 position,
            double height,
            double heading,
            List<String> tags,
            @Nullable String surface,
            double tableHeight,
            List<String> opposite,
            List<String> beside) {}

    /// A named place to stand.
    public record Mark(String id, Point3 position, double heading, List<String> tags) {}

    /// A top.
    ///
    /// @param centre its middle, at its height
    /// @param width along x at heading 0
    /// @param depth along z at heading 0
    /// @param tags kind of furniture: `table, counter, desk …`
    /// @param seats ids of the seats that reach it
    /// @param marks ids of the marks that reach it
    public record Surface(
            String id,
            Point3 centre,
            double width,
            double depth,
            double heading,
            List<String> tags,
            List<String> seats,
            List<String> marks) {}

    /// A way in or out.
    ///
    /// @param position on the threshold
    /// @param inward heading of somebody who comes in
    /// @param wall name of the wall it is in
    /// @param open angle of the leaf, radians; 0 is shut
    public record Doorway(
            String id,
            Point3 position,
            double inward,
            double width,
            double height,
            String wall,
            double open) {}

    /// A window.
    ///
    /// @param centre middle of the pane
    /// @param inward heading of the light that comes in
    /// @param sill its height over the floor
    public record Opening(
            String id,
            Point3 centre,
            double inward,
            double width,
            double height,
            double sill,
            String wall) {}

    /// Something to drive.
    ///
    /// @param prop key in the prop catalogue
    /// @param heading it drives to
    /// @param seats ids of its seats, the driver's first
    /// @param wheel middle of the steering wheel, null for none
    /// @param wheelRadius of its rim
    public record Vehicle(
            String id,
            String prop,
            Point3 position,
            double heading,
            List<String> seats,
            @Nullable Point3 wheel,
            double wheelRadius) {}

    /// A turned box that stands on the floor.
    ///
    /// @param owner id of the placement or wall
    /// @param centre of its base
    /// @param halfWidth along x at heading 0
    /// @param halfDepth along z at heading 0
    public record Obstacle(
            String owner,
            Point3 centre,
            double halfWidth,
            double halfDepth,
            double heading,
            double height) {
        /// Distance in metres from a point of the plan to the footprint; negative inside.
        public double distance(Point2 point) {
            Point2 local = point.minus(centre.ground()).turned(-heading);
            double x = Math.abs(local.x()) - halfWidth;
            double z = Math.abs(local.z()) - halfDepth;
            if (x <= 0 && z <= 0) {
                return Math.max(x, z);
            }
            return Math.hypot(Math.max(x, 0), Math.max(z, 0));
        }
    }

    /// A line to walk along.
    public record Path(String id, List<Point2> points, List<String> tags) {}

    /// The zone of the action.
    ///
    /// @param directions headings in which a camera may look into it, the best first
    public record Hero(Point3 centre, double radius, List<Double> directions) {}
}
