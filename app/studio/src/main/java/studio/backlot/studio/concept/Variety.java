package studio.backlot.studio.concept;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.Side;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Shot;

/// From how far round the shots of a scene look at people, so that no two neighbours in the cut
/// show the same person alike: the thirty-degree rule, kept before there are cameras. It follows
/// from the words and the cut alone, whatever order shots are directed in.
enum Variety {
    /// The solver's first choice, near the line of action.
    USUAL,
    /// Some thirty degrees further round.
    FURTHER_ROUND;

    /// Bearing of shots that stand further round, degrees off the look.
    static final double FURTHER_DEGREES = 70;

    private static final List<ShotSize> LADDER =
            Arrays.stream(ShotSize.values()).filter(ShotSize::onLadder).toList();

    /// How each shot of a scene looks, by id.
    static Map<String, Variety> of(Production production, Scene scene) {
        List<String> order = order(production);
        Map<String, Shot> shots = new HashMap<>();
        scene.activeShots().forEach(shot -> shots.put(shot.id(), shot));
        Map<String, Variety> found = new HashMap<>();
        for (Shot shot : scene.activeShots()) {
            Variety variety = USUAL;
            for (int i = 0; i < order.size(); i++) {
                if (!order.get(i).equals(shot.id()) || !mayTurn(shot)) {
                    continue;
                }
                for (int by = -1; by <= 1; by += 2) {
                    int at = i + by;
                    Shot other = at < 0 || at >= order.size() ? null : shots.get(order.get(at));
                    Variety its = other == null ? null : found.get(other.id());
                    if (other != null && its == USUAL && alike(other, shot, by)) {
                        variety = FURTHER_ROUND;
                    }
                }
            }
            found.put(shot.id(), variety);
        }
        return found;
    }

    private static List<String> order(Production production) {
        List<String> order = new ArrayList<>();
        for (Item item :
                production.workingCut().flatMap(Cut::picture).stream()
                        .flatMap(track -> track.items().stream())
                        .toList()) {
            if (item instanceof Item.Clip clip) {
                order.add(clip.shotId());
            }
        }
        return order;
    }

    /// Whether the words leave it to the camera how far round it stands.
    private static boolean mayTurn(Shot shot) {
        ShotDescription text = shot.spec().values();
        boolean single = text.framing() == null || text.framing() == Framing.SINGLE;
        return single && (text.side() == null || text.side() == Side.THREE_QUARTER);
    }

    /// Whether two shots show one person less than two sizes apart.
    private static boolean alike(Shot a, Shot b, int aFollows) {
        ShotSize before = aFollows < 0 ? last(a) : last(b);
        ShotSize after = aFollows < 0 ? b.spec().values().size() : a.spec().values().size();
        String who = who(a);
        return who != null
                && who.equals(who(b))
                && before != null
                && after != null
                && Math.abs(LADDER.indexOf(before) - LADDER.indexOf(after)) <= 1;
    }

    private static @Nullable ShotSize last(Shot shot) {
        ShotDescription text = shot.spec().values();
        return text.endSize() != null ? text.endSize() : text.size();
    }

    private static @Nullable String who(Shot shot) {
        List<ShotDescription.Subject> people = shot.spec().values().subjects();
        return people.isEmpty() ? null : people.getFirst().text().toLowerCase(Locale.ROOT);
    }
}
