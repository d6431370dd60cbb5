package studio.backlot.desktop.shell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Angle;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.optics.DepthOfField;
import studio.backlot.space.optics.Optics;
import studio.backlot.storyboard.edit.Edit;
import studio.backlot.storyboard.edit.ShotEdit;
import studio.backlot.storyboard.model.HandValues;
import studio.backlot.storyboard.model.Origin;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.Slot;
import studio.backlot.studio.concept.DirectedShot;

/// What is wanted of the selected shot, who asked for it, and what came of it. Size, angle and lens
/// can be set by hand; what is by hand can be given back.
final class Inspector extends VBox {
    private static final Map<Origin, String> ORIGINS =
            Map.of(
                    Origin.SCRIPT, "script",
                    Origin.READING, "words",
                    Origin.DEFAULT, "default",
                    Origin.HAND, "hand");

    private static final double NAMES = 92;

    /// Slots that have a field of their own above the list.
    private static final List<Slot> WITH_FIELD = List.of(Slot.SIZE, Slot.ANGLE, Slot.LENS_MM);

    private final StudioViewModel model;
    private final Label title = new Label("Shot");
    private final VBox body = new VBox(8);

    Inspector(StudioViewModel model) {
        this.model = model;
        getStyleClass().add("panel");
        setMinWidth(240);
        title.getStyleClass().add("panel-title");
        body.setPadding(new Insets(0, 12, 12, 12));
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText("Values of the shot");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, scroll);
        model.selectedShotProperty().addListener((o, was, is) -> fill());
        model.productionProperty().addListener((o, was, is) -> fill());
        model.picture().directedProperty().addListener((o, was, is) -> fill());
        fill();
    }

    private void fill() {
        body.getChildren().clear();
        Shot shot = model.shot();
        if (shot == null) {
            title.setText("Shot");
            Label none = wrapped("Select a shot to see what is asked of it.", "field-label");
            body.getChildren().add(none);
            production();
            return;
        }
        title.setText("Shot " + shot.name());
        body.getChildren().addAll(fields(shot), heading("Understood"), slots(shot));
        hand(shot);
        DirectedShot directed = model.picture().directedProperty().get();
        if (directed != null) {
            solved(directed);
        }
        model.productionProperty()
                .get()
                .sceneOfShot(shot.id())
                .ifPresent(scene -> body.getChildren().add(new SunSection(model, scene)));
        production();
    }

    private void production() {
        Production production = model.productionProperty().get();
        if (production != null) {
            body.getChildren().add(new CameraSection(model, production.settings(), NAMES));
        }
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section");
        label.setPadding(new Insets(8, 0, 0, 0));
        return label;
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane(8, 6);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        grid.getColumnConstraints().addAll(new ColumnConstraints(NAMES), values);
        return grid;
    }

    // -- what can be set

    private GridPane fields(Shot shot) {
        GridPane grid = grid();
        ShotDescription values = shot.spec().values();
        row(grid, 0, shot, Slot.SIZE, choice(shot, Slot.SIZE, ShotSize.values(), values.size()));
        row(grid, 1, shot, Slot.ANGLE, choice(shot, Slot.ANGLE, Angle.values(), values.angle()));
        row(grid, 2, shot, Slot.LENS_MM, lens(shot, values.lensMm()));
        return grid;
    }

    private void row(GridPane grid, int row, Shot shot, Slot slot, Region field) {
        Label name = new Label(Words.slot(slot.key()));
        name.getStyleClass().add("field-label");
        name.setLabelFor(field);
        field.setAccessibleText(Words.slot(slot.key()) + " of the shot");
        field.setMaxWidth(Double.MAX_VALUE);
        field.getStyleClass().add("inspector-field");
        HBox line = new HBox(4, field);
        HBox.setHgrow(field, Priority.ALWAYS);
        if (shot.spec().origin(slot) == Origin.HAND) {
            name.getStyleClass().add("origin-hand");
            line.getChildren()
                    .add(release(Words.slot(slot.key()), () -> model.description().release(slot)));
        }
        grid.addRow(row, name, line);
    }

    private <E extends Enum<E>> ComboBox<E> choice(Shot shot, Slot slot, E[] all, @Nullable E now) {
        ComboBox<E> box = new ComboBox<>();
        box.getItems().addAll(all);
        box.setConverter(
                new javafx.util.StringConverter<>() {
                    @Override
                    public String toString(@Nullable E value) {
                        return Words.value(value);
                    }

                    @Override
                    public @Nullable E fromString(String text) {
                        return null;
                    }
                });
        box.setPromptText("free");
        box.setValue(now);
        box.setOnAction(e -> {
            E chosen = box.getValue();
            if (chosen != null && chosen != now) {
                ShotDescription.Builder to = ShotDescription.EMPTY.toBuilder();
                switch (chosen) {
                    case ShotSize size -> to.size(size);
                    case Angle angle -> to.angle(angle);
                    default -> throw new IllegalStateException("no field for " + slot);
                }
                model.apply(new ShotEdit.SetValue(shot.id(), slot, to.build()));
            }
        });
        return box;
    }

    private TextField lens(Shot shot, @Nullable Double now) {
        TextField field = new TextField(now == null ? "" : Words.value(now));
        field.setPromptText("free, in mm");
        field.setOnAction(e -> {
            String text = field.getText().strip().toLowerCase(Locale.ROOT).replace("mm", "");
            try {
                double mm = Double.parseDouble(text.strip());
                if (mm >= 4 && mm <= 1200) {
                    ShotDescription made = ShotDescription.EMPTY.toBuilder().lensMm(mm).build();
                    model.apply(new ShotEdit.SetValue(shot.id(), Slot.LENS_MM, made));
                    return;
                }
            } catch (NumberFormatException notANumber) {
                // Said below, as for a number out of range.
            }
            model.noticeProperty()
                    .set(
                            new Notice(
                                    "This is no focal length",
                                    "“" + field.getText() + "” was not taken.",
                                    "Give millimetres from 4 to 1200, such as 35.",
                                    true,
                                    List.of()));
        });
        return field;
    }

    private static Button release(String what, Runnable action) {
        Button button = new Button("Release");
        button.getStyleClass().addAll("small", "flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText("Release " + what.toLowerCase(Locale.ROOT));
        button.setOnAction(e -> action.run());
        return button;
    }

    // -- what is asked

    private static GridPane slots(Shot shot) {
        GridPane grid = grid();
        int row = 0;
        for (Slot slot : Slot.values()) {
            if (WITH_FIELD.contains(slot) || !slot.isStated(shot.spec().values())) {
                continue;
            }
            Origin origin = shot.spec().origin(slot);
            Label name = wrapped(Words.slot(slot.key()), "field-label");
            Label value = wrapped(Words.value(slot.value(shot.spec().values())), "field-value");
            value.setMaxWidth(Double.MAX_VALUE);
            Label from = new Label(origin == null ? "" : ORIGINS.getOrDefault(origin, ""));
            from.setMinWidth(USE_PREF_SIZE);
            from.getStyleClass().add("origin");
            HBox line = new HBox(8, value, from);
            HBox.setHgrow(value, Priority.ALWAYS);
            grid.addRow(row++, name, line);
        }
        return grid;
    }

    // -- what is by hand

    private void hand(Shot shot) {
        HandValues hand = shot.hand();
        if (hand.isNone()) {
            return;
        }
        body.getChildren().add(heading("Set by hand"));
        if (hand.camera() != null || hand.endCamera() != null) {
            byHand("Camera", new ShotEdit.ReleaseCamera(shot.id()));
        }
        hand.marks().keySet().stream()
                .sorted()
                .forEach(who -> byHand(who, new ShotEdit.ReleaseMark(shot.id(), who)));
    }

    private void byHand(String what, Edit edit) {
        Label name = new Label(what);
        name.getStyleClass().addAll("field-value", "origin-hand");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(8, name, space, release(what, () -> model.apply(edit)));
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        body.getChildren().add(line);
    }

    // -- what came of it

    private void solved(DirectedShot directed) {
        Camera camera = directed.camera();
        body.getChildren().add(heading(directed.solution() == null ? "Camera" : "Solved camera"));
        GridPane grid = grid();
        Optics optics = camera.optics();
        DepthOfField sharp = DepthOfField.of(optics, DepthOfField.USUAL_CIRCLE);
        List<List<String>> facts =
                List.of(
                        List.of(
                                "Lens",
                                "%.0f mm at f/%.1f".formatted(optics.focalMm(), optics.fNumber())),
                        List.of(
                                "Sees",
                                "%.1f° × %.1f°"
                                        .formatted(
                                                Math.toDegrees(optics.horizontalFov()),
                                                Math.toDegrees(optics.verticalFov()))),
                        List.of("Sensor", optics.mode().name()),
                        List.of("Height", "%.2f m".formatted(camera.position().y())),
                        List.of("Focus", "%.2f m".formatted(optics.focusM())),
                        List.of(
                                "Sharp",
                                Double.isInfinite(sharp.farM())
                                        ? "%.2f m to infinity".formatted(sharp.nearM())
                                        : "%.2f to %.2f m".formatted(sharp.nearM(), sharp.farM())));
        for (int i = 0; i < facts.size(); i++) {
            fact(grid, i, facts.get(i).getFirst(), facts.get(i).getLast());
        }
        body.getChildren().add(grid);
        if (!directed.conflicts().isEmpty()) {
            body.getChildren().add(heading("Cannot hold together"));
            directed.conflicts().forEach(c -> body.getChildren().add(wrapped(c, "limit-text")));
        }
        if (!directed.missing().isEmpty()) {
            body.getChildren().add(heading("Not shown"));
            directed.missing()
                    .forEach(m -> body.getChildren().add(wrapped(m.line(), "limit-text")));
        }
        if (!directed.notes().isEmpty()) {
            body.getChildren().add(heading("Decided where the words are silent"));
            directed.notes().stream()
                    .distinct()
                    .forEach(n -> body.getChildren().add(wrapped(n, "note")));
        }
    }

    private static void fact(GridPane grid, int row, String name, String value) {
        grid.addRow(row, wrapped(name, "field-label"), wrapped(value, "field-value"));
    }
}
