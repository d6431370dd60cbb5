layout(location = 0) in vec3 aPosition;
layout(location = 1) in vec4 aNormal;
layout(location = 3) in vec4 aColour;
uniform mat4 uClip;
uniform vec3 uEye;
out vec3 vNormal;
out vec3 vTo;
out vec3 vTint;

void main() {
    gl_Position = uClip * vec4(aPosition, 1.0);
    vNormal = aNormal.xyz;
    vTo = aPosition - uEye;
    vTint = aColour.rgb;
}
