/// The models that ship, with licence and hash: what a user may see of them before trusting them.
@NullMarked
package studio.backlot.model.pack;

import org.jspecify.annotations.NullMarked;
