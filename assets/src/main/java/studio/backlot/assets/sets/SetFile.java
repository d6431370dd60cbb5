package studio.backlot.assets.sets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import studio.backlot.assets.props.PropCatalogue;
import studio.backlot.assets.sets.Anchors.Hero;
import studio.backlot.assets.sets.Anchors.Mark;
import studio.backlot.assets.sets.Anchors.Obstacle;
import studio.backlot.assets.sets.Anchors.Path;
import studio.backlot.assets.shape.Entry;
import studio.backlot.assets.shape.Finish;
import studio.backlot.assets.shape.Piece;
import studio.backlot.assets.shape.Point2;
import studio.backlot.assets.shape.Point3;

/// Reads a set's file, strews what is to be strewn and works out its anchors.
final class SetFile {
    private SetFile() {}

    static SetDefinition read(Entry entry, PropCatalogue props) {
        String id = entry.text("id");
        Landscape landscape =
                new Landscape(
                        entry.object("terrain", Landscape.Terrain::read),
                        entry.list("roads", Landscape.Road::read),
                        entry.list("skylines", Landscape.Skyline::read));
        List<Placement> placements = new ArrayList<>(entry.list("props", Placement::read));
        int strewn = 0;
        for (Scatter scatter : entry.list("scatter", Scatter::read)) {
            placements.addAll(scatter.place(landscape.terrain(), "strewn-" + ++strewn));
        }
        placements = unique(placements);
        List<Wall> walls = entry.list("walls", Wall::read);
        Hero hero = hero(entry);
        List<Mark> marks = entry.list("marks", SetFile::mark);
        AnchorFinder finder = new AnchorFinder(props, placements, walls, hero, marks);
        SetDefinition set =
                new SetDefinition(
                        id,
                        entry.text("title"),
                        entry.texts("words"),
                        entry.flag("interior", false),
                        entry.map("materials", Finish::read),
                        walls,
                        entry.list("pieces", Piece::read),
                        landscape,
                        placements,
                        finder.find(
                                entry.list("obstacles", SetFile::obstacle),
                                entry.list("paths", SetFile::path),
                                entry.list("walkable", e -> e.points2("outline")),
                                entry.angle("sun", 30)));
        entry.done();
        return set;
    }

    /// Ids of placements without one of their own are counted: `chair`, `chair-2` …
    private static List<Placement> unique(List<Placement> placements) {
        Map<String, Integer> seen = new HashMap<>();
        List<Placement> named = new ArrayList<>();
        for (Placement each : placements) {
            int number = seen.merge(each.id(), 1, Integer::sum);
            named.add(number == 1 ? each : each.named(each.id() + "-" + number));
        }
        return List.copyOf(named);
    }

    private static Hero hero(Entry entry) {
        Hero hero =
                entry.object(
                        "hero",
                        e ->
                                new Hero(
                                        e.point3("centre", Point3.ORIGIN),
                                        e.number("radius"),
                                        e.angles("directions")));
        if (hero == null) {
            throw entry.wrong("hero", "is missing; say where the action plays");
        }
        return hero;
    }

    private static Mark mark(Entry entry) {
        Point2 at = entry.point2("at");
        return new Mark(
                entry.text("id"),
                new Point3(at.x(), entry.number("y", 0), at.z()),
                entry.angle("heading", 0),
                entry.texts("tags"));
    }

    private static Path path(Entry entry) {
        return new Path(entry.text("id"), entry.points2("line"), entry.texts("tags"));
    }

    private static Obstacle obstacle(Entry entry) {
        double[] size = entry.numbers("size", 3);
        return new Obstacle(
                entry.text("name"),
                entry.point3("at"),
                size[0] / 2,
                size[2] / 2,
                entry.angle("turn", 0),
                size[1]);
    }
}
