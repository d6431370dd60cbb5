package studio.backlot.staging;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an action does to where its actor is. `At` in `looks at the map` puts nobody at a map.
enum Deed {
    /// Goes somewhere: walks, comes, runs.
    GO,
    /// Is somewhere: stands, sits, waits, or no verb at all.
    STAY,
    /// Does something to a thing within reach; its places are the thing's.
    HANDLE,
    /// Looks, listens or speaks; its places are where the eyes go.
    LOOK,
    /// Is said not to happen.
    NOT;

    private static final Set<String> GOING =
            verbs(
                    "walk go come cross run enter leave exit step climb approach hurry follow return"
                            + " arrive head move rush march wander jump pace stride race dash flee"
                            + " stagger limp creep sneak back");
    private static final Set<String> HANDLING =
            verbs(
                    "put lay set place drop take pick pour hold give hand offer open close draw count"
                            + " reach throw touch grab pull push lift break tear write type light"
                            + " stir dial unlock lock cut press fold unfold raise lower carry show"
                            + " slide drink eat let wear bring wave hit slap punch kiss hug lights"
                            + " wrap bite tie load fire shoot aim point");
    private static final Set<String> LOOKING =
            verbs(
                    "look watch see stare gaze read study notice glance listen hear smile frown nod"
                            + " think say tell speak talk ask laugh cry whisper shout stretch face"
                            + " blink sigh peer squint observe spot eye grin answer call");
    private static final Set<String> NEGATIONS =
            Set.of("not", "never", "don't", "doesn't", "nobody", "nothing");

    private static Set<String> verbs(String bases) {
        Set<String> all = new HashSet<>();
        for (String base : bases.split(" ")) {
            all.addAll(Arrays.asList(base, base + "s", base + "es", base + "ing", base + "ed"));
            if (base.endsWith("e")) {
                all.add(base.substring(0, base.length() - 1) + "ing");
            }
            if (base.endsWith("y")) {
                all.add(base.substring(0, base.length() - 1) + "ies");
            }
        }
        all.addAll(Set.of("running", "putting", "setting", "hitting", "letting", "cutting"));
        return all;
    }

    /// What an action is; staying for nobody's action.
    static Deed of(@Nullable String action) {
        if (action == null || action.isBlank()) {
            return STAY;
        }
        List<String> words =
                Arrays.stream(action.toLowerCase(Locale.ROOT).split("[^\\p{L}'’]+"))
                        .filter(w -> !w.isEmpty() && !w.endsWith("ly"))
                        .toList();
        if (words.stream().limit(3).anyMatch(NEGATIONS::contains)) {
            return NOT;
        }
        String verb = words.isEmpty() ? "" : words.getFirst();
        String next = words.size() > 1 ? words.get(1) : "";
        if (verb.startsWith("turn")) {
            return next.equals("into") ? GO : next.matches("on|off|over") ? HANDLE : LOOK;
        }
        if (verb.startsWith("wipe") || verb.startsWith("wash") || verb.startsWith("cook")) {
            return HANDLE;
        }
        if (GOING.contains(verb)) {
            return GO;
        }
        if (HANDLING.contains(verb)) {
            return HANDLE;
        }
        return LOOKING.contains(verb) ? LOOK : STAY;
    }
}
