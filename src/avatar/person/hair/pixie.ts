import { smoothstep } from '#core';

import { guideSheet } from './guide-sheet.ts';
import type { HairContext } from './hair-context.ts';
import { scale } from '../geometry/vec3.ts';
import { addNape } from './hairline.ts';
import { longGuides } from './long-guides.ts';
import { addClumps, type ClumpLayer } from './clumps.ts';
import { addParting } from './parting.ts';
import { addUnderCap } from './under-cap.ts';

const LAYERS: readonly ClumpLayer[] = [
  {
    count: 20,
    from: 0.28,
    to: [0.96, 1],
    lift: -0.025,
    faces: 4,
    rows: 9,
    relief: 0.03,
    apart: 0.6,
    tone: 0.8,
    rootShade: 0.9,
    loose: 0.7,
    overlap: 1.15,
  },
  {
    count: 21,
    from: 0,
    to: [0.86, 1],
    lift: 0,
    faces: 6,
    rows: 15,
    relief: 0.04,
    apart: 0.62,
    point: 0.6,
    tone: 1,
    rootShade: 0.82,
    loose: 0.9,
    wander: 0.6,
    overlap: 1.08,
    clearance: (t) => 0.004 + 0.025 * smoothstep(0, 0.1, t),
  },
  {
    count: 15,
    across: [0.02, 0.98],
    from: [0.08, 0.3],
    to: [0.55, 0.9],
    lift: (t) => -0.03 + 0.06 * smoothstep(0, 0.35, t),
    faces: 3,
    rows: 11,
    relief: 0.02,
    apart: 0.35,
    point: 1,
    rootWidth: 0.1,
    grown: 0.45,
    overlap: 0.35,
    tone: 1.08,
    rootShade: 1,
    loose: 1.3,
  },
];

/** Short and layered, combed from a side parting over the forehead's corner; ears and nape stay free. */
export function addPixie(context: HairContext): void {
  const { spec, scalp, tones } = context;
  const part = spec.part ?? 0.6;
  const volume = 0.15 * (1 + 0.5 * (spec.volume ?? 0));
  const sheet = guideSheet(
    longGuides(scalp, {
      tipY: 0,
      backY: 0,
      part,
      volume,
      narrow: 0,
      turn: 0,
      cropDeg: 3 + 8 * (spec.length ?? 0),
    }),
  );
  addUnderCap(context, {
    lift: () => 0.004,
    inset: 3,
    color: scale(tones.root, 0.72),
  });
  addParting(context, part);
  LAYERS.forEach((layer, id) => addClumps(context, sheet, layer, id));
  addNape(context, { count: 24, length: 0.22, half: 0.055 });
}
