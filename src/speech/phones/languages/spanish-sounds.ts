import { createRuleReader, letterNames, withStress } from './spelling-rules.ts';
import type { LanguageSounds, SpellingRule } from './spelling-rules.ts';

const V = '[aeiouáéíóúü]';

/** As most of the world's Spanish has it: c before e and i, and z, are s. */
const RULES: readonly SpellingRule[] = [
  ['ch', 'ch'],
  ['ll', 'y'],
  ['rr', 'r'],
  ['ñ', 'ny'],
  ['qu(?=[eiéí])|q|k', 'k'],
  ['gu(?=[eiéí])', 'g'],
  ['gü', 'g w'],
  ['g(?=[eiéí])|j', 'x'],
  ['g', 'g'],
  ['cc(?=[eiéí])', 'k s'],
  ['c(?=[eiéí])|z', 's'],
  ['c', 'k'],
  ['sh', 'sh'],
  ['ph', 'f'],
  ['th', 't'],
  ['ss', 's'],
  ['^x', 's'],
  ['(?<=^m[eé])x(?=ic)', 'x'],
  ['x', 'k s'],
  ['hu(?=[eé])', 'w'],
  ['h', ''],
  ['(?<=^|[mn])[bv]', 'b'],
  ['[bv]', 'bx'],
  ['w', 'w'],
  ['d', 'd'],
  ['f', 'f'],
  ['l', 'l'],
  ['m', 'm'],
  ['n', 'n'],
  ['p', 'p'],
  ['r', 'r'],
  ['s', 's'],
  ['t', 't'],
  // The weak vowels glide beside another vowel, unless an accent says otherwise.
  [`i(?=[aeouáéóú])`, 'y'],
  [`u(?=[aeioáéíó])`, 'w'],
  ['(?<=[aá])u', 'uw'],
  [`(?<=[aeoáéóú])[iy](?!${V})|(?<=(?<![gq])u)y(?!${V})`, 'y'],
  [`y(?=${V})`, 'y'],
  ['y', 'iy'],
  ['[aá]', 'aa'],
  ['[eé]', 'ee'],
  ['[ií]', 'iy'],
  ['[oó]', 'oo'],
  ['[uúü]', 'uw'],
];

const reader = createRuleReader(RULES);

/** The stressed vowel from the end: where the accent stands, or by the last letter. */
const stressed = (word: string): number => {
  const nuclei = word
    .replace(/[gq]u(?=[eiéí])/gu, 'k')
    .match(/[íú]|[iuü]?[aeoáéó][iuy]?(?![aeoáéóíú]?$(?<=^))|[iuü]+|y$/gu);
  const groups = nuclei ?? [];
  const accent = groups.findIndex((group) => /[áéíóú]/u.test(group));
  if (accent >= 0) return accent - groups.length;
  return /[aeiouns]$/u.test(word) && groups.length > 1 ? -2 : -1;
};

/** Spanish: what is written is what is said. */
export const SPANISH_SOUNDS: LanguageSounds = {
  read: (word) => withStress(reader(word), stressed(word)),
  letters: letterNames(
    'aa1,b ee1,s ee1,d ee1,ee1,ee1 f ee0,x ee1,aa1 ch ee0,iy1,x oo1 t aa0,k aa1,ee1 l ee0,ee1 m ee0,ee1 n ee0,oo1,p ee1,k uw1,ee1 r ee0,ee1 s ee0,t ee1,uw1,uw1 bx ee0,uw1 bx ee0 d oo1 bx l ee0,ee1 k iy0 s,y ee1,s ee1 t aa0',
  ),
};
