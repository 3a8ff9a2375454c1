import { smoothstep } from '#core';

import { bump } from '../geometry/curves.ts';
import type { Vec3 } from '../geometry/vec3.ts';
import { blend, linear, shade, type SkinTone } from '../palette.ts';
import type { HeadVertex } from './head-vertex.ts';
import type { Makeup } from './makeup.ts';

/** The mouth's lining: little light gets in, what there is has gone through flesh. */
export const MOUTH_BAG: Vec3 = linear('#8e3d36');
const SEAM: Vec3 = linear('#5c2320');
/** Share of the red in the border and in the first rings of skin beyond it: the red ends softly. */
const BORDER = 0.5;

/** [0, 1] towards a corner of the mouth, from a share of its half width. */
const cornerAt = (v: HeadVertex, from: number): number =>
  smoothstep(from, 1, Math.abs(Math.cos(Math.PI * v.t)));

/**
 * Colour of a lip over the skin's own `c`, and how wet it is (alpha as in paintSkin). The line where the lips meet is
 * deep and warm, the middle lightest; towards the corners the red gives way to a soft shade.
 */
export function lipPaint(
  v: HeadVertex,
  c: Vec3,
  tone: SkinTone,
  makeup: Makeup,
  masculinity: number,
): readonly [color: Vec3, alpha: number] {
  // men's bare lips stand out less from the face (Russell 2009 on facial contrast); the lower lip has more blood
  const plain = (v.label < 0 ? 0.1 : 0.2) + 0.22 * Math.max(0, masculinity);
  const bare = shade(blend(linear(tone.lip), linear(tone.base), plain), 0.86);
  const red = makeup.lip ? blend(bare, linear(makeup.lip), makeup.lipAmount ?? 0.6) : bare;
  const deep = blend(shade(red, 0.46), SEAM, 0.3);
  if (v.lip < 0) {
    // the wet inside: flesh, darker towards the throat
    return [blend(blend(red, MOUTH_BAG, 0.35), MOUTH_BAG, -v.lip * 0.8), 0.3 + 0.2 * v.lip];
  }
  const k = v.region === 'border' ? BORDER : 1 - 0.22 * smoothstep(0.6, 1, v.lip);
  const seam = 0.7 * bump(v.lip, 0.07) + 0.18 * bump(v.lip, 0.25);
  const corner = 0.7 * cornerAt(v, 0.74);
  // the lower lip carries the light, the upper lies in its own shade
  const lit = shade(red, (v.label < 0 ? 1.02 : 0.93) + 0.07 * bump(v.lip - 0.5, 0.3));
  return [
    blend(blend(c, lit, k * (1 - 0.25 * corner)), deep, Math.min(0.8, seam + 0.5 * corner)),
    // bare lips are satin; paint makes them wetter
    1 - (0.46 + 0.2 * (makeup.lip ? (makeup.lipAmount ?? 0.6) : 0)) * k,
  ];
}

/** The skin just outside the red takes a little of it. `ring`: 1 = next to the border. */
export const besideLip = (v: HeadVertex, c: Vec3, tone: SkinTone): Vec3 => {
  const near = Math.pow(Math.max(0, v.seam / 0.82), 7);
  const corner = 0.55 * Math.pow(Math.max(0, v.seam / 0.82), 1.6) * cornerAt(v, 0.86);
  return blend(blend(c, linear(tone.lip), 0.3 * near), linear(tone.deep), corner);
};
