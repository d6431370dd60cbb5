package studio.backlot.desktop.timeline;

import org.jspecify.annotations.Nullable;
import studio.backlot.desktop.timeline.TimelineRows.Placed;
import studio.backlot.storyboard.edit.CutEdit;
import studio.backlot.storyboard.edit.CutEdit.Edge;
import studio.backlot.storyboard.model.Cut;
import studio.backlot.storyboard.time.Timecode;

/// A drag on the timeline: which edit it stands for so far. The edit is a function of the cut, so
/// what will happen is shown by doing it to a copy.
sealed interface CutGesture {
    /// What lies where the drag began.
    Placed placed();

    /// The edit for a pointer over a frame; null while that changes nothing.
    @Nullable CutEdit edit(Cut cut, long frame);

    /// Where an edge of the item goes when the pointer is over a frame: what snapping works on.
    long edge(long frame);

    /// The pointer's frame that would put that edge there.
    long frameFor(long edge);

    /// How an edge is trimmed.
    enum Trim {
        /// What lies behind follows.
        RIPPLE,
        /// The neighbour gives or takes.
        ROLL,
        /// What is let go becomes a gap.
        PLAIN
    }

    /// Drags one end of an item.
    ///
    /// @param grip the frame that was gripped, near the edge
    record Trimmed(Placed placed, Edge edge, Trim how, long grip) implements CutGesture {
        private long at() {
            return edge == Edge.HEAD ? placed.start() : placed.end();
        }

        @Override
        public long edge(long frame) {
            return at() + frame - grip;
        }

        @Override
        public long frameFor(long edge) {
            return edge - at() + grip;
        }

        @Override
        public @Nullable CutEdit edit(Cut cut, long frame) {
            long by = frame - grip;
            if (by == 0) {
                return null;
            }
            String id = placed.item().id();
            return switch (how) {
                case RIPPLE -> new CutEdit.RippleTrim(cut.id(), id, edge, by);
                case PLAIN -> new CutEdit.Trim(cut.id(), id, edge, by);
                case ROLL -> {
                    String left = edge == Edge.TAIL ? id : before();
                    yield left == null
                            ? new CutEdit.Trim(cut.id(), id, edge, by)
                            : new CutEdit.Roll(cut.id(), left, by);
                }
            };
        }

        private @Nullable String before() {
            int i = placed.start() == 0 ? -1 : placed.row().at(placed.start() - 1);
            return i < 0 ? null : placed.row().track().items().get(i).id();
        }
    }

    /// Takes a clip and what plays with it to another place in the cut.
    record Moved(Placed placed, long grip) implements CutGesture {
        @Override
        public long edge(long frame) {
            return frame;
        }

        @Override
        public long frameFor(long edge) {
            return edge;
        }

        @Override
        public @Nullable CutEdit edit(Cut cut, long frame) {
            boolean within = frame >= placed.start() && frame <= placed.end();
            return within ? null : new CutEdit.Move(cut.id(), placed.item().id(), frame);
        }
    }

    /// Lays a sound elsewhere on its track, against the picture.
    record Laid(Placed placed, long grip) implements CutGesture {
        @Override
        public long edge(long frame) {
            return placed.start() + frame - grip;
        }

        @Override
        public long frameFor(long edge) {
            return edge - placed.start() + grip;
        }

        @Override
        public @Nullable CutEdit edit(Cut cut, long frame) {
            long to = Math.max(0, edge(frame));
            return to == placed.start()
                    ? null
                    : new CutEdit.Place(
                            cut.id(), placed.item().id(), placed.row().track().id(), to);
        }
    }

    /// What the drag does, in words and frames.
    ///
    /// @param now the item as it would be; null where it is only moved
    static String says(CutEdit edit, @Nullable Placed now, Cut cut) {
        if (now == null || edit instanceof CutEdit.Move) {
            return edit.label();
        }
        String at =
                edit instanceof CutEdit.Place
                        ? "to " + timecode(now.start(), cut)
                        : "lasts " + timecode(now.item().frames(), cut);
        return signed(edit) + "   " + at;
    }

    private static String timecode(long frames, Cut cut) {
        return Timecode.of(frames, cut.rate(), Timecode.usual(cut.rate())).toString();
    }

    private static String signed(CutEdit edit) {
        return switch (edit) {
            case CutEdit.RippleTrim e -> "Ripple %+d".formatted(e.frames());
            case CutEdit.Trim e -> "Trim %+d".formatted(e.frames());
            case CutEdit.Roll e -> "Roll %+d".formatted(e.frames());
            default -> edit.label();
        };
    }
}
