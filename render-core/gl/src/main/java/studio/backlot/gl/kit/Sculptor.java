package studio.backlot.gl.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import studio.backlot.assets.shape.Piece;
import studio.backlot.assets.shape.Point3;
import studio.backlot.assets.shape.Shape;
import studio.backlot.gl.mesh.Mesh;
import studio.backlot.space.math.Quat;
import studio.backlot.space.math.Vec3;

/// Turns pieces into triangles, gathered by material. Confined to one thread.
final class Sculptor {
    private final Map<String, MeshBuilder> builders = new LinkedHashMap<>();

    MeshBuilder material(String name) {
        return builders.computeIfAbsent(name, key -> new MeshBuilder());
    }

    void add(Piece piece, Placing base) {
        Piece.Copies copies = piece.copies();
        for (int i = 0; i < copies.count(); i++) {
            Placing copy =
                    Placing.heading(copies.turn() * i)
                            .after(Placing.at(copies.step().times(i)))
                            .after(local(piece));
            shape(piece, base.after(copy));
            for (String plane : piece.mirror()) {
                shape(piece, base.after(Placing.mirrored(plane)).after(copy));
            }
            if (piece.mirror().size() == 2) {
                Placing both = Placing.mirrored("x").after(Placing.mirrored("z"));
                shape(piece, base.after(both).after(copy));
            }
        }
    }

    private static Placing local(Piece piece) {
        Point3 r = piece.rotation();
        Quat turn =
                Quat.about(Vec3.UP, r.y())
                        .times(Quat.about(Vec3.RIGHT, r.x()))
                        .times(Quat.about(Vec3.BACK, r.z()));
        return Placing.at(piece.at()).after(Placing.turned(turn));
    }

    private void shape(Piece piece, Placing placing) {
        MeshBuilder out = material(piece.material());
        out.place(placing);
        switch (piece.shape()) {
            case Shape.Box box -> Solids.box(out, box);
            case Shape.Cylinder cylinder -> Solids.cylinder(out, cylinder);
            case Shape.Lathe lathe -> Solids.lathe(out, lathe);
            case Shape.Prism prism -> Solids.prism(out, prism);
            case Shape.Tube tube -> SoftShapes.tube(out, tube);
            case Shape.Ellipsoid ellipsoid -> SoftShapes.ellipsoid(out, ellipsoid);
            case Shape.Leaves leaves -> SoftShapes.leaves(out, leaves);
            case Shape.Cloth cloth -> SoftShapes.cloth(out, cloth);
            case Shape.Letters letters -> Lettering.letters(out, letters);
            case Shape.Facade facade -> {
                Shape.Trim trim = piece.trim();
                if (trim == null) {
                    throw new IllegalArgumentException("a facade needs glass, lit and trim");
                }
                Facades.facade(
                        out,
                        facade,
                        trim,
                        name -> {
                            MeshBuilder other = material(name);
                            other.place(placing);
                            return other;
                        });
            }
        }
    }

    /// What was made, by material, empty ones left out.
    Map<String, Mesh> meshes() {
        Map<String, Mesh> meshes = new LinkedHashMap<>();
        builders.forEach((name, builder) -> {
            if (!builder.empty()) {
                meshes.put(name, builder.build());
            }
        });
        return meshes;
    }
}
