import type { SurfaceGlsl } from './surface-glsl.ts';

export const CLOTH: SurfaceGlsl = {
  common: /* glsl */ `
vec3 litCloth(vec3 albedo, vec3 n, vec3 v, float lit, vec4 reach) {
  float nl = dot(n, uKeyDir), open = reach.w;
  vec3 light = uKeyColor * wrapped(nl, vec3(0.25)) * mix(1.0, lit, smoothstep(-0.2, 0.2, nl)) + ambient(n) * open;
  light += uRimColor * wrapped(dot(n, uRimDir), vec3(0.15)) * 0.8 * reach.y + uKickColor * wrapped(dot(n, uKickDir), vec3(0.2)) * 0.8 * reach.z;
  vec3 nap = edge(n, v, 2.6) * (uKeyColor * clamp(nl + 0.4, 0.0, 1.0) * 0.22 + uRimColor * clamp(dot(n, uRimDir) + 0.3, 0.0, 1.0) * 0.20 * reach.y + ambient(n) * 0.14);
  return albedo * light * mix(0.55, 1.0, open) + nap * (albedo + 0.04) * open;
}

`,
  lite: `color = litCloth(albedo, n, v, reach.x, reach);`,
  studio: `albedo *= 0.96 + 0.08 * noise3(vRest * vec3(60.0, 60.0, 60.0));
    color = litCloth(albedo, n, v, lit, vReach);`,
};
