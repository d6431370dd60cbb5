package studio.backlot.storyboard.edit;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import studio.backlot.assets.film.Light;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.Transition;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.optics.Optics;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.HandValues;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Origin;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.ShotSpec;
import studio.backlot.storyboard.model.Slot;
import studio.backlot.storyboard.model.Track;
import studio.backlot.storyboard.time.FrameRange;

/// Edits drawn by lot from a seed, for tests that want many.
public final class RandomEdits {
    private RandomEdits() {}

    /// An edit of a cut that the cut can take.
    public static CutEdit ofCut(Cut cut, Random random) {
        List<String> tracks = cut.tracks().stream().map(Track::id).toList();
        String trackId = tracks.get(random.nextInt(tracks.size()));
        List<Item> media =
                cut.tracks().stream()
                        .flatMap(t -> t.items().stream())
                        .filter(i -> i instanceof Item.Clip || i instanceof Item.SoundClip)
                        .toList();
        long frame = random.nextLong(cut.frames() + 3);
        FrameRange range = FrameRange.ofLength(frame, random.nextInt(1, 6));
        String fresh =
                IntStream.iterate(1, n -> n + 1)
                        .mapToObj(n -> "n" + n)
                        .filter(id -> cut.trackOf(id).isEmpty())
                        .findFirst()
                        .orElseThrow();
        List<Item> content = List.of(new Item.Clip(fresh, "N", 5, random.nextInt(1, 5)));
        if (media.isEmpty() || random.nextInt(3) == 0) {
            return switch (random.nextInt(5)) {
                case 0 -> new CutEdit.Insert(cut.id(), "V1", frame, content);
                case 1 -> new CutEdit.Overwrite(cut.id(), "V1", frame, content);
                case 2 -> new CutEdit.Lift(cut.id(), List.of(trackId), range);
                case 3 -> new CutEdit.Extract(cut.id(), range);
                default -> new CutEdit.Split(cut.id(), tracks, frame);
            };
        }
        String item = media.get(random.nextInt(media.size())).id();
        int by = random.nextInt(-7, 8);
        CutEdit.Edge edge = random.nextBoolean() ? CutEdit.Edge.HEAD : CutEdit.Edge.TAIL;
        return switch (random.nextInt(9)) {
            case 0 -> new CutEdit.Trim(cut.id(), item, edge, by);
            case 1 -> new CutEdit.RippleTrim(cut.id(), item, edge, by);
            case 2 -> new CutEdit.Roll(cut.id(), item, by);
            case 3 -> new CutEdit.Slip(cut.id(), item, by * 40L);
            case 4 -> new CutEdit.Slide(cut.id(), item, by);
            case 5 -> new CutEdit.Move(cut.id(), item, frame);
            case 6 -> {
                Track.Kind own = cut.trackOf(item).orElseThrow().kind();
                Track.Kind other = cut.track(trackId).orElseThrow().kind();
                boolean fits = (own == Track.Kind.PICTURE) == (other == Track.Kind.PICTURE);
                String to = fits ? trackId : cut.trackOf(item).orElseThrow().id();
                yield new CutEdit.Place(cut.id(), item, to, frame);
            }
            case 7 ->
                    new CutEdit.SetBlend(
                            cut.id(),
                            item,
                            new Item.Blend(fresh, Transition.DISSOLVE, random.nextInt(4), 3));
            default -> new CutEdit.RemoveBlend(cut.id(), item);
        };
    }

    /// An edit of any part of a production.
    public static Edit ofProduction(Production production, Random random) {
        List<Shot> shots = production.shots();
        Shot shot = shots.get(random.nextInt(shots.size()));
        String sceneId = production.sceneOfShot(shot.id()).orElseThrow().id();
        int n = random.nextInt(1, 1000);
        ShotDescription words =
                ShotDescription.EMPTY.toBuilder()
                        .size(ShotSize.values()[n % 11])
                        .lensMm(20.5 + n % 80)
                        .light(List.of(Light.values()[n % Light.values().length]))
                        .build();
        return switch (random.nextInt(13)) {
            case 0 ->
                    new ShotEdit.Describe(
                            shot.id(),
                            "take " + n,
                            Remaking.of(shot, shot.spec(), ShotSpec.of(words, Origin.READING)));
            case 1 -> new ShotEdit.SetValue(shot.id(), Slot.LENS_MM, words);
            case 2 ->
                    new ShotEdit.SetCamera(
                            shot.id(),
                            Camera.lookingAt(
                                    new Vec3(n / 7.0, 1.6, 3),
                                    Vec3.UP,
                                    Optics.fullFrame(16 / 9.0, 35)));
            case 3 ->
                    new ShotEdit.SetMark(
                            shot.id(), "MARA", new HandValues.Mark(new Vec3(n, 0, 1), 0.5));
            case 4 -> new ShotEdit.ReleaseCamera(shot.id());
            case 5 -> new ShotListEdit.Duplicate(shot.id(), "copy-" + random.nextLong(1L << 40));
            case 6 -> new ShotListEdit.Omit(shot.id());
            case 7 -> new ShotListEdit.Reorder(shot.id(), random.nextInt(4));
            case 8 -> new ProductionEdit.TurnSun(sceneId, n / 100.0);
            case 9 -> new ProductionEdit.Retitle("Title " + n);
            case 10 ->
                    new ShotEdit.SetNotes(shot.id(), n % 3 == 0 ? null : "note \"" + n + "\"\n…");
            default -> ofCut(production.workingCut().orElseThrow(), random);
        };
    }
}
