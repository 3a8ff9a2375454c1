import type { Locale, Viseme } from '#core';

import { glideOfPhone, visemeOfPhone } from '../lips/phone-visemes.ts';
import type { SpokenPhone } from './spoken-phone.ts';

/**
 * Small spelling rules, longest spelling first, that stand until the real ones have been loaded. What no rule knows is
 * skipped.
 */
const ENGLISH: Readonly<Record<string, string>> = {
  tion: 'sh ax n',
  sion: 'zh ax n',
  ough: 'ao',
  augh: 'ao',
  eigh: 'ey',
  tch: 'ch',
  igh: 'ay',
  sch: 's k',
  dge: 'jh',
  ing: 'ih ng',
  ear: 'ih r',
  air: 'eh r',
  ere: 'ih r',
  ure: 'uh r',
  ume: 'uw m',
  use: 'uw z',
  eum: 'iy ax m',
  eo: 'iy',
  th: 'th',
  ch: 'ch',
  sh: 'sh',
  ph: 'f',
  gh: '',
  wh: 'w',
  wr: 'r',
  kn: 'n',
  ck: 'k',
  ng: 'ng',
  qu: 'k w',
  oo: 'uw',
  ou: 'aw',
  ow: 'ow',
  oa: 'ow',
  oi: 'oy',
  oy: 'oy',
  ee: 'iy',
  ea: 'iy',
  ie: 'iy',
  ei: 'ey',
  ey: 'iy',
  ai: 'ey',
  ay: 'ey',
  au: 'ao',
  aw: 'ao',
  ew: 'uw',
  ue: 'uw',
  er: 'er',
  ir: 'er',
  ur: 'er',
  or: 'ao r',
  ar: 'aa r',
  a: 'ae',
  b: 'b',
  c: 'k',
  d: 'd',
  e: 'eh',
  f: 'f',
  g: 'g',
  h: 'hh',
  i: 'ih',
  j: 'jh',
  k: 'k',
  l: 'l',
  m: 'm',
  n: 'n',
  o: 'aa',
  p: 'p',
  q: 'k',
  r: 'r',
  s: 's',
  t: 't',
  u: 'ah',
  v: 'v',
  w: 'w',
  x: 'k s',
  y: 'iy',
  z: 'z',
};

const DUTCH: Readonly<Record<string, string>> = {
  eeuw: 'ey w',
  ieuw: 'iy w',
  lijk: 'l ax k',
  aai: 'aa y',
  ooi: 'ow y',
  oei: 'uw y',
  sch: 's x',
  sj: 'sh',
  tj: 'ch',
  ch: 'x',
  ng: 'ng',
  ij: 'ey',
  ei: 'ey',
  ui: 'ui',
  ou: 'aw',
  au: 'aw',
  oe: 'uw',
  eu: 'oe',
  uu: 'yy',
  ie: 'iy',
  ee: 'ey',
  oo: 'ow',
  aa: 'aa',
  a: 'aa',
  b: 'b',
  c: 'k',
  d: 'd',
  e: 'eh',
  f: 'f',
  g: 'x',
  h: 'hh',
  i: 'ih',
  j: 'y',
  k: 'k',
  l: 'l',
  m: 'm',
  n: 'n',
  o: 'ao',
  p: 'p',
  q: 'k',
  r: 'r',
  s: 's',
  t: 't',
  u: 'yy',
  v: 'v',
  w: 'v',
  x: 'k s',
  y: 'iy',
  z: 'z',
};

const RULES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: ENGLISH,
  nl: DUTCH,
};

const DIGITS: Readonly<Record<Locale, string>> = {
  en: 'z ih r ow|w ah n|t uw|th r iy|f ao r|f ay v|s ih k s|s eh v ax n|ey t|n ay n',
  nl: 'n uw l|ey n|t v ey|d r iy|v iy r|v ey f|z eh s|z ey v ax n|aa x t|n ey x ax n',
};

const VOWEL = /^(?:[aeiou]|yy)/u;

/** The phones of a written word by small rules, digits one by one. Every vowel counts as unstressed but the first. */
export const phonesFromLetters = (word: string, locale: Locale): readonly SpokenPhone[] => {
  const letters = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const rules = RULES[locale];
  const names: string[] = [];
  let at = 0;
  while (at < letters.length) {
    const digit = /\d/u.exec(letters[at] ?? '');
    if (digit) names.push(...(DIGITS[locale].split('|')[Number(digit[0])] ?? '').split(' '));
    let length = digit ? 0 : Math.min(4, letters.length - at);
    while (length > 0 && rules[letters.slice(at, at + length)] === undefined) length -= 1;
    const silentE = locale === 'en' && names.length > 1 && /^e(?![a-z])/u.test(letters.slice(at));
    if (length > 0 && !silentE)
      for (const name of (rules[letters.slice(at, at + length)] ?? '').split(' '))
        // A doubled letter is one gesture.
        if (name !== '' && names.at(-1) !== name) names.push(name);
    at += Math.max(1, length);
  }
  const firstVowel = names.findIndex((name) => VOWEL.test(name));
  return names.map((name, index) => ({
    name,
    stress: VOWEL.test(name) ? (index === firstVowel ? 1 : 0) : null,
  }));
};

/** What lips show for a written word when there is no sound to follow and nothing better has been loaded. */
export const visemesFromLetters = (word: string, locale: Locale): readonly Viseme[] => {
  const visemes: Viseme[] = [];
  for (const { name } of phonesFromLetters(word, locale))
    for (const viseme of [visemeOfPhone(name), glideOfPhone(name)])
      if (viseme !== null && visemes.at(-1) !== viseme) visemes.push(viseme);
  return visemes;
};
