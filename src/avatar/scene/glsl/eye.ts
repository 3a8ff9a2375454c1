import type { Tier } from '../quality.ts';
import { GRAIN_GLSL, LIGHT_GLSL } from './light.ts';

/**
 * An eye, drawn per pixel on both tiers: few pixels, and the ones everybody looks at. The mesh's dish is raised to the
 * cornea here; the fragment shader looks through it, bent as by water, at an iris that lies deeper.
 */
export const EYE_VERTEX = /* glsl */ `
attribute vec4 paint;
/** Radii of ball and iris, and of the pupil as a share of the iris; how far the cornea stands out. Units. */
uniform vec4 uEye;
#include <morphtarget_pars_vertex>
varying vec3 vLocal, vWorld, vPaint;
void main() {
  vec3 transformed = position;
  #include <morphtarget_vertex>
  if (paint.a < 0.75) {
    float rise = uEye.x + uEye.w - sqrt(uEye.x * uEye.x - uEye.y * uEye.y);
    float domeRadius = (uEye.y * uEye.y + rise * rise) / (2.0 * rise);
    transformed.z = uEye.x + uEye.w - domeRadius + sqrt(max(0.0, domeRadius * domeRadius - dot(transformed.xy, transformed.xy)));
  }
  vec4 world = modelMatrix * vec4(transformed, 1.0);
  vLocal = transformed;
  vWorld = world.xyz;
  vPaint = paint.rgb * paint.rgb;
  gl_Position = projectionMatrix * viewMatrix * world;
}`;

const IRIS = /* glsl */ `
float eyeHash(float i) { return fract(sin(i * 12.9898) * 43758.5453); }
/** Smooth noise on a circle of n knots. */
float roundNoise(float x, float n, float seed) {
  float i = floor(x), f = x - i;
  f = f * f * (3.0 - 2.0 * f);
  return mix(eyeHash(mod(i, n) + seed), eyeHash(mod(i + 1.0, n) + seed), f);
}
/** Albedo of the iris at a place given in iris radii. fine: share of detail that the pixels can hold. */
vec3 irisAlbedo(vec2 q, float pupil, float fine) {
  float r = length(q), s = clamp((r - pupil) / (1.0 - pupil), 0.0, 1.0);
  float a = atan(q.y, q.x) / 6.2831853 + 0.5;
  float hair = roundNoise(a * 96.0 + 0.9 * sin(s * 5.0), 96.0, 3.0);
  float strand = roundNoise(a * 41.0 + 0.6 * sin(s * 6.0 + 1.0), 41.0, 211.0);
  float cloud = roundNoise(a * 13.0, 13.0, 401.0);
  float collar = 0.26 + 0.10 * strand + 0.06 * cloud;
  vec3 c = mix(uIris[1], uIris[0], smoothstep(0.42, 0.98, s + 0.18 * (cloud - 0.5)));
  c = mix(uIris[2], c, smoothstep(collar - 0.10, collar + 0.14, s));
  float fibre = mix(0.5, mix(strand, hair, 0.5), fine);
  c *= mix(1.0, 0.62 + 0.78 * fibre, smoothstep(0.0, 0.12, s));
  c *= 1.0 + (0.26 * fine) * exp(-sq((s - collar) / 0.07));
  // furrows where the iris folds as the pupil opens
  c *= 1.0 - 0.10 * fine * exp(-sq((s - 0.74 - 0.05 * cloud) / 0.035));
  return c;
}
`;

const EYE_LIGHT = /* glsl */ `
vec3 litWhite(vec3 albedo, vec3 n, float lit) {
  return albedo * (uKeyColor * wrapped(dot(n, uKeyDir), vec3(0.55, 0.48, 0.45)) * mix(0.6, 1.0, lit) + ambient(n) * 1.15);
}
float catchLight(vec3 d, vec3 to, vec2 size, float blur) {
  vec3 c = normalize(to), u = normalize(cross(vec3(0.0, 1.0, 0.0), c)), w = cross(c, u);
  float k = dot(d, c);
  if (k < 0.05) return 0.0;
  vec2 q = abs(vec2(dot(d, u), dot(d, w)) / k) - size;
  return smoothstep(blur, -blur, q.x) * smoothstep(blur, -blur, q.y);
}
vec3 eyeColor(vec3 local, vec3 world, vec3 white, mat3 turn, float lit) {
  float ball = uEye.x, iris = uEye.y, pupil = uEye.z;
  vec3 v = normalize(cameraPosition - world), vl = v * turn, key = uKeyDir * turn;
  vec3 round_ = normalize(local);
  float rho = length(local.xy) / iris, grain_ = fwidth(rho);
  // the optical cornea is steeper than its mesh, which must pass beneath the lids
  vec2 tilt = local.xy / iris * 0.66;
  vec3 cornea = vec3(tilt, sqrt(max(0.05, 1.0 - dot(tilt, tilt))));
  cornea = normalize(mix(cornea, round_, smoothstep(0.86, 1.12, rho)));

  // the white
  vec3 n = turn * round_;
  // the lights are raised for deep skin; eyes would glow in it
  float even = 1.0 / (1.0 + 0.85 * uSkinDepth);
  vec3 color = litWhite(white, n, lit) * even * mix(0.72, 1.0, smoothstep(1.0, 1.16, rho));

  // through the cornea to the iris
  float soft = max(0.055, grain_);
  float inside = 1.0 - smoothstep(1.0 - soft, 1.0 + soft, rho);
  if (inside > 0.0) {
    vec3 ray = refract(-vl, cornea, 0.75);
    float limbusZ = sqrt(ball * ball - iris * iris);
    vec2 q = (local.xy + ray.xy * min(0.6 * iris, (local.z - limbusZ + 0.16 * iris) / max(0.25, -ray.z))) / iris;
    float r = length(q);
    vec3 albedo = irisAlbedo(q, pupil, smoothstep(0.10, 0.03, grain_));
    // a dish: the side away from the window catches its light
    vec3 dish = turn * normalize(vec3(-0.75 * q, 1.0));
    vec3 light = uKeyColor * wrapped(dot(dish, uKeyDir), vec3(0.25)) * mix(0.5, 1.0, lit) + ambient(dish);
    vec3 seen = albedo * light * mix(1.0, even, 0.45);
    seen += albedo * uKeyColor * 0.5 * lit * smoothstep(0.25, 0.95, dot(q, -normalize(key.xy))) * smoothstep(1.0, 0.8, r);
    seen *= mix(1.0, 0.16, smoothstep(0.74, 1.0, max(r, rho)));
    float edge_ = max(0.045, grain_);
    seen = mix(vec3(0.0035, 0.003, 0.003), seen, smoothstep(pupil - edge_, pupil + edge_, r));
    color = mix(color, seen, inside);
  }

  // wet: the window, its dim echo from the floor, the room
  vec3 wet = turn * cornea, back = reflect(-v, wet);
  float onCornea = 1.0 - smoothstep(0.9, 1.2, rho);
  float glaze = 0.022 + 0.5 * pow(1.0 - clamp(dot(wet, v), 0.0, 1.0), 5.0);
  color += mix(uGround, uSky, smoothstep(-0.5, 0.8, back.y)) * glaze;
  color += uKeyColor * catchLight(back, vec3(-0.52, 0.50, 0.70), vec2(0.27, 0.33), 0.11) * mix(0.04, 1.6, onCornea) * mix(0.6, 1.0, lit);
  color += uKeyColor * catchLight(back, vec3(0.62, -0.42, 0.66), vec2(0.26, 0.18), 0.16) * 0.16 * onCornea;
  color += uKeyColor * gloss(n, v, uKeyDir, 0.34, 0.03) * 0.10 * (1.0 - onCornea);
  return color;
}
`;

/** @param shadows GLSL of \`float keyLit(vec3 world, vec3 n)\`; empty where nothing throws a shadow. */
export const eyeFragment = (tier: Tier, shadows: string): string => /* glsl */ `
${LIGHT_GLSL}${GRAIN_GLSL}${tier === 'studio' ? shadows : ''}
uniform mat4 modelMatrix;
uniform vec4 uEye;
uniform vec3 uIris[3];
varying vec3 vLocal, vWorld, vPaint;
${IRIS}${EYE_LIGHT}
void main() {
  mat3 turn = mat3(modelMatrix);
  float lit = ${tier === 'studio' ? 'mix(0.5, 1.0, keyLit(vWorld, turn * normalize(vLocal)))' : '1.0'};
  gl_FragColor = vec4(toScreen(clamp(eyeColor(vLocal, vWorld, vPaint, turn, lit), 0.0, 6.0)) + grain(gl_FragCoord.xy), 1.0);
}`;
