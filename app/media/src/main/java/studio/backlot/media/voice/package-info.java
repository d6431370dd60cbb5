/// A scratch voice for dialogue, so that a cut can be timed by ear: a speech engine that is
/// installed on the machine, or a shaped tone with the rhythm of the words where there is none.
/// Both tell where each word begins and ends.
@NullMarked
package studio.backlot.media.voice;

import org.jspecify.annotations.NullMarked;
