/**
 * The room behind the person, painted once into a small texture: a gallery by day or in the evening, shallow and out of
 * focus. `p` is in heights of the view from the point between the eyes; y up. Colours leave it ready for the screen.
 */
export const ROOM_VERTEX = /* glsl */ `
varying vec2 vUv;
void main() { vUv = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }`;

export const ROOM_FRAGMENT = /* glsl */ `
varying vec2 vUv;
uniform float uAspect, uEvening;
uniform vec2 uEye;

vec3 hex(float r, float g, float b) { return vec3(r, g, b) / 255.0; }
float sq2(float x) { return x * x; }
float soft(float x, float blur) { return smoothstep(-blur, blur, x); }
float panel(vec2 p, vec2 centre, vec2 size, float blur) {
  vec2 q = size - abs(p - centre);
  return soft(q.x, blur) * soft(q.y, blur);
}
/** Opening with a round head; foot far below. */
float archway(vec2 p, vec2 crown, float halfWidth, float blur) {
  float d = p.y > crown.y ? length(p - crown) : abs(p.x - crown.x);
  return soft(halfWidth - d, blur);
}
/** Light thrown down a wall by a lamp that itself is out of sight. */
float wash(vec2 p, vec2 lamp, float spread) {
  float fall = max(0.0, lamp.y - p.y), width = 0.06 + spread * fall;
  float x = (p.x - lamp.x) / width;
  return exp(-x * x) * smoothstep(-0.03, 0.10, fall) * exp(-fall * 2.1) ;
}

void main() {
  vec2 p = vec2((vUv.x - uEye.x) * uAspect, vUv.y - 1.0 + uEye.y);
  // upright views are narrow: bring what stands beside the person closer
  p.x *= mix(1.55, 1.0, smoothstep(0.5, 1.3, uAspect));
  float e = uEvening;

  // plaster, brighter towards the window on the left
  float nearWindow = exp(-max(0.0, p.x + 0.42) * 1.25);
  vec3 wall = mix(hex(190., 172., 150.), hex(226., 211., 188.), nearWindow * (0.7 + 0.3 * soft(p.y + 0.1, 0.5)));
  wall = mix(wall, hex(164., 143., 120.), 0.55 * soft(-0.16 - p.y, 0.34));
  vec3 dusk = mix(hex(74., 56., 45.), hex(56., 43., 37.), soft(p.x - 0.2, 0.7));
  dusk = mix(dusk, hex(38., 30., 27.), 0.6 * soft(-0.12 - p.y, 0.36));
  vec3 c = mix(wall, dusk, e);

  // a wider gallery through an archway on the right
  float arch = archway(p, vec2(0.62, 0.05), 0.23, 0.035);
  vec3 beyond = mix(mix(hex(214., 199., 176.), hex(240., 229., 209.), soft(p.y + 0.05, 0.3)), mix(hex(60., 44., 35.), hex(152., 109., 73.), soft(p.y + 0.12, 0.28)), e);
  beyond = mix(beyond, mix(hex(150., 132., 112.), hex(44., 33., 28.), e), 0.75 * soft(-0.25 - p.y, 0.05));
  // something on a plinth in there
  beyond = mix(beyond, mix(hex(122., 108., 94.), hex(36., 28., 25.), e), 0.75 * panel(p, vec2(0.63, -0.31), vec2(0.055, 0.14), 0.02));
  float urn = soft(0.052 - length((p - vec2(0.63, -0.115)) * vec2(1.0, 0.78)), 0.018) + panel(p, vec2(0.63, -0.045), vec2(0.020, 0.03), 0.014);
  beyond = mix(beyond, mix(hex(136., 96., 72.), hex(112., 72., 50.), e), 0.85 * clamp(urn, 0.0, 1.0));
  c = mix(c, beyond, arch * 0.92);
  float reveal = archway(p, vec2(0.605, 0.05), 0.265, 0.03) - arch;
  c *= 1.0 - 0.13 * max(0.0, reveal);

  // tall window on the left: panes of sky behind thin bars
  vec2 w = p - vec2(-0.515, 0.10);
  float pane = panel(w, vec2(0.0), vec2(0.215, 0.62), 0.030);
  float bars = soft(0.013 - abs(w.x), 0.016) + soft(0.011 - abs(mod(w.y + 0.14, 0.31) - 0.155), 0.016);
  vec3 sky = mix(mix(hex(250., 238., 216.), hex(244., 243., 236.), soft(p.y - 0.1, 0.4)), mix(hex(96., 104., 128.), hex(52., 66., 98.), soft(p.y - 0.05, 0.35)), e);
  sky = mix(sky, mix(hex(206., 200., 174.), hex(40., 42., 52.), e), 0.8 * soft(-0.10 - p.y + 0.03 * sin(p.x * 19.0) + 0.02 * sin(p.x * 43.0), 0.06));
  c = mix(c, sky, pane);
  c = mix(c, mix(hex(188., 170., 146.), hex(34., 28., 26.), e), pane * 0.62 * clamp(bars, 0.0, 1.0));
  float jamb = panel(w, vec2(0.0), vec2(0.255, 0.66), 0.03) - pane;
  c *= 1.0 - 0.10 * max(0.0, jamb);
  // its light in the air
  c += (1.0 - e) * hex(255., 236., 204.) * 0.085 * exp(-sqrt(max(0.0, dot(w * vec2(1.5, 0.8), w * vec2(1.5, 0.8)))) * 2.6);

  // a framed picture between window and arch, above the line of sight
  float frame = panel(p, vec2(0.245, 0.10), vec2(0.105, 0.135), 0.014);
  float canvas_ = panel(p, vec2(0.245, 0.10), vec2(0.085, 0.113), 0.016);
  c = mix(c, mix(hex(128., 100., 70.), hex(60., 43., 30.), e), 0.55 * frame);
  vec3 paint = mix(hex(184., 164., 134.), hex(126., 132., 118.), soft(0.09 - p.y + 0.18 * (p.x - 0.245), 0.05));
  paint = mix(paint, hex(196., 148., 104.), 0.6 * panel(p, vec2(0.225, 0.065), vec2(0.02, 0.04), 0.03));
  c = mix(c, mix(paint, paint * 0.52, e), 0.85 * canvas_);

  // lamps wash the wall in the evening, faintly by day
  float lamps = wash(p, vec2(0.245, 0.40), 0.30) + wash(p, vec2(-0.22, 0.42), 0.42) + 0.8 * wash(p, vec2(1.05, 0.42), 0.36);
  c += mix(hex(255., 238., 206.) * 0.035, hex(255., 186., 118.) * 0.50, e) * lamps * (1.0 - 0.5 * arch) * (1.0 - pane);

  // skirting and floor
  float floor_ = soft(-0.47 - p.y, 0.025);
  vec3 stone = mix(mix(hex(176., 156., 132.), hex(206., 190., 166.), nearWindow), mix(hex(40., 31., 27.), hex(70., 50., 37.), exp(-abs(p.x) * 1.4)), e);
  c = mix(c, stone, floor_);
  c *= 1.0 - 0.12 * exp(-sq2((p.y + 0.47) / 0.03));

  // quiet corners
  vec2 q = vUv - 0.5;
  c *= 1.0 - mix(0.20, 0.42, e) * smoothstep(0.10, 0.62, dot(q, q) * 1.25);
  gl_FragColor = vec4(clamp(c, 0.0, 1.0), 1.0);
}
`;
