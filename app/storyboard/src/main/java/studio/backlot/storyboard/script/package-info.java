/// Screenplays: Fountain and Final Draft files read into elements with exact line ranges, elements
/// gathered into scenes and beats, and a revised script laid over a production without losing a
/// shot. Nothing that was not understood is dropped: it stays in the source text and, where it
/// stands inside a scene, as a beat of its own.
@NullMarked
package studio.backlot.storyboard.script;

import org.jspecify.annotations.NullMarked;
