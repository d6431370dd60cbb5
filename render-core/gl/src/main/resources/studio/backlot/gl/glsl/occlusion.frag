// Darkness in corners and under things, from the depth buffer, at half size (after McGuire's
// scalable ambient obscurance).
#include "reach.glsl"
#include "seen.glsl"
noperspective in vec2 vUv;
noperspective in vec3 vRay;
uniform sampler2D uDepth; // as the depth test has it
uniform vec2 uUnproject;  // metres = x / (y - depth)
uniform vec3 uEye;
uniform vec3 uRayX;
uniform vec3 uRayY;
uniform vec3 uRayForward;
uniform mat4 uView;
uniform vec4 uScale;  // projection x and y, radius (m), pixels of a metre at a metre
layout(location = 0) out vec4 oValue;

vec3 at(vec2 uv, float depth) {
    vec2 ndc = uv * 2.0 - 1.0;
    return vec3(ndc / uScale.xy * depth, -depth);
}

void main() {
    ivec2 size = textureSize(uDepth, 0);
    ivec2 px = ivec2(gl_FragCoord.xy) * 2;
    uvec4 seen = texelFetch(uSeen, px, 0);
    float depth = min(depthOf(seen), 4000.0);
    vec2 uv = (vec2(px) + 0.5) / vec2(size);
    vec3 p = at(uv, depth);
    vec3 normal = normalOf(seen);
    vec3 n = mat3(uView) * normal;
    float radius = uScale.z;
    float reach = clamp(radius * uScale.w / max(depth, 0.05), 3.0, 120.0);
    ivec2 q = ivec2(gl_FragCoord.xy);
    float turn = float((q.x & 3) * 4 + (q.y & 3)) * 0.3927 + float(((q.x >> 0) ^ q.y) & 1) * 1.9;
    vec2 turned = vec2(cos(turn), sin(turn));
    vec2 way = turned * reach;
    float sum = 0.0;
    for (int i = 0; i < TAPS; i++) {
        // Sines of constants cost nothing, those of the turn are taken once.
        float f = (float(i) + 0.5) / float(TAPS);
        float a = f * 6.2832 * 1.618;
        vec2 o = vec2(way.x * cos(a) - way.y * sin(a), way.x * sin(a) + way.y * cos(a)) * f;
        ivec2 s = clamp(px + ivec2(o), ivec2(0), size - 1);
        float d = uUnproject.x / (uUnproject.y - texelFetch(uDepth, s, 0).r);
        vec3 to = at((vec2(s) + 0.5) / vec2(size), d) - p;
        float vv = dot(to, to);
        float vn = dot(to, n) - 0.008 - depth * 0.0015;
        float fall = max(1.0 - vv / (radius * radius), 0.0);
        sum += fall * max(vn * inversesqrt(vv + 1e-4), 0.0);
    }
    float ao = max(1.0 - sum * (2.3 / float(TAPS)), 0.0);
    vec2 ndc = uv * 2.0 - 1.0;
    vec3 world = uEye + (uRayForward + ndc.x * uRayX + ndc.y * uRayY) * depth;
    oValue = vec4(ao, skyCover(world, normal, turned), localShadow(world, normal, turned), depth);
}
