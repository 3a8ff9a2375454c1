import type { Percept } from '#core';

import { CALM } from '../affect.ts';
import type { Draft } from '../draft.ts';
import { OLD_STEPS, older, STEPS_PER_S } from '../grid.ts';
import { keepOf, toward } from '../kinetics.ts';
import { eraseLearning } from '../learning/index.ts';
import { NOTHING_RELEASED } from '../modulators.ts';
import type { Traits } from '../temperament.ts';
import { STRANGERS } from './bond.ts';
import { UNKNOWN_VISITOR } from './latch.ts';

/** Out of a watching camera's view for this long, and silent: the visit is over, and whoever comes then is a stranger. */
const LEFT_STEPS = 90 * STEPS_PER_S;
/** After a goodbye nobody is expected back. */
const PARTED_STEPS = 8 * STEPS_PER_S;
/** Where no camera sees them go, a goodbye and this much silence are the end. */
const SILENT_STEPS = 120 * STEPS_PER_S;

/** Whoever is new is met composed, within a few seconds. */
const COMPOSES_STEPS = 4 * STEPS_PER_S;
const COMPOSES = keepOf(1.2);

/** Whether the last visitor has been left behind within these few seconds. */
export const composes = ({ turn }: Draft): boolean => turn.metSteps < COMPOSES_STEPS;

/** Whether a percept tells of somebody who takes the place of a visitor that was known. */
const isSomebodyElse = ({ visitor }: Draft, percept: Percept): boolean =>
  percept.kind === 'presence' && visitor.number > 0 && percept.visitor > visitor.number;

/**
 * Everything that was made of the visitor is gone: estimate, trust, what was learned, what pleased them, what was expected of
 * them, their voice. Who is in view, and how much may be read, stays; so does what the person feels, which fades by itself
 * and has nobody to be about (see `composeAnew`).
 */
function forgetVisitor(draft: Draft): void {
  const { visitor, turn, reward, listen } = draft;
  // How much somebody takes part is looked at anew from where it stands: a face that answers it must not jump.
  const { mode, engagement, watched, people, number, visit, goneSteps } = visitor;
  const { expression } = UNKNOWN_VISITOR;
  Object.assign(visitor, UNKNOWN_VISITOR, { expression: { ...expression } });
  Object.assign(visitor, { mode, engagement, watched, people, number, goneSteps });
  visitor.visit = visit + 1;
  draft.bond = { ...STRANGERS };
  draft.learning = eraseLearning(draft.learning);
  draft.cause = null;
  Object.assign(draft.releasing, NOTHING_RELEASED);
  reward.expected = 0;
  listen.lowPitch = null;
  turn.parting = false;
  turn.awaiting = false;
  turn.metSteps = 0;
}

/** Forgets the visitor where a percept asks for it, before anything is made of the percept itself. */
export function visitAfter(draft: Draft, percept: Percept): void {
  if (percept.kind === 'forget' || isSomebodyElse(draft, percept)) forgetVisitor(draft);
}

/** How long nobody has to be there for the visit to be over; Infinity while somebody is. */
function endsAfter({ visitor, turn }: Draft): number {
  if (visitor.watched)
    return visitor.people > 0 ? Infinity : turn.parting ? PARTED_STEPS : LEFT_STEPS;
  return turn.parting ? SILENT_STEPS : Infinity;
}

/** Counts how long nobody has been there, and ends the visit after that. */
export function stepVisit(draft: Draft): void {
  const { visitor, turn, bond } = draft;
  const limit = endsAfter(draft);
  // Who is heard or read is there, whatever the camera sees.
  if (limit === Infinity || turn.quietSteps <= 1) visitor.goneSteps = 0;
  else if (visitor.goneSteps < OLD_STEPS) visitor.goneSteps = older(visitor.goneSteps);
  else return;
  const known = visitor.number > 0 || bond.familiarity > 0;
  if (!known || visitor.goneSteps < limit) return;
  forgetVisitor(draft);
  // It is over once.
  visitor.goneSteps = OLD_STEPS;
}

/** What takes minutes to pass by itself is let go of: nothing of the last visitor is held against, or for, the next. */
export function composeAnew(draft: Draft, { rest }: Traits): void {
  if (draft.visitor.visit === 0 || !composes(draft)) return;
  const { mood, modulators: m } = draft;
  mood.valence = toward(mood.valence, CALM.valence, COMPOSES);
  mood.arousal = toward(mood.arousal, CALM.arousal, COMPOSES);
  mood.dominance = toward(mood.dominance, CALM.dominance, COMPOSES);
  m.serotonin = toward(m.serotonin, rest.serotonin, COMPOSES);
  m.cortisol = toward(m.cortisol, rest.cortisol, COMPOSES);
  m.oxytocin = toward(m.oxytocin, rest.oxytocin, COMPOSES);
  m.endorphin = toward(m.endorphin, rest.endorphin, COMPOSES);
}
