package studio.backlot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import studio.backlot.assets.film.IntExt;
import studio.backlot.assets.film.Move;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.storyboard.edit.ShotEdit;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Origin;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.ProductionSettings;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.SceneWorld;
import studio.backlot.storyboard.model.ScriptText;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.ShotSpec;
import studio.backlot.storyboard.model.Track;
import studio.backlot.storyboard.store.OpenProduction;
import studio.backlot.storyboard.store.ProductionStore;

/// Opens a production of 1,000 shots with 500 steps in its journal, first in a fresh process, then
/// again; saves one changed shot; takes and flushes a step.
public final class StoreBench {
    private static final int SCENES = 50;
    private static final int SHOTS = 20;

    private StoreBench() {}

    /// With the path of a folder: makes the production there where there is none, and leaves it, so
    /// that a second run measures the first opening of a fresh process.
    public static void main(String[] args) throws IOException {
        if (args.length > 0) {
            run(Path.of(args[0]));
            return;
        }
        Path parent = Files.createTempDirectory("store-bench");
        try {
            run(parent.resolve("Bench.backlot"));
        } finally {
            try (Stream<Path> files = Files.walk(parent)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void run(Path folder) {
        if (!Files.exists(folder)) {
            make(folder);
        }
        for (int i = 1; i <= 5; i++) {
            long start = System.nanoTime();
            try (OpenProduction open = ProductionStore.onDisk().open(folder)) {
                print("open, round " + i, start);
                if (open.current().shots().size() != SCENES * SHOTS) {
                    throw new IllegalStateException("shots are missing");
                }
            }
        }
        try (OpenProduction open = ProductionStore.onDisk().open(folder)) {
            for (int i = 1; i <= 5; i++) {
                String shotId = "shot-" + i + "-3";
                long start = System.nanoTime();
                open.perform(new ShotEdit.SetNotes(shotId, "note " + System.nanoTime()));
                print("a step in memory", start);
                start = System.nanoTime();
                open.flush();
                print("its flush to the journal", start);
                start = System.nanoTime();
                open.save();
                print("save", start);
            }
        }
    }

    private static void print(String what, long start) {
        System.out.printf("%-26s %8.1f ms%n", what, (System.nanoTime() - start) / 1e6);
    }

    /// Makes the production of 1,000 shots, with 500 steps in its journal.
    static void makeIn(Path folder) {
        make(folder);
    }

    private static void make(Path folder) {
        try (OpenProduction open = ProductionStore.onDisk().create(folder, production())) {
            for (int i = 0; i < 500; i++) {
                String shotId = "shot-" + (1 + i % SCENES) + "-" + i % SHOTS;
                open.perform(new ShotEdit.SetNotes(shotId, "note " + i));
            }
        }
    }

    private static Production production() {
        List<Scene> scenes = new ArrayList<>();
        List<Item> picture = new ArrayList<>();
        for (int s = 1; s <= SCENES; s++) {
            List<Shot> shots = new ArrayList<>();
            List<Beat> beats = new ArrayList<>();
            for (int n = 0; n < SHOTS; n++) {
                String id = "shot-" + s + "-" + n;
                beats.add(
                        new Beat.Action(
                                "beat-" + s + "-" + n,
                                "Mara waits at the far platform and looks down the line.",
                                s,
                                s));
                shots.add(shot(s, n, id));
                picture.add(new Item.Clip("clip-" + id, id, 0, 60 + n));
            }
            scenes.add(
                    new Scene(
                            "scene-" + s,
                            Integer.toString(s),
                            "EXT. PLATFORM " + s + " - NIGHT",
                            IntExt.EXT,
                            "PLATFORM " + s,
                            TimeOfDay.NIGHT,
                            TimeOfDay.NIGHT,
                            null,
                            8,
                            s * 50,
                            s * 50 + 49,
                            SceneWorld.unset(s),
                            beats,
                            shots));
        }
        ProductionSettings settings = ProductionSettings.DEFAULT;
        Track track = new Track("V1", "Picture", Track.Kind.PICTURE, picture);
        return new Production(
                "bench",
                "A thousand shots",
                settings,
                List.of(),
                scenes,
                List.of(new Cut("cut-1", "Cut", settings.rate(), List.of(track), List.of())),
                new ScriptText("bench.fountain", "fountain", "A line.\n".repeat(6000)));
    }

    private static Shot shot(int scene, int index, String id) {
        ShotDescription words =
                ShotDescription.EMPTY.toBuilder()
                        .size(index % 2 == 0 ? ShotSize.MS : ShotSize.CU)
                        .lensMm(24.0 + index)
                        .moves(List.of(Move.PUSH_IN))
                        .subjects(
                                List.of(
                                        new ShotDescription.Subject(
                                                "Mara", 1, List.of("red coat"), "waits")))
                        .build();
        String setup = String.valueOf((char) ('A' + index));
        return Shot.of(id, setup, scene + "_" + setup, "MS on Mara in a red coat, push in", 60)
                .withSpec(ShotSpec.of(words, Origin.READING));
    }
}
