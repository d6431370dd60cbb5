// What is seen in each pixel: colour with its pattern, normal, id, depth; nothing is lit here.
in vec3 vNormal;
in vec2 vSurface;
in float vDepth;
flat in vec4 vColour;
flat in uvec4 vMatter;
flat in vec2 vPattern;

uniform sampler2DArray uPatterns;
uniform float uBias;

layout(location = 0) out vec4 oColour;
layout(location = 1) out vec4 oNormal;
layout(location = 2) out uvec2 oIdent;
layout(location = 3) out float oDepth;
#ifdef DRAWN
layout(location = 4) out vec2 oSurface;
#endif

void main() {
    vec4 pattern = texture(uPatterns, vec3(vSurface * vPattern.x, vPattern.y), uBias);
    vec3 base = vColour.rgb * (pattern.r * 2.0);
    // Broad variation hides the repeat of the pattern.
    vec2 wave = sin(vSurface * vec2(1.9, 2.3) + 1.7 * vSurface.yx);
    base *= 1.0 + 0.045 * wave.x * wave.y;
    float grey = dot(base, vec3(0.3, 0.6, 0.1));
    oColour = vec4(mix(base, vec3(grey) + 0.06, pattern.g),
                   clamp(vColour.a + (pattern.b - 0.5) * 0.5, 0.04, 1.0));
    vec3 n = normalize(gl_FrontFacing ? vNormal : -vNormal);
    oNormal = vec4(n * 0.5 + 0.5, 1.0);
    oIdent = uvec2(vMatter.x, vMatter.y | (vMatter.z << 8));
    oDepth = vDepth;
#ifdef DRAWN
    oSurface = fract(vSurface * 0.25);
#endif
}
