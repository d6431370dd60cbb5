package studio.backlot.studio.concept;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Light;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.Atmosphere;
import studio.backlot.staging.Blocking;
import studio.backlot.staging.Layout;
import studio.backlot.storyboard.model.CastMember;

/// A scene with its set chosen, its people blocked and its light set: what all of its shots share.
///
/// @param layout what the set offers
/// @param dressingSeed varies the dressing
/// @param cast those who are seen; the place in this list is the id on the stage
/// @param blocking where they are over the course of the scene
/// @param atmosphere light of the scene
/// @param master where the master camera looks from: it decides on which side of every line of
///   action the scene is shot
/// @param masterHeading heading in which the master looks
/// @param side whether its shots stay on the master's side of every line of action
/// @param notes what was decided, and what could not be matched
public record DirectedScene(
        Layout layout,
        long dressingSeed,
        List<CastMember> cast,
        Blocking blocking,
        Atmosphere atmosphere,
        Vec3 master,
        double masterHeading,
        Line side,
        List<String> notes) {
    /// Whether a scene has a line of action to keep.
    public enum Line {
        /// Shots are cut together.
        KEPT,
        /// A single frame of nothing else.
        FREE
    }

    /// The light with what a shot asks for; the sun stays where the master put it.
    Atmosphere light(ShotDescription text) {
        Set<Light> asks = new HashSet<>(atmosphere.asks());
        asks.addAll(text.light());
        if (text.framing() == Framing.SILHOUETTE) {
            asks.addAll(Set.of(Light.BACK, Light.LOW_KEY));
        }
        return new Atmosphere(
                atmosphere.time(),
                atmosphere.weather(),
                atmosphere.sunHeading(),
                atmosphere.sunElevation(),
                asks.stream().sorted().toList(),
                text.colour() != null ? text.colour() : atmosphere.colour(),
                atmosphere.practicals() || asks.contains(Light.PRACTICALS));
    }

    public DirectedScene {
        cast = List.copyOf(cast);
        notes = List.copyOf(notes);
    }
}
