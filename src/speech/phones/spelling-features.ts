/**
 * What the spelling net looks at when it reads one letter: the letters around it, what it has made of the letters
 * before, and where stress stands. Numbers are rows of the net's first layer. Shared by the reader and its trainer.
 */

/** Letters looked at on each side. */
const REACH = 6;
/** a-z, the apostrophe, and the edge of the word. */
const SYMBOLS = 28;
const EDGE = 0;
const PREVIOUS = 3;

/** 1-26 for a-z, 27 for an apostrophe, 0 for anything else. */
const letterCode = (letter: string): number => {
  if (letter === "'") return 27;
  const code = letter.charCodeAt(0) - 96;
  return code >= 1 && code <= 26 ? code : EDGE;
};

export const lettersOf = (word: string): Uint8Array =>
  Uint8Array.from(Array.from(word, letterCode).filter((code) => code !== EDGE));

const VOWEL_LETTERS: ReadonlySet<number> = new Set(Array.from('aeiouy', letterCode));

/** How many groups of vowel letters begin after each letter. */
const vowelGroupsAfter = (letters: Uint8Array): Uint8Array => {
  const after = new Uint8Array(letters.length);
  let groups = 0;
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    after[at] = groups;
    const here = VOWEL_LETTERS.has(letters[at] ?? 0);
    if (here && !VOWEL_LETTERS.has(letters[at - 1] ?? 0)) groups += 1;
  }
  return after;
};

/** Rows of the first layer for so many kinds of outcome. */
export const featureCount = (chunks: number): number =>
  (2 * REACH + 1) * SYMBOLS + PREVIOUS * chunks + 3 + 4 + 5;

/** The most rows that one letter can switch on. */
export const MOST_FEATURES = 2 * REACH + 1 + PREVIOUS + 3;

/** What has been read so far. `stressed` counts stressed vowels, `since` the vowels after the last of them. */
export interface ReadSoFar {
  readonly previous: readonly number[];
  readonly stressed: number;
  readonly since: number;
}

export const NOTHING_READ: ReadSoFar = { previous: [], stressed: 0, since: 0 };

/** A chunk's vowels as the features count them. */
export interface ChunkStress {
  readonly vowels: number;
  readonly stressed: boolean;
}

export const readOn = (before: ReadSoFar, chunk: number, stress: ChunkStress): ReadSoFar => ({
  previous: [chunk, ...before.previous.slice(0, PREVIOUS - 1)],
  stressed: before.stressed + (stress.stressed ? 1 : 0),
  since: stress.stressed ? 0 : before.since + stress.vowels,
});

/** The part of the features that depends on the letters alone, for every letter of the word. */
export const letterFeatures = (letters: Uint8Array): readonly (readonly number[])[] => {
  const groups = vowelGroupsAfter(letters);
  return Array.from(letters, (_, at) => {
    const rows: number[] = [];
    for (let offset = -REACH; offset <= REACH; offset += 1) {
      const from = at + offset;
      // The edge itself is news; what lies beyond it is not.
      if (from < -1 || from > letters.length) continue;
      rows.push((offset + REACH) * SYMBOLS + (letters[from] ?? EDGE));
    }
    rows.push(-1 - Math.min(4, groups[at] ?? 0));
    return rows;
  });
};

/** Writes the rows that are on into `out` and returns how many. `fixed` is one entry of `letterFeatures`. */
export const writeFeatures = (
  fixed: readonly number[],
  read: ReadSoFar,
  chunks: number,
  out: Uint16Array,
): number => {
  const history = (2 * REACH + 1) * SYMBOLS;
  const state = history + PREVIOUS * chunks;
  let count = 0;
  for (const row of fixed) out[count++] = row >= 0 ? row : state + 7 - 1 - row;
  for (const [index, chunk] of read.previous.entries())
    out[count++] = history + index * chunks + chunk;
  out[count++] = state + Math.min(2, read.stressed);
  out[count++] = state + 3 + Math.min(3, read.since);
  return count;
};
