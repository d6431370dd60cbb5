package studio.backlot.storyboard.edit;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import studio.backlot.storyboard.model.CastMember;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Daylight;
import studio.backlot.storyboard.model.Origin;
import studio.backlot.storyboard.model.Production;
import studio.backlot.storyboard.model.ProductionSettings;
import studio.backlot.storyboard.model.SceneWorld;

/// Edits of what all shots share: settings, cast, the worlds of scenes, versions of the cut.
public sealed interface ProductionEdit extends Edit {
    /// Gives the production another title.
    record Retitle(String title) implements ProductionEdit {
        @Override
        public String label() {
            return "Title " + title;
        }

        @Override
        public Production apply(Production production) {
            return production.withTitle(title);
        }
    }

    /// Changes rate, frame, camera body, look or coverage. A new rate keeps every cut as long in
    /// time.
    record ChangeSettings(ProductionSettings settings) implements ProductionEdit {
        @Override
        public String label() {
            return "Settings";
        }

        @Override
        public Production apply(Production production) {
            return Rerating.settings(production, settings);
        }
    }

    /// Adds a member of the cast.
    record AddCast(CastMember member) implements ProductionEdit {
        @Override
        public String label() {
            return "Cast " + member.name();
        }

        @Override
        public Production apply(Production production) {
            return production.withCast(Lists.plus(production.cast(), member));
        }
    }

    /// Changes a member of the cast: name, body or wardrobe, in every shot at once.
    record ChangeCast(CastMember member) implements ProductionEdit {
        @Override
        public String label() {
            return "Change " + member.name();
        }

        @Override
        public Production apply(Production production) {
            if (production.castMember(member.id()).isEmpty()) {
                throw new IllegalArgumentException(
                        "the production has no cast member " + member.id());
            }
            return production.mapCast(member.id(), old -> member);
        }
    }

    /// Takes a member out of the cast.
    record RemoveCast(String castId) implements ProductionEdit {
        @Override
        public String label() {
            return "Remove from cast";
        }

        @Override
        public Production apply(Production production) {
            return production.withCast(
                    production.cast().stream().filter(c -> !c.id().equals(castId)).toList());
        }
    }

    /// Plays a scene in a set that a person chose.
    record ChooseSet(String sceneId, String setId) implements ProductionEdit {
        @Override
        public String label() {
            return "Set " + setId;
        }

        @Override
        public Production apply(Production production) {
            return world(production, sceneId, w -> w.withSet(setId, Origin.HAND));
        }
    }

    /// Turns the sun of a scene, for all its set-ups.
    record TurnSun(String sceneId, double heading) implements ProductionEdit {
        @Override
        public String label() {
            return "Turn the sun";
        }

        @Override
        public Production apply(Production production) {
            return world(production, sceneId, w -> w.withSun(heading));
        }
    }

    /// Dresses a scene another way.
    record Redress(String sceneId, long dressingSeed) implements ProductionEdit {
        @Override
        public String label() {
            return "Redress";
        }

        @Override
        public Production apply(Production production) {
            return world(production, sceneId, w -> w.withDressingSeed(dressingSeed));
        }
    }

    /// Adds a version of the cut; the first cut is the one being worked on.
    record AddCut(int index, Cut cut) implements ProductionEdit {
        @Override
        public String label() {
            return "Add cut " + cut.name();
        }

        @Override
        public Production apply(Production production) {
            return production.withCuts(Lists.inserted(production.cuts(), index, cut));
        }
    }

    /// Takes a version of the cut away.
    record RemoveCut(String cutId) implements ProductionEdit {
        @Override
        public String label() {
            return "Remove cut";
        }

        @Override
        public Production apply(Production production) {
            return production.withCuts(
                    production.cuts().stream().filter(c -> !c.id().equals(cutId)).toList());
        }
    }

    /// Gives a scene a date and a place, from which its sun and its time of day follow; null takes
    /// them away.
    record SetDaylight(String sceneId, @Nullable Daylight daylight) implements ProductionEdit {
        @Override
        public String label() {
            return daylight == null ? "Usual sun" : "Sun of " + daylight.at();
        }

        @Override
        public Production apply(Production production) {
            return world(production, sceneId, w -> w.withDaylight(daylight));
        }
    }

    private static Production world(
            Production production, String sceneId, UnaryOperator<SceneWorld> change) {
        if (production.scene(sceneId).isEmpty()) {
            throw new IllegalArgumentException("the production has no scene " + sceneId);
        }
        return production.mapScene(sceneId, s -> s.withWorld(change.apply(s.world())));
    }
}
