package studio.backlot.desktop.shell;

import atlantafx.base.theme.PrimerDark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.fxmisc.richtext.StyleClassedTextField;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.BundledFont;
import studio.backlot.desktop.Options;
import studio.backlot.studio.concept.ConceptStudio;
import studio.backlot.studio.message.Message;
import studio.backlot.studio.message.Messages;
import studio.backlot.studio.session.Pictures;
import studio.backlot.studio.session.Transport;

/// Puts the window together and shows it. FX thread only.
public final class StudioApplication {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int JOB_FAILED = 4;

    /// Pulses without anything to wait for, before the window counts as at rest.
    private static final int REST = 45;

    private static final int WARM_UP_PULSES = 60 * 20;

    private final Stage stage;
    private final StudioViewModel model;
    private final StudioWindow window;

    private StudioApplication(Stage stage, int width, int height) {
        this.stage = stage;
        this.model =
                new StudioViewModel(
                        new Pictures(ConceptStudio.open()),
                        Transport.ofThisMachine(),
                        Platform::runLater);
        this.window = new StudioWindow(model, stage);
        Scene scene = new Scene(window.root(), width, height);
        scene.getStylesheets()
                .add(
                        Objects.requireNonNull(StudioApplication.class.getResource("studio.css"))
                                .toExternalForm());
        window.install(scene);
        stage.setScene(scene);
        stage.setTitle("Backlot");
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                model.playback().pulse();
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
        // It looks for a stylesheet named like the theme when its class is loaded, and knows only
        // those of the toolkit.
        var _ = new StyleClassedTextField();
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
    }

    /// Opens a window.
    public static StudioApplication open() {
        return open(WIDTH, HEIGHT);
    }

    private static StudioApplication open(int width, int height) {
        dress();
        StudioApplication application = new StudioApplication(new Stage(), width, height);
        application.stage.show();
        return application;
    }

    /// Opens a window as the command line asks.
    ///
    /// @param ended called when the window has gone, with the exit code of the process
    public static void start(Options options, IntConsumer ended) {
        StudioApplication application = open(options.width(), options.height());
        Stage stage = application.stage;
        int[] code = {0};
        // What nobody foresaw is said too, and the window stays.
        Thread.currentThread()
                .setUncaughtExceptionHandler((thread, e) -> application.model.fail(e));
        stage.setOnHidden(e -> {
            application.model.close();
            ended.accept(code[0]);
        });
        Path file = options.end() == Options.End.WARM ? example() : options.file();
        if (file != null) {
            application.model.open(file);
        }
        Path target = options.screenshot();
        if (options.end() == Options.End.FIRST_PICTURE) {
            application
                    .model
                    .picture()
                    .pictureProperty()
                    .subscribe(picture -> {
                        if (picture != null) {
                            Platform.runLater(application::firstPicture);
                        }
                    });
        } else if (options.end() == Options.End.WARM) {
            application.whenAtRest(stage::close, false);
        } else if (target != null) {
            application.whenAtRest(
                    () -> {
                        code[0] = application.picture(target);
                        stage.close();
                    },
                    true);
        }
    }

    /// Since the process began, which is what somebody waits for.
    private void firstPicture() {
        Instant begun = ProcessHandle.current().info().startInstant().orElse(Instant.now());
        System.out.printf(
                "first picture after %d ms%n", Duration.between(begun, Instant.now()).toMillis());
        stage.close();
    }

    private int picture(Path target) {
        try {
            write(target);
            return 0;
        } catch (UncheckedIOException e) {
            Message message = Messages.of(e);
            System.err.println("backlot: " + message.whatHappened());
            System.err.println("  " + message.whatToDo());
            return JOB_FAILED;
        }
    }

    /// A screenplay that ships with the program; null where it is not there.
    static @Nullable Path example() {
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

            private boolean waits() {
                int jobs = model.jobs().running().size();
                boolean small = model.thumbnails().runningProperty().get();
                return thumbnails ? jobs > 0 : jobs > (small ? 1 : 0);
            }

            @Override
            public void handle(long now) {
                boolean busy = model.picture().workingProperty().get() || waits();
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
