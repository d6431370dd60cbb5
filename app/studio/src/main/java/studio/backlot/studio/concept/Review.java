package studio.backlot.studio.concept;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Angle;
import studio.backlot.assets.film.Composition;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.Move;
import studio.backlot.assets.film.Role;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.Side;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.Foreground;
import studio.backlot.space.camera.FramingMeasure;
import studio.backlot.space.camera.FramingMeasure.NdcBox;
import studio.backlot.space.camera.Landmarks;
import studio.backlot.space.camera.SetEdges;
import studio.backlot.space.camera.Sight;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.math.Box;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.space.visibility.Surroundings;
import studio.backlot.staging.StagedShot;

/// Looks at a board through the lens before it is drawn, for what would make a director send it
/// back: by sight lines and landmarks, as the finished buffers would show it.
///
/// @param shot what was directed
/// @param set what stands there
record Review(DirectedShot shot, Surroundings set) {
    /// At which end of its shot a board lies.
    enum At {
        START,
        END
    }

    /// What speaks against a board.
    enum Objection {
        PERSON_MISSING,
        HERO_HIDDEN,
        TURNED_AWAY,
        OTHER_SIZE,
        OTHER_ANGLE,
        HEAD_CUT,
        NO_SHOULDER,
        NO_NOSE_ROOM,
        LOOKS_ASTRAY,
        HEADS_OVERLAP,
        NEAR_THING,
        SET_EDGE,
        THING_SMALL,
        GROWS;

        /// How much it speaks against a board: what is awkward less than what is wrong.
        double weight() {
            return this == GROWS ? 0.3 : 1;
        }
    }

    /// How much speaks against the board of a time in seconds.
    double against(double seconds, At at) {
        return against(seconds, at, shot.playing(seconds));
    }

    /// The same for another performance.
    double against(double seconds, At at, StagedShot staged) {
        return at(seconds, at, staged).stream().mapToDouble(Objection::weight).sum();
    }

    private static final Set<ShotSize> FACES =
            EnumSet.of(ShotSize.ECU, ShotSize.BCU, ShotSize.CU, ShotSize.MCU, ShotSize.MS);

    private static final double LEAST_HEAD = 0.94;
    private static final double LEAST_BODY = 0.48;
    private static final double LEAST_OTHER_HEAD = 0.6;

    /// Share of the frame at which the thing that a frame is of is read at a glance.
    private static final double LEAST_THING = 0.31;

    /// Share of the frame that things before half of the way may fill.
    private static final double MOST_NEAR = 0.15;

    /// What speaks against the board of a time in seconds.
    List<Objection> at(double seconds, At at) {
        return at(seconds, at, shot.playing(seconds));
    }

    /// The same for another performance.
    List<Objection> at(double seconds, At at, StagedShot staged) {
        List<Objection> found = new ArrayList<>();
        Camera camera = shot.camera(seconds);
        Stage stage = staged.performance().at(seconds);
        Set<String> gone = Set.copyOf(shot.hidden());
        List<Subject> people = stage.figures().stream().map(Subject::of).toList();
        Sight sight =
                new Sight(
                        camera,
                        set,
                        people,
                        id -> {
                            String key = set.wild().get(id);
                            return key != null && gone.contains(key);
                        });
        people(found, at, staged, sight);
        grows(found, staged, sight);
        if (new SetEdges(set, camera).seen(gone)) {
            found.add(Objection.SET_EDGE);
        }
        if (staged.object() != null && spread(staged.object().box(), camera) < LEAST_THING) {
            found.add(Objection.THING_SMALL);
        }
        return found;
    }

    /// The larger of width and height of a thing in the picture, as a share of the frame.
    private static double spread(Box thing, Camera camera) {
        NdcBox seen = FramingMeasure.box(thing.corners(), camera).inFrame();
        return seen == null ? 0 : Math.max(seen.width(), seen.height()) / 2;
    }

    private void people(List<Objection> found, At at, StagedShot staged, Sight sight) {
        List<Integer> framed = staged.framed();
        Framing framing = shot.text().framing();
        boolean leaves = at == At.END && staged.performance().travels();
        List<Subject> together = new ArrayList<>();
        for (int id : framed) {
            Subject person = person(sight.people(), id);
            if (person == null) {
                continue;
            }
            together.add(person);
            Sight.Seen seen = sight.of(person);
            if (id == framed.getFirst()) {
                hero(found, at, staged, person, seen, sight);
            } else if (!leaves && seen.head() < LEAST_OTHER_HEAD) {
                found.add(
                        framing == Framing.OTS ? Objection.NO_SHOULDER : Objection.PERSON_MISSING);
            }
        }
        if (together.size() == 2 && framing != Framing.OTS && overlap(together, sight.camera())) {
            found.add(Objection.HEADS_OVERLAP);
        }
    }

    private void grows(List<Objection> found, StagedShot staged, Sight sight) {
        Growing growing = new Growing(sight.camera(), set, sight.open());
        for (int id : staged.framed()) {
            Subject person = person(sight.people(), id);
            if (person != null && inFrame(person, sight.camera()) && growing.from(person)) {
                found.add(Objection.GROWS);
                return;
            }
        }
    }

    private static boolean inFrame(Subject person, Camera camera) {
        Vec3 crown = camera.project(person.landmarks().crown());
        return crown.z() > 0 && Math.abs(crown.x()) < 1 && Math.abs(crown.y()) < 0.97;
    }

    private static @Nullable Subject person(List<Subject> people, int id) {
        return people.stream().filter(p -> p.id() == id).findFirst().orElse(null);
    }

    private void hero(
            List<Objection> found,
            At at,
            StagedShot staged,
            Subject hero,
            Sight.Seen seen,
            Sight sight) {
        Camera camera = sight.camera();
        ShotDescription text = shot.text();
        ShotSize size = at == At.END ? endSize(text) : text.size();
        Vec3 eyes = camera.project(hero.eyes());
        boolean inFrame = eyes.z() > 0 && Math.abs(eyes.x()) < 0.9 && Math.abs(eyes.y()) < 0.95;
        if (!inFrame || seen.head() == 0) {
            found.add(Objection.PERSON_MISSING);
            return;
        }
        if (seen.head() < LEAST_HEAD || seen.body() < LEAST_BODY) {
            found.add(Objection.HERO_HIDDEN);
        }
        ShotSize shown =
                size == null && at == At.END
                        ? FramingMeasure.sizeOf(hero.landmarks(), camera)
                        : size;
        boolean face = shown != null && FACES.contains(shown);
        if (face && !mayTurn() && turned(hero, camera) > 98) {
            found.add(Objection.TURNED_AWAY);
        }
        if (size != null && size.onLadder() && staged.framed().size() == 1) {
            if (!shows(size, hero, camera)) {
                found.add(Objection.OTHER_SIZE);
            }
        }
        Angle angle = text.angle();
        double rise = FramingMeasure.elevationDegrees(hero.eyes(), camera.position());
        if (angle != null && at == At.START && Angle.of(rise) != angle) {
            found.add(Objection.OTHER_ANGLE);
        }
        if (face) {
            face(found, shown, hero, staged, camera);
        }
        if (!nearAsked() && near(hero, sight) > MOST_NEAR) {
            found.add(Objection.NEAR_THING);
        }
    }

    /// The size that the last board of a shot has to have; null where it is left to the move.
    private static @Nullable ShotSize endSize(ShotDescription text) {
        boolean nearer = text.moves().stream().anyMatch(Review::comesNearerOrGoes);
        return text.endSize() != null || nearer ? text.endSize() : text.size();
    }

    private static boolean comesNearerOrGoes(Move move) {
        return switch (move) {
            case PUSH_IN, PULL_OUT, ZOOM_IN, ZOOM_OUT, CRASH_ZOOM -> true;
            default -> false;
        };
    }

    private static boolean shows(ShotSize size, Subject hero, Camera camera) {
        boolean whole =
                size.aim() < ShotSize.FS.aim()
                        || !hero.landmarks().upright()
                        || FramingMeasure.box(hero.bounds(), camera).bottom() > -1;
        return whole && FramingMeasure.sizeOf(hero.landmarks(), camera) == size;
    }

    private void face(
            List<Objection> found,
            @Nullable ShotSize size,
            Subject hero,
            StagedShot staged,
            Camera camera) {
        Landmarks body = hero.landmarks();
        boolean tight = size == ShotSize.ECU || size == ShotSize.BCU;
        if (!tight && camera.project(body.crown()).y() < 0.38) {
            found.add(Objection.HEAD_CUT);
        }
        if (!tight && camera.project(body.chin()).y() < -0.96) {
            found.add(Objection.HEAD_CUT);
        }
        ShotDescription text = shot.text();
        boolean placed = text.composition() != null || text.screenPosition() != null;
        double look = camera.right().dot(hero.gaze());
        if (looksAstray(hero, staged.partner(), camera)) {
            found.add(Objection.LOOKS_ASTRAY);
        }
        double x = camera.project(hero.eyes()).x();
        double room = look > 0 ? 1 - x : 1 + x;
        if (!placed && staged.framed().size() == 1 && Math.abs(look) > 0.5 && room < 0.72) {
            found.add(Objection.NO_NOSE_ROOM);
        }
    }

    /// Whether somebody who looks roughly at a partner looks to the other side of the frame.
    private static boolean looksAstray(
            Subject hero, @Nullable StagedFigure partner, Camera camera) {
        if (partner == null) {
            return false;
        }
        Vec3 way = Subject.of(partner).eyes().minus(hero.eyes()).withY(0).normalized();
        Vec3 gaze = hero.gaze().withY(0).normalized();
        double look = camera.right().dot(gaze);
        return gaze.dot(way) > 0.5 && Math.abs(look) > 0.05 && look * camera.right().dot(way) < 0;
    }

    private boolean mayTurn() {
        ShotDescription text = shot.text();
        Side side = text.side();
        return side == Side.BACK
                || side == Side.THREE_QUARTER_BACK
                || side == Side.PROFILE
                || text.angle() == Angle.OVERHEAD
                || text.moves().contains(Move.ARC_LEFT)
                || text.moves().contains(Move.ARC_RIGHT)
                || text.role() == Role.MASTER
                || text.role() == Role.ESTABLISHING;
    }

    private static double turned(Subject hero, Camera camera) {
        Vec3 lens = camera.position().minus(hero.eyes()).withY(0).normalized();
        Vec3 look = Vec3.ofHeading(hero.lookHeading());
        return Math.toDegrees(Math.acos(Math.clamp(lens.dot(look), -1, 1)));
    }

    private boolean nearAsked() {
        Framing framing = shot.text().framing();
        return framing == Framing.OTS
                || framing == Framing.DIRTY_SINGLE
                || framing == Framing.THROUGH
                || shot.text().composition() == Composition.FRAME_IN_FRAME;
    }

    private double near(Subject hero, Sight sight) {
        double far = sight.camera().project(hero.eyes()).z();
        return new Foreground(set, sight.camera(), far, id -> id == hero.id())
                .share(0.5, Set.copyOf(shot.hidden()));
    }

    private static boolean overlap(List<Subject> two, Camera camera) {
        Subject a = two.get(0);
        Subject b = two.get(1);
        Vec3 one = camera.project(a.landmarks().headCentre());
        Vec3 other = camera.project(b.landmarks().headCentre());
        if (one.z() <= 0 || other.z() <= 0) {
            return false;
        }
        double aspect = camera.optics().aspect();
        double apart = Math.hypot((one.x() - other.x()) * aspect, one.y() - other.y());
        double radii =
                0.5
                        * camera.optics().scaleY()
                        * (a.landmarks().headHeight() / one.z()
                                + b.landmarks().headHeight() / other.z());
        return apart < 0.78 * radii;
    }

    /// A figure of a stage; null where it is not there.
    static @Nullable StagedFigure figure(Stage stage, int id) {
        return stage.figures().stream().filter(f -> f.id() == id).findFirst().orElse(null);
    }
}
