// Where a line is drawn and how heavy: silhouettes, borders of things, creases, borders of colour.
// A silhouette belongs to the nearer side. Writes (pen radius + 1/2)^2 / 16, 0 for no line.
#include "seen.glsl"
uniform sampler2D uTone;
uniform vec3 uEye;
uniform vec3 uRayX;
uniform vec3 uRayY;
uniform vec3 uRayForward;
uniform vec4 uPen;    // radius of silhouette, crease, detail in pixels; softness of taper
uniform float uSeed;
layout(location = 0) out vec4 oLine;

vec3 normalAt(ivec2 p) {
    return normalOf(texelFetch(uSeen, p, 0));
}

float hash(vec3 p) {
    p = fract(p * 0.3183099 + vec3(0.71, 0.113, 0.419) + uSeed);
    p *= 17.0;
    return fract(p.x * p.y * p.z * (p.x + p.y + p.z));
}

float noise(vec3 x) {
    vec3 i = floor(x);
    vec3 f = fract(x);
    f = f * f * (3.0 - 2.0 * f);
    return mix(mix(mix(hash(i), hash(i + vec3(1, 0, 0)), f.x),
                   mix(hash(i + vec3(0, 1, 0)), hash(i + vec3(1, 1, 0)), f.x), f.y),
               mix(mix(hash(i + vec3(0, 0, 1)), hash(i + vec3(1, 0, 1)), f.x),
                   mix(hash(i + vec3(0, 1, 1)), hash(i + vec3(1, 1, 1)), f.x), f.y), f.z);
}

// A crease turns sharply here and not beside here; a smooth curve turns evenly.
float crease(ivec2 p, ivec2 axis, ivec2 last, vec3 a, vec3 b) {
    float centre = 1.0 - dot(a, b);
    vec3 before = normalAt(clamp(p - axis * 4, ivec2(0), last));
    vec3 behind = normalAt(clamp(p + axis * 4, ivec2(0), last));
    float flanks = max(1.0 - dot(before, a), 1.0 - dot(behind, b));
    return centre > 0.07 && flanks < centre * 0.42 ? smoothstep(0.06, 0.3, centre) : 0.0;
}

void main() {
    ivec2 p = ivec2(gl_FragCoord.xy);
    ivec2 last = textureSize(uSeen, 0) - 1;
    ivec2 x = ivec2(1, 0);
    ivec2 y = ivec2(0, 1);
    ivec2 l = max(p - x, 0);
    ivec2 r = min(p + x, last);
    ivec2 d = max(p - y, 0);
    ivec2 u = min(p + y, last);
    uvec4 here = texelFetch(uSeen, p, 0);
    uvec4 sl = texelFetch(uSeen, l, 0);
    uvec4 sr = texelFetch(uSeen, r, 0);
    uvec4 sd = texelFetch(uSeen, d, 0);
    uvec4 su = texelFetch(uSeen, u, 0);
    float depth = depthOf(here);
    float w = 1.0 / depth;
    float wl = 1.0 / depthOf(sl);
    float wr = 1.0 / depthOf(sr);
    float wd = 1.0 / depthOf(sd);
    float wu = 1.0 / depthOf(su);
    uint id = idOf(here);
    uint il = idOf(sl);
    uint ir = idOf(sr);
    uint iu = idOf(su);
    uint idn = idOf(sd);
    // On a plane the inverse depth is linear over the picture: its second difference shows jumps.
    float jumpX = abs(wl + wr - 2.0 * w);
    float jumpY = abs(wd + wu - 2.0 * w);
    float least = min(min(wl, wr), min(wd, wu));
    bool jump = max(jumpX, jumpY) > 0.035 * w && w - least > 0.025 * w;
    bool border = (il != id && wl <= w) || (ir != id && wr <= w)
        || (iu != id && wu <= w) || (idn != id && wd <= w);
    vec3 nl = normalOf(sl);
    vec3 nr = normalOf(sr);
    vec3 nd = normalOf(sd);
    vec3 nu = normalOf(su);
    bool flat0 = jumpX < 0.02 * w && jumpY < 0.02 * w && il == id && ir == id && iu == id && idn == id;
    float turn = flat0 ? max(crease(p, x, last, nl, nr), crease(p, y, last, nd, nu)) : 0.0;
    vec3 tint = abs(colourOf(sr).rgb - colourOf(sl).rgb) + abs(colourOf(su).rgb - colourOf(sd).rgb);
    float paint = flat0 ? smoothstep(0.22, 0.5, tint.r + tint.g + tint.b) : 0.0;

    vec2 ndc = (gl_FragCoord.xy / vec2(last + 1)) * 2.0 - 1.0;
    vec3 world = uEye + (uRayForward + ndc.x * uRayX + ndc.y * uRayY) * min(depth, 1e4);
    bool person = id > 0u && id < 200u;
    float radius = 0.0;
    if (id != 0u && (jump || border)) {
        bool thing = border || w - least > 0.12 * w;
        radius = uPen.x * (person ? 1.12 : 1.0) * (thing ? 1.0 : 0.7);
    } else if (turn > 0.0) {
        radius = uPen.y * (0.6 + 0.4 * turn);
    } else if (paint > 0.0) {
        radius = uPen.z * paint * (person ? 1.25 : 1.0);
    }
    // Lines thin with distance, swell in the shade and swell and ebb along the stroke; the swelling
    // is fixed to the place, so it stays while the camera moves.
    float far = clamp(pow(5.0 / max(depth, 0.5), 0.42), 0.28, 1.3);
    float tone = texelFetch(uTone, p, 0).r;
    float shade = mix(1.3, 0.9, smoothstep(0.15, 0.75, tone));
    float octave = exp2(floor(log2(max(depth, 0.5))));
    float stroke = noise(world * (5.0 / octave));
    float swell = mix(1.0, 0.8 + 0.6 * stroke, uPen.w);
    float reach = radius > 0.0 ? radius * far * shade * swell + 0.5 : 0.0;
    oLine = vec4(reach * reach / 16.0, radius > 0.0 ? 1.0 : 0.0, 0.0, 1.0);
}
