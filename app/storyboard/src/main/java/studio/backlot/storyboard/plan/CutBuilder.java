package studio.backlot.storyboard.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.film.Transition;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Scene;
import studio.backlot.storyboard.model.Shot;
import studio.backlot.storyboard.model.Track;
import studio.backlot.storyboard.rhythm.SceneTiming;
import studio.backlot.storyboard.time.FrameRate;

/// Collects the tracks of a cut scene by scene; confined to the thread that made it.
final class CutBuilder {
    private static final double DISSOLVE_SECONDS = 1;
    private static final double FADE_SECONDS = 1;
    private static final double BLACK_SECONDS = 0.5;

    private final FrameRate rate;
    private final List<Item> picture = new ArrayList<>();
    private final List<Item> dialogue = new ArrayList<>();
    private final List<Item> second = new ArrayList<>();
    private final Map<String, Long> used = new HashMap<>();
    private final List<Cut.Marker> markers = new ArrayList<>();
    private long now;
    private long dialogueEnd;
    private long secondEnd;
    private int count;
    private @Nullable Transition pending;

    CutBuilder(FrameRate rate) {
        this.rate = rate;
    }

    // -- from scene to scene

    /// How the cut leaves the scene that was added last; null for a cut that nobody names.
    void leave(@Nullable Transition kind) {
        pending = kind;
        if (kind == Transition.FADE_OUT || kind == Transition.FADE) {
            picture.add(new Item.Blend(id("blend"), Transition.FADE_OUT, fade(picture), 0));
        }
    }

    /// How the cut arrives at the scene that is added next.
    void arrive(@Nullable Transition kind) {
        Transition left = pending;
        pending = null;
        boolean begins = picture.isEmpty();
        boolean faded = left == Transition.FADE_OUT || left == Transition.FADE;
        boolean fades = kind == Transition.FADE_IN || left == Transition.FADE;
        if (!begins && (faded || fades)) {
            long frames = rate.framesNearest(BLACK_SECONDS);
            picture.add(new Item.Gap(id("gap"), frames));
            now += frames;
        }
        if (fades) {
            picture.add(
                    new Item.Blend(
                            id("blend"), Transition.FADE_IN, 0, rate.framesNearest(FADE_SECONDS)));
        } else if (!begins && !faded) {
            Transition named = left != null ? left : kind;
            if (named != null && named != Transition.INTERCUT) {
                long half = named.isStraight() ? 0 : rate.framesNearest(DISSOLVE_SECONDS / 2);
                picture.add(new Item.Blend(id("blend"), named, half, half));
            }
        }
    }

    private long fade(List<Item> items) {
        long length = items.isEmpty() ? 0 : items.getLast().frames();
        return Math.min(rate.framesNearest(FADE_SECONDS), length / 2);
    }

    /// A blend takes at most half of what it blends, so that two at one clip never meet.
    private void shorten() {
        for (int i = 0; i < picture.size(); i++) {
            if (picture.get(i) instanceof Item.Blend b) {
                long before = i == 0 ? 0 : picture.get(i - 1).frames() / 2;
                long after = i + 1 == picture.size() ? 0 : picture.get(i + 1).frames() / 2;
                long in = Math.min(b.inFrames(), before);
                long out = Math.min(b.outFrames(), after);
                picture.set(i, new Item.Blend(b.id(), b.kind(), in, out));
            }
        }
    }

    // -- scenes

    private String id(String kind) {
        return kind + "-" + ++count;
    }

    /// Shots that a scene already has play one after the other at their own length.
    void addShots(Scene scene) {
        for (Shot shot : scene.shots()) {
            if (!shot.omitted()) {
                picture.add(new Item.Clip(id("clip"), shot.id(), 0, shot.frames()));
                now += shot.frames();
            }
        }
    }

    /// @param shots id of the shot that each segment of the scene is a use of
    /// @param within how the cut comes to a segment where the script names it
    /// @return ids of the segments' clips
    List<String> add(
            Scene scene, List<String> shots, SceneTiming timing, Map<Integer, Transition> within) {
        List<String> clips = new ArrayList<>();
        markers.add(
                new Cut.Marker(id("marker"), now, scene.number() + " " + scene.heading(), "green"));
        for (int i = 0; i < shots.size(); i++) {
            long frames = timing.segmentFrames().get(i);
            long from = used.merge(shots.get(i), frames, Long::sum) - frames;
            Transition named = within.get(i);
            if (named != null) {
                come(named);
            }
            String id = id("clip");
            clips.add(id);
            picture.add(new Item.Clip(id, shots.get(i), from, frames));
        }
        for (SceneTiming.SpeechAt speech : timing.speeches()) {
            speak(speech);
        }
        now += timing.frames();
        return clips;
    }

    /// Comes to the next clip of a scene. What fades within a scene dissolves: black between its
    /// clips would take its sound out of step.
    private void come(Transition named) {
        long half = named.isStraight() ? 0 : rate.framesNearest(DISSOLVE_SECONDS / 2);
        boolean fades =
                named == Transition.FADE
                        || named == Transition.FADE_IN
                        || named == Transition.FADE_OUT;
        picture.add(new Item.Blend(id("blend"), fades ? Transition.DISSOLVE : named, half, half));
    }

    private void speak(SceneTiming.SpeechAt speech) {
        long start = now + speech.start();
        Beat.Dialogue beat = speech.beat();
        Item.SoundClip clip =
                new Item.SoundClip(
                        id("sound"),
                        new Item.SoundSource.Speech(beat.character(), beat.text(), beat.id()),
                        0,
                        speech.frames(),
                        0);
        if (start >= dialogueEnd) {
            if (start > dialogueEnd) {
                dialogue.add(new Item.Gap(id("gap"), start - dialogueEnd));
            }
            dialogue.add(clip);
            dialogueEnd = start + speech.frames();
        } else {
            if (start > secondEnd) {
                second.add(new Item.Gap(id("gap"), start - secondEnd));
            }
            second.add(clip);
            secondEnd = Math.max(start, secondEnd) + speech.frames();
        }
    }

    Cut build(String id) {
        shorten();
        List<Track> tracks = new ArrayList<>();
        tracks.add(new Track("track-picture", "V1", Track.Kind.PICTURE, picture));
        tracks.add(new Track("track-dialogue", "A1 dialogue", Track.Kind.DIALOGUE, dialogue));
        if (!second.isEmpty()) {
            tracks.add(new Track("track-dialogue-2", "A2 dialogue", Track.Kind.DIALOGUE, second));
        }
        return new Cut(id, "First cut", rate, tracks, markers);
    }
}
