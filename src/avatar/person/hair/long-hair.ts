import { lerp, smoothstep } from '#core';

import { noise1 } from '../geometry/curves.ts';
import { addScaled, cross, normalize } from '../geometry/vec3.ts';
import { guideSheet, type GuideSheet } from './guide-sheet.ts';
import type { HairContext } from './hair-context.ts';
import { INSIDE } from './hair-mesh.ts';
import type { HairSpec } from './hair-spec.ts';
import { longGuides, type LongCut } from './long-guides.ts';
import { addGround, addLayer, type LockLayer } from './sheet-hair.ts';
import { addUnderCap } from './under-cap.ts';

export interface LongLook extends LongCut {
  /** Amplitude of the waves at the tips, units, and how many there are from ear to tip. */
  readonly wave: number;
  readonly waves: number;
}

const LAYERS: readonly LockLayer[] = [
  // the deep one closes the gaps between those above it
  {
    count: 20,
    half: 0.19,
    lift: -0.075,
    from: [0.2, 0.25],
    to: [0.86, 0.97],
    faces: 2,
    rows: 13,
    bias: 0.85,
    tone: 0.68,
    taper: 0.75,
    rootWidth: 0.15,
    rootShade: 0.8,
    loose: 0.5,
    gather: { locks: 2, share: 0.5 },
  },
  {
    count: 26,
    half: 0.19,
    lift: 0,
    from: [0, 0.01],
    to: [0.88, 1],
    faces: 4,
    rows: 22,
    bias: 0.8,
    tone: 0.98,
    taper: 0.66,
    rootWidth: 0.5,
    rootShade: 0.68,
    loose: 0.5,
    gather: { locks: 2, share: 0.75 },
  },
  {
    count: 18,
    half: 0.07,
    lift: 0.06,
    from: [0, 0.3],
    to: [0.75, 1],
    faces: 2,
    rows: 18,
    bias: 0.8,
    tone: 1.12,
    taper: 0.5,
    rootWidth: 0.15,
    rootShade: 0.7,
    loose: 0.7,
  },
  // strays
  {
    count: 9,
    half: 0.02,
    lift: 0.075,
    from: [0, 0.35],
    to: [0.6, 1],
    faces: 1,
    rows: 15,
    tone: 1.1,
    taper: 0.3,
    rootWidth: 0.5,
    rootShade: 0.8,
    loose: 1.2,
  },
];

/** Waves the sheet: neighbours wave together, a little out of step. */
function waved(sheet: GuideSheet, look: LongLook, seed: number): GuideSheet {
  return (u, v) => {
    const p = sheet(u, v);
    const begins = smoothstep(0.24, 0.62, v);
    if (look.wave === 0 || begins === 0) return p;
    const phase = 2 * Math.PI * look.waves * (v - 0.3) + 5.5 * (noise1(u * 8, seed + 5) - 0.5);
    const outwards = normalize([p[0], 0, p[2] + 0.12]);
    const aside = cross([0, 1, 0], outwards);
    const size = look.wave * begins;
    return addScaled(
      addScaled(p, outwards, size * Math.sin(phase)),
      aside,
      0.55 * size * Math.cos(phase + 0.6),
    );
  };
}

/** Long hair that falls from a parting: waves, bob, lob, long. */
export function addLongHair(context: HairContext, look: LongLook): void {
  const { scalp, tones, seed } = context;
  const sheet = waved(guideSheet(longGuides(scalp, look)), look, seed);
  addUnderCap(context, {
    lift: (_, v) => 0.014 + 0.2 * look.volume * smoothstep(0.25, 0.5, v) * smoothstep(1, 0.7, v),
    inset: 5,
    cols: 28,
    rows: 8,
    color: tones.depth,
  });
  addGround(context, sheet, {
    cols: 44,
    rows: 7,
    from: 0,
    to: 0.45,
    lift: -0.025,
    sink: [0.01, 0.03],
    tone: 0.8,
    relief: 0.02,
  });
  addCurtain(context, sheet, look.volume);
  LAYERS.forEach((layer, id) => {
    addLayer(context, sheet, { ...layer, twist: 4 * look.wave }, id);
  });
}

const CURTAIN_COLS = 30;
const CURTAIN_ROWS = 9;

/** The dark inside of the hanging hair: what is seen between and below the locks. */
export function addCurtain(
  { mesh, scalp, tones }: HairContext,
  sheet: GuideSheet,
  volume: number,
): void {
  const first = mesh.count;
  for (let j = 0; j <= CURTAIN_ROWS; j++)
    for (let k = 0; k <= CURTAIN_COLS; k++) {
      const u = lerp(0.03, 0.97, k / CURTAIN_COLS);
      const edge = smoothstep(0, 0.2, Math.min(u - 0.03, 0.97 - u));
      const v = lerp(
        0.2,
        lerp(0.58, 0.84, edge) + 0.08 * (noise1(k * 0.9, 3) - 0.5),
        j / CURTAIN_ROWS,
      );
      const p = sheet(u, v);
      const out = scalp.out(p);
      const q = scalp.clear(addScaled(p, out, -lerp(0.02, 0.5 * volume, edge)), 0.01);
      mesh.vertex(q, out, tones.depth, INSIDE);
    }
  mesh.grid(first, CURTAIN_ROWS + 1, CURTAIN_COLS + 1);
}

/** What each style adds to or takes from the length, the volume and the waves. */
const CUTS: Readonly<Record<'bob' | 'lob' | 'waves' | 'long', LongLook>> = {
  bob: {
    tipY: -0.98,
    backY: -0.92,
    part: 0,
    volume: 0.15,
    narrow: 0.04,
    turn: 0.16,
    wave: 0.012,
    waves: 1,
  },
  lob: {
    tipY: -1.4,
    backY: -1.4,
    part: 0,
    volume: 0.14,
    narrow: 0.1,
    turn: 0.08,
    wave: 0.02,
    waves: 1.2,
  },
  waves: {
    tipY: -1.62,
    backY: -1.56,
    part: 0,
    volume: 0.16,
    narrow: 0.1,
    turn: 0.08,
    wave: 0.1,
    waves: 2.3,
  },
  long: {
    tipY: -2.0,
    backY: -2.1,
    part: 0,
    volume: 0.13,
    narrow: 0.06,
    turn: 0,
    wave: 0.03,
    waves: 1.5,
  },
};

/** The look of a long style, changed as the person's hair asks for. */
export function longLook(style: keyof typeof CUTS, spec: HairSpec): LongLook {
  const cut = CUTS[style];
  const longer = 0.35 * (spec.length ?? 0);
  return {
    ...cut,
    tipY: cut.tipY - longer,
    backY: cut.backY - longer,
    part: spec.part ?? 0,
    volume: cut.volume * (1 + 0.5 * (spec.volume ?? 0)),
    wave: Math.max(0, cut.wave + 0.06 * (spec.wave ?? 0)),
  };
}
