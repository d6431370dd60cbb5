package studio.backlot.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import studio.backlot.assets.CameraCatalogue;
import studio.backlot.space.optics.CameraSheet;
import studio.backlot.space.optics.DepthOfField.CircleOfConfusion;
import studio.backlot.space.optics.Exposure;
import studio.backlot.space.optics.Lens;
import studio.backlot.space.optics.Optics;
import studio.backlot.studio.concept.Equipment;

/// Cameras and lenses: what there is, and what one of them does at one setting.
@Command(
        name = "camera",
        mixinStandardHelpOptions = true,
        description = {
            "Prints what a camera does with a lens at a stop and a focus: field of view, depth of"
                    + " field, image circle, exposure, frame lines.",
            "With --list prints all cameras, their sensor modes and all lens kits with the source of"
                    + " their figures."
        })
final class CameraCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--list", description = "Print all cameras and lens kits.")
    private boolean list;

    @Mixin private CameraOptions camera = new CameraOptions();

    @Option(
            names = "--lens",
            paramLabel = "MM",
            defaultValue = "50",
            description =
                    "Focal length; the lens of the kit that is written with it is used, or this"
                            + " length itself (default: ${DEFAULT-VALUE}).")
    private double lens = 50;

    @Option(
            names = "--focus",
            paramLabel = "M",
            defaultValue = "3",
            description = "Focus distance in metres (default: ${DEFAULT-VALUE}).")
    private double focus = 3;

    @Option(
            names = "--aspect",
            paramLabel = "W:H",
            defaultValue = "16:9",
            description = "Delivered frame, such as 2.39 or 16:9 (default: ${DEFAULT-VALUE}).")
    private String aspect = "16:9";

    @Option(
            names = "--frame-lines",
            paramLabel = "A,B",
            split = ",",
            defaultValue = "2.39,16:9,9:16",
            description = "Further deliveries within the frame (default: ${DEFAULT-VALUE}).")
    private List<String> frameLines = List.of();

    @Option(
            names = "--circle",
            paramLabel = "C",
            defaultValue = "d/1500",
            description =
                    "Circle of confusion: d/1500 of the used diagonal, w/1500 of its width, or"
                            + " millimetres such as 0.025 (default: ${DEFAULT-VALUE}).")
    private String circle = "d/1500";

    @Option(
            names = "--iso",
            defaultValue = "800",
            description = "Exposure index (default: ${DEFAULT-VALUE}).")
    private double iso = 800;

    @Option(
            names = "--shutter",
            paramLabel = "DEGREES",
            defaultValue = "180",
            description = "Opening of the shutter (default: ${DEFAULT-VALUE}).")
    private double shutter = 180;

    @Option(
            names = "--fps",
            defaultValue = "24",
            description = "Frames a second in the camera (default: ${DEFAULT-VALUE}).")
    private double fps = 24;

    @Option(
            names = "--nd",
            paramLabel = "STOPS",
            defaultValue = "0",
            description = "Stops that filters take, two for ND 0.6 (default: ${DEFAULT-VALUE}).")
    private double nd;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        CameraCatalogue catalogue = CameraCatalogue.load();
        if (list) {
            if (json) {
                out.println(Json.pretty(new Listed(1, catalogue.bodies(), catalogue.kits())));
            } else {
                CameraSheetText.catalogue(catalogue).forEach(out::println);
            }
            return Exit.OK.code();
        }
        var wanted = camera.hired();
        Equipment equipment = new Equipment.House(catalogue).hired(wanted);
        Lens glass = glass(equipment);
        CameraSheet sheet = sheet(equipment, glass, wanted.tStop());
        if (json) {
            out.println(Json.pretty(CameraSheetText.json(sheet, equipment.lenses(), glass)));
        } else {
            CameraSheetText.lines(sheet, equipment.lenses(), glass).forEach(out::println);
        }
        return Exit.OK.code();
    }

    /// What `--list --json` prints.
    record Listed(int schema, List<CameraCatalogue.Body> bodies, List<CameraCatalogue.Kit> kits) {}

    private CameraSheet sheet(Equipment equipment, Lens glass, double stop) {
        Optics optics =
                equipment
                        .optics(ratio(aspect, "--aspect"))
                        .withFocal(glass.focalMm())
                        .withFocus(within(focus, 0.05, 10_000, "--focus", "metres"));
        Exposure exposure =
                new Exposure(
                        within(iso, 1, 1_000_000, "--iso", "an exposure index"),
                        within(shutter, 0.1, 360, "--shutter", "degrees"),
                        within(fps, 0.01, 100_000, "--fps", "frames a second"),
                        stop,
                        within(nd, 0, 30, "--nd", "stops"));
        return CameraSheet.of(
                optics,
                equipment.lenses(),
                circle(),
                exposure,
                frameLines.stream().map(line -> ratio(line, "--frame-lines")).toList());
    }

    /// The lens of the kit that carries the figure, else one of that length.
    private Lens glass(Equipment equipment) {
        double mm = within(lens, 1, 5000, "--lens", "millimetres");
        return equipment.lenses().lenses().stream()
                .filter(l -> Math.abs(l.engravedMm() - mm) < 0.01)
                .findFirst()
                .orElseGet(() ->
                        new Lens(
                                mm,
                                mm,
                                equipment.lenses().nearest(mm).minimumFocusM(),
                                null,
                                null));
    }

    private CircleOfConfusion circle() {
        String text = circle.strip().toLowerCase(Locale.ROOT);
        Double figure = number(text.replaceFirst("^[dw]/", ""));
        boolean fraction = text.startsWith("d/") || text.startsWith("w/");
        if (figure == null || !(figure > 0) || (fraction ? figure < 100 : figure > 1)) {
            throw wrong("--circle wants d/1500, w/1500 or millimetres such as 0.025: " + circle);
        }
        if (text.startsWith("d/")) {
            return new CircleOfConfusion.OfDiagonal(figure);
        }
        return text.startsWith("w/")
                ? new CircleOfConfusion.OfWidth(figure)
                : new CircleOfConfusion.Fixed(figure);
    }

    private double ratio(String text, String option) {
        String[] parts = text.strip().split("[:x/]", -1);
        Double width = number(parts[0]);
        Double height = parts.length == 1 ? Double.valueOf(1) : number(parts[1]);
        if (parts.length > 2 || width == null || height == null || !(height > 0)) {
            throw wrong(option + " wants width over height, such as 2.39 or 16:9: " + text);
        }
        return within(width / height, 0.2, 5, option, "width over height");
    }

    private double within(double value, double least, double most, String option, String what) {
        if (!(value >= least && value <= most)) {
            throw wrong(
                    String.format(
                            Locale.ROOT,
                            "%s wants %s from %s to %s: %s",
                            option,
                            what,
                            least,
                            most,
                            value));
        }
        return value;
    }

    private static @Nullable Double number(String text) {
        try {
            return Double.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
