package studio.backlot.desktop.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.fxmisc.richtext.StyleClassedTextField;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.studio.concept.DirectedShot;
import studio.backlot.studio.concept.Missing;
import studio.backlot.studio.session.Pictures.Understood;

/// The words of the selected shot, each in the colour of what it says, underlined where nothing is
/// understood; so while they are typed. Enter makes the shot anew from them; Escape takes them
/// back.
final class DescriptionBar extends VBox {
    private static final Duration HOVER = Duration.ofMillis(350);

    private final StudioViewModel model;
    private final StyleClassedTextField field = new StyleClassedTextField();
    private final Label unread = new Label();
    private final Tooltip meaning = new Tooltip();

    DescriptionBar(StudioViewModel model) {
        this.model = model;
        getStyleClass().add("description-bar");
        field.setId("description");
        field.getStyleClass().add("description");
        field.setAccessibleRole(AccessibleRole.TEXT_FIELD);
        field.setAccessibleText("Description of the shot");
        Text prompt =
                new Text("Describe the shot, such as “MCU of Mara at the counter, low angle”");
        prompt.getStyleClass().add("prompt");
        field.setPromptText(prompt);
        // Undo is the document's: it takes back the description and the frame together.
        field.setUndoManager(UndoUtils.noOpUndoManager());
        field.setOnAction(e -> submit());
        Button make = new Button("Make frame");
        make.getStyleClass().add("accent");
        make.setAccessibleText("Make the frame from the description");
        make.setOnAction(e -> submit());
        make.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, field, make);
        line.setAlignment(Pos.CENTER);
        HBox.setHgrow(field, Priority.ALWAYS);
        unread.setId("unread");
        unread.getStyleClass().add("unread");
        unread.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox below = new HBox(14, unread, space);
        for (WordKind kind : WordKind.values()) {
            Label label = new Label(kind.title());
            label.getStyleClass().addAll("legend", kind.style());
            label.setMinWidth(USE_PREF_SIZE);
            below.getChildren().add(label);
        }
        getChildren().addAll(line, below);
        listen();
    }

    private void listen() {
        model.selectedShotProperty().addListener((o, was, is) -> fill());
        model.productionProperty().addListener((o, was, is) -> fill());
        field.textProperty().addListener((o, was, is) -> typed(is));
        model.description().understoodProperty().addListener((o, was, is) -> colour(is));
        model.picture()
                .directedProperty()
                .addListener(
                        (o, was, is) -> colour(model.description().understoodProperty().get()));
        field.focusedProperty()
                .addListener((o, was, is) -> {
                    if (!is) {
                        fill();
                    }
                });
        disableProperty().bind(model.selectedShotProperty().isNull());
        field.setMouseOverTextDelay(HOVER);
        field.addEventHandler(
                MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN,
                e -> explain(e.getCharacterIndex(), e.getScreenPosition()));
        field.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, e -> meaning.hide());
    }

    /// Words that were read before come back without a new reading; their colours cannot be set
    /// while the text is changing.
    private void typed(String words) {
        model.description().look(words);
        Platform.runLater(() -> colour(model.description().understoodProperty().get()));
    }

    private void fill() {
        Shot shot = model.shot();
        String words = shot == null ? "" : shot.description();
        if (!words.equals(field.getText())) {
            field.setText(words);
        }
        colour(model.description().understoodProperty().get());
    }

    /// A reading that belongs to other words than those in the field says nothing.
    private void colour(@Nullable Understood read) {
        if (read == null || !read.text().equals(field.getText())) {
            return;
        }
        unread.setText(told(read));
        if (!read.text().isEmpty()) {
            field.setStyleSpans(0, spans(read));
        }
    }

    /// What of the words nobody understood, and what of those that were the picture does not show.
    private String told(Understood read) {
        DirectedShot directed = model.picture().directedProperty().get();
        Shot shot = model.shot();
        boolean own = shot != null && shot.description().equals(read.text());
        List<String> told = new ArrayList<>();
        if (!read.unknown().isEmpty()) {
            told.add("Not understood: " + String.join(", ", read.notUnderstood()));
        }
        if (own && directed != null && !directed.missing().isEmpty()) {
            told.add(
                    "Not shown: "
                            + directed.missing().stream()
                                    .map(Missing::text)
                                    .distinct()
                                    .collect(Collectors.joining(", ")));
        }
        return String.join("   ", told);
    }

    /// Styles of the whole text. Words that say two things wear the first.
    static StyleSpans<Collection<String>> spans(Understood read) {
        String[] styles = new String[read.text().length()];
        read.known().forEach(w -> paint(styles, w, WordKind.of(w.slot()).style()));
        read.unknown().forEach(w -> paint(styles, w, WordKind.UNKNOWN));
        StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
        int from = 0;
        for (int i = 1; i <= styles.length; i++) {
            if (i == styles.length || !java.util.Objects.equals(styles[i], styles[from])) {
                builder.add(styles[from] == null ? List.of() : Set.of(styles[from]), i - from);
                from = i;
            }
        }
        return builder.create();
    }

    private static void paint(String[] styles, Understood.Words words, String style) {
        for (int i = words.start(); i < Math.min(words.end(), styles.length); i++) {
            if (styles[i] == null) {
                styles[i] = style;
            }
        }
    }

    private void explain(int index, Point2D at) {
        Understood read = model.description().understoodProperty().get();
        if (read == null || !read.text().equals(field.getText())) {
            return;
        }
        String says = null;
        for (Understood.Words words : read.known()) {
            if (index >= words.start() && index < words.end() && says == null) {
                says = Words.slot(words.slot());
            }
        }
        for (Understood.Words words : read.unknown()) {
            if (index >= words.start() && index < words.end()) {
                says = "Not understood: the frame is made without it";
            }
        }
        if (says != null) {
            meaning.setText(says);
            meaning.show(field, at.getX() + 8, at.getY() + 12);
        }
    }

    private void submit() {
        Shot shot = model.shot();
        if (shot != null && !shot.description().equals(field.getText())) {
            model.description().describe(field.getText());
        }
    }

    void edit() {
        field.requestFocus();
        field.selectAll();
    }
}
