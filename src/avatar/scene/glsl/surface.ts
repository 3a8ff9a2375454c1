import type { MaterialSlot } from '../../person/part-mesh.ts';
import { GRAIN_GLSL, LIGHT_GLSL } from './light.ts';

/** Places a vertex: shapes, breath, the bend of the neck. Leaves `transformed` and `objectNormal` in body or head space. */
const PLACE = /* glsl */ `
attribute vec4 paint;
attribute vec4 traits;
attribute vec4 reach;
uniform mat4 uNeck, uHead;
uniform float uBreath;
#include <morphtarget_pars_vertex>
`;
const PLACE_BODY = /* glsl */ `
  vec3 transformed = position;
  vec3 objectNormal = normal;
  #include <morphnormal_vertex>
  #include <morphtarget_vertex>
  #ifdef BREATHES
    float chest = smoothstep(-1.5, -2.3, transformed.y) * smoothstep(-5.0, -3.0, transformed.y);
    transformed += uBreath * vec3(0.018 * transformed.x, 0.045, 0.075 * clamp(transformed.z + 0.3, 0.0, 1.0)) * chest;
  #endif
  #ifdef BENDS
    vec4 rest = vec4(transformed, 1.0);
    transformed = mix(mix(transformed, (uNeck * rest).xyz, traits.x), (uHead * rest).xyz, traits.y);
    objectNormal = mix(mix(objectNormal, mat3(uNeck) * objectNormal, traits.x), mat3(uHead) * objectNormal, traits.y);
  #endif
`;

/** Light that the shirt and the shoulders throw back: the neck is never as dark as a jaw alone would make it. */
const NECK_FLOOR = /* glsl */ `
vec4 neckFloor(vec3 rest) { return vec4(0.58, 0.0, 0.0, 0.74) * smoothstep(-0.78, -1.08, rest.y + 0.1 * rest.z); }
`;

/** Direction in which hair lies: away from the crown, along the surface. */
const HAIR_FLOW = /* glsl */ `
vec3 hairFlow(vec3 p, vec3 n) { vec3 away = p - vec3(0.0, 1.15, -0.35); return normalize(away - n * dot(away, n) + vec3(0.0, -1e-3, 0.0)); }
`;

/** Shade by the upper lid and the round of the eyeball, in the eye's own space. */
const EYE_SHADE = /* glsl */ `
float eyeShade(vec3 world, vec3 eye) { vec3 q = world - eye; return mix(1.0, 0.55, smoothstep(0.02, 0.20, q.y)) * mix(1.0, 0.78, smoothstep(0.12, 0.24, abs(q.x))); }
`;

const LITE_COLOR: Readonly<Record<MaterialSlot, string>> = {
  skin: `float wet = clamp((1.0 - paint.a) / 0.75, 0.0, 1.0);
    vec4 open_ = max(reach, neckFloor(position));
    color = litSkin(albedo, n, v, mix(0.3, 1.0, open_.x), open_, traits.z, wet) * mix(0.30, 1.0, smoothstep(0.0, 0.22, paint.a));`,
  hair: `color = paint.a < 0.5 ? insideHair(albedo, n) : litHair(albedo, n, v, mat3(modelMatrix) * hairFlow(transformed, objectNormal), reach.x, reach, 0.0);`,
  cloth: `color = litCloth(albedo, n, v, reach.x, reach);`,
  brow: `color = litCloth(albedo, n, v, 1.0, reach);`,
  eye: `color = litEye(albedo, n, v, 1.0, eyeShade(mat3(modelMatrix) * transformed, vec3(0.0)));`,
  mouth: `color = litMouth(albedo, dot(n, v) < 0.0 ? -n : n, v, smoothstep(0.30, 0.84, position.z));`,
  gloss: '',
};

/** Lite: everything is lit at the vertices; a pixel only receives the finished colour. */
export const liteVertex = (slot: MaterialSlot): string => /* glsl */ `
${PLACE}${LIGHT_GLSL}${NECK_FLOOR}${HAIR_FLOW}${EYE_SHADE}
varying vec3 vShade;
void main() {
  ${PLACE_BODY}
  vec4 world = modelMatrix * vec4(transformed, 1.0);
  gl_Position = projectionMatrix * viewMatrix * world;
  vec3 n = normalize(mat3(modelMatrix) * objectNormal), v = normalize(cameraPosition - world.xyz);
  vec3 albedo = paint.rgb * paint.rgb, color = albedo;
  ${LITE_COLOR[slot]}
  vShade = toScreen(color);
}`;
export const LITE_FRAGMENT = /* glsl */ `
varying vec3 vShade;
void main() { gl_FragColor = vec4(vShade, 1.0); }`;

/** Catch-lights and the shade of the lids: painted, unlit, on both tiers. */
export const GLOSS_VERTEX = /* glsl */ `
attribute vec4 paint;
varying vec4 vPaint;
void main() { vPaint = vec4(paint.rgb * paint.rgb, paint.a); gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0); }`;
export const GLOSS_FRAGMENT = /* glsl */ `
varying vec4 vPaint;
void main() { gl_FragColor = vec4(sqrt(vPaint.rgb), vPaint.a); }`;

/** Only depth, seen from the key light. */
export const SHADOW_VERTEX = /* glsl */ `
${PLACE}
uniform mat4 uShadowMatrix;
void main() {
  ${PLACE_BODY}
  gl_Position = uShadowMatrix * modelMatrix * vec4(transformed, 1.0);
}`;
export const SHADOW_FRAGMENT = /* glsl */ `void main() { gl_FragColor = vec4(1.0); }`;

/** `vAlong`: the way the hair lies, or the point turned with its part but not moved (the eye's own space). */
export const studioVertex = (slot: MaterialSlot): string => /* glsl */ `
${PLACE}
${HAIR_FLOW}
varying vec3 vWorld, vNormalW, vRest, vAlong;
varying vec4 vPaint, vTraits, vReach;
void main() {
  ${PLACE_BODY}
  vec4 world = modelMatrix * vec4(transformed, 1.0);
  vWorld = world.xyz;
  vNormalW = mat3(modelMatrix) * objectNormal;
  vAlong = mat3(modelMatrix) * ${slot === 'hair' ? 'hairFlow(transformed, objectNormal)' : 'transformed'};
  vRest = position;
  vPaint = vec4(paint.rgb * paint.rgb, paint.a);
  vTraits = traits;
  vReach = reach;
  gl_Position = projectionMatrix * viewMatrix * world;
}`;

const SHADOW_LOOKUP = /* glsl */ `
uniform highp sampler2DShadow uShadowMap;
uniform mat4 uShadowMatrix;
uniform float uShadowTexel;
float noise1(vec2 p) { return fract(52.9829189 * fract(dot(p, vec2(0.06711056, 0.00583715)))); }
/** Sixteen taps on a turned spiral: a soft edge about a centimetre wide. */
float keyLit(vec3 world, vec3 n) {
  vec4 q = uShadowMatrix * vec4(world + n * 0.035, 1.0);
  vec3 at = q.xyz * 0.5 + 0.5;
  if (any(lessThan(at, vec3(0.01))) || any(greaterThan(at, vec3(0.99)))) return 1.0;
  float turn = noise1(gl_FragCoord.xy) * 6.2831853, sum = 0.0;
  vec2 spoke = vec2(cos(turn), sin(turn)) * 7.0 * uShadowTexel;
  const mat2 golden = mat2(-0.7373688, 0.6754903, -0.6754903, -0.7373688);
  for (int i = 0; i < 16; i++) {
    spoke = golden * spoke;
    sum += texture(uShadowMap, vec3(at.xy + spoke * sqrt((float(i) + 0.5) / 16.0), at.z - 0.0022));
  }
  return sum / 16.0;
}
`;
/** The windows and lamps of the room as a shiny thing sees them: painted boxes whose edges blur with roughness. */
const ROOM_REFLECTION = /* glsl */ `
float softBox(vec3 d, vec3 centre, vec2 half_, float blur) {
  vec3 c = normalize(centre), u = normalize(cross(vec3(0.0, 1.0, 0.0), c)), w = cross(c, u);
  float k = dot(d, c);
  if (k < 0.05) return 0.0;
  vec2 q = abs(vec2(dot(d, u), dot(d, w)) / k) - half_;
  return smoothstep(blur, -blur, q.x) * smoothstep(blur, -blur, q.y);
}
vec3 roomReflection(vec3 d, float blur) {
  vec3 c = mix(uGround, uSky, smoothstep(-0.6, 0.8, d.y)) * 0.55;
  c += uKeyColor * 2.6 * softBox(d, vec3(-0.62, 0.55, 0.60), vec2(0.24, 0.34), blur);
  c += uRimColor * 0.9 * softBox(d, vec3(0.9, 0.25, 0.35), vec2(0.14, 0.5), blur);
  return c;
}
`;
const MOTTLE = /* glsl */ `
float hash3(vec3 p) { p = fract(p * 0.3183099 + 0.1); p *= 17.0; return fract(p.x * p.y * p.z * (p.x + p.y + p.z)); }
float noise3(vec3 x) {
  vec3 i = floor(x), f = fract(x); f = f * f * (3.0 - 2.0 * f);
  return mix(mix(mix(hash3(i), hash3(i + vec3(1, 0, 0)), f.x), mix(hash3(i + vec3(0, 1, 0)), hash3(i + vec3(1, 1, 0)), f.x), f.y),
    mix(mix(hash3(i + vec3(0, 0, 1)), hash3(i + vec3(1, 0, 1)), f.x), mix(hash3(i + vec3(0, 1, 1)), hash3(i + vec3(1, 1, 1)), f.x), f.y), f.z);
}
`;

const STUDIO_COLOR: Readonly<Record<MaterialSlot, string>> = {
  skin: `float wet = clamp((1.0 - vPaint.a) / 0.75, 0.0, 1.0), bag = smoothstep(0.0, 0.22, vPaint.a);
    float blotch = noise3(vRest * 5.0) - 0.5, pores = noise3(vRest * 46.0) - 0.5;
    albedo *= 1.0 + vec3(0.030, 0.055, 0.060) * blotch + 0.035 * pores * (1.0 - wet);
    vec4 open_ = max(vReach, neckFloor(vRest));
    color = litSkin(albedo, n, v, max(lit, 0.8 * neckFloor(vRest).x), open_, vTraits.z, wet);
    color += roomReflection(reflect(-v, n), 0.35) * edge(n, v, 4.0) * 0.05 * vReach.w;
    color += roomReflection(reflect(-v, n), 0.16) * 0.055 * wet * vReach.w;
    color *= mix(0.30, 1.0, bag);`,
  hair: `if (vPaint.a < 0.5) { color = insideHair(albedo, n); } else {
      float strand = noise3(vec3(atan(vRest.x, vRest.z + 0.2) * 70.0, vRest.y * 1.6, 0.0)) * 0.6 + noise3(vec3(atan(vRest.x, vRest.z + 0.2) * 19.0, vRest.y * 0.9, 4.0)) * 0.4;
      albedo *= 0.90 + 0.20 * strand;
      color = litHair(albedo, n, v, normalize(vAlong), lit, vReach, 0.22 * (strand - 0.5));
    }`,
  cloth: `albedo *= 0.96 + 0.08 * noise3(vRest * vec3(60.0, 60.0, 60.0));
    color = litCloth(albedo, n, v, lit, vReach);`,
  brow: `color = litCloth(albedo, n, v, lit, vReach) + uKeyColor * gloss(n, v, uKeyDir, 0.45, 0.04) * 0.2;`,
  eye: `vec3 local = vAlong;
    float shadeK = eyeShade(local, vec3(0.0));
    color = litEye(albedo, n, v, mix(0.5, 1.0, lit), shadeK);
    vec3 cornea = normalize(mix(n, normalize(local + vec3(0.0, 0.0, 0.05)), 0.5));
    float f = 0.03 + 0.5 * edge(cornea, v, 5.0);
    color += roomReflection(reflect(-v, cornea), 0.05) * f * shadeK * 1.2;`,
  mouth: `color = litMouth(albedo, n, v, smoothstep(0.30, 0.84, vRest.z));`,
  gloss: '',
};

export const studioFragment = (slot: MaterialSlot): string => /* glsl */ `
${LIGHT_GLSL}${NECK_FLOOR}${GRAIN_GLSL}${EYE_SHADE}${SHADOW_LOOKUP}${ROOM_REFLECTION}${MOTTLE}
varying vec3 vWorld, vNormalW, vRest, vAlong;
varying vec4 vPaint, vTraits, vReach;
void main() {
  vec3 n = normalize(vNormalW), v = normalize(cameraPosition - vWorld);
  #ifdef TWO_SIDED
    if (!gl_FrontFacing) n = -n;
  #endif
  vec3 albedo = vPaint.rgb, color = albedo;
  float lit = ${slot === 'mouth' ? '1.0' : 'keyLit(vWorld, n)'};
  ${STUDIO_COLOR[slot]}
  gl_FragColor = vec4(toScreen(clamp(color, 0.0, 6.0)) + grain(gl_FragCoord.xy), 1.0);
}`;
