/// How a frame is lit and drawn: the light of each time of day and weather, what a description asks
/// of it, the exposure that keeps faces readable, the patterns of materials and the strokes of hand
/// made looks. Pure Java: numbers and texels, no OpenGL.
@NullMarked
package studio.backlot.gl.looks;

import org.jspecify.annotations.NullMarked;
