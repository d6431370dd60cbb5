package studio.backlot.desktop.shell;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.edit.Remaking;
import studio.backlot.storyboard.edit.ShotEdit;
import studio.backlot.storyboard.model.Origin;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.ShotSpec;
import studio.backlot.storyboard.model.Slot;
import studio.backlot.studio.message.Message;
import studio.backlot.studio.session.Pictures;
import studio.backlot.studio.session.Pictures.Understood;

/// The words of the selected shot and what is read of them. FX thread only.
public final class DescriptionViewModel {
    private final Pictures pictures;
    private final Errands errands;
    private final JobsViewModel jobs;
    private final DocumentViewModel document;
    private final ObjectProperty<@Nullable Notice> notice;
    private final Supplier<@Nullable Shot> shot;
    private final ObjectProperty<@Nullable Understood> understood = new SimpleObjectProperty<>();
    private String looking = "";
    private boolean reading;

    /// @param shot the selected shot as it is now
    DescriptionViewModel(
            Pictures pictures,
            Errands errands,
            JobsViewModel jobs,
            DocumentViewModel document,
            ObjectProperty<@Nullable Notice> notice,
            Supplier<@Nullable Shot> shot) {
        this.pictures = pictures;
        this.errands = errands;
        this.jobs = jobs;
        this.document = document;
        this.notice = notice;
        this.shot = shot;
    }

    /// What is read of the words that were given to [#look] last, null until that is done.
    public ObjectProperty<@Nullable Understood> understoodProperty() {
        return understood;
    }

    /// Reads words that are being typed. While one reading is under way only the latest wait.
    public void look(String words) {
        looking = words;
        Understood last = understood.get();
        if (!reading && (last == null || !last.text().equals(words))) {
            reading = true;
            var _ =
                    pictures.read(words)
                            .whenComplete((read, failure) ->
                                    errands.onFx(() -> looked(words, read, failure)));
        }
    }

    private void looked(String words, Understood read, @Nullable Throwable failure) {
        reading = false;
        if (failure != null) {
            errands.fail(failure);
        } else if (!words.equals(looking)) {
            look(looking);
        } else {
            understood.set(read);
        }
    }

    /// Gives the selected shot another description: it is read, directed and drawn anew. Values by
    /// hand stay; where they contradict the new words, a notice asks.
    public void describe(String description) {
        Shot now = shot.get();
        if (now == null) {
            return;
        }
        if (description.isBlank()) {
            notice.set(
                    Notice.of(
                            new Message(
                                    "A shot needs a description",
                                    now.name() + " was left as it is.",
                                    "Say what is seen, such as “MCU of Mara at the counter”.",
                                    Message.Kind.INPUT)));
            return;
        }
        CompletableFuture<ShotSpec> before =
                pictures.read(now.description()).thenApply(u -> asked(now, u));
        errands.then(
                jobs.begin("Reading " + now.name(), null),
                before.thenCombine(
                        pictures.read(description),
                        (old, read) ->
                                new Described(read, Remaking.of(now, old, asked(now, read)))),
                made -> described(now, description, made));
    }

    private record Described(Understood understood, Remaking remaking) {}

    private void described(Shot now, String description, Described made) {
        understood.set(made.understood());
        document.apply(new ShotEdit.Describe(now.id(), description, made.remaking()));
        notice.set(
                made.remaking().conflicts().isEmpty()
                        ? null
                        : Notice.ofConflicts(
                                now,
                                made.remaking().conflicts(),
                                asked(now, made.understood()),
                                document::apply));
    }

    /// What the words ask for, and beside it what the script says of the scene.
    private static ShotSpec asked(Shot shot, Understood understood) {
        ShotSpec spec = ShotSpec.of(understood.values(), Origin.READING);
        for (Slot slot : Slot.values()) {
            if (shot.spec().origin(slot) == Origin.SCRIPT && !slot.isStated(spec.values())) {
                spec = spec.with(slot, shot.spec().values(), Origin.SCRIPT);
            }
        }
        return spec;
    }

    /// Gives a value by hand back to the description.
    public void release(Slot slot) {
        Shot now = shot.get();
        if (now != null) {
            errands.then(
                    null,
                    pictures.read(now.description()),
                    read ->
                            document.apply(
                                    new ShotEdit.ReleaseValue(now.id(), slot, asked(now, read))));
        }
    }
}
