noperspective in vec2 vUv;
uniform sampler2D uSource;
uniform vec2 uAxis;
layout(location = 0) out vec4 oValue;

void main() {
    vec4 sum = textureLod(uSource, vUv, 0.0) * 0.16;
    for (int i = 1; i <= 3; i++) {
        float w = 0.16 - 0.025 * float(i);
        sum += textureLod(uSource, vUv + uAxis * (float(i) * 1.5), 0.0) * w;
        sum += textureLod(uSource, vUv - uAxis * (float(i) * 1.5), 0.0) * w;
    }
#ifdef PUSH
    // By how much the ground and the person are pushed apart where they are too alike.
    float subject = sum.x / max(sum.y, 1e-3);
    float ground = sum.z / max(sum.w, 1e-3);
    float gap = ground - subject;
    float side = gap + 0.03 > 0.0 ? 1.0 : -1.0;
    float lack = max(0.17 - side * gap, 0.0);
    float near = smoothstep(0.02, 0.4, sum.y) * smoothstep(0.02, 0.3, sum.w);
    oValue = vec4(side * lack * near * 2.0 + 0.5, 0.0, 0.0, 1.0);
#else
    oValue = sum;
#endif
}
