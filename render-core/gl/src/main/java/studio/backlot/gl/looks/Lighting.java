package studio.backlot.gl.looks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import studio.backlot.assets.film.ColourMood;
import studio.backlot.assets.film.Light;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.assets.film.Weather;
import studio.backlot.gl.looks.LightRig.LampLight;
import studio.backlot.gl.scene.Lamp;
import studio.backlot.gl.scene.Opening;
import studio.backlot.gl.scene.PartGroup;
import studio.backlot.gl.scene.StageGeometry;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.Atmosphere;
import studio.backlot.space.stage.Stage;

/// Lights a stage as a cinematographer would: the time of day gives sky, key and fill; the weather
/// softens them; what the text asks for overrides; a meter at the faces sets the exposure, so that
/// faces read in a room as in a field, and by night stay darker than by day.
public final class Lighting {
    /// Illuminance of a 60 W bulb at a metre, in the key of an exterior by day and by night: film
    /// and eye adapt, so moonlight counts as the same key.
    private static final double BULB_BY_DAY = 0.16;

    private static final double BULB_BY_NIGHT = 4;
    private static final int MOST_LAMPS = 8;
    private static final int MOST_OPENINGS = 6;
    private static final double ADAPTED = 0.35;
    private static final int MOST_FACE_LIGHTS = 3;

    /// How far the exposure of one set-up may leave that of its scene, for the faces in it: about
    /// four tenths of a stop either way. More would make the same wall jump in tone at a cut.
    private static final double LEAST_SWING = 0.75;

    private static final double MOST_SWING = 1.35;

    /// How far a face may lie over what is exposed for.
    private static final double MOST_OVER = 2;

    /// Light on a face, over the light that is exposed for, under which the crew brings a lamp.
    private static final double FACE_SHARE = 0.85;

    private final Atmosphere atmosphere;
    private final StageGeometry geometry;
    private final Stage stage;
    private final TimeLight time;
    private final LightMeter meter;
    private final boolean indoors;
    private final boolean night;
    private final boolean overcast;

    private Lighting(Stage stage, StageGeometry geometry) {
        this.stage = stage;
        this.atmosphere = stage.atmosphere();
        this.geometry = geometry;
        this.time = TimeLight.of(atmosphere);
        this.meter = new LightMeter(stage, geometry);
        this.indoors = geometry.interior() && meter.sky() < 0.6;
        this.night = atmosphere.time() == TimeOfDay.NIGHT;
        this.overcast =
                switch (atmosphere.weather()) {
                    case CLOUD, RAIN, SNOW, FOG, STORM -> true;
                    case CLEAR, DUST, WIND -> false;
                };
    }

    /// The light of a stage.
    public static LightRig of(Stage stage, StageGeometry geometry) {
        return new Lighting(stage, geometry).rig();
    }

    private LightRig rig() {
        Vec3 key = keyDirection();
        double fill = fillRatio();
        float[] keyHue = keyHue();
        double keyStrength = overcast ? 0.45 : 1;
        float[] horizon = weathered(Colour.linear(time.horizon()), 0.9);
        float[] zenith = weathered(Colour.linear(time.zenith()), 0.75);
        float[] skyHue = Colour.hue(Colour.mix(Colour.hue(horizon), Colour.hue(zenith), 0.55));
        double ambient = overcast ? Math.max(fill, 0.5) * 0.9 : fill;

        double sky = night ? 0.02 : time.skyKey() ? 0.35 : 1.0;
        Incident incident =
                new Incident(
                        meter, geometry.openings(), key, keyStrength, ambient, sky, indoors, fill);
        Exposure exposure = expose(incident, fill);
        Incident.Arriving atFaces = exposure.onFaces();
        double room = exposure.room();
        double roomKey = incident.key(atFaces);
        double inside = Math.clamp(level() / Math.max(exposure.level(), 1e-4), 0.35, 60);
        double outside = indoors ? Math.min(inside, night ? 0.35 : 1.5 * time.level()) : inside;

        float[] keyColour = Colour.times(keyHue, keyStrength * outside * (indoors ? 1.4 : 1));
        float[] skyLight = Colour.times(Colour.mix(skyHue, ones(), 0.6), ambient * 1.25 * outside);
        float[] groundHue = Colour.mix(keyHue, skyHue, 0.4);
        float[] skyBounce = Colour.times(groundHue, ambient * (snowy() ? 1.0 : 0.55) * outside);
        float[] roomHue =
                Colour.mix(exposure.lampShare() > 0.5 ? Colour.kelvin(3000) : skyHue, ones(), 0.4);
        float[] roomLight = Colour.times(roomHue, room * 0.9 * inside);
        float[] roomBounce = Colour.times(roomHue, room * 1.1 * inside);
        float[] openingLight = Colour.times(Colour.mix(skyHue, ones(), 0.75), sky * inside);
        List<LampLight> exposed = new ArrayList<>();
        for (LampLight lamp : exposure.lamps()) {
            exposed.add(
                    new LampLight(
                            lamp.position(),
                            lamp.reach(),
                            Colour.times(lamp.colour(), inside),
                            lamp.aim(),
                            lamp.outer(),
                            lamp.inner(),
                            lamp.visible()));
        }
        double faceKey = roomKey * inside;
        double faceFill =
                indoors ? room * inside : (atFaces.soft() + room * (1 - atFaces.open())) * inside;
        return new LightRig(
                floats(key),
                keyColour,
                keySoftness(),
                skyLight,
                skyBounce,
                roomLight,
                roomBounce,
                openingLight,
                List.copyOf(exposed),
                local(exposed, exposure.lampShare()),
                sky(horizon, zenith, keyHue, keyColour, skyLight),
                air(),
                exposure.grade(),
                (float) faceKey,
                (float) faceFill,
                floats(meter.middle()),
                focusRadius());
    }

    /// How a stage is lit and exposed.
    ///
    /// @param lamps all that are lit, the crew's with them
    /// @param onFaces what arrives at the faces
    /// @param level light that is exposed for
    /// @param room light that walls and ground give back
    /// @param lampShare share of lamps in the light of the scene, 0…1
    /// @param grade tint and saturation
    private record Exposure(
            List<LampLight> lamps,
            Incident.Arriving onFaces,
            double level,
            double room,
            double lampShare,
            float[] grade) {}

    private Exposure expose(Incident incident, double fill) {
        List<LampLight> lamps = new ArrayList<>(lit());
        Incident.Arriving onFaces = incident.at(meter.faces(), lamps);
        double scene = incident.ofScene(lamps);
        boolean dark = indoors && scene < 0.004;
        if (indoors && (dark || asksForFilmLight())) {
            lamps.add(0, filmLight(Math.max(onFaces.bulbs() + onFaces.windows(), 0.02)));
            onFaces = incident.at(meter.faces(), lamps);
        }
        double lampShare = incident.lampShare(lamps);
        float[] grade = grading(incident.lampHue(lamps), lampShare);
        double level = incident.total(onFaces);
        double room = incident.bounce(onFaces);
        if (dark || asksForFilmLight()) {
            // A silhouette is exposed for the sky behind it.
            boolean silhouette = asks(Light.BACK) && asks(Light.LOW_KEY) && !indoors;
            double exposed = silhouette ? level * UNDER_SKY : level;
            return new Exposure(lamps, onFaces, exposed, room, lampShare, grade);
        }
        boolean empty = stage.figures().isEmpty() && stage.props().isEmpty();
        double faces = empty ? scene : level;
        // A face right under a lamp is not left to burn out.
        level =
                Math.max(
                        scene * Math.clamp(faces / scene, LEAST_SWING, MOST_SWING),
                        faces / MOST_OVER);
        room = indoors ? level * fill / (1 + fill) : room;
        lamps.addAll(faceLights(incident, level, lamps));
        onFaces = incident.at(meter.faces(), lamps);
        return new Exposure(lamps, onFaces, level, room, lampShare, grade);
    }

    /// By how much a sky outshines what stands before it in a silhouette.
    private static final double UNDER_SKY = 7;

    private double level() {
        double level = time.level();
        if (indoors) {
            level = night || time.skyKey() ? 0.6 : 1.05;
        }
        if (asks(Light.HIGH_KEY)) {
            level *= 1.2;
        }
        if (asks(Light.LOW_KEY)) {
            level *= 0.75;
        }
        return overcast ? level * 0.92 : level;
    }

    private boolean asks(Light light) {
        return atmosphere.asks().contains(light);
    }

    private boolean asksForFilmLight() {
        return asks(Light.LOW_KEY)
                || asks(Light.BACK)
                || asks(Light.SIDE)
                || asks(Light.TOP)
                || asks(Light.UNDER)
                || asks(Light.HARD);
    }

    private double fillRatio() {
        double fill = indoors ? (night ? 1 / 6.0 : 0.3) : time.fill();
        if (asks(Light.HIGH_KEY)) {
            fill = 0.65;
        } else if (asks(Light.LOW_KEY)) {
            fill = 0.09;
        } else if (asks(Light.SOFT)) {
            fill = Math.max(fill, 0.45);
        } else if (asks(Light.HARD)) {
            fill = Math.min(fill, 0.2);
        }
        return fill;
    }

    /// Direction to the key. Light that the text asks for stands relative to the first person, so
    /// it does not swing with the camera.
    private Vec3 keyDirection() {
        double heading = atmosphere.sunHeading();
        double elevation = Math.toRadians(Math.max(time.skyKey() ? 14 : time.elevation(), 3.5));
        if (!stage.figures().isEmpty()) {
            double facing = stage.figures().getFirst().heading();
            if (asks(Light.BACK)) {
                heading = facing + Math.PI + 0.35;
                elevation = Math.clamp(elevation, 0.35, 0.7);
            } else if (asks(Light.SIDE)) {
                double left = facing + Math.PI / 2;
                heading = Math.cos(left - heading) > 0 ? left : facing - Math.PI / 2;
                elevation = Math.clamp(elevation, 0.2, 0.6);
            }
        }
        if (asks(Light.TOP)) {
            elevation = Math.toRadians(82);
        }
        return Vec3.ofHeading(heading)
                .times(Math.cos(elevation))
                .plus(Vec3.UP.times(Math.sin(elevation)));
    }

    private float[] keyHue() {
        if (night) {
            return Colour.hue(Colour.linear(0x8FA6C9));
        }
        float[] hue = Colour.kelvin(time.kelvin());
        return overcast ? Colour.mix(hue, ones(), 0.6) : hue;
    }

    private float keySoftness() {
        if (asks(Light.HARD)) {
            return 0.012f;
        }
        if (overcast || time.skyKey() || asks(Light.SOFT)) {
            return 0.3f;
        }
        return 0.03f;
    }

    private List<LampLight> lit() {
        boolean on = atmosphere.practicals() || asks(Light.PRACTICALS);
        if (!on) {
            return List.of();
        }
        Vec3 middle = meter.middle();
        double bulb = night ? (indoors ? 1 : BULB_BY_NIGHT) : BULB_BY_DAY;
        return geometry.lamps().stream()
                .sorted(
                        Comparator.comparingDouble(lamp ->
                                -lamp.intensity() / (1 + square(lamp.position().distance(middle)))))
                .limit(MOST_LAMPS - 1)
                .map(lamp -> light(lamp, bulb))
                .toList();
    }

    private static double square(double x) {
        return x * x;
    }

    private static LampLight light(Lamp lamp, double bulb) {
        float[] colour =
                Colour.times(Colour.hue(Colour.linear(lamp.rgb())), lamp.intensity() * bulb);
        boolean bare = lamp.spread() > 3;
        return new LampLight(
                floats(lamp.position()),
                (float) Math.max(6, 9 * Math.sqrt(lamp.intensity())),
                colour,
                floats(lamp.aim()),
                bare ? -2 : (float) Math.cos(Math.min(lamp.spread() * 1.25, Math.PI)),
                bare ? -1.5f : (float) Math.cos(lamp.spread() * 0.6),
                true);
    }

    /// A lamp of the film crew, out of the picture, where the text asks for light that the room
    /// does not have.
    private LampLight filmLight(double strength) {
        Vec3 face = meter.faces().getFirst().at();
        double facing = stage.figures().isEmpty() ? 0 : stage.figures().getFirst().heading();
        double side = Math.sin(atmosphere.sunHeading() - facing) >= 0 ? 1 : -1;
        double heading = facing + side * 0.8;
        double up = 0.9;
        if (asks(Light.BACK)) {
            heading = facing + Math.PI - side * 0.5;
        } else if (asks(Light.SIDE)) {
            heading = facing + side * Math.PI / 2;
            up = 0.3;
        }
        if (asks(Light.TOP)) {
            up = 1.3;
        }
        double out = asks(Light.TOP) ? 0.25 : 1.7;
        if (asks(Light.UNDER)) {
            up = -1.0;
            out = 0.9;
        }
        Vec3 at = face.plus(Vec3.ofHeading(heading).times(out)).plus(new Vec3(0, up, 0));
        Vec3 aim = face.minus(at).normalized();
        double d2 = square(at.distance(face));
        float[] colour =
                Colour.times(
                        Colour.kelvin(night ? 3200 : 5000),
                        strength * 4 * (d2 + Incident.LAMP_AREA));
        return new LampLight(floats(at), 12, colour, floats(aim), 0.35f, 0.75f, false);
    }

    /// Soft lamps of the crew, out of the picture, for people who stand where the scene's exposure
    /// would leave their faces dark. They hang by the person, not by the camera, so that a face has
    /// the same light in every set-up.
    private List<LampLight> faceLights(Incident incident, double level, List<LampLight> lamps) {
        List<LampLight> added = new ArrayList<>();
        int n = Math.min(stage.figures().size(), MOST_LAMPS - lamps.size());
        for (int i = 0; i < Math.min(n, MOST_FACE_LIGHTS); i++) {
            LightMeter.Place place = meter.faces().get(i);
            Vec3 face = place.at();
            Incident.Arriving light = incident.at(place, lamps);
            double missing = level * FACE_SHARE - incident.total(light);
            if (missing > 0.1 * level) {
                boolean bulbs = light.bulbs() > Math.max(light.windows(), light.sun());
                float[] hue = bulbs ? Colour.kelvin(3200) : Colour.mix(keyHue(), ones(), 0.6);
                double facing = stage.figures().get(i).heading();
                double side = Math.sin(atmosphere.sunHeading() - facing) >= 0 ? 1 : -1;
                Vec3 at =
                        face.plus(Vec3.ofHeading(facing + side * 0.7).times(1.6))
                                .plus(new Vec3(0, 0.7, 0));
                double d2 = square(at.distance(face));
                float[] colour = Colour.times(hue, missing / 0.8 * (d2 + Incident.LAMP_AREA));
                Vec3 aim = face.minus(at).normalized();
                added.add(new LampLight(floats(at), 6, colour, floats(aim), 0.55f, 0.9f, false));
            }
        }
        return added;
    }

    private LightRig.LocalShadow local(List<LampLight> lamps, double lampShare) {
        Vec3 middle = meter.middle();
        if (indoors && lampShare < 0.5) {
            int best = -1;
            double most = 0;
            int n = Math.min(geometry.openings().size(), MOST_OPENINGS);
            for (int i = 0; i < n; i++) {
                double through =
                        meter.through(
                                new LightMeter.Place(middle, null), geometry.openings().get(i));
                if (through > most) {
                    most = through;
                    best = i;
                }
            }
            if (best >= 0) {
                Opening opening = geometry.openings().get(best);
                Vec3 from = opening.centre().plus(opening.inward().times(0.02));
                Vec3 aim = middle.plus(new Vec3(0, -0.8, 0)).minus(from).normalized();
                return new LightRig.LocalShadow(-1, best, floats(from), floats(aim));
            }
        }
        if (!lamps.isEmpty() && (indoors || night || time.skyKey())) {
            LampLight lamp = lamps.getFirst();
            float[] p = lamp.position();
            Vec3 from = new Vec3(p[0], p[1], p[2]);
            Vec3 aim = middle.plus(new Vec3(0, -0.7, 0)).minus(from).normalized();
            return new LightRig.LocalShadow(0, -1, p, floats(aim));
        }
        return new LightRig.LocalShadow(-1, -1, null, null);
    }

    private LightRig.Sky sky(
            float[] horizon, float[] zenith, float[] hue, float[] key, float[] skyLight) {
        float[] glow =
                switch (atmosphere.time()) {
                    case SUNRISE, SUNSET, GOLDEN_HOUR -> Colour.linear(0xF0A050);
                    case DAWN -> Colour.linear(0xB07058);
                    case DUSK, EVENING -> Colour.linear(0xA85C40);
                    case NIGHT -> Colour.linear(0x2A3852);
                    default -> Colour.linear(0x6A6450);
                };
        if (overcast) {
            glow = Colour.times(glow, 0.25);
        }
        double cover =
                switch (atmosphere.weather()) {
                    case CLEAR -> 0.42;
                    case WIND -> 0.55;
                    case DUST -> 0.3;
                    case CLOUD -> 0.85;
                    case RAIN, STORM, SNOW, FOG -> 0.98;
                };
        float[] light = Colour.mix(Colour.mix(horizon, hue, 0.25), horizon, 0.35);
        light = Colour.times(light, overcast ? 0.85 : night ? 0.8 : 1.08);
        float[] shade = Colour.mix(Colour.times(horizon, 0.72), zenith, 0.35);
        if (atmosphere.weather() == Weather.STORM) {
            light = Colour.times(light, 0.55);
            shade = Colour.times(shade, 0.4);
        }
        float[] ground =
                Colour.times(Colour.plus(Colour.times(key, 0.4), Colour.times(skyLight, 0.8)), 1);
        ground = Colour.times(ground, snowy() ? new float[] {0.6f, 0.62f, 0.65f} : groundAlbedo());
        Vec3 to =
                Vec3.ofHeading(atmosphere.sunHeading())
                        .times(Math.cos(Math.toRadians(time.elevation())))
                        .plus(Vec3.UP.times(Math.sin(Math.toRadians(time.elevation()))));
        double disc = !time.disc() || overcast ? 0 : night ? 9 : 6;
        return new LightRig.Sky(
                horizon,
                zenith,
                floats(to),
                glow,
                light,
                shade,
                (float) cover,
                night && !overcast ? 0.8f : 0,
                (float) disc,
                (float) Math.cos(Math.toRadians(night ? 0.9 : 1.2)),
                ground);
    }

    /// Albedo of the widest ground of the set, which goes on to the horizon.
    private float[] groundAlbedo() {
        double widest = 0;
        float[] albedo = {0.16f, 0.15f, 0.13f};
        for (PartGroup group : geometry.groups()) {
            PartGroup.Ground ground = group.isMoving() ? null : group.ground();
            if (ground != null && ground.area() > widest) {
                widest = ground.area();
                albedo = Colour.linear(ground.rgb());
            }
        }
        return albedo;
    }

    private LightRig.Air air() {
        double from = time.hazeFrom();
        double rate = 1.44 / (from * 2.4);
        double fog = 0;
        LightRig.Fall fall = LightRig.Fall.NOTHING;
        switch (atmosphere.weather()) {
            case FOG -> fog = 1.44 * 2.6 / 24;
            case RAIN, STORM -> {
                from = Math.min(from, 25);
                rate = 1.44 / 110;
                fall = LightRig.Fall.RAIN;
            }
            case SNOW -> {
                from = Math.min(from, 15);
                rate = 1.44 / 80;
                fall = LightRig.Fall.SNOW;
            }
            case DUST -> {
                from = 5;
                rate = 1.44 / 60;
                fall = LightRig.Fall.DUST;
            }
            case CLEAR, CLOUD, WIND -> {}
        }
        boolean rain =
                atmosphere.weather() == Weather.RAIN || atmosphere.weather() == Weather.STORM;
        return new LightRig.Air(
                (float) from,
                (float) rate,
                (float) fog,
                rain ? 1 : 0,
                snowy() ? 1 : 0,
                fall,
                indoors);
    }

    private boolean snowy() {
        return atmosphere.weather() == Weather.SNOW;
    }

    /// Cloud takes colour and, at the zenith, brightness from the sky.
    private float[] weathered(float[] colour, double keep) {
        if (atmosphere.weather() == Weather.DUST) {
            float[] dust = Colour.times(Colour.linear(0xC9A77C), night ? 0.05 : 1);
            return Colour.mix(colour, dust, 0.7);
        }
        if (!overcast) {
            return colour;
        }
        float y = Colour.luminance(colour);
        float[] grey = {y * 0.97f, y, y * 1.04f};
        double dim = atmosphere.weather() == Weather.STORM ? 0.45 : 0.8;
        return Colour.times(Colour.mix(colour, grey, 0.8), dim * keep + (1 - keep) * 0.5);
    }

    /// @param hue of the lamps, luminance 1
    /// @param share of lamps in the light of the scene; eye and camera adapt to a third of their
    ///   colour, so that skin stays skin in a room by night
    private float[] grading(float[] hue, double share) {
        float[] grade = {1, 1, 1, 0.9f};
        for (int i = 0; i < 3; i++) {
            grade[i] = (float) Math.pow(hue[i], -ADAPTED * share);
        }
        if (night && !indoors) {
            grade[3] = 0.75f;
        }
        if (overcast) {
            grade[3] *= 0.75f;
        }
        ColourMood mood = atmosphere.colour();
        if (mood != null) {
            switch (mood) {
                case WARM -> tint(grade, 1.1f, 1.0f, 0.8f);
                case COOL -> tint(grade, 0.84f, 0.98f, 1.14f);
                case MONOCHROME -> grade[3] = 0;
            }
        }
        return grade;
    }

    private static void tint(float[] grade, float r, float g, float b) {
        grade[0] *= r;
        grade[1] *= g;
        grade[2] *= b;
    }

    private float focusRadius() {
        Vec3 middle = meter.middle();
        double radius = 1.9;
        for (LightMeter.Place face : meter.faces()) {
            radius = Math.max(radius, face.at().distance(middle) + 1.4);
        }
        return (float) Math.min(radius, 5);
    }

    private static float[] ones() {
        return new float[] {1, 1, 1};
    }

    private static float[] floats(Vec3 v) {
        return new float[] {(float) v.x(), (float) v.y(), (float) v.z()};
    }
}
