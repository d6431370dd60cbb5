/// The command line, one class a command.
@NullMarked
package studio.backlot.cli;

import org.jspecify.annotations.NullMarked;
