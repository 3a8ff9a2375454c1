import { clamp, type Manner } from '#core';

import type { Temperament } from '../temperament.ts';

/** How far a temperament leans to the first of each pair before it knows a visitor: brief, playful, comfort first; [-1, 1]. */
export type Leans = Readonly<Record<keyof Manner, number>>;

/** The calm receptionist: what anybody would do. */
export const NO_LEANS: Leans = { length: 0, tone: 0, order: 0 };

type Traits = Pick<Temperament, 'openness' | 'extraversion' | 'agreeableness' | 'neuroticism'>;

const lean = (x: number): number => clamp(x, -1, 1);

/**
 * 0 in the calm receptionist. Who is less agreeable makes fewer words, who is open makes more; extravert, open people are taken
 * to joke sooner; who is agreeable and easily moved speaks to the feeling before the matter. By each trait's meaning, by eye.
 */
export const leansOf = (t: Traits): Leans => ({
  length: lean(1.5 * (0.8 - t.agreeableness) - 1.2 * (t.openness - 0.55)),
  tone: lean(2 * (t.extraversion - 0.5) + (t.openness - 0.55)),
  order: lean(3 * (t.agreeableness - 0.8) + 0.5 * (t.neuroticism - 0.2)),
});

/** What a full lean adds to what is believed of a pair, in usual reactions; small beside what one plain visitor shows. */
const SIZE: Leans = { length: 0.1, tone: 0.1, order: 0.16 };

/** What a temperament adds to the belief in one pair. */
export const natureOf = (leans: Leans, pair: keyof Manner): number =>
  SIZE[pair] * lean(leans[pair]);
