/**
 * The light of the room as GLSL, shared by both tiers: per pixel on studio, per vertex on lite, so a change of tier
 * changes the grain and never the colours. Colours are linear and scene-referred until `toScreen`.
 */
export const LIGHT_GLSL = /* glsl */ `
uniform vec3 uKeyDir, uKeyColor, uRimDir, uRimColor, uKickDir, uKickColor;
uniform vec3 uSky, uGround, uFill;
uniform float uExposure, uSkinDepth, uBlush;

float sq(float x) { return x * x; }
/** Lambert's law let round the edge by w, per channel: light that travels under the skin is red. */
vec3 wrapped(float nl, vec3 w) { vec3 k = clamp((vec3(nl) + w) / (1.0 + w), 0.0, 1.0); return k * mix(vec3(1.0), k, 0.35); }
/** GGX highlight with Schlick's Fresnel and the usual cheap visibility term. */
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
/** Shade that light under the skin keeps warm. */
vec3 warmShade(float open) { return pow(vec3(max(open, 0.02)), vec3(0.74, 0.86, 0.92)); }
float edge(vec3 n, vec3 v, float power) { return pow(1.0 - clamp(dot(n, v), 0.0, 1.0), power); }

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

/** Strands shine across their length (Kajiya and Kay): t runs along the hair. */
vec3 litHair(vec3 albedo, vec3 n, vec3 v, vec3 t, float lit, vec4 reach, float shift) {
  float nl = dot(n, uKeyDir), open = reach.w;
  vec3 light = uKeyColor * wrapped(nl, vec3(0.30)) * mix(0.35, 1.0, lit) + ambient(n) * open;
  light += uKickColor * wrapped(dot(n, uKickDir), vec3(0.2)) * 0.8 * reach.z + uRimColor * wrapped(dot(n, uRimDir), vec3(0.1)) * 0.7 * reach.y;
  vec3 color = albedo * light * mix(0.45, 1.0, open);
  vec3 h = normalize(uKeyDir + v);
  vec3 t1 = normalize(t + n * (0.08 + shift)), t2 = normalize(t + n * (-0.16 + shift));
  float s1 = pow(sqrt(max(0.0, 1.0 - sq(dot(t1, h)))), 70.0), s2 = pow(sqrt(max(0.0, 1.0 - sq(dot(t2, h)))), 16.0);
  float faces = smoothstep(-0.1, 0.45, nl) * mix(0.25, 1.0, lit);
  color += uKeyColor * faces * open * (vec3(0.085, 0.075, 0.065) * s1 + albedo * 0.9 * s2);
  vec3 back = normalize(uRimDir + v);
  float s3 = pow(sqrt(max(0.0, 1.0 - sq(dot(t1, back)))), 30.0) * smoothstep(-0.1, 0.35, dot(n, uRimDir)) * reach.y;
  color += uRimColor * (0.05 + albedo) * s3 * 0.35 + uKickColor * albedo * edge(n, v, 3.0) * 0.5 * reach.z;
  return color;
}

/** The hollow under long hair: little light, and that warmed by hair and skin. Never the blue of the rim. */
vec3 insideHair(vec3 albedo, vec3 n) { return albedo * (uGround * 0.9 + uFill * 0.7 + uKeyColor * 0.22) + vec3(0.008, 0.005, 0.004); }

vec3 litCloth(vec3 albedo, vec3 n, vec3 v, float lit, vec4 reach) {
  float nl = dot(n, uKeyDir), open = reach.w;
  vec3 light = uKeyColor * wrapped(nl, vec3(0.25)) * mix(1.0, lit, smoothstep(-0.2, 0.2, nl)) + ambient(n) * open;
  light += uRimColor * wrapped(dot(n, uRimDir), vec3(0.15)) * 0.8 * reach.y + uKickColor * wrapped(dot(n, uKickDir), vec3(0.2)) * 0.8 * reach.z;
  vec3 nap = edge(n, v, 2.6) * (uKeyColor * clamp(nl + 0.4, 0.0, 1.0) * 0.22 + uRimColor * clamp(dot(n, uRimDir) + 0.3, 0.0, 1.0) * 0.20 * reach.y + ambient(n) * 0.14);
  return albedo * light * mix(0.55, 1.0, open) + nap * (albedo + 0.04) * open;
}

vec3 litEye(vec3 albedo, vec3 n, vec3 v, float lit, float lidShade) {
  vec3 light = uKeyColor * wrapped(dot(n, uKeyDir), vec3(0.55, 0.48, 0.45)) * mix(0.6, 1.0, lit) + ambient(n) * 1.15;
  return albedo * light * lidShade;
}

vec3 litMouth(vec3 albedo, vec3 n, vec3 v, float depth) {
  vec3 light = uKeyColor * (0.30 + 0.45 * wrapped(dot(n, uKeyDir), vec3(0.5))) + ambient(n) * 0.8;
  return albedo * light * depth + uKeyColor * gloss(n, v, uKeyDir, 0.35, 0.04) * 0.25 * depth;
}

/** Khronos' neutral curve (keeps hue and base colour), a touch of contrast, then sRGB. */
vec3 toScreen(vec3 c) {
  c *= uExposure;
  float x = min(c.r, min(c.g, c.b)), offset = x < 0.08 ? x - 6.25 * x * x : 0.04;
  c -= offset;
  float peak = max(c.r, max(c.g, c.b));
  const float start = 0.72;
  if (peak > start) {
    float d = 1.0 - start, newPeak = 1.0 - d * d / (peak + d - start);
    c *= newPeak / peak;
    c = mix(c, vec3(newPeak), 1.0 - 1.0 / (0.15 * (peak - newPeak) + 1.0));
  }
  c = clamp(c, 0.0, 1.0);
  c = mix(c * 12.92, 1.055 * pow(c, vec3(1.0 / 2.4)) - 0.055, step(0.0031308, c));
  return mix(c, c * c * (3.0 - 2.0 * c), 0.16);
}
`;

/** Half a step of noise: soft gradients show no bands. */
export const GRAIN_GLSL = /* glsl */ `
float grain(vec2 p) { return (fract(52.9829189 * fract(dot(p, vec2(0.06711056, 0.00583715)))) - 0.5) / 255.0; }
`;
