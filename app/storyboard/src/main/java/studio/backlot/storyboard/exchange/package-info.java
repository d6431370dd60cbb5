/// What other programs read and write: OpenTimelineIO, shot lists, provenance, edit lists, and the
/// projects of Storyboarder. Text formats alone; pictures and movies are made elsewhere.
@NullMarked
package studio.backlot.storyboard.exchange;

import org.jspecify.annotations.NullMarked;
