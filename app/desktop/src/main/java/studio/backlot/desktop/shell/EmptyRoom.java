package studio.backlot.desktop.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the window says while no production is open, and the ways to begin.
final class EmptyRoom extends VBox {
    /// @param example a screenplay to try, null where none is installed
    EmptyRoom(Runnable script, Runnable production, @Nullable Path example, Consumer<Path> open) {
        getStyleClass().add("empty-room");
        setAlignment(Pos.CENTER);
        Label name = new Label("Backlot");
        name.getStyleClass().add("empty-title");
        Label says =
                new Label("Here a screenplay becomes shots, frames and a timeline you can play.");
        Button begin = button("Open a screenplay…", script);
        begin.getStyleClass().add("accent");
        begin.setDefaultButton(true);
        HBox ways = new HBox(8, begin, button("Open a production…", production));
        ways.setAlignment(Pos.CENTER);
        if (example != null) {
            ways.getChildren().add(button("Try the example", () -> open.accept(example)));
        }
        Label drop =
                new Label("Or drop a .fountain, .fdx, .txt or .storyboarder file on this window.");
        drop.getStyleClass().add("empty-hint");
        getChildren().addAll(name, says, ways, drop);
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.setAccessibleText(text);
        button.setOnAction(e -> action.run());
        return button;
    }
}
