import { isSilence } from '../lips/phone-visemes.ts';
import weights from './duration-weights.json';
import type { SpokenPhone, WordPhones } from './spoken-phone.ts';

/** What lengthens or shortens one phone besides its own nature. */
export interface PhoneSetting {
  readonly name: string;
  /** Names of the model's factors that hold here. */
  readonly factors: readonly string[];
}

type Kind =
  | 'vowel'
  | 'stop'
  | 'voiced-stop'
  | 'fricative'
  | 'voiced-fricative'
  | 'nasal'
  | 'liquid';

const KINDS: Readonly<Record<string, Kind>> = Object.fromEntries(
  (
    [
      ['stop', 'p t k ch'],
      ['voiced-stop', 'b d g jh dx'],
      ['fricative', 'f th s sh hh x cx'],
      ['voiced-fricative', 'v dh z zh bx'],
      ['nasal', 'm n ng ny'],
      ['liquid', 'l r w y rx hy'],
    ] as const
  ).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind])),
);
const kindOf = (phone: SpokenPhone): Kind =>
  phone.stress !== null ? 'vowel' : (KINDS[phone.name] ?? 'liquid');
const isVowel = (phone: SpokenPhone | undefined): boolean =>
  phone !== undefined && phone.stress !== null;

/** Where a word stands: before a pause or the end, after one or at the beginning. */
interface Stand {
  readonly last: boolean;
  readonly first: boolean;
  /** The sounds at the borders of the words beside it; undefined across a pause. */
  readonly before: SpokenPhone | undefined;
  readonly after: SpokenPhone | undefined;
}

const settingsOf = (phones: readonly SpokenPhone[], stand: Stand): readonly PhoneSetting[] => {
  const vowels = phones.flatMap((phone, index) => (isVowel(phone) ? [index] : []));
  const lastVowel = vowels.at(-1) ?? -1;
  const stressedFrom = phones.findIndex((phone) => phone.stress === 1);
  const weak = !phones.some((phone) => phone.stress === 1 || phone.stress === 2);
  return phones.map((phone, index) => {
    const before = phones[index - 1] ?? stand.before;
    const after = phones[index + 1] ?? stand.after;
    const inWordAfter = phones[index + 1];
    const factors: string[] = [];
    if (weak) factors.push('weak-word', isVowel(phone) ? 'weak-word-vowel' : 'weak-word-consonant');
    if (stand.first) factors.push('first-word');
    if (stand.last) factors.push('last-word');
    const kind = kindOf(phone);
    if (kind === 'vowel') {
      factors.push(`stress-${phone.stress ?? 0}`, `syllables-${Math.min(4, vowels.length)}`);
      factors.push(inWordAfter ? `before-${kindOf(inWordAfter)}` : after ? 'open' : 'open-last');
      if (index === lastVowel) factors.push('last-syllable');
      if (isVowel(before)) factors.push('after-vowel');
      if (stand.last && index === lastVowel)
        factors.push('phrase-vowel', `phrase-stress-${phone.stress === 0 ? 0 : 1}`);
      else if (stand.last && index === vowels.at(-2)) factors.push('phrase-vowel-before');
    } else {
      const group =
        kind === 'nasal' || kind === 'liquid'
          ? 'sonorant'
          : kind.endsWith('stop')
            ? 'stop'
            : 'fricative';
      if (index === 0) factors.push('initial', `initial-${group}`);
      else if (index > lastVowel) factors.push('coda', `coda-${group}`);
      else factors.push('inner');
      if (before && !isVowel(before)) factors.push(`after-${kindOf(before)}`);
      if (after && !isVowel(after)) factors.push(`in-front-of-${kindOf(after)}`);
      if (before?.name === 's' && kind === 'stop') factors.push('after-s');
      if (inWordAfter?.stress === 1) factors.push('onset-of-stress');
      if (inWordAfter?.stress === 0) factors.push('onset-of-weak');
      if (isVowel(before) && isVowel(inWordAfter) && (phone.name === 't' || phone.name === 'd'))
        factors.push('flap');
      if (stand.last && index > lastVowel) factors.push('phrase-coda', `phrase-coda-${group}`);
      else if (stand.last && stressedFrom >= 0 && index > stressedFrom) factors.push('phrase-late');
      if (stand.last && index === phones.length - 1) factors.push('phrase-end');
    }
    if (stand.first && index === 0)
      factors.push(`phrase-first-${kind === 'vowel' ? 'vowel' : 'consonant'}`);
    return { name: phone.name, factors };
  });
};

const sounding = (word: WordPhones | undefined): readonly SpokenPhone[] =>
  (word?.phones ?? []).filter((phone) => !isSilence(phone.name));

/** What the model knows of every phone of every word. */
export const phoneSettings = (
  words: readonly WordPhones[],
): readonly (readonly PhoneSetting[])[] => {
  const said = words.flatMap((word, index) => (sounding(word).length > 0 ? [index] : []));
  return words.map((word, index) => {
    const at = said.indexOf(index);
    if (at < 0) return [];
    const previous = words[said[at - 1] ?? -1];
    const next = words[said[at + 1] ?? -1];
    const first = previous === undefined || previous.pauseAfterMs > 0;
    const last = next === undefined || word.pauseAfterMs > 0;
    return settingsOf(sounding(word), {
      first,
      last,
      before: first ? undefined : sounding(previous).at(-1),
      after: last ? undefined : sounding(next)[0],
    });
  });
};

/** Phones that the fit has not met last as long as their nearest kin. */
const KIN: Readonly<Record<string, string>> = {
  ee: 'ey',
  oo: 'ow',
  yy: 'uw',
  oe: 'er',
  ui: 'ay',
  aan: 'aa',
  een: 'ae',
  oon: 'ao',
  x: 'sh',
  cx: 'sh',
  rx: 'r',
  ny: 'n',
  bx: 'v',
  hy: 'w',
  zh: 'jh',
};
const OWN: Readonly<Record<string, number>> = weights.phones;
const FACTORS: Readonly<Record<string, number>> = weights.factors;
const SHORTEST_MS = 20;

/**
 * The length of every phone of every word at a usual rate, in ms: the product of its own and of what its place makes of
 * it (fitted by train/pace). A pause, or the end, lengthens what is before it.
 */
export const phoneLengthsMs = (words: readonly WordPhones[]): readonly (readonly number[])[] =>
  phoneSettings(words).map((phones) =>
    phones.map(({ name, factors }) => {
      const own = OWN[name] ?? OWN[KIN[name] ?? ''] ?? weights.usual;
      const sum = factors.reduce((total, factor) => total + (FACTORS[factor] ?? 0), own);
      return Math.max(SHORTEST_MS, Math.exp(sum));
    }),
  );
