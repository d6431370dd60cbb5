package studio.backlot.studio.environment;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Whether this machine can do something.
public sealed interface Capability {
    /// @param detail what was found: names, versions, paths
    record Available(String detail) implements Capability {}

    /// @param reason what is missing, in words for users
    /// @param remedy what makes it available
    record Unavailable(String reason, String remedy) implements Capability {}

    /// Whether it can be used.
    @JsonProperty
    default boolean available() {
        return this instanceof Available;
    }
}
