// The first half of a round pen: along x, the greatest of (radius^2 - dx^2).
uniform sampler2D uLines;
layout(location = 0) out vec4 oLine;

void main() {
    ivec2 p = ivec2(gl_FragCoord.xy);
    int last = textureSize(uLines, 0).x - 1;
    float best = 0.0;
    for (int dx = -3; dx <= 3; dx++) {
        float v = texelFetch(uLines, ivec2(clamp(p.x + dx, 0, last), p.y), 0).r * 16.0;
        best = max(best, v - float(dx * dx));
    }
    oLine = vec4(best / 16.0, 0.0, 0.0, 1.0);
}
