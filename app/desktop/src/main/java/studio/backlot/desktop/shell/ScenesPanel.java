package studio.backlot.desktop.shell;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Shot;

/// The scenes of the script with their shots below them.
final class ScenesPanel extends VBox {
    /// A line of the list.
    private sealed interface Entry {
        record OfScene(Scene scene) implements Entry {}

        record OfShot(Shot shot) implements Entry {}
    }

    private final StudioViewModel model;
    private final TreeView<@Nullable Entry> tree = new TreeView<>();
    private boolean filling;

    ScenesPanel(StudioViewModel model) {
        this.model = model;
        getStyleClass().add("panel");
        setMinWidth(200);
        tree.setShowRoot(false);
        tree.setId("scenes");
        tree.setAccessibleText("Scenes and shots");
        tree.setCellFactory(view -> new Line());
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().add(tree);
        model.productionProperty().addListener((o, was, is) -> fill(was, is));
        model.selectedShotProperty().addListener((o, was, is) -> select(is));
        tree.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> chosen(is));
    }

    private void chosen(@Nullable TreeItem<@Nullable Entry> item) {
        if (!filling && item != null && item.getValue() instanceof Entry.OfShot line) {
            model.selectedShotProperty().set(line.shot().id());
        } else if (!filling
                && item != null
                && item.getValue() instanceof Entry.OfScene line
                && !line.scene().shots().isEmpty()) {
            model.selectedShotProperty().set(line.scene().shots().getFirst().id());
        }
    }

    private void fill(@Nullable Production was, @Nullable Production now) {
        if (now == null || (was != null && was.scenes().equals(now.scenes()))) {
            return;
        }
        filling = true;
        TreeItem<@Nullable Entry> root = new TreeItem<>(null);
        for (Scene scene : now.scenes()) {
            TreeItem<@Nullable Entry> heading = new TreeItem<>(new Entry.OfScene(scene));
            heading.setExpanded(true);
            for (Shot shot : scene.shots()) {
                if (!shot.omitted()) {
                    heading.getChildren().add(new TreeItem<>(new Entry.OfShot(shot)));
                }
            }
            root.getChildren().add(heading);
        }
        tree.setRoot(root);
        filling = false;
        select(model.selectedShotProperty().get());
    }

    private void select(@Nullable String shotId) {
        TreeItem<@Nullable Entry> root = tree.getRoot();
        if (root == null || shotId == null) {
            return;
        }
        for (TreeItem<@Nullable Entry> scene : root.getChildren()) {
            for (TreeItem<@Nullable Entry> item : scene.getChildren()) {
                if (item.getValue() instanceof Entry.OfShot line
                        && line.shot().id().equals(shotId)) {
                    filling = true;
                    tree.getSelectionModel().select(item);
                    reveal(tree.getRow(item));
                    filling = false;
                }
            }
        }
    }

    /// Scrolls only as far as needed: a list that jumps under the pointer cannot be clicked twice.
    private void reveal(int row) {
        if (tree.lookup(".virtual-flow") instanceof javafx.scene.control.skin.VirtualFlow<?> flow) {
            var first = flow.getFirstVisibleCell();
            var last = flow.getLastVisibleCell();
            boolean seen =
                    first != null
                            && last != null
                            && row > first.getIndex()
                            && row < last.getIndex();
            if (!seen) {
                flow.scrollTo(Math.max(0, row - 1));
            }
        }
    }

    /// A scene's heading, or a shot's name and words.
    private static final class Line extends TreeCell<@Nullable Entry> {
        private final Label name = new Label();
        private final Label words = new Label();
        private final HBox line = new HBox(8, name, words);

        Line() {
            name.setMinWidth(USE_PREF_SIZE);
            name.getStyleClass().add("shot-name");
            words.getStyleClass().add("shot-words");
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            getStyleClass().remove("scene-heading");
            setText(null);
            setGraphic(null);
            setTooltip(null);
            switch (empty ? null : entry) {
                case null -> {}
                case Entry.OfScene s -> {
                    getStyleClass().add("scene-heading");
                    setText(s.scene().number() + "  " + s.scene().heading());
                    setTooltip(new Tooltip(s.scene().heading()));
                }
                case Entry.OfShot s -> {
                    name.setText(s.shot().name());
                    words.setText(s.shot().description());
                    setGraphic(line);
                    setTooltip(new Tooltip(s.shot().description()));
                }
            }
        }
    }
}
