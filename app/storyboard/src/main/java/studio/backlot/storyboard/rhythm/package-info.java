/// How long things last: speech at speaking rate, action by its length and what happens in it,
/// inserts by the time it takes to read them; and where each speech lies under the picture.
@NullMarked
package studio.backlot.storyboard.rhythm;

import org.jspecify.annotations.NullMarked;
