in vec2 vAt;
uniform vec3 uColour;
layout(location = 0) out vec4 oColour;

void main() {
    float r = 1.0 - min(length(vAt), 1.0);
    oColour = vec4(uColour, r * r * r);
}
