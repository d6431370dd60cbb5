package studio.backlot.desktop.viewport;

import java.util.Optional;
import java.util.OptionalDouble;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.FramingMeasure;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.studio.concept.DirectedShot;

/// What is measured through a camera for the slate.
final class Slate {
    private Slate() {}

    private static Optional<StagedFigure> first(DirectedShot shot) {
        return shot.staged().framed().stream()
                .findFirst()
                .flatMap(id ->
                        shot.stage(0).figures().stream().filter(f -> f.id() == id).findFirst());
    }

    /// The size of the first framed person; the stated one where nobody is framed.
    static Optional<String> size(DirectedShot shot, Camera camera) {
        Optional<String> measured =
                first(shot).map(f -> FramingMeasure.of(Subject.of(f), camera).size().name());
        return measured.or(() -> Optional.ofNullable(shot.text().size()).map(Enum::name));
    }

    /// Metres from the lens to the eyes of the first framed person.
    static OptionalDouble distance(DirectedShot shot, Camera camera) {
        return first(shot)
                .map(f -> OptionalDouble.of(Subject.of(f).eyes().distance(camera.position())))
                .orElse(OptionalDouble.empty());
    }
}
