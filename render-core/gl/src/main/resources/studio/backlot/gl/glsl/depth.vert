layout(location = 0) in vec3 aPosition;
uniform mat4 uClip;
void main() {
    gl_Position = uClip * vec4(aPosition, 1.0);
}
