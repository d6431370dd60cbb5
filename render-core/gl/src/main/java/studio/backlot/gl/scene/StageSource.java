package studio.backlot.gl.scene;

import studio.backlot.space.stage.Stage;

/// Turns stages into geometry. Two equal stages give the same [PartGroup] instances as long as the
/// source remembers them.
public interface StageSource {
    /// The geometry of a stage.
    ///
    /// @throws studio.backlot.gl.RenderException `UNKNOWN_ASSET` where the stage names something
    ///   the catalogue does not hold
    StageGeometry geometry(Stage stage);
}
