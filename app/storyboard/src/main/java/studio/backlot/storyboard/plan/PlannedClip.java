package studio.backlot.storyboard.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.backlot.storyboard.rhythm.Content;
import studio.backlot.storyboard.rhythm.Tempo;

/// A use of a set-up in the cut.
///
/// @param named whether the script itself asks for this shot, so that it may not be changed
/// @param reason why the cut goes there
record PlannedClip(SetUp setUp, List<Content> content, boolean named, String reason) {
    PlannedClip {
        Map<String, String> doing = setUp.doing();
        content = content.stream().map(c -> c.doing().isEmpty() ? c.with(doing) : c).toList();
    }

    double seconds() {
        return content.stream().mapToDouble(Tempo::seconds).sum();
    }

    Set<String> beatIds() {
        Set<String> ids = new LinkedHashSet<>();
        for (Content c : content) {
            switch (c) {
                case Content.Spoken s -> ids.add(s.beat().id());
                case Content.Played p -> ids.add(p.beatId());
                case Content.Held h -> {}
            }
        }
        return ids;
    }

    PlannedClip with(SetUp value) {
        return new PlannedClip(value, content, named, reason);
    }

    PlannedClip with(SetUp value, String why) {
        return new PlannedClip(value, content, named, why);
    }

    PlannedClip plus(List<Content> more) {
        List<Content> all = new ArrayList<>(content);
        for (Content c : more) {
            boolean continues =
                    !all.isEmpty()
                            && c instanceof Content.Spoken next
                            && all.getLast() instanceof Content.Spoken last
                            && last.beat().id().equals(next.beat().id())
                            && last.to() == next.from();
            if (continues
                    && c instanceof Content.Spoken next
                    && all.removeLast() instanceof Content.Spoken last) {
                all.add(new Content.Spoken(last.beat(), last.from(), next.to(), last.doing()));
            } else {
                all.add(c);
            }
        }
        return new PlannedClip(setUp, all, named, reason);
    }
}
