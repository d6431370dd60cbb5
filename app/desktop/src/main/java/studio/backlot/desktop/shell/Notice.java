package studio.backlot.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.edit.Conflict;
import studio.backlot.storyboard.edit.Edit;
import studio.backlot.storyboard.edit.ShotEdit;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.ShotSpec;
import studio.backlot.studio.message.Message;

/// Something to say without stopping anybody: title, what happened, what to do, and the ways to
/// answer.
///
/// @param error whether something failed
/// @param answers besides letting it be
public record Notice(
        String title, String whatHappened, String whatToDo, boolean error, List<Answer> answers) {
    public Notice {
        answers = List.copyOf(answers);
    }

    /// A button and what it does.
    public record Answer(String label, Runnable action) {}

    static Notice of(Message message) {
        return new Notice(
                message.title(), message.whatHappened(), message.whatToDo(), true, List.of());
    }

    static @Nullable Notice ofNotes(List<String> notes) {
        if (notes.isEmpty()) {
            return null;
        }
        String first = String.join("\n", notes.subList(0, Math.min(3, notes.size())));
        String more = notes.size() > 3 ? "\nand " + (notes.size() - 3) + " more" : "";
        return new Notice(
                notes.size() == 1 ? "One thing to look at" : notes.size() + " things to look at",
                first + more,
                "Everything else was opened.",
                false,
                List.of());
    }

    private static String says(Conflict conflict) {
        if (conflict.slot() == null) {
            return "The camera is where you placed it; the new words would place it elsewhere.";
        }
        return Words.slot(conflict.what())
                + ": you set "
                + conflict.mine().toLowerCase(Locale.ROOT)
                + ", and the words ask for "
                + conflict.theirs().toLowerCase(Locale.ROOT)
                + ".";
    }

    static Notice ofConflicts(
            Shot shot, List<Conflict> conflicts, ShotSpec made, Consumer<Edit> apply) {
        List<String> lines = new ArrayList<>();
        List<Edit> take = new ArrayList<>();
        for (Conflict conflict : conflicts) {
            lines.add(says(conflict));
            take.add(new ShotEdit.Answer(conflict, Conflict.Choice.TAKE_NEW, made));
        }
        return new Notice(
                shot.name() + " keeps what you set by hand",
                String.join("\n", lines),
                "Keep it, or take what the description asks for now.",
                false,
                List.of(
                        new Answer(
                                "Take new",
                                () -> apply.accept(Edit.all("Take new values", take)))));
    }
}
