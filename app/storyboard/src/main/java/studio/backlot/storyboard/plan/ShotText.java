package studio.backlot.storyboard.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Angle;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Gaze;
import studio.backlot.assets.film.Level;
import studio.backlot.assets.film.MoveSpeed;
import studio.backlot.assets.film.MoveStyle;
import studio.backlot.assets.film.Role;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.Side;
import studio.backlot.storyboard.model.Scene;

/// Writes a set-up as a typed description: what a person reads and edits, and what the reader of
/// descriptions reads back to the same values.
final class ShotText {
    private ShotText() {}

    static String of(SetUp s, Scene scene) {
        List<String> parts = new ArrayList<>();
        parts.add(head(s, scene));
        if (s.framing() != Framing.INSERT && s.framing() != Framing.POV) {
            parts.addAll(actions(s));
            String side = side(s.side());
            if (!side.isEmpty()) {
                parts.add(side);
            }
            if (s.gaze() == Gaze.LEFT) {
                parts.add("looks left");
            } else if (s.gaze() == Gaze.RIGHT) {
                parts.add("looks right");
            }
        }
        // Between two people only one or two lenses fit: the camera that is solved knows which.
        if (s.framing() != Framing.OTS) {
            parts.add(lens(s.lens()));
        }
        if (s.level() == Level.EYE && s.angle() == null) {
            parts.add("eye level");
        } else if (s.level() != null) {
            parts.add(s.level().name().toLowerCase(Locale.ROOT) + " level");
        }
        String angle = angle(s.angle());
        if (!angle.isEmpty()) {
            parts.add(angle);
        }
        String move = move(s);
        if (!move.isEmpty()) {
            parts.add(move);
        }
        return String.join(", ", parts);
    }

    private static String head(SetUp s, Scene scene) {
        String names = names(s.subjects());
        String size = s.size().name();
        return switch (s.framing()) {
            case INSERT -> "INSERT of " + thing(s);
            case POV -> "POV" + over(s, " ", "") + ", " + size + ", " + names;
            case OTS -> size + over(s, " over ", "'s shoulder") + " on " + names;
            case TWO_SHOT -> size + " two-shot, " + names;
            case THREE_SHOT -> size + " three-shot, " + names;
            case GROUP -> size + " group shot, " + names;
            case ESTABLISHING ->
                    s.role() == Role.ESTABLISHING
                            ? size
                                    + " establishing"
                                    + (names.isEmpty() ? place(scene) : ", " + names)
                            : size + (names.isEmpty() ? "" : " " + names);
            case SINGLE, DIRTY_SINGLE, THROUGH, REFLECTION, RAKING, SILHOUETTE ->
                    size + " " + names;
        };
    }

    private static String over(SetUp s, String before, String after) {
        return s.over() == null ? "" : before + s.over().name() + after;
    }

    private static String place(Scene scene) {
        return scene.place().isBlank() ? "" : ", the " + scene.place().toLowerCase(Locale.ROOT);
    }

    private static String thing(SetUp s) {
        if (s.subjects().isEmpty()) {
            return String.join(", ", s.props());
        }
        SetUp.Who who = s.subjects().getFirst();
        return who.action() == null ? who.name() : who.name() + ", " + who.action();
    }

    private static String names(List<SetUp.Who> who) {
        List<String> names = who.stream().map(SetUp.Who::name).toList();
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> names.getFirst();
            default ->
                    String.join(", ", names.subList(0, names.size() - 1))
                            + " and "
                            + names.getLast();
        };
    }

    private static List<String> actions(SetUp s) {
        List<String> out = new ArrayList<>();
        for (SetUp.Who who : s.subjects()) {
            if (who.action() != null) {
                out.add(s.subjects().size() == 1 ? who.action() : who.name() + " " + who.action());
            }
        }
        return out;
    }

    private static String side(Side side) {
        return switch (side) {
            case FRONT -> "front on";
            case THREE_QUARTER -> "three-quarter view";
            case PROFILE -> "in profile";
            case THREE_QUARTER_BACK -> "three-quarter back";
            case BACK -> "from behind";
        };
    }

    private static String lens(double mm) {
        return mm == Math.rint(mm) ? (long) mm + "mm" : mm + "mm";
    }

    private static String angle(@Nullable Angle angle) {
        if (angle == null) {
            return "";
        }
        return switch (angle) {
            case OVERHEAD -> "overhead";
            case HIGH -> "high angle";
            case NEUTRAL -> "";
            case LOW -> "low angle";
            case WORM -> "worm's-eye view";
        };
    }

    private static String move(SetUp s) {
        if (s.move() == null) {
            return "";
        }
        String pace =
                s.speed() == MoveSpeed.SLOW ? "slow " : s.speed() == MoveSpeed.FAST ? "fast " : "";
        String end = s.endSize() == null ? "" : " to " + s.endSize().name();
        String with = s.moveTarget() == null ? "" : " with " + s.moveTarget();
        String around = s.moveTarget() == null ? "" : " around " + s.moveTarget();
        String words =
                switch (s.move()) {
                    case STATIC -> "static";
                    case PAN -> "pan" + with;
                    case PAN_LEFT -> "pan left" + with;
                    case PAN_RIGHT -> "pan right" + with;
                    case WHIP_PAN -> "whip pan";
                    case TILT -> "tilt";
                    case TILT_UP -> "tilt up";
                    case TILT_DOWN -> "tilt down";
                    case WHIP_TILT -> "whip tilt";
                    case ROLL -> "roll";
                    case PUSH_IN -> "push in" + end;
                    case PULL_OUT -> "pull out" + end;
                    case TRUCK -> "truck" + with;
                    case TRUCK_LEFT -> "truck left" + with;
                    case TRUCK_RIGHT -> "truck right" + with;
                    case TRACK -> "tracking" + with;
                    case LEAD ->
                            s.moveTarget() == null ? "leading shot" : "leading " + s.moveTarget();
                    case CRANE -> "crane" + end;
                    case CRANE_UP -> "crane up" + end;
                    case CRANE_DOWN -> "crane down" + end;
                    case ARC -> "arc" + around;
                    case ARC_LEFT -> "arc left" + around;
                    case ARC_RIGHT -> "arc right" + around;
                    case ZOOM_IN -> "zoom in" + end;
                    case ZOOM_OUT -> "zoom out" + end;
                    case CRASH_ZOOM -> "crash zoom" + end;
                    case DOLLY_ZOOM -> "dolly zoom";
                    case RACK_FOCUS -> "rack focus";
                    case COMPOUND -> "";
                };
        String style = s.style() == MoveStyle.HANDHELD ? ", handheld" : "";
        String carried = s.style() == MoveStyle.STEADICAM ? ", steadicam" : "";
        return pace + words + style + carried;
    }

    /// Sizes from near to far, for stepping.
    static ShotSize tighter(ShotSize size) {
        return switch (size) {
            case ELS -> ShotSize.LS;
            case LS -> ShotSize.FS;
            case FS -> ShotSize.MLS;
            case MLS, COWBOY -> ShotSize.MS;
            case MS -> ShotSize.MCU;
            case MCU -> ShotSize.CU;
            case CU -> ShotSize.BCU;
            case BCU, ECU -> ShotSize.ECU;
            case INSERT -> ShotSize.INSERT;
        };
    }

    /// The next wider size.
    static ShotSize wider(ShotSize size) {
        return switch (size) {
            case ECU -> ShotSize.BCU;
            case BCU -> ShotSize.CU;
            case CU -> ShotSize.MCU;
            case MCU -> ShotSize.MS;
            case MS, COWBOY -> ShotSize.MLS;
            case MLS -> ShotSize.FS;
            case FS -> ShotSize.LS;
            case LS, ELS -> ShotSize.ELS;
            case INSERT -> ShotSize.INSERT;
        };
    }

    /// A lens that suits a size.
    static double lensFor(ShotSize size) {
        return switch (size) {
            case ECU, BCU -> 100;
            case CU -> 85;
            case MCU -> 65;
            case MS, COWBOY -> 50;
            case MLS, FS -> 35;
            case LS, ELS -> 28;
            case INSERT -> 85;
        };
    }
}
