import type { Card, Locale, Persona } from '#core';

import { dayAt } from '../knowledge/calendar.ts';
import type { CalendarDay } from '../knowledge/calendar.ts';
import type { KnowledgeDocument } from '../knowledge/document.ts';
import type { ReplyRequest } from '../reply/reply-request.ts';
import { talkFor } from './answer-style.ts';
import { choices, toDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import type { PassageIndex } from './passage-index.ts';
import { phrase, seedOf } from './phrases.ts';
import type { PhraseKey } from './phrase-book.ts';
import { visitorName } from './talk/visitor-name.ts';

/** Everything one turn is planned from. */
export interface Scene {
  readonly request: ReplyRequest;
  readonly index: PassageIndex;
  readonly persona: Persona;
  readonly locale: Locale;
  /** Exchanges by the person so far; picks between variants. */
  readonly turn: number;
  /** What the person said lately, oldest first. */
  readonly heard: readonly string[];
  /** What the visitor said they are called; null when they did not. */
  readonly visitor: string | null;
}

/** Replies that are not repeated word for word. */
const REMEMBERED = 4;
/** Occasions on which a name is said, when it was not said just before. */
const BY_NAME: ReadonlySet<PhraseKey> = new Set([
  'greeting',
  'greeting-again',
  'thanks',
  'farewell',
  'nice-to-meet',
  'wish',
  'told-birthday',
]);
/** Occasions on which it is what was asked for. */
const ABOUT_NAME: ReadonlySet<PhraseKey> = new Set(['nice-to-meet', 'name-known']);
/** Subjects named when the guide says what it can help with. */
const TOPICS_NAMED = 4;

export const sceneOf = (request: ReplyRequest, index: PassageIndex, persona: Persona): Scene => {
  const said = request.history.filter(({ who }) => who === 'person').map(({ text }) => text);
  return {
    request,
    index,
    persona,
    locale: request.locale,
    turn: said.length,
    heard: said.slice(-REMEMBERED),
    visitor: visitorName(request.history, request.text),
  };
};

export const todayOf = ({ request: { now } }: Scene): CalendarDay =>
  dayAt(now.year, now.month, now.day);

/** The lines for an occasion, as drafts, with a card on the last. */
export const lines = (scene: Scene, key: PhraseKey, card: Card | null = null): readonly Draft[] => {
  const { request, locale, turn, heard, visitor, persona } = scene;
  const named = visitor !== null && (heard.at(-1)?.includes(visitor) ?? false);
  const byName = ABOUT_NAME.has(key) || (BY_NAME.has(key) && !named);
  const said = phrase(
    key,
    locale,
    {
      seed: seedOf(`${turn} ${key} ${request.text}`),
      heard,
      visitor: byName ? visitor : null,
      topics: topicsOf(scene),
    },
    persona,
    request.style?.tone,
  );
  const drafts = said.map((line, at) => toDraft(line, at === said.length - 1 ? card : null));
  return talkFor(key, drafts, request.style);
};

/** What the brand offers to begin with, and then the subjects that most others lead to. */
const topicsOf = ({ index, locale, persona }: Scene): string => {
  const offered = persona.suggestions[locale];
  const likeness = (document: KnowledgeDocument): number =>
    Math.max(0, ...offered.map((text) => index.askedLike(text, document)));
  const count = new Map<string, number>();
  for (const { related } of index.documents)
    for (const id of related) count.set(id, (count.get(id) ?? 0) + 1);
  // An offered question counts for more than any number of links to a page.
  const weightOf = (document: KnowledgeDocument): number =>
    (likeness(document) > 0.6 ? 100 : 0) + (count.get(document.id) ?? 0);
  const named = index.documents
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .slice(0, TOPICS_NAMED)
    .map(({ topic }) => topic);
  const last = named.pop();
  if (last === undefined) return locale === 'nl' ? 'uw bezoek' : 'your visit';
  const and = locale === 'nl' ? 'en' : 'and';
  return named.length > 0 ? `${named.join(', ')} ${and} ${last}` : last;
};

export const suggestions = ({ persona, locale }: Scene): Card | null =>
  choices(persona.suggestions[locale]);
