package studio.backlot.desktop.shell;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A notice in the corner of the window. It takes nothing away and waits until it is answered.
final class NoticeCard extends VBox {
    private final ObjectProperty<@Nullable Notice> notice;

    NoticeCard(ObjectProperty<@Nullable Notice> notice) {
        this.notice = notice;
        getStyleClass().add("message");
        setAccessibleRole(AccessibleRole.DIALOG);
        setMaxWidth(420);
        setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setMargin(this, new Insets(0, 16, 48, 0));
        notice.addListener((o, was, is) -> show(is));
        show(notice.get());
    }

    private void show(@Nullable Notice now) {
        setVisible(now != null);
        setManaged(now != null);
        getChildren().clear();
        getStyleClass().remove("error");
        if (now == null) {
            return;
        }
        if (now.error()) {
            getStyleClass().add("error");
        }
        setAccessibleText(now.title());
        HBox buttons = new HBox(8);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setPadding(new Insets(8, 0, 0, 0));
        for (Notice.Answer answer : now.answers()) {
            Button button = new Button(answer.label());
            button.getStyleClass().add("small");
            button.setAccessibleText(answer.label());
            button.setOnAction(e -> {
                notice.set(null);
                answer.action().run();
            });
            buttons.getChildren().add(button);
        }
        Button close = new Button(now.answers().isEmpty() ? "Close" : "Keep");
        close.getStyleClass().addAll("small", "flat");
        close.setAccessibleText(close.getText());
        close.setOnAction(e -> notice.set(null));
        buttons.getChildren().add(close);
        getChildren()
                .addAll(
                        label(now.title(), "title"),
                        label(now.whatHappened(), "facts"),
                        label(now.whatToDo(), "remedy"),
                        buttons);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
