import type { Affect } from '#core';

import type { Draft } from './draft.ts';
import { keepOf, toward, towardSlowly, unit } from './kinetics.ts';
import type { Temperament, Traits } from './temperament.ts';

const AFFECT = keepOf(0.8);
const MOOD = keepOf(120);

export const CALM: Affect = { valence: 0, arousal: 0, dominance: 0 };

/**
 * Emotions and modulators projected into pleasure, arousal, dominance (Mehrabian 1996), each a weighted sum that is
 * followed with 0.8 s; mood follows affect with two minutes (Gebhard 2005, ALMA).
 */
export function stepAffect(draft: Draft, { rest }: Traits, t: Temperament): void {
  const { affect, mood, emotions: e, modulators: m } = draft;
  affect.valence = toward(
    affect.valence,
    unit(
      0.4 * mood.valence +
        0.9 * e.joy +
        0.3 * (e.amusement + e.gratitude + e.affection + e.relief + e.pride) -
        0.35 * e.concern -
        0.2 * e.steadiness -
        0.4 * e.worry -
        0.3 * e.embarrassment -
        0.35 * e.disappointment -
        0.12 * e.boredom +
        0.4 * (m.serotonin - rest.serotonin) -
        0.4 * (m.cortisol - rest.cortisol),
    ),
    AFFECT,
  );
  affect.arousal = toward(
    affect.arousal,
    unit(
      0.9 * (m.noradrenaline - rest.noradrenaline) +
        0.5 * e.joy +
        0.3 * e.amusement +
        0.7 * e.surprise +
        0.25 * e.interest +
        0.3 * e.worry +
        0.25 * e.embarrassment -
        0.45 * e.steadiness -
        0.2 * e.concern -
        0.3 * e.relief -
        0.3 * e.boredom,
    ),
    AFFECT,
  );
  affect.dominance = toward(
    affect.dominance,
    unit(
      0.3 * e.steadiness +
        0.3 * e.pride +
        0.2 * t.conscientiousness -
        0.4 * e.embarrassment -
        0.3 * e.worry -
        0.5 * (m.cortisol - rest.cortisol),
    ),
    AFFECT,
  );
  mood.valence = towardSlowly(mood.valence, 0.7 * affect.valence, MOOD);
  mood.arousal = towardSlowly(mood.arousal, 0.5 * affect.arousal, MOOD);
  mood.dominance = towardSlowly(mood.dominance, 0.7 * affect.dominance, MOOD);
}
