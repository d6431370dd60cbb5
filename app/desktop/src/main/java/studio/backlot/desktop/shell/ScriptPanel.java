package studio.backlot.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Shot;

/// The screenplay as it is read, with the lines that the selected shot covers marked. A click on a
/// line selects the shot that shows it.
final class ScriptPanel extends StackPane {
    /// A paragraph.
    ///
    /// @param beatId beat that it belongs to; empty for a heading
    /// @param style class that sets it as screenplays are set
    private record Paragraph(String sceneId, String beatId, String text, String style) {}

    /// Indents of a screenplay in a narrow column, in pixels.
    private static final double CUE = 84;

    private static final double SPEECH = 40;

    private final StudioViewModel model;
    private final ListView<Paragraph> list = new ListView<>();
    private Set<String> covered = Set.of();
    private boolean following;

    ScriptPanel(StudioViewModel model) {
        this.model = model;
        list.setId("script");
        list.getStyleClass().add("script");
        list.setAccessibleText("Screenplay");
        list.setCellFactory(view -> new Line());
        getChildren().add(list);
        model.productionProperty().addListener((o, was, is) -> fill(was, is));
        model.selectedShotProperty().addListener((o, was, is) -> mark());
        list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> chosen(is));
    }

    private void fill(@Nullable Production was, @Nullable Production now) {
        if (now == null || (was != null && was.script().equals(now.script()))) {
            mark();
            return;
        }
        List<Paragraph> all = new ArrayList<>();
        for (Scene scene : now.scenes()) {
            String heading = scene.number() + "  " + scene.heading();
            all.add(new Paragraph(scene.id(), "", heading, "script-heading"));
            for (Beat beat : scene.beats()) {
                add(all, scene.id(), beat);
            }
        }
        list.getItems().setAll(all);
        mark();
    }

    private static void add(List<Paragraph> all, String scene, Beat beat) {
        switch (beat) {
            case Beat.Action b -> all.add(new Paragraph(scene, b.id(), b.text(), "script-action"));
            case Beat.ShotLine b ->
                    all.add(new Paragraph(scene, b.id(), b.text(), "script-heading"));
            case Beat.Dialogue b -> {
                String extension =
                        b.extensions().isEmpty()
                                ? ""
                                : " (" + String.join(") (", b.extensions()) + ")";
                String cue = b.character().toUpperCase(Locale.ROOT) + extension;
                all.add(new Paragraph(scene, b.id(), cue, "script-cue"));
                all.add(new Paragraph(scene, b.id(), b.text(), "script-speech"));
            }
            case Beat.Transition b ->
                    all.add(new Paragraph(scene, b.id(), b.text(), "script-action"));
            case Beat.Other b -> all.add(new Paragraph(scene, b.id(), b.text(), "script-other"));
        }
    }

    private void mark() {
        Shot shot = model.shot();
        covered = shot == null ? Set.of() : Set.copyOf(shot.beatIds());
        following = true;
        list.getSelectionModel().clearSelection();
        following = false;
        list.refresh();
        for (int i = 0; i < list.getItems().size(); i++) {
            if (covered.contains(list.getItems().get(i).beatId())) {
                list.scrollTo(Math.max(0, i - 2));
                return;
            }
        }
    }

    private void chosen(@Nullable Paragraph line) {
        Production now = model.productionProperty().get();
        if (following || line == null || now == null || covered.contains(line.beatId())) {
            return;
        }
        now.scene(line.sceneId())
                .flatMap(scene ->
                        scene.shots().stream()
                                .filter(s ->
                                        line.beatId().isEmpty()
                                                || s.beatIds().contains(line.beatId()))
                                .findFirst())
                .ifPresent(s -> model.selectedShotProperty().set(s.id()));
    }

    /// A paragraph, broken to the width of the column.
    private final class Line extends ListCell<Paragraph> {
        private final Label text = new Label();

        Line() {
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Paragraph line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().remove("covered");
            setGraphic(null);
            if (empty || line == null) {
                return;
            }
            text.setText(line.text());
            text.getStyleClass().setAll("label", line.style());
            text.setPadding(
                    switch (line.style()) {
                        case "script-cue" -> new Insets(4, 0, 0, CUE);
                        case "script-speech" -> new Insets(0, SPEECH / 2, 4, SPEECH);
                        case "script-heading" -> new Insets(8, 0, 2, 0);
                        default -> new Insets(2, 0, 2, 0);
                    });
            if (!line.beatId().isEmpty() && covered.contains(line.beatId())) {
                getStyleClass().add("covered");
            }
            setGraphic(text);
        }
    }
}
