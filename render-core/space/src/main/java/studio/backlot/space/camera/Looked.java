package studio.backlot.space.camera;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What was found of cameras that were looked through. Whoever solves a scene for one wish after
/// the other keeps this between them: where a term is let go, most of the cameras that are tried
/// are those that were tried before. Safe for all threads.
public final class Looked {
    private record Seen(
            Scene scene,
            SingleFraming.Search search,
            Camera camera,
            List<Integer> watched,
            List<Integer> hidden,
            List<Integer> through) {}

    /// A scene, which is itself and nothing that is like it: comparing all of it would take longer
    /// than looking. Only its line of action may be another object.
    private record Scene(FramingScene scene) {
        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(@Nullable Object other) {
            return other instanceof Scene that
                    && scene.subjects() == that.scene.subjects()
                    && scene.others() == that.scene.others()
                    && scene.owner() == that.scene.owner()
                    && scene.object() == that.scene.object()
                    && scene.surroundings() == that.scene.surroundings()
                    && Objects.equals(scene.line(), that.scene.line());
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(scene.subjects());
        }
    }

    private final Map<Seen, Screening.Finding> found = new ConcurrentHashMap<>();

    Screening.Finding find(Screening screening, Proposal proposal) {
        Seen seen =
                new Seen(
                        new Scene(screening.scene()),
                        screening.search(),
                        proposal.camera(),
                        proposal.watched().stream().map(Subject::id).toList(),
                        proposal.hidden(),
                        proposal.through());
        Screening.Finding known = found.get(seen);
        if (known == null) {
            known = screening.look(proposal);
            found.put(seen, known);
        }
        return known;
    }

    /// How many cameras were looked through.
    public int cameras() {
        return found.size();
    }
}
