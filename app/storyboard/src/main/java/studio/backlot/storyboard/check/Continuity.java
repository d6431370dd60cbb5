package studio.backlot.storyboard.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Role;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.storyboard.check.Finding.Rule;
import studio.backlot.storyboard.edit.ShotListEdit;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.CastMember;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.Track;

/// Looks a production over. Findings come in script order, then in cut order.
public final class Continuity {
    /// Two lenses jump where one is this many times as long as the other.
    private static final double LENS_RATIO = 1.75;

    /// Below this a cut is a flash: a sixth of a second.
    private static final double SHORTEST_SECONDS = 1 / 6.0;

    private final Production production;
    private final List<Finding> findings = new ArrayList<>();

    private Continuity(Production production) {
        this.production = production;
    }

    /// All findings of a production and its working cut.
    public static List<Finding> check(Production production) {
        Continuity continuity = new Continuity(production);
        for (Scene scene : production.scenes()) {
            continuity.establishes(scene);
            continuity.speakersAreSeen(scene);
        }
        production
                .workingCut()
                .ifPresent(cut -> {
                    continuity.coverageIsUsed(cut);
                    continuity.cutsAreClean(cut);
                });
        return List.copyOf(continuity.findings);
    }

    private void find(Scene scene, String shotId, Rule rule, String measured, String advice) {
        findings.add(new Finding(scene.id(), shotId, rule, measured, advice, Optional.empty()));
    }

    private static ShotDescription words(Shot shot) {
        return shot.spec().values();
    }

    private void establishes(Scene scene) {
        List<Shot> shots = scene.activeShots();
        // Boards alone, and scenes of a single shot, promise no geography.
        if (shots.size() < 2 || shots.stream().noneMatch(s -> words(s).size() != null)) {
            return;
        }
        boolean isShown = shots.stream().anyMatch(s -> showsPlace(words(s)));
        if (!isShown) {
            ShotSize widest =
                    shots.stream()
                            .map(s -> words(s).size())
                            .filter(Objects::nonNull)
                            .filter(ShotSize::onLadder)
                            .max(ShotSize::compareTo)
                            .orElse(ShotSize.INSERT);
            find(
                    scene,
                    shots.getFirst().id(),
                    Rule.NEVER_ESTABLISHED,
                    "the widest of " + shots.size() + " shots is " + widest,
                    "Add a master or an establishing shot to scene " + scene.number() + ".");
        }
    }

    private static boolean showsPlace(ShotDescription words) {
        ShotSize size = words.size();
        return words.framing() == Framing.ESTABLISHING
                || words.role() == Role.ESTABLISHING
                || words.role() == Role.MASTER
                || (size != null && size.onLadder() && size.compareTo(ShotSize.FS) >= 0);
    }

    private void speakersAreSeen(Scene scene) {
        List<Shot> shots = scene.activeShots();
        if (shots.isEmpty()) {
            return;
        }
        Set<String> reported = new HashSet<>();
        for (Beat beat : scene.beats()) {
            if (beat instanceof Beat.Dialogue speech
                    && !speech.offScreen()
                    && shots.stream().noneMatch(s -> shows(s, speech.character()))
                    && reported.add(speech.character())) {
                find(
                        scene,
                        shots.getFirst().id(),
                        Rule.SPEAKER_NEVER_SEEN,
                        speech.character()
                                + " speaks in line "
                                + speech.startLine()
                                + " and is in none of "
                                + shots.size()
                                + " shots",
                        "Add a shot of " + speech.character() + ", or mark the speech (O.S.).");
            }
        }
    }

    /// Whether a shot is of somebody, by any name, or of a group that may hold them.
    private boolean shows(Shot shot, String character) {
        ShotDescription words = words(shot);
        boolean isWide =
                words.subjects().isEmpty()
                        || words.framing() == Framing.GROUP
                        || words.role() == Role.MASTER
                        || words.subjects().stream().anyMatch(s -> s.count() > 1);
        if (isWide) {
            return true;
        }
        Set<String> names = new HashSet<>(Set.of(character.toLowerCase(Locale.ROOT)));
        Optional<CastMember> member = production.castNamed(character);
        member.ifPresent(m -> {
            names.add(m.name().toLowerCase(Locale.ROOT));
            m.aliases().forEach(a -> names.add(a.toLowerCase(Locale.ROOT)));
        });
        String description = shot.description().toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(description::contains)
                || words.subjects().stream()
                        .map(s -> s.text().toLowerCase(Locale.ROOT))
                        .anyMatch(names::contains);
    }

    private void coverageIsUsed(Cut cut) {
        Set<String> used = new HashSet<>();
        for (Track track : cut.tracks()) {
            for (Item item : track.items()) {
                if (item instanceof Item.Clip clip) {
                    used.add(clip.shotId());
                }
            }
        }
        for (Scene scene : production.scenes()) {
            boolean isCut = scene.activeShots().stream().anyMatch(s -> used.contains(s.id()));
            for (Shot shot : scene.activeShots()) {
                if (isCut && !used.contains(shot.id())) {
                    findings.add(
                            new Finding(
                                    scene.id(),
                                    shot.id(),
                                    Rule.UNUSED_COVERAGE,
                                    shot.name() + " is used 0 times",
                                    "Cut to it, or omit it.",
                                    Optional.of(new ShotListEdit.Omit(shot.id()))));
                }
            }
        }
    }

    private void cutsAreClean(Cut cut) {
        List<Item> items = cut.picture().map(Track::items).orElse(List.of());
        Item.@Nullable Clip last = null;
        for (Item item : items) {
            switch (item) {
                case Item.Clip clip -> {
                    checkLength(cut, clip);
                    if (last != null) {
                        checkCut(last, clip);
                    }
                    last = clip;
                }
                case Item.Gap g -> last = null;
                case Item.Blend b -> last = null; // a blend softens what a cut would show
                case Item.SoundClip s -> {}
            }
        }
    }

    private void checkLength(Cut cut, Item.Clip clip) {
        double seconds = clip.frames() / cut.rate().perSecond();
        if (seconds < SHORTEST_SECONDS) {
            production
                    .sceneOfShot(clip.shotId())
                    .ifPresent(scene ->
                            find(
                                    scene,
                                    clip.shotId(),
                                    Rule.SHORT_CLIP,
                                    clip.frames() + " frames",
                                    "Make it at least "
                                            + (long)
                                                    Math.ceil(
                                                            SHORTEST_SECONDS
                                                                    * cut.rate().perSecond())
                                            + " frames long, or take it out."));
        }
    }

    private void checkCut(Item.Clip from, Item.Clip to) {
        Scene scene = production.sceneOfShot(to.shotId()).orElse(null);
        Shot before = production.shot(from.shotId()).orElse(null);
        Shot after = production.shot(to.shotId()).orElse(null);
        if (scene == null || before == null || after == null || scene.shot(before.id()).isEmpty()) {
            return;
        }
        if (before.id().equals(after.id())) {
            if (to.sourceStart() != from.sourceStart() + from.frames()) {
                find(
                        scene,
                        after.id(),
                        Rule.JUMP_CUT,
                        after.name() + " is cut against itself",
                        "Put another set-up between, or a dissolve.");
            }
            return;
        }
        ShotDescription one = words(before);
        ShotDescription two = words(after);
        boolean isSameSubject =
                !one.subjects().isEmpty()
                        && owner(one).equals(owner(two))
                        && one.size() != null
                        && one.size() == two.size();
        if (!isSameSubject) {
            return;
        }
        if (one.side() == two.side()
                && one.framing() == two.framing()
                && one.angle() == two.angle()) {
            find(
                    scene,
                    after.id(),
                    Rule.JUMP_CUT,
                    before.name()
                            + " and "
                            + after.name()
                            + " are both "
                            + two.size()
                            + " of "
                            + owner(two),
                    "Change the size by a step or two, the side by 30°, or put a reaction between.");
        } else {
            checkLens(scene, before, after);
        }
    }

    private void checkLens(Scene scene, Shot before, Shot after) {
        Double one = words(before).lensMm();
        Double two = words(after).lensMm();
        if (one == null || two == null) {
            return;
        }
        double ratio = Math.max(one, two) / Math.min(one, two);
        if (ratio >= LENS_RATIO) {
            find(
                    scene,
                    after.id(),
                    Rule.LENS_JUMP,
                    String.format(Locale.ROOT, "%.0f mm to %.0f mm", one, two),
                    "Stay with one lens for one subject in one size, or change the size too.");
        }
    }

    private static String owner(ShotDescription words) {
        return words.subjects().isEmpty()
                ? ""
                : words.subjects().getFirst().text().toLowerCase(Locale.ROOT);
    }
}
