package studio.backlot.gl.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.assets.film.Weather;
import studio.backlot.gl.mesh.Material;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.Atmosphere;
import studio.backlot.space.stage.PlacedProp;
import studio.backlot.space.stage.Stage;

class StageAssemblerTest {
    private static final Atmosphere DAY =
            new Atmosphere(TimeOfDay.DAY, Weather.CLEAR, 0, List.of(), null, false);

    private final StageAssembler assembler = StageAssembler.ofCatalogues();

    @Test
    void threadsThatAskForOneStageGetOneSet() throws Exception {
        Callable<StageGeometry> ask = () -> assembler.geometry(kitchen(List.of()));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<StageGeometry>> asked = threads.invokeAll(List.of(ask, ask, ask, ask));
            PartGroup set = assembler.geometry(kitchen(List.of())).groups().getFirst();
            for (Future<StageGeometry> each : asked) {
                assertSame(set, each.get().groups().getFirst());
            }
        }
    }

    @Test
    void aPulledWallIsStillMetByTheLight() {
        List<PartGroup> whole = assembler.geometry(kitchen(List.of())).groups();
        String wall =
                whole.getFirst().parts().stream()
                        .filter(part -> part.wild() && part.name().contains("wall"))
                        .map(part -> part.name().split("/")[0])
                        .findFirst()
                        .orElseThrow();
        List<PartGroup> split = assembler.geometry(kitchen(List.of(wall))).groups();
        assertEquals(2, split.size());
        assertEquals(PartGroup.Use.VISIBLE, split.get(0).use());
        assertEquals(PartGroup.Use.SHADOW_ONLY, split.get(1).use());
        int left = split.get(0).parts().size();
        assertTrue(left < whole.getFirst().parts().size());
        assertEquals(whole.getFirst().parts().size(), left + split.get(1).parts().size());
        for (PartGroup group : split) {
            assertSame(whole.getFirst(), group.origin());
        }
    }

    @Test
    void panesAndWallsBothBlock() {
        PartGroup set = assembler.geometry(kitchen(List.of())).groups().getFirst();
        int triangles = set.solid().triangles() + set.glass().triangles();
        int all = set.parts().stream().mapToInt(p -> p.mesh().indices().length / 3).sum();
        assertEquals(all, triangles);
        assertTrue(set.glass().triangles() > 0);
        assertEquals(
                set.parts().stream()
                        .filter(p -> p.material().kind() == Material.Kind.GLASS)
                        .mapToInt(p -> p.mesh().indices().length / 3)
                        .sum(),
                set.glass().triangles());
        assertTrue(set.blocks(new Vec3(0, 1, 0), new Vec3(0, -1, 0)));
    }

    @Test
    void aPropDoesNotMakeTheSetAnew() {
        PlacedProp book =
                new PlacedProp(200, "book", "book", new Vec3(0, 1, 0), 0, Quat.IDENTITY, 1, null);
        Stage with = new Stage("kitchen", 1, List.of(), List.of(book), DAY, List.of());
        assertSame(
                assembler.geometry(kitchen(List.of())).groups().getFirst(),
                assembler.geometry(with).groups().getFirst());
    }

    private static Stage kitchen(List<String> hidden) {
        return new Stage("kitchen", 1, List.of(), List.of(), DAY, hidden);
    }
}
