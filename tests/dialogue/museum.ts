import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Persona } from '#core';
import { createEmbeddedEngine, parseKnowledge } from '#dialogue';
import type { LocalTime, ReplyRequest, TurnEvent } from '#dialogue';

import mira from '../../assets/personas/mira.json';

const ROOT = fileURLToPath(new URL('../../assets/knowledge/', import.meta.url));

/** Every knowledge file as it is on disk, by path. */
const knowledgeFiles = (): Record<string, string> => {
  const files: Record<string, string> = {
    'assets/knowledge/synonyms.json': readFileSync(`${ROOT}synonyms.json`, 'utf8'),
  };
  for (const locale of ['en', 'nl'])
    for (const name of readdirSync(`${ROOT}${locale}`))
      files[`assets/knowledge/${locale}/${name}`] = readFileSync(
        `${ROOT}${locale}/${name}`,
        'utf8',
      );
  return files;
};

export const persona: Persona = mira;
export const museum = parseKnowledge(knowledgeFiles());
export const engine = createEmbeddedEngine({ ...museum, persona });

/** A Tuesday afternoon in winter prices. */
export const TUESDAY: LocalTime = {
  year: 2026,
  month: 11,
  day: 24,
  weekday: 2,
  minutes: 14 * 60 + 5,
};

export const asking = (text: string, more: Partial<ReplyRequest> = {}): ReplyRequest => ({
  turnId: 'turn-1',
  text,
  locale: 'en',
  reading: null,
  history: [],
  now: TUESDAY,
  alreadySaid: [],
  style: null,
  ...more,
});

export interface Heard {
  readonly events: readonly TurnEvent[];
  readonly text: string;
  readonly sources: readonly string[];
  readonly offersPerson: boolean;
  readonly author: string | null;
  readonly feels: readonly string[];
  readonly choices: readonly string[];
  readonly errors: readonly string[];
}

export const hear = (events: readonly TurnEvent[]): Heard => {
  const beats = events.flatMap((event) => (event.kind === 'beat' ? [event.beat] : []));
  const end = events.find((event) => event.kind === 'end');
  return {
    events,
    text: beats.map((beat) => beat.say).join(' '),
    sources: [...new Set(beats.flatMap((beat) => beat.sources.map((source) => source.id)))],
    offersPerson: end?.kind === 'end' && end.offersPerson,
    author: end?.kind === 'end' ? end.author : null,
    feels: beats.map((beat) => beat.feel),
    choices: beats.flatMap((beat) => (beat.card?.kind === 'choices' ? beat.card.options : [])),
    errors: events.flatMap((event) => (event.kind === 'error' ? [event.code] : [])),
  };
};

export const ask = (text: string, more: Partial<ReplyRequest> = {}): Heard =>
  hear([...engine.reply(asking(text, more))]);
