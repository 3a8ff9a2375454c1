import { GRAIN_GLSL } from './light.ts';

/** The room, laid behind everything at the far plane. `uDrift` moves it against the camera's breath. */
export const BACKDROP_VERTEX = /* glsl */ `
varying vec2 vUv;
uniform vec2 uDrift;
void main() { vUv = 0.5 + (uv - 0.5) * 0.985 + uDrift; gl_Position = vec4(position.xy, 0.99999, 1.0); }`;
export const BACKDROP_FRAGMENT = /* glsl */ `
varying vec2 vUv;
uniform sampler2D uRoom;
${GRAIN_GLSL}
void main() { gl_FragColor = vec4(texture2D(uRoom, vUv).rgb + grain(gl_FragCoord.xy), 1.0); }`;

/** Lays the studio's person over the room, the room's light wrapping round the edges. */
export const DEVELOP_VERTEX = /* glsl */ `
varying vec2 vUv;
void main() { vUv = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }`;
export const DEVELOP_FRAGMENT = /* glsl */ `
varying vec2 vUv;
uniform sampler2D uPerson, uRoom;
uniform vec2 uDrift, uPixel;
uniform float uOpacity;
${GRAIN_GLSL}
void main() {
  vec4 person = texture2D(uPerson, vUv);
  vec3 room = texture2D(uRoom, 0.5 + (vUv - 0.5) * 0.985 + uDrift).rgb;
  vec3 c = room;
  if (person.a > 0.0) {
    // how much room shows a little way off: only the outline has any
    float near = 0.0;
    for (int i = 0; i < 6; i++) { float a = float(i) * 1.0472; near += 1.0 - texture2D(uPerson, vUv + vec2(cos(a), sin(a)) * uPixel * 5.0).a; }
    vec3 lit = person.rgb / person.a;
    lit += room * room * 0.10 * smoothstep(0.0, 4.0, near);
    c = mix(room, lit, person.a);
  }
  gl_FragColor = vec4(c + grain(gl_FragCoord.xy), uOpacity);
}`;
