import type { SurfaceGlsl } from './surface-glsl.ts';

/**
 * Teeth and tongue in the light that the lips let in: little through a narrow gap, and the upper lip throws a soft
 * shade on the teeth under it. Without that, barely parted lips show a bright jagged thread. What comes in has met
 * flesh. The lights are raised for deep skin, where teeth would glow. `uLips`: heights of the middle of the upper lip's
 * edge, of the lower one's and of the corners, and half the mouth's width; `uLipsX`: its middle. Head space.
 */
export const MOUTH: SurfaceGlsl = {
  common: /* glsl */ `
uniform vec4 uLips;
uniform float uLipsX;
vec3 throughLips(vec3 p) {
  float u = (p.x - uLipsX) / uLips.w, arch = max(0.0, 1.0 - u * u);
  float upper = mix(uLips.z, uLips.x, arch), lower = mix(uLips.z, uLips.y, arch);
  float k = smoothstep(-0.012, 0.052, upper - lower) * mix(0.72, 1.0, smoothstep(-0.012, 0.045, upper - p.y));
  return mix(vec3(0.34, 0.16, 0.12), vec3(1.0), k);
}
vec3 litMouth(vec3 albedo, vec3 n, vec3 v, vec3 p) {
  vec3 light = uKeyColor * (0.30 + 0.45 * wrapped(dot(n, uKeyDir), vec3(0.5))) + ambient(n) * 0.8;
  float depth = mix(0.035, 1.0, smoothstep(0.20, 0.72, p.z)) / (1.0 + 1.6 * uSkinDepth);
  vec3 open = throughLips(p);
  return (albedo * light + uKeyColor * gloss(n, v, uKeyDir, 0.35, 0.04) * 0.25 * open.g) * depth * open;
}
`,
  lite: `color = litMouth(albedo, dot(n, v) < 0.0 ? -n : n, v, transformed);`,
  studio: `color = litMouth(albedo, n, v, vAlong);`,
};
