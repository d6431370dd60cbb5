package studio.backlot.desktop.shell;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import studio.backlot.desktop.shell.JobsViewModel.Job;

/// What is being done, how far it is, and how to stop it. The newest job stands in the bar; where
/// there are more, a button shows them all.
final class StatusBar extends HBox {
    private final StudioViewModel model;
    private final Label activity = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel = new Button("Cancel");
    private final Button all = new Button();

    /// @param showAll shows the list of all jobs, or hides it
    StatusBar(StudioViewModel model, Runnable showAll) {
        this.model = model;
        getStyleClass().add("status-bar");
        activity.setId("activity");
        progress.setPrefWidth(140);
        progress.setAccessibleText("Progress");
        for (Button button : new Button[] {cancel, all}) {
            button.getStyleClass().addAll("small", "flat");
            button.setMinWidth(USE_PREF_SIZE);
            button.managedProperty().bind(button.visibleProperty());
        }
        progress.managedProperty().bind(progress.visibleProperty());
        all.setId("jobs");
        all.setOnAction(e -> showAll.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label warnings = new Label();
        warnings.textProperty()
                .bind(
                        model.picture()
                                .directedProperty()
                                .map(d -> conflicts(d.conflicts().size() + d.missing().size()))
                                .orElse(""));
        warnings.getStyleClass().add("warning");
        warnings.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(activity, progress, cancel, all, space, warnings);
        setMinHeight(32);
        setPrefHeight(32);
        model.jobs().running().addListener((ListChangeListener<Job>) change -> show());
        model.productionProperty().addListener((o, was, is) -> show());
        show();
    }

    private void show() {
        var jobs = model.jobs().running();
        activity.textProperty().unbind();
        progress.progressProperty().unbind();
        all.setVisible(jobs.size() > 1);
        all.setText(jobs.size() + " jobs");
        all.setAccessibleText("Show all " + jobs.size() + " jobs");
        progress.setVisible(!jobs.isEmpty());
        if (jobs.isEmpty()) {
            cancel.setVisible(false);
            activity.setText(model.productionProperty().get() == null ? "" : "Ready");
            return;
        }
        Job newest = jobs.getLast();
        activity.textProperty().bind(newest.textProperty());
        progress.progressProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> newest.fractionProperty().get(), newest.fractionProperty()));
        cancel.setVisible(newest.canBeCancelled());
        cancel.setAccessibleText("Cancel: " + newest.textProperty().get());
        cancel.setOnAction(e -> newest.cancel());
    }

    private static String conflicts(int n) {
        return n == 0 ? "" : n == 1 ? "1 warning" : n + " warnings";
    }
}
