import { MANNERS, type Manner } from '#core';

import type { BrainWords } from './words.ts';

const DIMENSIONS = ['length', 'tone', 'order'] as const satisfies readonly (keyof Manner)[];

/** A manner in a few words: `brief, formal, comfort first`. */
export const mannerInWords = (manner: Manner, words: BrainWords): string =>
  DIMENSIONS.map((dimension) => {
    const { first, second } = words.learned.pairs[dimension];
    return (manner[dimension] === MANNERS[dimension][0] ? first : second).toLowerCase();
  }).join(', ');
