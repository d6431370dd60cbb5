package studio.backlot.desktop.shell;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import studio.backlot.desktop.viewport.PictureViewModel;
import studio.backlot.storyboard.edit.Edit;
import studio.backlot.storyboard.edit.ProductionEdit;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.studio.session.Pictures;
import studio.backlot.studio.session.Session;
import studio.backlot.studio.session.Transport;

/// What the whole window shows: it joins the document, the playhead, the words and the picture, and
/// holds what is selected. FX thread only.
public final class StudioViewModel implements AutoCloseable {
    private final Pictures pictures;
    private final Errands errands;
    private final JobsViewModel jobs = new JobsViewModel();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final StringProperty selectedShot = new SimpleStringProperty();
    private final DocumentViewModel document;
    private final PlaybackViewModel playback;
    private final DescriptionViewModel description;
    private final AnimaticViewModel animatic;
    private final PictureViewModel picture;
    private final ThumbnailsViewModel thumbnails;
    private boolean following;

    /// @param fx runs work on the FX thread
    public StudioViewModel(Pictures pictures, Transport transport, Executor fx) {
        this.pictures = pictures;
        errands = new Errands(fx, jobs, notice);
        document = new DocumentViewModel(errands);
        playback = new PlaybackViewModel(transport, errands, jobs, notice, this::cut);
        description =
                new DescriptionViewModel(pictures, errands, jobs, document, notice, this::shot);
        animatic = new AnimaticViewModel(pictures, errands, jobs, notice);
        picture = new PictureViewModel(pictures, fx, errands::fail);
        thumbnails = new ThumbnailsViewModel(pictures, fx, jobs, errands::fail);
        document.productionProperty().addListener((o, was, is) -> changed(was, is));
        playback.playheadProperty().addListener((o, was, is) -> playheadMoved());
        playback.playingProperty().addListener((o, was, is) -> refresh());
        selectedShot.addListener((o, was, is) -> selected());
    }

    /// What is open and how it is saved.
    public DocumentViewModel document() {
        return document;
    }

    /// The playhead and the sound.
    public PlaybackViewModel playback() {
        return playback;
    }

    /// The words of the selected shot.
    public DescriptionViewModel description() {
        return description;
    }

    /// Movies of the cut.
    public AnimaticViewModel animatic() {
        return animatic;
    }

    public PictureViewModel picture() {
        return picture;
    }

    public ThumbnailsViewModel thumbnails() {
        return thumbnails;
    }

    /// What is being made.
    public JobsViewModel jobs() {
        return jobs;
    }

    public ObjectProperty<@Nullable Production> productionProperty() {
        return document.productionProperty();
    }

    /// Id of the selected shot, null for none.
    public StringProperty selectedShotProperty() {
        return selectedShot;
    }

    /// Frame of the cut under the playhead.
    public LongProperty playheadProperty() {
        return playback.playheadProperty();
    }

    public BooleanProperty playingProperty() {
        return playback.playingProperty();
    }

    /// What has to be said, null for nothing.
    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /// The selected shot as it is now.
    public @Nullable Shot shot() {
        Production now = productionProperty().get();
        String id = selectedShot.get();
        return now == null || id == null ? null : now.shot(id).orElse(null);
    }

    /// The cut being worked on.
    public @Nullable Cut cut() {
        Production now = productionProperty().get();
        return now == null ? null : now.workingCut().orElse(null);
    }

    /// Opens a production's folder, a screenplay or a storyboard, in place of what is open.
    public void open(Path path) {
        document.open(
                path,
                opened -> {
                    playback.pause();
                    notice.set(Notice.ofNotes(opened.notes()));
                    selectedShot.set(null);
                    thumbnails.clear();
                },
                opened -> {
                    selectFirst(opened);
                    plan(opened);
                });
    }

    /// What shows at once is planned without cameras; the plan that has seen them follows.
    private void plan(Session opened) {
        if (opened.folder() == null) {
            JobsViewModel.Job job = jobs.begin("Looking at the cut through its cameras", null);
            errands.then(
                    job,
                    pictures.planned(opened),
                    planned -> planned.ifPresent(now -> begin(opened, now)));
        }
    }

    private void begin(Session opened, Production planned) {
        if (document.begin(opened, planned) && selectedShot.get() == null) {
            selectFirst(opened);
        }
    }

    private void selectFirst(Session opened) {
        Production now = opened.production();
        playheadProperty().set(0);
        Shots.at(now, 0)
                .map(Shots.Moment::shotId)
                .or(() -> now.shots().stream().findFirst().map(Shot::id))
                .ifPresent(selectedShot::set);
    }

    /// Takes an undoable step.
    public void apply(Edit edit) {
        document.apply(edit);
    }

    private void changed(@Nullable Production was, @Nullable Production now) {
        if (now == null) {
            return;
        }
        String id = selectedShot.get();
        if (id != null && now.shot(id).isEmpty()) {
            selectedShot.set(null);
        }
        Cut before = was == null ? null : was.workingCut().orElse(null);
        Cut cut = cut();
        if (cut != null) {
            long last = Math.max(0, cut.frames() - 1);
            if (playheadProperty().get() > last) {
                playheadProperty().set(last);
            }
            boolean sounds = was != null && was.cast().equals(now.cast()) && cut.equals(before);
            if (!sounds) {
                playback.prepare(now, cut, document::media);
            }
        }
        refresh();
        thumbnails.follow(now);
    }

    /// Draws all shots in another look.
    public void look(String name) {
        Production now = productionProperty().get();
        if (now != null && !now.settings().look().equalsIgnoreCase(name)) {
            apply(new ProductionEdit.ChangeSettings(now.settings().withLook(name)));
        }
    }

    // -- what is selected and where the playhead is follow each other

    private void selected() {
        Production now = productionProperty().get();
        String id = selectedShot.get();
        if (!following && now != null && id != null) {
            boolean there =
                    Shots.at(now, playheadProperty().get())
                            .map(m -> m.shotId().equals(id))
                            .orElse(false);
            if (!there) {
                following = true;
                Shots.firstFrame(now, id).ifPresent(playheadProperty()::set);
                following = false;
            }
        }
        refresh();
    }

    private void playheadMoved() {
        Production now = productionProperty().get();
        if (!following && now != null) {
            following = true;
            Shots.at(now, playheadProperty().get()).ifPresent(m -> selectedShot.set(m.shotId()));
            following = false;
        }
        refresh();
    }

    private void refresh() {
        Production now = productionProperty().get();
        String id = selectedShot.get();
        if (now == null || id == null) {
            picture.clear();
            return;
        }
        double seconds =
                Shots.at(now, playheadProperty().get())
                        .filter(m -> m.shotId().equals(id))
                        .map(Shots.Moment::seconds)
                        .orElse(0.0);
        picture.show(now, id, seconds, playingProperty().get());
    }

    /// Selects the shot before or after the selected one in script order.
    public void step(int by) {
        Production now = productionProperty().get();
        if (now == null) {
            return;
        }
        var shots = now.shots().stream().filter(s -> !s.omitted()).toList();
        for (int i = 0; i < shots.size(); i++) {
            if (shots.get(i).id().equals(selectedShot.get())) {
                selectedShot.set(shots.get(Math.clamp(i + by, 0, shots.size() - 1)).id());
                return;
            }
        }
    }

    /// Says what went wrong.
    void fail(Throwable failure) {
        errands.fail(failure);
    }

    /// Lets go of file, sound and graphics.
    @Override
    public void close() {
        thumbnails.cancel();
        animatic.cancel();
        playback.close();
        errands.close();
        document.close();
        pictures.close();
    }
}
