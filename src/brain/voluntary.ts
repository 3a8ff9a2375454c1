import type { Feeling, Percept } from '#core';

import type { Draft } from './draft.ts';
import type { Traits } from './temperament.ts';
import { keepOf, paceOf, toward, towardAt } from './kinetics.ts';

/** The voluntary path into the face: what a spoken line is said with, and the smile that manners ask for. */
export interface Voluntary {
  readonly feel: Feeling;
  /** The intensity asked for; [0, 1]. */
  readonly intensity: number;
  /** On its way: posed faces set off softly. */
  readonly lead: number;
  /** How far it has come; [0, 1]. */
  readonly level: number;
  /** A polite smile (AU12 without AU6), [0, 1]: what manners ask for and mood does not give. */
  readonly polite: number;
}

export const NOTHING_POSED: Voluntary = {
  feel: 'neutral',
  intensity: 0,
  lead: 0,
  level: 0,
  polite: 0,
};

/** Posed expressions come in 0.4-0.7 s and leave slower (Schmidt 2006); two stages in a row have no jerk at the start. */
const POSED = paceOf(0.17, 0.45);
const POLITE = keepOf(0.2);

export function voluntaryAfter(draft: Draft, percept: Percept): void {
  const { voluntary } = draft;
  if (percept.kind === 'beat') {
    voluntary.feel = percept.feel;
    voluntary.intensity = percept.intensity;
  } else if (percept.kind === 'turn') {
    const given = percept.phase === 'interrupted' || percept.who === 'visitor';
    if (given || percept.phase === 'end') voluntary.intensity = 0;
  }
}

/**
 * Level: two relaxations in a row towards the intensity asked for. Polite: manners ask for a smile in answer to a smile, at
 * a greeting and a goodbye; what is felt less than that is made up by hand, and the eyes take no part in it.
 */
export function stepVoluntary(draft: Draft, { manners }: Traits): void {
  const { voluntary: v, emotions, visitor, turn } = draft;
  v.lead = towardAt(v.lead, v.intensity, POSED);
  v.level = towardAt(v.level, v.lead, POSED);
  const troubled = Math.min(1, emotions.concern + emotions.steadiness);
  const asked = manners * (1 - troubled) * Math.max(0.6 * visitor.smile, turn.parting ? 0.35 : 0);
  const felt = Math.max(emotions.joy, emotions.amusement, emotions.gratitude);
  v.polite = toward(v.polite, Math.max(0, asked - felt), POLITE);
}
