import { smoothstep, type Percept } from '#core';

import { uniform, type Draws } from './draws.ts';
import type { AccentState, BrainState } from './state.ts';
import { liveliness, type Temperament } from './temperament.ts';

/** Head and brows do not mark every stressed word, and never two in a row within this time. */
const APART_S = 0.55;
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
  state: BrainState,
  percept: Percept,
  temperament: Temperament,
  draws: Draws,
): AccentState {
  const { accent, turn } = state;
  if (percept.kind !== 'accent' || turn.phase !== 'speaking' || accent.ageS < APART_S)
    return accent;
  const eager = 0.2 + 0.4 * temperament.extraversion;
  if (uniform(draws, 0, 1) > percept.strength * eager * NODS_PER_FLASH) return accent;
  const size = percept.strength * liveliness(temperament);
  const flash = percept.strength >= BROW_FROM && uniform(draws, 0, 1) < eager;
  return {
    ageS: 0,
    nodRad: size * uniform(draws, NOD_RAD.low, NOD_RAD.high),
    brow: flash ? size * uniform(draws, 0.22, 0.5) : 0,
  };
}

/** Head pitch that the accent adds, radians: down and back. */
export const accentNodRad = ({ ageS, nodRad }: AccentState): number =>
  ageS < NOD_S ? -nodRad * Math.sin((Math.PI * ageS) / NOD_S) ** 2 : 0;

/** Brow height that the accent adds, [0, 1]: up fast, down slower. */
export const accentBrow = ({ ageS, brow }: AccentState): number =>
  brow *
  smoothstep(0, BROW_RISE_S, ageS) *
  (1 - smoothstep(BROW_RISE_S, BROW_RISE_S + BROW_FALL_S, ageS));
