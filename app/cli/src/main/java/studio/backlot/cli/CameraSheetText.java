package studio.backlot.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.CameraCatalogue;
import studio.backlot.space.optics.CameraSheet;
import studio.backlot.space.optics.DepthOfField.CircleOfConfusion;
import studio.backlot.space.optics.Exposure;
import studio.backlot.space.optics.FrameLine;
import studio.backlot.space.optics.Lens;
import studio.backlot.space.optics.LensKit;
import studio.backlot.space.optics.Optics;

/// A camera sheet and the catalogue of cameras, in words and as JSON. Every figure says its unit,
/// and what it rests on where that is a choice.
final class CameraSheetText {
    private static final double FEET = 0.3048;

    private CameraSheetText() {}

    static List<String> lines(CameraSheet sheet, LensKit kit, Lens glass) {
        Optics optics = sheet.optics();
        Exposure light = sheet.exposure();
        double circle = sheet.circle().mm(optics);
        List<String> lines = new ArrayList<>();
        lines.add(
                "%s, %s × %s mm"
                        .formatted(
                                optics.mode().name(),
                                mm(optics.mode().widthMm()),
                                mm(optics.mode().heightMm())));
        row(lines, "Lens", lens(kit, glass));
        row(
                lines,
                "Frame",
                "%s:1, uses %s × %s mm%s"
                        .formatted(
                                figure(optics.aspect(), 2),
                                mm(optics.usedWidthMm()),
                                mm(optics.usedHeightMm()),
                                optics.squeeze() == 1
                                        ? ""
                                        : " squeezed " + figure(optics.squeeze(), 2) + "×"));
        row(
                lines,
                "Field of view",
                "%s° × %s°, like %s mm on full frame"
                        .formatted(
                                degrees(optics.horizontalFov()),
                                degrees(optics.verticalFov()),
                                figure(sheet.fullFrameMm(), 1)));
        row(
                lines,
                "Shows",
                "%s × %s at %s"
                        .formatted(
                                metres(sheet.widthAtFocusM()),
                                metres(sheet.heightAtFocusM()),
                                metres(optics.focusM())));
        row(
                lines,
                "Sharp",
                "%s to %s, circle %s mm (%s), f-number taken as the T-stop"
                        .formatted(
                                metres(sheet.sharp().nearM()),
                                metres(sheet.sharp().farM()),
                                figure(circle, 4),
                                named(sheet.circle())));
        row(lines, "Hyperfocal", metres(sheet.sharp().hyperfocalM()));
        if (optics.focusM() < glass.minimumFocusM()) {
            row(
                    lines,
                    "Focus",
                    "closer than the lens can: " + metres(glass.minimumFocusM()) + " at the least");
        }
        row(lines, "Image circle", coverage(sheet, kit));
        row(
                lines,
                "Exposure",
                "ISO %s, %s° at %s = 1/%s s, T%s%s: %s lux, %s fc, EV %s"
                        .formatted(
                                figure(light.iso(), 0),
                                plain(light.shutterDeg()),
                                plain(light.framesPerSecond()),
                                plain(1 / light.seconds()),
                                plain(light.tStop()),
                                light.ndStops() == 0
                                        ? ""
                                        : ", ND " + figure(Exposure.density(light.ndStops()), 1),
                                figure(light.lux(), 0),
                                figure(light.footCandles(), 1),
                                figure(light.value(), 1)));
        for (FrameLine line : sheet.frameLines()) {
            row(
                    lines,
                    "Delivery " + figure(line.aspect(), 2),
                    "%s %% of the width, %s %% of the height, %s × %s mm of the sensor"
                            .formatted(
                                    figure(100 * line.halfWidth(), 1),
                                    figure(100 * line.halfHeight(), 1),
                                    mm(line.usedWidthMm(optics)),
                                    mm(line.usedHeightMm(optics))));
        }
        return lines;
    }

    private static void row(List<String> lines, String name, String value) {
        lines.add("  %-14s %s".formatted(name, value));
    }

    private static String lens(LensKit kit, Lens glass) {
        StringBuilder text = new StringBuilder(kit.name() + ", ");
        if (glass.zoom() != null) {
            text.append("zoom ").append(glass.zoom()).append(" at ");
        }
        text.append(plain(glass.engravedMm())).append(" mm");
        if (glass.focalMm() != glass.engravedMm()) {
            text.append(", measured ").append(plain(glass.focalMm())).append(" mm");
        }
        Double widest = glass.tStop();
        return text + (widest == null ? "" : ", T" + plain(widest));
    }

    private static String coverage(CameraSheet sheet, LensKit kit) {
        Optics optics = sheet.optics();
        String needs =
                "needs %s mm"
                        .formatted(mm(Math.hypot(optics.usedWidthMm(), optics.usedHeightMm())));
        Double circle = kit.imageCircleMm();
        return switch (sheet.coverage()) {
            case UNKNOWN -> needs + "; nobody says what the kit covers";
            case WHOLE -> needs + ", the kit covers " + figure(circle, 1) + " mm";
            case CORNERS ->
                    needs + ", the kit covers " + figure(circle, 1) + " mm: the CORNERS go dark";
            case SIDES ->
                    needs + ", the kit covers " + figure(circle, 1) + " mm: the SIDES go dark";
        };
    }

    private static String named(CircleOfConfusion circle) {
        return switch (circle) {
            case CircleOfConfusion.OfDiagonal(double divisor) ->
                    "used diagonal ÷ " + plain(divisor);
            case CircleOfConfusion.OfWidth(double divisor) -> "used width ÷ " + plain(divisor);
            case CircleOfConfusion.Fixed _ -> "fixed";
        };
    }

    static ObjectNode json(CameraSheet sheet, LensKit kit, Lens glass) {
        Optics optics = sheet.optics();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("schema", 1);
        json.put("mode", optics.mode().id());
        json.put("kit", kit.name());
        json.put("engravedMm", glass.engravedMm());
        json.put("focalMm", optics.focalMm());
        json.put("squeeze", optics.squeeze());
        json.put("aspect", optics.aspect());
        pair(json, "sensorMm", optics.mode().widthMm(), optics.mode().heightMm());
        pair(json, "usedMm", optics.usedWidthMm(), optics.usedHeightMm());
        pair(
                json,
                "fieldOfViewDegrees",
                Math.toDegrees(optics.horizontalFov()),
                Math.toDegrees(optics.verticalFov()));
        json.put("fullFrameMm", sheet.fullFrameMm());
        json.put("focusM", optics.focusM());
        json.put("minimumFocusM", glass.minimumFocusM());
        pair(json, "shownM", sheet.widthAtFocusM(), sheet.heightAtFocusM());
        json.put("circleMm", sheet.circle().mm(optics));
        json.put("circle", named(sheet.circle()));
        json.put("nearM", sheet.sharp().nearM());
        double far = sheet.sharp().farM();
        json.put("farM", Double.isInfinite(far) ? null : Double.valueOf(far));
        json.put("hyperfocalM", sheet.sharp().hyperfocalM());
        json.put("imageCircleMm", kit.imageCircleMm());
        json.put("coverage", sheet.coverage().name());
        ObjectNode light = json.putObject("exposure");
        light.put("iso", sheet.exposure().iso());
        light.put("shutterDegrees", sheet.exposure().shutterDeg());
        light.put("framesPerSecond", sheet.exposure().framesPerSecond());
        light.put("tStop", sheet.exposure().tStop());
        light.put("ndStops", sheet.exposure().ndStops());
        light.put("seconds", sheet.exposure().seconds());
        light.put("lux", sheet.exposure().lux());
        light.put("footCandles", sheet.exposure().footCandles());
        light.put("exposureValue", sheet.exposure().value());
        ArrayNode lines = json.putArray("frameLines");
        for (FrameLine line : sheet.frameLines()) {
            ObjectNode one = lines.addObject();
            one.put("aspect", line.aspect());
            pair(one, "shareOfFrame", line.halfWidth(), line.halfHeight());
            pair(one, "usedMm", line.usedWidthMm(optics), line.usedHeightMm(optics));
        }
        return json;
    }

    private static void pair(ObjectNode json, String name, double width, double height) {
        json.putArray(name).add(width).add(height);
    }

    /// All cameras and kits, with what their figures rest on.
    static List<String> catalogue(CameraCatalogue catalogue) {
        List<String> lines = new ArrayList<>();
        for (CameraCatalogue.Body body : catalogue.bodies()) {
            lines.add(body.name());
            for (CameraCatalogue.Mode mode : body.modes()) {
                lines.add(
                        "  %-22s %-38s %7s × %-7s mm %12s %s"
                                .formatted(
                                        mode.id(),
                                        mode.name(),
                                        mm(mode.widthMm()),
                                        mm(mode.heightMm()),
                                        mode.widthPx() == 0
                                                ? ""
                                                : mode.widthPx() + "×" + mode.heightPx(),
                                        mode.source()));
            }
        }
        lines.add("");
        for (CameraCatalogue.Kit kit : catalogue.kits()) {
            lines.add(
                    "%-26s %s%s, %s"
                            .formatted(
                                    kit.key(),
                                    kit.name(),
                                    kit.squeeze() == 1
                                            ? ""
                                            : ", squeezes " + plain(kit.squeeze()) + "×",
                                    circle(kit.imageCircleMm())));
            lines.add(
                    "  "
                            + String.join(
                                    " ", kit.lenses().stream().map(CameraSheetText::of).toList()));
            lines.add("  " + kit.source());
        }
        return lines;
    }

    private static String circle(@Nullable Double diameter) {
        return diameter == null ? "image circle not known" : "covers " + plain(diameter) + " mm";
    }

    private static String of(CameraCatalogue.Glass glass) {
        Double longest = glass.longMm();
        Double stop = glass.tStop();
        return plain(glass.focalMm())
                + (longest == null ? "" : "–" + plain(longest))
                + (stop == null ? "" : "/T" + plain(stop));
    }

    private static String metres(double value) {
        if (Double.isInfinite(value)) {
            return "infinity";
        }
        int inches = (int) Math.round(value / FEET * 12);
        return "%s m (%d′ %d″)".formatted(figure(value, 2), inches / 12, inches % 12);
    }

    private static String degrees(double radians) {
        return figure(Math.toDegrees(radians), 1);
    }

    private static String mm(double value) {
        return figure(value, 2);
    }

    /// Without a fraction where there is none.
    private static String plain(double value) {
        return Math.abs(value - Math.rint(value)) < 1e-6
                ? Long.toString(Math.round(value))
                : figure(value, 2).replaceFirst("0$", "");
    }

    private static String figure(@Nullable Double value, int digits) {
        return value == null ? "" : String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
