import { clamp01 } from '#core';

import type { Draft } from './draft.ts';
import { keepOf, toward } from './kinetics.ts';
import type { Traits } from './temperament.ts';

/**
 * What is copied of the visitor's face, each through four leaky stages: a delay without a queue. Smiles and the look of
 * concern only; never anger, disgust or contempt (Hess & Fischer 2013: mimicry is affiliative).
 */
export interface MimicryState {
  readonly smileA: number;
  readonly smileB: number;
  readonly smileC: number;
  /** [0, 1] the smile that is copied now. */
  readonly smile: number;
  readonly concernA: number;
  readonly concernB: number;
  readonly concernC: number;
  /** [0, 1] the troubled brow (AU1 with AU4) that is copied now. */
  readonly concern: number;
}

export const NOTHING_COPIED: MimicryState = {
  smileA: 0,
  smileB: 0,
  smileC: 0,
  smile: 0,
  concernA: 0,
  concernB: 0,
  concernC: 0,
  concern: 0,
};

/**
 * With the quarter of a second that the estimate itself takes, half of a smile is copied after 0.7 s, which is felt as
 * responsive; sooner for joy than for sorrow (Kroczek & Muehlberger 2023).
 */
const SMILE_DELAY_S = 0.53;
const CONCERN_DELAY_S = 0.8;
const STAGES = 4;
const SMILE = keepOf(SMILE_DELAY_S / STAGES);
const CONCERN = keepOf(CONCERN_DELAY_S / STAGES);

/** Scorn beside a smile makes a smirk of it, beside sorrow a reproach: then neither is copied; by eye. */
const SCORN = 1.5;

export function stepMimicry({ mimicry: m, visitor }: Draft, { copies, care }: Traits): void {
  const kind = 1 - clamp01(SCORN * (visitor.anger + visitor.expression.disgusted));
  m.smileA = toward(m.smileA, clamp01(copies * visitor.smile * kind), SMILE);
  m.smileB = toward(m.smileB, m.smileA, SMILE);
  m.smileC = toward(m.smileC, m.smileB, SMILE);
  m.smile = toward(m.smile, m.smileC, SMILE);
  const sorrow = clamp01(care * visitor.sadness * kind);
  m.concernA = toward(m.concernA, sorrow, CONCERN);
  m.concernB = toward(m.concernB, m.concernA, CONCERN);
  m.concernC = toward(m.concernC, m.concernB, CONCERN);
  m.concern = toward(m.concern, m.concernC, CONCERN);
}
