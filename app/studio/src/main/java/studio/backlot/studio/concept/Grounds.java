package studio.backlot.studio.concept;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import studio.backlot.gl.mesh.Material;
import studio.backlot.gl.mesh.Part;
import studio.backlot.gl.scene.PartGroup;
import studio.backlot.gl.scene.StageGeometry;
import studio.backlot.gl.scene.StageSource;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.stage.PlacedProp;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.space.visibility.Bvh;
import studio.backlot.space.visibility.Surroundings;
import studio.backlot.staging.Layout;

/// What blocks sight and tripods on a stage: set and props. People are known to the solver by
/// themselves, so all shots of a scene share one hierarchy; those of late are kept. Confined to one
/// thread at a time.
final class Grounds {
    private static final int REMEMBERED = 12;

    private record Built(String setId, long dressingSeed, List<PlacedProp> props) {}

    private final StageSource source;
    private final Map<Built, Surroundings> built =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Built, Surroundings> eldest) {
                    return size() > REMEMBERED;
                }
            };

    Grounds(StageSource source) {
        this.source = source;
    }

    /// @param layout of the stage's set
    Surroundings of(Stage stage, Layout layout) {
        Stage empty =
                new Stage(
                        stage.setId(),
                        stage.dressingSeed(),
                        List.of(),
                        stage.props(),
                        stage.atmosphere(),
                        List.of());
        Built key = new Built(stage.setId(), stage.dressingSeed(), stage.props());
        return built.computeIfAbsent(key, k -> build(empty, layout));
    }

    /// What is drawn of somebody who stands on a stage, made when it is first looked at.
    Subject.Shape shape(Stage stage, StagedFigure figure) {
        Stage alone =
                new Stage(
                        stage.setId(),
                        stage.dressingSeed(),
                        List.of(figure),
                        List.of(),
                        stage.atmosphere(),
                        List.of());
        return new Shape(source, alone);
    }

    /// The one person of a stage; asked for by ray after ray, so that it is looked up once.
    private static final class Shape implements Subject.Shape {
        private final StageSource source;
        private final Stage alone;
        private volatile @Nullable Bvh triangles;

        Shape(StageSource source, Stage alone) {
            this.source = source;
            this.alone = alone;
        }

        @Override
        public Bvh triangles() {
            Bvh made = triangles;
            if (made == null) {
                made =
                        source.geometry(alone).groups().stream()
                                .filter(PartGroup::isMoving)
                                .findFirst()
                                .orElseThrow()
                                .solid();
                triangles = made;
            }
            return made;
        }
    }

    private Surroundings build(Stage stage, Layout layout) {
        StageGeometry geometry = source.geometry(stage);
        Map<Integer, String> wild = new HashMap<>();
        for (Part part : geometry.visibleParts()) {
            // Pieces of one wall or prop leave together: their key is the name before the slash.
            String name = part.name().split("/")[0];
            if (part.wild() && layout.movable(name)) {
                wild.put(part.id() & 0xFFFF, name);
            }
        }
        // What the set itself holds is built once for all that is put into it.
        Bvh solid = bvh(geometry, part -> !isGlass(part));
        Bvh glass = bvh(geometry, Grounds::isGlass);
        for (PartGroup group : geometry.groups()) {
            if (!group.isMoving()) {
                solid = Bvh.joined(group.solid(), solid);
                glass = Bvh.joined(group.glass(), glass);
            }
        }
        return new Surroundings(solid, glass, wild, 0, layout.room());
    }

    private static boolean isGlass(Part part) {
        return part.material().kind() == Material.Kind.GLASS;
    }

    private static Bvh bvh(StageGeometry geometry, Predicate<Part> which) {
        List<Part> parts =
                geometry.groups().stream()
                        .filter(PartGroup::isMoving)
                        .flatMap(group -> group.parts().stream())
                        .filter(which)
                        .toList();
        StageGeometry.Soup soup = StageGeometry.soup(parts);
        return Bvh.of(soup.positions(), soup.indices(), soup.ids());
    }
}
