import { clamp01, type Percept } from '#core';

import type { Draft } from '../draft.ts';
import { keepOf, paceOf, toward, towardAt } from '../kinetics.ts';

/** The light reflex begins at about 200 ms (Bradley 2008): two stages; pupils narrow faster than they widen. */
const LIGHT = keepOf(0.125);
const PUPIL = paceOf(0.9, 0.35);
/** What the averted gaze meets is darker than a screen, by this share. */
const ASIDE_DARKER = 0.12;

/** How bright it is, as the eyes will notice it. */
export function lightAfter({ body }: Draft, percept: Percept): void {
  if (percept.kind === 'light') body.brightness = percept.level;
}

/**
 * The pupil: arousal and noradrenaline widen it (Bradley 2008; Joshi 2016), light narrows it:
 * aim = 0.45 + 0.3 arousal + 0.35 (NA - 0.4) - 0.5 (light - 0.5).
 */
export function stepPupil({ body, affect, modulators, gaze }: Draft): void {
  const met = body.brightness - (gaze.mode === 'averted' ? ASIDE_DARKER : 0);
  body.lightA = toward(body.lightA, met, LIGHT);
  body.light = toward(body.light, body.lightA, LIGHT);
  const aim =
    0.45 +
    0.3 * affect.arousal +
    0.35 * (modulators.noradrenaline - 0.4) -
    0.5 * (body.light - 0.5);
  body.pupil = towardAt(body.pupil, clamp01(aim), PUPIL);
}
