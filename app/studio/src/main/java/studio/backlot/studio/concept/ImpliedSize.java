package studio.backlot.studio.concept;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.poses.PoseCatalogue;
import studio.backlot.assets.poses.PoseShape;
import studio.backlot.assets.poses.PoseShape.Support;

/// The size of a frame whose text states none, where what people do asks for one: who rides a
/// bicycle is not shown from the waist up. It is given up before anything that was asked for.
final class ImpliedSize {
    private static final Set<Framing> OWN =
            EnumSet.of(
                    Framing.OTS,
                    Framing.DIRTY_SINGLE,
                    Framing.INSERT,
                    Framing.POV,
                    Framing.ESTABLISHING,
                    Framing.GROUP);

    /// Acts of the whole body.
    private static final Set<String> WHOLE =
            Set.of(
                    "walk",
                    "run",
                    "sneak",
                    "fall",
                    "jump",
                    "climb",
                    "dance",
                    "push",
                    "pull",
                    "carry",
                    "ride",
                    "lead",
                    "float",
                    "crawl",
                    "dig",
                    "sweep",
                    "lie_spread",
                    "thumb_out",
                    "fight_guard",
                    "throw",
                    "sit_feet_up");

    /// Acts that a frame to the knees still tells.
    private static final Set<String> MOST =
            Set.of("kneel", "kneel_one", "pray", "crouch", "hide", "sit_ground", "lean", "hug");

    private ImpliedSize() {}

    /// The size that the text's acts ask for; null where it states one, or where none is asked for.
    static @Nullable ShotSize of(ShotDescription text, PoseCatalogue poses) {
        if (text.size() != null || (text.framing() != null && OWN.contains(text.framing()))) {
            return null;
        }
        int people = text.subjects().stream().mapToInt(ShotDescription.Subject::count).sum();
        if (people == 0 || people > 4) {
            return null;
        }
        ShotSize widest = null;
        for (ShotDescription.Subject subject : text.subjects()) {
            PoseShape pose =
                    subject.action() == null
                            ? null
                            : poses.forAction(subject.action()).orElse(null);
            ShotSize size = pose == null ? null : of(pose);
            if (size != null && (widest == null || size.aim() > widest.aim())) {
                widest = size;
            }
        }
        return widest;
    }

    private static @Nullable ShotSize of(PoseShape pose) {
        boolean lies = pose.support() == Support.GROUND && !MOST.contains(pose.key());
        if (lies || WHOLE.contains(pose.key())) {
            return ShotSize.FS;
        }
        return MOST.contains(pose.key()) ? ShotSize.MLS : null;
    }
}
