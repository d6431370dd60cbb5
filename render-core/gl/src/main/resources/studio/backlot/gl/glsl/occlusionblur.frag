// Averages the 4 x 4 turns of the occlusion pattern, not across depths.
uniform sampler2D uSource;
uniform vec2 uAxis;
layout(location = 0) out vec4 oValue;

void main() {
    ivec2 px = ivec2(gl_FragCoord.xy);
    ivec2 axis = ivec2(uAxis);
    ivec2 last = textureSize(uSource, 0) - 1;
    vec2 centre = texelFetch(uSource, px, 0).rg;
    float sum = centre.r;
    float weight = 1.0;
    for (int i = -2; i <= 1; i++) {
        if (i != 0) {
            vec2 s = texelFetch(uSource, clamp(px + axis * i, ivec2(0), last), 0).rg;
            float w = max(0.0, 1.0 - abs(s.g - centre.g) / (0.06 * centre.g + 1e-3));
            sum += s.r * w;
            weight += w;
        }
    }
    oValue = vec4(sum / weight, centre.g, 0.0, 1.0);
}
