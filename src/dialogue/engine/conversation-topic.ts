import type { Locale } from '#core';

import type { CalendarDay } from '../knowledge/calendar.ts';
import type { Exchange } from '../ports.ts';
import { findAnswer, SURE } from './find-answer.ts';
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
  const asked = history.filter((exchange) => exchange.who === 'visitor').slice(-LOOK_BACK);
  for (const { text } of asked) {
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
