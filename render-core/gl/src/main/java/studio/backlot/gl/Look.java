package studio.backlot.gl;

/// How a frame is drawn.
public enum Look {
    /// The clean, filmic 3D frame.
    SHADED,
    /// Brush lines, two greys and spot black.
    INK,
    /// Graphite on toothed paper with hatching that follows the surface.
    PENCIL
}
