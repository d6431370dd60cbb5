package studio.backlot.desktop.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;
import studio.backlot.desktop.shell.JobsViewModel.Job;
import studio.backlot.storyboard.model.Production;
import studio.backlot.studio.animatic.AnimaticException;
import studio.backlot.studio.animatic.AnimaticOptions;
import studio.backlot.studio.animatic.AnimaticReport;
import studio.backlot.studio.concept.ConceptException;
import studio.backlot.studio.concept.ConceptStudio;
import studio.backlot.studio.environment.Folders;
import studio.backlot.studio.job.Progress;
import studio.backlot.studio.message.Messages;
import studio.backlot.studio.session.Pictures;

/// Makes the movie of the cut behind the work in the window. FX thread only.
public final class AnimaticViewModel {
    private final Pictures pictures;
    private final Errands errands;
    private final JobsViewModel jobs;
    private final ObjectProperty<@Nullable Notice> notice;
    private Progress making = Progress.silent();

    AnimaticViewModel(
            Pictures pictures,
            Errands errands,
            JobsViewModel jobs,
            ObjectProperty<@Nullable Notice> notice) {
        this.pictures = pictures;
        this.errands = errands;
        this.jobs = jobs;
        this.notice = notice;
    }

    /// Makes a movie, boards and hand-off of a production as it is now into a folder. What is
    /// edited meanwhile is not in it.
    public void make(Production production, Path folder) {
        AnimaticOptions options;
        try {
            options = options(production);
        } catch (AnimaticException | ConceptException unusable) {
            notice.set(Notice.of(Messages.of(unusable)));
            return;
        }
        Job[] own = new Job[1];
        Progress progress = new Progress(report -> errands.onFx(() -> own[0].report(report)));
        making = progress;
        Job job = jobs.begin("Animatic", progress::cancel);
        own[0] = job;
        errands.then(job, pictures.animatic(production, options, folder, progress), this::made);
    }

    private static AnimaticOptions options(Production production) {
        String version = AnimaticViewModel.class.getPackage().getImplementationVersion();
        return new AnimaticOptions(
                production.settings().rate(),
                production.settings().width(),
                production.settings().height(),
                AnimaticOptions.BurnIn.NONE,
                ConceptStudio.look(production.settings().look()),
                Folders.cache().resolve("animatic"),
                version == null ? "development" : version);
    }

    private void made(AnimaticReport report) {
        Path movie = report.files().getFirst();
        notice.set(
                new Notice(
                        "The animatic is made",
                        "%s\n%d clips, %d:%02d, boards and hand-off beside it."
                                .formatted(
                                        movie,
                                        report.clips(),
                                        Math.round(report.seconds()) / 60,
                                        Math.round(report.seconds()) % 60),
                        "Every frame of the movie was compared with the cut.",
                        false,
                        List.of()));
    }

    /// Stops the one that is being made; finished clips are kept and found again.
    void cancel() {
        making.cancel();
    }
}
