package studio.backlot.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import studio.backlot.bench.solver.SolverTimes;

/// Runs a benchmark by its name: `backlot bench NAME [ARGUMENTS]`.
public final class Main {
    private static final int WRONG_USE = 2;

    private Main() {}

    @FunctionalInterface
    private interface Bench {
        void run(String... arguments) throws Exception;
    }

    private static Map<String, Bench> benches() {
        Map<String, Bench> benches = new LinkedHashMap<>();
        benches.put("window", WindowBench::main);
        benches.put("store", StoreBench::main);
        benches.put("frames", FrameBench::main);
        benches.put("descriptions", DescriptionBench::main);
        benches.put("encode", EncodeBench::main);
        benches.put("motion", MotionBench::main);
        benches.put("start", StartBench::main);
        benches.put("animatic", AnimaticBench::main);
        benches.put("framing", FramingCheck::main);
        benches.put("boards", BoardCheck::main);
        benches.put("faults", FaultCount::main);
        benches.put("solver", SolverTimes::main);
        return benches;
    }

    public static void main(String[] arguments) throws Exception {
        Bench bench = arguments.length == 0 ? null : benches().get(arguments[0]);
        if (bench == null) {
            System.err.println("backlot: no such benchmark.");
            System.err.println("  Give one of: " + String.join(", ", benches().keySet()));
            System.exit(WRONG_USE);
            return;
        }
        bench.run(Arrays.copyOfRange(arguments, 1, arguments.length));
        System.exit(0);
    }
}
