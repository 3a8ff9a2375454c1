import { clamp01 } from '#core';

import type { BodyField } from '../body/body-field.ts';
import { smoothMin } from '../geometry/signed-distance.ts';
import type { Vec3 } from '../geometry/vec3.ts';
import type { Outfit } from './outfit.ts';

/** Positive where a garment is open (the neck, a V), negative where there is cloth; about units. */
export type Opening = (p: Vec3) => number;

/**
 * A round neckline: at height y beside the neck and `dip` lower in front, never more than `out` units beyond the neck's
 * skin at the side and `wide` more in front.
 */
const roundNeck =
  ({ neck }: BodyField, y: number, out: number, dip: number, wide = 0.24): Opening =>
  (p) => {
    const dz = p[2] - neck.centreZ(y);
    const angle = Math.atan2(dz, p[0]);
    const front = Math.max(0, Math.sin(angle));
    const within = neck.radius(angle, y) + out + wide * front - Math.hypot(p[0], dz);
    return smoothMin(within, p[1] - (y - dip * Math.sin(angle)), 0.16) + 0.02;
  };

/** A V: its tip, the height of its upper end and half its width there. Curved outwards by `bow` units. */
const vee =
  (tipY: number, topY: number, half: number, bow = 0): Opening =>
  ([x, y, z]) => {
    if (z < -0.2) return -1;
    const f = clamp01((y - tipY) / (topY - tipY));
    return y < tipY
      ? Math.max(-1, 0.4 * (y - tipY) - Math.abs(x))
      : half * f + bow * 4 * f * (1 - f) - Math.abs(x);
  };

const either =
  (a: Opening, b: Opening): Opening =>
  (p) =>
    Math.max(a(p), b(p));

/** Where a blazer's lapels meet, units. */
export const LAPEL_TIP_Y = -2.95;
export const CARDIGAN_TIP_Y = -2.9;

/** The opening of what lies over everything else: a jacket's, a cardigan's. */
export const outerOpening = (body: BodyField, o: Outfit): Opening =>
  o.kind === 'cardigan'
    ? either(vee(CARDIGAN_TIP_Y, -1.62, 0.52, 0.08), roundNeck(body, -1.62, 0.13, 0))
    : either(vee(LAPEL_TIP_Y, -1.58, 0.5, 0.045), roundNeck(body, -1.58, 0.1, 0));

/** Under a collar, which covers little beside the neck. */
const CLOSED_SHIRT = [-1.69, 0.035, 0.11, 0.1] as const;
/** Under a standing band. */
const BAND_COLLAR = [-1.66, 0.02, 0.1] as const;

/** Where an outfit shows skin. */
export function skinOpening(body: BodyField, o: Outfit): Opening {
  const shirt = (tip: number, half: number): Opening =>
    either(roundNeck(body, ...CLOSED_SHIRT), vee(tip, -1.68, half));
  switch (o.kind) {
    case 'turtleneck':
    case 'kurta':
      return roundNeck(body, ...BAND_COLLAR);
    case 'crew':
      return o.fabric === 'jersey'
        ? roundNeck(body, -1.7, 0.12, 0.2)
        : roundNeck(body, -1.7, 0.11, 0.13);
    case 'cardigan':
      return roundNeck(body, -1.7, 0.1, 0.14);
    case 'blazer':
      if (o.collar === 'open') return outerOpening(body, o);
      if (o.collar === 'shirt')
        return o.tie ? roundNeck(body, ...CLOSED_SHIRT) : shirt(-2.14, 0.18);
      return roundNeck(body, -1.7, 0.1, 0.14);
    case 'blouse':
      return o.neck === 'bow'
        ? roundNeck(body, ...BAND_COLLAR)
        : either(vee(-2.5, -1.64, 0.48, 0.03), roundNeck(body, -1.64, 0.14, 0));
    case 'polo':
      return shirt(-2.12, 0.17);
    case 'shirt':
      return o.tie ? roundNeck(body, ...CLOSED_SHIRT) : shirt(-2.16, 0.2);
    case 'vest':
      return o.tie ? roundNeck(body, ...CLOSED_SHIRT) : shirt(-2.08, 0.17);
  }
}
