package studio.backlot.desktop.shell;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.edit.Edit;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.store.StoreException;
import studio.backlot.studio.session.Session;

/// The production that is open: its state, its history, its folder. FX thread only; files are read
/// and written elsewhere.
public final class DocumentViewModel implements AutoCloseable {
    private final Errands errands;
    private final ObjectProperty<@Nullable Production> production = new SimpleObjectProperty<>();
    private final StringProperty undoLabel = new SimpleStringProperty();
    private final StringProperty redoLabel = new SimpleStringProperty();
    private final BooleanProperty dirty = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Instant> saved = new SimpleObjectProperty<>();
    private @Nullable Session session;

    DocumentViewModel(Errands errands) {
        this.errands = errands;
    }

    public ObjectProperty<@Nullable Production> productionProperty() {
        return production;
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

    /// Opens a production's folder, a screenplay or a storyboard, in place of what is open. What is
    /// open stays where that fails.
    ///
    /// @param before what happens between the old production and the new one
    /// @param after what happens when the new one is there
    void open(Path path, Consumer<Session> before, Consumer<Session> after) {
        if (isOpen(path)) {
            return;
        }
        errands.unlessCancelled(
                "Opening " + path.getFileName(),
                () -> Session.open(path),
                opened -> {
                    Session old = session;
                    session = opened;
                    if (old != null) {
                        errands.quietly(old::close);
                    }
                    saved.set(null);
                    before.accept(opened);
                    // Another document, even where it is equal to the one before.
                    production.set(null);
                    show(opened.production());
                    after.accept(opened);
                },
                Session::close);
    }

    /// Goes on with a better plan of what was opened, unless it has been worked on.
    ///
    /// @return whether it is what is open now
    boolean begin(Session opened, Production planned) {
        if (session != opened || planned.equals(opened.production()) || !opened.begin(planned)) {
            return false;
        }
        show(opened.production());
        return true;
    }

    /// Its own lock would keep a production that is open from being opened.
    private boolean isOpen(Path path) {
        Path folder = session == null ? null : session.folder();
        return folder != null
                && folder.toAbsolutePath().normalize().equals(path.toAbsolutePath().normalize());
    }

    /// Whether edits would be lost if the production were let go. One that has a folder loses none:
    /// its journal keeps every step.
    public boolean wouldLose() {
        return session != null && !hasFolder() && undoLabel.get() != null;
    }

    public boolean hasFolder() {
        return session != null && session.folder() != null;
    }

    /// Where a first save would go.
    public Path suggestedFolder() {
        return session == null ? Path.of("production.backlot") : session.suggestedFolder();
    }

    /// The file of a picture or sound of the production; null where there is none.
    @Nullable Path media(String hash) {
        return session == null ? null : session.media(hash);
    }

    /// Saves into the production's folder; nothing while it has none.
    public void save() {
        Session now = session;
        if (now != null && hasFolder()) {
            errands.inBackground("Saving", now::save, this::savedAt);
        }
    }

    /// Saves into a new folder and goes on there.
    public void saveAs(Path folder) {
        saveAs(folder, () -> {});
    }

    /// Saves into a new folder, and then does something that may let the production go.
    public void saveAs(Path folder, Runnable then) {
        Session now = session;
        if (now != null) {
            errands.inBackground(
                    "Saving",
                    () -> now.saveAs(folder),
                    at -> {
                        savedAt(at);
                        then.run();
                    });
        }
    }

    private void savedAt(Instant time) {
        saved.set(time);
        if (session != null) {
            show(session.production());
        }
    }

    /// Takes an undoable step and makes it last where there is a folder.
    public void apply(Edit edit) {
        step(session -> session.apply(edit));
    }

    public void undo() {
        if (undoLabel.get() != null) {
            step(Session::undo);
        }
    }

    public void redo() {
        if (redoLabel.get() != null) {
            step(Session::redo);
        }
    }

    private void step(Function<Session, Production> step) {
        Session now = session;
        if (now == null) {
            return;
        }
        try {
            show(step.apply(now));
        } catch (StoreException | IllegalArgumentException e) {
            errands.fail(e);
            return;
        }
        if (now.folder() != null) {
            errands.quietly(now::flush);
        }
    }

    private void show(Production now) {
        Session open = session;
        if (open == null) {
            return;
        }
        undoLabel.set(open.undoLabel());
        redoLabel.set(open.redoLabel());
        dirty.set(open.isDirty());
        production.set(now);
    }

    /// Lets the folder go, with every step on disk.
    @Override
    public void close() {
        if (session != null) {
            session.close();
        }
    }
}
