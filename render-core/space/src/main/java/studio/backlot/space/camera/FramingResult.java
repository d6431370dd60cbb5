package studio.backlot.space.camera;

import java.util.List;

/// What comes of solving a spec.
public sealed interface FramingResult {
    /// Cameras that answer the spec and differ in meaning, best first; never empty.
    record Solved(List<Solution> solutions) implements FramingResult {
        public Solved {
            solutions = List.copyOf(solutions);
            if (solutions.isEmpty()) {
                throw new IllegalArgumentException("solved without a solution");
            }
        }

        public Solution best() {
            return solutions.getFirst();
        }
    }

    /// No camera does everything that is asked.
    ///
    /// @param conflicts each names terms of the spec that cannot hold together, and a way out
    /// @param nearest cameras that give up one of the terms, best first; may be empty
    record Infeasible(List<String> conflicts, List<Solution> nearest) implements FramingResult {
        public Infeasible {
            conflicts = List.copyOf(conflicts);
            nearest = List.copyOf(nearest);
        }
    }
}
