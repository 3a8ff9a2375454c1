import type { SurfaceGlsl } from './surface-glsl.ts';

export const MOUTH: SurfaceGlsl = {
  common: /* glsl */ `
vec3 litMouth(vec3 albedo, vec3 n, vec3 v, float depth) {
  vec3 light = uKeyColor * (0.30 + 0.45 * wrapped(dot(n, uKeyDir), vec3(0.5))) + ambient(n) * 0.8;
  // the lights are raised for deep skin; teeth would glow in it
  depth /= 1.0 + 0.75 * uSkinDepth;
  return albedo * light * depth + uKeyColor * gloss(n, v, uKeyDir, 0.35, 0.04) * 0.25 * depth;
}

`,
  lite: `color = litMouth(albedo, dot(n, v) < 0.0 ? -n : n, v, smoothstep(0.20, 0.72, position.z));`,
  studio: `color = litMouth(albedo, n, v, smoothstep(0.20, 0.72, vRest.z));`,
};
