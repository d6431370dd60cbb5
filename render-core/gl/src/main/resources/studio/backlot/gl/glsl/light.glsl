// Light that arrives at a point: one key with shadow, the sky above, windows, lamps, and what
// the room throws back. Intensities arrive already exposed.
uniform vec3 uKeyDir;
uniform vec3 uKeyColour;
uniform vec3 uSkyLight;    // from above
uniform vec3 uSkyBounce;   // from below
uniform vec3 uRoomLight;   // where the sky does not reach, from above
uniform vec3 uRoomBounce;
// The numbers of lamps and windows are fixed in the program, so that their loops unroll.
uniform vec4 uLampAt[8];     // position, reach
uniform vec4 uLampColour[8]; // colour at a metre, cosine of the outer edge
uniform vec4 uLampAim[8];    // direction, cosine of the inner edge
uniform vec4 uOpenAt[6];     // centre, area
uniform vec3 uOpenIn[6];
uniform vec3 uOpenLight;
uniform mat4 uWide;
uniform mat4 uNear;
uniform int uLocalLamp;      // lamp that casts the local shadow, -1 none
uniform int uLocalOpening;
uniform vec2 uBias;          // offsets in metres for the wide map: along the normal, to the light
uniform vec2 uTexels;        // softness in shadow-map units: wide, near
uniform sampler2DShadow uShadow;

// `turn` is a part of a whole turn.
float keyShadow(vec3 p, vec3 n, float turn) {
    vec3 offset = n * 0.02 + uKeyDir * 0.015;
    vec3 near = (uNear * vec4(p + offset, 1.0)).xyz;
    vec3 wide = (uWide * vec4(p + n * uBias.x + uKeyDir * uBias.y, 1.0)).xyz;
    vec3 d = abs(near - vec3(0.75, 0.5, 0.5));
    bool close = d.x < 0.235 && d.y < 0.47 && d.z < 0.5;
    vec3 at = close ? near : wide;
    vec2 r = close ? vec2(uTexels.y * 0.5, uTexels.y) : vec2(uTexels.x * 0.5, uTexels.x);
    // Round a square rather than a circle: nobody sees the difference, and it needs no sine.
    vec2 a = vec2(abs(turn * 4.0 - 2.0) - 1.0, 1.0 - abs(fract(turn + 0.75) * 4.0 - 2.0)) * 1.2;
    vec2 b = vec2(-a.y, a.x);
    float sum = texture(uShadow, vec3(at.xy + a * r, at.z));
    sum += texture(uShadow, vec3(at.xy - a * r, at.z));
#ifdef FINE
    sum += texture(uShadow, vec3(at.xy + b * r * 0.5, at.z));
    sum += texture(uShadow, vec3(at.xy - b * r * 0.5, at.z));
    sum *= 0.5;
#endif
    vec2 rim = abs(wide.xy - vec2(0.25, 0.5));
    bool outside = !close && (rim.x > 0.249 || rim.y > 0.499);
    return outside ? 1.0 : sum * 0.5;
}

