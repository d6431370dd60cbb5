package studio.backlot.model.reading;

/// The seam between those who need a description read and whatever reads it: rules, or a trained
/// model. Implementations are safe to call from one thread at a time.
public interface DescriptionReader {
    /// Reads one description. Never guesses: what the text does not state stays null or empty.
    Reading read(String description);
}
