/// Contact sheets: everything that ships on a few pages, to be looked at.
@NullMarked
package studio.backlot.studio.contact;

import org.jspecify.annotations.NullMarked;
