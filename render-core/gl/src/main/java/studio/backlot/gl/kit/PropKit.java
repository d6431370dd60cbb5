package studio.backlot.gl.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.props.PropCatalogue;
import studio.backlot.assets.props.PropDefinition;
import studio.backlot.assets.shape.Finish;
import studio.backlot.assets.shape.Piece;
import studio.backlot.gl.RenderException;
import studio.backlot.gl.mesh.Mesh;
import studio.backlot.gl.mesh.Part;
import studio.backlot.gl.scene.Lamp;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.PlacedProp;

/// Builds props. Meshes are made once in the prop's own space and kept; safe for all threads.
public final class PropKit {
    private final PropCatalogue catalogue;
    private final Map<String, Map<String, Mesh>> made = new ConcurrentHashMap<>();

    public PropKit(PropCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public PropCatalogue catalogue() {
        return catalogue;
    }

    /// A prop on the stage in world space, one part a material.
    public List<Part> build(PlacedProp prop) {
        return build(
                prop.prop(),
                prop.text(),
                prop.position(),
                Quat.about(Vec3.UP, prop.heading()).times(prop.attitude()),
                prop.scale(),
                prop.rgb(),
                (short) prop.id());
    }

    /// A prop in any attitude, as in a hand: `position` is where its origin goes.
    ///
    /// @param rgb colour of what can be tinted, null for the prop's own
    public List<Part> build(
            String prop,
            String name,
            Vec3 position,
            Quat orientation,
            double scale,
            @Nullable Integer rgb,
            short id) {
        PropDefinition definition = catalogue.get(prop);
        Placing turned = Placing.turned(orientation).after(Placing.scaled(scale));
        Placing placing = new Placing(turned.x(), turned.y(), turned.z(), position);
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<String, Mesh> each : meshes(prop).entrySet()) {
            MeshBuilder out = new MeshBuilder();
            out.add(each.getValue(), placing);
            Finish finish = finish(definition, each.getKey());
            parts.add(
                    new Part(
                            name + "/" + each.getKey(),
                            out.build(),
                            Finishes.material(finish, rgb),
                            id,
                            true));
        }
        return parts;
    }

    /// The lamps of a prop on the stage.
    public List<Lamp> lamps(PlacedProp prop) {
        Placing turned = Placing.heading(prop.heading()).after(Placing.scaled(prop.scale()));
        Placing placing = new Placing(turned.x(), turned.y(), turned.z(), prop.position());
        return catalogue.get(prop.prop()).lamps().stream()
                .map(glow -> lamp(prop.text(), glow, placing))
                .toList();
    }

    static Lamp lamp(String name, PropDefinition.Glow glow, Placing placing) {
        return new Lamp(
                name,
                placing.point(Placing.vec(glow.at())),
                placing.direction(Placing.vec(glow.aim())).normalized(),
                glow.spread(),
                glow.rgb(),
                glow.power());
    }

    /// The meshes of a prop in its own space, by material.
    public Map<String, Mesh> meshes(String prop) {
        return made.computeIfAbsent(prop, this::make);
    }

    private Map<String, Mesh> make(String prop) {
        Sculptor sculptor = new Sculptor();
        for (Piece piece : catalogue.get(prop).pieces()) {
            sculptor.add(piece, Placing.NONE);
        }
        return new LinkedHashMap<>(sculptor.meshes());
    }

    static Finish finish(PropDefinition prop, String material) {
        Finish finish = prop.materials().get(material);
        if (finish == null) {
            throw new RenderException(
                    RenderException.Code.UNKNOWN_ASSET,
                    "Prop '%s' uses the material '%s' but does not list it."
                            .formatted(prop.id(), material));
        }
        return finish;
    }
}
