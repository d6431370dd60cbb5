// Transfer functions, close to sRGB and cheap.
vec3 toLinear(vec3 c) {
    return c * (c * (c * 0.305306011 + 0.682171111) + 0.012522878);
}

vec3 toDisplay(vec3 x) {
    vec3 a = sqrt(max(x, 0.0));
    vec3 b = sqrt(a);
    vec3 c = sqrt(b);
    return 0.662002687 * a + 0.684122060 * b - 0.323583601 * c - 0.0225411470 * x;
}

// Filmic curve (Narkowicz's fit of ACES): keeps colour in the lights and detail in the blacks.
vec3 film(vec3 x) {
    return clamp((x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14), 0.0, 1.0);
}

float luma(vec3 c) {
    return dot(c, vec3(0.2126, 0.7152, 0.0722));
}

uniform vec4 uGrade; // rgb tint, saturation

vec3 grade(vec3 c) {
    float grey = luma(c);
    return max(mix(vec3(grey), c, uGrade.a), 0.0) * uGrade.rgb;
}
