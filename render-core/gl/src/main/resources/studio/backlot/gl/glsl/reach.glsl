// What the sky and the local lamp or window reach; both are soft and worked out at half size.
uniform mat4 uCoverage;
uniform mat4 uLocal;
uniform float uLocalSoft;
uniform sampler2DShadow uCover;
uniform sampler2DShadow uLocalMap;

float skyCover(vec3 p, vec3 n) {
    vec3 at = (uCoverage * vec4(p + n * 0.25 + vec3(0.0, 0.08, 0.0), 1.0)).xyz;
    float r = uCoverage[0][0] * 0.7;
    float sum = texture(uCover, vec3(at.xy + vec2(r, r * 0.4), at.z));
    sum += texture(uCover, vec3(at.xy + vec2(-r * 0.4, r), at.z));
    sum += texture(uCover, vec3(at.xy + vec2(-r, -r * 0.4), at.z));
    sum += texture(uCover, vec3(at.xy + vec2(r * 0.4, -r), at.z));
    return sum * 0.25;
}

float localShadow(vec3 p, vec3 n, float turn) {
    vec4 at = uLocal * vec4(p + n * 0.03, 1.0);
    if (at.w <= 0.0) {
        return 1.0;
    }
    vec3 q = at.xyz / at.w;
    vec2 a = vec2(cos(turn), sin(turn)) * uLocalSoft;
    float sum = texture(uLocalMap, vec3(q.xy + a, q.z));
    sum += texture(uLocalMap, vec3(q.xy - a, q.z));
    sum += texture(uLocalMap, vec3(q.xy + vec2(-a.y, a.x) * 0.5, q.z));
    sum += texture(uLocalMap, vec3(q.xy - vec2(-a.y, a.x) * 0.5, q.z));
    return sum * 0.25;
}
