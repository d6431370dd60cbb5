package studio.backlot.studio.concept;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import studio.backlot.assets.film.Framing;
import studio.backlot.space.camera.FramingResult;
import studio.backlot.space.camera.FramingScene;
import studio.backlot.space.camera.FramingSolver;
import studio.backlot.space.camera.FramingSpec;
import studio.backlot.space.camera.Looked;
import studio.backlot.space.camera.Solution;
import studio.backlot.space.optics.LensKit;

/// The cameras of one staged shot: as they are asked for, from anywhere, or the nearest that there
/// are. What was found of a camera once is kept between the three.
final class CameraSearch {
    private final FramingSolver solver;
    private final FramingSpec spec;
    private final FramingScene framing;
    private final Variety variety;
    private final Looked looked = new Looked();

    /// @param lenses what there is to choose the lens from
    CameraSearch(LensKit lenses, FramingSpec spec, FramingScene framing, Variety variety) {
        this.solver = new FramingSolver(lenses);
        this.spec = spec;
        this.framing = framing;
        this.variety = variety;
    }

    /// The cameras of the spec as it is; empty where there is none.
    List<Solution> asAsked() {
        if (variety == Variety.FURTHER_ROUND) {
            List<Solution> round = new ArrayList<>();
            for (int hand = -1; hand <= 1; hand += 2) {
                round.addAll(attempt(spec.withAzimuth(hand * Variety.FURTHER_DEGREES)));
            }
            if (!round.isEmpty()) {
                round.sort(Comparator.comparingDouble(Solution::score).reversed());
                return round;
            }
        }
        return attempt(spec);
    }

    private List<Solution> attempt(FramingSpec asked) {
        return solver.attempt(asked, framing, looked) instanceof FramingResult.Solved solved
                ? solved.solutions()
                : List.of();
    }

    /// The cameras from wherever the words allow; empty where there is none.
    List<Solution> fromAnywhere() {
        return solver.anywhere(spec, framing, looked) instanceof FramingResult.Solved solved
                ? solved.solutions()
                : List.of();
    }

    /// The cameras that come nearest where nothing answers the words.
    ///
    /// @param conflicts is told what is in conflict
    List<Solution> nearest(List<String> conflicts) {
        List<Solution> found = asAsked();
        if (!found.isEmpty()) {
            return found;
        }
        return switch (solver.solve(spec, framing, looked)) {
            case FramingResult.Solved solved -> solved.solutions();
            case FramingResult.Infeasible infeasible -> {
                conflicts.addAll(infeasible.conflicts());
                yield infeasible.nearest().isEmpty() ? relaxed(conflicts) : infeasible.nearest();
            }
        };
    }

    /// The size is what a board is for: where nothing else will do, lens and side are given up,
    /// then company, and the line of action last.
    private List<Solution> relaxed(List<String> conflicts) {
        FramingSpec loose = spec.withLens(null).withLensClass(null).withSide(null);
        FramingSpec single = loose.withFraming(Framing.SINGLE);
        List<Solution> found = among(loose, framing);
        if (found.isEmpty()) {
            found = among(loose.withFraming(null), framing);
        }
        if (found.isEmpty() && !framing.subjects().isEmpty()) {
            found = among(single, framing);
        }
        if (found.isEmpty()) {
            found = among(loose.withFraming(null), framing.withLine(null));
        }
        if (!found.isEmpty()) {
            conflicts.add("Lens and side were given up to keep the size.");
        }
        return found;
    }

    private List<Solution> among(FramingSpec asked, FramingScene scene) {
        return switch (solver.solve(asked, scene, looked)) {
            case FramingResult.Solved solved -> solved.solutions();
            case FramingResult.Infeasible infeasible -> infeasible.nearest();
        };
    }
}
