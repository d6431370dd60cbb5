package studio.backlot.studio.concept;

import studio.backlot.storyboard.model.Slot;

/// Something that a description states and the picture does not show.
///
/// @param slot what kind of thing it is
/// @param text the words of the description
/// @param reason why it is not to be seen
public record Missing(Slot slot, String text, String reason) {
    /// As one line: `“net” (props) is not shown: nothing like it is in the catalogue`.
    public String line() {
        return "“" + text + "” is not shown: " + reason;
    }
}
