package studio.backlot.storyboard.model;

import org.jspecify.annotations.Nullable;

/// A board of a shot.
///
/// @param id stable for life
/// @param label `START`, `END` or empty
/// @param at where in the shot it is drawn, 0 the first frame … 1 the last
/// @param media hash of a drawing or picture that a person put here, null for the rendered frame
/// @param notes notes of the board, null for none
public record Panel(
        String id, String label, double at, @Nullable String media, @Nullable String notes) {}
