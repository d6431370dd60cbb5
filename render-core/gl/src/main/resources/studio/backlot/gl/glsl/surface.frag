// What is seen in each pixel: colour with its pattern, normal, id, depth; nothing is lit here.
in vec3 vNormal;
in vec2 vSurface;
in float vDepth;
flat in vec4 vColour;
flat in uint vMatter;
flat in vec2 vPattern;

uniform sampler2DArray uPatterns;
uniform float uBias;

layout(location = 0) out uvec4 oSeen; // as seen.glsl reads it
#ifdef DRAWN
layout(location = 1) out vec2 oSurface;
#endif

void main() {
    vec4 pattern = texture(uPatterns, vec3(vSurface * vPattern.x, vPattern.y), uBias);
    vec3 base = vColour.rgb * (pattern.r * 2.0);
    // Broad variation hides the repeat of the pattern.
    vec2 turn = fract(vSurface * vec2(0.3024, 0.3661) + 0.2706 * vSurface.yx) * 2.0 - 1.0;
    vec2 wave = 4.0 * turn * (abs(turn) - 1.0); // close to a sine, and cheap
    base *= 1.0 + 0.045 * wave.x * wave.y;
    float grey = dot(base, vec3(0.3, 0.6, 0.1));
    vec4 colour = vec4(mix(base, vec3(grey) + 0.06, pattern.g),
                       max(vColour.a + (pattern.b - 0.5) * 0.5, 0.04));
    uvec4 bytes = uvec4(min(colour, 1.0) * 255.0 + 0.5);
    vec3 n = normalize(gl_FrontFacing ? vNormal : -vNormal);
    uvec3 axes = uvec3(n * 511.5 + 512.0);
    oSeen = uvec4(bytes.r | bytes.g << 8 | bytes.b << 16 | bytes.a << 24,
                  axes.x | axes.y << 10 | axes.z << 20, vMatter, floatBitsToUint(vDepth));
#ifdef DRAWN
    oSurface = fract(vSurface * 0.25);
#endif
}
