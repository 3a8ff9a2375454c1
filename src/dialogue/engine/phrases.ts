import { createRng } from '#core';
import type { Locale, Manner, Persona } from '#core';

import { ENGLISH_NEED_LINES } from './needs/need-lines-en.ts';
import { DUTCH_NEED_LINES } from './needs/need-lines-nl.ts';
import type { Line, Lines, PhraseKey } from './phrase-book.ts';
import { ENGLISH_PHRASES } from './phrases-en.ts';
import { DUTCH_PHRASES } from './phrases-nl.ts';
import { TONE_PHRASES } from './phrases-tone.ts';
import { ENGLISH_CHAT } from './talk/chat-en.ts';
import { DUTCH_CHAT } from './talk/chat-nl.ts';
import { ENGLISH_SELF } from './talk/self-en.ts';
import { DUTCH_SELF } from './talk/self-nl.ts';

/** What a line is chosen and filled in by. */
export interface Occasion {
  /** Decides between variants. */
  readonly seed: number;
  /** What the person said lately, oldest first: it is not said again in the same words. */
  readonly heard: readonly string[];
  /** What the visitor is called, where they are to be called so now; null otherwise. */
  readonly visitor: string | null;
  /** What the knowledge is about, as a list in words. */
  readonly topics: string;
}

const BOOK: Readonly<Record<Locale, Lines<PhraseKey>>> = {
  en: { ...ENGLISH_PHRASES, ...ENGLISH_SELF, ...ENGLISH_CHAT, ...ENGLISH_NEED_LINES },
  nl: { ...DUTCH_PHRASES, ...DUTCH_SELF, ...DUTCH_CHAT, ...DUTCH_NEED_LINES },
};

/** A number that belongs to a text: FNV-1a, 32 bits. */
export const seedOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
};

/**
 * The lines for an occasion, drawn among those that were not heard lately. A tone has its own words for some occasions; where it
 * would repeat itself, the plain ones stand in.
 */
export const phrase = (
  key: PhraseKey,
  locale: Locale,
  occasion: Occasion,
  persona: Pick<Persona, 'name' | 'brand' | 'role'>,
  tone: Manner['tone'] | null = null,
): readonly Line[] => {
  const filled = (variants: readonly (readonly Line[])[]): readonly (readonly Line[])[] =>
    variants.map((lines) =>
      lines.map((line) => ({ ...line, say: fill(line.say, locale, occasion, persona) })),
    );
  const own = (tone === null ? undefined : TONE_PHRASES[locale][tone][key]) ?? [];
  const plain = filled(BOOK[locale][key]);
  const toned = filled(own);
  const latest = occasion.heard.at(-1) ?? '';
  const fresh = (lines: readonly Line[]): boolean =>
    !occasion.heard.some((said) => said.includes(lines[0]?.say ?? ''));
  const differs = (lines: readonly Line[]): boolean => !latest.includes(lines[0]?.say ?? '');
  const pools = [toned.filter(fresh), toned.filter(differs), toned.length > 0 ? plain.filter(differs) : plain.filter(fresh), plain.filter(differs), plain]; // prettier-ignore
  const pool = pools.find((variants) => variants.length > 0) ?? plain;
  const at = Math.floor(createRng(occasion.seed).next() * pool.length);
  return pool[at] ?? [];
};

const fill = (
  say: string,
  locale: Locale,
  { visitor, topics }: Occasion,
  persona: Pick<Persona, 'name' | 'brand' | 'role'>,
): string =>
  say
    .replaceAll('{name}', persona.name)
    .replaceAll('{brand}', persona.brand)
    .replaceAll('{role}', persona.role[locale])
    .replaceAll('{topics}', topics)
    .replaceAll('{visitor}', visitor ?? '')
    .replaceAll('{you}', visitor ? `, ${visitor}` : '')
    // "Goodbye, Ada, and enjoy": the comma that follows a name is there already.
    .replaceAll(',,', ',');
