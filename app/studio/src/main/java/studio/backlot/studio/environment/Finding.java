package studio.backlot.studio.environment;

/// One thing that was looked at.
///
/// @param name what it is: `jdk`, `graphics`, `models` …
/// @param need how much depends on it
/// @param state what was found
public record Finding(String name, Need need, Capability state) {
    /// How much depends on it.
    public enum Need {
        /// Frames and animatics cannot be made without it.
        REQUIRED,
        /// Something smaller is missing without it.
        OPTIONAL
    }
}
