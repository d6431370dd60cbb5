/// Catalogues of what ships: sets, props, poses, camera bodies and lenses, as data with licence and
/// hash, parsed when first asked for.
@NullMarked
package studio.backlot.assets;

import org.jspecify.annotations.NullMarked;
