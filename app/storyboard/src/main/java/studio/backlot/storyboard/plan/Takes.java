package studio.backlot.storyboard.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.model.Panel;
import studio.backlot.storyboard.model.Take;
import studio.backlot.storyboard.rhythm.Content;

/// The uses of one camera in the order of the cut, laid one after the other as the shot's own time.
/// Confined to the thread that plans the scene.
final class Takes {
    /// Boards of one set-up; further business is told by the cut.
    private static final int MOST_PANELS = 4;

    private final List<PlannedClip> clips = new ArrayList<>();
    private final List<Take> takes = new ArrayList<>();
    private final Set<String> beats = new LinkedHashSet<>();
    private final Set<Long> played = new HashSet<>();
    private final int index;
    private long frames;

    /// @param index place among the shots of the scene
    Takes(int index) {
        this.index = index;
    }

    int index() {
        return index;
    }

    /// @param contentFrames length of each piece of the clip's content
    void add(PlannedClip clip, List<Long> contentFrames) {
        clips.add(clip);
        beats.addAll(clip.beatIds());
        for (int i = 0; i < clip.content().size(); i++) {
            Content content = clip.content().get(i);
            long length = contentFrames.get(i);
            if (length == 0) {
                continue;
            }
            if (content instanceof Content.Played) {
                played.add(frames);
            }
            takes.add(new Take(frames, length, beat(content), content.doing()));
            frames += length;
        }
    }

    private static List<String> beat(Content content) {
        return switch (content) {
            case Content.Spoken s -> List.of(s.beat().id());
            case Content.Played p -> List.of(p.beatId());
            case Content.Held h -> List.of();
        };
    }

    /// A set-up that the cut has no use for yet.
    static Takes unused(int index, SetUp setUp, List<String> beatIds, long frames, String reason) {
        Takes takes = new Takes(index);
        takes.clips.add(new PlannedClip(setUp, List.of(), false, reason));
        takes.beats.addAll(beatIds);
        takes.frames = frames;
        return takes;
    }

    long frames() {
        return frames;
    }

    List<String> beatIds() {
        return List.copyOf(beats);
    }

    String reason() {
        return clips.getFirst().reason();
    }

    SetUp first() {
        return clips.getFirst().setUp();
    }

    List<Take> list() {
        return takes;
    }

    /// The set-up as it can be put in words, best first: with what its people do in every take, as
    /// what changes is left to the takes; else with what they do in one of them.
    List<SetUp> wordings() {
        List<SetUp> wordings = new ArrayList<>();
        wordings.add(doing(w -> throughout(w.name(), w.action())));
        for (Take take : takes) {
            wordings.add(doing(w -> take.actions().get(w.name())));
        }
        return wordings;
    }

    private SetUp doing(Function<SetUp.Who, @Nullable String> action) {
        return first().withSubjects(
                        first().subjects().stream().map(w -> w.doing(action.apply(w))).toList());
    }

    private @Nullable String throughout(String name, @Nullable String action) {
        for (Take take : takes) {
            if (!Objects.equals(take.actions().get(name), action)) {
                return null;
            }
        }
        return action;
    }

    /// One board, and one more for each further thing that is done before the camera.
    List<Panel> panels(String shotId) {
        List<Panel> panels = new ArrayList<>();
        Set<Map<String, String>> seen = new HashSet<>();
        for (Take take : takes) {
            boolean first = panels.isEmpty();
            boolean business = played.contains(take.from()) && !take.actions().isEmpty();
            if (!seen.add(take.actions()) || (!first && !business)) {
                continue;
            }
            if (panels.size() < MOST_PANELS) {
                int n = panels.size() + 1;
                double at = frames < 2 ? 0 : take.from() / (double) (frames - 1);
                panels.add(new Panel(shotId + "-" + n, n == 1 ? "" : "" + n, at, null, null));
            }
        }
        return panels.isEmpty() ? List.of(new Panel(shotId + "-1", "", 0, null, null)) : panels;
    }
}
