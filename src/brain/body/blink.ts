import { clamp } from '#core';

import type { Draft } from '../draft.ts';
import { glanceRad } from '../gaze.ts';
import { older, STEP_S, stepsOf } from '../grid.ts';
import { normal } from '../streams.ts';
import type { TurnState } from '../turn.ts';
import type { BodyState } from './body-state.ts';

/** Blinks a minute by what the person is doing (Bentivoglio 1997); listening lies between rest and reading. */
const BLINKS_PER_MIN: Readonly<Record<TurnState['activity'], number>> = {
  idle: 17,
  listening: 14,
  reading: 4.5,
  thinking: 17,
  speaking: 26,
};
/** Spread of the logarithm of blink intervals. */
const BLINK_SIGMA = 0.55;
const BLINK_CLOSE_S = 0.075;
const BLINK_HOLD_S = 0.03;
const BLINK_OPEN_S = 0.15;
const BLINK_S = BLINK_CLOSE_S + BLINK_HOLD_S + BLINK_OPEN_S;
/** A glance this long brings a blink with it (Evinger 1994), if one was due within this time. */
const GAZE_BLINK_RAD = 0.16;
/** Glances bring some blinks forward, so that fewer are drawn. */
const DRAWN = 0.975;
const GAZE_BLINK_STEPS = stepsOf(0.6);
const BLINK_FREE_STEPS = stepsOf(BLINK_S + 0.15);

/** Lid closure in [0, 1]: closes faster than it opens. */
export function lidClosure({ blinkSteps }: BodyState): number {
  const ageS = blinkSteps * STEP_S;
  if (ageS < BLINK_CLOSE_S) return ageS / BLINK_CLOSE_S;
  if (ageS < BLINK_CLOSE_S + BLINK_HOLD_S) return 1;
  if (ageS < BLINK_S) return ((BLINK_S - ageS) / BLINK_OPEN_S) ** 1.5;
  return 0;
}

function blink({ body, turn, modulators, rng }: Draft): void {
  // Dopamine raises the blink rate (Jongkees & Colzato 2016).
  const perMin = DRAWN * BLINKS_PER_MIN[turn.activity] * (0.7 + 0.6 * modulators.dopamine);
  // exp(sigma^2 / 2) makes the mean of the log-normal the wanted interval.
  const middleS = 60 / perMin / Math.exp(BLINK_SIGMA ** 2 / 2);
  body.blinkSteps = 0;
  body.blinkTask = BLINKS_PER_MIN[turn.activity];
  body.blinkLeft = stepsOf(clamp(middleS * Math.exp(BLINK_SIGMA * normal(rng, 'blink')), 0.5, 60));
}

/** What the person does has changed: the blink that was due comes at the new rate. */
function blinkAtTask({ body, turn }: Draft): void {
  const task = BLINKS_PER_MIN[turn.activity];
  if (task === body.blinkTask) return;
  body.blinkLeft = Math.max(1, Math.round((body.blinkLeft * body.blinkTask) / task));
  body.blinkTask = task;
}

/**
 * Intervals are log-normal with mean 60 / rate and sigma 0.55; the rate is the task's (Bentivoglio 1997) times
 * 0.7 + 0.6 dopamine. A large glance brings a blink with it that was due anyway.
 */
export function stepBlink(draft: Draft): void {
  const { body, gaze } = draft;
  body.blinkSteps = older(body.blinkSteps);
  blinkAtTask(draft);
  body.blinkLeft -= 1;
  const brought =
    body.blinkLeft < GAZE_BLINK_STEPS &&
    body.blinkSteps > BLINK_FREE_STEPS &&
    glanceRad(gaze) > GAZE_BLINK_RAD;
  if (body.blinkLeft <= 0 || brought) blink(draft);
}
