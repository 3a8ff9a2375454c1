import type { Locale } from '#core';

import type { CalendarDay } from '../knowledge/calendar.ts';
import type { Exchange } from '../ports.ts';
import { findAnswer, SURE } from './find-answer.ts';
import { splitQuestions } from './split-questions.ts';
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
      // What was really read out is what the talk is about, whatever the question seemed to be.
      topic = afterReply(spokenOf(index, said), topic, asked);
      continue;
    }
    // "Thanks!" is about nothing, and leaves the subject where it was; after "yes" it is what was said then.
    const { rest } = findTalk(said, locale);
    asked = rest !== '';
    if (!asked) continue;
    const split = splitQuestions(rest, locale);
    for (const text of split?.kind === 'clauses' ? split.parts : [rest])
      topic = topicAfter(index, text, locale, day, topic);
  }
  return topic;
};

/** An answer to a question goes on in its kind; one that was not asked for begins anew. */
const afterReply = (spoken: Topic | null, topic: Topic | null, asked: boolean): Topic | null => {
  if (!spoken || spoken.docId === topic?.docId) return topic;
  return { ...spoken, type: asked ? (topic?.type ?? null) : null };
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
const spokenOf = (index: PassageIndex, said: string): Topic | null => {
  let spoken: Topic | null = null;
  let last = -1;
  for (const document of index.documents)
    for (const passage of document.passages)
      for (const sentence of passage.sentences) {
        const at = said.lastIndexOf(sentence);
        if (at <= last) continue;
        last = at;
        spoken = { docId: document.id, passageId: passage.id, type: null };
      }
  return spoken;
};
