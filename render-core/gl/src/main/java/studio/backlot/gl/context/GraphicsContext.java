package studio.backlot.gl.context;

/// A current OpenGL context. It is made, used and closed by one thread.
public interface GraphicsContext extends AutoCloseable {
    /// Vendor, renderer and version as the driver tells them.
    String describe();

    /// Throws where the calling thread is not the one that owns the context.
    void assertOwner();

    @Override
    void close();
}
