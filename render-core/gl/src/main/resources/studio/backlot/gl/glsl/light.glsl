// Light that arrives at a point: one key with shadow, the sky above, windows, lamps, and what
// the room throws back. Intensities arrive already exposed.
uniform vec3 uKeyDir;
uniform vec3 uKeyColour;
uniform vec3 uSkyLight;    // from above
uniform vec3 uSkyBounce;   // from below
uniform vec3 uRoomLight;   // where the sky does not reach, from above
uniform vec3 uRoomBounce;
uniform vec3 uOpenLight;
uniform mat4x3 uWide;
uniform mat4x3 uNear;
uniform int uLocalLamp;      // lamp that casts the local shadow, -1 none
uniform int uLocalOpening;
uniform vec2 uBias;          // offsets in metres for the wide map: along the normal, to the light
uniform vec2 uTexels;        // softness in shadow-map units: wide, near
uniform sampler2DShadow uShadow;
#each LAMPS
uniform vec4 uLampAt$;     // position, 1 / reach^2
uniform vec4 uLampColour$; // colour at a metre, where the beam ends
uniform vec4 uLampAim$;    // direction, how fast the beam falls off
#end
#each OPENINGS
uniform vec4 uOpenAt$;     // centre, area
uniform vec3 uOpenIn$;
#end

// Four neighbours take one sample each, on four sides, and share them where they lie on the same
// surface. Without fine derivatives each takes two.
#if defined(QUICK) && defined(GL_ARB_derivative_control)
#define SHARED
#endif

// Sixteen turns, as parts of a whole one.
float turnOf(ivec2 px) {
#ifdef SHARED
    return float(((px.x >> 1) & 3) * 4 + ((px.y >> 1) & 3)) / 16.0;
#else
    return float((px.x & 3) * 4 + (px.y & 3)) / 16.0;
#endif
}

float keyShadow(vec3 p, vec3 n, ivec2 px, float depth) {
    float turn = turnOf(px);
    vec3 offset = n * 0.02 + uKeyDir * 0.015;
    vec3 near = uNear * vec4(p + offset, 1.0);
    vec3 wide = uWide * vec4(p + n * uBias.x + uKeyDir * uBias.y, 1.0);
    vec3 d = abs(near - vec3(0.75, 0.5, 0.5));
    bool close = d.x < 0.235 && d.y < 0.47 && d.z < 0.5;
    vec3 at = close ? near : wide;
    vec2 r = close ? vec2(uTexels.y * 0.5, uTexels.y) : vec2(uTexels.x * 0.5, uTexels.x);
    // Round a square rather than a circle: nobody sees the difference, and it needs no sine.
    vec2 a = vec2(abs(turn * 4.0 - 2.0) - 1.0, 1.0 - abs(fract(turn + 0.75) * 4.0 - 2.0)) * 1.2;
#ifdef SHARED
    vec2 side = vec2((px.x & 1) == 0 ? 1.0 : -1.0, (px.y & 1) == 0 ? 1.0 : -1.0);
    vec2 way = (side.y > 0.0 ? a : vec2(-a.y, a.x) * 0.6) * side.x;
    float own = texture(uShadow, vec3(at.xy + way * r, at.z));
    float row = own + 0.5 * side.x * dFdxFine(own);
    vec2 jump = abs(vec2(dFdxFine(depth), dFdyFine(depth)));
    row = jump.x < 0.02 * depth ? row : own;
    float square = row + 0.5 * side.y * dFdyFine(row);
    float sum = 2.0 * (jump.y < 0.02 * depth ? square : row);
#else
    float sum = texture(uShadow, vec3(at.xy + a * r, at.z));
    sum += texture(uShadow, vec3(at.xy - a * r, at.z));
#ifdef FINE
    vec2 b = vec2(-a.y, a.x);
    sum += texture(uShadow, vec3(at.xy + b * r * 0.5, at.z));
    sum += texture(uShadow, vec3(at.xy - b * r * 0.5, at.z));
    sum *= 0.5;
#endif
#endif
    vec2 rim = abs(wide.xy - vec2(0.25, 0.5));
    bool outside = !close && (rim.x > 0.249 || rim.y > 0.499);
    return outside ? 1.0 : sum * 0.5;
}

