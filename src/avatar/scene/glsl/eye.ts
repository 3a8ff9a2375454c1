import type { SurfaceGlsl } from './surface-glsl.ts';

export const EYE: SurfaceGlsl = {
  common: /* glsl */ `
/** Shade by the upper lid and the round of the eyeball, in the eye's own space. */
float eyeShade(vec3 world, vec3 eye) { vec3 q = world - eye; return mix(1.0, 0.55, smoothstep(0.02, 0.20, q.y)) * mix(1.0, 0.78, smoothstep(0.12, 0.24, abs(q.x))); }
vec3 litEye(vec3 albedo, vec3 n, vec3 v, float lit, float lidShade) {
  vec3 light = uKeyColor * wrapped(dot(n, uKeyDir), vec3(0.55, 0.48, 0.45)) * mix(0.6, 1.0, lit) + ambient(n) * 1.15;
  return albedo * light * lidShade;
}

`,
  lite: `color = litEye(albedo, n, v, 1.0, eyeShade(mat3(modelMatrix) * transformed, vec3(0.0)));`,
  studio: `vec3 local = vAlong;
    float shadeK = eyeShade(local, vec3(0.0));
    color = litEye(albedo, n, v, mix(0.5, 1.0, lit), shadeK);
    vec3 cornea = normalize(mix(n, normalize(local + vec3(0.0, 0.0, 0.05)), 0.5));
    float f = 0.03 + 0.5 * edge(cornea, v, 5.0);
    color += roomReflection(reflect(-v, cornea), 0.05) * f * shadeK * 1.2;`,
};
