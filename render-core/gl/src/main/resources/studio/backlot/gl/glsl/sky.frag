#include "colour.glsl"
#include "mark.glsl"
#include "sky.glsl"
noperspective in vec3 vRay;
uniform sampler2D uClouds;
uniform float uEyeHeight;
uniform float uHazeFrom;
uniform float uDrift;
uniform float uFog;
layout(location = 0) out vec4 oColour;

float hash(vec3 p) {
    p = fract(p * vec3(0.1031, 0.1030, 0.0973));
    p += dot(p, p.yzx + 33.33);
    return fract((p.x + p.y) * p.z);
}

void main() {
    vec3 dir = normalize(vRay);
    vec3 c = skyGradient(dir);
    float up = max(dir.y, 0.0);
    // Clouds lie on a plane; their density thins towards the horizon into the haze.
    vec2 at = dir.xz / (up + 0.12);
    float big = texture(uClouds, at * 0.055 + vec2(uDrift, 0.0)).r;
    float fine = texture(uClouds, at * 0.17 + vec2(uDrift * 1.7, 0.3)).r;
    float cloud = big * 0.68 + fine * 0.32;
    float cover = smoothstep(1.0 - uSky.x, 1.28 - uSky.x, cloud) * smoothstep(0.015, 0.16, up);
    float shade = smoothstep(0.35, 0.85, fine * 0.6 + big * 0.4);
    vec3 cloudColour = mix(uCloudLight, uCloudShade, shade);
    c = mix(c, cloudColour, cover * 0.85);
    // Stars keep their place in the sky.
    vec3 cell = floor(dir * 180.0);
    float star = step(0.9965, hash(cell)) * uSky.y * smoothstep(0.05, 0.35, up);
    vec3 inside = fract(dir * 180.0) - 0.5;
    c += star * (1.0 - cover) * smoothstep(0.3, 0.0, length(inside)) * (0.35 + hash(cell + 7.0));
    float toSun = dot(dir, uSunDir);
    c += uGlow * uSky.w * smoothstep(uSky.z, uSky.z + (1.0 - uSky.z) * 0.35, toSun)
        * (1.0 - cover * 0.9);
    c = mix(c, uHorizon, uFog * smoothstep(1.0, 0.35, up));
    // Below the horizon the ground goes on, and fades into the haze.
    if (dir.y < 0.0) {
        float far = uEyeHeight / max(-dir.y, 1e-4);
        float haze = 1.0 - exp(-max(far - uHazeFrom * 0.5, 0.0) / (uHazeFrom * 2.0));
        c = mix(film(uGround), uHorizon, clamp(haze, 0.0, 1.0));
    }
#ifdef TONE
    oColour = vec4(luma(toDisplay(min(c, vec3(1.0)))), 1.0, 1.0, 0.0);
    return;
#endif
    vec3 shown = toDisplay(grade(min(c, vec3(1.0))));
    oColour = vec4(shown, mark(shown, false));
}
