// A surface as the set has it: position, normal, surface coordinates, what it is made of.
layout(location = 0) in vec3 aPosition;
layout(location = 1) in vec4 aNormal;
layout(location = 2) in vec2 aSurface;
layout(location = 3) in vec4 aColour;
layout(location = 4) in uvec4 aMatter;
layout(location = 5) in uint aId;

uniform mat4 uClip;
uniform vec4 uViewZ;
uniform float uFrequency[30];

out vec3 vNormal;
out vec2 vSurface;
out float vDepth;
flat out vec4 vColour;
flat out uint vMatter;
flat out vec2 vPattern;

void main() {
    gl_Position = uClip * vec4(aPosition, 1.0);
    vNormal = aNormal.xyz;
    vSurface = aSurface;
    vDepth = dot(uViewZ, vec4(aPosition, 1.0));
    vColour = aColour;
    uint kind = min(aMatter.x, 29u);
    vPattern = vec2(uFrequency[kind] * 32.0 / float(aMatter.w), float(kind));
    vMatter = aId | (kind | (aMatter.y > 127u ? 32u : 0u) | aMatter.z << 8) << 16;
}
