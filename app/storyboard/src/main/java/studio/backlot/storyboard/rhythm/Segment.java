package studio.backlot.storyboard.rhythm;

import java.util.List;

/// A piece of picture that shows one set-up, and what plays in it.
public record Segment(List<Content> content) {
    public Segment {
        content = List.copyOf(content);
    }

    /// Length at its own pace.
    public double seconds() {
        return content.stream().mapToDouble(Tempo::seconds).sum();
    }

    /// Whether somebody speaks in it.
    public boolean spoken() {
        return content.stream().anyMatch(c -> c instanceof Content.Spoken);
    }
}
