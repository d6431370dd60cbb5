// One triangle over the whole frame, at the far plane; uFlip is -1 to write the top row first.
uniform vec3 uRayX;
uniform vec3 uRayY;
uniform vec3 uRayForward;
uniform float uFlip;

noperspective out vec2 vUv;
noperspective out vec3 vRay;

void main() {
    vec2 corner = vec2(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0);
    vUv = corner * 0.5 + 0.5;
    vRay = uRayForward + corner.x * uRayX + corner.y * uRayY;
    gl_Position = vec4(corner.x, corner.y * uFlip, 1.0, 1.0);
}
