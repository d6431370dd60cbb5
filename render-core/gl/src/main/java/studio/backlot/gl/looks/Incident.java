package studio.backlot.gl.looks;

import java.util.List;
import studio.backlot.gl.looks.LightMeter.Place;
import studio.backlot.gl.looks.LightRig.LampLight;
import studio.backlot.gl.scene.Opening;
import studio.backlot.space.math.Vec3;

/// Light that arrives at places of a stage before any exposure, with the key of an open field as 1.
final class Incident {
    /// Radius of a lamp's shade, squared, metres: under it the light grows no further. The shaders
    /// have the same.
    static final double LAMP_AREA = 0.12;

    private final LightMeter meter;
    private final List<Opening> openings;
    private final Vec3 key;
    private final double keyStrength;
    private final double ambient;
    private final double sky;
    private final boolean indoors;
    private final double fill;
    private final List<Arriving> byNature;

    /// @param key direction to the key
    /// @param keyStrength of the key, 1 for a sun without clouds
    /// @param ambient light of the whole sky over the key
    /// @param sky radiance of the sky in a window
    /// @param indoors whether walls give back what windows and lamps give
    /// @param fill fill over key of a room
    Incident(
            LightMeter meter,
            List<Opening> openings,
            Vec3 key,
            double keyStrength,
            double ambient,
            double sky,
            boolean indoors,
            double fill) {
        this.meter = meter;
        this.openings = openings;
        this.key = key;
        this.keyStrength = keyStrength;
        this.ambient = ambient;
        this.sky = sky;
        this.indoors = indoors;
        this.fill = fill;
        byNature = meter.places().stream().map(place -> at(place, List.of())).toList();
    }

    /// What arrives, by where it comes from.
    ///
    /// @param sun straight from the key
    /// @param soft from the open sky
    /// @param bulbs from lamps
    /// @param windows through windows
    /// @param open share of the sky that is seen, 0…1
    record Arriving(double sun, double soft, double bulbs, double windows, double open) {
        private Arriving with(double lamps) {
            return new Arriving(sun, soft, lamps, windows, open);
        }
    }

    Arriving at(Place place, List<LampLight> lamps) {
        double open = meter.sky(place.at());
        double windows = 0;
        for (Opening opening : openings) {
            windows += meter.through(place, opening) * sky;
        }
        double sun = 0.92 * place.takes(key) * keyStrength * meter.reached(place.at(), key);
        return new Arriving(
                sun, ambient * open, bulbs(place, lamps, Reach.AS_SHADOWED), windows, open);
    }

    /// The mean of several places.
    Arriving at(List<Place> places, List<LampLight> lamps) {
        Arriving sum = new Arriving(0, 0, 0, 0, 0);
        for (Place place : places) {
            Arriving one = at(place, lamps);
            sum =
                    new Arriving(
                            sum.sun + one.sun,
                            sum.soft + one.soft,
                            sum.bulbs + one.bulbs,
                            sum.windows + one.windows,
                            sum.open + one.open);
        }
        int n = places.size();
        return new Arriving(
                sum.sun / n, sum.soft / n, sum.bulbs / n, sum.windows / n, sum.open / n);
    }

    /// What models a face: the stronger of lamps and windows in a room, all of it outside.
    double key(Arriving light) {
        return indoors
                ? Math.max(light.bulbs, light.windows) + light.sun * 0.25
                : light.sun + light.bulbs;
    }

    /// What comes back from walls and ground.
    double bounce(Arriving light) {
        return indoors ? key(light) * fill : ambient * 0.3 + light.bulbs * 0.15;
    }

    /// All the light on a face.
    double total(Arriving light) {
        return indoors
                ? key(light) + bounce(light)
                : key(light) + light.soft + bounce(light) * (1 - light.open);
    }

    /// The light of a scene: the mean in stops over the places of its set, the same for each of its
    /// set-ups.
    double ofScene(List<LampLight> lamps) {
        double stops = 0;
        for (int i = 0; i < byNature.size(); i++) {
            double bulbs = bulbs(meter.places().get(i), lamps, Reach.EVERYWHERE);
            stops += Math.log(Math.max(total(byNature.get(i).with(bulbs)), 1e-3));
        }
        return Math.exp(stops / meter.places().size());
    }

    /// Share of lamps in all the light of the set's places, 0…1.
    double lampShare(List<LampLight> lamps) {
        double all = 1e-6;
        double bulbs = 0;
        for (int i = 0; i < byNature.size(); i++) {
            Arriving light = byNature.get(i);
            double here = bulbs(meter.places().get(i), lamps, Reach.EVERYWHERE);
            all += light.sun + light.soft + light.windows + here;
            bulbs += here;
        }
        return bulbs / all;
    }

    /// Colour of the lamps' light over the set's places, of luminance 1; white without lamps.
    float[] lampHue(List<LampLight> lamps) {
        float[] sum = {1e-6f, 1e-6f, 1e-6f};
        for (LampLight lamp : lamps) {
            double bulbs = 0;
            for (Place place : meter.places()) {
                bulbs += bulbs(place, List.of(lamp), Reach.EVERYWHERE);
            }
            sum = Colour.plus(sum, Colour.times(Colour.hue(lamp.colour()), bulbs));
        }
        return Colour.times(sum, 1 / Colour.luminance(sum));
    }

    /// Whether walls stop the light of lamps.
    private enum Reach {
        /// As in the light of the whole scene, which is a mean.
        EVERYWHERE,
        /// As it is drawn: the first lamp of the set casts a shadow, the others none.
        AS_SHADOWED
    }

    /// Light of lamps at a place, luminance.
    private double bulbs(Place place, List<LampLight> lamps, Reach light) {
        double sum = 0;
        for (int i = 0; i < lamps.size(); i++) {
            LampLight lamp = lamps.get(i);
            float[] p = lamp.position();
            Vec3 to = new Vec3(p[0], p[1], p[2]).minus(place.at());
            double d2 = to.dot(to);
            Vec3 aim = new Vec3(lamp.aim()[0], lamp.aim()[1], lamp.aim()[2]);
            double cosine = -to.normalized().dot(aim);
            double beam = Math.clamp((cosine - lamp.outer()) / (lamp.inner() - lamp.outer()), 0, 1);
            double reach = Math.max(0, 1 - d2 / (lamp.reach() * lamp.reach()));
            double takes = 0.92 * place.takes(to.normalized());
            boolean casts = light == Reach.AS_SHADOWED && i == 0 && lamp.visible();
            takes *= casts && !meter.sees(place, new Vec3(p[0], p[1], p[2])) ? 0.08 : 1;
            sum +=
                    takes
                            * Colour.luminance(lamp.colour())
                            * beam
                            * reach
                            * reach
                            / (d2 + LAMP_AREA);
        }
        return sum;
    }
}
