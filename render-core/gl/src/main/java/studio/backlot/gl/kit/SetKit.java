package studio.backlot.gl.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.props.PropDefinition;
import studio.backlot.assets.sets.Anchors;
import studio.backlot.assets.sets.Landscape;
import studio.backlot.assets.sets.Placement;
import studio.backlot.assets.sets.SetDefinition;
import studio.backlot.assets.sets.Wall;
import studio.backlot.assets.shape.Finish;
import studio.backlot.assets.shape.Piece;
import studio.backlot.assets.shape.Point2;
import studio.backlot.gl.RenderException;
import studio.backlot.gl.mesh.Mesh;
import studio.backlot.gl.mesh.Part;
import studio.backlot.gl.scene.Lamp;
import studio.backlot.gl.scene.Opening;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;

/// Builds sets. A part's name begins with the wall's or placement's name and a stroke, so that
/// hiding `north wall` hides every part of it and what hangs on it, and hiding a table what stands
/// on it. Safe for all threads.
public final class SetKit {
    private static final int FIRST_ID = 1000;

    /// Beyond this strewn things become one part and coarse stand-ins are used, metres.
    private static final double FAR = 20;

    private final PropKit props;

    public SetKit(PropKit props) {
        this.props = props;
    }

    public PropKit props() {
        return props;
    }

    /// Builds a set.
    ///
    /// @param dressingSeed turns loose props a little differently
    /// @param hiddenParts names of walls, ceilings and placements that were pulled
    public SetModel build(SetDefinition set, long dressingSeed, List<String> hiddenParts) {
        return new Building(set, dressingSeed, pulled(set, hiddenParts)).build();
    }

    /// What leaves the set with parts that are pulled: these, what hangs on them and what stands on
    /// them.
    public Set<String> pulled(SetDefinition set, List<String> hiddenParts) {
        return Pulled.withLoads(set, props, Set.copyOf(hiddenParts));
    }

    private final class Building {
        private final SetDefinition set;
        private final Set<String> hidden;
        private final Random random;
        private final List<Part> parts = new ArrayList<>();
        private final List<Lamp> lamps = new ArrayList<>();
        private final Map<String, MeshBuilder> strewn = new LinkedHashMap<>();
        private final Map<String, Finish> strewnFinish = new LinkedHashMap<>();
        private int nextId = FIRST_ID;

        Building(SetDefinition set, long seed, Set<String> hidden) {
            this.set = set;
            this.hidden = hidden;
            this.random = new Random(seed * 0x9E3779B97F4A7C15L + 5);
        }

        SetModel build() {
            Point2 middle = set.anchors().hero().centre().ground();
            for (Wall wall : set.walls()) {
                short id = id();
                if (!hidden.contains(wall.name())) {
                    Sculptor out = new Sculptor();
                    new WallBuilder(out, wall, middle).build();
                    take(wall.name(), out, id, wall.wild());
                }
            }
            pieces();
            landscape();
            for (Placement each : set.placements()) {
                place(each, middle);
            }
            short id = id();
            strewn.forEach((name, mesh) -> {
                Finish finish = strewnFinish.get(name);
                if (finish != null) {
                    parts.add(part("far/" + name, mesh.build(), finish, null, id, false));
                }
            });
            return new SetModel(parts, lamps, windows(), set.interior());
        }

        private short id() {
            return (short) nextId++;
        }

        private void take(String name, Sculptor out, short id, boolean wild) {
            out.meshes()
                    .forEach((material, mesh) ->
                            parts.add(
                                    part(
                                            name + "/" + material,
                                            mesh,
                                            finish(material),
                                            null,
                                            id,
                                            wild)));
        }

        private static Part part(
                String name,
                Mesh mesh,
                Finish finish,
                @Nullable Integer rgb,
                short id,
                boolean wild) {
            return new Part(name, mesh, Finishes.material(finish, rgb), id, wild);
        }

        private Finish finish(String material) {
            Finish finish = set.materials().get(material);
            if (finish == null) {
                throw new RenderException(
                        RenderException.Code.UNKNOWN_ASSET,
                        "Set '%s' uses the material '%s' but does not list it."
                                .formatted(set.id(), material));
            }
            return finish;
        }

        /// Pieces of one name are one part a material and share an id.
        private void pieces() {
            Map<String, Sculptor> groups = new LinkedHashMap<>();
            for (Piece piece : set.pieces()) {
                String name = piece.name() == null ? piece.material() : piece.name();
                groups.computeIfAbsent(name, key -> new Sculptor()).add(piece, Placing.NONE);
            }
            groups.forEach((name, out) -> {
                short id = id();
                if (!hidden.contains(name)) {
                    take(name, out, id, name.equals("ceiling"));
                }
            });
        }

        private void landscape() {
            Landscape.Terrain terrain = set.landscape().terrain();
            if (terrain != null) {
                Sculptor out = new Sculptor();
                Ground.terrain(out, terrain);
                take("terrain", out, id(), false);
            }
            for (Landscape.Road road : set.landscape().roads()) {
                Sculptor out = new Sculptor();
                Ground.road(out, road);
                take(road.name(), out, id(), false);
            }
            for (Landscape.Skyline skyline : set.landscape().skylines()) {
                Sculptor out = new Sculptor();
                Ground.skyline(out, skyline);
                take("skyline", out, id(), false);
            }
        }

        private void place(Placement each, Point2 middle) {
            short id = id();
            double turn = each.heading() + each.loose() * random.nextDouble(-1, 1);
            if (hidden.contains(each.id())) {
                return;
            }
            double away = each.at().ground().distance(middle);
            PropDefinition prop = props.catalogue().get(each.prop());
            String far = prop.far();
            if (away > FAR && far != null) {
                prop = props.catalogue().get(far);
            }
            Placing turned = Placing.heading(turn).after(Placing.scaled(each.scale()));
            Placing placing =
                    new Placing(turned.x(), turned.y(), turned.z(), Placing.vec(each.at()));
            if (away > FAR && each.id().startsWith("strewn")) {
                strew(prop, placing);
                return;
            }
            for (Part part :
                    props.build(
                            prop.id(),
                            each.id(),
                            Placing.vec(each.at()),
                            Quat.about(Vec3.UP, turn),
                            each.scale(),
                            each.rgb(),
                            id)) {
                parts.add(part);
            }
            for (PropDefinition.Glow glow : prop.lamps()) {
                lamps.add(PropKit.lamp(each.id(), glow, placing));
            }
        }

        private void strew(PropDefinition prop, Placing placing) {
            props.meshes(prop.id())
                    .forEach((material, mesh) -> {
                        String name = prop.id() + "-" + material;
                        strewn.computeIfAbsent(name, key -> new MeshBuilder()).add(mesh, placing);
                        strewnFinish.put(name, PropKit.finish(prop, material));
                    });
        }

        private List<Opening> windows() {
            List<Opening> windows = new ArrayList<>();
            for (Anchors.Opening each : set.anchors().windows()) {
                if (!hidden.contains(each.wall())) {
                    windows.add(
                            new Opening(
                                    Placing.vec(each.centre()),
                                    Vec3.ofHeading(each.inward()),
                                    each.width(),
                                    each.height()));
                }
            }
            return windows;
        }
    }
}
