package studio.backlot.desktop.shell;

import atlantafx.base.theme.PrimerDark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import studio.backlot.assets.BundledFont;
import studio.backlot.desktop.Main;
import studio.backlot.studio.concept.ConceptStudio;
import studio.backlot.studio.session.Pictures;
import studio.backlot.studio.session.Transport;

/// Puts the window together and shows it. FX thread only.
public final class StudioApplication {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /// Pulses without anything to wait for, before the window counts as at rest.
    private static final int REST = 45;

    private static final int WARM_UP_PULSES = 60 * 20;

    private final Stage stage;
    private final StudioViewModel model;
    private final StudioWindow window;

    private StudioApplication(Stage stage) {
        this.stage = stage;
        this.model =
                new StudioViewModel(
                        new Pictures(ConceptStudio.open()),
                        Transport.ofThisMachine(),
                        Platform::runLater);
        this.window = new StudioWindow(model, stage);
        Scene scene = new Scene(window.root(), WIDTH, HEIGHT);
        scene.getStylesheets()
                .add(
                        Objects.requireNonNull(StudioApplication.class.getResource("studio.css"))
                                .toExternalForm());
        window.install(scene);
        stage.setScene(scene);
        stage.setTitle("Backlot");
        stage.setMinWidth(960);
        stage.setMinHeight(640);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                model.pulse();
            }
        }.start();
    }

    /// Loads theme and typefaces, which every window of the process shares.
    public static void dress() {
        for (BundledFont font : BundledFont.values()) {
            try (InputStream in = font.open()) {
                Font.loadFont(in, 13);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
    }

    /// Opens a window.
    public static StudioApplication open() {
        dress();
        StudioApplication application = new StudioApplication(new Stage());
        application.stage.show();
        return application;
    }

    /// Opens a window as the command line asks.
    ///
    /// @param ended called when the window has gone
    public static void start(Main.Options options, Runnable ended) {
        StudioApplication application = open();
        Stage stage = application.stage;
        stage.setOnHidden(e -> {
            application.model.close();
            ended.run();
        });
        Path file = options.file();
        if (options.warmUp()) {
            file = example();
        }
        if (file != null) {
            application.model.open(file);
        }
        if (options.warmUp()) {
            application.whenAtRest(stage::close, false);
        } else if (options.screenshot() != null) {
            Path target = options.screenshot();
            application.whenAtRest(
                    () -> {
                        application.write(target);
                        stage.close();
                    },
                    true);
        }
    }

    private static @org.jspecify.annotations.Nullable Path example() {
        Path example =
                Path.of(
                        System.getProperty("backlot.home", "."),
                        "examples",
                        "night-shift.fountain");
        return Files.isRegularFile(example) ? example : null;
    }

    public StudioViewModel model() {
        return model;
    }

    public Stage stage() {
        return stage;
    }

    /// Runs something when nothing is being made any more.
    ///
    /// @param thumbnails whether thumbnails count
    private void whenAtRest(Runnable then, boolean thumbnails) {
        new AnimationTimer() {
            private int still;
            private int all;

            @Override
            public void handle(long now) {
                boolean busy =
                        model.picture().workingProperty().get()
                                || !model.activityProperty().get().isEmpty()
                                || (thumbnails && model.thumbnails().runningProperty().get());
                still = busy ? 0 : still + 1;
                all++;
                if (still > REST || (!thumbnails && all > WARM_UP_PULSES)) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    /// Writes what the window shows as PNG.
    public void write(Path png) {
        try {
            Path parent = png.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            ImageIO.write(
                    SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null),
                    "png",
                    png.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
