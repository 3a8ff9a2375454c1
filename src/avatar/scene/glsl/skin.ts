import type { SurfaceGlsl } from './surface-glsl.ts';

export const SKIN: SurfaceGlsl = {
  common: /* glsl */ `
/** Light that the shirt and the shoulders throw back: the neck is never as dark as a jaw alone would make it. */
vec4 neckFloor(vec3 rest) { return vec4(0.58, 0.0, 0.0, 0.74) * smoothstep(-0.78, -1.08, rest.y + 0.1 * rest.z); }
/** Shade that light under the skin keeps warm. */
vec3 warmShade(float open) { return pow(vec3(max(open, 0.02)), vec3(0.74, 0.86, 0.92)); }
/** reach: how freely key, rim, kick and sky come here. lit: the key after its shadow. */
vec3 litSkin(vec3 albedo, vec3 n, vec3 v, float lit, vec4 reach, float flush, float wet) {
  albedo *= mix(vec3(1.0), vec3(1.06, 0.70, 0.66), flush * uBlush);
  float nl = dot(n, uKeyDir), open = reach.w;
  vec3 shadow = mix(vec3(1.0), pow(vec3(lit), vec3(0.55, 0.9, 1.0)), smoothstep(-0.12, 0.28, nl));
  vec3 light = uKeyColor * wrapped(nl, vec3(0.40, 0.22, 0.16)) * shadow * mix(0.6, 1.0, open);
  light += uRimColor * wrapped(dot(n, uRimDir), vec3(0.12, 0.08, 0.06)) * reach.y;
  light += uKickColor * wrapped(dot(n, uKickDir), vec3(0.25, 0.1, 0.06)) * reach.z;
  light += ambient(n) * warmShade(open);
  vec3 color = albedo * light;
  // blood under thin skin, where the light turns the corner
  color += albedo * uKeyColor * vec3(0.11, 0.024, 0.012) * exp(-sq(nl - 0.02) * 14.0) * open * mix(0.35, 1.0, lit);
  float oily = mix(0.50, 0.30, wet);
  vec3 sheen = uKeyColor * lit * (gloss(n, v, uKeyDir, oily, 0.028) * 1.05 + gloss(n, v, uKeyDir, 0.30, 0.028) * mix(0.16, 0.36, max(wet, 0.35 * uSkinDepth)));
  sheen += uRimColor * gloss(n, v, uRimDir, 0.5, 0.028) * 0.7 * edge(n, v, 1.0) * reach.y;
  // peach fuzz: a soft bright outline towards the lights behind
  vec3 fuzz = uRimColor * clamp(dot(n, uRimDir) + 0.45, 0.0, 1.0) * 0.22 * reach.y + uKickColor * clamp(dot(n, uKickDir) + 0.45, 0.0, 1.0) * 0.20 * reach.z + ambient(n) * 0.12;
  sheen += edge(n, v, 3.4) * fuzz * mix(vec3(0.5), albedo * 1.4, 0.6);
  return color + sheen * mix(0.3, 1.0, open);
}

`,
  lite: `float wet = clamp((1.0 - paint.a) / 0.75, 0.0, 1.0);
    vec4 open_ = max(reach, neckFloor(position));
    color = litSkin(albedo, n, v, mix(0.3, 1.0, open_.x), open_, traits.z, wet) * mix(0.30, 1.0, smoothstep(0.0, 0.22, paint.a));`,
  studio: `float wet = clamp((1.0 - vPaint.a) / 0.75, 0.0, 1.0), bag = smoothstep(0.0, 0.22, vPaint.a);
    float blotch = noise3(vRest * 5.0) - 0.5, pores = noise3(vRest * 46.0) - 0.5;
    albedo *= 1.0 + vec3(0.030, 0.055, 0.060) * blotch + 0.035 * pores * (1.0 - wet);
    vec4 open_ = max(vReach, neckFloor(vRest));
    color = litSkin(albedo, n, v, max(lit, 0.8 * neckFloor(vRest).x), open_, vTraits.z, wet);
    color += roomReflection(reflect(-v, n), 0.35) * edge(n, v, 4.0) * 0.05 * vReach.w;
    color += roomReflection(reflect(-v, n), 0.16) * 0.055 * wet * vReach.w;
    color *= mix(0.30, 1.0, bag);`,
};
