import type { SurfaceGlsl } from './surface-glsl.ts';

/**
 * Skin: light that spreads beneath it and comes out redder, a low sheen on forehead, nose and chin, thin ears that let
 * the lamps behind through.
 *
 * - `neckFloor`: light that the shirt and the shoulders throw back: the neck is never as dark as a jaw
 *   alone would make it.
 * - `warmShade`: shade that light under the skin keeps warm.
 * - `oilAt`: where skin is oily, [0, 1]: middle of the forehead, ridge and tip of the nose, cheekbones, chin. Rest pose.
 * - `thinAt`: how thin the flesh is, [0, 1]: the rims of the ears. Rest pose.
 * - `rimAt`: what of the rim reaches skin. Between hair and face little of the sky does, and a cold line there is a
 *   mask's seam.
 * - `mouthGlow`: light that comes through the cheeks into the mouth: its corners are never black.
 * - `skinBody`: what the skin sends back of the light that enters it. reach: how freely key, rim, kick and sky come here.
 *   lit: the key after its shadow.
 * - `skinSheen`: what it throws back from its surface. oil: [0, 1]; wet: [0, 1], lips.
 */
export const SKIN: SurfaceGlsl = {
  common: /* glsl */ `
vec4 neckFloor(vec3 rest) { return vec4(0.42, 0.0, 0.0, 0.62) * smoothstep(-0.78, -1.08, rest.y + 0.1 * rest.z); }
vec3 warmShade(float open) { return pow(vec3(max(open, 0.02)), vec3(0.80, 0.92, 0.98)); }
float oilAt(vec3 p) {
  float x = abs(p.x);
  float forehead = exp(-sq(x / 0.34) - sq((p.y - 0.52) / 0.22)), ridge = exp(-sq(x / 0.075) - sq((p.y + 0.16) / 0.28));
  float bone = exp(-sq((x - 0.47) / 0.16) - sq((p.y + 0.17) / 0.10)), chin = exp(-sq(x / 0.16) - sq((p.y + 0.96) / 0.10));
  return clamp(0.75 * forehead + ridge + 0.7 * bone + 0.6 * chin, 0.0, 1.0) * smoothstep(0.2, 0.5, p.z);
}
float thinAt(vec3 p) { return smoothstep(0.82, 0.93, abs(p.x)) * smoothstep(0.34, 0.22, abs(p.y + 0.16)) * smoothstep(0.15, -0.05, p.z); }

float rimAt(vec4 reach) { return reach.y * smoothstep(0.22, 0.62, reach.w); }
vec3 mouthGlow(vec3 albedo) { return albedo * uKeyColor * vec3(0.085, 0.05, 0.045) / (1.0 + 0.75 * uSkinDepth); }
vec3 skinBody(vec3 albedo, vec3 n, vec3 v, float lit, vec4 reach, float flush, float thin) {
  albedo *= mix(vec3(1.0), vec3(1.04, 0.76, 0.74), flush * uBlush);
  float nl = dot(n, uKeyDir), open = reach.w;
  // a shadow's edge is soft and warm: red light has come sideways under it
  vec3 shadow = mix(vec3(1.0), pow(vec3(lit), vec3(0.72, 0.95, 1.0)), smoothstep(-0.12, 0.28, nl));
  vec3 light = uKeyColor * wrapped(nl, vec3(0.30, 0.20, 0.17)) * shadow * mix(0.7, 1.0, open);
  float out_ = outline(n, v);
  light += uRimColor * wrapped(dot(n, uRimDir), vec3(0.08)) * rimAt(reach) * out_ * mix(0.75, 0.5, uSkinDepth);
  light += uKickColor * wrapped(dot(n, uKickDir), vec3(0.10)) * reach.z * out_;
  // what only comes in a roundabout way has met more skin on it: shade is richer, never grey
  vec3 around = ambient(n) * warmShade(open) * mix(vec3(1.0), albedo / max(albedo.r, 0.02), 0.42) * 1.18;
  light += around;
  vec3 color = albedo * light;
  // blood under thin skin, where the light turns the corner
  color += albedo * uKeyColor * vec3(0.075, 0.016, 0.008) * exp(-sq(nl - 0.04) * 16.0) * open * mix(0.35, 1.0, lit);
  // lamps behind shine through the ears
  vec3 behind = uRimColor * clamp(-dot(n, uRimDir) + 0.2, 0.0, 1.0) * step(0.0, dot(uRimDir.xz, n.xz) + 1.2) + uKickColor * clamp(-dot(n, uKickDir) + 0.2, 0.0, 1.0);
  return color + behind * albedo * vec3(0.42, 0.10, 0.05) * thin;
}
vec3 skinSheen(vec3 albedo, vec3 n, vec3 v, float lit, vec4 reach, float oil, float wet) {
  float broad = gloss(n, v, uKeyDir, mix(0.56, 0.34, wet), 0.028) * mix(0.55, 0.9, max(oil, wet));
  float tight = gloss(n, v, uKeyDir, 0.34, 0.028) * mix(0.20 * oil, 0.36, wet) * mix(1.0, 1.25, uSkinDepth);
  vec3 sheen = uKeyColor * lit * (broad + tight);
  float out_ = outline(n, v);
  // broad and faint: a narrow one draws a bright crack down a temple
  sheen += uRimColor * gloss(n, v, uRimDir, 0.62, 0.028) * mix(0.36, 0.2, uSkinDepth) * out_ * rimAt(reach);
  // peach fuzz: a soft bright outline towards the lights behind
  vec3 fuzz = uRimColor * clamp(dot(n, uRimDir) + 0.3, 0.0, 1.0) * 0.20 * rimAt(reach) + uKickColor * clamp(dot(n, uKickDir) + 0.3, 0.0, 1.0) * 0.20 * reach.z + ambient(n) * 0.10;
  sheen += edge(n, v, 3.4) * fuzz * mix(vec3(0.4), albedo * 1.4, 0.6);
  return sheen * mix(0.3, 1.0, reach.w);
}
`,
  lite: `float wet = clamp((1.0 - paint.a) / 0.75, 0.0, 1.0), soft = mix(0.22, 1.0, reach.x);
    vec4 open_ = max(reach, neckFloor(position));
    soft = max(soft, 0.8 * neckFloor(position).x);
    color = skinBody(albedo, n, v, soft, open_, traits.z, thinAt(position)) + skinSheen(albedo, n, v, soft, open_, oilAt(position), wet);
    float bag = smoothstep(0.0, 0.22, paint.a);
    color = mix(0.30 * color + mouthGlow(albedo), color, bag);`,
  studio: `float wet = clamp((1.0 - vPaint.a) / 0.75, 0.0, 1.0), bag = smoothstep(0.0, 0.22, vPaint.a);
    // fine relief, gone before it would be smaller than a pixel: pores, and the lines that run down the lips
    float pixel = length(fwidth(vRest)), oil = oilAt(vRest);
    float blotch = noise3(vRest * 5.0) - 0.5;
    float relief = mix(noise3(vRest * 74.0) * 0.0012, noise3(vec3(vRest.x * 52.0, vRest.y * 9.0, 1.0)) * 0.0042, smoothstep(0.35, 0.8, wet));
    relief *= 1.0 - smoothstep(0.004, 0.013, pixel);
    vec3 grainN = roughened(n, relief);
    albedo *= 1.0 + vec3(0.012, 0.024, 0.026) * blotch;
    vec4 open_ = max(vReach, neckFloor(vRest));
    float soft = max(lit, 0.8 * neckFloor(vRest).x);
    color = skinBody(albedo, normalize(n + 0.35 * (grainN - n)), v, soft, open_, vTraits.z, thinAt(vRest)) + skinSheen(albedo, grainN, v, soft, open_, oil, wet);
    color += roomReflection(reflect(-v, n), 0.35) * edge(n, v, 4.0) * 0.04 * vReach.w;
    color += roomReflection(reflect(-v, grainN), 0.18) * 0.045 * wet * vReach.w;
    color = mix(0.30 * color + mouthGlow(albedo), color, bag);`,
};
