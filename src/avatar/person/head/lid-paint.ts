import { smoothstep } from '#core';

import { bump } from '../geometry/curves.ts';
import type { Vec3 } from '../geometry/vec3.ts';
import { blend, linear, shade, type SkinTone } from '../palette.ts';
import type { HeadVertex } from './head-vertex.ts';
import { CREASE_RING, LID_EDGE_RINGS, LID_POINTS } from './lids.ts';

/**
 * Colour of the skin round an eye, from what the face has there: rosy wet edges, a lash line, the shade in the crease
 * and the cool hollow below. `liner` in [0, 1] is make-up. Colours are linear.
 */
export function lidPaint(v: HeadVertex, face: Vec3, tone: SkinTone, liner: number): Vec3 {
  const upper = v.slot < LID_POINTS;
  const along = Math.sin(Math.PI * v.t);
  const lash = shade(linear(tone.deep), 0.22);
  if (v.region === 'lid') {
    const wet = blend(linear(tone.lid), linear('#c98173'), 0.55 * (1 - tone.monk / 12));
    const middle = smoothstep(0, 0.3, along);
    if (v.ring < 2) return shade(wet, 1 - (upper ? 0.38 : 0.16) * middle);
    const line = upper
      ? (0.5 + 0.4 * liner) * middle
      : (0.2 + 0.3 * liner) * smoothstep(0.1, 0.8, v.t) * middle;
    return blend(blend(face, wet, 0.5), lash, line);
  }
  if (!upper) {
    // the lashes' roots shade the edge; a pale one reads as a goggle
    const edge = bump(v.ring - LID_EDGE_RINGS, 1.3);
    const warm = Math.max(0.5 * edge, 0.25 * along * bump(v.ring - 9, 2));
    const roots = (0.1 + 0.16 * liner) * edge * smoothstep(0.15, 0.8, v.t) * along;
    return blend(blend(face, linear(tone.lid), warm), lash, roots);
  }
  const line = v.ring === LID_EDGE_RINGS ? 0.12 + 0.55 * liner : 0;
  const below = v.ring <= CREASE_RING;
  const crease = 0.5 * bump(v.ring - CREASE_RING, below ? 1.6 : 1) * Math.pow(along, 0.7);
  return blend(blend(face, linear(tone.deep), crease), lash, line);
}
