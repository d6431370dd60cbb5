package studio.backlot.studio.animatic;

import java.util.LinkedHashMap;
import java.util.Map;
import studio.backlot.studio.job.Progress;

/// How far an animatic is, in rough seconds of a small machine, and how long its stages took.
/// Confined to one thread.
final class Effort {
    static final double DIRECT_SHOT = 0.2;
    static final double BOARD = 0.5;
    static final double MOVING_FRAME = 0.1;
    static final double STILL_FRAME = 0.004;
    static final double JOIN_FRAME = 0.002;

    private final Progress progress;
    private final Map<String, Double> timings = new LinkedHashMap<>();
    private double whole = 1;
    private double done;
    private double shown;
    private long stageBegan = System.nanoTime();

    Effort(Progress progress) {
        this.progress = progress;
    }

    /// Says what all the work is now thought to be.
    void whole(double value) {
        whole = Math.max(value, done);
    }

    /// Says what is left to do.
    void remaining(double work) {
        whole = Math.max(done + work, 1e-6);
        // What was thought to be much may be little: what is shown keeps its place.
        double ahead = shown / Math.max(1 - shown, 0.02);
        done = Math.max(done, ahead * work);
        whole = done + work;
    }

    void add(double work) {
        done += work;
    }

    /// Reports; a better estimate never lets the bar go back.
    void report(String task, double into) {
        shown = Math.clamp((done + into) / Math.max(whole, 1e-6), shown, 1);
        progress.report(task, shown);
    }

    /// Ends a stage and keeps its time.
    void stage(String name) {
        long now = System.nanoTime();
        timings.merge(name, (now - stageBegan) * 1e-9, Double::sum);
        stageBegan = now;
    }

    Map<String, Double> timings() {
        return timings;
    }
}
