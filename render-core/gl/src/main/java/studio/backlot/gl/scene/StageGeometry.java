package studio.backlot.gl.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import studio.backlot.gl.mesh.Part;
import studio.backlot.space.visibility.Bvh;

/// All that stands on a stage, as triangles and lights.
///
/// @param groups parts; standing ones first
/// @param lamps practical lamps, lit or not
/// @param openings windows of the set
/// @param interior whether the set is a room
public record StageGeometry(
        List<PartGroup> groups, List<Lamp> lamps, List<Opening> openings, boolean interior) {
    public StageGeometry {
        groups = List.copyOf(groups);
        lamps = List.copyOf(lamps);
        openings = List.copyOf(openings);
    }

    /// Every visible triangle as one soup, for visibility and collision tests without a graphics
    /// card; `Bvh.of(positions, indices, ids)` takes it.
    ///
    /// @param positions x, y, z per vertex, metres
    /// @param indices three a triangle
    /// @param ids one a triangle, as in the id buffer
    public record Soup(float[] positions, int[] indices, int[] ids) {}

    public Soup soup() {
        return soup(visibleParts());
    }

    /// Parts that are seen, in the order of their groups.
    public List<Part> visibleParts() {
        List<Part> parts = new ArrayList<>();
        for (PartGroup group : groups) {
            if (group.use() == PartGroup.Use.VISIBLE) {
                parts.addAll(group.parts());
            }
        }
        return parts;
    }

    static Bvh hierarchy(List<Part> parts, Predicate<Part> which) {
        Soup soup = soup(parts.stream().filter(which).toList());
        return Bvh.of(soup.positions(), soup.indices(), soup.ids());
    }

    /// Some parts as one soup, such as those that block sight.
    public static Soup soup(List<Part> parts) {
        int vertices = 0;
        int corners = 0;
        for (Part part : parts) {
            vertices += part.mesh().vertexCount();
            corners += part.mesh().indices().length;
        }
        float[] positions = new float[vertices * 3];
        int[] indices = new int[corners];
        int[] ids = new int[corners / 3];
        int vertex = 0;
        int corner = 0;
        for (Part part : parts) {
            float[] own = part.mesh().positions();
            System.arraycopy(own, 0, positions, vertex * 3, own.length);
            int first = corner;
            for (int index : part.mesh().indices()) {
                indices[corner++] = vertex + index;
            }
            Arrays.fill(ids, first / 3, corner / 3, part.id() & 0xFFFF);
            vertex += part.mesh().vertexCount();
        }
        return new Soup(positions, indices, ids);
    }
}
