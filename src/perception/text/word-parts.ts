import type { TextLanguage } from './languages.ts';

/** A word as a list knows it. */
interface Rated {
  readonly tone: string;
  readonly valence: number;
}

/** What a part at either end of a word in no list says of the whole. */
type PartReading<Word extends Rated> =
  | { readonly of: 'rest'; readonly rest: Word; readonly gain: number }
  | {
      readonly of: 'part';
      readonly tone: 'good' | 'bad' | 'joy' | 'anger';
      readonly valence: number;
    };

interface Parts {
  /** Before a word of feeling they add to it: `superleuk`, `stinklangweilig`. */
  readonly more: readonly string[];
  /** Before a word of praise they turn it round: `ongezellig`, `unsympathisch`. */
  readonly opposite: readonly string[];
  /** Compounds that begin or end so, whatever the rest: `Traumurlaub`, `kindvriendelijk`, `rotweer`. */
  readonly first: readonly (readonly [
    part: string,
    tone: 'good' | 'bad' | 'joy' | 'anger',
    valence: number,
  ])[];
  readonly last: readonly (readonly [
    part: string,
    tone: 'good' | 'bad' | 'joy' | 'anger',
    valence: number,
  ])[];
}

const PARTS: Readonly<Record<TextLanguage, Parts>> = {
  // VADER knows English well enough.
  en: { more: [], opposite: [], first: [], last: [] },
  nl: {
    more: 'ape bere dood giga hyper kei mega oer over poep reuze rete stok straal super ultra vol'.split(
      ' ',
    ),
    opposite: ['on'],
    first: [
      ['droom', 'joy', 2.4],
      ['lievelings', 'joy', 2.2],
      ['horror', 'bad', -2.6],
      ['klote', 'anger', -3],
      ['kut', 'anger', -3],
      ['rot', 'bad', -2.4],
      ['ramp', 'bad', -2.4],
    ],
    last: [
      ['vriendelijk', 'good', 1.9],
      ['vriendelijke', 'good', 1.9],
      ['plezier', 'joy', 2.4],
      ['probleem', 'bad', -1.6],
      ['problemen', 'bad', -1.6],
      ['klachten', 'bad', -1.6],
      ['overlast', 'bad', -1.8],
      ['schade', 'bad', -1.6],
      ['ellende', 'bad', -2.4],
      ['drama', 'bad', -2.4],
      ['pijn', 'bad', -2],
      ['stress', 'bad', -1.8],
      ['angst', 'bad', -2],
      ['troep', 'bad', -2],
      ['zooi', 'anger', -2.4],
    ],
  },
  de: {
    more: 'super mega giga hyper ultra ober sau stink tod bitter erz hoch hunde knall mords riesen stock voll wunder'.split(
      ' ',
    ),
    opposite: ['un', 'miss'],
    first: [
      ['traum', 'joy', 2.4],
      ['lieblings', 'joy', 2.2],
      ['spitzen', 'joy', 2.2],
      ['horror', 'bad', -2.6],
      ['katastrophen', 'bad', -2.4],
      ['scheiss', 'anger', -3],
      ['drecks', 'anger', -2.6],
      ['mist', 'bad', -2.2],
      ['schrott', 'bad', -2.2],
      ['pech', 'bad', -1.8],
    ],
    last: [
      ['freundlich', 'good', 1.9],
      ['freundliche', 'good', 1.9],
      ['spass', 'joy', 2.4],
      ['freude', 'joy', 2.4],
      ['problem', 'bad', -1.6],
      ['probleme', 'bad', -1.6],
      ['schaden', 'bad', -1.6],
      ['chaos', 'bad', -2.2],
      ['katastrophe', 'bad', -2.6],
      ['fehler', 'bad', -1.6],
      ['schmerzen', 'bad', -2],
      ['angst', 'bad', -2],
      ['stress', 'bad', -1.8],
      ['terror', 'bad', -2.4],
      ['ausfall', 'bad', -1.6],
    ],
  },
  fr: {
    more: ['archi', 'hyper', 'mega', 'super', 'ultra'],
    opposite: ['in', 'im', 'des', 'mal'],
    first: [],
    last: [],
  },
  es: {
    more: ['archi', 'hiper', 'mega', 'requete', 'super', 'ultra'],
    opposite: ['in', 'im', 'des'],
    first: [],
    last: [],
  },
};

/** Shorter rests are chance: `onweer` is no opposite of `weer`. */
const SHORTEST_REST = 4;
const MORE = 1.15;
const OPPOSITE = -0.85;

/**
 * Reads a folded word in no list by its parts, null when they say nothing. `find`: looks the rest up as it stands or
 * inflected.
 */
export const readParts = <Word extends Rated>(
  key: string,
  language: TextLanguage,
  find: (rest: string) => Word | null,
): PartReading<Word> | null => {
  const parts = PARTS[language];
  const restAfter = (part: string): string | null =>
    key.startsWith(part) && key.length - part.length >= SHORTEST_REST
      ? key.slice(part.length)
      : null;
  for (const part of parts.more) {
    const rest = restAfter(part);
    const found = rest === null ? null : find(rest);
    if (found) return { of: 'rest', rest: found, gain: MORE };
  }
  for (const part of parts.opposite) {
    const rest = restAfter(part);
    const found = rest === null ? null : find(rest);
    if (found && found.valence > 0) return { of: 'rest', rest: found, gain: OPPOSITE };
  }
  for (const [part, tone, valence] of parts.first) {
    if (restAfter(part) !== null) return { of: 'part', tone, valence };
  }
  for (const [part, tone, valence] of parts.last) {
    if (key.endsWith(part) && key.length - part.length >= SHORTEST_REST)
      return { of: 'part', tone, valence };
  }
  return null;
};
