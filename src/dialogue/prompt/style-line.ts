import type { Manner } from '#core';

const LENGTH: Readonly<Record<Manner['length'], string>> = {
  brief: 'brief: one or two short sentences in all',
  thorough: 'thorough: up to five short sentences, with the details the passages give',
};
const TONE: Readonly<Record<Manner['tone'], string>> = {
  playful: 'lightly playful, never at the visitor’s expense',
  formal: 'courteous and plain, without jokes',
};
const ORDER: Readonly<Record<Manner['order'], string>> = {
  'comfort-first':
    'begin with one short sentence that meets how the visitor appears to feel, then the matter',
  'solve-first': 'go straight to the matter',
};

/** How this one answer is to be given, in a line; empty when nothing was asked for. */
export const styleLine = (style: Manner | null): string =>
  style === null
    ? ''
    : `This answer: ${LENGTH[style.length]}; ${TONE[style.tone]}; ${ORDER[style.order]}. This stands above the manners where they differ, never above safety.`;
