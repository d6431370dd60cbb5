package studio.backlot.desktop.shell;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import studio.backlot.desktop.timeline.TimelineView;
import studio.backlot.storyboard.edit.ShotEdit;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.studio.render.Looks;

/// Menus, the production's name, and when it was saved.
final class TopBar extends HBox {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final StudioViewModel model;
    private final StudioWindow window;

    TopBar(StudioViewModel model, StudioWindow window) {
        this.model = model;
        this.window = window;
        getStyleClass().add("top-bar");
        MenuBar menus = new MenuBar(file(), edit(), shot(), cut(), look());
        menus.setAccessibleText("Menus");
        Label name = new Label();
        name.getStyleClass().add("production-name");
        name.textProperty().bind(model.productionProperty().map(Production::title).orElse(""));
        Label saved = new Label();
        saved.getStyleClass().add("saved");
        saved.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::savedText,
                                model.document().savedProperty(),
                                model.document().dirtyProperty(),
                                model.productionProperty()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(menus, space, name, saved);
    }

    private String savedText() {
        var at = model.document().savedProperty().get();
        if (model.productionProperty().get() == null) {
            return "";
        }
        String clock = at == null ? "" : CLOCK.format(at.atZone(ZoneId.systemDefault()));
        if (!model.document().dirtyProperty().get()) {
            return at == null ? "saved" : "saved " + clock;
        }
        return at == null ? "not saved yet" : "changed since " + clock;
    }

    private static MenuItem item(String text, String keys, Runnable action) {
        MenuItem item = new MenuItem(text);
        if (!keys.isEmpty()) {
            item.setAccelerator(KeyCombination.keyCombination(keys));
        }
        item.setOnAction(e -> action.run());
        return item;
    }

    private Menu file() {
        MenuItem save = item("Save", "Shortcut+S", window::save);
        MenuItem saveAs = item("Save as…", "Shortcut+Shift+S", window::saveAs);
        save.disableProperty().bind(model.productionProperty().isNull());
        saveAs.disableProperty().bind(model.productionProperty().isNull());
        MenuItem animatic = item("Make the animatic…", "Shortcut+M", window::makeAnimatic);
        animatic.disableProperty().bind(model.productionProperty().isNull());
        return new Menu(
                "File",
                null,
                item("Open a screenplay or storyboard…", "Shortcut+O", window::chooseScript),
                item("Open a production…", "Shortcut+Shift+O", window::chooseProduction),
                new SeparatorMenuItem(),
                save,
                saveAs,
                new SeparatorMenuItem(),
                animatic,
                new SeparatorMenuItem(),
                item("Quit", "Shortcut+Q", window::quit));
    }

    private Menu edit() {
        MenuItem undo = item("Undo", "Shortcut+Z", model.document()::undo);
        MenuItem redo = item("Redo", "Shortcut+Shift+Z", model.document()::redo);
        name(undo, "Undo", model.document().undoLabelProperty());
        name(redo, "Redo", model.document().redoLabelProperty());
        return new Menu("Edit", null, undo, redo);
    }

    private static void name(MenuItem item, String verb, StringProperty label) {
        item.disableProperty().bind(label.isNull());
        item.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        label.get() == null
                                                ? verb
                                                : verb
                                                        + " “"
                                                        + label.get().toLowerCase(Locale.ROOT)
                                                        + "”",
                                label));
    }

    private Menu shot() {
        return new Menu(
                "Shot",
                null,
                item("Edit description", "Shortcut+E", window::editDescription),
                item("Release camera", "Shortcut+R", this::releaseCamera),
                new SeparatorMenuItem(),
                item("Next shot", "", () -> model.step(1)),
                item("Previous shot", "", () -> model.step(-1)),
                new SeparatorMenuItem(),
                item("Play or pause", "Shortcut+P", model.playback()::playOrPause),
                item("Show the whole cut", "Shortcut+0", () -> window.timeline().showAll()));
    }

    private Menu cut() {
        TimelineView timeline = window.timeline();
        CheckMenuItem snap = new CheckMenuItem("Snap to cuts, markers and playhead (N)");
        snap.selectedProperty().bindBidirectional(timeline.snapProperty());
        Menu menu =
                new Menu(
                        "Cut",
                        null,
                        item("Split at the playhead (S)", "Shortcut+B", timeline::split),
                        item(
                                "Delete the clip and close the gap (Del)",
                                "Shortcut+Delete",
                                () -> timeline.delete(TimelineView.Hole.CLOSED)),
                        item(
                                "Delete the clip and leave a gap (Shift+Del)",
                                "Shortcut+Shift+Delete",
                                () -> timeline.delete(TimelineView.Hole.LEFT)),
                        new SeparatorMenuItem(),
                        item("One frame longer (.)", "", () -> timeline.lengthen(1)),
                        item("One frame shorter (,)", "", () -> timeline.lengthen(-1)),
                        new SeparatorMenuItem(),
                        snap);
        menu.disableProperty().bind(model.productionProperty().isNull());
        return menu;
    }

    private void releaseCamera() {
        Shot shot = model.shot();
        if (shot != null && shot.hand().camera() != null) {
            model.apply(new ShotEdit.ReleaseCamera(shot.id()));
        }
    }

    private Menu look() {
        Menu menu = new Menu("Look");
        ToggleGroup group = new ToggleGroup();
        for (String name : Looks.names()) {
            RadioMenuItem item =
                    new RadioMenuItem(
                            Words.value(
                                    name.substring(0, 1).toUpperCase(Locale.ROOT)
                                            + name.substring(1)));
            item.setToggleGroup(group);
            item.setOnAction(e -> model.look(name));
            model.productionProperty()
                    .addListener((o, was, is) ->
                            item.setSelected(
                                    is != null && is.settings().look().equalsIgnoreCase(name)));
            menu.getItems().add(item);
        }
        return menu;
    }
}
