import { smoothstep } from '#core';

import { scale } from '../geometry/vec3.ts';
import { guideSheet } from './guide-sheet.ts';
import type { HairContext } from './hair-context.ts';
import { addBabyHairs, addNape } from './hairline.ts';
import { addGround, addLayer } from './sheet-hair.ts';
import { sweepGuides } from './sweep-guides.ts';
import { addUnderCap } from './under-cap.ts';

/** Short sides, the longer top combed back and to a side: women and men. */
export function addSwept(context: HairContext): void {
  const { spec, scalp, tones } = context;
  const recede = spec.recede ?? 0;
  const full = (1 + 0.5 * (spec.volume ?? 0)) * (1 - 0.35 * recede);
  const sheet = guideSheet(
    sweepGuides(scalp, {
      side: (spec.part ?? 1) < 0 ? 0.8 : -0.8,
      front: 0.2 * full,
      top: 0.12 * full,
      sides: 0.05,
      back: 0.075,
      recede,
      outset: -1,
    }),
  );
  addUnderCap(context, {
    lift: (_, v) => 0.014 * smoothstep(1, 0.8, v),
    inset: 3,
    cols: 28,
    rows: 8,
    color: scale(tones.root, 0.6),
  });
  addGround(context, sheet, {
    cols: 64,
    rows: 12,
    from: 0,
    to: 1,
    lift: -0.015,
    sink: [0.02, 0.04],
    tone: 0.72,
    relief: 0.012,
  });
  addLayer(
    context,
    sheet,
    {
      count: 26,
      half: 0.1,
      lift: 0.0,
      from: [0.3, 0.42],
      to: [0.9, 1],
      faces: 4,
      rows: 9,
      tone: 0.92,
      taper: 0.5,
      rootWidth: 0.2,
      rootShade: 0.85,
      loose: 0.6,
    },
    1,
  );
  addLayer(
    context,
    sheet,
    {
      count: 34,
      half: 0.085,
      lift: 0.012,
      from: [0, 0.07],
      to: [0.5, 0.75],
      faces: 4,
      rows: 10,
      tone: 1.02,
      taper: 0.35,
      rootWidth: 0.3,
      rootShade: 0.7,
      loose: 1,
    },
    2,
  );
  addBabyHairs(context, sheet, { count: 50, across: [0.02, 0.98], length: 0.15 });
  addNape(context, { count: 26, length: 0.24, half: 0.06 });
}
