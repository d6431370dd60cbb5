package studio.backlot.desktop.shell;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.backlot.studio.job.Progress;

/// Everything that is being made right now, in the order in which it was begun. FX thread only.
public final class JobsViewModel {
    /// Where a job is whose length is not known.
    public static final double UNKNOWN = -1;

    private final ObservableList<Job> running = FXCollections.observableArrayList();

    /// A piece of work.
    public static final class Job {
        private final StringProperty text;
        private final DoubleProperty fraction = new SimpleDoubleProperty(UNKNOWN);
        private final @Nullable Runnable cancel;

        private Job(String title, @Nullable Runnable cancel) {
            this.text = new SimpleStringProperty(title);
            this.cancel = cancel;
        }

        /// What is being done and how long it will still take.
        public StringProperty textProperty() {
            return text;
        }

        /// How much is done, 0…1, or [#UNKNOWN].
        public DoubleProperty fractionProperty() {
            return fraction;
        }

        public boolean canBeCancelled() {
            return cancel != null;
        }

        /// Asks it to stop; nothing where it cannot.
        public void cancel() {
            if (cancel != null) {
                cancel.run();
            }
        }

        void report(Progress.Report report) {
            text.set(words(report));
            fraction.set(report.fraction());
        }
    }

    /// The jobs, oldest first.
    public ObservableList<Job> running() {
        return running;
    }

    Job begin(String title, @Nullable Runnable cancel) {
        Job job = new Job(title, cancel);
        running.add(job);
        return job;
    }

    void end(Job job) {
        running.remove(job);
    }

    private static String words(Progress.Report report) {
        double left = report.secondsLeft();
        if (left < 0) {
            return report.task();
        }
        long seconds = (long) Math.ceil(left);
        String time = seconds < 90 ? seconds + " s" : Math.round(seconds / 60.0) + " min";
        return report.task() + " · " + time + " left";
    }
}
