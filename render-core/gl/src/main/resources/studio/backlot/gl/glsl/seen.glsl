// What is seen in each pixel, in one word each: colour and roughness (four bytes), normal (ten bits
// an axis), id and material (five bits kind, one metal, eight emission), depth in metres. One wide
// fetch costs a software rasteriser less than four narrow ones.
uniform usampler2D uSeen;

vec3 normalOf(uvec4 seen) {
    return vec3(uvec3(seen.y, seen.y >> 10, seen.y >> 20) & 1023u) * (2.0 / 1023.0) - 1.0;
}

vec4 colourOf(uvec4 seen) {
    return vec4(uvec4(seen.x, seen.x >> 8, seen.x >> 16, seen.x >> 24) & 255u) * (1.0 / 255.0);
}

uint idOf(uvec4 seen) {
    return seen.z & 65535u;
}

float depthOf(uvec4 seen) {
    return uintBitsToFloat(seen.w);
}
