import { clamp, clamp01, type Percept } from '#core';

import type { Draft } from '../draft.ts';
import { stepsOf } from '../grid.ts';
import { normal, uniform } from '../streams.ts';
import type { TurnState } from '../turn.ts';
import type { BodyState } from './body-state.ts';

/** Share of a breath spent breathing in: 40:60 at rest, 10:90 while speaking. */
const INHALE_SHARE: Readonly<Record<TurnState['activity'], number>> = {
  idle: 0.4,
  listening: 0.4,
  reading: 0.4,
  thinking: 0.4,
  // Of the breath that is planned; the edge of a clause comes a little later.
  speaking: 0.09,
};
const BREATHS_PER_MIN = 14;
/** Share of breaths that are sighs when thoroughly bored. */
const SIGHS = 0.08;
/** Air is taken between clauses once this much of a breath is spent, and waits this long for the next clause. */
const BREATH_SPENT = 0.55;
const BREATH_WAITS_STEPS = stepsOf(1.2);
/** Thinking holds the breath for a moment. */
const BREATH_HELD_S = { low: 0.5, high: 1.1 } as const;

/** Lung volume in [0, 1]. */
export function lungVolume({
  breathSteps,
  breathLength,
  inhaleSteps,
  breathDepth,
}: BodyState): number {
  const out = Math.max(1, breathLength - inhaleSteps);
  const filled =
    breathSteps < inhaleSteps
      ? 0.5 - 0.5 * Math.cos((Math.PI * breathSteps) / inhaleSteps)
      : 0.5 + 0.5 * Math.cos((Math.PI * Math.min(breathSteps - inhaleSteps, out)) / out);
  return clamp01(breathDepth * filled);
}

/** Steps that the running breath may last: whoever speaks waits for the edge of a clause. */
export const breathEnds = ({ body, turn }: Draft): number =>
  turn.phase === 'speaking' ? body.breathLength + BREATH_WAITS_STEPS : body.breathLength;

function inhale({ body, turn, affect, emotions, rng }: Draft): void {
  const perMin = BREATHS_PER_MIN + 6 * clamp(affect.arousal, -0.5, 1);
  // Relief sighs, and so does boredom now and then: a breath that is longer and deeper (Vlemincx 2010).
  const sighs = uniform(rng, 'breath', 0, 1) < SIGHS * emotions.boredom ? 0.6 : 0;
  const sigh = clamp01(Math.max(emotions.relief, sighs));
  const lengthS = (60 / perMin) * Math.exp(0.12 * normal(rng, 'breath')) * (1 + 0.4 * sigh);
  body.breathSteps = 0;
  body.breathLength = stepsOf(lengthS);
  body.inhaleSteps = stepsOf(lengthS * INHALE_SHARE[turn.activity]);
  body.breathDepth = uniform(rng, 'breath', 0.9, 0.99) + 0.2 * sigh;
}

/** Breath falls on the edges of clauses: a beat that begins takes air if there is room for it. Thinking holds it. */
export function breathAfter(draft: Draft, percept: Percept): void {
  const { body, rng } = draft;
  const begins =
    percept.kind === 'beat' ||
    (percept.kind === 'turn' && percept.who === 'person' && percept.phase === 'start');
  if (begins && body.breathSteps > BREATH_SPENT * body.breathLength) {
    body.holdSteps = 0;
    inhale(draft);
  } else if (percept.kind === 'turn' && percept.who === 'visitor' && percept.phase === 'end') {
    if (body.breathSteps >= body.inhaleSteps) {
      body.holdSteps = stepsOf(uniform(rng, 'breath', BREATH_HELD_S.low, BREATH_HELD_S.high));
    }
  }
}

/** A breath follows a breath: 14 a minute and 6 more with full arousal, each length log-normal with sigma 0.12. */
export function stepBreath(draft: Draft): void {
  const { body } = draft;
  if (body.holdSteps > 0) body.holdSteps -= 1;
  else body.breathSteps += 1;
  if (body.breathSteps >= breathEnds(draft)) inhale(draft);
}
