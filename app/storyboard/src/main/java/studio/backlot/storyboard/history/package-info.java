/// One named history without an end: what changed by entity and hash, the last snapshots in memory
/// and everything older read back from the journal. Effects are kept, not functions, so that undo
/// survives restarts and new versions of the program.
@NullMarked
package studio.backlot.storyboard.history;

import org.jspecify.annotations.NullMarked;
