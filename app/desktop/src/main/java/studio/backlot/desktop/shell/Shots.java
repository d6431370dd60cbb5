package studio.backlot.desktop.shell;

import java.util.Optional;
import java.util.OptionalLong;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.model.Production;

/// Where the shots of a production lie in its cut.
final class Shots {
    private Shots() {}

    /// A moment of a shot.
    ///
    /// @param seconds from the first frame of the shot
    record Moment(String shotId, double seconds) {}

    /// What the first picture track shows at a frame of the cut; empty in a gap.
    static Optional<Moment> at(Production production, long frame) {
        return production
                .workingCut()
                .flatMap(cut ->
                        cut.picture()
                                .flatMap(track -> {
                                    long start = 0;
                                    for (Item item : track.items()) {
                                        if (frame < start + item.frames()) {
                                            return item instanceof Item.Clip clip
                                                    ? Optional.of(moment(cut, clip, frame - start))
                                                    : Optional.empty();
                                        }
                                        start += item.frames();
                                    }
                                    return Optional.empty();
                                }));
    }

    private static Moment moment(Cut cut, Item.Clip clip, long into) {
        return new Moment(clip.shotId(), (clip.sourceStart() + into) / cut.rate().perSecond());
    }

    /// The first frame of the cut that shows a shot; empty where the cut does not use it.
    static OptionalLong firstFrame(Production production, String shotId) {
        Cut cut = production.workingCut().orElse(null);
        if (cut == null || cut.picture().isEmpty()) {
            return OptionalLong.empty();
        }
        long start = 0;
        for (Item item : cut.picture().get().items()) {
            if (item instanceof Item.Clip clip && clip.shotId().equals(shotId)) {
                return OptionalLong.of(start);
            }
            start += item.frames();
        }
        return OptionalLong.empty();
    }
}
