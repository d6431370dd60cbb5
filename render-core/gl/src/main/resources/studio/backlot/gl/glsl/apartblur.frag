in vec2 vUv;
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
    oValue = sum;
}
