package studio.backlot.desktop.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.backlot.storyboard.model.Shot;

/// The words of the selected shot. Enter makes the shot anew from them; Escape takes them back.
final class DescriptionBar extends VBox {
    private final StudioViewModel model;
    private final TextField field = new TextField();

    DescriptionBar(StudioViewModel model) {
        this.model = model;
        getStyleClass().add("description-bar");
        field.setId("description");
        field.setAccessibleText("Description of the shot");
        field.setPromptText("Describe the shot, such as “MCU of Mara at the counter, low angle”");
        field.setOnAction(e -> submit());
        Button make = new Button("Make frame");
        make.getStyleClass().add("accent");
        make.setAccessibleText("Make the frame from the description");
        make.setOnAction(e -> submit());
        make.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, field, make);
        HBox.setHgrow(field, Priority.ALWAYS);
        Label unread = new Label();
        unread.getStyleClass().add("unread");
        unread.textProperty()
                .bind(
                        model.notUnderstoodProperty()
                                .map(t -> t.isEmpty() ? " " : "Not understood: " + t));
        unread.managedProperty().bind(model.notUnderstoodProperty().isNotEmpty());
        unread.visibleProperty().bind(unread.managedProperty());
        getChildren().addAll(line, unread);
        model.selectedShotProperty().addListener((o, was, is) -> fill());
        model.productionProperty().addListener((o, was, is) -> fill());
        field.focusedProperty()
                .addListener((o, was, is) -> {
                    if (!is) {
                        fill();
                    }
                });
        disableProperty().bind(model.selectedShotProperty().isNull());
    }

    private void fill() {
        Shot shot = model.shot();
        String words = shot == null ? "" : shot.description();
        if (!words.equals(field.getText())) {
            field.setText(words);
        }
    }

    private void submit() {
        Shot shot = model.shot();
        if (shot != null && !shot.description().equals(field.getText())) {
            model.describe(field.getText());
        }
    }

    void edit() {
        field.requestFocus();
        field.selectAll();
    }
}
