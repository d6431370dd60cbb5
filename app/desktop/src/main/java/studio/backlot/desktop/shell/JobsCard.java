package studio.backlot.desktop.shell;

import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import studio.backlot.desktop.shell.JobsViewModel.Job;

/// All running jobs above the status bar, each with its progress and a way to stop it. It goes when
/// the last of them ends.
final class JobsCard extends VBox {
    private final JobsViewModel jobs;

    JobsCard(JobsViewModel jobs) {
        this.jobs = jobs;
        getStyleClass().add("jobs");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText("Running jobs");
        setMaxSize(460, Region.USE_PREF_SIZE);
        StackPane.setMargin(this, new Insets(0, 0, 40, 12));
        StackPane.setAlignment(this, Pos.BOTTOM_LEFT);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        jobs.running().addListener((ListChangeListener<Job>) change -> fill());
    }

    void toggle() {
        setVisible(!isVisible() && !jobs.running().isEmpty());
        fill();
    }

    private void fill() {
        getChildren().clear();
        if (jobs.running().isEmpty()) {
            setVisible(false);
        }
        if (!isVisible()) {
            return;
        }
        Label title = new Label("Running");
        title.getStyleClass().add("title");
        getChildren().add(title);
        jobs.running().forEach(job -> getChildren().add(line(job)));
    }

    private static HBox line(Job job) {
        Label text = new Label();
        text.textProperty().bind(job.textProperty());
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        ProgressBar progress = new ProgressBar();
        progress.setPrefWidth(110);
        progress.setMinWidth(110);
        progress.setAccessibleText("Progress");
        progress.progressProperty().bind(job.fractionProperty());
        Button cancel = new Button("Cancel");
        cancel.getStyleClass().addAll("small", "flat");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setAccessibleText("Cancel: " + job.textProperty().get());
        cancel.setVisible(job.canBeCancelled());
        cancel.setOnAction(e -> job.cancel());
        HBox line = new HBox(12, text, progress, cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
