package studio.backlot.storyboard.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import studio.backlot.assets.film.IntExt;
import studio.backlot.assets.film.Move;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotDescription.Subject;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.assets.film.Transition;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.figure.Build;
import studio.backlot.space.figure.Wardrobe;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.Optics;
import studio.backlot.storyboard.time.FrameRate;

/// Productions for tests.
public final class Examples {
    private Examples() {}

    /// Two scenes, three shots, values by hand, a cut with sound, a blend and a marker.
    public static Production production() {
        return production(2, 3);
    }

    /// A production of many scenes of many shots, each used once in the cut with a speech under it.
    public static Production production(int scenes, int shotsEach) {
        List<Scene> made = new ArrayList<>();
        List<Item> picture = new ArrayList<>();
        List<Item> sound = new ArrayList<>();
        for (int s = 1; s <= scenes; s++) {
            List<Shot> shots = new ArrayList<>();
            for (int n = 0; n < shotsEach; n++) {
                Shot shot = shot(s, n);
                shots.add(shot);
                picture.add(new Item.Clip("clip-" + shot.id(), shot.id(), 0, shot.frames()));
                sound.add(
                        new Item.SoundClip(
                                "sound-" + shot.id(),
                                new Item.SoundSource.Speech(
                                        "MARA", "Not today.", "beat-" + s + "-2"),
                                0,
                                shot.frames() - 8,
                                -3.5));
                sound.add(new Item.Gap("gap-" + shot.id(), 8));
            }
            made.add(scene(s, shots));
        }
        picture.add(1, new Item.Blend("blend-1", Transition.DISSOLVE, 6, 6));
        Cut cut =
                new Cut(
                        "cut-1",
                        "First cut",
                        FrameRate.FPS_24,
                        List.of(
                                new Track("V1", "Picture", Track.Kind.PICTURE, picture),
                                new Track("A1", "Dialogue", Track.Kind.DIALOGUE, sound)),
                        List.of(new Cut.Marker("mark-1", 12, "Look at this", "red")));
        return new Production(
                "production-1",
                "The Last Train — Ünïcode",
                ProductionSettings.DEFAULT,
                List.of(
                        new CastMember(
                                "cast-mara",
                                "MARA",
                                List.of("MARA (40)"),
                                Build.ADULT_WOMAN,
                                new Wardrobe(
                                        List.of(new Wardrobe.Garment("coat", 0xaa2211)),
                                        "bob",
                                        0x221100,
                                        0xccaa88,
                                        List.of("scarf")),
                                Origin.SCRIPT)),
                made,
                List.of(cut),
                new ScriptText("train.fountain", "fountain", "INT. TRAIN - NIGHT\r\n\nMara.\n"));
    }

    private static Scene scene(int number, List<Shot> shots) {
        return new Scene(
                "scene-" + number,
                Integer.toString(number),
                "INT. TRAIN - NIGHT",
                IntExt.INT,
                "TRAIN",
                TimeOfDay.NIGHT,
                TimeOfDay.NIGHT,
                null,
                3,
                number * 10,
                number * 10 + 9,
                SceneWorld.unset(number).withSet("diner", Origin.SCRIPT),
                List.of(
                        new Beat.Action(
                                "beat-" + number + "-1", "Mara waits.", number * 10, number * 10),
                        new Beat.Dialogue(
                                "beat-" + number + "-2",
                                "MARA",
                                List.of("CONT'D"),
                                List.of("(low)"),
                                "Not today.",
                                false,
                                number * 10 + 2,
                                number * 10 + 4),
                        new Beat.ShotLine("beat-" + number + "-3", "CLOSE ON the ticket", 1, 1),
                        new Beat.Transition(
                                "beat-" + number + "-4", "CUT TO:", Transition.CUT, 1, 1),
                        new Beat.Other("beat-" + number + "-5", "note", "later", 1, 1)),
                shots);
    }

    private static Shot shot(int scene, int index) {
        String id = "shot-" + scene + "-" + index;
        String setup = String.valueOf((char) ('A' + index));
        ShotDescription words =
                ShotDescription.EMPTY.toBuilder()
                        .size(index % 2 == 0 ? ShotSize.MS : ShotSize.CU)
                        .lensMm(35.0)
                        .dutch(false)
                        .moves(List.of(Move.PUSH_IN))
                        .subjects(List.of(new Subject("Mara", 1, List.of("red coat"), "waits")))
                        .build();
        Shot shot =
                Shot.of(
                                id,
                                setup,
                                "%03d_%s".formatted(scene, setup),
                                "MS on Mara, slow push in, 35mm",
                                48 + index)
                        .withSpec(ShotSpec.of(words, Origin.READING))
                        .withBeatIds(List.of("beat-" + scene + "-2"))
                        .withVersions(
                                List.of(new FrameVersion(id + "-v1", null, 7, "first", false)));
        if (index != 1) {
            return shot;
        }
        Camera camera =
                Camera.lookingAt(
                        new Vec3(1.25, 1.6, 3), new Vec3(0, 1.5, 0), Optics.fullFrame(2.39, 50));
        return shot.withHand(
                new HandValues(
                        camera,
                        null,
                        Map.of("MARA", new HandValues.Mark(new Vec3(1, 0, 2), 0.25))));
    }
}
