/// The one thread that owns the graphics context. Requests come in as values and frames go out as
/// values; a viewport asks only for the latest and goes before frames of an export.
@NullMarked
package studio.backlot.studio.render;

import org.jspecify.annotations.NullMarked;
