import type { Feeling, Gesture, Locale, Manner, Source } from '#core';

import type { KnowledgeDocument } from '../knowledge/document.ts';
import type { VisitorReading } from '../ports.ts';
import { toSentences } from '../text/sentences.ts';
import { closingWords, leadFor } from './answer-style.ts';
import { choices } from './draft.ts';
import type { Draft } from './draft.ts';
import { isRefusal, wantsYesOrNo } from './question.ts';

export const sourceOf = (document: KnowledgeDocument): Source => ({
  id: document.id,
  title: document.title,
});

/** How a fact is said: by what it says, softened when the visitor appears to be low. */
export const mannerOf = (
  fact: string,
  question: string,
  locale: Locale,
  reading: VisitorReading | null,
): { feel: Feeling; intensity: number; gesture: Gesture | null } => {
  const low = reading !== null && reading.confidence >= 0.5 && reading.valence <= -0.3;
  const pleased = reading !== null && reading.confidence >= 0.5 && reading.valence >= 0.4;
  const negative = isRefusal(toSentences(fact)[0] ?? '');
  const gesture = wantsYesOrNo(question, locale) ? (negative ? 'shake' : 'nod') : null;
  if (low) return { feel: 'calm', intensity: 0.5, gesture };
  if (negative) return { feel: 'apologetic', intensity: 0.35, gesture };
  if (pleased) return { feel: 'happy', intensity: 0.5, gesture: gesture ?? 'nod' };
  return { feel: 'warm', intensity: 0.45, gesture };
};

/** Names what the answer relies on, in three ways by turns, so that it does not sound like a formula. */
export const citing = (
  sentences: readonly string[],
  cite: string,
  turn: number,
  locale: Locale,
  style: Manner | null = null,
): readonly string[] => {
  const [first = '', ...rest] = sentences;
  const lead = `${leadFor(style?.tone ?? null, cite, turn, locale)}: ${first}`;
  // A brief or a playful answer names its page before it, in the same breath.
  const after = turn % 3 === 1 && style?.length !== 'brief' && style?.tone !== 'playful';
  if (after) {
    const tail = locale === 'nl' ? `Dat staat in ${cite}.` : `That is from ${cite}.`;
    return [...sentences, tail];
  }
  return [lead, ...rest];
};

/** A question to close with, and the choices that go with it: what is worth knowing next. */
export const closing = (
  document: KnowledgeDocument,
  documents: readonly KnowledgeDocument[],
  discussed: ReadonlySet<string>,
  turn: number,
  locale: Locale,
  style: Manner | null = null,
): Draft | null => {
  const tone = style?.tone ?? null;
  const next = document.related
    .filter((id) => !discussed.has(id))
    .flatMap((id) => documents.find((other) => other.id === id && other.locale === locale) ?? [])
    .slice(0, 2);
  if (next.length === 0)
    return {
      say: tone ? closingWords(tone, '', locale) : locale === 'nl' ? 'Wilt u nog iets weten?' : 'Is there anything else?',
      feel: 'curious', intensity: 0.35, gesture: null, sources: [], card: null,
    }; // prettier-ignore
  const [first, second] = next.map((other) => other.topic);
  const both = second ? `${first} ${locale === 'nl' ? 'of' : 'or'} ${second}` : (first ?? '');
  const variants =
    locale === 'nl'
      ? [
          `Wilt u ook iets weten over ${both}?`,
          `Zal ik verder vertellen over ${both}?`,
          `Helpt het als ik iets vertel over ${both}?`,
        ]
      : [
          `Would you like to hear about ${both}?`,
          `Shall I go on with ${both}?`,
          `Should I tell you about ${both} as well?`,
        ];
  return {
    say: tone ? closingWords(tone, both, locale) : (variants[turn % variants.length] ?? ''),
    feel: 'curious',
    intensity: 0.35,
    gesture: turn % 2 === 0 ? 'tilt' : null,
    sources: [],
    card: choices(next.map((other) => other.ask)),
  };
};
