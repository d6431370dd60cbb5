package studio.backlot.storyboard.store;

/// Something in a production's folder that could not be used. The file is kept as it is.
///
/// @param file path within the folder
/// @param message what is wrong, with line or field
/// @param remedy what a person can do
public record Problem(String file, String message, String remedy) {}
