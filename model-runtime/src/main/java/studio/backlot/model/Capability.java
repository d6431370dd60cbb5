package studio.backlot.model;

/// Whether a model can be used on this machine. A missing one disables only itself.
public sealed interface Capability {
    /// @param detail what was found: model, hash, runtime
    record Available(String detail) implements Capability {}

    /// @param reason what is missing
    /// @param remedy what makes it available
    record Unavailable(String reason, String remedy) implements Capability {}
}
