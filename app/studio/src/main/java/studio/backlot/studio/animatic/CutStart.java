package studio.backlot.studio.animatic;

import studio.backlot.storyboard.time.FrameRate;
import studio.backlot.storyboard.time.Timecode;

/// Where a cut begins on the clock: at one hour, as editors count.
final class CutStart {
    private CutStart() {}

    /// Number of the frame that is named 01:00:00:00.
    static long frame(FrameRate rate) {
        return new Timecode(1, 0, 0, 0, rate, Timecode.usual(rate)).frame();
    }
}
