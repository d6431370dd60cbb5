package studio.backlot.storyboard.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Panel;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.Track;

/// Edits of the list of shots of a scene.
public sealed interface ShotListEdit extends Edit {
    /// Adds a shot to a scene, at a place among its shots.
    record Add(String sceneId, int index, Shot shot) implements ShotListEdit {
        @Override
        public String label() {
            return "Add shot " + shot.name();
        }

        @Override
        public Production apply(Production production) {
            return inScene(production, sceneId, shots -> Lists.inserted(shots, index, shot));
        }
    }

    /// Copies a shot right behind itself, with the next free set-up letter; values by hand come
    /// along, pictures do not.
    record Duplicate(String shotId, String newId) implements ShotListEdit {
        @Override
        public String label() {
            return "Duplicate shot";
        }

        @Override
        public Production apply(Production production) {
            Scene scene = sceneOf(production, shotId);
            Shot shot = scene.shot(shotId).orElseThrow();
            String setup = SetupLetters.free(scene);
            Shot copy =
                    shot.withId(newId)
                            .withSetup(setup)
                            .withName(SetupLetters.name(scene, setup))
                            .withVersions(List.of())
                            .withPanels(
                                    shot.panels().stream()
                                            .map(p ->
                                                    new Panel(
                                                            newId + "-" + p.id(),
                                                            p.label(),
                                                            p.at(),
                                                            p.media(),
                                                            p.notes()))
                                            .toList());
            return inScene(
                    production,
                    scene.id(),
                    shots -> Lists.inserted(shots, shots.indexOf(shot) + 1, copy));
        }
    }

    /// Omits a shot: it is kept, its clips in every cut become gaps, and the sound under them
    /// stays.
    record Omit(String shotId) implements ShotListEdit {
        @Override
        public String label() {
            return "Omit shot";
        }

        @Override
        public Production apply(Production production) {
            sceneOf(production, shotId);
            Production kept = production.mapShot(shotId, Shot::omit);
            for (Cut cut : production.cuts()) {
                if (uses(cut, shotId)) {
                    kept = kept.mapCut(cut.id(), c -> without(c, shotId));
                }
            }
            return kept;
        }
    }

    /// Puts a shot at another place among the shots of its scene.
    record Reorder(String shotId, int toIndex) implements ShotListEdit {
        @Override
        public String label() {
            return "Reorder shots";
        }

        @Override
        public Production apply(Production production) {
            Scene scene = sceneOf(production, shotId);
            int from = scene.shots().indexOf(scene.shot(shotId).orElseThrow());
            return inScene(production, scene.id(), shots -> Lists.moved(shots, from, toIndex));
        }
    }

    /// Puts re-planned shots in the place of the shots of a scene.
    record ReplaceAll(String sceneId, String reason, List<Shot> shots) implements ShotListEdit {
        public ReplaceAll {
            shots = List.copyOf(shots);
        }

        @Override
        public String label() {
            return reason;
        }

        @Override
        public Production apply(Production production) {
            return inScene(production, sceneId, old -> shots);
        }
    }

    private static Scene sceneOf(Production production, String shotId) {
        return production
                .sceneOfShot(shotId)
                .orElseThrow(
                        () -> new IllegalArgumentException("the production has no shot " + shotId));
    }

    private static Production inScene(
            Production production, String sceneId, UnaryOperator<List<Shot>> change) {
        if (production.scene(sceneId).isEmpty()) {
            throw new IllegalArgumentException("the production has no scene " + sceneId);
        }
        return production.mapScene(sceneId, s -> s.withShots(change.apply(s.shots())));
    }

    private static boolean uses(Cut cut, String shotId) {
        return cut.tracks().stream().anyMatch(t -> uses(t, shotId));
    }

    private static boolean uses(Track track, String shotId) {
        return track.items().stream()
                .anyMatch(i -> i instanceof Item.Clip c && c.shotId().equals(shotId));
    }

    private static Cut without(Cut cut, String shotId) {
        Strip strip = new Strip(cut);
        return cut.withTracks(
                cut.tracks().stream()
                        .map(t -> uses(t, shotId) ? without(strip, t, shotId) : t)
                        .toList());
    }

    private static Track without(Strip strip, Track track, String shotId) {
        List<Item> items = new ArrayList<>();
        for (Item item : track.items()) {
            boolean isOmitted = item instanceof Item.Clip c && c.shotId().equals(shotId);
            items.add(isOmitted ? strip.gap(item.frames()) : item);
        }
        return track.withItems(strip.tidy(items));
    }
}
