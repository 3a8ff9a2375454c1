import type { Beat } from '#core';
import type { TurnEvent } from '#dialogue';

import type { Entry } from './types.ts';

/** Entries kept in the page; older ones live on the server. */
const MAX_ENTRIES = 200;

const BLANK: Omit<Entry, 'id' | 'who' | 'text' | 'state'> = {
  author: null,
  sources: [],
  choices: [],
  link: null,
  offersPerson: false,
};

const append = (entries: readonly Entry[], entry: Entry): readonly Entry[] =>
  [...entries, entry].slice(-MAX_ENTRIES);

const change = (
  entries: readonly Entry[],
  id: string,
  update: (entry: Entry) => Partial<Entry>,
): readonly Entry[] =>
  entries.map((entry) => (entry.id === id ? { ...entry, ...update(entry) } : entry));

export const withVisitorEntry = (
  entries: readonly Entry[],
  id: string,
  text: string,
): readonly Entry[] => append(entries, { ...BLANK, id, who: 'visitor', text, state: 'done' });

/** The visitor goes on with what had been taken for a whole turn: it comes back as one. */
export const withVisitorTakenBack = (entries: readonly Entry[]): readonly Entry[] =>
  entries.at(-1)?.who === 'visitor' ? entries.slice(0, -1) : entries;

export const withReplyEntry = (entries: readonly Entry[], id: string): readonly Entry[] =>
  append(entries, { ...BLANK, id, who: 'person', text: '', state: 'pending' });

const merged = (
  entry: Entry,
  { sources, card }: Pick<Beat, 'sources' | 'card'>,
): Partial<Entry> => ({
  sources: [
    ...entry.sources,
    ...sources.filter((source) => !entry.sources.some((known) => known.id === source.id)),
  ],
  choices: card?.kind === 'choices' ? card.options : entry.choices,
  link: card?.kind === 'link' ? { title: card.title, href: card.href } : entry.link,
});

/** A beat has begun to be heard: what it relies on and offers joins the reply; its words come as they are said. */
export const withBeatStarted = (
  entries: readonly Entry[],
  id: string,
  beat: Beat,
): readonly Entry[] =>
  change(entries, id, (entry) => ({ state: 'speaking', ...merged(entry, beat) }));

/** The stream is complete: who wrote it, whether it offers a person, and what its first words rely on. */
export const withReplyWritten = (
  entries: readonly Entry[],
  id: string,
  { author, offersPerson, support }: Extract<TurnEvent, { kind: 'end' }>,
): readonly Entry[] =>
  change(entries, id, (entry) => ({
    author,
    offersPerson,
    ...(support && merged(entry, support)),
  }));

/** What the person has said so far, the word that is being said included. The same entries while that is the same. */
export const withReplyText = (
  entries: readonly Entry[],
  id: string,
  text: string,
): readonly Entry[] =>
  entries.some((entry) => entry.id === id && (entry.text !== text || entry.state === 'pending'))
    ? change(entries, id, () => ({ state: 'speaking', text }))
    : entries;

/** The transcript in step with the captions: `spoken` of the reply that is being said, null while there is none. */
export const withSpoken = (
  entries: readonly Entry[],
  spoken: Pick<Entry, 'id' | 'text'> | null,
): readonly Entry[] => (spoken ? withReplyText(entries, spoken.id, spoken.text) : entries);

/** Everything was heard. */
export const withReplyDone = (
  entries: readonly Entry[],
  id: string,
  text: string,
): readonly Entry[] => change(entries, id, () => ({ state: 'done', text }));

/** Cut short: the transcript keeps only the words that were heard; a reply nobody heard goes. */
export const withReplyCut = (
  entries: readonly Entry[],
  id: string,
  heard: string,
): readonly Entry[] =>
  heard
    ? change(entries, id, () => ({ state: 'cut', text: heard, choices: [] }))
    : entries.filter((entry) => entry.id !== id);

export const withReplyFailed = (
  entries: readonly Entry[],
  id: string,
  retryable: boolean,
): readonly Entry[] =>
  change(entries, id, () => ({ state: 'failed', ...(retryable && { retryable }) }));

/** What the visitor asked last and was not answered, for whoever offers to ask it again; null when the last turn went well. */
export const failedQuestion = (entries: readonly Entry[]): string | null => {
  const asked = entries.at(-2);
  return entries.at(-1)?.state === 'failed' && asked?.who === 'visitor' ? asked.text : null;
};

/** Asked again, a question that failed stands in the transcript once. */
export const withoutFailedTurn = (entries: readonly Entry[], text: string): readonly Entry[] =>
  failedQuestion(entries) === text ? entries.slice(0, -2) : entries;
