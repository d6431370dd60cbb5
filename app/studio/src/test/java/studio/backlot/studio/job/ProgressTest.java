package studio.backlot.studio.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void theTimeLeftFollowsThePace() {
        AtomicLong now = new AtomicLong();
        List<Progress.Report> reports = new ArrayList<>();
        Progress progress = new Progress(reports::add, now::get);
        progress.report("Rendering 001_A", 0);
        now.set(10_000_000_000L);
        progress.report("Rendering 001_B", 0.25);
        assertEquals(
                List.of(
                        new Progress.Report("Rendering 001_A", 0, -1),
                        new Progress.Report("Rendering 001_B", 0.25, 30)),
                reports);
    }

    @Test
    void cancelledWorkStopsAtItsNextReport() {
        Progress progress = Progress.silent();
        progress.report("a", 0.1);
        progress.cancel();
        assertThrows(CancelledException.class, () -> progress.report("b", 0.2));
    }
}
