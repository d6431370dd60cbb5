package studio.backlot.gl.kit;

import java.util.List;
import studio.backlot.gl.mesh.Part;
import studio.backlot.gl.scene.Lamp;
import studio.backlot.gl.scene.Opening;

/// A set as it stands before the camera.
///
/// @param parts walls, ground and props in world space, each wall and prop with an id of its own
/// @param lamps what shines when practicals are on
/// @param windows openings through which daylight comes in
/// @param interior whether it lies under a roof
public record SetModel(
        List<Part> parts, List<Lamp> lamps, List<Opening> windows, boolean interior) {
    public SetModel {
        parts = List.copyOf(parts);
        lamps = List.copyOf(lamps);
        windows = List.copyOf(windows);
    }
}
