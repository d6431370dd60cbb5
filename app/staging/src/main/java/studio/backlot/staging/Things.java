package studio.backlot.staging;

import java.util.List;
import java.util.Optional;
import studio.backlot.space.math.Vec3;

/// The props that there are, and those that a set already brings.
public interface Things {
    /// The prop that words mean, by its catalogue words; empty where none is close.
    Optional<Thing> find(String words);

    /// The prop that words name by the catalogue's own words, without guessing.
    Optional<Thing> known(String words);

    /// The props that stand in a set.
    List<Standing> inSet(String setId);

    /// A prop of a set.
    ///
    /// @param position middle of its footprint, at its bottom
    record Standing(Thing thing, Vec3 position, double heading) {}
}
