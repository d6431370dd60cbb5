/// What a lens can see and where it can stand: sight lines and clearances against the triangles of
/// a set. A bounding-volume hierarchy over a flat triangle soup, each triangle with the id that it
/// has in the id buffer, so that walls can be told from props and people.
@NullMarked
package studio.backlot.space.visibility;

import org.jspecify.annotations.NullMarked;
