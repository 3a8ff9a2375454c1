import type { Locale } from '#core';

import type { CalendarDay } from '../knowledge/calendar.ts';
import { inSeason } from '../knowledge/calendar.ts';
import type { KnowledgeDocument, Passage } from '../knowledge/document.ts';
import type { PassageHit, PassageIndex, QueryTerm } from './passage-index.ts';
import { answerType, leaningOf, showsAnswer } from './question.ts';
import type { AnswerType } from './question.ts';

export interface Answer {
  readonly document: KnowledgeDocument;
  readonly passage: Passage;
  readonly sentences: readonly string[];
  /** [0, 1]; how much of the question the passage covers. */
  readonly confidence: number;
}

/** Above it the answer is said as it is. Chosen on bench/dialogue's development questions. */
export const SURE = 0.55;
/** Above it what was found is offered as the nearest thing; below it the guide says that it does not know. */
export const NEAR = 0.36;

/** What a follow-up is worth, beside scores that run to about 15. */
const CONTEXT_BOOST = { followUp: 6, pointsBack: 2, other: 0.4 };
/** How much a passage gains by holding the kind of thing that was asked for. */
const TYPE_GAIN = 0.22;
/** A question about a time of the year wants the passage that depends on it. */
const SEASON_GAIN = 1.6;

export interface AnswerQuery {
  readonly text: string;
  readonly locale: Locale;
  /** The day the question is about; decides between seasons. */
  readonly day: CalendarDay;
  /** True when the question names a date or a time of the year. */
  readonly seasonal?: boolean;
  /** The document the talk was about; null at the beginning. */
  readonly topicId: string | null;
}

/** The passage that answers best, with the sentences to say; null when not a word was recognised. */
export const findAnswer = (index: PassageIndex, query: AnswerQuery): Answer | null => {
  const terms = index.toTerms(query.text);
  const strong = terms.filter((term) => term.weight === 1);
  const leaning = leaningOf(query.text, query.locale);
  const followUp =
    query.topicId !== null &&
    (leaning === 'continues' ||
      strong.length === 0 ||
      (leaning === 'points-back' && strong.length <= 1));
  const boost = followUp
    ? CONTEXT_BOOST.followUp
    : leaning === 'none'
      ? CONTEXT_BOOST.other
      : CONTEXT_BOOST.pointsBack;
  const type = answerType(query.text, query.locale);
  const ranked = index
    .search(terms, query.topicId)
    .filter((hit) => !hit.passage.season || inSeason(hit.passage.season, query.day))
    .map((hit) => ({
      ...hit,
      score:
        hit.score * typeGain(hit, type) * (query.seasonal && hit.passage.season ? SEASON_GAIN : 1) +
        (hit.document.id === query.topicId ? boost : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (!best) return null;
  const confidence = confidenceOf(
    best,
    terms,
    strong,
    followUp && best.document.id === query.topicId,
  );
  return {
    document: best.document,
    passage: best.passage,
    sentences: pickSentences(index, best.passage, terms, type),
    confidence,
  };
};

const typeGain = (hit: PassageHit, type: AnswerType): number =>
  showsAnswer(hit.passage.text, type) ? 1 + TYPE_GAIN : 1;

const confidenceOf = (
  best: PassageHit,
  terms: readonly QueryTerm[],
  strong: readonly QueryTerm[],
  inContext: boolean,
): number => {
  // "How much is it?" has no subject of its own: the one under discussion lends it.
  if (inContext && strong.every((term) => term.known)) return Math.max(best.coverage, 0.6);
  if (strong.length === 0) return terms.length > 0 ? best.coverage * 0.6 : 0;
  return best.coverage;
};

/** Two neighbouring sentences at most: those that meet the question best. */
const pickSentences = (
  index: PassageIndex,
  passage: Passage,
  terms: readonly QueryTerm[],
  type: AnswerType,
): readonly string[] => {
  const { sentences } = passage;
  if (sentences.length <= 2) return sentences;
  const scores = sentences.map(
    (sentence, at) =>
      index.sentenceScore(sentence, terms) +
      (showsAnswer(sentence, type) ? 1.5 : 0) +
      (at === 0 ? 0.8 : 0),
  );
  let best = 0;
  let bestScore = -1;
  for (let at = 0; at < sentences.length - 1; at++) {
    const score =
      Math.max(scores[at] ?? 0, scores[at + 1] ?? 0) +
      0.3 * Math.min(scores[at] ?? 0, scores[at + 1] ?? 0);
    // A pair that opens with "It" or "Dat" hangs in the air.
    const loose =
      at > 0 && /^(?:it|they|that|this|these|het|die|dat|ze|deze)\b/i.test(sentences[at] ?? '');
    if (score - (loose ? 1 : 0) > bestScore) {
      bestScore = score - (loose ? 1 : 0);
      best = at;
    }
  }
  return sentences.slice(best, best + 2);
};
