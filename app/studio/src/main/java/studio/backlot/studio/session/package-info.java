/// One production being worked on, without a window: the document with its history and its file,
/// the pictures of its shots, and its sound. A window shows what is here; a script could drive it.
@NullMarked
package studio.backlot.studio.session;

import org.jspecify.annotations.NullMarked;
