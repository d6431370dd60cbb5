package studio.backlot.studio.concept;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.json.DocumentJson;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.ScriptText;
import studio.backlot.storyboard.model.Shot;

/// Everything in a production that a shot of it is directed from. Two shots with equal briefs are
/// directed alike by the same program, to the last digit of their cameras.
///
/// The words of all scenes belong to it, because who somebody is, and where they stand, may be told
/// anywhere; of the other shots only what makes this one look from further round.
public final class Brief {
    private final JsonNode film;
    private final Production production;
    private final Map<String, Map<String, Variety>> varieties = new HashMap<>();

    private Brief(JsonNode film, Production production) {
        this.film = film;
        this.production = production;
    }

    /// The briefs of the shots of a production. Confined to one thread.
    public static Brief of(Production production) {
        Production words =
                production
                        .withScenes(
                                production.scenes().stream()
                                        .map(scene -> scene.withShots(List.of()))
                                        .toList())
                        .withCuts(List.of())
                        .withScript(ScriptText.NONE);
        return new Brief(DocumentJson.tree(words), production);
    }

    /// What all shots have in common.
    public JsonNode film() {
        return film;
    }

    /// What a shot has besides.
    public List<Object> of(Scene scene, Shot shot) {
        Variety variety =
                varieties
                        .computeIfAbsent(scene.id(), id -> Variety.of(production, scene))
                        .get(shot.id());
        return List.of(scene.id(), name(variety), DocumentJson.tree(bare(shot)));
    }

    private static String name(@Nullable Variety variety) {
        return variety == null ? "" : variety.name();
    }

    /// A shot without what is drawn or written of it later.
    private static Shot bare(Shot shot) {
        return shot.withPanels(List.of()).withVersions(List.of()).withNotes(null);
    }
}
