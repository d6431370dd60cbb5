package studio.backlot.space.camera;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.space.optics.LensKit;

/// Turns what is asked of a frame into cameras: closed forms give the candidates, the set decides
/// among them (FIELD.md §2). Immutable and safe to share.
public final class FramingSolver {
    /// Solutions that are offered at most.
    private static final int OFFERED = 10;

    private final LensKit kit;

    public FramingSolver(LensKit kit) {
        this.kit = kit;
    }

    /// Solves a spec in a scene.
    public FramingResult solve(FramingSpec spec, FramingScene scene) {
        ShotSize size = SingleFraming.sizeOf(spec);
        List<Proposal> proposals = new ArrayList<>();
        if (!scene.subjects().isEmpty()) {
            proposals.addAll(
                    new SingleFraming(spec, kit, scene.surroundings().floorY())
                            .propose(scene.subjects().getFirst()));
        }
        return judge(proposals, size, scene);
    }

    private FramingResult judge(List<Proposal> proposals, ShotSize size, FramingScene scene) {
        proposals.sort(Comparator.comparingDouble(Proposal::cost));
        Screening screening = new Screening(scene, kit);
        Map<String, Solution> offered = new LinkedHashMap<>();
        Map<Obstacle, Integer> against = new EnumMap<>(Obstacle.class);
        for (Proposal proposal : proposals) {
            Screening.Finding finding = screening.look(proposal);
            Obstacle obstacle = finding.obstacle();
            if (obstacle != null) {
                against.merge(obstacle, 1, Integer::sum);
            } else if (offered.size() < OFFERED) {
                offered.putIfAbsent(proposal.meaning(), solution(proposal, finding));
            }
        }
        if (offered.isEmpty()) {
            return new FramingResult.Infeasible(
                    List.of("No camera for a %s: %s".formatted(size, against)), List.of());
        }
        List<Solution> ranked = new ArrayList<>(offered.values());
        ranked.sort(Comparator.comparingDouble(Solution::score).reversed());
        return new FramingResult.Solved(ranked);
    }

    private static Solution solution(Proposal proposal, Screening.Finding finding) {
        Subject first = proposal.watched().getFirst();
        Camera camera = proposal.camera();
        double focus = camera.project(first.eyes()).z();
        Camera focused = camera.withOptics(camera.optics().withFocus(focus));
        double cost = proposal.cost() + (1 - finding.visible()) + 0.15 * finding.pulled().size();
        return new Solution(
                focused,
                1 / (1 + cost),
                proposal.label(),
                FramingMeasure.of(first, focused).size(),
                finding.visible(),
                List.copyOf(finding.pulled()),
                proposal.hidden(),
                proposal.notes());
    }
}
