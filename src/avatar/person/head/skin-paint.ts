import { clamp01, smoothstep } from '#core';

import type { FaceForm } from '../form/face-form.ts';
import type { Landmarks } from '../form/landmarks.ts';
import type { Vec3 } from '../geometry/vec3.ts';
import { blend, linear, shade, type SkinTone } from '../palette.ts';
import { lidPaint } from './lid-paint.ts';
import { MOUTH_BAG, besideLip, lipPaint } from './lip-paint.ts';
import type { Makeup } from './makeup.ts';
import type { HeadMesh } from './head-mesh.ts';
import type { HeadVertex } from './head-vertex.ts';

/** [0, 1] density of the hair painted on the scalp under the hair mesh, at a point in head space. */
export type ScalpMask = (p: Vec3) => number;

export interface SkinPaint {
  readonly marks: Landmarks;
  readonly form: FaceForm;
  readonly tone: SkinTone;
  /** Linear colour of the hair. */
  readonly hair: Vec3;
  readonly scalp: ScalpMask;
  /** The same for a beard; absent = none. */
  readonly beard?: ScalpMask;
  readonly makeup: Makeup;
}

const spot = (p: Vec3, x: number, y: number, rx: number, ry = rx): number =>
  p[2] < 0 ? 0 : Math.exp(-(((p[0] - x) / rx) ** 2) - ((p[1] - y) / ry) ** 2);

/** Warm and deep places of a bare face. `q` is the point folded onto the left side. */
function facePaint(q: Vec3, s: SkinPaint): Vec3 {
  const { marks: m, form: f, tone, makeup } = s;
  const [x, y, z] = q;
  const deep = linear(tone.deep);
  // little blood over the bone of the forehead, much where it comes close: cheeks, nose, the ball of the chin
  const golden =
    0.55 * spot(q, 0, 0.62, 0.6, 0.3) + 0.3 * spot(q, 0.2, m.mouth.y, 0.3, 0.12) * (1 - f.age);
  const blush = 0.27 - 0.06 * f.age + 0.28 * (makeup.blush ?? 0);
  const warm =
    blush * spot(q, 0.45, -0.33, 0.25, 0.2) +
    0.22 * spot(q, 0, m.nose.tipY, 0.12, 0.1) +
    0.14 * spot(q, m.nose.wingX, m.nose.wingY, 0.08) +
    0.2 * spot(q, 0, m.chin.y + 0.06, 0.17, 0.13);
  let c = blend(linear(tone.base), linear(tone.golden), clamp01(golden));
  c = blend(c, linear(tone.rosy), clamp01(warm));
  const socket = ((x - m.eye.x) / 0.27) ** 2 + ((y - 0.02) / 0.19) ** 2;
  if (z > 0.2) c = blend(c, linear(tone.lid), 0.42 * Math.exp(-Math.pow(socket, 1.6)));
  const nostril = spot(q, m.nose.wingX * 0.58, m.nose.wingY - 0.058, 0.034, 0.026);
  const wing = spot(q, m.nose.wingX + 0.055, m.nose.wingY, 0.035, 0.07);
  c = blend(c, deep, 0.7 * nostril + 0.2 * wing);
  // thin skin below the eye shows what runs under it; more with the years
  c = blend(c, linear(tone.lid), (0.15 + 0.3 * f.age) * spot(q, m.eye.x - 0.07, -0.17, 0.17, 0.07));
  // the jaw's soft shadow on the neck, gone again above the collar
  const underChin =
    smoothstep(m.chin.y - 0.1, m.chin.y - 0.22, y) *
    smoothstep(m.chin.y - 0.75, m.chin.y - 0.3, y) *
    smoothstep(-0.3, 0.2, z);
  return blend(c, deep, 0.1 * underChin);
}

/** [0, 1] where a beard grows. */
const beard = ([, y, z]: Vec3, m: Landmarks): number =>
  smoothstep(-0.52, -0.66, y) *
  smoothstep(-0.05, 0.15, z) *
  smoothstep(m.chin.y - 0.36, m.chin.y - 0.16, y);

function paint(v: HeadVertex, s: SkinPaint): readonly [color: Vec3, alpha: number] {
  if (v.region === 'bag') return [MOUTH_BAG, 0];
  const { tone } = s;
  if (v.region === 'ear') {
    const inner = v.ring < 3 ? 0.5 : v.ring === 4 ? 0.35 : 0.12;
    const warm = blend(linear(tone.rosy), linear(tone.deep), 0.35);
    return [blend(linear(tone.base), warm, inner), 1];
  }
  const side = Math.abs(v.p[0]);
  const q: Vec3 = [side < 1e-6 ? 0 : side, v.p[1], v.p[2]];
  let c = facePaint(q, s);
  if (v.region === 'lip' || v.region === 'border') {
    return lipPaint(v, c, tone, s.makeup, s.form.masculinity);
  }
  if (v.region === 'mouthSkin') c = besideLip(v, c, tone);
  const stubble = s.makeup.stubble ?? 0;
  if (stubble > 0) {
    const shadow = blend(s.hair, linear(tone.base), 0.35);
    c = blend(c, shadow, stubble * 0.55 * beard(q, s.marks));
  }
  if (v.eye) return [lidPaint(v, c, tone, s.makeup.liner ?? 0), 1];
  if (s.beard && (v.region === 'skin' || v.region === 'mouthSkin'))
    c = blend(c, shade(s.hair, 0.8), clamp01(s.beard(v.p)));
  if (v.region === 'skin') c = blend(c, shade(s.hair, 0.8), clamp01(s.scalp(v.p)));
  return [c, 1];
}

/**
 * Writes the head's vertex colours: linear albedo; alpha 1 = skin, about 0.3 = wet lip (lower roughness),
 * 0 = inside of the mouth (the skin's material darkens it: no light gets in).
 */
export function paintSkin(head: HeadMesh, s: SkinPaint): void {
  head.vertices.forEach((v, i) => {
    const [c, alpha] = paint(v, s);
    head.part.colors.set([c[0], c[1], c[2], alpha], i * 4);
  });
}
