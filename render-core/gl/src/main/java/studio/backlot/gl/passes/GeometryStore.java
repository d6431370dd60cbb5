package studio.backlot.gl.passes;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.backlot.gl.scene.PartGroup;
import studio.backlot.gl.scene.StageGeometry;

/// Groups of parts that are on the graphics card. A group that was drawn before is not uploaded
/// again; those not drawn for longest are dropped when the store is full.
public final class GeometryStore implements AutoCloseable {
    private static final long LIMIT = 96L << 20;

    private final Map<PartGroup, GroupBuffers> resident = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;
    private long uploads;

    /// Buffers of the groups of a stage, uploading those that are missing.
    List<Resident> resident(StageGeometry geometry) {
        List<Resident> out = new ArrayList<>();
        for (PartGroup group : geometry.groups()) {
            out.add(new Resident(group, buffers(group)));
        }
        trim(out.size());
        return out;
    }

    /// A group and its buffers.
    record Resident(PartGroup group, GroupBuffers buffers) {}

    private GroupBuffers buffers(PartGroup group) {
        GroupBuffers known = resident.get(group);
        if (known == null) {
            known = new GroupBuffers(group);
            resident.put(group, known);
            bytes += known.bytes();
            uploads++;
        }
        return known;
    }

    private void trim(int inUse) {
        Iterator<GroupBuffers> eldest = resident.values().iterator();
        while (bytes > LIMIT && resident.size() > inUse) {
            GroupBuffers dropped = eldest.next();
            eldest.remove();
            bytes -= dropped.bytes();
            dropped.close();
        }
    }

    /// How many groups were uploaded since the start.
    public long uploads() {
        return uploads;
    }

    @Override
    public void close() {
        for (GroupBuffers buffers : resident.values()) {
            buffers.close();
        }
        resident.clear();
    }
}
