package studio.backlot.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What the window says while no production is open.
final class EmptyRoom extends VBox {
    EmptyRoom(Runnable open) {
        getStyleClass().add("empty-room");
        setAlignment(Pos.CENTER);
        Label says =
                new Label("Here a screenplay becomes shots, frames and a timeline you can play.");
        Button button = new Button("Open a screenplay");
        button.getStyleClass().add("accent");
        button.setDefaultButton(true);
        button.setAccessibleText("Open a screenplay");
        button.setOnAction(e -> open.run());
        getChildren().addAll(says, button);
    }
}
