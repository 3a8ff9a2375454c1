/**
 * The light of the room as GLSL, shared by both tiers: per pixel on studio, per vertex on lite, so a change of tier
 * changes the grain and never the colours. Colours are linear and scene-referred until `toScreen`.
 *
 * - `wrapped`: Lambert's law let round the edge by w, per channel: light that travels under the skin is red.
 * - `gloss`: GGX highlight with Schlick's Fresnel and the usual cheap visibility term.
 * - `outline`: how much of a lamp behind the person is seen on a surface: its outline only, [0, 1].
 */
const TERMS_GLSL = /* glsl */ `
uniform vec3 uKeyDir, uKeyColor, uRimDir, uRimColor, uKickDir, uKickColor;
uniform vec3 uSky, uGround, uFill;
uniform float uExposure, uSkinDepth, uBlush;

float sq(float x) { return x * x; }
vec3 wrapped(float nl, vec3 w) { vec3 k = clamp((vec3(nl) + w) / (1.0 + w), 0.0, 1.0); return k * mix(vec3(1.0), k, 0.35); }
float gloss(vec3 n, vec3 v, vec3 l, float rough, float f0) {
  float nl = dot(n, l);
  if (nl <= 0.0) return 0.0;
  vec3 h = normalize(l + v);
  float a2 = sq(rough * rough), nh = max(dot(n, h), 0.0), lh = max(dot(l, h), 0.0);
  float d = a2 / (3.14159 * sq(sq(nh) * (a2 - 1.0) + 1.0));
  float f = f0 + (1.0 - f0) * pow(1.0 - lh, 5.0);
  return min(4.0, d * f * nl / max(0.1, 4.0 * lh * lh * (rough + 0.5)));
}
vec3 ambient(vec3 n) { return mix(uGround, uSky, 0.5 + 0.5 * n.y) + uFill * sq(0.5 + 0.5 * n.z); }
float outline(vec3 n, vec3 v) { return smoothstep(0.42, 0.90, 1.0 - clamp(dot(n, v), 0.0, 1.0)); }
float edge(vec3 n, vec3 v, float power) { return pow(1.0 - clamp(dot(n, v), 0.0, 1.0), power); }

`;
/**
 * How every picture of a person is finished, a guest's as well. Reads `uExposure`. The shoulder of Khronos' neutral curve
 * (keeps hue and base colour), then sRGB and a touch of contrast. Not its toe: that takes the same amount from all
 * channels, which turns dark skin red.
 */
export const SCREEN_GLSL = /* glsl */ `
vec3 toScreen(vec3 c) {
  c *= uExposure;
  float peak = max(c.r, max(c.g, c.b));
  const float start = 0.72;
  if (peak > start) {
    float d = 1.0 - start, newPeak = 1.0 - d * d / (peak + d - start);
    c *= newPeak / peak;
    c = mix(c, vec3(newPeak), 1.0 - 1.0 / (0.15 * (peak - newPeak) + 1.0));
  }
  c = clamp(c, 0.0, 1.0);
  c = mix(c * 12.92, 1.055 * pow(c, vec3(1.0 / 2.4)) - 0.055, step(0.0031308, c));
  return mix(c, c * c * (3.0 - 2.0 * c), 0.12);
}
`;
export const LIGHT_GLSL = TERMS_GLSL + SCREEN_GLSL;

/** Half a step of noise: soft gradients show no bands. */
export const GRAIN_GLSL = /* glsl */ `
float grain(vec2 p) { return (fract(52.9829189 * fract(dot(p, vec2(0.06711056, 0.00583715)))) - 0.5) / 255.0; }
`;
