package studio.backlot.storyboard.model;

/// Where a value of a shot came from. What is not by hand is re-made when its source changes.
public enum Origin {
    SCRIPT,
    READING,
    DEFAULT,
    HAND
}
