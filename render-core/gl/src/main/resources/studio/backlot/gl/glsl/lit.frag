// One pixel of the picture from what was seen there: light, material, air, film.
#include "colour.glsl"
#include "mark.glsl"
#include "sky.glsl"
#include "light.glsl"
#include "seen.glsl"
noperspective in vec2 vUv;
noperspective in vec3 vRay;
uniform sampler2D uOcclusion;
uniform vec3 uEye;
uniform vec4 uAir;     // haze from (m), 1 / length (m), ground fog top (m), lamp glow on/off
uniform vec4 uWeather; // wet, snow, -, -
layout(location = 0) out vec4 oColour;

void main() {
    ivec2 px = ivec2(gl_FragCoord.xy);
    uvec4 words = texelFetch(uSeen, px, 0);
    float depth = depthOf(words);
    vec4 seen = colourOf(words);
    vec3 n = normalOf(words);
    uvec2 ident = uvec2(idOf(words), words.z >> 16);
    vec3 reached = texture(uOcclusion, vUv).rgb;
    float ao = reached.r;
    float open = reached.g;
    float local = reached.b;
    vec3 p = uEye + vRay * depth;
    vec3 v = -normalize(vRay);
#ifndef QUICK
    n *= inversesqrt(max(dot(n, n), 1e-4));
#endif

    vec3 base = toLinear(seen.rgb);
    float rough = seen.a;
    float metal = (ident.y & 32u) != 0u ? 1.0 : 0.0;
    float kind = float(ident.y & 31u);
#ifdef WEATHER
    float up = max(n.y, 0.0);
    float wet = uWeather.x * smoothstep(0.4, 0.9, up) * open;
    base *= 1.0 - 0.5 * wet;
    rough = mix(rough, 0.15, wet);
    base = mix(base, vec3(0.82, 0.85, 0.9), uWeather.y * smoothstep(0.35, 0.75, up) * open);
#endif

    float shadow = keyShadow(p, n, px, depth);
    float facing = dot(n, uKeyDir);
    bool person = ident.x < 200u;
    // Skin and cloth let light creep round the edge.
    float wrap = person ? 0.18 : 0.02;
    float unwrap = person ? 1.0 / 1.18 : 1.0 / 1.02;
    float key = clamp((facing + wrap) * unwrap, 0.0, 1.0) * shadow;
    float sky = 0.5 + 0.5 * n.y;
    vec3 light = uKeyColour * key;
    vec3 ambient = mix(uSkyBounce, uSkyLight, sky) * open;
    ambient += mix(uRoomBounce, uRoomLight, sky) * (1.0 - open);
    // A bounce card for the people, as a gaffer would hold it.
    ambient *= person ? 1.3 : 1.0;

    vec3 gloss = vec3(0.0);
    float shine = (1.0 - rough) * (1.0 - rough);
    float power = 4.0 + 220.0 * shine * shine;
    vec3 h = normalize(v + uKeyDir);
#ifdef QUICK
    // Nearly the same round the highlight, and half the work.
    float spot = exp2(power * 1.4427 * (dot(n, h) - 1.0));
#else
    float spot = exp2(power * log2(max(dot(n, h), 1e-3)));
#endif
    gloss += uKeyColour * (shadow * spot * step(0.0, facing) * shine * (power * 0.02 + 0.2));

    float windows = 0.0;
#each OPENINGS
    {
        vec3 to = uOpenAt$.xyz - p;
        float d2 = dot(to, to);
        vec3 l = to * inversesqrt(max(d2, 1e-3));
        float cosine = clamp((dot(n, l) + 0.25) * 0.8, 0.0, 1.0);
        float leaves = clamp(0.04 - dot(uOpenIn$, l), 0.0, 1.0);
        float e = uOpenAt$.w * cosine * leaves / (3.1416 * d2 + uOpenAt$.w);
        e *= uLocalOpening == $ ? 0.2 + 0.8 * local : 1.0;
        windows += e;
    }
#end
    ambient += uOpenLight * (windows * (1.0 - open));
#each LAMPS
    {
        vec3 to = uLampAt$.xyz - p;
        float d2 = dot(to, to);
        vec3 l = to * inversesqrt(max(d2, 1e-3));
        float reach = clamp(1.0 - d2 * uLampAt$.w, 0.0, 1.0);
        float beam = clamp(uLampColour$.w - dot(l, uLampAim$.xyz) * uLampAim$.w, 0.0, 1.0);
        beam *= beam * (3.0 - 2.0 * beam);
        // A shade or a bowl is no point: under it the light grows no further.
        float e = reach * reach * beam / (d2 + 0.12);
        e *= uLocalLamp == $ ? 0.08 + 0.92 * local : 1.0;
        float cosine = clamp((dot(n, l) + wrap) * unwrap, 0.0, 1.0);
        light += uLampColour$.rgb * (e * cosine);
#ifdef FINE
        vec3 lh = normalize(v + l);
        gloss += uLampColour$.rgb * (e * shine
            * exp2(power * log2(max(dot(n, lh), 1e-3))) * (power * 0.02 + 0.2) * step(0.0, cosine - 0.01));
#endif
    }
#end

    float facingEye = clamp(dot(n, v), 0.0, 1.0);
    float edge = 1.0 - facingEye;
    float fresnel = edge * edge * edge * edge;
    vec3 f0 = mix(vec3(0.04), base, metal);
    vec3 mirrored = reflect(-v, n);
    vec3 around = skyGradient(vec3(mirrored.x, abs(mirrored.y), mirrored.z));
    vec3 dim = mix(uRoomBounce, uRoomLight, mirrored.y * 0.5 + 0.5);
    vec3 mirror = mix(dim, around * mix(0.35, 1.0, smoothstep(-0.2, 0.2, mirrored.y)), open);
    vec3 strength = (f0 + (1.0 - f0) * fresnel * 0.8) * shine;

    vec3 c = base * (1.0 - metal * 0.85) * (light * mix(1.0, ao, 0.35) + ambient * ao);
    c += gloss * f0 * 3.0 + mirror * strength * ao;
    float emission = float(ident.y >> 8) / 16.0;
    float shining = emission * (kind == 29.0 ? uAir.w : 1.0);
#ifdef TONE
    // For hand-made looks: light on a grey card, the surface's own value, air, and what shines.
    vec3 card = vec3(0.4) * (light * mix(1.0, ao, 0.5) + ambient * ao);
    float far0 = max(depth - uAir.x * 0.25, 0.0);
    float air = 1.0 - exp2(-far0 * uAir.y * 1.3);
#ifdef WEATHER
    air = max(air, uAir.z > 0.0 ? 1.0 - exp2(-depth * uAir.z) : 0.0);
#endif
    oColour = vec4(luma(toDisplay(film(card))), luma(toDisplay(base)),
                   air * mix(1.0, open, uWeather.z), clamp(shining, 0.0, 1.0));
    return;
#endif
    c += base * shining;

    c = film(c);
    // Air: what is far takes the colour of the horizon.
    float far = max(depth - uAir.x, 0.0);
    float haze = 1.0 - exp2(-far * uAir.y);
#ifdef WEATHER
    haze = max(haze, uAir.z > 0.0 ? 1.0 - exp2(-depth * uAir.z) : 0.0);
#endif
    haze *= mix(1.0, open, uWeather.z);
    float toSun = max(-dot(v, uSunDir), 0.0);
    c = mix(c, min(uHorizon + uGlow * toSun * toSun * toSun * 0.25, vec3(1.0)), haze);
    vec3 shown = toDisplay(grade(c));
    oColour = vec4(shown, mark(shown, person));
}
