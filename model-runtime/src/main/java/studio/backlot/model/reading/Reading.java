package studio.backlot.model.reading;

import java.util.List;
import studio.backlot.assets.film.ShotDescription;

/// A description as it was understood.
///
/// @param text the description as typed
/// @param values what it states, slot by slot
/// @param spans which words said what; offsets are UTF-16 indices into `text`, end-exclusive
/// @param notUnderstood words that were neither placed nor known to be of no consequence
public record Reading(
        String text, ShotDescription values, List<Span> spans, List<Unread> notUnderstood) {
    public Reading {
        spans = List.copyOf(spans);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /// Words that filled a slot, with a confidence from 0 to 1.
    public record Span(String slot, int start, int end, double confidence) {}

    /// Words that filled none.
    public record Unread(String text, int start, int end) {}
}
