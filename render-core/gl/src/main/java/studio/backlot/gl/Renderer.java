package studio.backlot.gl;

/// Draws stages. All calls come from the thread that created the renderer.
public interface Renderer extends AutoCloseable {
    /// Draws one frame.
    ///
    /// @throws RenderException where the stage names something the catalogue does not hold, or the
    ///   graphics context fails
    Frame render(RenderRequest request);

    /// The names of vendor, renderer and version of the graphics context, for reports.
    String describe();

    @Override
    void close();
}
