import { smoothstep } from '#core';

import { guideSheet } from './guide-sheet.ts';
import type { HairContext } from './hair-context.ts';
import { scale } from '../geometry/vec3.ts';
import { addNape } from './hairline.ts';
import { longGuides } from './long-guides.ts';
import { addLayer, type LockLayer } from './sheet-hair.ts';
import { addUnderCap } from './under-cap.ts';

const LAYERS: readonly LockLayer[] = [
  {
    count: 26,
    half: 0.13,
    lift: -0.03,
    from: [0.24, 0.34],
    to: [0.9, 1],
    faces: 3,
    rows: 10,
    tone: 0.82,
    taper: 0.5,
    rootWidth: 0.15,
    rootShade: 0.85,
    loose: 0.6,
    gather: { locks: 2, share: 0.4 },
  },
  {
    count: 28,
    half: 0.13,
    lift: 0,
    from: [0, 0.03],
    to: [0.6, 0.98],
    faces: 4,
    rows: 14,
    tone: 1,
    taper: 0.45,
    rootWidth: 0.4,
    rootShade: 0.6,
    loose: 0.6,
    gather: { locks: 2, share: 0.6 },
  },
  {
    count: 22,
    half: 0.06,
    lift: 0.035,
    from: [0, 0.3],
    to: [0.5, 0.9],
    faces: 2,
    rows: 11,
    tone: 1.08,
    taper: 0.4,
    rootWidth: 0.2,
    rootShade: 0.75,
    loose: 0.9,
  },
];

/** Short and layered, combed from a side parting over the forehead's corner; ears and nape stay free. */
export function addPixie(context: HairContext): void {
  const { spec, scalp, tones } = context;
  const volume = 0.15 * (1 + 0.5 * (spec.volume ?? 0));
  const sheet = guideSheet(
    longGuides(scalp, {
      tipY: 0,
      backY: 0,
      part: spec.part ?? 0.6,
      volume,
      narrow: 0,
      turn: 0,
      cropDeg: 3 + 8 * (spec.length ?? 0),
    }),
  );
  addUnderCap(context, {
    lift: (_, v) => 0.014 + 0.2 * volume * smoothstep(0.25, 0.5, v) * smoothstep(1, 0.7, v),
    inset: 3,
    color: scale(tones.root, 0.72),
  });
  LAYERS.forEach((layer, id) => {
    addLayer(context, sheet, { ...layer, twist: 0.25 * (1 + (spec.wave ?? 0)) }, id);
  });
  addNape(context, { count: 24, length: 0.22, half: 0.055 });
}
