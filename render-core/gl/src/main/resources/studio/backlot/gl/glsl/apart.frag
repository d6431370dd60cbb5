#include "mark.glsl"
// How bright the subject and its background are, at an eighth of the size.
uniform sampler2D uPicture;
layout(location = 0) out vec4 oValue;

void main() {
    ivec2 from = ivec2(gl_FragCoord.xy) * 8;
    ivec2 last = textureSize(uPicture, 0) - 1;
    vec4 sum = vec4(0.0);
    for (int i = 0; i < 8; i++) {
        ivec2 px = min(from + ivec2((i & 1) * 4 + 1 + (i >> 2), (i >> 1) * 2 + (i & 1)), last);
        float l = texelFetch(uPicture, px, 0).a;
        sum += markedPerson(l) ? vec4(l, 1.0, 0.0, 0.0) : vec4(0.0, 0.0, l, 1.0);
    }
    oValue = sum / 8.0;
}
