package studio.backlot.desktop.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.collections.MapChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.fxmisc.richtext.StyledTextField;
import org.jspecify.annotations.Nullable;
import studio.backlot.desktop.timeline.TimelinePictures;
import studio.backlot.desktop.timeline.TimelineView;
import studio.backlot.desktop.viewport.ViewportView;
import studio.backlot.storyboard.model.Production;
import studio.backlot.studio.render.DrawnFrame;

/// The regions of the window and what joins them. FX thread only.
final class StudioWindow {
    private static final double LEFT = 0.19;
    private static final double RIGHT = 0.79;
    private static final double FOOT = 0.72;

    private final StudioViewModel model;
    private final Stage stage;
    private final BorderPane studio = new BorderPane();
    private final StackPane middle = new StackPane();
    private final StackPane root = new StackPane();
    private final DescriptionBar description;
    private final TimelineView timeline;
    private final TimelinePictures thumbnails;

    StudioWindow(StudioViewModel model, Stage stage) {
        this.model = model;
        this.stage = stage;
        this.thumbnails = new TimelinePictures(Platform::runLater, this::thumbnailCame);
        this.timeline = new TimelineView(thumbnails, model::apply);
        this.description = new DescriptionBar(model);
        joinTimeline();
        SplitPane rooms = rooms();
        EmptyRoom empty =
                new EmptyRoom(
                        this::chooseScript,
                        this::chooseProduction,
                        StudioApplication.example(),
                        model::open);
        middle.getChildren().addAll(empty, rooms);
        rooms.visibleProperty().bind(model.productionProperty().isNotNull());
        empty.visibleProperty().bind(model.productionProperty().isNull());
        studio.setTop(new TopBar(model, this));
        studio.setCenter(middle);
        JobsCard jobs = new JobsCard(model.jobs());
        studio.setBottom(new StatusBar(model, jobs::toggle));
        NoticeCard notice = new NoticeCard(model.noticeProperty());
        StackPane.setAlignment(notice, Pos.BOTTOM_RIGHT);
        root.getChildren().addAll(studio, jobs, notice);
    }

    private SplitPane rooms() {
        ViewportView viewport = new ViewportView(model.picture(), new ShotHands(model));
        VBox picture = new VBox(viewport, description);
        VBox.setVgrow(viewport, Priority.ALWAYS);
        picture.setMinWidth(360);
        TabPane scenes =
                new TabPane(
                        new Tab("Scenes and shots", new ScenesPanel(model)),
                        new Tab("Script", new ScriptPanel(model)));
        scenes.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        scenes.setAccessibleText("Scenes and script");
        scenes.setMinWidth(200);
        scenes.getStyleClass().add("panel");
        Inspector inspector = new Inspector(model);
        SplitPane upper = new SplitPane(scenes, picture, inspector);
        upper.setDividerPositions(LEFT, RIGHT);
        SplitPane.setResizableWithParent(scenes, false);
        SplitPane.setResizableWithParent(inspector, false);
        VBox lower = new VBox(new TransportBar(model, timeline), timeline);
        VBox.setVgrow(timeline, Priority.ALWAYS);
        lower.setMinHeight(206);
        SplitPane rooms = new SplitPane(upper, lower);
        rooms.setOrientation(Orientation.VERTICAL);
        rooms.setDividerPositions(FOOT);
        SplitPane.setResizableWithParent(lower, false);
        return rooms;
    }

    private void joinTimeline() {
        timeline.productionProperty().bind(model.productionProperty());
        timeline.playheadProperty().bindBidirectional(model.playheadProperty());
        timeline.selectedShotProperty().bindBidirectional(model.selectedShotProperty());
        model.thumbnails()
                .frames()
                .addListener(
                        (MapChangeListener<String, DrawnFrame>)
                                change -> {
                                    if (change.wasAdded()) {
                                        thumbnails.put(change.getKey(), change.getValueAdded());
                                    }
                                });
        // A production of another id is another document: show all of its time.
        model.productionProperty()
                .addListener((o, was, is) -> {
                    if (is != null && (was == null || !was.id().equals(is.id()))) {
                        thumbnails.clear();
                        timeline.showAll();
                    }
                });
        timeline.widthProperty()
                .addListener((o, was, is) -> {
                    if (was.doubleValue() < 1) {
                        timeline.showAll();
                    }
                });
    }

    private void thumbnailCame() {
        timeline.refresh();
    }

    Parent root() {
        return root;
    }

    TimelineView timeline() {
        return timeline;
    }

    /// Keys that work wherever the focus is, but never take a letter from a text.
    void install(Scene scene) {
        stage.setOnCloseRequest(e -> {
            e.consume();
            quit();
        });
        scene.setOnDragOver(e -> {
            if (e.getDragboard().hasFiles()) {
                e.acceptTransferModes(TransferMode.COPY);
            }
            e.consume();
        });
        scene.setOnDragDropped(e -> {
            List<File> files = e.getDragboard().getFiles();
            e.setDropCompleted(!files.isEmpty());
            e.consume();
            if (!files.isEmpty()) {
                open(files.getFirst());
            }
        });
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    Node focus = scene.getFocusOwner();
                    Predicate<@Nullable Node> typing =
                            n -> n instanceof TextInputControl || n instanceof StyledTextField;
                    boolean plain = !e.isShortcutDown() && !e.isAltDown() && !e.isShiftDown();
                    if (typing.test(focus)) {
                        if (plain && e.getCode() == KeyCode.ESCAPE) {
                            timeline.requestFocus();
                            e.consume();
                        }
                        return;
                    }
                    if (plain && e.getCode() == KeyCode.SPACE && !(focus instanceof ButtonBase)) {
                        model.playback().playOrPause();
                        e.consume();
                    } else if (plain && e.getCode() == KeyCode.PAGE_DOWN) {
                        model.step(1);
                        e.consume();
                    } else if (plain && e.getCode() == KeyCode.PAGE_UP) {
                        model.step(-1);
                        e.consume();
                    }
                });
    }

    /// Asks for a screenplay and opens it.
    void chooseScript() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a screenplay or a storyboard");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                "Screenplays and storyboards",
                                "*.fountain",
                                "*.fdx",
                                "*.txt",
                                "*.spmd",
                                "*.storyboarder"),
                        new FileChooser.ExtensionFilter("All files", "*"));
        open(chooser.showOpenDialog(stage));
    }

    /// Asks for a folder and makes the movie of the cut into it.
    void makeAnimatic() {
        Production production = model.productionProperty().get();
        if (production == null) {
            return;
        }
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Choose a folder for the animatic, the boards and the hand-off");
        File folder = chooser.showDialog(stage);
        if (folder != null) {
            model.animatic().make(production, folder.toPath());
        }
    }

    /// Asks for a production's folder and opens it.
    void chooseProduction() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a production: a folder that ends in .backlot");
        open(chooser.showDialog(stage));
    }

    private void open(@Nullable File file) {
        if (file != null) {
            guarded("Open without saving", () -> model.open(file.toPath()));
        }
    }

    /// Saves, and asks where the first time.
    void save() {
        if (model.document().hasFolder()) {
            model.document().save();
        } else {
            saveAs();
        }
    }

    void saveAs() {
        saveAs(() -> {});
    }

    private void saveAs(Runnable then) {
        Path suggested = model.document().suggestedFolder();
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the production");
        chooser.setInitialFileName(String.valueOf(suggested.getFileName()));
        Path parent = suggested.toAbsolutePath().getParent();
        if (parent != null && parent.toFile().isDirectory()) {
            chooser.setInitialDirectory(parent.toFile());
        }
        File chosen = chooser.showSaveDialog(stage);
        if (chosen != null) {
            String name = chosen.getName();
            Path path = chosen.toPath();
            boolean named = name.endsWith(".backlot");
            model.document().saveAs(named ? path : path.resolveSibling(name + ".backlot"), then);
        }
    }

    void quit() {
        guarded("Quit without saving", stage::close);
    }

    /// Does what lets the production go, or asks first where that would lose edits.
    private void guarded(String anyway, Runnable action) {
        if (!model.document().wouldLose()) {
            action.run();
            return;
        }
        model.noticeProperty()
                .set(
                        new Notice(
                                "The production is not saved",
                                "It has no folder yet, and your edits are only in this window.",
                                "Save it first, or let the edits go.",
                                false,
                                List.of(
                                        new Notice.Answer("Save…", () -> saveAs(action)),
                                        new Notice.Answer(anyway, action))));
    }

    void editDescription() {
        description.edit();
    }
}
