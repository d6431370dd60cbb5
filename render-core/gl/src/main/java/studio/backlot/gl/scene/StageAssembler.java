package studio.backlot.gl.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import studio.backlot.assets.AssetException;
import studio.backlot.assets.props.PropCatalogue;
import studio.backlot.assets.props.PropDefinition;
import studio.backlot.assets.sets.SetCatalogue;
import studio.backlot.gl.RenderException;
import studio.backlot.gl.figure.FigureMesher;
import studio.backlot.gl.kit.PropKit;
import studio.backlot.gl.kit.SetKit;
import studio.backlot.gl.kit.SetModel;
import studio.backlot.gl.mesh.Part;
import studio.backlot.space.figure.Contacts;
import studio.backlot.space.figure.Kinematics;
import studio.backlot.space.figure.Limb;
import studio.backlot.space.figure.PosedSkeleton;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.PlacedProp;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;

/// Puts stages together from the catalogues: the set with its dressing, props, people and what they
/// hold. A set is built once for a dressing seed, and people and props once for each value, so a
/// stage that was seen before costs nothing. Safe for all threads.
public final class StageAssembler implements StageSource {
    /// Ids of things held start here; each figure has two hands. They count as props.
    private static final int FIRST_HELD = 600;

    private static final int SETS = 12;
    private static final int MOVING = 96;

    private final SetCatalogue sets;
    private final PropKit props;
    private final SetKit kit;
    private final FigureMesher mesher = new FigureMesher();
    private final Kept<SetKey, Built> built = new Kept<>(SETS);
    private final Kept<DressedKey, Dressed> dressed = new Kept<>(SETS * 4);
    private final Kept<PlacedProp, PartGroup> placed = new Kept<>(MOVING);
    private final Kept<StagedFigure, PartGroup> people = new Kept<>(MOVING);

    private record SetKey(String id, long seed) {}

    private record DressedKey(SetKey set, List<String> hidden) {}

    /// A set with everything in its place.
    private record Built(SetModel model, PartGroup whole) {}

    private record Dressed(SetModel model, List<PartGroup> groups) {}

    public StageAssembler(SetCatalogue sets, PropCatalogue props) {
        this.sets = sets;
        this.props = new PropKit(props);
        this.kit = new SetKit(this.props);
    }

    /// An assembler over the catalogues that ship.
    public static StageAssembler ofCatalogues() {
        PropCatalogue props = new PropCatalogue();
        return new StageAssembler(new SetCatalogue(props), props);
    }

    @Override
    public StageGeometry geometry(Stage stage) {
        Dressed set = set(stage);
        List<PartGroup> groups = new ArrayList<>(set.groups());
        List<Lamp> lamps = new ArrayList<>(set.model().lamps());
        for (PlacedProp prop : stage.props()) {
            groups.add(placed.get(prop, p -> PartGroup.moving(known(p, props::build))));
            lamps.addAll(props.lamps(prop));
        }
        mesher.meet(
                stage.figures().stream()
                        .filter(f -> !people.has(f))
                        .map(f -> new FigureMesher.Person(f.build(), f.wardrobe()))
                        .toList());
        for (StagedFigure figure : stage.figures()) {
            groups.add(people.get(figure, f -> PartGroup.moving(person(f))));
        }
        return new StageGeometry(groups, lamps, set.model().windows(), set.model().interior());
    }

    /// Sculpts people before a stage has them, so that it need not wait.
    public void meet(List<FigureMesher.Person> strangers) {
        mesher.meet(strangers);
    }

    private Dressed set(Stage stage) {
        SetKey key = new SetKey(stage.setId(), stage.dressingSeed());
        return dressed.get(
                new DressedKey(key, stage.hiddenParts()),
                wanted -> {
                    Built set = built.get(key, k -> known(k, this::build));
                    Set<String> hidden = kit.pulled(sets.get(key.id()), wanted.hidden());
                    return new Dressed(
                            set.model(),
                            set.whole()
                                    .without(part ->
                                            hidden.stream().anyMatch(name -> isOf(part, name))));
                });
    }

    private Built build(SetKey key) {
        SetModel model = kit.build(sets.get(key.id()), key.seed(), List.of());
        return new Built(model, PartGroup.standing(model.parts()));
    }

    private static boolean isOf(Part part, String name) {
        return part.name().equals(name) || part.name().startsWith(name + "/");
    }

    private static <A, B> B known(A what, Function<A, B> build) {
        try {
            return build.apply(what);
        } catch (AssetException e) {
            throw new RenderException(
                    RenderException.Code.UNKNOWN_ASSET, String.valueOf(e.getMessage()), e);
        }
    }

    private List<Part> person(StagedFigure figure) {
        List<Part> parts = new ArrayList<>(mesher.mesh(figure));
        if (!figure.held().isEmpty()) {
            PosedSkeleton posed = Kinematics.solve(figure);
            figure.held()
                    .forEach((hand, prop) -> {
                        boolean left = "left".equals(hand);
                        Limb limb = left ? Limb.LEFT : Limb.RIGHT;
                        int id = FIRST_HELD + figure.id() * 2 + (left ? 0 : 1);
                        parts.addAll(held(prop, posed, limb, id));
                    });
        }
        return parts;
    }

    private List<Part> held(String prop, PosedSkeleton posed, Limb limb, int id) {
        PropDefinition definition = known(prop, props.catalogue()::get);
        PropDefinition.Grip grip = definition.grip();
        if (grip == null) {
            Vec3 at = posed.grip(limb).plus(new Vec3(0, -definition.height() / 2, 0));
            return props.build(prop, prop, at, Quat.IDENTITY, 1, null, (short) id);
        }
        Contacts.Held held = Contacts.inHand(posed, limb, grip);
        return props.build(prop, prop, held.position(), held.orientation(), 1, null, (short) id);
    }
}
