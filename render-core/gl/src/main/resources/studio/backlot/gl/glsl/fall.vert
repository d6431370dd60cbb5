// Rain, snow or dust round the lens. Every drop has its place in the world, so that the lens moves
// through it; none falls under a roof.
uniform mat4 uClip;
uniform vec3 uEye;
uniform vec3 uRight;
uniform vec4 uFall;    // box (m), speed (m/s), width (m), length (m)
uniform vec3 uDrift;   // sideways m/s, sway (m), seconds
uniform mat4 uCoverage;
uniform sampler2D uCoverDepth;

out float vFade;
out vec2 vAt;

float hash(float n) {
    return fract(sin(n) * 43758.5453);
}

void main() {
    float drop = float(gl_VertexID / 6);
    int corner = gl_VertexID % 6;
    vec2 c = vec2(corner == 1 || corner == 2 || corner == 4 ? 1.0 : -1.0,
                  corner == 2 || corner == 4 || corner == 5 ? 1.0 : -1.0);
    vec3 seed = vec3(hash(drop * 1.17 + 0.3), hash(drop * 2.71 + 1.9), hash(drop * 3.13 + 4.7));
    float speed = uFall.y * (0.8 + 0.4 * seed.x);
    vec3 p = seed * uFall.x;
    p.y -= speed * uDrift.z;
    p.x += uDrift.x * uDrift.z + uDrift.y * sin(uDrift.z * 1.3 + seed.y * 40.0);
    p.z += uDrift.y * sin(uDrift.z * 1.1 + seed.x * 40.0);
    vec3 low = uEye - uFall.x * 0.5;
    p = low + mod(p - low, uFall.x);
    vec3 fall = normalize(vec3(uDrift.x, -speed, 0.0));
    vec3 q = p + uRight * (c.x * uFall.z * (0.6 + 0.8 * seed.z)) - fall * (c.y * uFall.w);
    vec3 under = (uCoverage * vec4(p, 1.0)).xyz;
    float roof = textureLod(uCoverDepth, under.xy, 0.0).r;
    bool sheltered = all(lessThan(abs(under.xy - 0.5), vec2(0.5))) && roof < under.z - 0.0005;
    gl_Position = sheltered || p.y < 0.0 ? vec4(0.0, 0.0, -2.0, 1.0) : uClip * vec4(q, 1.0);
    float far = distance(p, uEye);
    vFade = smoothstep(0.7, 2.0, far) * smoothstep(uFall.x * 0.5, uFall.x * 0.25, far);
    vAt = c;
}
