// A pane: a little of its tint, and the sky in it at a flat angle.
#include "colour.glsl"
#include "sky.glsl"
in vec3 vNormal;
in vec3 vTo;
in vec3 vTint;
layout(location = 0) out vec4 oColour;

void main() {
    vec3 to = normalize(vTo);
    vec3 n = normalize(vNormal);
    float facing = abs(dot(n, to));
    float edge = 1.0 - facing;
    float fresnel = 0.05 + 0.6 * edge * edge * edge * edge;
    vec3 mirrored = reflect(to, n);
    // A soft diagonal band tells the eye that there is glass.
    float band = smoothstep(0.25, 0.0, abs(fract(dot(vTo, vec3(0.35, 0.5, 0.35)) * 0.8) - 0.5) - 0.12);
    vec3 sky = skyGradient(vec3(mirrored.x, abs(mirrored.y), mirrored.z));
    vec3 c = toDisplay(grade(min(mix(toLinear(vTint), sky, 0.7), vec3(1.0))));
#ifdef TONE
    oColour = vec4(0.9, 0.9, 0.0, 0.10 * band);
    return;
#endif
    oColour = vec4(c, clamp(fresnel + 0.05 * band + 0.03, 0.0, 0.8));
}
