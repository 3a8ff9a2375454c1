import type { SpokenWord } from '#core';

import type { Phone } from '../lips/phone-visemes.ts';
import { isSilence } from '../lips/phone-visemes.ts';
import type { SpeakableWord } from '../text/spoken-words.ts';

/** A clause marked up so that flite pauses after every shown word: its print then tells the words' phones apart. */
export const markedForWords = (words: readonly SpeakableWord[]): string =>
  words
    .filter((word) => word.spoken !== '')
    .map((word) => `${word.spoken} <break/>`)
    .join(' ');

/**
 * The phones of each word with something to say, from the `-ps` print of `markedForWords`. Null when the print has
 * another number of groups than there are words, as when flite pauses inside one.
 */
export const wordPhonesFromPrint = (
  printed: string,
  words: readonly SpeakableWord[],
): readonly (readonly string[])[] | null => {
  const groups: string[][] = [];
  let group: string[] = [];
  for (const name of printed.trim().split(/\s+/u)) {
    if (!isSilence(name)) group.push(name);
    else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
  }
  if (group.length > 0) groups.push(group);
  const spoken = words.filter((word) => word.spoken !== '').length;
  return groups.length === spoken ? groups : null;
};

const VOWEL = /^[aeiou]/u;
const GAP_COST = 1;
/** Changing a vowel is cheap: flite weakens them in running speech. */
const swapCost = (a: string, b: string): number => {
  if (a === b) return 0;
  const vowels = Number(VOWEL.test(a)) + Number(VOWEL.test(b));
  return vowels === 2 ? 0.4 : vowels === 0 ? 0.8 : 1.6;
};

/** For each phone heard, the index of the word it belongs to: least-cost alignment of two phone strings. */
const alignPhones = (
  heard: readonly string[],
  expected: readonly { readonly name: string; readonly word: number }[],
): readonly number[] => {
  const rows = heard.length + 1;
  const columns = expected.length + 1;
  const cost = new Float64Array(rows * columns);
  const at = (row: number, column: number): number => cost[row * columns + column] ?? 0;
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      let least = row === 0 && column === 0 ? 0 : Infinity;
      if (row > 0) least = Math.min(least, at(row - 1, column) + GAP_COST);
      if (column > 0) least = Math.min(least, at(row, column - 1) + GAP_COST);
      if (row > 0 && column > 0)
        least = Math.min(
          least,
          at(row - 1, column - 1) +
            swapCost(heard[row - 1] ?? '', expected[column - 1]?.name ?? ''),
        );
      cost[row * columns + column] = least;
    }
  const owners = Array.from({ length: heard.length }, () => 0);
  let row = heard.length;
  let column = expected.length;
  while (row > 0) {
    const owner = expected[Math.max(0, column - 1)]?.word ?? 0;
    const here = at(row, column);
    const swapped =
      column > 0
        ? at(row - 1, column - 1) + swapCost(heard[row - 1] ?? '', expected[column - 1]?.name ?? '')
        : Infinity;
    if (Math.abs(here - swapped) < 1e-9) {
      row -= 1;
      column -= 1;
      owners[row] = owner;
    } else if (Math.abs(here - at(row - 1, column) - GAP_COST) < 1e-9) {
      row -= 1;
      owners[row] = owner;
    } else column -= 1;
  }
  return owners;
};

/** Shares phones out by the words' lengths, when nothing better is known. */
const expectedByLength = (
  words: readonly SpeakableWord[],
  heard: readonly string[],
): readonly { readonly name: string; readonly word: number }[] => {
  const total = words.reduce((sum, word) => sum + word.spoken.length, 0);
  const expected: { name: string; word: number }[] = [];
  let reached = 0;
  for (const [index, word] of words.entries()) {
    reached += word.spoken.length;
    const until = Math.round((reached / Math.max(1, total)) * heard.length);
    while (expected.length < until)
      expected.push({ name: heard[expected.length] ?? '', word: index });
  }
  return expected;
};

/**
 * When each shown word is heard, in ms. Words with nothing to say get no time of their own: they begin and end where
 * the word before them ends. Starts and ends never run backwards.
 */
export const wordTimes = (
  words: readonly SpeakableWord[],
  phones: readonly Phone[],
  wordPhones: readonly (readonly string[])[] | null,
): readonly SpokenWord[] => {
  const sounding = phones.filter((phone) => !isSilence(phone.name));
  const heard = sounding.map((phone) => phone.name);
  const spokenIndexes = words.flatMap((word, index) => (word.spoken === '' ? [] : [index]));
  const expected = wordPhones
    ? wordPhones.flatMap((names, group) =>
        names.map((name) => ({ name, word: spokenIndexes[group] ?? 0 })),
      )
    : expectedByLength(words, heard);
  const owners = alignPhones(heard, expected);
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  for (const [index, phone] of sounding.entries()) {
    const owner = owners[index] ?? 0;
    if (!starts.has(owner)) starts.set(owner, phone.startMs);
    ends.set(owner, phone.endMs);
  }
  let reached = sounding[0]?.startMs ?? 0;
  return words.map((word, index) => {
    const startMs = Math.max(reached, starts.get(index) ?? reached);
    const endMs = Math.max(startMs, ends.get(index) ?? startMs);
    reached = endMs;
    return { text: word.text, startMs, endMs };
  });
};
