/**
 * The room behind the person, painted once into a small texture: a gallery by day or in the evening, shallow and out of
 * focus. `p` is in heights of the view from the point between the eyes; y up. Colours leave it ready for the screen.
 */
export const ROOM_VERTEX = /* glsl */ `
varying vec2 vUv;
void main() { vUv = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }`;

export const ROOM_FRAGMENT = /* glsl */ `
varying vec2 vUv;
uniform float uAspect, uEvening, uPaper;
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

/** A leaf out of focus: an ellipse that points from its stem along a turn in radians. */
float leaf(vec2 p, vec2 stem, float turn, float reach) {
  vec2 q = p - stem, d = vec2(cos(turn), sin(turn));
  vec2 k = vec2(dot(q, d) - 0.5 * reach, dot(q, vec2(-d.y, d.x)));
  return soft(1.0 - length(k / vec2(0.52 * reach, 0.17 * reach)), 0.6);
}
/** A tall plant in a pot, its foot at the given point. Returns cover and how much light lies on it. */
vec2 plant(vec2 p, vec2 at) {
  float cover = 0.0, light = 0.0;
  for (int i = 0; i < 11; i++) {
    float k = float(i), side = mod(k, 2.0) * 2.0 - 1.0, up = k / 10.0;
    float turn = 1.5708 + side * mix(1.35, 0.25, up) + 0.35 * sin(k * 12.9);
    float one = leaf(p, at + vec2(0.012 * sin(k * 3.1), 0.05 + 0.19 * up), turn, 0.15 + 0.04 * sin(k * 7.7));
    cover = max(cover, one);
    light = mix(light, 0.35 + 0.65 * fract(sin(k * 78.2) * 43.7), one);
  }
  return vec2(cover, light);
}
/** A lamp out of focus: a soft disc, brighter at its rim as lenses draw it, in its own glow. */
float bokeh(vec2 p, vec2 at, float radius) {
  float d = length(p - at);
  return 0.75 * soft(radius - d, 0.2 * radius) * (0.8 + 0.3 * smoothstep(0.4 * radius, radius, d)) + 0.32 * exp(-d / (2.6 * radius));
}
/** Seamless paper: a studio's sweep with a pool of light behind the shoulder that the key leaves dark. */
vec3 paper(vec2 p, float e) {
  vec3 near = mix(hex(203., 193., 180.), hex(84., 70., 61.), e), far = mix(hex(150., 139., 128.), hex(31., 27., 26.), e);
  float pool = exp(-dot((p - vec2(0.26, -0.06)) * vec2(0.85, 1.0), (p - vec2(0.26, -0.06)) * vec2(0.85, 1.0)) * 1.7);
  vec3 c = mix(far, near, pool);
  return c * (1.0 - 0.10 * soft(-0.42 - p.y, 0.22));
}

void main() {
  vec2 p = vec2((vUv.x - uEye.x) * uAspect, vUv.y - 1.0 + uEye.y);
  // upright views are narrow: bring what stands beside the person closer
  p.x *= mix(1.55, 1.0, smoothstep(0.5, 1.3, uAspect));
  float e = uEvening;
  if (uPaper > 0.5) {
    gl_FragColor = vec4(paper(p, e), 1.0);
    return;
  }

  // plaster, brighter towards the window on the left
  float nearWindow = exp(-max(0.0, p.x + 0.42) * 1.25);
  vec3 wall = mix(hex(184., 166., 146.), hex(229., 215., 195.), nearWindow * (0.7 + 0.3 * soft(p.y + 0.1, 0.5)));
  wall = mix(wall, hex(164., 143., 120.), 0.55 * soft(-0.16 - p.y, 0.34));
  vec3 dusk = mix(hex(74., 56., 45.), hex(56., 43., 37.), soft(p.x - 0.2, 0.7));
  dusk = mix(dusk, hex(38., 30., 27.), 0.6 * soft(-0.12 - p.y, 0.36));
  vec3 c = mix(wall, dusk, e);

  // a wider gallery through an archway on the right
  float arch = archway(p, vec2(0.62, 0.05), 0.23, 0.035);
  vec3 beyond = mix(mix(hex(214., 199., 176.), hex(240., 229., 209.), soft(p.y + 0.05, 0.3)), mix(hex(60., 44., 35.), hex(152., 109., 73.), soft(p.y + 0.12, 0.28)), e);
  beyond = mix(beyond, mix(hex(150., 132., 112.), hex(44., 33., 28.), e), 0.75 * soft(-0.25 - p.y, 0.05));
  // its far end opens once more, on a cooler light
  float deeper = archway(p, vec2(0.70, -0.02), 0.085, 0.028) * soft(p.y + 0.225, 0.035);
  beyond = mix(beyond, mix(hex(226., 229., 224.), hex(226., 164., 102.), e), 0.75 * deeper);
  beyond = mix(beyond, mix(hex(196., 178., 152.), hex(86., 60., 44.), e), 0.5 * soft(0.50 - p.x, 0.06));
  // something on a plinth in there
  beyond = mix(beyond, mix(hex(122., 108., 94.), hex(36., 28., 25.), e), 0.75 * panel(p, vec2(0.56, -0.31), vec2(0.05, 0.14), 0.02));
  float urn = soft(0.052 - length((p - vec2(0.56, -0.115)) * vec2(1.0, 0.78)), 0.018) + panel(p, vec2(0.56, -0.045), vec2(0.020, 0.03), 0.014);
  beyond = mix(beyond, mix(hex(136., 96., 72.), hex(112., 72., 50.), e), 0.85 * clamp(urn, 0.0, 1.0));
  if (e > 0.0) beyond += e * hex(255., 176., 96.) * 0.75 * (bokeh(p, vec2(0.52, 0.155), 0.020) + bokeh(p, vec2(0.62, 0.175), 0.024) + bokeh(p, vec2(0.735, 0.15), 0.020));
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

  // the sun comes in low through the window and lays its panes on the wall
  vec2 s = vec2(p.x + 0.55 * (p.y + 0.2) - 0.285, p.y + 0.235);
  float sun = panel(s, vec2(-0.062, 0.0), vec2(0.050, 0.135), 0.036) + panel(s, vec2(0.062, 0.0), vec2(0.050, 0.135), 0.036);
  c += (1.0 - e) * (1.0 - arch) * (1.0 - pane) * hex(255., 232., 190.) * 0.075 * sun;

  // lamps wash the wall in the evening, faintly by day
  float lamps = wash(p, vec2(0.245, 0.40), 0.30) + wash(p, vec2(-0.22, 0.42), 0.42) + 0.8 * wash(p, vec2(1.05, 0.42), 0.36);
  c += mix(hex(255., 238., 206.) * 0.035, hex(255., 186., 118.) * 0.50, e) * lamps * (1.0 - 0.5 * arch) * (1.0 - pane);

  // skirting and floor
  float floor_ = soft(-0.47 - p.y, 0.025);
  vec3 stone = mix(mix(hex(176., 156., 132.), hex(206., 190., 166.), nearWindow), mix(hex(40., 31., 27.), hex(70., 50., 37.), exp(-abs(p.x) * 1.4)), e);
  c = mix(c, stone, floor_);
  c *= 1.0 - 0.12 * exp(-sq2((p.y + 0.47) / 0.03));

  // life in the corner: a plant in a pot, its leaves against the wall
  vec2 foot = vec2(0.985, -0.30);
  float pot = panel(p, foot + vec2(0.0, -0.085), vec2(0.058 + 0.12 * (p.y - foot.y + 0.085), 0.085), 0.016);
  c = mix(c, mix(hex(176., 122., 92.), hex(70., 45., 33.), e), 0.9 * pot);
  vec2 green = plant(p, foot);
  c = mix(c, mix(mix(hex(98., 106., 84.), hex(154., 160., 122.), green.y), mix(hex(30., 32., 25.), hex(86., 76., 48.), green.y), e), 0.88 * green.x);
  // the blue hour outside is full of small lights
  if (e > 0.0) {
    float city = bokeh(p, vec2(-0.60, -0.13), 0.014) + bokeh(p, vec2(-0.47, -0.17), 0.018) + 0.7 * bokeh(p, vec2(-0.41, -0.11), 0.011) + 0.6 * bokeh(p, vec2(-0.665, -0.20), 0.018);
    c += e * hex(255., 190., 120.) * 0.42 * pane * city;
  }

  // quiet corners
  vec2 q = vUv - 0.5;
  c *= 1.0 - mix(0.20, 0.42, e) * smoothstep(0.10, 0.62, dot(q, q) * 1.25);
  gl_FragColor = vec4(clamp(c, 0.0, 1.0), 1.0);
}
`;
