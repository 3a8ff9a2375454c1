import type { Locale } from '#core';

import { topicOf } from '../engine/conversation-topic.ts';
import type { PassageHit, PassageIndex } from '../engine/passage-index.ts';
import type { CalendarDay } from '../knowledge/calendar.ts';
import type { Passage } from '../knowledge/document.ts';
import type { Exchange } from '../ports.ts';

/** A passage with the title its document is cited by. */
export interface GivenPassage {
  readonly passage: Passage;
  readonly title: string;
}

const MAX_PASSAGES = 7;
const MAX_CHARS = 2400;
/** A passage that scores below this share of the best is about something else. */
const MIN_SHARE = 0.3;

/** The passages a model needs for this turn: those that match, and some of the subject under discussion. */
export const selectPassages = (
  index: PassageIndex,
  text: string,
  history: readonly Exchange[],
  locale: Locale,
  day: CalendarDay,
): readonly GivenPassage[] => {
  const topicId = topicOf(index, history, locale, day)?.docId ?? null;
  const hits = index.search(index.toTerms(text), topicId);
  const best = hits[0]?.score ?? 0;
  const near = hits.filter((hit) => hit.score >= best * MIN_SHARE && hit.score > 0);
  const related = hits
    .filter((hit) => hit.document.id === topicId && !near.includes(hit))
    .slice(0, 3);
  const chosen: PassageHit[] = [];
  let chars = 0;
  for (const hit of [...near, ...related]) {
    chars += hit.passage.text.length;
    if (chosen.length >= MAX_PASSAGES || chars > MAX_CHARS) break;
    chosen.push(hit);
  }
  return chosen.map(({ passage, document }) => ({ passage, title: document.title }));
};
