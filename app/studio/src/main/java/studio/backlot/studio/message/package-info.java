/// Words for users. Each module has one exception type with a code; here every code becomes a
/// title, what happened and what to do, in exhaustive switches, so that a code without words does
/// not compile. Window and command line show the same words.
@NullMarked
package studio.backlot.studio.message;

import org.jspecify.annotations.NullMarked;
