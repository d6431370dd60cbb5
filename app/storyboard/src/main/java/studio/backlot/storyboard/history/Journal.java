package studio.backlot.storyboard.history;

/// Where steps and the JSON of entities are kept. An implementation may hold writes back until it
/// is told to flush them; what it was given can be read at once.
public interface Journal {
    /// Keeps an entity's JSON under its hash, once.
    void keep(String hash, String json);

    /// The JSON kept under a hash. Throws an unchecked exception of the implementation where it is
    /// gone or cannot be read.
    String read(String hash);

    /// Notes that a step was taken at a position; steps that were undone beyond it are forgotten.
    void step(int position, Step step);

    /// Notes an undo or redo: the history now stands behind this many steps.
    void moved(int position);
}
