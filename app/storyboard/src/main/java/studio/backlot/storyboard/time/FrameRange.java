package studio.backlot.storyboard.time;

/// A run of frames, end-exclusive: `start` is its first frame, `end` the first after it.
public record FrameRange(long start, long end) {
    public FrameRange {
        if (end < start) {
            throw new IllegalArgumentException(
                    "a range ends before it starts: " + start + ".." + end);
        }
    }

    public static FrameRange ofLength(long start, long frames) {
        return new FrameRange(start, Math.addExact(start, frames));
    }

    public long frames() {
        return end - start;
    }

    public boolean isEmpty() {
        return end == start;
    }

    public boolean contains(long frame) {
        return frame >= start && frame < end;
    }

    /// Whether the two share a frame.
    public boolean overlaps(FrameRange other) {
        return start < other.end && other.start < end;
    }

    /// The frames of both; empty at the later start where they share none.
    public FrameRange intersection(FrameRange other) {
        long from = Math.max(start, other.start);
        return new FrameRange(from, Math.max(from, Math.min(end, other.end)));
    }

    public FrameRange shifted(long frames) {
        return new FrameRange(start + frames, end + frames);
    }
}
