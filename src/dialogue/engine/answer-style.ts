import type { Locale, Manner } from '#core';

import { inSeason } from '../knowledge/calendar.ts';
import type { CalendarDay } from '../knowledge/calendar.ts';
import type { Passage } from '../knowledge/document.ts';
import type { VisitorReading } from '../ports.ts';
import type { Draft, ReplyPlan } from './draft.ts';
import type { Answer } from './find-answer.ts';
import type { PhraseKey } from './phrase-book.ts';
import { seasonNote } from './season-note.ts';
import { sayDate } from './speakable.ts';

/** Sentences of a thorough answer. */
const THOROUGH = 4;
/** A reading that is surer than this may choose an opening. */
const SURE_ENOUGH = 0.35;
/** Talk in which the second line only keeps the conversation going. */
const MAY_BE_CUT: ReadonlySet<PhraseKey> = new Set([
  'greeting',
  'thanks',
  'how-are-you',
  'joke',
  'compliment',
  'sorry',
  'acknowledge',
  'declined',
  'language',
]);

/**
 * The sentences to say of an answer: the one that answers when brief, more of the passage and of the one that follows it
 * when thorough. `note` belongs to the passage itself, and is left out of a brief answer that says it anyhow.
 */
export function sentencesFor(
  answer: Answer,
  length: Manner['length'],
  day: CalendarDay,
  locale: Locale,
): readonly string[] {
  const note = seasonNote(answer, day, locale);
  const withNote = (said: readonly string[]): readonly string[] => (note ? [...said, note] : said);
  if (length === 'brief') {
    const until = answer.passage.season && sayDate(answer.passage.season.until, locale);
    const says = until !== null && answer.core.some((sentence) => sentence.includes(until));
    return says ? answer.core : withNote(answer.core);
  }
  const { passage, document, sentences } = answer;
  const from = Math.max(0, passage.sentences.indexOf(sentences[0] ?? ''));
  const start = Math.max(0, Math.min(from, passage.sentences.length - THOROUGH));
  const said = withNote(passage.sentences.slice(start, start + THOROUGH));
  const own = document.passages.findIndex(({ id }) => id === passage.id);
  const holds = ({ season }: Passage): boolean => season === null || inSeason(season, day);
  const next = document.passages.slice(own + 1).find(holds);
  const left = THOROUGH - said.length;
  return left > 0 && next ? [...said, ...next.sentences.slice(0, Math.min(2, left))] : said;
}

/** The opening that meets how the visitor appears: never a word about the reading itself. */
const openingKey = (reading: VisitorReading | null): PhraseKey => {
  if (!reading || reading.confidence < SURE_ENOUGH) return 'opening-even';
  switch (reading.appears) {
    case 'sad':
    case 'worried':
      return 'opening-low';
    case 'tense':
    case 'displeased':
      return 'opening-tense';
    case 'pleased':
      return 'opening-pleased';
    default:
      return 'opening-even';
  }
};

/** Puts comfort before the matter where that was asked for; a reply that knows nothing has nothing to put it before. */
export function comfortFirst(
  plan: ReplyPlan,
  style: Manner | null,
  reading: VisitorReading | null,
  lines: (key: PhraseKey) => readonly Draft[],
): ReplyPlan {
  const knows = plan.drafts.some(({ sources }) => sources.length > 0);
  if (style?.order !== 'comfort-first' || !knows) return plan;
  return { ...plan, drafts: [...lines(openingKey(reading)).slice(0, 1), ...plan.drafts] };
}

/** Talk said briefly: its first line, with the card of the last. */
export function talkFor(
  key: PhraseKey,
  drafts: readonly Draft[],
  style: Manner | null,
): readonly Draft[] {
  const [first] = drafts;
  if (style?.length !== 'brief' || !first || !MAY_BE_CUT.has(key)) return drafts;
  return [{ ...first, card: drafts.at(-1)?.card ?? null }];
}

/** Words before an answer that name what it relies on. */
export const leadFor = (
  tone: Manner['tone'] | null,
  cite: string,
  turn: number,
  locale: Locale,
): string => {
  if (tone === 'playful') {
    const peeks =
      locale === 'nl'
        ? [`Even gespiekt in ${cite}`, `Vers van de plank, uit ${cite}`]
        : [`A quick peek at ${cite}`, `Fresh off the shelf, from ${cite}`];
    return peeks[turn % peeks.length] ?? '';
  }
  // The same words when formal: they are courteous already.
  if (locale === 'nl')
    return turn % 3 === 2 && tone === null ? `Ik kijk in ${cite}` : `Volgens ${cite}`;
  return turn % 3 === 2 && tone === null ? `Looking at ${cite}` : `According to ${cite}`;
};

/** The question to close with, about what is worth knowing next; `both` is empty when there is nothing. */
export const closingWords = (tone: Manner['tone'], both: string, locale: Locale): string => {
  if (tone === 'playful') {
    if (locale === 'nl')
      return both ? `Ook nieuwsgierig naar ${both}?` : 'Brandt er nog een vraag?';
    return both ? `Curious about ${both} too?` : 'Any other burning question?';
  }
  if (locale === 'nl') {
    return both ? `Mag ik u ook over ${both} vertellen?` : 'Kan ik u nog ergens mee helpen?';
  }
  return both ? `May I also tell you about ${both}?` : 'May I help you with anything else?';
};
