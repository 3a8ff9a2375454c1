import { isViseme } from '#core';
import type { Pronunciation, Viseme } from '#core';

import { cleanText } from '../text/clean-text.ts';

/** Spellings other than the 15 names: phoneme letters and the names of neighbouring sets. */
const ALIASES: Readonly<Record<string, Viseme>> = {
  p: 'PP', b: 'PP', m: 'PP', pp: 'PP', mbp: 'PP',
  f: 'FF', v: 'FF', ff: 'FF', th: 'TH', dh: 'TH',
  d: 'DD', t: 'DD', dd: 'DD', k: 'kk', g: 'kk', kk: 'kk', x: 'kk',
  ch: 'CH', sh: 'CH', j: 'CH', zh: 'CH', s: 'SS', z: 'SS', ss: 'SS',
  n: 'nn', l: 'nn', ng: 'nn', nn: 'nn', r: 'RR', rr: 'RR',
  a: 'aa', ah: 'aa', aa: 'aa', ae: 'aa', e: 'E', eh: 'E', ey: 'E',
  i: 'I', ih: 'I', iy: 'I', ee: 'I', y: 'I', o: 'O', oh: 'O', ao: 'O', ow: 'O',
  u: 'U', ou: 'U', uh: 'U', uw: 'U', w: 'U', sil: 'sil', _: 'sil',
}; // prettier-ignore

const MAX_VISEMES_PER_WORD = 24;

const toViseme = (value: unknown): readonly Viseme[] => {
  if (isViseme(value)) return [value];
  const alias = typeof value === 'string' ? ALIASES[value.trim().toLowerCase()] : undefined;
  return alias ? [alias] : [];
};

/** Visemes from a list or from a string such as `PP-aa-nn`; unknown ones are left out. */
const readVisemes = (value: unknown): readonly Viseme[] => {
  const list = typeof value === 'string' ? value.split(/[\s,;|-]+/) : value;
  return Array.isArray(list) ? list.flatMap(toViseme).slice(0, MAX_VISEMES_PER_WORD) : [];
};

/** A pronunciation from what a model wrote; null when its word or visemes make no sense. */
export const readPronunciation = (value: unknown): Pronunciation | null => {
  if (typeof value !== 'object' || value === null) return null;
  const { word, visemes } = value as { word?: unknown; visemes?: unknown }; // checked field by field below
  const list = readVisemes(visemes);
  const text = typeof word === 'string' ? cleanText(word).slice(0, 60) : '';
  return text && list.length > 0 ? { word: text, visemes: list } : null;
};

/** The words of a line as its visemes must name them: parted by white space, each with a letter or a digit. */
export const wordsOf = (say: string): readonly string[] =>
  say.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
