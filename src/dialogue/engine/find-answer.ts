import type { Locale } from '#core';

import type { CalendarDay } from '../knowledge/calendar.ts';
import { inSeason } from '../knowledge/calendar.ts';
import type { KnowledgeDocument, Passage } from '../knowledge/document.ts';
import type { PassageHit, PassageIndex, QueryTerm } from './passage-index.ts';
import { withNumbersInWords } from './say-numbers.ts';
import {
  answerType,
  bringsItsNoun,
  leaningOf,
  showsAnswer,
  turnsAway,
  withoutAskingWords,
} from './question.ts';
import type { AnswerType } from './question.ts';

export interface Answer {
  readonly document: KnowledgeDocument;
  readonly passage: Passage;
  readonly sentences: readonly string[];
  /** The one of them that answers; both where that is not clear, or where it would hang in the air. */
  readonly core: readonly string[];
  /** What kind of thing was asked for. */
  readonly type: AnswerType;
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
const TYPE_GAIN = 0.25;
/** In a follow-up, what the passage of the subject holds decides, for the words themselves say little. */
const TYPE_BONUS = 1.2;
const SAME_PASSAGE = 1;
/** What being the very question that a document names is worth. */
const ASK_GAIN = 8;
/** What opening the passage is worth. */
const OPENS = 0.8;
/** A sentence answers by itself when it meets the question by this much better than its neighbour. */
const CLEARLY = 1.5;
/** A question about a time of the year wants the passage that depends on it. */
const SEASON_GAIN = 1.6;

/** What every page that leads to a document is worth, when a question names no subject at all. */
const LEADS_HERE = 0.5;
/** What opening a document is worth to "where is it?": a page begins with where its subject is. */
const BEGINS = 1.5;

/** What was answered last: a follow-up asks for more of the same kind. */
export interface Topic {
  readonly docId: string;
  readonly passageId: string | null;
  readonly type: AnswerType;
}

export interface AnswerQuery {
  readonly text: string;
  readonly locale: Locale;
  /** The day the question is about; decides between seasons. */
  readonly day: CalendarDay;
  /** True when the question names a date or a time of the year. */
  readonly seasonal?: boolean;
  /** What the talk was about; null at the beginning. */
  readonly topic: Topic | null;
}

/** The passage that answers best, with the sentences to say; null when not a word was recognised. */
export const findAnswer = (index: PassageIndex, query: AnswerQuery): Answer | null => {
  const terms = index.toTerms(withNumbersInWords(query.text, query.locale));
  const strong = terms.filter((term) => term.weight === 1);
  const leaning = turnsElsewhere(index, query, strong)
    ? 'none'
    : leaningOf(query.text, query.locale);
  const followUp =
    query.topic !== null &&
    !turnsAway(query.text, query.locale) &&
    (leaning === 'continues' ||
      strong.length === 0 ||
      (leaning === 'points-back' && strong.length <= 1));
  const boost = followUp
    ? CONTEXT_BOOST.followUp
    : leaning === 'none'
      ? CONTEXT_BOOST.other
      : CONTEXT_BOOST.pointsBack;
  const type =
    answerType(query.text, query.locale) ?? (followUp ? (query.topic?.type ?? null) : null);
  const contextOf = ({ document, passage }: PassageHit): number =>
    document.id !== query.topic?.docId
      ? 0
      : boost +
        (followUp && showsAnswer(passage.text, type) ? TYPE_BONUS : 0) +
        (followUp && passage.id === query.topic.passageId && strong.length > 0 ? SAME_PASSAGE : 0);
  // Only a close likeness counts, and only for the section that opens the document.
  const askGain = ({ document, passage }: PassageHit): number =>
    passage.id === document.passages[0]?.id
      ? Math.max(0, index.askedLike(query.text, document) - 0.45) * ASK_GAIN
      : 0;
  // "What does it cost?" at the beginning of a talk is about what most people come for.
  const isBare =
    !followUp &&
    type !== null &&
    index.toTerms(withoutAskingWords(query.text, query.locale)).every(({ weight }) => weight < 1);
  const bareGain = ({ document, passage }: PassageHit): number =>
    isBare && showsAnswer(passage.text, type)
      ? LEADS_HERE * index.documents.filter(({ related }) => related.includes(document.id)).length
      : 0;
  const placeGain = ({ document, passage }: PassageHit): number =>
    type === 'place' &&
    strong.length === 1 &&
    passage.id === document.passages[0]?.id &&
    showsAnswer(passage.text, type) &&
    index.sentenceScore(document.topic, strong) > 0
      ? BEGINS
      : 0;
  const ranked = index
    .search(terms, query.topic?.docId ?? null)
    .filter((hit) => !hit.passage.season || inSeason(hit.passage.season, query.day))
    .map((hit) => ({
      ...hit,
      score:
        hit.score * typeGain(hit, type) * (query.seasonal && hit.passage.season ? SEASON_GAIN : 1) +
        contextOf(hit) +
        askGain(hit) +
        bareGain(hit) +
        placeGain(hit),
    }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (!best) return null;
  const inContext = followUp && best.document.id === query.topic?.docId;
  return {
    document: best.document,
    passage: best.passage,
    ...pickSentences(index, best.passage, terms, type),
    type,
    confidence: confidenceOf(best, terms, strong, inContext),
  };
};

/** "Where is the planetarium?" in a language whose article may also mean "it": it names what another page is about. */
const turnsElsewhere = (
  index: PassageIndex,
  { text, locale, topic }: AnswerQuery,
  strong: readonly QueryTerm[],
): boolean =>
  leaningOf(text, locale) === 'points-back' &&
  strong.length === 1 &&
  strong.some(({ word }) => bringsItsNoun(text, word, locale)) &&
  index.documents.some(
    (page) => page.id !== topic?.docId && index.sentenceScore(page.topic, strong) > 0,
  );

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
  if (strong.length === 0) return terms.length > 0 ? best.coverage * 0.75 : 0;
  return best.coverage;
};

/** Two neighbouring sentences at most: those that meet the question best. */
const pickSentences = (
  index: PassageIndex,
  passage: Passage,
  terms: readonly QueryTerm[],
  type: AnswerType,
): Pick<Answer, 'sentences' | 'core'> => {
  const { sentences } = passage;
  const scores = sentences.map(
    (sentence, at) =>
      index.sentenceScore(sentence, terms) +
      (showsAnswer(sentence, type) ? 1.5 : 0) +
      (at === 0 ? OPENS : 0),
  );
  const core = (from: number): readonly string[] => {
    const [first = '', second] = sentences.slice(from, from + 2);
    // Opening the passage makes a sentence worth saying, but not an answer.
    const ahead = (scores[from] ?? 0) - (from === 0 ? OPENS : 0) - (scores[from + 1] ?? 0);
    if (second === undefined || ahead >= CLEARLY) return [first];
    return ahead > -CLEARLY || isLoose(second) ? [first, second] : [second];
  };
  if (sentences.length <= 2) return { sentences, core: core(0) };
  let best = 0;
  let bestScore = -1;
  for (let at = 0; at < sentences.length - 1; at++) {
    const score =
      Math.max(scores[at] ?? 0, scores[at + 1] ?? 0) +
      0.3 * Math.min(scores[at] ?? 0, scores[at + 1] ?? 0);
    const loose = at > 0 && isLoose(sentences[at] ?? '');
    if (score - (loose ? 1 : 0) > bestScore) {
      bestScore = score - (loose ? 1 : 0);
      best = at;
    }
  }
  return { sentences: sentences.slice(best, best + 2), core: core(best) };
};

/** A sentence that opens with "It" or "Dat" hangs in the air without the one before. */
const isLoose = (sentence: string): boolean =>
  /^(?:it|they|that|this|these|het|die|dat|ze|deze)\b/i.test(sentence);
