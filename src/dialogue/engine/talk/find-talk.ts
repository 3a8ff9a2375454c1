import type { Locale } from '#core';

import { isLightWord, isStopWord } from '../light-words.ts';
import { toWords } from '../tokens.ts';
import { ENGLISH_TALK } from './talk-en.ts';
import { DUTCH_TALK } from './talk-nl.ts';
import type { TalkBook, TalkKey, TalkRule } from './talk-rule.ts';
import { nameIn } from './visitor-name.ts';

/** What a text says besides asking something. */
export interface Talk {
  /** In the order they were said. */
  readonly keys: readonly (TalkKey | 'name-told')[];
  /** The question that is left once the talk is taken off; empty when there is none. */
  readonly rest: string;
}

interface Compiled {
  readonly rules: readonly { readonly rule: TalkRule; readonly test: RegExp }[];
  readonly expand: readonly (readonly [RegExp, string])[];
  readonly lead: RegExp;
  readonly tail: RegExp;
  readonly asks: RegExp;
  /** The same in the midst of a sentence. */
  readonly within: RegExp;
}

const BOOKS: Readonly<Record<Locale, TalkBook>> = { en: ENGLISH_TALK, nl: DUTCH_TALK };
const compiled: Partial<Record<Locale, Compiled>> = {};

const compile = (book: TalkBook): Compiled => {
  const fill = (pattern: string): string =>
    pattern.replace(/\{([a-z]+)\}/g, (_, name: string) => book.macros[name] ?? '');
  const around = { whole: ['^(?:', ')\\??$'], opens: ['^(?:', ')(?![\\w\'-])'], anywhere: ['\\b(?:', ')\\b'] } as const; // prettier-ignore
  return {
    rules: book.rules.map((rule) => {
      const said = rule.says.map(fill).join('|');
      if (rule.where === 'frames')
        return { rule, test: new RegExp(`^(?:${said})(?![\\w'-])|(?<![\\w'-])(?:${said})\\??$`) };
      const [before, after] = around[rule.where];
      return { rule, test: new RegExp(`${before}${said}${after}`) };
    }),
    expand: book.expand.map(([pattern, words]) => [new RegExp(pattern, 'g'), words] as const),
    lead: new RegExp(`^(?:${book.leads})(?= )\\s*`),
    tail: new RegExp(` (?:${book.tails})(\\??)$`),
    asks: new RegExp(`^(?:${book.asks})\\b`),
    within: new RegExp(` (?:${book.asks})\\b`),
  };
};

const bookOf = (locale: Locale): Compiled => (compiled[locale] ??= compile(BOOKS[locale]));

/** The words of a sentence as rules read them. */
const plainly = (sentence: string, book: Compiled): string => {
  const words = toWords(sentence).join(' ');
  const spoken = book.expand.reduce((text, [from, to]) => text.replace(from, to), words);
  return /\?[\s"'”’)]*$/.test(sentence) ? `${spoken}?` : spoken;
};

/** A sentence, and the same without the small words around it: as it stands first, for "no" is one of them. */
const withoutFillers = (said: string, book: Compiled, name: string): readonly string[] => {
  const all = [said];
  const put = (text: string): void => {
    if (text && text !== '?' && !all.includes(text)) all.push(text);
  };
  for (let at = 0; at < all.length && all.length < 12; at++) {
    const text = all[at] ?? '';
    put(text.replace(book.lead, ''));
    put(text.replace(book.tail, '$1'));
    if (name) {
      if (text.startsWith(`${name} `)) put(text.slice(name.length + 1));
      put(text.replace(new RegExp(` ${name}(\\??)$`), '$1'));
    }
  }
  return all;
};

interface Reading {
  readonly keys: readonly (TalkKey | 'name-told')[];
  readonly rest: string;
}

/** Whoever says more than this in a sentence says something of their own. */
const LONGEST = 18;

const isTold = (key: TalkKey): boolean => key.startsWith('told');

/** What was told ends where a question begins, with or without a sign. */
const asks = (said: string, book: Compiled): boolean =>
  said.endsWith('?') || book.within.test(said);

const wholeKey = (said: string, book: Compiled, name: string): TalkKey | null => {
  if (said.split(' ', LONGEST + 1).length > LONGEST) return null;
  if (name && new RegExp(`^(?:who|wie) is ${name}\\??$`).test(said)) return 'who-are-you';
  for (const text of withoutFillers(said, book, name))
    for (const { rule, test } of book.rules)
      if (rule.where === 'whole' && test.test(text) && !(isTold(rule.key) && asks(said, book)))
        return rule.key;
  return null;
};

/** Courtesy at the ends of a sentence, and what stands between. */
const takeCourtesy = (said: string, book: Compiled, name: string): Reading => {
  const keys: TalkKey[] = [];
  let rest = said;
  for (const { rule, test } of book.rules) {
    if (rule.where !== 'opens' && rule.where !== 'frames') continue;
    const match = test.exec(rest);
    if (!match) continue;
    keys.push(rule.key);
    const left = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
    rest = left.replace(/\s+/g, ' ').trim();
  }
  if (keys.length > 0 && name && (rest === name || rest.startsWith(`${name} `)))
    rest = rest.slice(name.length).trim();
  return { keys, rest: /[\p{L}\p{N}]/u.test(rest) ? rest : '' };
};

/** Sentences without a full stop between them, as a recogniser writes them: talk, and then a question. */
const takeOpening = (said: string, book: Compiled, name: string): Reading | null => {
  const words = said.split(' ');
  for (let count = Math.min(words.length - 2, 7); count >= 2; count--) {
    const rest = words.slice(count).join(' ');
    if (!book.asks.test(rest)) continue;
    const key = wholeKey(words.slice(0, count).join(' '), book, name);
    if (!key || key === 'repeat' || key === 'yes' || key === 'no') continue;
    const after = wholeKey(rest, book, name);
    return after ? { keys: [key, after], rest: '' } : { keys: [key], rest };
  }
  return null;
};

const readSentence = (sentence: string, book: Compiled, persona: string): Reading => {
  const said = plainly(sentence, book);
  if (!said || said === '?') return { keys: [readSigns(sentence)], rest: '' };
  const key = wholeKey(said, book, persona);
  if (key) return { keys: [key], rest: '' };
  const told = nameIn(sentence);
  if (told) {
    const { keys, rest } = told.rest ? readSentence(told.rest, book, persona) : NOTHING;
    return { keys: ['name-told', ...keys], rest };
  }
  const courtesy = takeCourtesy(said, book, persona);
  const inner = courtesy.rest && wholeKey(courtesy.rest, book, persona);
  if (courtesy.keys.length > 0 && (inner || !courtesy.rest))
    return { keys: inner ? [...courtesy.keys, inner] : courtesy.keys, rest: '' };
  const parts = readParts(sentence, book, persona);
  if (parts.keys.length > 0) return parts;
  const opening = takeOpening(courtesy.rest, book, persona);
  if (opening) return { keys: [...courtesy.keys, ...opening.keys], rest: opening.rest };
  return courtesy.keys.length > 0 ? courtesy : { keys: [], rest: sentence };
};

const NOTHING: Reading = { keys: [], rest: '' };

/** What signs without words say: "?" asks again, a smile is a nod, and dots are a thought. */
const readSigns = (signs: string): TalkKey => {
  if (signs.includes('?')) return 'repeat';
  return /\p{Extended_Pictographic}/u.test(signs) ? 'delight' : 'unsure';
};

/** A sentence by its commas: talk is taken off its beginning and its end. */
const readParts = (sentence: string, book: Compiled, persona: string): Reading => {
  const parts = sentence.split(/\s*[,;:–—]+\s+|\s+-\s+/).filter(Boolean);
  if (parts.length === 1) return readHalves(sentence, book, persona);
  const read = parts.map((part) => readSentence(part, book, persona));
  const from = read.findIndex(({ rest }) => rest);
  if (from < 0) return { keys: read.flatMap(({ keys }) => keys), rest: '' };
  const until = read.findLastIndex(({ rest }) => rest);
  const kept = parts.slice(from, until + 1);
  const opens = read[from]?.rest;
  return {
    keys: [...read.slice(0, from + 1), ...read.slice(until + 1)].flatMap(({ keys }) => keys),
    rest: [opens ?? '', ...kept.slice(1)].join(', '),
  };
};

/** "I'm Ada and where is the café?", "thanks and bye". */
const readHalves = (sentence: string, book: Compiled, persona: string): Reading => {
  const halves = sentence.split(/\s+(?:and|but|en|maar)\s+/i);
  const read = halves.length === 2 ? halves.map((half) => readSentence(half, book, persona)) : [];
  const said = read.length > 0 && read.every(({ rest }) => !rest);
  return said ? { keys: read.flatMap(({ keys }) => keys), rest: '' } : { keys: [], rest: sentence };
};

const SENTENCES = /[^.!?\n]+(?:[.!?]+(?=\s|$)|$|\n)|[.!?]+/gu;

/** Words of substance: two beside a phrase make it a question of its own. */
const substance = (text: string, locale: Locale): number =>
  toWords(text).filter((word) => !isStopWord(word, locale) && !isLightWord(word, locale)).length;

/**
 * All the talk a text holds, and the question that is left. Talk counts when it is all that a sentence, or a part of one, says;
 * a complaint, sorrow and an attempt to give orders count wherever they stand.
 * `persona` is the name the visitor may call the guide by.
 */
export const findTalk = (text: string, locale: Locale, persona = ''): Talk => {
  const book = bookOf(locale);
  const name = toWords(persona).join(' ');
  const plain = plainly(text, book);
  for (const { rule, test } of book.rules) {
    if (rule.where !== 'anywhere') continue;
    const match = test.exec(plain);
    if (!match) continue;
    const left = plain.replace(match[0], ' ');
    if (rule.key === 'instructions' || (rule.key === 'insult' && substance(left, locale) <= 1))
      return { keys: [rule.key], rest: '' };
    if (rule.key !== 'insult') return { keys: [rule.key], rest: text };
  }
  const keys: Reading['keys'][number][] = [];
  const rest: string[] = [];
  for (const sentence of text.match(SENTENCES) ?? [text]) {
    if (!sentence.trim()) continue;
    const read = readSentence(sentence.trim(), book, name);
    keys.push(...read.keys);
    if (read.rest) rest.push(read.rest);
  }
  // What was not touched is left as it was written.
  return { keys, rest: keys.length > 0 ? rest.join(' ') : text };
};
