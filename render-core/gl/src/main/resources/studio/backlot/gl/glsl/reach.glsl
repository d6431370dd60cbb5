// What the sky and the local lamp or window reach; both are soft and worked out at half size.
uniform mat4 uCoverage;
uniform mat4 uLocal;
uniform float uLocalSoft;
uniform sampler2DShadow uCover;
uniform sampler2DShadow uLocalMap;

// In motion half the samples are taken: the turns of the pattern are averaged afterwards.
float skyCover(vec3 p, vec3 n, vec2 way) {
    vec3 at = (uCoverage * vec4(p + n * 0.25 + vec3(0.0, 0.08, 0.0), 1.0)).xyz;
    float r = uCoverage[0][0] * 0.7;
#ifdef SPARSE
    vec2 a = way * r * 1.08;
    return 0.5 * (texture(uCover, vec3(at.xy + a, at.z)) + texture(uCover, vec3(at.xy - a, at.z)));
#else
    float sum = texture(uCover, vec3(at.xy + vec2(r, r * 0.4), at.z));
    sum += texture(uCover, vec3(at.xy + vec2(-r * 0.4, r), at.z));
    sum += texture(uCover, vec3(at.xy + vec2(-r, -r * 0.4), at.z));
    sum += texture(uCover, vec3(at.xy + vec2(r * 0.4, -r), at.z));
    return sum * 0.25;
#endif
}

float localShadow(vec3 p, vec3 n, vec2 way) {
#ifndef LOCAL
    return 1.0;
#else
    vec4 at = uLocal * vec4(p + n * 0.03, 1.0);
    if (at.w <= 0.0) {
        return 1.0;
    }
    vec3 q = at.xyz / at.w;
    vec2 a = way * uLocalSoft;
#ifdef SPARSE
    return 0.5 * (texture(uLocalMap, vec3(q.xy + a, q.z))
        + texture(uLocalMap, vec3(q.xy - vec2(-a.y, a.x) * 0.5, q.z)));
#else
    float sum = texture(uLocalMap, vec3(q.xy + a, q.z));
    sum += texture(uLocalMap, vec3(q.xy - a, q.z));
    sum += texture(uLocalMap, vec3(q.xy + vec2(-a.y, a.x) * 0.5, q.z));
    sum += texture(uLocalMap, vec3(q.xy - vec2(-a.y, a.x) * 0.5, q.z));
    return sum * 0.25;
#endif
#endif
}
