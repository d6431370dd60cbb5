package studio.backlot.desktop.shell;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import studio.backlot.desktop.viewport.PictureViewModel;
import studio.backlot.storyboard.edit.Edit;
import studio.backlot.storyboard.edit.ProductionEdit;
import studio.backlot.storyboard.edit.Remaking;
import studio.backlot.storyboard.edit.ShotEdit;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Origin;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.ShotSpec;
import studio.backlot.storyboard.model.Slot;
import studio.backlot.studio.message.Message;
import studio.backlot.studio.message.Messages;
import studio.backlot.studio.session.Pictures;
import studio.backlot.studio.session.Session;
import studio.backlot.studio.session.Transport;

/// What the whole window shows and what can be done in it. FX thread only; work that takes time is
/// done elsewhere and its result comes back to this thread.
public final class StudioViewModel implements AutoCloseable {
    private final Executor fx;
    private final Pictures pictures;
    private final Transport transport;
    private final ExecutorService files =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("files").daemon().factory());

    private final ObjectProperty<@Nullable Production> production = new SimpleObjectProperty<>();
    private final StringProperty selectedShot = new SimpleStringProperty();
    private final LongProperty playhead = new SimpleLongProperty();
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final StringProperty undoLabel = new SimpleStringProperty();
    private final StringProperty redoLabel = new SimpleStringProperty();
    private final BooleanProperty dirty = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Instant> saved = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final StringProperty activity = new SimpleStringProperty("");
    private final StringProperty notUnderstood = new SimpleStringProperty("");
    private final PictureViewModel picture;
    private final ThumbnailsViewModel thumbnails;
    private @Nullable Session session;
    private boolean following;

    /// @param fx runs work on the FX thread
    public StudioViewModel(Pictures pictures, Transport transport, Executor fx) {
        this.fx = fx;
        this.pictures = pictures;
        this.transport = transport;
        this.picture = new PictureViewModel(pictures, fx, this::fail);
        this.thumbnails = new ThumbnailsViewModel(pictures, fx, this::fail);
        playhead.addListener((o, was, is) -> playheadMoved());
        selectedShot.addListener((o, was, is) -> selected());
    }

    public ObjectProperty<@Nullable Production> productionProperty() {
        return production;
    }

    /// Id of the selected shot, null for none.
    public StringProperty selectedShotProperty() {
        return selectedShot;
    }

    /// Frame of the cut under the playhead.
    public LongProperty playheadProperty() {
        return playhead;
    }

    public BooleanProperty playingProperty() {
        return playing;
    }

    /// What undo would take back, null for nothing.
    public StringProperty undoLabelProperty() {
        return undoLabel;
    }

    /// What redo would bring back, null for nothing.
    public StringProperty redoLabelProperty() {
        return redoLabel;
    }

    public BooleanProperty dirtyProperty() {
        return dirty;
    }

    /// When it was saved last, null for not yet.
    public ObjectProperty<@Nullable Instant> savedProperty() {
        return saved;
    }

    /// What has to be said, null for nothing.
    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /// What is being done now, empty for nothing.
    public StringProperty activityProperty() {
        return activity;
    }

    /// Words of the description that were not understood, empty for none.
    public StringProperty notUnderstoodProperty() {
        return notUnderstood;
    }

    public PictureViewModel picture() {
        return picture;
    }

    public ThumbnailsViewModel thumbnails() {
        return thumbnails;
    }

    /// The selected shot as it is now.
    public @Nullable Shot shot() {
        Production now = production.get();
        String id = selectedShot.get();
        return now == null || id == null ? null : now.shot(id).orElse(null);
    }

    /// The cut being worked on.
    public @Nullable Cut cut() {
        Production now = production.get();
        return now == null ? null : now.workingCut().orElse(null);
    }

    // -- the document

    /// Opens a production's folder or a screenplay, in place of what is open.
    public void open(Path path) {
        activity.set("Opening " + path.getFileName());
        inBackground(
                () -> Session.open(path),
                opened -> {
                    Session before = session;
                    session = opened;
                    if (before != null) {
                        before.close();
                    }
                    pause();
                    saved.set(null);
                    notice.set(Notice.ofNotes(opened.notes()));
                    selectedShot.set(null);
                    thumbnails.clear();
                    show(opened.production());
                    selectFirst(opened.production());
                });
    }

    private void selectFirst(Production opened) {
        playhead.set(0);
        Shots.at(opened, 0)
                .map(Shots.Moment::shotId)
                .or(() -> opened.shots().stream().findFirst().map(Shot::id))
                .ifPresent(selectedShot::set);
    }

    /// Whether edits would be lost if the production were let go. One that has a folder loses none:
    /// its journal keeps every step.
    public boolean wouldLose() {
        return session != null && !hasFolder() && undoLabel.get() != null;
    }

    public boolean hasFolder() {
        return session != null && session.folder() != null;
    }

    public Path suggestedFolder() {
        return session == null ? Path.of("production.backlot") : session.suggestedFolder();
    }

    public void save() {
        Session now = session;
        if (now != null && hasFolder()) {
            activity.set("Saving");
            inBackground(now::save, this::savedAt);
        }
    }

    public void saveAs(Path folder) {
        Session now = session;
        if (now != null) {
            activity.set("Saving");
            inBackground(() -> now.saveAs(folder), this::savedAt);
        }
    }

    private void savedAt(Instant time) {
        saved.set(time);
        if (session != null) {
            show(session.production());
        }
    }

    /// Takes an undoable step.
    public void apply(Edit edit) {
        if (session != null) {
            show(session.apply(edit));
        }
    }

    public void undo() {
        if (session != null && undoLabel.get() != null) {
            show(session.undo());
        }
    }

    public void redo() {
        if (session != null && redoLabel.get() != null) {
            show(session.redo());
        }
    }

    private void show(Production now) {
        Cut before = cut();
        production.set(now);
        Session open = Objects.requireNonNull(session);
        undoLabel.set(open.undoLabel());
        redoLabel.set(open.redoLabel());
        dirty.set(open.isDirty());
        String id = selectedShot.get();
        if (id != null && now.shot(id).isEmpty()) {
            selectedShot.set(null);
        }
        Cut cut = cut();
        if (cut != null && !cut.equals(before)) {
            then(transport.prepare(cut), ready -> {});
        }
        refresh();
        thumbnails.follow(now);
    }

    // -- shots

    /// Gives the selected shot another description: it is read, directed and drawn anew. Values by
    /// hand stay; where they contradict the new words, a notice asks.
    public void describe(String description) {
        Shot shot = shot();
        if (shot == null) {
            return;
        }
        if (description.isBlank()) {
            notice.set(
                    Notice.of(
                            new Message(
                                    "A shot needs a description",
                                    shot.name() + " was left as it is.",
                                    "Say what is seen, such as “MCU of Mara at the counter”.",
                                    Message.Kind.INPUT)));
            return;
        }
        activity.set("Reading " + shot.name());
        CompletableFuture<ShotSpec> before =
                pictures.read(shot.description()).thenApply(u -> asked(shot, u));
        then(
                before.thenCombine(
                        pictures.read(description),
                        (old, understood) ->
                                new Described(
                                        understood,
                                        Remaking.of(shot, old, asked(shot, understood)))),
                made -> described(shot, description, made));
    }

    /// What the words ask for, and beside it what the script says of the scene.
    private static ShotSpec asked(Shot shot, Pictures.Understood understood) {
        ShotSpec spec = ShotSpec.of(understood.values(), Origin.READING);
        for (Slot slot : Slot.values()) {
            if (shot.spec().origin(slot) == Origin.SCRIPT && !slot.isStated(spec.values())) {
                spec = spec.with(slot, shot.spec().values(), Origin.SCRIPT);
            }
        }
        return spec;
    }

    private record Described(Pictures.Understood understood, Remaking remaking) {}

    private void described(Shot shot, String description, Described made) {
        if (!made.understood().notUnderstood().isEmpty()) {
            notUnderstood.set(String.join(", ", made.understood().notUnderstood()));
        } else {
            notUnderstood.set("");
        }
        apply(new ShotEdit.Describe(shot.id(), description, made.remaking()));
        if (!made.remaking().conflicts().isEmpty()) {
            notice.set(
                    Notice.ofConflicts(
                            shot,
                            made.remaking().conflicts(),
                            asked(shot, made.understood()),
                            this::apply));
        } else {
            notice.set(null);
        }
    }

    /// Draws all shots in another look.
    public void look(String name) {
        Production now = production.get();
        if (now != null && !now.settings().look().equalsIgnoreCase(name)) {
            apply(new ProductionEdit.ChangeSettings(now.settings().withLook(name)));
        }
    }

    /// Gives a value by hand back to the description.
    public void release(Slot slot) {
        Shot shot = shot();
        if (shot != null) {
            then(
                    pictures.read(shot.description()),
                    understood ->
                            apply(
                                    new ShotEdit.ReleaseValue(
                                            shot.id(), slot, asked(shot, understood))));
        }
    }

    // -- time

    private void selected() {
        notUnderstood.set("");
        Production now = production.get();
        String id = selectedShot.get();
        if (!following && now != null && id != null) {
            boolean there =
                    Shots.at(now, playhead.get()).map(m -> m.shotId().equals(id)).orElse(false);
            if (!there) {
                following = true;
                Shots.firstFrame(now, id).ifPresent(playhead::set);
                following = false;
            }
        }
        refresh();
    }

    private void playheadMoved() {
        Production now = production.get();
        if (!following && now != null) {
            following = true;
            Shots.at(now, playhead.get()).ifPresent(m -> selectedShot.set(m.shotId()));
            following = false;
        }
        if (playing.get() && transport.isPlaying() && playhead.get() != transport.frame()) {
            seekWhilePlaying();
        }
        refresh();
    }

    private void seekWhilePlaying() {
        Cut cut = cut();
        if (cut != null && Math.abs(playhead.get() - transport.frame()) > 2) {
            transport.play(cut, playhead.get());
        }
    }

    private void refresh() {
        Production now = production.get();
        String id = selectedShot.get();
        if (now == null || id == null) {
            picture.clear();
            return;
        }
        double seconds =
                Shots.at(now, playhead.get())
                        .filter(m -> m.shotId().equals(id))
                        .map(Shots.Moment::seconds)
                        .orElse(0.0);
        picture.show(now, id, seconds, playing.get());
    }

    public void playOrPause() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    private void play() {
        Cut cut = cut();
        if (cut == null || cut.frames() == 0) {
            return;
        }
        long from = playhead.get() >= cut.frames() - 1 ? 0 : playhead.get();
        playhead.set(from);
        transport.play(cut, from);
        playing.set(true);
    }

    public void pause() {
        if (playing.get()) {
            transport.pause();
            playing.set(false);
            refresh();
        }
    }

    /// Moves the playhead to where the sound is; to be called at every pulse.
    public void pulse() {
        Cut cut = cut();
        if (!playing.get() || cut == null) {
            return;
        }
        long frame = Math.clamp(transport.frame(), 0, Math.max(0, cut.frames() - 1));
        if (!transport.isPlaying()) {
            playing.set(false);
        }
        if (frame != playhead.get()) {
            playhead.set(frame);
        } else if (!playing.get()) {
            refresh();
        }
    }

    /// Selects the shot before or after the selected one in script order.
    public void step(int by) {
        Production now = production.get();
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

    // -- failures

    private <T> void inBackground(Supplier<T> work, Consumer<? super T> done) {
        then(CompletableFuture.supplyAsync(work, files), done);
    }

    private <T> void then(CompletableFuture<T> work, Consumer<? super T> done) {
        var _ =
                work.whenComplete((result, failure) ->
                        fx.execute(() -> {
                            activity.set("");
                            if (failure != null) {
                                fail(failure);
                            } else {
                                done.accept(result);
                            }
                        }));
    }

    /// Says what went wrong. What was cancelled went right.
    void fail(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        if (!(cause instanceof CancellationException)) {
            notice.set(Notice.of(Messages.of(cause)));
        }
    }

    /// Lets go of file, sound and graphics.
    @Override
    public void close() {
        thumbnails.cancel();
        transport.close();
        files.shutdown();
        if (session != null) {
            session.close();
        }
        pictures.close();
    }
}
