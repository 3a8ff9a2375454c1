import type { Tier } from '../quality.ts';
import { GRAIN_GLSL, LIGHT_GLSL } from './light.ts';

/** Drawn this much nearer than it is, in units: cards lie on the skin without sinking into its triangles. */
const NEARER = 0.022;

/** Brows, lashes and the wet films of the eye: thin things over skin, whose alpha is their opacity. */
const CARD_PLACE = /* glsl */ `
attribute vec4 paint;
#include <morphtarget_pars_vertex>
vec4 cardPlace(vec3 p) {
  vec4 q = modelViewMatrix * vec4(p, 1.0);
  q.xyz *= 1.0 - ${NEARER.toFixed(3)} / length(q.xyz);
  return projectionMatrix * q;
}
`;

export const CARD_VERTEX = /* glsl */ `
${CARD_PLACE}${LIGHT_GLSL}
varying vec4 vShade;
void main() {
  vec3 transformed = position;
  vec3 objectNormal = normal;
  #include <morphtarget_vertex>
  vec3 world = (modelMatrix * vec4(transformed, 1.0)).xyz;
  vec3 n = normalize(mat3(modelMatrix) * objectNormal), v = normalize(cameraPosition - world);
  vec3 albedo = paint.rgb * paint.rgb;
  float nl = dot(n, uKeyDir);
  vec3 light = uKeyColor * wrapped(nl, vec3(0.3)) + uRimColor * wrapped(dot(n, uRimDir), vec3(0.1)) * 0.5 + ambient(n);
  vec3 color = albedo * light + uKeyColor * 0.005 * smoothstep(0.0, 0.6, nl);
  vShade = vec4(toScreen(color), paint.a);
  gl_Position = cardPlace(transformed);
}`;

export const FILM_VERTEX = /* glsl */ `
${CARD_PLACE}
varying vec4 vShade;
void main() {
  vec3 transformed = position;
  #include <morphtarget_vertex>
  vShade = vec4(paint.rgb, paint.a);
  gl_Position = cardPlace(transformed);
}`;

export const cardFragment = (tier: Tier): string => /* glsl */ `
${GRAIN_GLSL}
varying vec4 vShade;
void main() { gl_FragColor = vec4(vShade.rgb${tier === 'studio' ? ' + grain(gl_FragCoord.xy)' : ''}, vShade.a); }`;
