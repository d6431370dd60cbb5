package studio.backlot.storyboard.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Level;
import studio.backlot.assets.film.Role;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.Side;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Slot;

/// Mends what breaks in a planned cut once its cameras are known. An editor's means, the least
/// first: go to another camera that is there, turn or resize one that nobody asked for, show both
/// people, or do not cut at all. What a script names stays as it names it. Confined to the thread
/// that plans.
final class CutMending {
    /// Nobody is held longer than this instead of a cut, seconds.
    private static final double LONGEST_HOLD = 9;

    private final Production production;
    private final CutView view;

    /// Clips at which nothing helps.
    private final Set<PlannedClip> left = new HashSet<>();

    CutMending(Production production, CutView view) {
        this.production = production;
        this.view = view;
    }

    /// A film with what is wrong in it.
    private record Seen(
            Map<String, DraftScene> drafts, FilmAssembly.Film film, List<CutView.Break> breaks) {
        private int weight() {
            return breaks.stream().mapToInt(b -> b.kind().weight()).sum();
        }
    }

    private Seen seen(Map<String, DraftScene> drafts) {
        FilmAssembly.Film film = FilmAssembly.of(production, drafts);
        return new Seen(drafts, film, view.breaks(film.production()));
    }

    FilmAssembly.Film mended(Map<String, DraftScene> drafts) {
        Seen now = seen(drafts);
        for (Seen better = better(now); better != null; better = better(now)) {
            now = better;
        }
        return now.film();
    }

    /// The film with its first break mended that can be; null where none can.
    private @Nullable Seen better(Seen now) {
        for (CutView.Break broken : now.breaks()) {
            FilmAssembly.Place place = now.film().places().get(broken.item());
            DraftScene draft = place == null ? null : now.drafts().get(place.sceneId());
            if (place == null || draft == null || left.contains(draft.clips().get(place.clip()))) {
                continue;
            }
            for (List<PlannedClip> other : candidates(now, draft, place, broken)) {
                Map<String, DraftScene> drafts = new LinkedHashMap<>(now.drafts());
                drafts.put(place.sceneId(), draft.with(other));
                Seen tried = seen(drafts);
                if (tried.weight() < now.weight()) {
                    return tried;
                }
            }
            left.add(draft.clips().get(place.clip()));
        }
        return null;
    }

    private static List<List<PlannedClip>> candidates(
            Seen now, DraftScene draft, FilmAssembly.Place place, CutView.Break broken) {
        String before = broken.before();
        if (before == null) {
            return fitting(draft, place.clip(), broken);
        }
        FilmAssembly.Place previous = now.film().places().get(before);
        return previous == null || !previous.sceneId().equals(place.sceneId())
                ? List.of()
                : apart(draft, previous.clip(), place.clip(), broken.kind());
    }

    /// Other clips where no camera answers what one of them asks for, the least change first.
    private static List<List<PlannedClip>> fitting(DraftScene draft, int at, CutView.Break broken) {
        List<PlannedClip> clips = draft.clips();
        PlannedClip clip = clips.get(at);
        Set<List<PlannedClip>> found = new LinkedHashSet<>();
        ShotSize start = broken.start();
        if (start != null) {
            found.add(changed(clips, clip, s -> CutRules.resized(s, start), Slot.SIZE));
        }
        ShotSize end = broken.end();
        if (end != null && end != clip.setUp().size()) {
            found.add(changed(clips, clip, s -> s.endingOn(end), Slot.END_SIZE));
        }
        found.add(changed(clips, clip, SetUp::still, Slot.MOVES));
        if (!isOfPeople(clip.setUp()) || clip.setUp().role() == Role.CUTAWAY) {
            found.addAll(without(draft, at));
            found.remove(clips);
            return List.copyOf(found);
        }
        for (Side side : List.of(Side.THREE_QUARTER, Side.FRONT, Side.PROFILE)) {
            found.add(changed(clips, clip, s -> s.withSide(side), Slot.SIDE));
        }
        found.add(changed(clips, clip, CutMending::level, Slot.LEVEL));
        for (int steps = 1; steps <= 2; steps++) {
            int n = steps;
            found.add(changed(clips, clip, s -> stepped(s, -n), Slot.SIZE));
            found.add(changed(clips, clip, s -> stepped(s, n), Slot.SIZE));
        }
        found.addAll(otherCameras(clips, at, o -> shows(o, clip.setUp())));
        found.add(changed(clips, clip, CutMending::alone, Slot.FRAMING));
        found.remove(clips);
        return List.copyOf(found);
    }

    /// What is not there to be seen is not cut to: the shot before holds on, or the next comes
    /// sooner.
    private static List<List<PlannedClip>> without(DraftScene draft, int at) {
        List<PlannedClip> clips = draft.clips();
        PlannedClip clip = clips.get(at);
        List<List<PlannedClip>> found = new ArrayList<>();
        if (clip.named()) {
            return found;
        }
        for (int other : List.of(at - 1, at + 1)) {
            if (other < 0 || other >= clips.size() || clips.get(other).named()) {
                continue;
            }
            PlannedClip first = clips.get(Math.min(at, other));
            PlannedClip last = clips.get(Math.max(at, other));
            if (!SceneTransitions.between(draft.scene(), first, last)) {
                List<PlannedClip> made = new ArrayList<>(clips);
                PlannedClip keeps = clips.get(other);
                PlannedClip whole = first.plus(last.content());
                made.set(
                        Math.min(at, other),
                        new PlannedClip(
                                keeps.setUp(), whole.content(), keeps.named(), keeps.reason()));
                made.remove(Math.max(at, other));
                found.add(made);
            }
        }
        return found;
    }

    /// At the height of the eyes, which every set has room for.
    private static SetUp level(SetUp s) {
        return s.draft().level(Level.EYE).angle(null).made();
    }

    /// The first of those who do not go into one frame, at a size that shows what they do.
    private static SetUp alone(SetUp s) {
        boolean several = s.subjects().size() > 1 || s.over() != null;
        if (!several || !s.size().onLadder() || !isOfPeople(s)) {
            return s;
        }
        SetUp single = s.single(s.subjects().getFirst(), SetUps.orRight(s.gaze()));
        return s.size().compareTo(ShotSize.MLS) <= 0
                ? single
                : single.withSize(ShotSize.MLS, ShotText.lensFor(ShotSize.MLS));
    }

    /// Other clips where two neighbours do not cut together, the least change first.
    private static List<List<PlannedClip>> apart(
            DraftScene draft, int from, int to, CutView.Kind kind) {
        List<PlannedClip> clips = draft.clips();
        PlannedClip one = clips.get(from);
        PlannedClip two = clips.get(to);
        Set<List<PlannedClip>> found = new LinkedHashSet<>();
        found.addAll(otherCameras(clips, to, o -> shows(o, two.setUp())));
        found.addAll(otherCameras(clips, from, o -> shows(o, one.setUp())));
        for (Side side : List.of(Side.PROFILE, Side.FRONT, Side.THREE_QUARTER)) {
            found.add(changed(clips, two, s -> s.withSide(side), Slot.SIDE));
            found.add(changed(clips, one, s -> s.withSide(side), Slot.SIDE));
        }
        boolean nearer = two.setUp().size().compareTo(one.setUp().size()) <= 0;
        for (int steps = 1; steps <= 2; steps++) {
            int n = nearer ? steps : -steps;
            found.add(changed(clips, two, s -> stepped(s, n), Slot.SIZE));
            found.add(changed(clips, one, s -> stepped(s, -n), Slot.SIZE));
            found.add(changed(clips, two, s -> stepped(s, -n), Slot.SIZE));
            found.add(changed(clips, one, s -> stepped(s, n), Slot.SIZE));
        }
        found.add(changed(clips, one, SetUp::still, Slot.MOVES));
        found.add(changed(clips, two, SetUp::still, Slot.MOVES));
        found.addAll(otherCameras(clips, to, o -> includes(o, two.setUp())));
        if (kind == CutView.Kind.JUMP) {
            found.addAll(held(draft, from, to));
        }
        found.remove(clips);
        return List.copyOf(found);
    }

    /// One clip in another camera of the scene.
    private static List<List<PlannedClip>> otherCameras(
            List<PlannedClip> clips, int at, Predicate<SetUp> fits) {
        PlannedClip clip = clips.get(at);
        List<List<PlannedClip>> found = new ArrayList<>();
        if (clip.named()) {
            return found;
        }
        for (PlannedClip other : clips) {
            SetUp o = other.setUp();
            boolean same = o.identity().equals(clip.setUp().identity());
            if (!same && !other.named() && !o.moves() && fits.test(o)) {
                List<PlannedClip> made = new ArrayList<>(clips);
                made.set(at, clip.with(o.doing(clip.setUp().doing())));
                found.add(made);
            }
        }
        return found;
    }

    /// Whether a set-up is of the same people on the same marks.
    private static boolean shows(SetUp one, SetUp other) {
        return isOfPeople(one) && SetUp.stations(one).equals(SetUp.stations(other));
    }

    /// Whether a set-up is of these people on these marks and of others too.
    private static boolean includes(SetUp one, SetUp other) {
        return isOfPeople(one)
                && one.subjects().size() > other.subjects().size()
                && SetUp.stations(one).containsAll(SetUp.stations(other));
    }

    private static boolean isOfPeople(SetUp s) {
        return s.framing() != Framing.INSERT && s.framing() != Framing.POV;
    }

    /// All clips of one camera changed alike, unless the script asks for what would change.
    private static List<PlannedClip> changed(
            List<PlannedClip> clips, PlannedClip of, UnaryOperator<SetUp> change, Slot slot) {
        SetUp.Identity camera = of.setUp().identity();
        List<PlannedClip> made = new ArrayList<>();
        for (PlannedClip clip : clips) {
            boolean same = clip.setUp().identity().equals(camera);
            if (same && clip.setUp().scripted().contains(slot)) {
                return clips;
            }
            made.add(same ? clip.with(change.apply(clip.setUp())) : clip);
        }
        return made;
    }

    /// A size so many rungs nearer, or wider where negative; a move keeps its direction.
    private static SetUp stepped(SetUp s, int steps) {
        SetUp now = s;
        for (int i = 0; i < Math.abs(steps) && s.size().onLadder(); i++) {
            ShotSize size = now.size();
            now = CutRules.resized(now, steps > 0 ? ShotText.tighter(size) : ShotText.wider(size));
        }
        return now;
    }

    /// No cut at all.
    private static List<List<PlannedClip>> held(DraftScene draft, int from, int to) {
        List<PlannedClip> clips = draft.clips();
        PlannedClip one = clips.get(from);
        PlannedClip two = clips.get(to);
        boolean mayHold =
                to == from + 1
                        && !one.named()
                        && !two.named()
                        && one.seconds() + two.seconds() <= LONGEST_HOLD
                        && !SceneTransitions.between(draft.scene(), one, two);
        if (!mayHold) {
            return List.of();
        }
        List<PlannedClip> made = new ArrayList<>(clips);
        made.set(from, one.plus(two.content()));
        made.remove(to);
        return List.of(made);
    }
}
