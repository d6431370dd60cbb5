package studio.backlot.desktop.shell;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.backlot.space.sky.SunPosition;
import studio.backlot.storyboard.edit.ProductionEdit;
import studio.backlot.storyboard.model.Daylight;
import studio.backlot.storyboard.model.Scene;

/// When and where the scene of the shot is shot, from which its sun and its time of day follow.
/// Emptied, the scene has the usual sun of the time that its heading names.
final class SunSection extends VBox {
    private final StudioViewModel model;

    SunSection(StudioViewModel model, Scene scene) {
        super(8);
        this.model = model;
        Daylight now = scene.world().daylight();
        Label title = new Label("Sun of scene " + scene.number());
        title.getStyleClass().add("section");
        title.setPadding(new Insets(8, 0, 0, 0));
        TextField field = new TextField(now == null ? "" : now.text());
        field.setId("scene-sun");
        field.setPromptText("2026-06-21 18:30 +02:00 @ 52.52, 13.40");
        field.setAccessibleText("Date, time and place of scene " + scene.number());
        field.getStyleClass().add("inspector-field");
        field.setOnAction(e -> take(scene, now, field.getText().strip()));
        getChildren().addAll(title, field);
        if (now != null) {
            getChildren().add(where(now.sun()));
        }
    }

    private static Label where(SunPosition sun) {
        Label label =
                new Label(
                        String.format(
                                Locale.ROOT,
                                "%.1f° from north, %.1f° %s the horizon: %s",
                                sun.azimuth(),
                                Math.abs(sun.elevation()),
                                sun.elevation() < 0 ? "under" : "over",
                                Words.value(sun.timeOfDay()).toLowerCase(Locale.ROOT)));
        label.getStyleClass().add("note");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void take(Scene scene, @Nullable Daylight now, String text) {
        try {
            Daylight asked = text.isEmpty() ? null : Daylight.parse(text);
            if (asked == null ? now != null : !asked.equals(now)) {
                model.apply(new ProductionEdit.SetDaylight(scene.id(), asked));
            }
        } catch (IllegalArgumentException e) {
            model.noticeProperty()
                    .set(
                            new Notice(
                                    "This is no date and place",
                                    "“" + text + "” was not taken.",
                                    "Write 2026-06-21 18:30 +02:00 @ 52.52, 13.40, and behind it"
                                            + " “north 90” where the set is turned.",
                                    true,
                                    List.of()));
        }
    }
}
