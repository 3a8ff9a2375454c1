import type { Locale, Viseme } from '#core';

type Rule = readonly [letters: string, visemes: readonly Viseme[]];

/** Longest spelling first; what no rule knows is skipped. Written for lips, not for sound: p, b and m are all PP. */
const ENGLISH: readonly Rule[] = [
  ['tion', ['CH', 'E', 'nn']],
  ['sion', ['CH', 'E', 'nn']],
  ['ough', ['O']],
  ['augh', ['O']],
  ['eigh', ['E']],
  ['tch', ['CH']],
  ['igh', ['aa', 'I']],
  ['sch', ['SS', 'kk']],
  ['dge', ['CH']],
  ['ing', ['I', 'nn']],
  ['ear', ['I', 'RR']],
  ['air', ['E', 'RR']],
  ['ere', ['I', 'RR']],
  ['ure', ['U', 'RR']],
  ['ume', ['U', 'PP']],
  ['use', ['U', 'SS']],
  ['eum', ['I', 'E', 'PP']],
  ['eo', ['I']],
  ['th', ['TH']],
  ['ch', ['CH']],
  ['sh', ['CH']],
  ['ph', ['FF']],
  ['gh', []],
  ['wh', ['U']],
  ['wr', ['RR']],
  ['kn', ['nn']],
  ['ck', ['kk']],
  ['ng', ['nn']],
  ['qu', ['kk', 'U']],
  ['oo', ['U']],
  ['ou', ['aa', 'U']],
  ['ow', ['O', 'U']],
  ['oa', ['O']],
  ['oi', ['O', 'I']],
  ['oy', ['O', 'I']],
  ['ee', ['I']],
  ['ea', ['I']],
  ['ie', ['I']],
  ['ei', ['E']],
  ['ey', ['E']],
  ['ai', ['E', 'I']],
  ['ay', ['E', 'I']],
  ['au', ['O']],
  ['aw', ['O']],
  ['ew', ['U']],
  ['ue', ['U']],
  ['er', ['RR']],
  ['ir', ['RR']],
  ['ur', ['RR']],
  ['or', ['O', 'RR']],
  ['ar', ['aa', 'RR']],
  ['a', ['aa']],
  ['b', ['PP']],
  ['c', ['kk']],
  ['d', ['DD']],
  ['e', ['E']],
  ['f', ['FF']],
  ['g', ['kk']],
  ['h', []],
  ['i', ['I']],
  ['j', ['CH']],
  ['k', ['kk']],
  ['l', ['nn']],
  ['m', ['PP']],
  ['n', ['nn']],
  ['o', ['O']],
  ['p', ['PP']],
  ['q', ['kk']],
  ['r', ['RR']],
  ['s', ['SS']],
  ['t', ['DD']],
  ['u', ['aa']],
  ['v', ['FF']],
  ['w', ['U']],
  ['x', ['kk', 'SS']],
  ['y', ['I']],
  ['z', ['SS']],
];

const DUTCH: readonly Rule[] = [
  ['eeuw', ['E', 'U']],
  ['ieuw', ['I', 'U']],
  ['lijk', ['nn', 'E', 'kk']],
  ['aai', ['aa', 'I']],
  ['ooi', ['O', 'I']],
  ['oei', ['U', 'I']],
  ['sch', ['SS', 'kk']],
  ['sj', ['CH']],
  ['tj', ['CH']],
  ['ch', ['kk']],
  ['ng', ['nn']],
  ['ij', ['E', 'I']],
  ['ei', ['E', 'I']],
  ['ui', ['aa', 'U']],
  ['ou', ['aa', 'U']],
  ['au', ['aa', 'U']],
  ['oe', ['U']],
  ['eu', ['U']],
  ['uu', ['U']],
  ['ie', ['I']],
  ['ee', ['E', 'I']],
  ['oo', ['O']],
  ['aa', ['aa']],
  ['a', ['aa']],
  ['b', ['PP']],
  ['c', ['kk']],
  ['d', ['DD']],
  ['e', ['E']],
  ['f', ['FF']],
  ['g', ['kk']],
  ['h', []],
  ['i', ['I']],
  ['j', ['I']],
  ['k', ['kk']],
  ['l', ['nn']],
  ['m', ['PP']],
  ['n', ['nn']],
  ['o', ['O']],
  ['p', ['PP']],
  ['q', ['kk']],
  ['r', ['RR']],
  ['s', ['SS']],
  ['t', ['DD']],
  ['u', ['U']],
  ['v', ['FF']],
  ['w', ['FF']],
  ['x', ['kk', 'SS']],
  ['y', ['I']],
  ['z', ['SS']],
];

const RULES: Readonly<Record<Locale, readonly Rule[]>> = { en: ENGLISH, nl: DUTCH };

/** Digits are said as words; these are the lips of those words. */
const DIGITS: Readonly<Record<Locale, readonly (readonly Viseme[])[]>> = {
  en: [
    ['SS', 'I', 'RR', 'O'],
    ['U', 'aa', 'nn'],
    ['DD', 'U'],
    ['TH', 'RR', 'I'],
    ['FF', 'O'],
    ['FF', 'aa', 'FF'],
    ['SS', 'I', 'kk', 'SS'],
    ['SS', 'E', 'FF', 'nn'],
    ['E', 'DD'],
    ['nn', 'aa', 'nn'],
  ],
  nl: [
    ['nn', 'U', 'nn'],
    ['E', 'nn'],
    ['DD', 'FF', 'E'],
    ['DD', 'RR', 'I'],
    ['FF', 'I', 'RR'],
    ['FF', 'E', 'FF'],
    ['SS', 'E', 'SS'],
    ['SS', 'E', 'FF', 'nn'],
    ['aa', 'kk', 'DD'],
    ['nn', 'E', 'kk'],
  ],
};

/** The visemes of a written word by spelling rules: what lips show when there is no sound to follow. */
export const visemesFromLetters = (word: string, locale: Locale): readonly Viseme[] => {
  const letters = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const rules = RULES[locale];
  const visemes: Viseme[] = [];
  let at = 0;
  while (at < letters.length) {
    const digit = /\d/u.test(letters[at] ?? '') ? Number(letters[at]) : -1;
    if (digit >= 0) {
      visemes.push(...(DIGITS[locale][digit] ?? []));
      at += 1;
      continue;
    }
    const rule = rules.find(([spelling]) => letters.startsWith(spelling, at));
    const silentE = locale === 'en' && visemes.length > 1 && /^e(?![a-z])/u.test(letters.slice(at));
    if (rule && !silentE) {
      // A doubled letter is one gesture.
      for (const viseme of rule[1]) if (visemes.at(-1) !== viseme) visemes.push(viseme);
    }
    at += rule?.[0].length ?? 1;
  }
  return visemes;
};
