package studio.backlot.desktop.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import org.jspecify.annotations.Nullable;
import studio.backlot.desktop.shell.JobsViewModel.Job;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Production;
import studio.backlot.studio.job.Progress;
import studio.backlot.studio.session.Transport;

/// The playhead and the sound. FX thread only.
public final class PlaybackViewModel implements AutoCloseable {
    private final Transport transport;
    private final Errands errands;
    private final JobsViewModel jobs;
    private final ObjectProperty<@Nullable Notice> notice;
    private final Supplier<@Nullable Cut> cut;
    private final LongProperty playhead = new SimpleLongProperty();
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private Progress preparing = Progress.silent();

    /// @param cut the cut as it is now
    PlaybackViewModel(
            Transport transport,
            Errands errands,
            JobsViewModel jobs,
            ObjectProperty<@Nullable Notice> notice,
            Supplier<@Nullable Cut> cut) {
        this.transport = transport;
        this.errands = errands;
        this.jobs = jobs;
        this.notice = notice;
        this.cut = cut;
        playhead.addListener((o, was, is) -> seekWhilePlaying());
    }

    /// Frame of the cut under the playhead.
    public LongProperty playheadProperty() {
        return playhead;
    }

    public BooleanProperty playingProperty() {
        return playing;
    }

    /// Makes the sound of a cut that is new or has changed.
    void prepare(Production production, Cut now, Transport.Recordings recordings) {
        preparing.cancel();
        Job[] own = new Job[1];
        Progress progress = new Progress(report -> errands.onFx(() -> own[0].report(report)));
        preparing = progress;
        Job job = jobs.begin("Dialogue and sound", progress::cancel);
        own[0] = job;
        errands.then(job, transport.prepare(production, now, recordings, progress), this::missing);
    }

    private void missing(List<String> sounds) {
        if (!sounds.isEmpty()) {
            notice.set(
                    new Notice(
                            sounds.size() == 1
                                    ? "A sound cannot be heard"
                                    : sounds.size() + " sounds cannot be heard",
                            String.join("\n", sounds.subList(0, Math.min(3, sounds.size()))),
                            "The cut plays without them. Put the files back and open it again.",
                            false,
                            List.of()));
        }
    }

    private void seekWhilePlaying() {
        Cut now = cut.get();
        if (now != null
                && playing.get()
                && transport.isPlaying()
                && Math.abs(playhead.get() - transport.frame()) > 2) {
            transport.play(now, playhead.get());
        }
    }

    public void playOrPause() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    private void play() {
        Cut now = cut.get();
        if (now == null || now.frames() == 0) {
            return;
        }
        long from = playhead.get() >= now.frames() - 1 ? 0 : playhead.get();
        playhead.set(from);
        transport.play(now, from);
        playing.set(true);
    }

    public void pause() {
        if (playing.get()) {
            transport.pause();
            playing.set(false);
        }
    }

    /// Moves the playhead to where the sound is; to be called at every pulse.
    public void pulse() {
        Cut now = cut.get();
        if (!playing.get() || now == null) {
            return;
        }
        long frame = Math.clamp(transport.frame(), 0, Math.max(0, now.frames() - 1));
        if (!transport.isPlaying()) {
            playing.set(false);
        }
        playhead.set(frame);
    }

    @Override
    public void close() {
        preparing.cancel();
        transport.close();
    }
}
