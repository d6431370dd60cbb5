package studio.backlot.studio.concept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Role;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.FramingMeasure;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.continuity.Continuity;
import studio.backlot.space.continuity.Finding;
import studio.backlot.space.continuity.Viewed;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.staging.StagedShot;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.Track;
import studio.backlot.storyboard.plan.CutView;
import studio.backlot.studio.job.CancelledException;

/// A cut as the cameras that are solved for it see it. Directs every shot once, however often it is
/// asked. Confined to one thread; to interrupt that thread ends the work with a
/// [CancelledException].
public final class CutCameras implements CutView {
    /// A finding of continuity between two neighbours of the cut.
    ///
    /// @param item id of the clip in which it shows
    /// @param before id of the clip before
    public record Broken(String item, String before, Finding finding) {}

    /// A clip with its shot before its camera.
    private record Placed(Item.Clip clip, Shot shot, DirectedShot made) {}

    private final ConceptStudio studio;
    private final Map<String, DirectedScene> scenes = new HashMap<>();

    public CutCameras(ConceptStudio studio) {
        this.studio = studio;
    }

    @Override
    public List<Break> breaks(Production production) {
        List<Break> breaks = new ArrayList<>();
        List<Placed> cut = placed(production);
        double rate = production.settings().rate().perSecond();
        Set<String> seen = new HashSet<>();
        for (Placed placed : cut) {
            if (seen.add(placed.shot().id())) {
                String item = placed.clip().id();
                for (String conflict : placed.made().conflicts()) {
                    breaks.add(new Break(item, null, Kind.CONFLICT, conflict));
                }
                lost(placed, rate).ifPresent(breaks::add);
            }
        }
        for (Broken broken : broken(production, cut)) {
            Finding finding = broken.finding();
            Kind kind =
                    switch (finding.rule()) {
                        case THIRTY_DEGREES -> Kind.JUMP;
                        case LINE, EYELINE, SCREEN_DIRECTION -> Kind.DIRECTION;
                        case EYELINE_HEIGHT, SIZE_MATCH, LENS_MATCH -> null;
                    };
            if (kind != null) {
                breaks.add(new Break(broken.item(), broken.before(), kind, finding.words()));
            }
        }
        return breaks;
    }

    /// What breaks between neighbours of a cut whose shots are directed.
    ///
    /// @param shots by id
    public static List<Broken> broken(Production production, Map<String, DirectedShot> shots) {
        List<Placed> cut = new ArrayList<>();
        for (Item.Clip clip : clips(production)) {
            DirectedShot made = shots.get(clip.shotId());
            if (made != null) {
                cut.add(new Placed(clip, production.shot(clip.shotId()).orElseThrow(), made));
            }
        }
        return broken(production, cut);
    }

    private static List<Item.Clip> clips(Production production) {
        List<Item.Clip> clips = new ArrayList<>();
        for (Item item :
                production.workingCut().flatMap(Cut::picture).map(Track::items).orElse(List.of())) {
            if (item instanceof Item.Clip clip) {
                clips.add(clip);
            }
        }
        return clips;
    }

    private List<Placed> placed(Production production) {
        Map<String, Shot> shots = new HashMap<>();
        Map<String, Scene> homes = new HashMap<>();
        for (Scene scene : production.scenes()) {
            for (Shot shot : scene.activeShots()) {
                shots.put(shot.id(), shot);
                homes.put(shot.id(), scene);
            }
        }
        List<Placed> cut = new ArrayList<>();
        for (Item.Clip clip : clips(production)) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancelledException();
            }
            Shot shot = shots.get(clip.shotId());
            Scene home = homes.get(clip.shotId());
            if (shot != null && home != null) {
                DirectedScene scene =
                        scenes.computeIfAbsent(home.id(), id -> studio.direct(production, home));
                cut.add(new Placed(clip, shot, studio.direct(production, scene, home, shot)));
            }
        }
        return cut;
    }

    /// What a shot is of and does not show, at its start or at its end.
    private static Optional<Break> lost(Placed placed, double rate) {
        String item = placed.clip().id();
        DirectedShot made = placed.made();
        ShotDescription text = made.text();
        if (made.staged().framed().isEmpty()) {
            return made.staged().object() == null && isOfThing(text)
                    ? Optional.of(
                            new Break(
                                    item,
                                    null,
                                    Kind.LOST,
                                    "there is no " + text.subjects().getFirst().text()))
                    : Optional.empty();
        }
        Optional<Break> start = lost(item, made, 0, text.size());
        if (start.isPresent() || !made.moves()) {
            return start;
        }
        double last = (placed.shot().frames() - 1) / rate;
        return lost(item, made, last, text.endSize() != null ? text.endSize() : text.size());
    }

    /// Whether a shot is of a thing, and not of the place that holds it.
    private static boolean isOfThing(ShotDescription text) {
        boolean away =
                text.role() == Role.CUTAWAY
                        || text.framing() == Framing.INSERT
                        || text.framing() == Framing.POV;
        String place = String.valueOf(text.place()).toLowerCase(Locale.ROOT);
        return away
                && text.subjects().stream()
                        .map(s -> s.text().toLowerCase(Locale.ROOT).replaceAll("^(?:the|an?) ", ""))
                        .anyMatch(t -> !place.contains(t));
    }

    private static Optional<Break> lost(
            String item, DirectedShot made, double seconds, @Nullable ShotSize size) {
        Stage stage = made.stage(seconds);
        Camera camera = made.camera(seconds);
        List<Integer> framed = made.staged().framed();
        boolean together =
                made.text().framing() == Framing.TWO_SHOT
                        || made.text().framing() == Framing.THREE_SHOT;
        boolean all = together && !made.staged().performance().travels();
        for (int id : all ? framed : framed.subList(0, 1)) {
            StagedFigure figure = figure(stage, id);
            Vec3 eyes = camera.project(Subject.of(figure).eyes());
            if (eyes.z() <= 0 || Math.abs(eyes.x()) > 0.97 || Math.abs(eyes.y()) > 0.97) {
                String words = figure.name() + " is not in the frame";
                return Optional.of(new Break(item, null, Kind.LOST, words));
            }
        }
        boolean single = framed.size() == 1 || made.text().framing() == Framing.OTS;
        if (!single || size == null || !size.onLadder()) {
            return Optional.empty();
        }
        Subject hero = Subject.of(figure(stage, framed.getFirst()));
        ShotSize is = FramingMeasure.sizeOf(hero.landmarks(), camera);
        String words = "asked for %s, is %s".formatted(size, is);
        return is == size
                ? Optional.empty()
                : Optional.of(
                        new Break(
                                item,
                                null,
                                Kind.LOST,
                                words,
                                seconds == 0 ? is : null,
                                seconds == 0 ? null : is));
    }

    /// The cuts of each scene as continuity sees them.
    private static List<Broken> broken(Production production, List<Placed> cut) {
        double rate = production.settings().rate().perSecond();
        List<Broken> broken = new ArrayList<>();
        List<Viewed> scene = new ArrayList<>();
        List<Item.Clip> clips = new ArrayList<>();
        String before = "";
        for (Placed placed : cut) {
            String number = placed.shot().name().split("_")[0];
            if (!number.equals(before)) {
                check(scene, clips, broken);
                scene.clear();
                clips.clear();
                before = number;
            }
            Item.Clip clip = placed.clip();
            scene.add(viewed(placed, clip.sourceStart() / rate));
            clips.add(clip);
            if (placed.made().moves()) {
                // The next shot is cut against where this one has come to; the line stays where it
                // was when the shot began, as going round in the picture crosses nothing.
                Viewed end = viewed(placed, (clip.sourceStart() + clip.frames() - 1) / rate);
                scene.add(
                        new Viewed(
                                end.shot(),
                                end.camera(),
                                end.subject(),
                                null,
                                end.travel(),
                                end.kind()));
                clips.add(clip);
            }
        }
        check(scene, clips, broken);
        return broken;
    }

    private static void check(List<Viewed> cut, List<Item.Clip> clips, List<Broken> broken) {
        List<List<Finding>> each = Continuity.each(cut);
        for (int i = 1; i < cut.size(); i++) {
            String before = clips.get(i - 1).id();
            for (Finding finding : each.get(i)) {
                broken.add(new Broken(clips.get(i).id(), before, finding));
            }
        }
    }

    private static Viewed viewed(Placed placed, double seconds) {
        DirectedShot made = placed.made();
        StagedShot staged = made.playing(seconds);
        Stage stage = made.stage(seconds);
        Subject subject = null;
        Vec3 travel = Vec3.ZERO;
        if (!staged.framed().isEmpty()) {
            int id = staged.framed().getFirst();
            StagedFigure hero = figure(stage, id);
            subject = Subject.of(hero);
            Vec3 later = figure(made.stage(seconds + 0.25), id).position();
            travel = later.minus(hero.position()).times(4);
        }
        StagedFigure partner = staged.partner();
        Role role = made.text().role();
        boolean resets = role == Role.MASTER || role == Role.ESTABLISHING;
        boolean away = role == Role.CUTAWAY || role == Role.INSERT || subject == null;
        return new Viewed(
                placed.shot().name(),
                made.camera(seconds),
                subject,
                partner == null ? null : Subject.of(partner),
                travel,
                resets ? Viewed.Kind.RESETS : away ? Viewed.Kind.CUTAWAY : Viewed.Kind.KEEPS);
    }

    private static StagedFigure figure(Stage stage, int id) {
        return stage.figures().stream().filter(f -> f.id() == id).findFirst().orElseThrow();
    }
}
