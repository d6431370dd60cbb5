package studio.backlot.desktop.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import studio.backlot.desktop.timeline.TimelineScale;
import studio.backlot.desktop.timeline.TimelineView;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.time.Timecode;

/// Play, where the playhead is, and how much of the time is in view.
final class TransportBar extends HBox {
    private final StudioViewModel model;

    TransportBar(StudioViewModel model, TimelineView timeline) {
        this.model = model;
        getStyleClass().add("transport");
        Button back = button("Previous shot", new FontIcon(Material2MZ.SKIP_PREVIOUS));
        back.setOnAction(e -> model.step(-1));
        FontIcon icon = new FontIcon(Material2MZ.PLAY_ARROW);
        Button play = button("Play", icon);
        play.setId("play");
        play.setOnAction(e -> model.playback().playOrPause());
        model.playingProperty()
                .addListener((o, was, is) -> {
                    icon.setIconCode(is ? Material2MZ.PAUSE : Material2MZ.PLAY_ARROW);
                    play.setAccessibleText(is ? "Pause" : "Play");
                    play.setTooltip(new Tooltip(is ? "Pause (space)" : "Play (space)"));
                });
        Button on = button("Next shot", new FontIcon(Material2MZ.SKIP_NEXT));
        on.setOnAction(e -> model.step(1));
        Label timecode = new Label();
        timecode.setId("timecode");
        timecode.getStyleClass().add("timecode");
        timecode.setMinWidth(USE_PREF_SIZE);
        timecode.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::timecode,
                                model.playheadProperty(),
                                model.productionProperty()));
        Label length = new Label();
        length.getStyleClass().addAll("figures", "quiet");
        length.textProperty()
                .bind(Bindings.createStringBinding(this::length, model.productionProperty()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label zoomLabel = new Label("Zoom");
        zoomLabel.getStyleClass().add("field-label");
        Button all = button("Show the whole cut", new FontIcon(Material2MZ.ZOOM_OUT_MAP));
        all.setOnAction(e -> timeline.showAll());
        ToggleButton snap = new ToggleButton("Snap");
        snap.getStyleClass().addAll("small", "flat", "snap");
        snap.setId("snap");
        snap.setMinWidth(USE_PREF_SIZE);
        snap.setTooltip(new Tooltip("Edges stick to cuts, markers and the playhead (N)"));
        snap.selectedProperty().bindBidirectional(timeline.snapProperty());
        Button split = button("Split at the playhead (S)", new FontIcon(Material2AL.CONTENT_CUT));
        split.setOnAction(e -> timeline.split());
        length.setMinWidth(USE_PREF_SIZE);
        zoomLabel.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(back, play, on, timecode, length, space);
        getChildren().addAll(split, snap, zoomLabel, zoom(timeline), all);
        for (Control control : new Control[] {back, play, on, split, snap, all}) {
            control.disableProperty().bind(model.productionProperty().isNull());
        }
    }

    private static Slider zoom(TimelineView timeline) {
        Slider zoom =
                new Slider(Math.log(TimelineScale.WIDEST), Math.log(TimelineScale.CLOSEST), 0);
        zoom.setPrefWidth(140);
        zoom.setAccessibleText("Zoom of the timeline");
        boolean[] following = {false};
        timeline.scaleProperty()
                .addListener((o, was, is) -> {
                    following[0] = true;
                    zoom.setValue(Math.log(is.pixelsPerFrame()));
                    following[0] = false;
                });
        zoom.valueProperty()
                .addListener((o, was, is) -> {
                    if (!following[0]) {
                        TimelineScale s = timeline.scaleProperty().get();
                        double at = s.x(timeline.playheadProperty().get());
                        timeline.scaleProperty()
                                .set(
                                        s.zoomed(
                                                Math.exp(is.doubleValue()) / s.pixelsPerFrame(),
                                                Math.max(0, at)));
                    }
                });
        return zoom;
    }

    private static Button button(String name, FontIcon icon) {
        Button button = new Button(null, icon);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        return button;
    }

    private String timecode() {
        Cut cut = model.cut();
        return cut == null ? "" : at(cut, model.playheadProperty().get());
    }

    private static String at(Cut cut, long frame) {
        return Timecode.of(frame, cut.rate(), Timecode.usual(cut.rate())).toString();
    }

    private String length() {
        Cut cut = model.cut();
        return cut == null ? "" : "/ " + at(cut, cut.frames()) + "  " + cut.rate().label() + " fps";
    }
}
