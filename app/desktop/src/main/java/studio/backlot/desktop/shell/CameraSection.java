package studio.backlot.desktop.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.CameraCatalogue;
import studio.backlot.storyboard.edit.ProductionEdit;
import studio.backlot.storyboard.model.CameraPackage;
import studio.backlot.storyboard.model.ProductionSettings;

/// The camera, the lenses and the stop that the whole production is shot with. A change makes every
/// shot anew, and is one step of the history as any other.
final class CameraSection extends VBox {
    /// Read when the first production is shown, not while the window opens; the cameras of all
    /// makers only when somebody wants to choose among them.
    private static final class Catalogue {
        private static final CameraCatalogue ALL = CameraCatalogue.load();

        static List<CameraCatalogue.Mode> modes() {
            return ALL.bodies().stream().flatMap(body -> body.modes().stream()).toList();
        }
    }

    private final StudioViewModel model;

    CameraSection(StudioViewModel model, ProductionSettings settings, double names) {
        super(8);
        this.model = model;
        CameraPackage camera = settings.camera();
        Label title = new Label("Camera of the production");
        title.getStyleClass().add("section");
        title.setPadding(new Insets(8, 0, 0, 0));
        GridPane grid = new GridPane(8, 6);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        grid.getColumnConstraints().addAll(new ColumnConstraints(names), values);
        row(
                grid,
                0,
                "Camera",
                choice(
                        Catalogue::modes,
                        CameraCatalogue.Mode::name,
                        Catalogue.ALL.mode(camera.modeId()).orElse(null),
                        mode -> camera.withMode(mode.id())));
        row(
                grid,
                1,
                "Lenses",
                choice(
                        Catalogue.ALL::kits,
                        CameraCatalogue.Kit::name,
                        Catalogue.ALL.kit(camera.kitId()).orElse(null),
                        kit -> camera.withKit(kit.key())));
        row(grid, 2, "Stop", stop(camera));
        getChildren().addAll(title, grid);
        Stream.concat(
                        Catalogue.ALL
                                .mode(camera.modeId())
                                .map(mode -> "Sensor: " + mode.source())
                                .or(() -> unknown("camera", camera.modeId()))
                                .stream(),
                        Catalogue.ALL
                                .kit(camera.kitId())
                                .map(kit -> "Lenses: " + kit.source())
                                .or(() -> unknown("lens kit", camera.kitId()))
                                .stream())
                .forEach(source -> getChildren().add(note(source)));
    }

    private static Optional<String> unknown(String what, String id) {
        return Optional.of(
                "This version knows no %s “%s”: frames are solved with the house's own."
                        .formatted(what, id));
    }

    private static Label note(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("note");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static void row(GridPane grid, int row, String words, Region field) {
        Label name = new Label(words);
        name.getStyleClass().add("field-label");
        name.setLabelFor(field);
        field.setAccessibleText(words + " of the production");
        field.setId("production-" + words.toLowerCase(Locale.ROOT));
        field.setMaxWidth(Double.MAX_VALUE);
        field.getStyleClass().add("inspector-field");
        grid.addRow(row, name, field);
    }

    private <T> ComboBox<T> choice(
            Supplier<List<T>> all,
            Function<T, String> name,
            @Nullable T now,
            Function<T, CameraPackage> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.setOnShowing(e -> {
            if (box.getItems().isEmpty()) {
                box.getItems().addAll(all.get());
            }
        });
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T value) {
                        return value == null ? "" : name.apply(value);
                    }

                    @Override
                    public @Nullable T fromString(String text) {
                        return null;
                    }
                });
        box.setPromptText("not known");
        box.setValue(now);
        box.setOnAction(e -> {
            T value = box.getValue();
            if (value != null && !value.equals(now)) {
                change(chosen.apply(value));
            }
        });
        return box;
    }

    private TextField stop(CameraPackage camera) {
        TextField field = new TextField(String.format(Locale.ROOT, "T%.1f", camera.tStop()));
        field.setOnAction(e -> {
            String text = field.getText().strip().toLowerCase(Locale.ROOT);
            try {
                double value = Double.parseDouble(text.replaceFirst("^[tf]/?", ""));
                if (value >= 0.5 && value <= 64) {
                    change(camera.withStop(value));
                    return;
                }
            } catch (NumberFormatException notANumber) {
                // Said below, as for a number out of range.
            }
            model.noticeProperty()
                    .set(
                            new Notice(
                                    "This is no stop",
                                    "“" + field.getText() + "” was not taken.",
                                    "Give a T-stop from 0.5 to 64, such as 2.8.",
                                    true,
                                    List.of()));
        });
        return field;
    }

    private void change(CameraPackage camera) {
        var production = model.productionProperty().get();
        if (production != null && !camera.equals(production.settings().camera())) {
            model.apply(
                    new ProductionEdit.ChangeSettings(production.settings().withCamera(camera)));
        }
    }
}
