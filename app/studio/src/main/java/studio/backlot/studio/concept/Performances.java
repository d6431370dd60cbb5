package studio.backlot.studio.concept;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.space.stage.Stage;
import studio.backlot.staging.StagedShot;

/// Performances that follow one another before the same camera. Who walks goes on walking when
/// somebody else begins to speak: time does not start again.
///
/// @param first with which the shot begins
/// @param later in order
record Performances(StagedShot first, List<DirectedShot.Later> later)
        implements StagedShot.Performance {
    Performances {
        later = List.copyOf(later);
    }

    /// What plays at a time in seconds.
    StagedShot playing(double seconds) {
        StagedShot playing = first;
        for (DirectedShot.Later next : later) {
            playing = next.from() <= seconds + 1e-6 ? next.staged() : playing;
        }
        return playing;
    }

    @Override
    public Stage at(double seconds) {
        return playing(seconds).performance().at(seconds);
    }

    @Override
    public StagedShot.@Nullable Place place(int id, double seconds) {
        return playing(seconds).performance().place(id, seconds);
    }

    @Override
    public boolean travels() {
        return first.performance().travels()
                || later.stream().anyMatch(next -> next.staged().performance().travels());
    }
}
