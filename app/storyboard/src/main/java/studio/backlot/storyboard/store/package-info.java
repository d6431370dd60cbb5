/// A production on disk: the folder `Name.backlot`, saved as one transaction, with a journal of
/// every step. Everything that touches the disk goes through [FileLayer], so that a test can take
/// the power away after any write.
@NullMarked
package studio.backlot.storyboard.store;

import org.jspecify.annotations.NullMarked;
