// Averages the 4 x 4 turns of the half-size pattern, not across depths, which the fourth channel has.
uniform sampler2D uSource;
uniform vec2 uAxis;
layout(location = 0) out vec4 oValue;

void main() {
    ivec2 px = ivec2(gl_FragCoord.xy);
    ivec2 axis = ivec2(uAxis);
    ivec2 last = textureSize(uSource, 0) - 1;
    vec4 here = texelFetch(uSource, px, 0);
    float near = 1.0 / (0.05 * here.a + 0.01);
    vec3 sum = here.rgb;
    float weight = 1.0;
    for (int i = -2; i <= 1; i++) {
        if (i != 0) {
            vec4 there = texelFetch(uSource, clamp(px + axis * i, ivec2(0), last), 0);
            float w = max(0.0, 1.0 - abs(there.a - here.a) * near);
            sum += there.rgb * w;
            weight += w;
        }
    }
    oValue = vec4(sum / weight, here.a);
}
