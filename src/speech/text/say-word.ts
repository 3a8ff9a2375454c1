import type { LanguageWords } from './languages/language-words.ts';

/** Figures beside letters, as in A4 or MP3, beyond this many are said one by one. */
const MOST_FIGURES_IN_CODE = 3;

const VOWEL = /[aeiouyàâäæáéèêëíîïóôöœøúùûüÿ]/iu;

/** Letter by letter, each a capital of its own. English needs its A told from the article. */
const spell = (letters: string, english: boolean): string =>
  Array.from(letters.toUpperCase(), (letter) => (english && letter === 'A' ? 'ay' : letter)).join(
    ' ',
  );

const isSpelt = (word: string, words: LanguageWords): boolean => {
  if (!/^\p{Lu}{2,6}$/u.test(word) || words.saidAsWords.has(word)) return false;
  if (words.plainWords.has(word.toLowerCase())) return false;
  return word.length <= 3 || !VOWEL.test(word);
};

/**
 * One written word without punctuation, as words to be said: abbreviations in full, initials letter by letter (single
 * capitals), codes split. `stop` tells that a full stop followed. `shouted`: capitals mean nothing here.
 */
export const sayWord = (
  word: string,
  stop: boolean,
  shouted: boolean,
  words: LanguageWords,
): string => {
  const english = words.point === 'point' && words.to === 'to';
  const [, stem = word, ending = ''] = /^(.*?)(['’]s)?$/u.exec(word) ?? [];
  const key = stem.toLowerCase();
  // "de VS" is no versus: what stands in capitals is said as capitals.
  const initials = /^\p{Lu}{2,}$/u.test(stem) && !stop && !shouted;
  const short = initials ? undefined : words.abbreviations[key];
  if (short !== undefined && (stop || key.includes('.') || !VOWEL.test(key))) return short + ending;
  const other = words.respelled[key];
  if (other !== undefined) return other + ending;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(stem)) return spell(stem.replaceAll('.', ''), english) + ending;
  if (/^\p{Lu}$/u.test(stem) && stop) return spell(stem, english);
  // NGOs, CDs.
  const [, capitals = '', plural = ''] = /^(\p{Lu}{2,6})(s?)$/u.exec(stem) ?? [];
  if (!shouted && isSpelt(capitals, words))
    return spell(capitals, english) + (plural && "'s") + ending;
  const mixed = stem.match(/\p{L}+|\d+/gu) ?? [];
  if (mixed.length > 1 && /\d/u.test(stem) && mixed.join('') === stem)
    return mixed
      .map((part) =>
        /\d/u.test(part)
          ? part.length > MOST_FIGURES_IN_CODE || /^0\d/u.test(part)
            ? Array.from(part, (figure) => words.cardinal(Number(figure))).join(' ')
            : words.cardinal(Number(part))
          : /^\p{Lu}{1,3}$/u.test(part)
            ? spell(part, english)
            : part,
      )
      .join(' ');
  return word;
};

const ENDINGS =
  'com|org|net|edu|gov|nl|be|de|fr|es|eu|uk|us|info|example|io|ai|app|dev|museum|site|online|tv';

/** True for a web or e-mail address. */
export const isAddress = (text: string): boolean =>
  /^(?:https?:\/\/|www\.)\S/iu.test(text) ||
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text) ||
  new RegExp(`^[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:${ENDINGS})(?:/\\S*)?$`, 'iu').test(text);

/** A web or e-mail address as it is read out; what comes after a question mark is left away. */
export const sayAddress = (text: string, words: LanguageWords): string =>
  text
    .replace(/^(?:https?:\/\/)?(?:www\.)?/iu, '')
    .replace(/[?#].*$/u, '')
    .replace(/\/+$/u, '')
    .split(/([./@_-])/u)
    .map((part) => {
      const { dot, slash, at, dash, underscore } = words.address;
      const sign = { '.': dot, '/': slash, '@': at, '-': dash, _: underscore }[part];
      if (sign !== undefined) return sign;
      // Endings such as nl and vowel-less names are spelt.
      return /^[a-z]{2,5}$/u.test(part) && !VOWEL.test(part)
        ? spell(part, words.to === 'to')
        : sayWord(part, false, false, words);
    })
    .join(' ');
