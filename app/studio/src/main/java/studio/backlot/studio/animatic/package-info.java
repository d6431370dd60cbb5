/// The whole line: a screenplay becomes boards, a movie with sound, and the files that other
/// programs read. Pictures are cached under hashes of everything that made them, so that work which
/// was broken off goes on where it stopped and a changed shot alone is drawn again.
@NullMarked
package studio.backlot.studio.animatic;

import org.jspecify.annotations.NullMarked;
