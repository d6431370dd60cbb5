#define STROKE -0.75
#include "hand.glsl"
noperspective in vec3 vRay;
layout(location = 0) out vec4 oColour;

// Graphite: hatching in one direction, then across it where it is darker, over a smudged ground.
void main() {
    ivec2 p = ivec2(gl_FragCoord.xy);
    vec4 tone = texelFetch(uTone, p, 0);
    uvec4 seen = texelFetch(uSeen, p, 0);
    vec3 n = normalOf(seen);
    uint id = idOf(seen);
    float depth = depthOf(seen);
    bool sky = id == 0u;
    vec3 stroke = strokes(texelFetch(uSurface, p, 0).rg, min(depth, 1e4));
    if (sky) {
        stroke = texture(uStrokes, gl_FragCoord.xy / 640.0).rgb;
    }
    float value = tone.r * (0.45 + 0.72 * tone.g);
    float away = 1.0 - clamp(dot(n, -normalize(vRay)), 0.0, 1.0);
    value -= sky ? 0.0 : away * away * 0.16;
    value = sky ? 0.35 + 0.65 * smoothstep(0.05, 0.8, tone.r) : mix(value, 0.3 + 0.5 * smoothstep(0.05, 0.7, uHorizonTone), tone.b * 0.7);
    value = mix(value, 1.0, tone.a);
    float dark = clamp((0.78 - value) / 0.66, 0.0, 1.0);
    // Faces and gestures are never buried under graphite.
    dark = min(dark, id > 0u && id < 200u ? 0.62 : 0.92);
    // Fine enough to be felt rather than seen: the drawing is stronger than the paper.
    float tooth = paper(gl_FragCoord.xy * 2.7);
    // A stroke shows where the tone is darker than its threshold.
    float first = smoothstep(stroke.r - 0.10, stroke.r + 0.22, dark * 1.15);
    float across = smoothstep(stroke.g - 0.08, stroke.g + 0.22, dark * 1.5 - 0.62);
    float ground = dark * dark * 0.32 + dark * 0.14;
    float graphite = ground + first * 0.36 * (0.55 + 0.45 * dark) + across * 0.34;
    graphite *= 0.82 + 0.32 * (1.0 - tooth) * (1.15 - 0.5 * dark) + 0.10 * (stroke.b - 0.5);
    // The ground stays quieter than the people.
    graphite *= id > 0u && id < 200u ? 1.0 : 0.84;
    float pen = line(p);
    // A second, fainter try of the same line, a little off: the search for the form.
    float drift = sin(gl_FragCoord.y * 0.021 + uPaper.x * 40.0) + sin(gl_FragCoord.x * 0.017);
    float ghost = line(p + ivec2(round(vec2(2.0 + drift, 1.4 - drift) * uHeight / 720.0)));
    float weight = mix(1.0, 0.35, tone.b);
    float lines = pen * (0.8 + 0.3 * (1.0 - tooth)) * weight;
    lines = max(lines, ghost * 0.17 * weight);
    graphite = max(graphite, lines * 1.05);
    float c = mix(0.955, 0.135, clamp(graphite, 0.0, 1.0));
    c -= (1.0 - tooth) * 0.018;
    oColour = vec4(c * vec3(1.0, 0.99, 0.968) + vec3(0.0, 0.0, 0.006), 1.0);
}
