package studio.backlot.storyboard.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Move;
import studio.backlot.assets.film.Role;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.Side;
import studio.backlot.assets.patterns.PatternSetUp;
import studio.backlot.assets.patterns.ScenePattern;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.rhythm.Content;
import studio.backlot.storyboard.rhythm.Tempo;

/// What every cut of a scene has to keep, enforced on the planned clips: both sides of a dialogue
/// are seen, there are three sizes, no two neighbours show the same subject at the same size from
/// the same side, and a share of the frames moves.
final class CutRules {
    private static final double LONGEST_MERGED = 6.5;

    /// Action that plays longer than this is broken up, into pieces of about so many seconds.
    private static final double LONGEST_ACTION = 12;

    private static final double PIECE = 5;

    /// A quarter of the frames and a little, because lengths change when they are laid out.
    private static final double MOVING_SHARE = 0.28;

    private static final double SHORTEST_MOVE = 2.6;

    private final Scene scene;
    private final ScenePattern pattern;
    private final SceneSubjects subjects;
    private final Motion motion;

    /// How much of the film moves so far; confined to the thread that plans it.
    static final class Motion {
        private double total;
        private double moving;

        private void count(List<PlannedClip> clips) {
            for (PlannedClip clip : clips) {
                total += clip.seconds();
                moving += clip.setUp().moves() ? clip.seconds() : 0;
            }
        }
    }

    /// @param motion of the scenes before; this one is added
    CutRules(Scene scene, ScenePattern pattern, SceneSubjects subjects, Motion motion) {
        this.scene = scene;
        this.pattern = pattern;
        this.subjects = subjects;
        this.motion = motion;
    }

    /// @param before how the cut arrives at this scene, null for its start
    List<PlannedClip> apply(List<PlannedClip> planned, SetUp.@Nullable Seen before) {
        List<PlannedClip> clips = brokenUp(planned);
        showEverySpeaker(clips);
        apart(clips, before);
        threeSizes(clips);
        apart(clips, before);
        move(clips);
        motion.count(clips);
        return clips;
    }

    // -- nothing for ever

    /// What goes on for longer than anybody looks at one frame is seen nearer and wider in turn.
    private static List<PlannedClip> brokenUp(List<PlannedClip> planned) {
        List<PlannedClip> clips = new ArrayList<>();
        for (PlannedClip clip : planned) {
            boolean spoken = clip.content().stream().anyMatch(c -> c instanceof Content.Spoken);
            if (spoken || clip.named() || clip.seconds() <= LONGEST_ACTION) {
                clips.add(clip);
                continue;
            }
            List<Content> part = new ArrayList<>();
            int parts = 0;
            for (Content piece : pieces(clip)) {
                part.add(piece);
                if (part.stream().mapToDouble(Tempo::seconds).sum() >= PIECE) {
                    clips.add(part(clip, part, parts++));
                    part = new ArrayList<>();
                }
            }
            if (!part.isEmpty()) {
                clips.add(part(clip, part, parts));
            }
        }
        return clips;
    }

    private static List<Content> pieces(PlannedClip clip) {
        List<Content> pieces = new ArrayList<>();
        for (Content content : clip.content()) {
            boolean played = content instanceof Content.Played;
            int n = played ? (int) Math.max(1, Math.ceil(Tempo.seconds(content) / PIECE)) : 1;
            for (int i = 0; i < n; i++) {
                pieces.add(
                        content instanceof Content.Played p
                                ? new Content.Played(p.beatId(), p.seconds() / n, p.doing())
                                : content);
            }
        }
        return pieces;
    }

    private static PlannedClip part(PlannedClip clip, List<Content> content, int index) {
        SetUp s = clip.setUp();
        SetUp seen =
                switch (index % 3) {
                    case 1 -> resized(s.still(), ShotText.tighter(s.size()));
                    case 2 -> resized(s.still(), ShotText.wider(s.size()));
                    default -> s;
                };
        return new PlannedClip(seen, content, false, clip.reason());
    }

    // -- both sides

    private void showEverySpeaker(List<PlannedClip> clips) {
        Set<String> speakers = new LinkedHashSet<>();
        Set<String> shown = new LinkedHashSet<>();
        for (PlannedClip clip : clips) {
            if (clip.setUp().subjects().size() == 1) {
                shown.add(clip.setUp().subjects().getFirst().name());
            }
            for (Content c : clip.content()) {
                if (c instanceof Content.Spoken s && !s.beat().offScreen()) {
                    String name = subjects.shown(s.beat());
                    if (name != null) {
                        speakers.add(name);
                    }
                }
            }
        }
        speakers.removeAll(shown);
        for (String name : speakers) {
            giveOwnShot(clips, name);
        }
    }

    private void giveOwnShot(List<PlannedClip> clips, String name) {
        for (int i = 0; i < clips.size(); i++) {
            PlannedClip clip = clips.get(i);
            for (int k = 0; k < clip.content().size(); k++) {
                boolean theirs =
                        clip.content().get(k) instanceof Content.Spoken s
                                && name.equals(subjects.shown(s.beat()));
                if (!theirs || clip.named()) {
                    continue;
                }
                PatternSetUp p = pattern.setUp(PatternSetUp.Use.TURN, 2).orElseThrow();
                SetUp single =
                        SetUps.of(
                                        p,
                                        List.of(subjects.who(name)),
                                        null,
                                        p.move() == null ? null : name,
                                        Role.COVERAGE,
                                        List.of())
                                .single(
                                        subjects.who(name),
                                        SetUps.orRight(subjects.gaze(name, null)));
                List<PlannedClip> parts = new ArrayList<>();
                if (k > 0) {
                    parts.add(
                            new PlannedClip(
                                    clip.setUp(),
                                    clip.content().subList(0, k),
                                    false,
                                    clip.reason()));
                }
                parts.add(
                        new PlannedClip(
                                single, clip.content().subList(k, k + 1), false, "who speaks"));
                if (k + 1 < clip.content().size()) {
                    parts.add(
                            new PlannedClip(
                                    clip.setUp(),
                                    clip.content().subList(k + 1, clip.content().size()),
                                    false,
                                    clip.reason()));
                }
                clips.remove(i);
                clips.addAll(i, parts);
                return;
            }
        }
    }

    // -- no two neighbours alike

    private void apart(List<PlannedClip> clips, SetUp.@Nullable Seen before) {
        SetUp.Seen last = before;
        for (int i = 0; i < clips.size(); i++) {
            PlannedClip clip = clips.get(i);
            if (last == null || !last.equals(clip.setUp().seen())) {
                last = clip.setUp().seen();
                continue;
            }
            PlannedClip previous = i > 0 ? clips.get(i - 1) : null;
            boolean merge =
                    previous != null
                            && !previous.named()
                            && !clip.named()
                            && previous.seconds() + clip.seconds() <= LONGEST_MERGED;
            boolean insert = clip.setUp().framing() == Framing.INSERT && previous != null;
            boolean parted = previous != null && SceneTransitions.between(scene, previous, clip);
            if (previous != null && !parted && (merge || insert)) {
                clips.set(i - 1, previous.plus(clip.content()));
                clips.remove(i);
                i--;
                continue;
            }
            SetUp.Seen next = i + 1 < clips.size() ? clips.get(i + 1).setUp().seen() : null;
            SetUp other = different(clip, last, next, clips);
            clips.set(i, clip.with(other));
            last = other.seen();
        }
    }

    /// The nearest set-up that neither neighbour shows: another size, or, where the script names
    /// the size, another side.
    private static SetUp different(
            PlannedClip clip, SetUp.Seen last, SetUp.@Nullable Seen next, List<PlannedClip> clips) {
        SetUp s = clip.setUp();
        List<SetUp> candidates = new ArrayList<>();
        if (!clip.named()) {
            // A camera that is there already goes before another one.
            for (PlannedClip other : clips) {
                SetUp o = other.setUp();
                if (!other.named() && !o.moves() && shows(o, s)) {
                    candidates.add(o.withSubjects(s.subjects()));
                }
            }
        }
        if (!clip.named() && s.size().onLadder()) {
            ShotSize near = ShotText.tighter(s.size());
            ShotSize far = ShotText.wider(s.size());
            boolean nearFirst = s.size().compareTo(ShotSize.CU) > 0;
            ShotSize one = nearFirst ? near : far;
            ShotSize two = nearFirst ? far : near;
            candidates.add(resized(s, one));
            candidates.add(resized(s, two));
        }
        for (Side side : List.of(Side.PROFILE, Side.FRONT, Side.THREE_QUARTER, Side.BACK)) {
            candidates.add(s.withSide(side));
        }
        for (SetUp candidate : candidates) {
            if (!candidate.seen().equals(last) && !candidate.seen().equals(next)) {
                return candidate;
            }
        }
        return s;
    }

    /// Whether a set-up is of the same people on the same marks.
    private static boolean shows(SetUp one, SetUp other) {
        return SetUp.stations(one).equals(SetUp.stations(other))
                && one.framing() != Framing.INSERT
                && one.framing() != Framing.POV;
    }

    /// Another size with its lens; a move keeps its direction.
    static SetUp resized(SetUp s, ShotSize size) {
        SetUp changed = s.withSize(size, ShotText.lensFor(size));
        if (s.endSize() == null || s.move() == null) {
            return changed;
        }
        ShotSize end =
                s.endSize().compareTo(s.size()) < 0 ? ShotText.tighter(size) : ShotText.wider(size);
        return end == size ? changed.still() : changed.endingOn(end);
    }

    // -- three sizes

    private void threeSizes(List<PlannedClip> clips) {
        boolean talk =
                clips.stream()
                        .flatMap(c -> c.content().stream())
                        .anyMatch(c -> c instanceof Content.Spoken);
        int tries = 0;
        while (talk && sizes(clips).size() < 3 && tries++ < 4) {
            splitLongest(clips);
        }
    }

    private static Set<ShotSize> sizes(List<PlannedClip> clips) {
        Set<ShotSize> sizes = EnumSet.noneOf(ShotSize.class);
        clips.forEach(c -> sizes.add(c.setUp().size()));
        return sizes;
    }

    /// Ends the longest speech nearer than it began.
    private static void splitLongest(List<PlannedClip> clips) {
        Set<ShotSize> used = sizes(clips);
        int longest = -1;
        for (int i = 0; i < clips.size(); i++) {
            PlannedClip c = clips.get(i);
            boolean spoken = c.content().getLast() instanceof Content.Spoken;
            if (spoken
                    && !c.named()
                    && (longest < 0 || c.seconds() > clips.get(longest).seconds())) {
                longest = i;
            }
        }
        if (longest < 0 || !(clips.get(longest).content().getLast() instanceof Content.Spoken s)) {
            return;
        }
        PlannedClip clip = clips.get(longest);
        ShotSize size = clip.setUp().size();
        ShotSize other = size;
        for (ShotSize candidate :
                List.of(
                        ShotText.tighter(size),
                        ShotText.wider(size),
                        ShotSize.CU,
                        ShotSize.MS,
                        ShotSize.BCU)) {
            if (!used.contains(candidate) && other == size) {
                other = candidate;
            }
        }
        SetUp near = clip.setUp().still().withSize(other, ShotText.lensFor(other));
        if (clip.content().size() == 1 && clip.seconds() < 2.4) {
            clips.set(longest, clip.with(near));
            return;
        }
        List<Content> head = new ArrayList<>(clip.content());
        head.removeLast();
        List<Content> tail = new ArrayList<>();
        if (head.isEmpty()) {
            double middle = s.from() + (s.to() - s.from()) * 0.55;
            head.add(new Content.Spoken(s.beat(), s.from(), middle));
            tail.add(new Content.Spoken(s.beat(), middle, s.to()));
        } else {
            tail.add(s);
        }
        clips.set(longest, new PlannedClip(clip.setUp(), head, false, clip.reason()));
        clips.add(longest + 1, new PlannedClip(near, tail, false, "nearer, as the line lands"));
    }

    // -- moves

    /// Lets the camera move where there is a reason, until more than a quarter of the film moves:
    /// first cameras that the cut uses once, the longest first, then those that it comes back to,
    /// which creep on at each return.
    private void move(List<PlannedClip> clips) {
        double total = motion.total + clips.stream().mapToDouble(PlannedClip::seconds).sum();
        double moving =
                motion.moving
                        + clips.stream()
                                .filter(c -> c.setUp().moves())
                                .mapToDouble(PlannedClip::seconds)
                                .sum();
        Map<SetUp.Identity, List<Integer>> uses = new LinkedHashMap<>();
        for (int i = 0; i < clips.size(); i++) {
            uses.computeIfAbsent(clips.get(i).setUp().identity(), k -> new ArrayList<>()).add(i);
        }
        List<List<Integer>> candidates =
                new ArrayList<>(uses.values().stream().filter(u -> canMove(clips, u)).toList());
        candidates.sort(
                Comparator.<List<Integer>>comparingInt(u -> rank(clips, u))
                        .thenComparingDouble(u -> -seconds(clips, u)));
        for (List<Integer> use : candidates) {
            if (moving >= MOVING_SHARE * total) {
                return;
            }
            for (int i : use) {
                clips.set(i, moved(clips.get(i), i == clips.size() - 1, use.size() > 1));
            }
            moving += seconds(clips, use);
        }
    }

    private static double seconds(List<PlannedClip> clips, List<Integer> use) {
        return use.stream().mapToDouble(i -> clips.get(i).seconds()).sum();
    }

    private static boolean canMove(List<PlannedClip> clips, List<Integer> use) {
        SetUp s = clips.get(use.getFirst()).setUp();
        return !s.moves()
                && use.stream().noneMatch(i -> clips.get(i).named())
                && seconds(clips, use) >= SHORTEST_MOVE * (use.size() > 1 ? 2 : 1)
                && s.size().onLadder()
                && s.size().compareTo(ShotSize.CU) >= 0;
    }

    private static int rank(List<PlannedClip> clips, List<Integer> use) {
        boolean over = clips.get(use.getFirst()).setUp().framing() == Framing.OTS;
        return (use.size() > 1 ? 2 : 0) + (over ? 1 : 0);
    }

    private static PlannedClip moved(PlannedClip clip, boolean last, boolean returns) {
        SetUp s = clip.setUp();
        String who = s.subjects().isEmpty() ? null : s.subjects().getFirst().name();
        boolean spoken = clip.content().stream().anyMatch(c -> c instanceof Content.Spoken);
        if (returns) {
            return clip.with(
                    s.withMove(Move.PUSH_IN, ShotText.tighter(s.size()), who),
                    "creeps nearer to " + who + " each time the cut comes back");
        }
        if (s.framing() == Framing.OTS) {
            return clip.with(
                    s.withMove(Move.PUSH_IN, ShotText.tighter(s.size()), who),
                    "creeps past the shoulder while " + who + " speaks");
        }
        if (last && !spoken) {
            return clip.with(
                    s.withMove(Move.PULL_OUT, ShotText.wider(s.size()), who),
                    "pulls back: the scene is over");
        }
        boolean several = s.subjects().size() > 1;
        if (several && s.size().compareTo(ShotSize.MLS) < 0) {
            return clip.with(
                    s.withMove(Move.ARC, null, who), "moves around them as the talk closes in");
        }
        String why =
                spoken
                        ? "closes in slowly while " + who + " is heard"
                        : "closes in on what happens";
        return clip.with(s.withMove(Move.PUSH_IN, ShotText.tighter(s.size()), who), why);
    }
}
