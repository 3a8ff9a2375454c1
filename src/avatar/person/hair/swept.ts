import { smoothstep } from '#core';

import { scale } from '../geometry/vec3.ts';
import { guideSheet } from './guide-sheet.ts';
import type { HairContext } from './hair-context.ts';
import { addClumps } from './clumps.ts';
import { addBabyHairs, addNape, addSideburns } from './hairline.ts';
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
    lift: (_, v) => 0.01 * smoothstep(1, 0.8, v),
    inset: 3,
    cols: 24,
    rows: 7,
    color: scale(tones.root, 0.7),
  });
  const wander = 0.9 + 0.5 * (spec.wave ?? 0);
  addClumps(
    context,
    sheet,
    {
      count: 34,
      from: 0,
      to: [0.97, 1],
      lift: 0,
      faces: 4,
      rows: 15,
      bias: 1.2,
      relief: 0.022,
      apart: 0.93,
      point: 0.5,
      tone: 0.96,
      rootShade: 0.9,
      loose: 0.7,
      wander: 0.6 * wander,
      clearance: (t) => 0.002 + 0.02 * smoothstep(0, 0.15, t),
      fade: 0.14,
      smooth: 0.4,
    },
    1,
  );
  // the longer hair on top, combed over the rest
  addClumps(
    context,
    sheet,
    {
      count: 17,
      across: [0.2, 0.8],
      from: [0.0, 0.05],
      to: [0.42, 0.66],
      lift: (t) => -0.01 + 0.045 * full * smoothstep(0, 0.25, t) * smoothstep(1.1, 0.6, t),
      faces: 5,
      rows: 11,
      relief: 0.03,
      apart: 0.3,
      point: 0.9,
      rootWidth: 0.5,
      grown: 0.35,
      overlap: 1.1,
      tone: 1.04,
      rootShade: 0.85,
      loose: 1,
      wander,
      clearance: (t) => 0.002 + 0.02 * smoothstep(0, 0.15, t),
      fade: 0.12,
    },
    2,
  );
  // fine locks over both
  addClumps(
    context,
    sheet,
    {
      count: 24,
      across: [0.17, 0.83],
      from: [0.0, 0.12],
      to: [0.3, 0.7],
      lift: (t) => 0.045 * full * smoothstep(0, 0.3, t) * smoothstep(1.05, 0.5, t),
      faces: 2,
      rows: 10,
      relief: 0.012,
      apart: 0.2,
      point: 1,
      rootWidth: 0.15,
      grown: 0.4,
      overlap: 0.32,
      tone: 1.1,
      rootShade: 0.95,
      loose: 1.3,
      wander: 1.5,
      clearance: (t) => 0.004 + 0.02 * smoothstep(0, 0.15, t),
      fade: 0.1,
    },
    3,
  );
  addBabyHairs(context, sheet, { count: 56, across: [0.02, 0.98], length: 0.13 });
  addSideburns(context, 0.16);
  addNape(context, { count: 26, length: 0.2, half: 0.05 });
}
