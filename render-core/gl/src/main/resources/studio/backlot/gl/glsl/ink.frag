#define STROKE -0.2
#include "hand.glsl"
noperspective in vec3 vRay;
layout(location = 0) out vec4 oColour;

// Brush and wash: paper, two greys, spot black; the edge of a wash follows the brush.
void main() {
    ivec2 p = ivec2(gl_FragCoord.xy);
    vec4 tone = texelFetch(uTone, p, 0);
    uvec4 seen = texelFetch(uSeen, p, 0);
    uint id = idOf(seen);
    float depth = depthOf(seen);
    vec3 stroke = strokes(texelFetch(uSurface, p, 0).rg, min(depth, 1e4));
    bool sky = id == 0u;
    bool person = id > 0u && id < 200u;
    float value = tone.r * (0.36 + 0.72 * tone.g);
    float lift = tone.b * 0.75;
    float feather = sky ? 0.0 : (stroke.r - 0.5) * 0.10;
    float v = value + feather;
    float soft = 0.018;
    float light = smoothstep(0.47 - soft, 0.47 + soft, v);
    float middle = smoothstep(0.30 - soft, 0.30 + soft, v);
    float black = smoothstep(0.135 - soft, 0.135 + soft, v + (person ? 0.0 : 0.02));
    float wash = mix(0.10, mix(0.50, mix(0.76, 0.965, light), middle), black);
    // The sky is a graded wash, and what is far off sinks into it.
    float graded = mix(0.46, 0.965, smoothstep(0.12, 0.72, sky ? tone.r : uHorizonTone));
    wash = mix(wash, graded, sky ? 1.0 : lift);
    wash = mix(wash, 0.97, tone.a);
    float grain = paper(gl_FragCoord.xy);
    wash -= (1.0 - grain) * 0.035 * (1.0 - wash);
    float ink = line(p);
    float fade = mix(1.0, 0.45, tone.b) * (sky ? 0.6 : 1.0);
    float c = mix(wash, 0.055, ink * fade);
    oColour = vec4(vec3(1.0, 0.985, 0.955) * c, 1.0);
}
