package studio.backlot.studio.message;

/// A failure in words for a user.
///
/// @param title what failed, in a few words
/// @param whatHappened the facts: file, line, reason
/// @param whatToDo the way out
/// @param kind whose doing it is
public record Message(String title, String whatHappened, String whatToDo, Kind kind) {
    /// Whose doing a failure is; the command line turns it into an exit code.
    public enum Kind {
        /// What the user gave is wrong or unreadable.
        INPUT,
        /// Something is missing on this machine.
        ENVIRONMENT,
        /// The job could not be done.
        JOB,
        /// Nobody foresaw it: a fault of ours.
        UNEXPECTED
    }
}
