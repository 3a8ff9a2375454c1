export const SMOOTH_VERTEX = /* glsl */ `
varying vec2 vUv;
void main() { vUv = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }`;

/**
 * Softens stair-steps after the fact (after T. Lottes, FXAA 2009): where neighbours differ, blends along the edge.
 * Colours are multiplied by their alpha, so outlines against nothing are softened too.
 */
export const SMOOTH_FRAGMENT = /* glsl */ `
varying vec2 vUv;
uniform sampler2D uPicture;
uniform vec2 uPixel;
float weight(vec4 c) { return dot(c, vec4(0.30, 0.55, 0.15, 0.45)); }
void main() {
  vec4 c = texture2D(uPicture, vUv);
  float m = weight(c);
  float nw = weight(texture2D(uPicture, vUv + vec2(-0.5, 0.5) * uPixel)), ne = weight(texture2D(uPicture, vUv + vec2(0.5, 0.5) * uPixel));
  float sw = weight(texture2D(uPicture, vUv + vec2(-0.5, -0.5) * uPixel)), se = weight(texture2D(uPicture, vUv + vec2(0.5, -0.5) * uPixel));
  float low = min(m, min(min(nw, ne), min(sw, se))), high = max(m, max(max(nw, ne), max(sw, se)));
  if (high - low < max(0.02, 0.07 * high)) { gl_FragColor = c; return; }
  vec2 along = vec2((sw + se) - (nw + ne), (nw + sw) - (ne + se));
  float calm = max((nw + ne + sw + se) * 0.03125, 0.0078);
  along = clamp(along / (min(abs(along.x), abs(along.y)) + calm), -6.0, 6.0) * uPixel;
  vec4 near = 0.5 * (texture2D(uPicture, vUv - along * 0.16667) + texture2D(uPicture, vUv + along * 0.16667));
  vec4 far = 0.5 * near + 0.25 * (texture2D(uPicture, vUv - along * 0.5) + texture2D(uPicture, vUv + along * 0.5));
  float w = weight(far);
  gl_FragColor = w < low || w > high ? near : far;
}`;
