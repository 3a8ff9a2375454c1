import { smoothstep, type Percept } from '#core';

import type { Draft } from './draft.ts';
import { wish } from './drives.ts';
import { OLD_STEPS, older, STEP_S, stepsOf } from './grid.ts';
import { uniform } from './streams.ts';
import type { Temperament, Traits } from './temperament.ts';

/** How head and brows mark the last stressed word. */
export interface AccentState {
  readonly ageSteps: number;
  /** Depth of the nod, radians. */
  readonly nodRad: number;
  /** Height of the brow flash, [0, 1]. */
  readonly brow: number;
}

export const NO_ACCENT: AccentState = { ageSteps: OLD_STEPS, nodRad: 0, brow: 0 };

/** Head and brows do not mark every stressed word, and never two in a row within this time. */
const APART_STEPS = stepsOf(0.55);
/** Brow flashes go with the strongest accents only (Flecha-Garcia 2010: they lead pitch accents). */
const BROW_FROM = 0.6;
/** A speaker's beat nod: one to five degrees~, within a syllable or two (Hadar et al. 1983~). */
const NOD_S = 0.42;
/** Of equally strong words, this many more bring a nod than a brow flash; by eye. */
const NODS_PER_FLASH = 1.4;
const NOD_RAD = { low: 0.02, high: 0.07 } as const;
const BROW_RISE_S = 0.12;
const BROW_FALL_S = 0.38;

/** Takes a stressed word in: perhaps a nod on it, perhaps a brow flash, more of both in lively people. */
export function accentAfter(
  draft: Draft,
  percept: Percept,
  { liveliness }: Traits,
  t: Temperament,
): void {
  const { accent, gesture, turn, drives, rng } = draft;
  if (percept.kind !== 'accent' || turn.phase !== 'speaking' || accent.ageSteps < APART_STEPS)
    return;
  const eager = 0.2 + 0.4 * t.extraversion;
  if (uniform(rng, 'accent', 0, 1) > percept.strength * eager * NODS_PER_FLASH) return;
  const size = percept.strength * liveliness * (1 - 0.8 * wish(drives.rest));
  const wants = percept.strength >= BROW_FROM && uniform(rng, 'accent', 0, 1) < eager;
  // Brows that go up to greet go up once: two flashes on top of each other would be a jump.
  const flash = wants && gesture.gesture !== 'brow-flash';
  accent.ageSteps = 0;
  accent.nodRad = size * uniform(rng, 'accent', NOD_RAD.low, NOD_RAD.high);
  accent.brow = flash ? size * uniform(rng, 'accent', 0.22, 0.5) : 0;
}

export function stepAccent({ accent }: Draft): void {
  accent.ageSteps = older(accent.ageSteps);
}

/** Head pitch that the accent adds, radians: down and back. */
export const accentNodRad = ({ ageSteps, nodRad }: AccentState): number => {
  const ageS = ageSteps * STEP_S;
  return ageS < NOD_S ? -nodRad * Math.sin((Math.PI * ageS) / NOD_S) ** 2 : 0;
};

/** Brow height that the accent adds, [0, 1]: up fast, down slower. */
export const accentBrow = ({ ageSteps, brow }: AccentState): number => {
  const ageS = ageSteps * STEP_S;
  return (
    brow *
    smoothstep(0, BROW_RISE_S, ageS) *
    (1 - smoothstep(BROW_RISE_S, BROW_RISE_S + BROW_FALL_S, ageS))
  );
};
