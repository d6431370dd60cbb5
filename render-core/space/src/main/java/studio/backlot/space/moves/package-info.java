/// Camera moves: from a start camera and the moves that a description names to an eased path that
/// keeps its subjects where they are framed, stays clear of the set, respects the rig, and can be
/// named and measured.
@NullMarked
package studio.backlot.space.moves;

import org.jspecify.annotations.NullMarked;
