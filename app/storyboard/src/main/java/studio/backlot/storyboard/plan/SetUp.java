package studio.backlot.storyboard.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.Side;
import studio.backlot.storyboard.model.Origin;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.ShotSpec;
import studio.backlot.storyboard.model.Slot;

/// A set-up while it is planned. Two equal set-ups are one shot: a cut that comes back to one uses
/// the identical camera.
///
/// @param subjects who or what it is of, the owner first
/// @param over whose shoulder it looks over, or through whose eyes; null for nobody's
/// @param scripted slots that the script itself names
record SetUp(
        ShotSize size,
        @Nullable ShotSize endSize,
        Framing framing,
        Role role,
        Side side,
        @Nullable Gaze gaze,
        double lens,
        @Nullable Level level,
        @Nullable Angle angle,
        @Nullable Move move,
        @Nullable String moveTarget,
        @Nullable MoveSpeed speed,
        @Nullable MoveStyle style,
        List<Who> subjects,
        @Nullable Who over,
        List<String> props,
        Set<Slot> scripted) {
    SetUp {
        subjects = List.copyOf(subjects);
        props = List.copyOf(props);
        scripted = Set.copyOf(scripted);
    }

    /// A subject and what it does.
    ///
    /// @param action present tense, `sits at the counter`; null where nothing is told
    /// @param station counts the places that somebody has taken in the scene so far: a camera that
    ///   is set up for one of them finds nobody once they have gone to the next
    record Who(String name, @Nullable String action, int station) {
        /// A thing or a place, which stays where it is.
        Who(String name, @Nullable String action) {
            this(name, action, 0);
        }

        Who doing(@Nullable String value) {
            return new Who(name, value, station);
        }
    }

    /// To change some of its values.
    SetUpDraft draft() {
        return new SetUpDraft(this);
    }

    /// What makes a camera this one and no other. What people do before it is not part of it.
    record Identity(SetUp plain) {}

    Identity identity() {
        return new Identity(
                draft().role(Role.COVERAGE)
                        .subjects(stations(this))
                        .over(over == null ? null : over.doing(null))
                        .scripted(Set.of())
                        .made());
    }

    /// Where those in a set-up are.
    static List<Who> stations(SetUp s) {
        return s.subjects().stream().map(w -> w.doing(null)).toList();
    }

    /// What those in it do, by name.
    Map<String, String> doing() {
        Map<String, String> doing = new HashMap<>();
        for (Who who : subjects) {
            if (who.action() != null) {
                doing.put(who.name(), who.action());
            }
        }
        return doing;
    }

    /// The same camera while its people do these things, by name.
    SetUp doing(Map<String, String> doing) {
        return withSubjects(subjects.stream().map(w -> w.doing(doing.get(w.name()))).toList());
    }

    SetUp withSubjects(List<Who> value) {
        return draft().subjects(value).made();
    }

    /// What a viewer sees of a cut: two neighbours may not agree in all of it.
    record Seen(String subject, ShotSize size, Side side) {}

    Seen seen() {
        String first = subjects.isEmpty() ? "" : subjects.getFirst().name();
        return new Seen(first.toUpperCase(Locale.ROOT), size, side);
    }

    boolean moves() {
        return move != null && move != Move.STATIC;
    }

    SetUp withSize(ShotSize value, double lensMm) {
        return draft().size(value).lens(lensMm).made();
    }

    SetUp withSide(Side value) {
        return draft().side(value).made();
    }

    SetUp withMove(Move value, @Nullable ShotSize end, @Nullable String target) {
        return draft().endSize(end)
                .move(value)
                .moveTarget(target)
                .speed(MoveSpeed.SLOW)
                .style(MoveStyle.DOLLY)
                .made();
    }

    /// The same move to another size.
    SetUp endingOn(ShotSize end) {
        return draft().endSize(end).made();
    }

    SetUp still() {
        return draft().endSize(null).move(null).moveTarget(null).speed(null).style(null).made();
    }

    SetUp single(Who who, Gaze looks) {
        return draft().framing(Framing.SINGLE).gaze(looks).subjects(List.of(who)).over(null).made();
    }

    /// The spec: what the script names, the rest by default.
    ShotSpec spec(Scene scene) {
        List<ShotDescription.Subject> who = new ArrayList<>();
        for (Who w : subjects) {
            who.add(new ShotDescription.Subject(w.name(), 1, List.of(), w.action()));
        }
        if (framing == Framing.OTS && over != null) {
            who.add(new ShotDescription.Subject(over.name(), 1, List.of(), null));
        }
        ShotDescription values =
                ShotDescription.EMPTY.toBuilder()
                        .size(size)
                        .endSize(endSize)
                        .framing(framing)
                        .role(role)
                        .angle(angle)
                        .level(level)
                        .side(framing == Framing.INSERT || framing == Framing.POV ? null : side)
                        .moves(move == null ? List.of() : List.of(move))
                        .moveTarget(moveTarget)
                        .moveSpeed(speed)
                        .moveStyle(style)
                        .lensMm(framing == Framing.OTS ? null : lens)
                        .gaze(gaze)
                        .subjects(who)
                        .props(props)
                        .place(scene.place().isEmpty() ? null : scene.place())
                        .time(scene.time() == null ? null : scene.resolvedTime())
                        .weather(scene.weather())
                        .intExt(scene.intExt())
                        .build();
        Set<Slot> fromScript = EnumSet.of(Slot.SUBJECTS, Slot.PROPS, Slot.PLACE, Slot.TIME);
        fromScript.addAll(EnumSet.of(Slot.WEATHER, Slot.INT_EXT));
        fromScript.addAll(scripted);
        Map<String, Origin> origins = new HashMap<>();
        for (Slot slot : Slot.values()) {
            Object value = slot.value(values);
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                origins.put(slot.key(), fromScript.contains(slot) ? Origin.SCRIPT : Origin.DEFAULT);
            }
        }
        return new ShotSpec(values, origins);
    }
}
