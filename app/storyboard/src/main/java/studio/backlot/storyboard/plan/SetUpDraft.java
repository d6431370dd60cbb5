package studio.backlot.storyboard.plan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Angle;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Gaze;
import studio.backlot.assets.film.Level;
import studio.backlot.assets.film.Move;
import studio.backlot.assets.film.MoveSpeed;
import studio.backlot.assets.film.MoveStyle;
import studio.backlot.assets.film.Role;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.Side;
import studio.backlot.storyboard.model.Slot;
import studio.backlot.storyboard.plan.SetUp.Who;

/// A set-up in which some values are changed; the rest stay as they were.
final class SetUpDraft {
    private ShotSize size;
    private @Nullable ShotSize endSize;
    private Framing framing;
    private Role role;
    private Side side;
    private @Nullable Gaze gaze;
    private double lens;
    private @Nullable Level level;
    private @Nullable Angle angle;
    private @Nullable Move move;
    private @Nullable String moveTarget;
    private @Nullable MoveSpeed speed;
    private @Nullable MoveStyle style;
    private List<Who> subjects;
    private @Nullable Who over;
    private final List<String> props;
    private Set<Slot> scripted;

    SetUpDraft(SetUp from) {
        size = from.size();
        endSize = from.endSize();
        framing = from.framing();
        role = from.role();
        side = from.side();
        gaze = from.gaze();
        lens = from.lens();
        level = from.level();
        angle = from.angle();
        move = from.move();
        moveTarget = from.moveTarget();
        speed = from.speed();
        style = from.style();
        subjects = from.subjects();
        over = from.over();
        props = from.props();
        scripted = from.scripted();
    }

    SetUpDraft size(ShotSize value) {
        size = value;
        return this;
    }

    SetUpDraft endSize(@Nullable ShotSize value) {
        endSize = value;
        return this;
    }

    SetUpDraft framing(Framing value) {
        framing = value;
        return this;
    }

    SetUpDraft role(Role value) {
        role = value;
        return this;
    }

    SetUpDraft side(Side value) {
        side = value;
        return this;
    }

    SetUpDraft gaze(@Nullable Gaze value) {
        gaze = value;
        return this;
    }

    SetUpDraft lens(double value) {
        lens = value;
        return this;
    }

    SetUpDraft level(@Nullable Level value) {
        level = value;
        return this;
    }

    SetUpDraft angle(@Nullable Angle value) {
        angle = value;
        return this;
    }

    SetUpDraft move(@Nullable Move value) {
        move = value;
        return this;
    }

    SetUpDraft moveTarget(@Nullable String value) {
        moveTarget = value;
        return this;
    }

    SetUpDraft speed(@Nullable MoveSpeed value) {
        speed = value;
        return this;
    }

    SetUpDraft style(@Nullable MoveStyle value) {
        style = value;
        return this;
    }

    SetUpDraft subjects(List<Who> value) {
        subjects = value;
        return this;
    }

    SetUpDraft over(@Nullable Who value) {
        over = value;
        return this;
    }

    SetUpDraft scripted(Set<Slot> value) {
        scripted = value;
        return this;
    }

    SetUp made() {
        return new SetUp(
                size,
                endSize,
                framing,
                role,
                side,
                gaze,
                lens,
                level,
                angle,
                move,
                moveTarget,
                speed,
                style,
                subjects,
                over,
                props,
                scripted);
    }
}
