import type { Locale } from '#core';

import type { CalendarDay } from '../knowledge/calendar.ts';
import type { Exchange } from '../ports.ts';
import { findAnswer, SURE } from './find-answer.ts';
import { findTalk } from './talk/find-talk.ts';
import { isOnlyAboutOpening, mainSchedule } from './opening-subject.ts';
import type { Topic } from './find-answer.ts';
import type { PassageIndex } from './passage-index.ts';

/** How far back the talk is followed. */
const LOOK_BACK = 4;

/** What the talk has been about, found by following the visitor's own words; null when there is none yet. */
export const topicOf = (
  index: PassageIndex,
  history: readonly Exchange[],
  locale: Locale,
  day: CalendarDay,
): Topic | null => {
  let topic: Topic | null = null;
  let asked = true;
  const first = history.flatMap(({ who }, at) => (who === 'visitor' ? [at] : [])).at(-LOOK_BACK);
  for (const { who, text: said } of history.slice(first ?? 0)) {
    if (who === 'person') {
      if (!asked) topic = spokenOf(index, said) ?? topic;
      continue;
    }
    // "Thanks!" is about nothing, and leaves the subject where it was; after "yes" it is what was said then.
    const { rest: text } = findTalk(said, locale);
    asked = text !== '';
    if (!asked) continue;
    if (isOnlyAboutOpening(index, text, locale)) {
      const main = mainSchedule(index);
      if (main) topic = { docId: main.id, passageId: null, type: 'time' };
      continue;
    }
    const answer = findAnswer(index, { text, locale, day, topic });
    if (answer && answer.confidence >= SURE)
      topic = { docId: answer.document.id, passageId: answer.passage.id, type: answer.type };
  }
  return topic;
};

/** The passage that a reply was read from. */
const spokenOf = (index: PassageIndex, said: string): Topic | null => {
  for (const document of index.documents)
    for (const passage of document.passages)
      if (passage.sentences.some((sentence) => said.includes(sentence)))
        return { docId: document.id, passageId: passage.id, type: null };
  return null;
};
