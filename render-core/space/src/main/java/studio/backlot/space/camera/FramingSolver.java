package studio.backlot.space.camera;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.space.camera.FramingMeasure.NdcBox;
import studio.backlot.space.camera.FramingResult.Infeasible;
import studio.backlot.space.camera.FramingResult.Solved;
import studio.backlot.space.camera.PairFraming.Faces;
import studio.backlot.space.camera.SingleFraming.Search;
import studio.backlot.space.math.Box;
import studio.backlot.space.optics.LensKit;

/// Turns what is asked of a frame into cameras: closed forms give the candidates, the set decides
/// among them (FIELD.md §2). Immutable and safe to share.
public final class FramingSolver {
    /// Solutions that are offered at most.
    private static final int OFFERED = 10;

    /// Other sizes that are named where the one that is asked for has no camera.
    private static final int SIZES_NAMED = 2;

    /// Cameras that see somebody half hidden, kept for where there is no other.
    private static final int HALVES = 3;

    private final LensKit kit;

    public FramingSolver(LensKit kit) {
        this.kit = kit;
    }

    /// Solves a spec in a scene.
    public FramingResult solve(FramingSpec spec, FramingScene scene) {
        return solve(spec, scene, new Looked());
    }

    /// Solves a spec in a scene of which something was asked before.
    public FramingResult solve(FramingSpec spec, FramingScene scene, Looked looked) {
        FramingResult result = attempt(spec, scene, looked);
        if (result instanceof Infeasible none) {
            FramingResult any = anywhere(spec, scene, looked);
            return any instanceof Solved ? any : explained(none, spec, scene, looked);
        }
        return result;
    }

    /// Solves a spec of one person from wherever its words allow, for where no usual camera answers
    /// them: many times the work of [#attempt].
    public FramingResult anywhere(FramingSpec spec, FramingScene scene, Looked looked) {
        boolean single =
                !scene.subjects().isEmpty()
                        && switch (framingOf(spec, scene)) {
                            case SINGLE, RAKING, SILHOUETTE, REFLECTION, THROUGH -> true;
                            default -> false;
                        };
        return single
                ? single(spec, scene, Search.EVERYWHERE, looked)
                : new Infeasible(List.of(), List.of());
    }

    /// Solves a spec in a scene without looking for what is in conflict where there is no camera:
    /// for whoever has something else to try. Finding the conflict costs many times the solution.
    public FramingResult attempt(FramingSpec spec, FramingScene scene, Looked looked) {
        Framing framing = framingOf(spec, scene);
        FramingSpec asked = spec.framing() == framing ? spec : spec.withFraming(framing);
        List<Subject> people = scene.subjects();
        return switch (framing) {
            case SINGLE, RAKING, SILHOUETTE, REFLECTION, THROUGH ->
                    single(asked, scene, Search.USUAL, looked);
            case TWO_SHOT -> together(asked, scene, firstOf(people, 2), looked);
            case THREE_SHOT -> together(asked, scene, firstOf(people, 3), looked);
            case GROUP -> together(asked, scene, people, looked);
            case OTS, DIRTY_SINGLE -> overShoulder(asked, scene, looked);
            case POV -> pointOfView(asked, scene, looked);
            case INSERT -> insert(asked, scene, looked);
            case ESTABLISHING -> place(asked, scene, looked);
        };
    }

    private static List<Subject> firstOf(List<Subject> people, int count) {
        return people.subList(0, Math.min(count, people.size()));
    }

    /// What a frame is where nobody said: by who and what there is.
    static Framing framingOf(FramingSpec spec, FramingScene scene) {
        Framing stated = spec.framing();
        if (stated != null) {
            return stated;
        }
        if (scene.owner() != null) {
            return Framing.POV;
        }
        if (spec.size() == ShotSize.INSERT) {
            return Framing.INSERT;
        }
        return switch (scene.subjects().size()) {
            case 0 -> scene.object() != null ? Framing.INSERT : Framing.ESTABLISHING;
            case 1 -> Framing.SINGLE;
            case 2 -> Framing.TWO_SHOT;
            case 3 -> Framing.THREE_SHOT;
            default -> Framing.GROUP;
        };
    }

    private FramingResult single(
            FramingSpec spec, FramingScene scene, Search search, Looked looked) {
        if (scene.subjects().isEmpty()) {
            return scene.object() != null
                    ? insert(spec, scene, looked)
                    : place(spec, scene, looked);
        }
        ShotSize size = SingleFraming.sizeOf(spec);
        List<Proposal> proposals =
                new SingleFraming(spec, kit, scene.surroundings().floorY())
                        .propose(scene.subjects().getFirst(), search);
        return judge(proposals, spec, size, scene, search, looked);
    }

    private FramingResult together(
            FramingSpec spec, FramingScene scene, List<Subject> people, Looked looked) {
        if (people.size() < 2) {
            return single(spec, scene, Search.USUAL, looked);
        }
        PairFraming pair = new PairFraming(spec, kit, scene.surroundings().floorY());
        List<ShotSize> sizes = PairFraming.sizes(spec, people.size());
        FramingResult last = new Infeasible(List.of(), List.of());
        for (ShotSize size : sizes) {
            last = judge(pair.propose(people, size, Faces.ALL_SEEN), spec, size, scene, looked);
            if (last instanceof Solved) {
                return last;
            }
        }
        // A wider frame that sees every face is better than a closer one that does not: backs of
        // heads are offered last, and said to be.
        for (ShotSize size : sizes) {
            FramingResult away =
                    judge(pair.propose(people, size, Faces.SOME_AWAY), spec, size, scene, looked);
            if (away instanceof Solved solved) {
                List<String> why = new ArrayList<>(((Infeasible) last).conflicts());
                why.addFirst(Conflicts.faces(people));
                return new Infeasible(why, solved.solutions());
            }
        }
        return last;
    }

    private FramingResult overShoulder(FramingSpec spec, FramingScene scene, Looked looked) {
        if (scene.subjects().size() < 2) {
            return single(spec, scene, Search.USUAL, looked);
        }
        ShotSize size = ShoulderFraming.sizeOf(spec);
        List<Proposal> proposals =
                new ShoulderFraming(spec, kit, scene.surroundings().floorY())
                        .propose(scene.subjects().get(0), scene.subjects().get(1));
        return judge(proposals, spec, size, scene, looked);
    }

    private FramingResult pointOfView(FramingSpec spec, FramingScene scene, Looked looked) {
        Subject owner = scene.owner();
        if (owner == null) {
            return new Infeasible(
                    List.of("A point of view needs somebody whose it is: name the owner"),
                    List.of());
        }
        Subject target =
                scene.subjects().stream()
                        .filter(s -> s.id() != owner.id())
                        .findFirst()
                        .orElse(null);
        ShotSize size = spec.size() == null ? ShotSize.FS : spec.size();
        return judge(
                new ThingFraming(spec, kit).pointOfView(owner, target, scene.object()),
                spec,
                size,
                scene,
                looked);
    }

    private FramingResult insert(FramingSpec spec, FramingScene scene, Looked looked) {
        FramedThing thing = scene.object();
        if (thing == null) {
            return new Infeasible(
                    List.of("An insert needs a thing to fill the frame: name it"), List.of());
        }
        Subject person = scene.subjects().isEmpty() ? null : scene.subjects().getFirst();
        return judge(
                new ThingFraming(spec, kit).insert(thing, person),
                spec,
                ShotSize.INSERT,
                scene,
                looked);
    }

    private FramingResult place(FramingSpec spec, FramingScene scene, Looked looked) {
        Box place = scene.place();
        if (place == null) {
            return scene.subjects().isEmpty()
                    ? new Infeasible(
                            List.of("A frame of a place needs the place's extent"), List.of())
                    : single(
                            spec.size() == null ? spec.withSize(ShotSize.ELS) : spec,
                            scene,
                            Search.USUAL,
                            looked);
        }
        return judge(
                new PlaceFraming(spec, kit, scene.surroundings()).propose(place, scene.subjects()),
                spec,
                ShotSize.ELS,
                scene,
                looked);
    }

    private FramingResult judge(
            List<Proposal> proposals,
            FramingSpec spec,
            ShotSize size,
            FramingScene scene,
            Looked looked) {
        return judge(proposals, spec, size, scene, Search.USUAL, looked);
    }

    private FramingResult judge(
            List<Proposal> proposals,
            FramingSpec spec,
            ShotSize size,
            FramingScene scene,
            Search search,
            Looked looked) {
        List<Proposal> ranked = new ArrayList<>(proposals.size());
        for (Proposal proposal : proposals) {
            ranked.add(proposal.withCost(proposal.cost() + strangersIn(proposal, scene)));
        }
        ranked.sort(Comparator.comparingDouble(Proposal::cost));
        Conflicts conflicts = new Conflicts(spec, size, scene);
        Map<String, Solution> offered = new LinkedHashMap<>();
        List<Solution> half = new ArrayList<>();
        Looks looks =
                new Looks(new Screening(scene, kit, search), looked, ranked, offered.keySet());
        for (int at = 0; at < ranked.size() && offered.size() < OFFERED; at++) {
            Proposal proposal = ranked.get(at);
            if (offered.containsKey(proposal.meaning())) {
                continue;
            }
            Screening.Finding finding = looks.at(at);
            Obstacle obstacle = finding.obstacle();
            if (obstacle == Obstacle.HALF_HIDDEN && half.size() < HALVES) {
                half.add(solution(proposal, finding, size, scene));
            }
            if (obstacle != null) {
                conflicts.count(proposal, obstacle, finding.distance());
            } else {
                offered.put(proposal.meaning(), solution(proposal, finding, size, scene));
            }
        }
        if (offered.isEmpty()) {
            return new Infeasible(conflicts.sentences(), half);
        }
        List<Solution> solutions = new ArrayList<>(offered.values());
        solutions.sort(Comparator.comparingDouble(Solution::score).reversed());
        return new Solved(solutions);
    }

    /// Looks through proposals in their order; in a set of many parts, where a look takes long,
    /// through some at a time on all processors.
    private static final class Looks {
        private static final int TOGETHER = 8;

        /// From so many triangles on a look takes longer than handing it over.
        private static final int MANY = 2000;

        private final Screening screening;
        private final Looked looked;
        private final List<Proposal> ranked;
        private final Set<String> offered;
        private final int together;
        private final Map<Integer, Screening.Finding> found = new ConcurrentHashMap<>();

        /// @param offered meanings that are looked at no more
        Looks(Screening screening, Looked looked, List<Proposal> ranked, Set<String> offered) {
            this.screening = screening;
            this.looked = looked;
            this.ranked = ranked;
            this.offered = offered;
            int triangles = screening.scene().surroundings().bvh().triangles();
            together = triangles < MANY ? 1 : TOGETHER;
        }

        Screening.Finding at(int at) {
            if (together == 1) {
                return screening.look(ranked.get(at));
            }
            if (!found.containsKey(at)) {
                found.clear();
                IntStream.range(at, ranked.size())
                        .filter(i -> !offered.contains(ranked.get(i).meaning()))
                        .limit(together)
                        .boxed()
                        .toList()
                        .parallelStream()
                        .forEach(i -> found.put(i, looked.find(screening, ranked.get(i))));
            }
            return Objects.requireNonNull(found.get(at));
        }
    }

    /// A frame of somebody that lets in a slice of somebody else is not clean.
    private static double strangersIn(Proposal proposal, FramingScene scene) {
        if (proposal.watched().size() != 1 || !proposal.through().isEmpty()) {
            return 0;
        }
        double cost = 0;
        for (Subject person : scene.subjects()) {
            cost += slice(proposal, person);
        }
        for (Subject person : scene.others()) {
            cost += slice(proposal, person);
        }
        return cost;
    }

    private static double slice(Proposal proposal, Subject person) {
        Subject watched = proposal.watched().getFirst();
        if (person.id() == watched.id() || proposal.hidden().contains(person.id())) {
            return 0;
        }
        Camera camera = proposal.camera();
        if (camera.project(person.eyes()).z() > 1.2 * camera.project(watched.eyes()).z()) {
            return 0;
        }
        NdcBox part = FramingMeasure.box(person.bounds(), camera).inFrame();
        return part == null ? 0 : 0.3 + Math.min(1, part.width() * part.height());
    }

    private static Solution solution(
            Proposal proposal, Screening.Finding finding, ShotSize size, FramingScene scene) {
        Camera camera = proposal.camera();
        Subject first = proposal.watched().isEmpty() ? null : proposal.watched().getFirst();
        double focus = focus(camera, first, scene);
        Camera focused = camera.withOptics(camera.optics().withFocus(focus));
        List<String> notes = new ArrayList<>(proposal.notes());
        if (!finding.pulled().isEmpty()) {
            notes.add("pull " + String.join(", ", finding.pulled()));
        }
        if (finding.cramped()) {
            notes.add("less than 0.6 m behind the lens for body and operator");
        }
        double cost =
                proposal.cost()
                        + 0.8 * (1 - finding.visible())
                        + 0.15 * finding.pulled().size()
                        + (finding.cramped() ? 0.1 : 0);
        return new Solution(
                focused,
                1 / (1 + cost),
                proposal.label(),
                first == null ? size : FramingMeasure.sizeOf(first.landmarks(), focused),
                finding.visible(),
                List.copyOf(finding.pulled()),
                proposal.hidden(),
                notes);
    }

    private static double focus(Camera camera, @Nullable Subject first, FramingScene scene) {
        if (first != null) {
            return camera.project(first.eyes()).z();
        }
        FramedThing thing = scene.object();
        Box box = thing != null ? thing.box() : scene.place();
        return box == null ? 4 : Math.max(0.1, camera.project(box.centre()).z());
    }

    /// Finds which single term, let go, would make the frame possible: those are in conflict. What
    /// keeps to the line of action is offered before what crosses it.
    private FramingResult explained(
            Infeasible none, FramingSpec spec, FramingScene scene, Looked looked) {
        List<String> conflicts = new ArrayList<>(none.conflicts());
        List<Solution> nearest = new ArrayList<>();
        List<Solution> last = new ArrayList<>();
        for (Relaxation relaxation : Relaxation.of(spec, scene)) {
            relaxed(relaxation, looked, conflicts, nearest, last);
        }
        int terms = nearest.size();
        for (Relaxation relaxation : Relaxation.sizes(spec, scene)) {
            if (nearest.size() < terms + SIZES_NAMED) {
                relaxed(relaxation, looked, conflicts, nearest, last);
            }
        }
        for (Relaxation relaxation : Relaxation.several(spec, scene)) {
            if (nearest.isEmpty()) {
                relaxed(relaxation, looked, conflicts, nearest, last);
            }
        }
        nearest.addAll(none.nearest());
        for (Relaxation relaxation : Relaxation.acrossTheLine(spec, scene)) {
            relaxed(relaxation, looked, conflicts, nearest, last);
        }
        for (Relaxation relaxation : Relaxation.together(spec, scene)) {
            if (nearest.isEmpty()) {
                relaxed(relaxation, looked, conflicts, nearest, last);
            }
        }
        for (Relaxation relaxation : Relaxation.of(spec, scene)) {
            if (nearest.isEmpty() && last.isEmpty()) {
                FramingResult any = anywhere(relaxation.spec(), relaxation.scene(), looked);
                given(any, relaxation, conflicts, nearest);
            }
        }
        if (nearest.isEmpty() && !last.isEmpty()) {
            conflicts.addFirst(Conflicts.faces(scene.subjects()));
            nearest.addAll(last);
        }
        return new Infeasible(conflicts, nearest);
    }

    /// @param last takes cameras that give up a term and still see somebody from behind
    private void relaxed(
            Relaxation relaxation,
            Looked looked,
            List<String> conflicts,
            List<Solution> nearest,
            List<Solution> last) {
        FramingResult result = attempt(relaxation.spec(), relaxation.scene(), looked);
        if (result instanceof Infeasible behind) {
            last.addAll(behind.nearest());
        }
        given(result, relaxation, conflicts, nearest);
    }

    private static void given(
            FramingResult result,
            Relaxation relaxation,
            List<String> conflicts,
            List<Solution> nearest) {
        if (result instanceof Solved solved) {
            conflicts.add(relaxation.words());
            Solution best = solved.best();
            List<String> notes = new ArrayList<>(best.notes());
            notes.add("gives up " + relaxation.term());
            nearest.add(
                    new Solution(
                            best.camera(),
                            best.score(),
                            best.label(),
                            best.size(),
                            best.visible(),
                            best.pulled(),
                            best.hidden(),
                            notes));
        }
    }
}
