import type { Locale } from '#core';

import type { CalendarDay } from '../knowledge/calendar.ts';
import type { Exchange } from '../ports.ts';
import { withoutDayWords } from './date-words.ts';
import { findAnswer, SURE } from './find-answer.ts';
import { leaningOf } from './question.ts';
import { splitQuestions } from './split-questions.ts';
import { findTalk } from './talk/find-talk.ts';
import { isOnlyAboutOpening, mainSchedule } from './opening-subject.ts';
import type { Topic } from './find-answer.ts';
import type { PassageIndex } from './passage-index.ts';
import { fold } from './tokens.ts';

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
  let onlyDated = false;
  const first = history.flatMap(({ who }, at) => (who === 'visitor' ? [at] : [])).at(-LOOK_BACK);
  for (const { who, text: said } of history.slice(first ?? 0)) {
    if (who === 'person') {
      // What was really read out is what the talk is about, whatever the question seemed to be.
      const spoken = spokenOf(index, said);
      if (!onlyDated || spoken?.docId === topic?.docId) topic = afterReply(spoken, topic, asked);
      continue;
    }
    // "Thanks!" is about nothing, and leaves the subject where it was; after "yes" it is what was said then.
    const { rest } = findTalk(said, locale);
    asked = rest !== '';
    // "And on Monday?" asks the same of another day, even where the answer is that nobody is in then.
    onlyDated = topic !== null && isOnlyDated(index, rest, locale);
    if (!asked || onlyDated) continue;
    const split = splitQuestions(rest, locale);
    for (const text of split?.kind === 'clauses' ? split.parts : [rest])
      topic = topicAfter(index, text, locale, day, topic);
  }
  return topic;
};

const isOnlyDated = (index: PassageIndex, text: string, locale: Locale): boolean =>
  leaningOf(text, locale) === 'continues' &&
  withoutDayWords(text, locale) !== fold(text).trim() &&
  index.toTerms(withoutDayWords(text, locale)).length === 0;

interface Spoken {
  readonly docId: string;
  readonly passageId: string;
  readonly isSeasonal: boolean;
}

/** An answer to a question goes on in its kind; one that was not asked for begins anew. */
const afterReply = (spoken: Spoken | null, topic: Topic | null, asked: boolean): Topic | null => {
  if (!spoken) return topic;
  // The same page in another season: the talk has moved to that part of the year.
  if (spoken.docId === topic?.docId)
    return spoken.isSeasonal ? { ...topic, passageId: spoken.passageId } : topic;
  const { docId, passageId } = spoken;
  return { docId, passageId, type: asked ? (topic?.type ?? null) : null };
};

const topicAfter = (
  index: PassageIndex,
  text: string,
  locale: Locale,
  day: CalendarDay,
  topic: Topic | null,
): Topic | null => {
  if (isOnlyAboutOpening(index, text, locale)) {
    const main = mainSchedule(index);
    return main ? { docId: main.id, passageId: null, type: 'time' } : topic;
  }
  const answer = findAnswer(index, { text, locale, day, topic });
  if (!answer || answer.confidence < SURE) return topic;
  return { docId: answer.document.id, passageId: answer.passage.id, type: answer.type };
};

/** The passage that a reply was read from; of several the last. */
const spokenOf = (index: PassageIndex, said: string): Spoken | null => {
  let spoken: Spoken | null = null;
  let last = -1;
  for (const document of index.documents)
    for (const passage of document.passages)
      for (const sentence of passage.sentences) {
        const at = said.lastIndexOf(sentence);
        if (at <= last) continue;
        last = at;
        spoken = { docId: document.id, passageId: passage.id, isSeasonal: passage.season !== null };
      }
  return spoken;
};
