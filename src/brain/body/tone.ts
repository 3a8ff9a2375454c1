import { clamp, clamp01 } from '#core';

import type { Draft } from '../draft.ts';
import { wish } from '../drives.ts';
import { keepOf, toward } from '../kinetics.ts';
import { HEART_PER_MIN } from './heart.ts';

/** Blood comes and goes in seconds (Shearn 1990~); a body leans faster than that. */
const BLUSH = keepOf(3);
const LEAN = keepOf(1.2);

/** A heart that beats a tenth faster brings this much colour. */
const FLUSH_PER_TENTH = 0.04;

/** The slow answers of the body to what is felt: blush with pleasure, shame and a quick heart, lean with care and interest. */
export function stepTone({ body, affect, emotions, drives }: Draft): void {
  body.blush = clamp01(
    toward(
      body.blush,
      0.35 * Math.max(0, affect.valence) +
        0.6 * emotions.embarrassment +
        10 * FLUSH_PER_TENTH * Math.max(0, body.heartPerMin / HEART_PER_MIN - 1),
      BLUSH,
    ),
  );
  body.lean = clamp(
    toward(
      body.lean,
      0.3 * emotions.concern +
        0.25 * emotions.interest +
        0.15 * emotions.affection +
        0.15 * wish(drives.help) -
        0.15 * emotions.steadiness -
        0.15 * emotions.boredom,
      LEAN,
    ),
    -1,
    1,
  );
}
