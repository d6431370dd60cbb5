package studio.backlot.media.movie;

/// Words that a player can show under the picture.
///
/// @param from first sample at 48 kHz
/// @param to sample after the last
public record Caption(long from, long to, String text) {}
