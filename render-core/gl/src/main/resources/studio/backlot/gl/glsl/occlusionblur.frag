// Averages the 4 x 4 turns of the half-size pattern, not across depths.
uniform sampler2D uSource;
uniform sampler2D uDepth;
uniform vec2 uAxis;
layout(location = 0) out vec4 oValue;

void main() {
    ivec2 px = ivec2(gl_FragCoord.xy);
    ivec2 axis = ivec2(uAxis);
    ivec2 last = textureSize(uSource, 0) - 1;
    float depth = texelFetch(uDepth, px * 2, 0).r;
    vec3 sum = texelFetch(uSource, px, 0).rgb;
    float weight = 1.0;
    for (int i = -2; i <= 1; i++) {
        if (i != 0) {
            ivec2 q = clamp(px + axis * i, ivec2(0), last);
            float d = texelFetch(uDepth, q * 2, 0).r;
            float w = max(0.0, 1.0 - abs(d - depth) / (0.05 * depth + 0.01));
            sum += texelFetch(uSource, q, 0).rgb * w;
            weight += w;
        }
    }
    oValue = vec4(sum / weight, 1.0);
}
