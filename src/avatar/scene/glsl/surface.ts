import type { MaterialSlot } from '../../person/part-mesh.ts';
import { CLOTH } from './cloth.ts';
import { HAIR, HAIR_ALONG } from './hair.ts';
import { GRAIN_GLSL, LIGHT_GLSL } from './light.ts';
import { MOUTH } from './mouth.ts';
import { SKIN } from './skin.ts';
import type { SurfaceGlsl } from './surface-glsl.ts';

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

/** What `liteVertex` and `studioFragment` shade. Eyes are in eye.ts; films and hair cards, seen through, in hair-cards.ts. */
export type SolidSlot = Exclude<MaterialSlot, 'eye' | 'brow' | 'gloss'>;
const SURFACES: Readonly<Record<SolidSlot, SurfaceGlsl>> = {
  skin: SKIN,
  hair: HAIR,
  cloth: CLOTH,
  mouth: MOUTH,
};

/** Lite: everything is lit at the vertices; a pixel only receives the finished colour. */
export const liteVertex = (slot: SolidSlot): string => /* glsl */ `
${PLACE}${LIGHT_GLSL}${SURFACES[slot].common}
varying vec3 vShade;
void main() {
  ${PLACE_BODY}
  vec4 world = modelMatrix * vec4(transformed, 1.0);
  gl_Position = projectionMatrix * viewMatrix * world;
  vec3 n = normalize(mat3(modelMatrix) * objectNormal), v = normalize(cameraPosition - world.xyz);
  vec3 albedo = paint.rgb * paint.rgb, color = albedo;
  ${SURFACES[slot].lite}
  vShade = toScreen(color);
}`;
export const LITE_FRAGMENT = /* glsl */ `
varying vec3 vShade;
void main() { gl_FragColor = vec4(vShade, 1.0); }`;

/** Only depth, seen from the key light. */
export const SHADOW_VERTEX = /* glsl */ `
${PLACE}
uniform mat4 uShadowMatrix;
void main() {
  ${PLACE_BODY}
  gl_Position = uShadowMatrix * modelMatrix * vec4(transformed, 1.0);
}`;
export const SHADOW_FRAGMENT = /* glsl */ `void main() { gl_FragColor = vec4(1.0); }`;

/** What `vAlong` holds: the way the hair lies; a place in the mouth as the head knows it; else the point turned with its part but not moved. */
const alongOf = (slot: SolidSlot): string => {
  if (slot === 'mouth') return 'transformed';
  return `mat3(modelMatrix) * ${slot === 'hair' ? 'hairAlong(transformed, normalize(objectNormal), paint.a)' : 'transformed'}`;
};

export const studioVertex = (slot: SolidSlot): string => /* glsl */ `
${PLACE}
${slot === 'hair' ? HAIR_ALONG : ''}
varying vec3 vWorld, vNormalW, vRest, vAlong;
varying vec4 vPaint, vTraits, vReach;
void main() {
  ${PLACE_BODY}
  vec4 world = modelMatrix * vec4(transformed, 1.0);
  vWorld = world.xyz;
  vNormalW = mat3(modelMatrix) * objectNormal;
  vAlong = ${alongOf(slot)};
  vRest = position;
  vPaint = vec4(paint.rgb * paint.rgb, paint.a);
  vTraits = traits;
  vReach = reach;
  gl_Position = projectionMatrix * viewMatrix * world;
}`;

export const SHADOW_LOOKUP = /* glsl */ `
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
/** The normal of a surface that stands out by a height in units: Mikkelsen's derivative of a height that is only known here. */
vec3 roughened(vec3 n, float height) {
  vec3 dx = dFdx(vWorld), dy = dFdy(vWorld), r1 = cross(dy, n), r2 = cross(n, dx);
  float det = dot(dx, r1);
  vec3 slope = sign(det) * (dFdx(height) * r1 + dFdy(height) * r2);
  return normalize(abs(det) * n - slope);
}
`;

export const studioFragment = (slot: SolidSlot): string => /* glsl */ `
varying vec3 vWorld, vNormalW, vRest, vAlong;
${LIGHT_GLSL}${GRAIN_GLSL}${SHADOW_LOOKUP}${ROOM_REFLECTION}${MOTTLE}${SURFACES[slot].common}
varying vec4 vPaint, vTraits, vReach;
void main() {
  vec3 n = normalize(vNormalW), v = normalize(cameraPosition - vWorld);
  #ifdef TWO_SIDED
    if (!gl_FrontFacing) n = -n;
  #endif
  vec3 albedo = vPaint.rgb, color = albedo;
  float lit = ${slot === 'mouth' ? '1.0' : 'keyLit(vWorld, n)'};
  ${SURFACES[slot].studio}
  gl_FragColor = vec4(toScreen(clamp(color, 0.0, 6.0)) + grain(gl_FragCoord.xy), 1.0);
}`;
