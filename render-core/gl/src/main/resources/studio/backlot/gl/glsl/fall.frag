in float vFade;
in vec2 vAt;
uniform vec4 uColour;
uniform float uRound;  // 1 for flakes, 0 for streaks
layout(location = 0) out vec4 oColour;

void main() {
    float across = 1.0 - vAt.x * vAt.x;
    float shape = mix(across * (1.0 - vAt.y * vAt.y), smoothstep(1.0, 0.2, dot(vAt, vAt)), uRound);
    oColour = vec4(uColour.rgb, uColour.a * shape * vFade);
}
