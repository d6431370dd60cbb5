package studio.backlot.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import studio.backlot.storyboard.model.CameraPackage;

/// What frames are shot with, for every command that solves cameras.
final class CameraOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--camera",
            paramLabel = "MODE",
            defaultValue = "full-frame",
            description = "Sensor mode, see `backlot camera --list` (default: ${DEFAULT-VALUE}).")
    private String mode = CameraPackage.HOUSE.modeId();

    @Option(
            names = "--lenses",
            paramLabel = "KIT",
            defaultValue = "full-frame-primes",
            description = "Lens kit, see `backlot camera --list` (default: ${DEFAULT-VALUE}).")
    private String kit = CameraPackage.HOUSE.kitId();

    @Option(
            names = "--stop",
            paramLabel = "T",
            defaultValue = "2.8",
            description = "T-stop (default: ${DEFAULT-VALUE}).")
    private double stop = CameraPackage.HOUSE.tStop();

    /// The package that is asked for; whether the catalogue has it is seen when it is hired.
    CameraPackage hired() {
        if (!(stop >= 0.5 && stop <= 64)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--stop wants a T-stop from 0.5 to 64, such as 2.8: " + stop);
        }
        return CameraPackage.HOUSE.withMode(mode).withKit(kit).withStop(stop);
    }
}
