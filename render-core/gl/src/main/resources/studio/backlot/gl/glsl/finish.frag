#include "mark.glsl"
// Smooth edges (after Lottes' FXAA), keep the subject off its background, and write top row first.
noperspective in vec2 vUv;
uniform sampler2D uPicture;
uniform sampler2D uApart;   // by how much person and ground are pushed apart, 0.5 for nothing
uniform int uTurns;         // one
uniform vec4 uPixel;        // 1 / width, 1 / height, separation on, height
layout(location = 0) out vec4 oColour;

float bright(vec3 c) {
    return dot(c, vec3(0.3, 0.59, 0.11));
}

#ifdef DRAWN
// Pens cover pixels in part already; what is left is the edge of a wash.
vec3 smoothed(vec4 here, ivec2 at) {
    vec2 t = uPixel.xy * 0.3;
    return 0.25 * (textureLod(uPicture, vUv - t, 0.0).rgb + textureLod(uPicture, vUv + t, 0.0).rgb
        + textureLod(uPicture, vUv + vec2(t.x, -t.y), 0.0).rgb
        + textureLod(uPicture, vUv + vec2(-t.x, t.y), 0.0).rgb);
}
#else
vec3 smoothed(vec4 here, ivec2 at) {
    vec2 t = uPixel.xy;
    vec3 m = here.rgb;
    ivec2 last = textureSize(uPicture, 0) - 1;
    ivec2 low0 = max(at - 1, 0);
    ivec2 high0 = min(at + 1, last);
    float nw = texelFetch(uPicture, low0, 0).a;
    float ne = texelFetch(uPicture, ivec2(high0.x, low0.y), 0).a;
    float sw = texelFetch(uPicture, ivec2(low0.x, high0.y), 0).a;
    float se = texelFetch(uPicture, high0, 0).a;
    float lm = here.a;
    float low = min(lm, min(min(nw, ne), min(sw, se)));
    float high = max(lm, max(max(nw, ne), max(sw, se)));
    vec3 soft = m;
    // A turn of a loop that no pixel near by needs costs a software rasteriser nothing; what an `if`
    // holds is worked out by all. How many turns there are is told at run time, or the loop would be
    // made an `if`.
    bool edge = high - low >= max(0.04, high * 0.1);
    for (int turn = 0; turn < uTurns && edge; turn++) {
        vec2 dir = vec2(-((nw + ne) - (sw + se)), (nw + sw) - (ne + se));
        float lead = max((nw + ne + sw + se) * 0.03125, 0.0078);
        dir *= 1.0 / (min(abs(dir.x), abs(dir.y)) + lead);
        dir = clamp(dir, -6.0, 6.0) * t;
        soft = 0.5 * (textureLod(uPicture, vUv - dir * 0.1667, 0.0).rgb
            + textureLod(uPicture, vUv + dir * 0.1667, 0.0).rgb);
#ifdef FINE
        vec3 b = soft * 0.5 + 0.25 * (textureLod(uPicture, vUv - dir * 0.5, 0.0).rgb
            + textureLod(uPicture, vUv + dir * 0.5, 0.0).rgb);
        float lb = bright(b);
        soft = lb < low - 0.008 || lb > high + 0.008 ? soft : b;
#endif
    }
    return soft;
}
#endif

void main() {
    ivec2 at = ivec2(gl_FragCoord.x, uPixel.w - gl_FragCoord.y);
    vec4 here = texelFetch(uPicture, at, 0);
    vec3 c = smoothed(here, at);
    if (uPixel.z > 0.0) {
        float push = (textureLod(uApart, vUv, 0.0).r - 0.5) * 0.5;
        push *= markedPerson(here.a) ? -0.35 : 1.0;
        float now = max(bright(c), 0.02);
        float then = clamp(now + push, 0.01, 0.97);
        c = push > 0.0 ? c + (vec3(1.0) - c) * ((then - now) / max(1.0 - now, 0.05))
                       : c * (then / now);
    }
    ivec2 px = ivec2(gl_FragCoord.xy);
    float grain = float(((px.x * 7 + px.y * 13) & 15)) / 16.0 - 0.5;
    oColour = vec4(c + grain / 255.0, 1.0);
}
