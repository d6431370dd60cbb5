// What hand-made looks share: lines from the widened map, strokes that lie on surfaces, paper.
#include "seen.glsl"
uniform sampler2D uLines;    // widened along x
uniform sampler2D uTone;     // light, own value, air, shining
uniform sampler2D uSurface;
uniform sampler2D uStrokes;  // thresholds of strokes in two directions, grain, paper
uniform vec3 uView;          // view direction
uniform float uScale;        // pixels of a metre at a metre
uniform float uHeight;
uniform float uHorizonTone; // brightness of the air far away
uniform vec2 uPaper;         // paper tooth offset by seed

// The second half of the pen, and how much of the pixel it covers.
float line(ivec2 p) {
    int last = textureSize(uLines, 0).y - 1;
    float best = 0.0;
    for (int dy = -3; dy <= 3; dy++) {
        float v = texelFetch(uLines, ivec2(p.x, clamp(p.y + dy, 0, last)), 0).r * 16.0;
        best = max(best, v - float(dy * dy));
    }
    return clamp(best * 0.7, 0.0, 1.0);
}

// Thresholds at which strokes appear, at a density that suits the distance; two octaves blend, and
// strokes stay where they are on the surface.
vec3 strokes(vec2 surface, float depth) {
    float perMetre = log2(max(uScale / max(depth, 0.05), 1.0)) - STROKE;
    float octave = clamp(floor(perMetre), 7.0, 14.0);
    float blend = clamp(perMetre - octave, 0.0, 1.0);
    float tiles = exp2(octave) / 512.0;
    vec2 at = surface * 4.0 * tiles;
    vec3 a = textureLod(uStrokes, at, max(octave - perMetre, 0.0)).rgb;
    vec3 b = textureLod(uStrokes, at * 2.0, 0.0).rgb;
    return mix(a, b, smoothstep(0.25, 0.75, blend));
}

float paper(vec2 at) {
    return texture(uStrokes, at / 512.0 + uPaper).a;
}
