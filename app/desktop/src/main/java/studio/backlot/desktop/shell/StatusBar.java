package studio.backlot.desktop.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What is being done, how far it is, and how to stop it.
final class StatusBar extends HBox {
    StatusBar(StudioViewModel model) {
        getStyleClass().add("status-bar");
        Label activity = new Label();
        activity.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> text(model),
                                model.activityProperty(),
                                model.thumbnails().textProperty(),
                                model.productionProperty()));
        ProgressBar progress = new ProgressBar();
        progress.setPrefWidth(140);
        progress.setAccessibleText("Progress of the thumbnails");
        progress.progressProperty().bind(model.thumbnails().fractionProperty());
        Button cancel = new Button("Cancel");
        cancel.getStyleClass().addAll("small", "flat");
        cancel.setAccessibleText("Cancel the thumbnails");
        cancel.setOnAction(e -> model.thumbnails().cancel());
        progress.visibleProperty().bind(model.thumbnails().runningProperty());
        cancel.visibleProperty().bind(model.thumbnails().runningProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label warnings = new Label();
        warnings.textProperty()
                .bind(
                        model.picture()
                                .directedProperty()
                                .map(d -> conflicts(d.conflicts().size()))
                                .orElse(""));
        warnings.getStyleClass().add("warning");
        getChildren().addAll(activity, progress, cancel, space, warnings);
        setMinHeight(32);
        setPrefHeight(32);
    }

    private static String text(StudioViewModel model) {
        if (!model.activityProperty().get().isEmpty()) {
            return model.activityProperty().get();
        }
        if (!model.thumbnails().textProperty().get().isEmpty()) {
            return model.thumbnails().textProperty().get();
        }
        return model.productionProperty().get() == null ? "" : "Ready";
    }

    private static String conflicts(int n) {
        return n == 0 ? "" : n == 1 ? "1 warning" : n + " warnings";
    }
}
