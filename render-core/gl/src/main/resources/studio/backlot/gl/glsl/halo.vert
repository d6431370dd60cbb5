// A glow round a lamp that is in the picture.
uniform mat4 uClip;
uniform vec3 uAt;
uniform vec3 uRight;
uniform vec3 uUp;
uniform float uSize;
out vec2 vAt;

void main() {
    int corner = gl_VertexID;
    vAt = vec2((corner & 1) == 1 ? 1.0 : -1.0, (corner & 2) == 2 ? 1.0 : -1.0);
    gl_Position = uClip * vec4(uAt + (uRight * vAt.x + uUp * vAt.y) * uSize, 1.0);
}
