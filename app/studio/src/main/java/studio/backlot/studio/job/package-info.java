/// Long work: how far it is, how long it will still take, and how it is stopped.
@NullMarked
package studio.backlot.studio.job;

import org.jspecify.annotations.NullMarked;
