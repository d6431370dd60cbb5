package studio.backlot.bench;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Angle;
import studio.backlot.assets.film.Composition;
import studio.backlot.assets.film.Framing;
import studio.backlot.assets.film.IntExt;
import studio.backlot.assets.film.Move;
import studio.backlot.assets.film.Role;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotSize;
import studio.backlot.assets.film.Side;
import studio.backlot.assets.film.TimeOfDay;
import studio.backlot.space.camera.Camera;
import studio.backlot.space.camera.FramingMeasure;
import studio.backlot.space.camera.Landmarks;
import studio.backlot.space.camera.Subject;
import studio.backlot.space.math.Box;
import studio.backlot.space.math.Vec3;
import studio.backlot.space.stage.PlacedProp;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.space.visibility.Room;
import studio.backlot.staging.StagedShot;
import studio.backlot.studio.concept.DirectedShot;
import studio.backlot.studio.render.DrawnFrame;

/// The faults of one finished board.
final class BoardFaults {
    /// A fault with what was measured.
    record Found(Fault fault, String measured) {}

    /// At which end of its shot a board lies.
    enum At {
        START,
        END
    }

    private static final Set<ShotSize> FACES =
            Set.of(ShotSize.ECU, ShotSize.BCU, ShotSize.CU, ShotSize.MCU, ShotSize.MS);

    private final DirectedShot shot;
    private final StagedShot staged;
    private final At at;
    private final DrawnFrame frame;
    private final Stage stage;
    private final Camera camera;
    private final List<Found> found = new ArrayList<>();

    private BoardFaults(
            DirectedShot shot,
            StagedShot staged,
            At at,
            DrawnFrame frame,
            Stage stage,
            Camera camera) {
        this.shot = shot;
        this.staged = staged;
        this.at = at;
        this.frame = frame;
        this.stage = stage;
        this.camera = camera;
    }

    /// @param frame the board, with depth and ids
    /// @param seconds time of the board in its shot
    /// @param room of an interior; null under the sky
    static List<Found> of(
            DirectedShot shot,
            At at,
            DrawnFrame frame,
            double seconds,
            LoneFigures alone,
            @Nullable Room room) {
        BoardFaults board =
                new BoardFaults(
                        shot,
                        shot.playing(seconds),
                        at,
                        frame,
                        shot.stage(seconds),
                        shot.camera(seconds));
        board.people(alone);
        board.things();
        board.roll();
        board.tones();
        board.edges(room);
        return List.copyOf(board.found);
    }

    private void find(Fault fault, String measured) {
        found.add(new Found(fault, measured));
    }

    private void people(LoneFigures alone) {
        List<Integer> framed = staged.framed();
        for (int id : framed) {
            StagedFigure figure = figure(id);
            Subject subject = Subject.of(figure);
            DrawnFrame lone = alone.draw(stage, figure, camera, frame.width(), frame.height());
            PictureMeasure measure =
                    new PictureMeasure(frame, lone, camera, subject.landmarks(), id, 2.2);
            if (at == At.END && id != framed.getFirst() && staged.performance().travels()) {
                // A move that goes with its hero may leave the others behind.
                continue;
            }
            if (pixels(frame, id) == 0) {
                find(Fault.PERSON_MISSING, "%s has no pixel".formatted(figure.name()));
            } else if (id == framed.getFirst()) {
                hero(figure, subject, measure);
            } else if (lendsShoulder(id)) {
                if (outside(subject.landmarks().collarbone())
                        && outside(subject.landmarks().headCentre())) {
                    find(
                            Fault.BAD_SHOULDER,
                            "%s has neither head nor shoulder".formatted(figure.name()));
                }
            } else if (measure.headVisible() < 0.5) {
                find(
                        Fault.PERSON_MISSING,
                        "%.2f of %s's head is seen"
                                .formatted(measure.headVisible(), figure.name()));
            }
        }
        Framing framing = shot.text().framing();
        if (framed.size() == 2 && framing != Framing.OTS) {
            together(Subject.of(figure(framed.get(0))), Subject.of(figure(framed.get(1))));
        }
    }

    /// Whether a point lies above or below the frame.
    private boolean outside(Vec3 point) {
        Vec3 seen = camera.project(point);
        return seen.z() <= 0 || Math.abs(seen.y()) > 1.05;
    }

    /// Whether somebody is in the frame for a shoulder only: the edge may cut the head.
    private boolean lendsShoulder(int id) {
        return shot.text().framing() == Framing.OTS
                && staged.framed().size() > 1
                && staged.framed().get(1) == id;
    }

    private StagedFigure figure(int id) {
        return stage.figures().stream().filter(f -> f.id() == id).findFirst().orElseThrow();
    }

    private static int pixels(DrawnFrame frame, int id) {
        int count = 0;
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                count += frame.idAt(x, y) == id ? 1 : 0;
            }
        }
        return count;
    }

    private void hero(StagedFigure figure, Subject subject, PictureMeasure measure) {
        ShotDescription text = shot.text();
        ShotSize size = asked();
        if (measure.headVisible() < 0.6 || measure.visible() < 0.4) {
            find(
                    Fault.HIDDEN,
                    "head %.2f, figure %.2f".formatted(measure.headVisible(), measure.visible()));
        } else if (measure.headVisible() < 0.9) {
            find(
                    Fault.NOT_THE_SUBJECT,
                    "%.2f of the head is seen".formatted(measure.headVisible()));
        }
        faces(subject);
        boolean single = staged.framed().size() == 1 || text.framing() == Framing.OTS;
        if (size != null && size.onLadder() && single) {
            if (!measure.shows(size)) {
                find(
                        Fault.OTHER_SIZE,
                        "asked %s, edge cuts %s, head %.3f"
                                .formatted(
                                        size,
                                        String.valueOf(measure.byLandmark()),
                                        measure.head()));
            }
            joints(subject.landmarks(), measure);
        }
        double seen = FramingMeasure.elevationDegrees(subject.eyes(), camera.position());
        Angle angle = text.angle();
        if (angle != null && at == At.START && Angle.of(seen) != angle) {
            find(Fault.OTHER_ANGLE, "asked %s, lens at %.0f°".formatted(angle, seen));
        }
        head(subject.landmarks(), size);
        noseRoom(subject);
        double near = measure.nearShare(figure.position().y(), 0.5, Set.of(measure.id()));
        boolean meant =
                text.framing() == Framing.OTS
                        || text.framing() == Framing.DIRTY_SINGLE
                        || text.framing() == Framing.THROUGH
                        || text.composition() == Composition.FRAME_IN_FRAME;
        if ((!meant && near > 0.2) || measure.touching() > 0.005) {
            find(
                    Fault.NEAR_THING,
                    "%.2f of the frame, %.3f at the lens".formatted(near, measure.touching()));
        }
        if (text.framing() == Framing.OTS) {
            shoulder(figure.id(), measure);
        }
        boolean isLong = size == ShotSize.ELS || size == ShotSize.LS;
        double share = (double) pixels(frame, figure.id()) / (frame.width() * frame.height());
        if (!isLong && size != null && share < 0.02 + (FACES.contains(size) ? 0.08 : 0)) {
            find(Fault.SUBJECT_TINY, "%.3f of the frame".formatted(share));
        }
        separation(subject.landmarks(), figure.id());
        HeadGround.grows(frame, camera, subject.landmarks(), figure.id())
                .ifPresent(words -> find(Fault.GROWS_FROM_HEAD, words));
        eyesOnPartner(figure, subject);
    }

    private @Nullable ShotSize asked() {
        ShotDescription text = shot.text();
        return at == At.END && (text.endSize() != null || comesNearerOrGoes(text))
                ? text.endSize()
                : text.size();
    }

    /// A push, a pull or a zoom that names no size for its end ends where it comes to.
    private static boolean comesNearerOrGoes(ShotDescription text) {
        return text.moves().stream()
                .anyMatch(
                        EnumSet.of(
                                        Move.PUSH_IN,
                                        Move.PULL_OUT,
                                        Move.ZOOM_IN,
                                        Move.ZOOM_OUT,
                                        Move.CRASH_ZOOM)
                                ::contains);
    }

    /// Whoever is seen from behind without a word of it is the wrong subject.
    private void faces(Subject subject) {
        ShotDescription text = shot.text();
        boolean asked =
                text.side() == Side.BACK
                        || text.side() == Side.THREE_QUARTER_BACK
                        || text.side() == Side.PROFILE
                        || text.angle() == Angle.OVERHEAD
                        || text.moves().contains(Move.TRACK)
                        || text.moves().contains(Move.ARC_LEFT)
                        || text.moves().contains(Move.ARC_RIGHT)
                        || text.role() == Role.MASTER
                        || text.role() == Role.ESTABLISHING;
        ShotSize size = asked();
        if (asked || size == null || !FACES.contains(size)) {
            return;
        }
        Vec3 lens = camera.position().minus(subject.eyes()).withY(0).normalized();
        Vec3 look = Vec3.ofHeading(subject.lookHeading());
        double turned = Math.toDegrees(Math.acos(Math.clamp(lens.dot(look), -1, 1)));
        if (turned > 100) {
            find(Fault.NOT_THE_SUBJECT, "face turned %.0f° from the lens".formatted(turned));
        }
    }

    /// Neck, knee and ankle within two hundredths of the stature of the lower edge.
    private void joints(Landmarks body, PictureMeasure measure) {
        if (!body.upright() || !measure.cut()) {
            return;
        }
        double bottom = -1;
        Vec3 neck = body.chin().lerp(body.collarbone(), 0.5);
        Vec3 ankle = body.sole().lerp(body.knee(), 0.15);
        Vec3[] joints = {neck, body.knee(), ankle};
        String[] names = {"neck", "knee", "ankle"};
        for (int i = 0; i < joints.length; i++) {
            Vec3 seen = camera.project(joints[i]);
            double tolerance =
                    0.02 * body.stature() * camera.optics().scaleY() / Math.max(0.05, seen.z());
            if (seen.z() > 0 && Math.abs(seen.y() - bottom) < tolerance) {
                find(Fault.CUT_AT_JOINT, "%s at the edge".formatted(names[i]));
            }
        }
    }

    private void head(Landmarks body, @Nullable ShotSize size) {
        boolean tight = size == ShotSize.ECU || size == ShotSize.BCU || size == ShotSize.INSERT;
        Vec3 eyes = camera.project(body.eyes());
        Vec3 chin = camera.project(body.chin());
        Vec3 crown = camera.project(body.crown());
        if (eyes.z() <= 0 || Math.abs(eyes.x()) > 0.98 || Math.abs(eyes.y()) > 0.98) {
            find(Fault.HEAD_CUT, "eyes at %.2f %.2f".formatted(eyes.x(), eyes.y()));
        } else if (!tight && chin.y() < -0.98) {
            find(Fault.HEAD_CUT, "chin below the edge");
        } else if (size != null && FACES.contains(size) && !tight && crown.y() < 0.35) {
            find(Fault.HEAD_CUT, "crown at %.2f: empty above".formatted(crown.y()));
        }
    }

    /// The room before the face, where the look crosses the frame and nobody asked for less.
    private void noseRoom(Subject subject) {
        ShotDescription text = shot.text();
        ShotSize size = asked();
        if (text.composition() != null
                || text.screenPosition() != null
                || size == null
                || !FACES.contains(size)
                || staged.framed().size() > 1) {
            return;
        }
        double look = camera.right().dot(subject.gaze());
        Vec3 eyes = camera.project(subject.eyes());
        double room = look > 0 ? 1 - eyes.x() : 1 + eyes.x();
        if (Math.abs(look) > 0.5 && room < 0.7) {
            find(Fault.NO_NOSE_ROOM, "%.2f of the frame before the eyes".formatted(room / 2));
        }
    }

    private void together(Subject a, Subject b) {
        Vec3 one = camera.project(a.landmarks().headCentre());
        Vec3 two = camera.project(b.landmarks().headCentre());
        if (one.z() <= 0 || two.z() <= 0) {
            return;
        }
        double aspect = (double) frame.width() / frame.height();
        double apart = Math.hypot((one.x() - two.x()) * aspect, one.y() - two.y());
        double scale = camera.optics().scaleY();
        double radii =
                0.5
                        * scale
                        * (a.landmarks().headHeight() / one.z()
                                + b.landmarks().headHeight() / two.z());
        if (apart < 0.75 * radii) {
            find(Fault.HEADS_OVERLAP, "%.2f of their radii apart".formatted(apart / radii));
        }
    }

    /// Who stands before the hero takes a sixth to a good third of the width, and none of the face.
    private void shoulder(int hero, PictureMeasure measure) {
        int left = frame.width();
        int right = -1;
        float[] depth = frame.depth();
        double eyes = camera.project(measure.body().eyes()).z();
        int pixels = 0;
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                int id = frame.idAt(x, y);
                boolean near = depth != null && depth[y * frame.width() + x] < 0.8 * eyes;
                if (id > 0 && id < 200 && id != hero && near) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    pixels++;
                }
            }
        }
        double width = Math.max(0, right + 1 - left) / (double) frame.width();
        double share = (double) pixels / (frame.width() * frame.height());
        if (width < 0.12 || width > 0.55 || share < 0.03) {
            find(
                    Fault.BAD_SHOULDER,
                    "%.2f of the width, %.3f of the frame".formatted(width, share));
        } else if (measure.headVisible() < 0.95) {
            find(
                    Fault.BAD_SHOULDER,
                    "covers %.2f of the head".formatted(1 - measure.headVisible()));
        }
    }

    private void eyesOnPartner(StagedFigure figure, Subject subject) {
        StagedFigure partner = staged.partner();
        // Who walks looks where they go.
        boolean walks = figure.pose().name().equals("walk") || figure.pose().name().equals("run");
        if (partner == null || shot.text().gaze() != null || shot.moves() || walks) {
            return;
        }
        Vec3 to = Subject.of(partner).landmarks().headCentre().minus(subject.eyes());
        double off =
                Math.toDegrees(Math.acos(Math.clamp(to.normalized().dot(subject.gaze()), -1, 1)));
        // Whoever has turned to something else, or drives, does not talk into their partner's face.
        if (off > 12 && off < 80) {
            find(Fault.EYES_PAST_PARTNER, "%.0f° past %s".formatted(off, partner.name()));
        }
    }

    private void things() {
        ShotDescription text = shot.text();
        if (staged.object() != null) {
            double height = spread(staged.object().box());
            if (height < 0.3) {
                find(Fault.INSERT_SMALL, "%.2f of the frame".formatted(height));
            }
        } else if (text.size() == ShotSize.INSERT || text.framing() == Framing.INSERT) {
            find(Fault.INSERT_SMALL, "no thing was found for “%s”".formatted(text.props()));
        }
        for (PlacedProp prop : stage.props()) {
            boolean named = text.props().stream().anyMatch(p -> p.equalsIgnoreCase(prop.text()));
            int id = prop.id();
            int height = named ? height(id) : frame.height();
            if (height < 0.02 * frame.height()) {
                find(Fault.PROP_TOO_SMALL, "%s is %d pixels high".formatted(prop.text(), height));
            }
        }
    }

    private int height(int id) {
        int top = frame.height();
        int bottom = -1;
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                if (frame.idAt(x, y) == id) {
                    top = Math.min(top, y);
                    bottom = y;
                }
            }
        }
        return Math.max(0, bottom + 1 - top);
    }

    /// The larger of width and height of a box in the picture, as a share of the frame.
    private double spread(Box box) {
        double[] x = {9, -9};
        double[] y = {9, -9};
        for (int i = 0; i < 8; i++) {
            Vec3 corner =
                    new Vec3(
                            (i & 1) == 0 ? box.min().x() : box.max().x(),
                            (i & 2) == 0 ? box.min().y() : box.max().y(),
                            (i & 4) == 0 ? box.min().z() : box.max().z());
            Vec3 seen = camera.project(corner);
            x[0] = Math.min(x[0], Math.max(-1, seen.x()));
            x[1] = Math.max(x[1], Math.min(1, seen.x()));
            y[0] = Math.min(y[0], Math.max(-1, seen.y()));
            y[1] = Math.max(y[1], Math.min(1, seen.y()));
        }
        return Math.max(x[1] - x[0], y[1] - y[0]) / 2;
    }

    /// What is seen from outside of a room without its being in the room.
    private void edges(@Nullable Room room) {
        double share = room == null ? 0 : PictureMeasure.outside(frame, camera, room);
        if (share > 0.01) {
            find(Fault.SET_EDGE, "%.3f of the frame is outside of the room".formatted(share));
        }
    }

    private void roll() {
        double roll = Math.toDegrees(Math.asin(Math.clamp(camera.right().y(), -1, 1)));
        if (!Boolean.TRUE.equals(shot.text().dutch()) && Math.abs(roll) > 0.5) {
            find(Fault.ROLLED, "%.1f°".formatted(roll));
        }
    }

    private double lightness(int x, int y) {
        return lightness(frame, x, y);
    }

    /// Lightness of a frame as Oklab gives it to greys of that luminance.
    static double lightness(DrawnFrame frame, int x, int y) {
        ByteBuffer rgba = frame.rgba();
        int i = (y * frame.width() + x) * 4;
        double luminance =
                0.2126 * linear(rgba.get(i) & 0xFF)
                        + 0.7152 * linear(rgba.get(i + 1) & 0xFF)
                        + 0.0722 * linear(rgba.get(i + 2) & 0xFF);
        return Math.cbrt(luminance);
    }

    private static double linear(int value) {
        double v = value / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    private void tones() {
        double[] all = new double[(frame.width() / 4) * (frame.height() / 4)];
        int n = 0;
        for (int y = 0; y + 3 < frame.height(); y += 4) {
            for (int x = 0; x + 3 < frame.width(); x += 4) {
                all[n++] = lightness(x, y);
            }
        }
        Arrays.sort(all, 0, n);
        double high = all[(int) (0.95 * (n - 1))];
        double low = all[(int) (0.05 * (n - 1))];
        if (all[(int) (0.75 * (n - 1))] < 0.16 || high < 0.35) {
            find(
                    Fault.TOO_DARK,
                    "three quarters below %.2f".formatted(all[(int) (0.75 * (n - 1))]));
        }
        boolean outside = shot.text().intExt() == IntExt.EXT;
        TimeOfDay time = stage.atmosphere().time();
        boolean day = time == TimeOfDay.DAY || time == TimeOfDay.MORNING;
        if (outside && day && high - low < 0.35) {
            find(Fault.FLAT, "contrast %.2f".formatted(high - low));
        }
    }

    /// Lightness just inside and just outside of the head's outline, where anything lies behind it.
    private void separation(Landmarks body, int id) {
        Vec3 centre = camera.project(body.headCentre());
        if (centre.z() <= 0) {
            return;
        }
        double head = body.headHeight() * camera.optics().scaleY() / (2 * centre.z());
        int radius = (int) (0.9 * head * frame.height());
        if (radius < 6) {
            return;
        }
        int cx = (int) ((centre.x() + 1) / 2 * frame.width());
        int cy = (int) ((1 - centre.y()) / 2 * frame.height());
        int gap = Math.max(2, radius / 8);
        int left = Math.max(gap, cx - radius);
        int right = Math.min(frame.width() - gap - 1, cx + radius);
        int bottom = Math.min(frame.height(), cy + radius);
        List<Double> steps = new ArrayList<>();
        for (int y = Math.max(0, cy - radius); y < bottom; y++) {
            for (int x = left; x < right; x++) {
                boolean here = frame.idAt(x, y) == id;
                boolean next = frame.idAt(x + 1, y) == id;
                int before = x - gap;
                int after = x + 1 + gap;
                if (here != next && (frame.idAt(before, y) == id) != (frame.idAt(after, y) == id)) {
                    steps.add(Math.abs(lightness(before, y) - lightness(after, y)));
                }
            }
        }
        steps.sort(Double::compare);
        if (steps.size() < 8) {
            return;
        }
        // Half of an outline may melt into its ground; an outline without any edge is lost.
        double edge = steps.get((int) (0.75 * (steps.size() - 1)));
        if (edge < 0.08) {
            find(Fault.NO_SEPARATION, "ΔL %.3f".formatted(edge));
        }
    }
}
