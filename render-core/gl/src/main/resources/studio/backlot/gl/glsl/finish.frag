// Smooth edges (after Lottes' FXAA), keep the subject off its background, and write top row first.
in vec2 vUv;
uniform sampler2D uPicture;
uniform sampler2D uApart;   // separation: brightness of subject and ground, their weights
uniform usampler2D uIdent;
uniform vec4 uPixel;        // 1 / width, 1 / height, separation on, height
layout(location = 0) out vec4 oColour;

float bright(vec3 c) {
    return dot(c, vec3(0.3, 0.59, 0.11));
}

vec3 smoothed() {
    vec2 t = uPixel.xy;
    vec3 m = textureLod(uPicture, vUv, 0.0).rgb;
    ivec2 at = ivec2(gl_FragCoord.x, uPixel.w - gl_FragCoord.y);
    ivec2 last = textureSize(uPicture, 0) - 1;
    float nw = bright(texelFetch(uPicture, max(at - 1, 0), 0).rgb);
    float ne = bright(texelFetch(uPicture, clamp(at + ivec2(1, -1), ivec2(0), last), 0).rgb);
    float sw = bright(texelFetch(uPicture, clamp(at + ivec2(-1, 1), ivec2(0), last), 0).rgb);
    float se = bright(texelFetch(uPicture, min(at + 1, last), 0).rgb);
    float lm = bright(m);
    float low = min(lm, min(min(nw, ne), min(sw, se)));
    float high = max(lm, max(max(nw, ne), max(sw, se)));
    vec2 dir = vec2(-((nw + ne) - (sw + se)), (nw + sw) - (ne + se));
    float lead = max((nw + ne + sw + se) * 0.03125, 0.0078);
    dir *= 1.0 / (min(abs(dir.x), abs(dir.y)) + lead);
    dir = clamp(dir, -6.0, 6.0) * t;
    vec3 a = 0.5 * (textureLod(uPicture, vUv - dir * 0.1667, 0.0).rgb
        + textureLod(uPicture, vUv + dir * 0.1667, 0.0).rgb);
#ifdef FINE
    vec3 b = a * 0.5 + 0.25 * (textureLod(uPicture, vUv - dir * 0.5, 0.0).rgb
        + textureLod(uPicture, vUv + dir * 0.5, 0.0).rgb);
    float lb = bright(b);
    vec3 soft = lb < low || lb > high ? a : b;
#else
    vec3 soft = a;
#endif
    return high - low < max(0.04, high * 0.1) ? m : soft;
}

void main() {
    vec3 c = smoothed();
    if (uPixel.z > 0.0) {
        vec4 apart = textureLod(uApart, vUv, 0.0);
        uint id = textureLod(uIdent, vUv, 0.0).r;
        bool person = id > 0u && id < 200u;
        float subject = apart.x / max(apart.y, 1e-3);
        float ground = apart.z / max(apart.w, 1e-3);
        float gap = ground - subject;
        float side = gap + 0.03 > 0.0 ? 1.0 : -1.0;
        float lack = max(0.17 - side * gap, 0.0);
        float near = smoothstep(0.02, 0.4, apart.y) * smoothstep(0.02, 0.3, apart.w);
        float push = side * lack * near * (person ? -0.35 : 1.0);
        float now = max(bright(c), 0.02);
        float then = clamp(now + push, 0.01, 0.97);
        c = push > 0.0 ? c + (vec3(1.0) - c) * ((then - now) / max(1.0 - now, 0.05))
                       : c * (then / now);
    }
    ivec2 px = ivec2(gl_FragCoord.xy);
    float grain = float(((px.x * 7 + px.y * 13) & 15)) / 16.0 - 0.5;
    oColour = vec4(c + grain / 255.0, 1.0);
}
