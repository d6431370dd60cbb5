package studio.backlot.storyboard.plan;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.assets.patterns.ScenePattern;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.rhythm.Content;

/// A scene while the film is planned: what it is told in, before it is laid out in frames.
record DraftScene(
        Scene scene, SceneSubjects subjects, ScenePattern pattern, List<PlannedClip> clips) {
    DraftScene {
        clips = List.copyOf(clips);
    }

    DraftScene with(List<PlannedClip> value) {
        return new DraftScene(scene, subjects, pattern, value);
    }

    /// Clips, each cut in two where the script names a transition while it plays.
    static List<PlannedClip> cutAtTransitions(Scene scene, List<PlannedClip> clips) {
        List<PlannedClip> cut = new ArrayList<>();
        for (PlannedClip clip : clips) {
            List<Content> part = new ArrayList<>();
            int passed = -1;
            for (Content content : clip.content()) {
                int now = SceneTransitions.passed(scene, content);
                if (now >= 0 && passed >= 0 && now > passed && !part.isEmpty()) {
                    cut.add(new PlannedClip(clip.setUp(), part, clip.named(), clip.reason()));
                    part = new ArrayList<>();
                }
                passed = now >= 0 ? now : passed;
                part.add(content);
            }
            cut.add(new PlannedClip(clip.setUp(), part, clip.named(), clip.reason()));
        }
        return cut;
    }
}
