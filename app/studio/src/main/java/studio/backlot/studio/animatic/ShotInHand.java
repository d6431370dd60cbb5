package studio.backlot.studio.animatic;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.space.camera.Camera;
import studio.backlot.storyboard.model.Panel;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.ShotSpec;
import studio.backlot.storyboard.model.Take;
import studio.backlot.storyboard.time.FrameRate;
import studio.backlot.studio.concept.ShownWords;

/// A set-up of the production with its staging and camera, and the boards it needs.
///
/// @param scene its scene
/// @param shot the set-up in the words of what it shows, with the panels that its staging asks for
/// @param direction staging and camera
/// @param rate frames a second of the production
record ShotInHand(Scene scene, Shot shot, Direction direction, FrameRate rate) {
    /// One board.
    ///
    /// @param label `START`, `END` or empty
    /// @param frame frame of the shot that it shows
    record Board(String label, long frame) {}

    static ShotInHand of(Scene scene, Shot shot, Direction direction, FrameRate rate) {
        List<Panel> panels = new ArrayList<>();
        if (direction.moves()) {
            panels.add(panel(shot, 0, "START", 0));
            panels.add(panel(shot, 1, "END", 1));
        } else if (shot.panels().size() > 1 && !shot.panels().getLast().label().equals("END")) {
            panels.addAll(shot.panels());
        } else {
            panels.add(panel(shot, 0, "", 0));
        }
        return new ShotInHand(scene, said(shot, direction).withPanels(panels), direction, rate);
    }

    /// The shot in the words of what its boards show.
    private static Shot said(Shot shot, Direction direction) {
        ShotDescription asked = shot.spec().values();
        ShotDescription shown = direction.shown();
        return shot.withDescription(ShownWords.of(shot.description(), asked, shown))
                .withSpec(new ShotSpec(shown, shot.spec().origins()));
    }

    // A panel that a person drew on or wrote to keeps that, whatever the staging says now.
    private static Panel panel(Shot shot, int index, String label, double at) {
        if (index < shot.panels().size()) {
            Panel old = shot.panels().get(index);
            return new Panel(old.id(), label, at, old.media(), old.notes());
        }
        return new Panel(shot.id() + "-" + (index + 1), label, at, null, null);
    }

    boolean moves() {
        return direction.moves();
    }

    List<Board> boards() {
        return shot.panels().stream()
                .map(p -> new Board(p.label(), Math.round(p.at() * (shot.frames() - 1))))
                .toList();
    }

    /// A stretch in which nothing moves.
    ///
    /// @param frame frame of the shot whose picture stands
    /// @param frames how long it stands
    record Standing(long frame, int frames) {}

    /// The pictures that a range of a still shot is made of: one for each performance in it.
    ///
    /// @param source first frame; frames before and after the shot are like its first and last
    List<Standing> standing(long source, int frames) {
        List<Standing> all = new ArrayList<>();
        long from = source;
        long end = source + frames;
        while (from < end) {
            long picture = 0;
            long until = end;
            for (double later : direction.later()) {
                long begins = Math.round(later * rate.num() / rate.den());
                if (begins <= from) {
                    picture = begins;
                } else {
                    until = Math.min(until, begins);
                }
            }
            all.add(new Standing(picture, Math.toIntExact(until - from)));
            from = until;
        }
        return all;
    }

    double seconds(long frame) {
        return direction.seconds(frame);
    }

    Camera camera(long frame) {
        return direction.look(frame).camera();
    }

    /// The words of its first performance, which its camera answers.
    ShotDescription text() {
        List<Take> takes = shot.takes();
        return takes.isEmpty() ? shot.spec().values() : shot.during(takes.getFirst());
    }

    long seed() {
        return scene.id().hashCode();
    }
}
