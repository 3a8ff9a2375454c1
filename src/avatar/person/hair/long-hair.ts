import { lerp, smoothstep } from '#core';

import { hash01, noise1 } from '../geometry/curves.ts';
import { addScaled, cross, mix, normalize, scale } from '../geometry/vec3.ts';
import { guideSheet, type GuideSheet } from './guide-sheet.ts';
import type { HairContext } from './hair-context.ts';
import { INSIDE } from './hair-mesh.ts';
import type { HairSpec } from './hair-spec.ts';
import { longGuides, type LongCut } from './long-guides.ts';
import { addParting } from './parting.ts';
import { addClumps, type ClumpLayer } from './clumps.ts';
import { addUnderCap } from './under-cap.ts';

export interface LongLook extends LongCut {
  /** Amplitude of the waves at the tips, units, and how many there are from ear to tip. */
  readonly wave: number;
  readonly waves: number;
}

/** Three layers: a deep one that closes the gaps, the one that is looked at, and loose locks over it. */
const layersOf = (look: LongLook): readonly ClumpLayer[] => [
  {
    count: 13,
    across: [0.08, 0.92],
    from: 0.42,
    to: [0.88, 0.97],
    lift: (t) => -0.02 - 0.06 * smoothstep(0, 0.4, t),
    faces: 4,
    rows: 10,
    relief: 0.05,
    apart: 0.8,
    point: 0.6,
    overlap: 1.45,
    tone: 0.68,
    rootShade: 0.9,
    loose: 0.6,
  },
  {
    count: 17,
    from: 0,
    to: [0.88, 1],
    lift: 0,
    faces: 6,
    rows: 29,
    relief: 0.065,
    apart: 0.68,
    point: 0.6,
    overlap: 1.12,
    tone: 1,
    rootShade: 0.82,
    loose: 0.8,
    wander: 0.4,
    clearance: (t) => 0.004 + 0.03 * smoothstep(0, 0.1, t),
    flick: (u) => 0.5 * look.wave * Math.sin(40 * u),
  },
  {
    count: 9,
    across: [0.01, 0.99],
    from: [0.12, 0.4],
    to: [0.8, 0.97],
    lift: (t) => -0.02 + 0.055 * smoothstep(0, 0.22, t),
    faces: 2,
    rows: 19,
    relief: 0.03,
    apart: 0.35,
    point: 1,
    rootWidth: 0.03,
    grown: 0.8,
    overlap: 0.28,
    tone: 1.1,
    rootShade: 1,
    loose: 1.4,
    flick: (u) => 0.06 * Math.sin(70 * u),
  },
];

/** Waves the sheet: neighbours wave together, a little out of step. */
function waved(sheet: GuideSheet, look: LongLook, seed: number): GuideSheet {
  return (u, v) => {
    const p = sheet(u, v);
    const begins = smoothstep(0.36, 0.72, v);
    if (look.wave === 0 || begins === 0) return p;
    const phase =
      2 * Math.PI * look.waves * (v - 0.4) * 1.2 + 4.5 * (noise1(u * 7, seed + 5) - 0.5);
    const outwards = normalize([p[0], 0, p[2] + 0.12]);
    const aside = cross([0, 1, 0], outwards);
    const size = look.wave * begins;
    return addScaled(
      addScaled(p, outwards, size * Math.sin(phase)),
      aside,
      0.8 * size * Math.cos(phase + 0.6),
    );
  };
}

/** Long hair that falls from a parting: waves, bob, lob, long. */
export function addLongHair(context: HairContext, look: LongLook): void {
  const { scalp, tones, seed } = context;
  const sheet = waved(guideSheet(longGuides(scalp, look)), look, seed);
  addUnderCap(context, {
    lift: () => 0.004,
    inset: 10,
    cols: 24,
    rows: 6,
    color: tones.depth,
  });
  addParting(context, look.part);
  addCurtain(context, sheet, look.volume);
  layersOf(look).forEach((layer, id) => addClumps(context, sheet, layer, id));
}

const CURTAIN_COLS = 56;
const CURTAIN_ROWS = 7;

/**
 * The dark inside of the hanging hair: what is seen between and below the locks. Strands show in it, and more light
 * towards its ends, or it is a brown board.
 */
export function addCurtain(
  { mesh, scalp, tones, seed }: HairContext,
  sheet: GuideSheet,
  volume: number,
): void {
  const first = mesh.count;
  const ground = mix(tones.depth, tones.root, 0.5);
  for (let j = 0; j <= CURTAIN_ROWS; j++)
    for (let k = 0; k <= CURTAIN_COLS; k++) {
      const t = j / CURTAIN_ROWS;
      const u = lerp(0.04, 0.96, k / CURTAIN_COLS);
      const edge = smoothstep(0, 0.2, Math.min(u - 0.04, 0.96 - u));
      const ragged = 0.05 * noise1(k * 0.7, seed + 9) + 0.025 * hash01(k * 13);
      const v = lerp(lerp(0.27, 0.3, edge), lerp(0.6, 0.93, edge) - ragged, t);
      const p = sheet(u, v);
      const out = scalp.out(p);
      // so deep that no lock comes through
      const q = scalp.clear(addScaled(p, out, -lerp(0.02, 0.95 * volume, edge)), 0.01);
      const streak = lerp(0.6, 1.4, noise1(k * 0.9, seed + 17)) * lerp(0.85, 1.15, hash01(k * 7));
      const lit = lerp(0.75, 1.5, smoothstep(0.35, 1, t));
      mesh.vertex(q, out, scale(ground, streak * lit), INSIDE);
    }
  mesh.grid(first, CURTAIN_ROWS + 1, CURTAIN_COLS + 1);
}

/** What each style adds to or takes from the length, the volume and the waves. */
const CUTS: Readonly<Record<'bob' | 'lob' | 'waves' | 'long', LongLook>> = {
  bob: {
    tipY: -0.98,
    backY: -0.92,
    part: 0,
    volume: 0.16,
    swoop: 0.06,
    narrow: 0.04,
    turn: 0.16,
    wave: 0.012,
    waves: 1,
  },
  lob: {
    tipY: -1.4,
    backY: -1.4,
    part: 0,
    volume: 0.15,
    swoop: 0.05,
    narrow: 0.1,
    turn: 0.08,
    wave: 0.02,
    waves: 1.2,
  },
  waves: {
    tipY: -1.66,
    backY: -1.6,
    part: 0,
    volume: 0.18,
    swoop: 0.09,
    narrow: 0,
    turn: 0.05,
    away: 0.15,
    wave: 0.12,
    waves: 2.3,
  },
  long: {
    tipY: -2.0,
    backY: -2.1,
    part: 0,
    volume: 0.14,
    swoop: 0.03,
    narrow: 0.06,
    turn: 0.07,
    wave: 0.045,
    waves: 1.4,
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
