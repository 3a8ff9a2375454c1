import type { Locale } from '#core';

import type { CalendarDay } from '../knowledge/calendar.ts';
import type { Exchange } from '../ports.ts';
import { findAnswer, SURE } from './find-answer.ts';
import { isOnlyAboutOpening, mainSchedule } from './opening-subject.ts';
import type { PassageIndex } from './passage-index.ts';

/** How far back the talk is followed. */
const LOOK_BACK = 4;

/** The document the talk has been about, found by following the visitor's own words; null when there is none yet. */
export const topicOf = (
  index: PassageIndex,
  history: readonly Exchange[],
  locale: Locale,
  day: CalendarDay,
): string | null => {
  let topicId: string | null = null;
  const asked = history.filter((exchange) => exchange.who === 'visitor').slice(-LOOK_BACK);
  for (const { text } of asked) {
    if (isOnlyAboutOpening(index, text, locale)) {
      topicId = mainSchedule(index)?.id ?? topicId;
      continue;
    }
    const answer = findAnswer(index, { text, locale, day, topicId });
    if (answer && answer.confidence >= SURE) topicId = answer.document.id;
  }
  return topicId;
};
