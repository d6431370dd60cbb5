// The sky's colour by direction, as it is meant to be seen.
uniform vec3 uHorizon;
uniform vec3 uZenith;
uniform vec3 uHorizonRoot; // square roots of the two
uniform vec3 uZenithRoot;
uniform vec3 uSunDir;
uniform vec3 uGlow;   // colour of the glow round the sun or moon
uniform vec4 uSky;    // cloud cover, stars, disc size (cos), disc brightness
uniform vec3 uCloudLight;
uniform vec3 uCloudShade;
uniform vec3 uGround; // ground beyond the set, lit

vec3 skyGradient(vec3 dir) {
    float h = clamp(dir.y, 0.0, 1.0);
    float r = (1.0 - h) * (1.0 - h);
    // Mixed by eye rather than by light, or the bright horizon would swallow the zenith.
    vec3 c = mix(uHorizonRoot, uZenithRoot, 1.0 - r * (1.0 - h));
    c *= c;
    float toSun = max(dot(dir, uSunDir), 0.0);
    float s2 = toSun * toSun;
    float s4 = s2 * s2;
    return c + uGlow * (s4 * 0.25 + s4 * s4 * s4 * s4 * 0.75) * (1.0 - 0.7 * h);
}
