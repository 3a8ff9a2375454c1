import { ARKIT_NAMES, lerp, smoothstep, type Viseme } from '#core';

import { at, floatAt } from '../geometry/at.ts';
import { bump, noise1 } from '../geometry/curves.ts';
import { addMorph, type DraftPart } from '../geometry/draft-part.ts';
import { MeshBuilder } from '../geometry/mesh-builder.ts';
import { pointAt, type Vec3 } from '../geometry/vec3.ts';
import { blend, linear, shade } from '../palette.ts';
import { STILL, type ShapeContext } from '../shapes/shape-context.ts';
import { shapeProgram } from '../shapes/shape-programs.ts';
import { addVisemes } from '../shapes/viseme-morphs.ts';
import { addDentalRow } from './teeth.ts';

/** What carries a vertex: the skull, the jaw, or the tongue on the jaw. */
type Carrier = 'skull' | 'jaw' | 'tongue';

/** Lift of the tongue's tip that the 52 shapes cannot express, units. */
const TONGUE_LIFT: Readonly<Partial<Record<Viseme, number>>> = {
  nn: 0.105,
  DD: 0.1,
  TH: 0.03,
  kk: -0.03,
  RR: 0.06,
};
const TONGUE_AROUND = 14;
const TONGUE_ROWS = 10;
const TONGUE = linear('#ad5552');
const TONGUE_DARK = linear('#7c3032');

/** A rounded slab with a soft groove, from the throat (v 0) to the tip (v 1). */
function addTongue(
  b: MeshBuilder,
  put: (p: Vec3, color: Vec3) => void,
  mouthY: number,
  front: number,
): void {
  const first = b.count;
  for (let j = 0; j <= TONGUE_ROWS; j++) {
    const v = j / TONGUE_ROWS;
    const tip = v > 0.85 ? 1 - Math.pow((v - 0.85) / 0.155, 2) : 1;
    const wide =
      0.165 *
      Math.pow(Math.sin(Math.PI * Math.min(0.999, 0.08 + 0.64 * (1 - v))), 0.6) *
      Math.sqrt(Math.max(0, tip));
    const thick = 0.046 * Math.sqrt(Math.max(0.02, tip));
    for (let i = 0; i <= TONGUE_AROUND; i++) {
      const angle = (i / TONGUE_AROUND) * 2 * Math.PI;
      const x = Math.cos(angle) * wide;
      const top = Math.sin(angle);
      const y =
        mouthY -
        0.125 +
        0.05 * Math.sin(Math.PI * (1 - v) * 0.8) +
        top * thick -
        0.014 * bump(x, 0.03) * Math.max(0, top);
      const lit = smoothstep(0.05, 0.8, v) * (0.35 + 0.65 * Math.max(0, top));
      const grain = 0.92 + 0.16 * noise1(i * 1.7 + j * 3.1, 4);
      put(
        [x, y, lerp(front - 0.52, front - 0.075, v)],
        shade(blend(TONGUE_DARK, TONGUE, lit), grain),
      );
    }
  }
  b.grid(first, TONGUE_ROWS + 1, TONGUE_AROUND + 1, { flip: true });
}

/** Teeth on their arches, gums and tongue; one mesh that follows the jaw. */
export function buildMouthInterior(c: ShapeContext): DraftPart {
  const { mouth } = c.marks;
  const b = new MeshBuilder();
  const carriers: Carrier[] = [];
  const on =
    (carrier: Carrier) =>
    (p: Vec3, color: Vec3): void => {
      carriers.push(carrier);
      b.vertex(p, color);
    };
  const wide = mouth.halfWidth / 0.272;
  const front = c.field.frontHeight(0, mouth.y) - 0.088;
  addDentalRow(b, on('skull'), {
    upper: true,
    arch: { half: 0.258 * wide, depth: 0.31, z: front },
    root: mouth.y + 0.09,
    crown: 0.122,
  });
  addDentalRow(b, on('jaw'), {
    upper: false,
    arch: { half: 0.225 * wide, depth: 0.29, z: front - 0.03 },
    // low enough to stay behind the lip unless it is drawn down
    root: mouth.y - 0.185,
    crown: 0.094,
  });
  addTongue(b, on('tongue'), mouth.y, front);
  const part = b.build('mouthInterior', 'mouth');

  /** 0 at the tongue's root .. 1 at its tip. */
  const reach = (i: number): number =>
    smoothstep(front - 0.45, front - 0.1, floatAt(part.positions, i * 3 + 2));
  for (const name of ARKIT_NAMES) {
    if (name === 'tongueOut')
      addMorph(part, name, (i) => {
        if (at(carriers, i) !== 'tongue') return STILL;
        const r = reach(i);
        return [0, 0.075 * r - 0.16 * Math.pow(r, 3), 0.36 * r];
      });
    else if (name.startsWith('jaw')) {
      const program = shapeProgram(name);
      addMorph(part, name, (i) => {
        const carrier = at(carriers, i);
        if (carrier === 'skull') return STILL;
        // the lower jaw is rigid, as the middle of the lower lip's seam; the tongue lags a little
        const p = pointAt(part.positions, i);
        const d = program({ p, n: [0, 0, 1], label: -1, seam: 1, t: 0.5, lip: 0 }, c);
        const k = carrier === 'tongue' ? 0.82 : 1;
        return [d[0] * k * (name === 'jawOpen' ? 0.2 : 1), d[1] * k, d[2] * k];
      });
    }
  }
  addVisemes(part, (viseme) => {
    const lift = TONGUE_LIFT[viseme];
    if (lift === undefined) return undefined;
    const d = new Float32Array(part.positions.length);
    carriers.forEach((carrier, i) => {
      if (carrier === 'tongue') d[i * 3 + 1] = lift * reach(i);
    });
    return d;
  });
  return part;
}
