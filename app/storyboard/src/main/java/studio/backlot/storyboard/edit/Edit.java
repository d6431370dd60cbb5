package studio.backlot.storyboard.edit;

import java.util.function.UnaryOperator;
import studio.backlot.storyboard.model.Production;

/// One undoable step: a pure function of a production, with a name for the history.
///
/// Applied to equal productions it gives equal results, whatever the time or the weather. Entities
/// it does not touch stay the same objects, so that what changed is found by reference. An edit
/// that names an entity the production does not hold throws `IllegalArgumentException`: whoever
/// made it looked at another document.
public interface Edit {
    /// What the history shows: `Ripple trim 012_A by 6 frames`.
    String label();

    Production apply(Production production);

    /// An edit made of a function, for steps that re-make much at once: an import, a plan.
    static Edit of(String label, UnaryOperator<Production> change) {
        return new Composed(label, change);
    }

    /// Several edits as one step.
    static Edit all(String label, Iterable<? extends Edit> edits) {
        return of(
                label,
                production -> {
                    Production now = production;
                    for (Edit edit : edits) {
                        now = edit.apply(now);
                    }
                    return now;
                });
    }
}

record Composed(String label, UnaryOperator<Production> change) implements Edit {
    @Override
    public Production apply(Production production) {
        return change.apply(production);
    }
}
