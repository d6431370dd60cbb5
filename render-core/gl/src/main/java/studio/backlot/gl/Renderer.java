package studio.backlot.gl;

import studio.backlot.space.stage.Stage;

/// Draws stages. All calls come from the thread that created the renderer.
public interface Renderer extends AutoCloseable {
    /// Draws one frame.
    ///
    /// @throws RenderException where the stage names something the catalogue does not hold, or the
    ///   graphics context fails
    Frame render(RenderRequest request);

    /// Draws a sequence, such as the frames of a moving shot. Frames arrive in order on this
    /// thread; a renderer may draw the next while the last is read back.
    default void renderSequence(Iterable<RenderRequest> requests, FrameSink sink) {
        int index = 0;
        for (RenderRequest request : requests) {
            Frame frame = render(request);
            sink.accept(index++, frame.rgba(), frame.width(), frame.height());
        }
    }

    /// Gets ready to draw boards of a look, so that the first of them costs no more than the next.
    default void prepare(Look look) {}

    /// Takes in what stands on a stage before it is drawn, so that its first frame need not wait
    /// for that.
    ///
    /// @throws RenderException where the stage names something the catalogue does not hold
    default void prepare(Stage stage) {}

    /// The names of vendor, renderer and version of the graphics context, for reports.
    String describe();

    @Override
    void close();
}
