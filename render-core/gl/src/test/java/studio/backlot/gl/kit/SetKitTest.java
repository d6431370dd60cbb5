package studio.backlot.gl.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.assets.film.Weather;
import studio.backlot.assets.props.PropCatalogue;
import studio.backlot.assets.props.PropDefinition;
import studio.backlot.assets.sets.SetCatalogue;
import studio.backlot.gl.mesh.Mesh;
import studio.backlot.gl.mesh.Part;
import studio.backlot.gl.scene.StageAssembler;
import studio.backlot.space.stage.Atmosphere;
import studio.backlot.space.stage.Stage;

class SetKitTest {
    private static final SetCatalogue SETS = new SetCatalogue(new PropCatalogue());
    private static final SetKit KIT = new SetKit(new PropKit(SETS.props()));

    static Stream<String> ids() {
        return SETS.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void setsStayLightEnoughForSoftwareRendering(String id) {
        SetModel model = KIT.build(SETS.get(id), 1, List.of());
        int triangles = 0;
        for (Part part : model.parts()) {
            triangles += part.mesh().indices().length / 3;
            assertTrue(part.id() >= 1000, part.name());
            sound(part.name(), part.mesh());
        }
        assertTrue(triangles < 60_000, triangles + " triangles");
        assertEquals(SETS.get(id).interior(), model.interior());
    }

    @Test
    void aPulledWallTakesWithItWhatHangsOnIt() {
        SetModel whole = KIT.build(SETS.get("diner"), 1, List.of());
        SetModel open = KIT.build(SETS.get("diner"), 1, List.of("north wall"));
        assertTrue(names(whole).anyMatch(n -> n.startsWith("north wall/")));
        assertTrue(names(whole).anyMatch(n -> n.startsWith("clock/")));
        assertFalse(names(open).anyMatch(n -> n.startsWith("north wall/")));
        assertFalse(names(open).anyMatch(n -> n.startsWith("clock/")));
        assertTrue(names(open).anyMatch(n -> n.startsWith("south wall/")));
    }

    @Test
    void pulledFurnitureTakesWithItWhatStandsOnIt() {
        SetModel open = KIT.build(SETS.get("office"), 1, List.of("files-2", "files-3"));
        for (String gone : List.of("files-2/", "files-3/", "small-plant/", "archive-box/")) {
            assertFalse(names(open).anyMatch(n -> n.startsWith(gone)), gone);
        }
        for (String left : List.of("files-1/", "floor-box/")) {
            assertTrue(names(open).anyMatch(n -> n.startsWith(left)), left);
        }
    }

    @Test
    void nothingIsSeenToHangOnAPulledWallOfAStage() {
        Atmosphere air = new Atmosphere(TimeOfDay.DAY, Weather.CLEAR, 0, List.of(), null, false);
        StageAssembler assembler = StageAssembler.ofCatalogues();
        Stage whole = new Stage("kitchen", 1, List.of(), List.of(), air, List.of());
        Stage open = new Stage("kitchen", 1, List.of(), List.of(), air, List.of("west wall"));
        assertTrue(sees(assembler, whole, "picture"));
        assertFalse(sees(assembler, open, "picture"));
        assertTrue(sees(assembler, open, "pendant"));
    }

    private static boolean sees(StageAssembler assembler, Stage stage, String name) {
        return assembler.geometry(stage).visibleParts().stream()
                .anyMatch(part -> part.name().startsWith(name));
    }

    @Test
    void theSameSeedDressesTheSameAndAnotherTurnsThings() {
        float[] first = cup(KIT.build(SETS.get("diner"), 1, List.of()));
        float[] again = cup(KIT.build(SETS.get("diner"), 1, List.of()));
        float[] other = cup(KIT.build(SETS.get("diner"), 2, List.of()));
        assertTrue(java.util.Arrays.equals(first, again));
        assertFalse(java.util.Arrays.equals(first, other));
    }

    @Test
    void propsHaveTheSizeTheirFilesSay() {
        for (String id : SETS.props().ids()) {
            PropDefinition prop = SETS.props().get(id);
            double top = 0;
            double low = 0;
            for (Map.Entry<String, Mesh> each : KIT.props().meshes(id).entrySet()) {
                sound(id, each.getValue());
                float[] p = each.getValue().positions();
                for (int i = 1; i < p.length; i += 3) {
                    top = Math.max(top, p[i]);
                    low = Math.min(low, p[i]);
                }
            }
            assertEquals(prop.height(), top, prop.height() * 0.35 + 0.05, id + " height");
            assertTrue(low > -Math.max(0.35, prop.height() * 0.4), id + " sinks to " + low);
        }
    }

    @Test
    void lettersReadFromTheFront() {
        MeshBuilder out = new MeshBuilder();
        Lettering.letters(out, new studio.backlot.assets.shape.Shape.Letters("L", 0.6, 0.01));
        Mesh mesh = out.build();
        double left = 9;
        double right = -9;
        for (int i = 0; i < mesh.vertexCount(); i++) {
            if (mesh.positions()[i * 3 + 1] > 0.5) {
                left = Math.min(left, mesh.positions()[i * 3]);
                right = Math.max(right, mesh.positions()[i * 3]);
            }
        }
        double widest = 0;
        for (int i = 0; i < mesh.vertexCount(); i++) {
            widest = Math.max(widest, mesh.positions()[i * 3]);
        }
        assertTrue(right < widest - 0.1, "the stem of an L stands at its left");
        assertTrue(left < right);
    }

    private static Stream<String> names(SetModel model) {
        return model.parts().stream().map(Part::name);
    }

    private static float[] cup(SetModel model) {
        return model.parts().stream()
                .filter(part -> part.name().startsWith("cup/"))
                .findFirst()
                .orElseThrow()
                .mesh()
                .positions();
    }

    /// Finite, unit normals, and every triangle wound the way its normals look.
    private static void sound(String name, Mesh mesh) {
        float[] p = mesh.positions();
        float[] n = mesh.normals();
        for (int i = 0; i < mesh.vertexCount(); i++) {
            double length = Math.hypot(Math.hypot(n[i * 3], n[i * 3 + 1]), n[i * 3 + 2]);
            assertEquals(1, length, 1e-3, name);
            assertTrue(Float.isFinite(p[i * 3] + p[i * 3 + 1] + p[i * 3 + 2]), name);
        }
        for (int index : mesh.indices()) {
            assertTrue(index >= 0 && index < mesh.vertexCount(), name);
        }
    }
}
