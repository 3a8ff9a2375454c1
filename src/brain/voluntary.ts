import type { Feeling, Percept } from '#core';

import type { Draft } from './draft.ts';
import { FACE_OF, type FaceTargets } from './feelings.ts';
import { keepOf, paceOf, toward, towardAt } from './kinetics.ts';
import type { Traits } from './temperament.ts';
import { takesLeave } from './turn.ts';

/** What is meant to be shown, and the smile that manners ask for. */
export interface Voluntary {
  readonly feel: Feeling;
  /** The intensity asked for; [0, 1]. */
  readonly intensity: number;
  /** How far the line's feeling has come; [0, 1]. */
  readonly level: number;
  /** A polite smile (AU12 without AU6), [0, 1]: what manners ask for and mood does not give. */
  readonly polite: number;
}

/** Every control of the face that can be posed, from brow to chin as they come. */
export const POSED_CONTROLS = [
  'smile',
  'cheekRaise',
  'browInnerUp',
  'browOuterUp',
  'browLower',
  'lidRaise',
  'lidTighten',
  'lipCornerDown',
  'chinRaise',
  'lipPress',
  'jawDrop',
  'asymmetry',
] as const satisfies readonly (keyof FaceTargets)[];

/** Every control that can be posed: [0, 1], asymmetry [-1, 1]. */
export type PosedFace = Readonly<Record<(typeof POSED_CONTROLS)[number], number>>;

export const NOTHING_MEANT: Voluntary = { feel: 'neutral', intensity: 0, level: 0, polite: 0 };

export const NOTHING_POSED: PosedFace = {
  smile: 0,
  cheekRaise: 0,
  browInnerUp: 0,
  browOuterUp: 0,
  browLower: 0,
  lidRaise: 0,
  lidTighten: 0,
  lipCornerDown: 0,
  chinRaise: 0,
  lipPress: 0,
  jawDrop: 0,
  asymmetry: 0,
};

/** Posed expressions come in 0.4-0.7 s and leave slower (Schmidt 2006). */
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
 * The path from above, by way of the motor cortex: each control goes to what the line's feeling asks of it through two
 * relaxations in a row, so that a posed face sets off softly and one feeling passes into the next. Polite: manners ask for a
 * smile in answer to a smile and at a goodbye; what is felt less than that is made up, and the eyes take no part in it.
 */
export function stepVoluntary(draft: Draft, { manners }: Traits): void {
  const { voluntary: v, posing, posed, emotions, visitor, turn } = draft;
  v.level = towardAt(v.level, v.intensity, POSED);
  if (v.level > 0 || posed.smile > 0 || posed.browInnerUp > 0) {
    const face: FaceTargets = FACE_OF[v.feel];
    for (const control of POSED_CONTROLS) {
      posing[control] = towardAt(posing[control], v.intensity * (face[control] ?? 0), POSED);
      posed[control] = towardAt(posed[control], posing[control], POSED);
    }
  }
  const troubled = Math.min(1, emotions.concern + emotions.steadiness);
  const asked =
    manners * (1 - troubled) * Math.max(0.6 * visitor.smile, takesLeave(turn) ? 0.35 : 0);
  const felt = Math.max(emotions.joy, emotions.amusement, emotions.gratitude);
  v.polite = toward(v.polite, Math.max(0, asked - felt), POLITE);
}
