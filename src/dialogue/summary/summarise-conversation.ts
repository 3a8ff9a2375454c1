import type { Locale } from '#core';

import { findAnswer, SURE } from '../engine/find-answer.ts';
import type { Topic } from '../engine/find-answer.ts';
import type { PassageIndex } from '../engine/passage-index.ts';
import { findTalk } from '../engine/talk/find-talk.ts';
import { soundsLikeEmergency } from '../guard/emergency-words.ts';
import { asksForPerson, soundsLikeCrisis } from '../guard/sensitive-words.ts';
import { dayAt } from '../knowledge/calendar.ts';
import type { LocalTime } from '../knowledge/calendar.ts';
import type { Exchange, VisitorReading } from '../ports.ts';
import { truncate } from '../text/clean-text.ts';

export interface ConversationSummary {
  /** A few lines for the person who takes over, in the conversation's language. */
  readonly text: string;
  /** Ids of the documents the talk was about, most recent last. */
  readonly topics: readonly string[];
  /** `distress` and `emergency` cannot wait: the text begins with them. */
  readonly mood: 'distress' | 'emergency' | 'complaint' | 'sad' | 'friendly' | 'neutral';
  /** What the visitor said last of any substance. */
  readonly lastQuestion: string | null;
}

interface SummaryOptions {
  readonly index: PassageIndex | null;
  readonly reading: VisitorReading | null;
  readonly now: LocalTime;
}

const MOODS: Readonly<Record<Locale, Readonly<Record<ConversationSummary['mood'], string>>>> = {
  en: {
    distress: 'The visitor spoke of danger to themselves: please go at once.',
    emergency: 'The visitor told of an emergency: please go at once.',
    complaint: 'The visitor is dissatisfied.',
    sad: 'The visitor spoke of something sad.',
    friendly: 'The talk was friendly.',
    neutral: 'The talk was matter-of-fact.',
  },
  nl: {
    distress: 'De bezoeker sprak over gevaar voor zichzelf: ga er alstublieft meteen heen.',
    emergency: 'De bezoeker meldde een noodgeval: ga er alstublieft meteen heen.',
    complaint: 'De bezoeker is ontevreden.',
    sad: 'De bezoeker sprak over iets verdrietigs.',
    friendly: 'Het gesprek was vriendelijk.',
    neutral: 'Het gesprek was zakelijk.',
  },
};

/** What a colleague needs to take a conversation over: how it went, what it was about, where it stands. */
export const summariseConversation = (
  history: readonly Exchange[],
  locale: Locale,
  { index, reading, now }: SummaryOptions,
): ConversationSummary => {
  const asked = history.filter((exchange) => exchange.who === 'visitor').map(({ text }) => text);
  const topics = index ? topicsOf(asked, index, locale, now) : [];
  const mood = moodOf(asked, locale, reading);
  const lastQuestion = asked.findLast((text) => !asksForPerson(text) && text.length > 3) ?? null;
  const titles = topics.flatMap(
    (id) => index?.documents.find((document) => document.id === id)?.title ?? [],
  );
  const lastReply = history.findLast((exchange) => exchange.who === 'person')?.text ?? null;
  const nl = locale === 'nl';
  // What cannot wait is read first, and in the visitor's own words: it need not be what they said last.
  const urgent = mood === 'distress' || mood === 'emergency';
  const alarm = urgent ? asked.findLast((text) => cannotWait(text)) : undefined;
  const lines = [
    ...(urgent ? [MOODS[locale][mood]] : []),
    ...(alarm && alarm !== lastQuestion ? [`"${truncate(alarm, 200)}"`] : []),
    asked.length === 0
      ? nl ? 'De bezoeker heeft nog niets gezegd.' : 'The visitor has not said anything yet.'
      : nl ? `${asked.length} ${asked.length === 1 ? 'bericht' : 'berichten'} van de bezoeker.` : `${asked.length} ${asked.length === 1 ? 'message' : 'messages'} from the visitor.`,
    ...(titles.length > 0 ? [`${nl ? 'Onderwerpen' : 'Topics'}: ${titles.join(', ')}.`] : []),
    ...(asked.length > 0 && !urgent ? [MOODS[locale][mood]] : []),
    ...(lastQuestion ? [`${nl ? 'Laatste vraag' : 'Last question'}: "${truncate(lastQuestion, 200)}"`] : []),
    ...(lastReply ? [`${nl ? 'Laatste antwoord' : 'Last answer'}: "${truncate(lastReply, 200)}"`] : []),
  ]; // prettier-ignore
  return { text: lines.join('\n'), topics, mood, lastQuestion };
};

const topicsOf = (
  asked: readonly string[],
  index: PassageIndex,
  locale: Locale,
  now: LocalTime,
): readonly string[] => {
  const day = dayAt(now.year, now.month, now.day);
  const found: string[] = [];
  let topic: Topic | null = null;
  for (const said of asked) {
    const { rest: text } = findTalk(said, locale);
    if (!text) continue;
    const answer = findAnswer(index, { text, locale, day, topic });
    if (!answer || answer.confidence < SURE) continue;
    const { id } = answer.document;
    topic = { docId: id, passageId: answer.passage.id, type: answer.type };
    const known = found.indexOf(id);
    if (known >= 0) found.splice(known, 1);
    found.push(id);
  }
  return found.slice(-5);
};

const cannotWait = (text: string): boolean =>
  soundsLikeCrisis(text) || soundsLikeEmergency(text) !== null;

const moodOf = (
  asked: readonly string[],
  locale: Locale,
  reading: VisitorReading | null,
): ConversationSummary['mood'] => {
  if (asked.some(soundsLikeCrisis)) return 'distress';
  if (asked.some((text) => soundsLikeEmergency(text) !== null)) return 'emergency';
  const talk = asked.slice(-8).flatMap((text) => findTalk(text, locale).keys);
  if (talk.includes('complaint') || talk.includes('insult')) return 'complaint';
  if (talk.includes('sadness')) return 'sad';
  const pleased = reading !== null && reading.confidence >= 0.5 && reading.valence > 0.3;
  return pleased || talk.includes('thanks') || talk.includes('compliment') ? 'friendly' : 'neutral';
};
