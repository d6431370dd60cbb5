package studio.backlot.storyboard.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.edit.Edit;
import studio.backlot.storyboard.json.DocumentJson;
import studio.backlot.storyboard.json.Entities;
import studio.backlot.storyboard.json.Entities.Blob;
import studio.backlot.storyboard.model.Production;

/// The production as it is now and every step that led here, without limit. Confined to one thread.
///
/// The last 200 snapshots stay in memory; what is older is rebuilt from the effects in the journal.
/// A step taken after an undo forgets the steps that were undone.
public final class History {
    private static final int SNAPSHOTS = 200;

    private final Journal journal;
    private final InstantSource clock;
    private final List<Step> steps;
    private final TreeMap<Integer, Production> snapshots = new TreeMap<>();
    private int position;
    private Production current;

    /// A history that begins here.
    public History(Production start, Journal journal, InstantSource clock) {
        this(start, List.of(), 0, journal, clock);
    }

    /// A history read back: `current` stands behind the first `position` of the steps.
    public History(
            Production current,
            List<Step> steps,
            int position,
            Journal journal,
            InstantSource clock) {
        if (position < 0 || position > steps.size()) {
            throw new IllegalArgumentException("no such place in the history: " + position);
        }
        this.journal = journal;
        this.clock = clock;
        this.steps = new ArrayList<>(steps);
        this.position = position;
        this.current = current;
        snapshots.put(position, current);
    }

    public Production current() {
        return current;
    }

    /// All steps, undone ones behind [#position].
    public List<Step> steps() {
        return Collections.unmodifiableList(steps);
    }

    /// How many steps stand.
    public int position() {
        return position;
    }

    /// What undo would take back.
    public Optional<String> undoLabel() {
        return position == 0 ? Optional.empty() : Optional.of(steps.get(position - 1).label());
    }

    /// What redo would bring back.
    public Optional<String> redoLabel() {
        return position == steps.size()
                ? Optional.empty()
                : Optional.of(steps.get(position).label());
    }

    /// Takes a step. An edit that changes nothing leaves no trace. Where the edit throws, nothing
    /// has changed.
    public Production perform(Edit edit) {
        Production next = edit.apply(current);
        Map<String, Entities.Change> changes = Entities.changes(current, next);
        if (changes.isEmpty()) {
            return current;
        }
        List<Step.Effect> effects = new ArrayList<>();
        changes.forEach((entity, change) ->
                effects.add(new Step.Effect(entity, kept(change.before()), kept(change.after()))));
        Step step = new Step(edit.label(), clock.instant(), effects);
        steps.subList(position, steps.size()).clear();
        snapshots.tailMap(position, false).clear();
        steps.add(step);
        journal.step(position, step);
        position++;
        stand(next);
        return current;
    }

    private @Nullable String kept(@Nullable Blob blob) {
        if (blob == null) {
            return null;
        }
        journal.keep(blob.hash(), blob.json());
        return blob.hash();
    }

    /// Takes the last step back; nothing where there is none.
    public Production undo() {
        return position == 0 ? current : goTo(position - 1);
    }

    /// Brings back what was undone last; nothing where there is none.
    public Production redo() {
        return position == steps.size() ? current : goTo(position + 1);
    }

    /// Stands behind the first `target` steps, however far that is.
    public Production goTo(int target) {
        if (target < 0 || target > steps.size()) {
            throw new IllegalArgumentException("no such place in the history: " + target);
        }
        if (target == position) {
            return current;
        }
        Production there = snapshots.get(target);
        if (there == null) {
            there = rebuilt(target);
        }
        journal.moved(target);
        position = target;
        stand(there);
        return current;
    }

    /// Follows the effects from the nearest snapshot, each entity decoded once.
    private Production rebuilt(int target) {
        Integer below = snapshots.floorKey(target);
        Integer above = snapshots.ceilingKey(target);
        int from =
                above == null || (below != null && target - below <= above - target)
                        ? Objects.requireNonNull(below)
                        : above;
        Map<String, @Nullable String> hashes = new HashMap<>();
        for (int i = from; i < target; i++) {
            steps.get(i).effects().forEach(e -> hashes.put(e.entity(), e.after()));
        }
        for (int i = from - 1; i >= target; i--) {
            steps.get(i).effects().forEach(e -> hashes.put(e.entity(), e.before()));
        }
        return replay(Objects.requireNonNull(snapshots.get(from)), hashes, journal);
    }

    /// A production with entities set to what is kept under their hashes.
    public static Production replay(
            Production from, Map<String, @Nullable String> hashes, Journal journal) {
        Map<String, @Nullable JsonNode> entities = new HashMap<>();
        hashes.forEach((entity, hash) ->
                entities.put(
                        entity,
                        hash == null
                                ? null
                                : DocumentJson.parse(
                                        journal.read(hash).getBytes(StandardCharsets.UTF_8))));
        return Entities.applied(from, entities);
    }

    private void stand(Production production) {
        current = production;
        snapshots.put(position, production);
        while (snapshots.size() > SNAPSHOTS) {
            int first = snapshots.firstKey();
            int last = snapshots.lastKey();
            snapshots.remove(position - first >= last - position ? first : last);
        }
    }
}
