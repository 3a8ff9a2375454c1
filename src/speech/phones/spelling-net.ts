import { phonesFrom } from './arpabet.ts';
import type { SpokenPhone } from './spoken-phone.ts';
import {
  featureCount,
  letterFeatures,
  lettersOf,
  MOST_FEATURES,
  NOTHING_READ,
  readOn,
  writeFeatures,
} from './spelling-features.ts';
import type { ChunkStress, ReadSoFar } from './spelling-features.ts';

/** One layer: weights as characters, `(code - 35 - 45) * step` with the backslash left out, row after row. */
interface SpellingLayer {
  readonly step: number;
  readonly weights: string;
  readonly bias: readonly number[];
}

/** A trained reader of spelling, as its file holds it. */
export interface SpellingNetData {
  /** What a letter can stand for: no phone, one, or two ("k s"), with stress as a digit on vowels ("ae1"). */
  readonly chunks: readonly string[];
  /** For letter codes 0-27, the chunks it was seen with. */
  readonly allowed: readonly (readonly number[])[];
  readonly layers: readonly [SpellingLayer, SpellingLayer, SpellingLayer];
}

/** Reads a word letter by letter. `null` for a word without letters a-z. */
export type SpellingReader = (word: string) => readonly SpokenPhone[] | null;

const FIRST_CHARACTER = 35;
const MIDDLE = 45;
const BACKSLASH = 92;

const unpack = ({ step, weights }: SpellingLayer): Float32Array =>
  Float32Array.from({ length: weights.length }, (_, index) => {
    const code = weights.charCodeAt(index);
    return ((code > BACKSLASH ? code - 1 : code) - FIRST_CHARACTER - MIDDLE) * step;
  });

/** How many readings of the letters so far are kept. */
const BEAM = 5;

interface Reading {
  readonly score: number;
  readonly chunks: readonly number[];
  readonly read: ReadSoFar;
}

/** A reader from its trained weights. */
export const createSpellingReader = (data: SpellingNetData): SpellingReader => {
  const [one, two, three] = data.layers;
  const w1 = unpack(one);
  const w2 = unpack(two);
  const w3 = unpack(three);
  const first = one.bias.length;
  const second = two.bias.length;
  const phones = data.chunks.map(phonesFrom);
  const stresses: readonly ChunkStress[] = phones.map((chunk) => ({
    vowels: chunk.filter((phone) => phone.stress !== null).length,
    stressed: chunk.some((phone) => phone.stress === 1),
  }));
  if (w1.length !== featureCount(data.chunks.length) * first)
    throw new Error('the spelling net does not fit its features');
  const on = new Uint16Array(MOST_FEATURES + 2);
  const h1 = new Float32Array(first);
  const h2 = new Float32Array(second);

  /** Log probability of each allowed chunk. */
  const judge = (count: number, allowed: readonly number[]): readonly number[] => {
    h1.set(one.bias);
    for (let row = 0; row < count; row += 1) {
      const from = (on[row] ?? 0) * first;
      for (let i = 0; i < first; i += 1) h1[i] = (h1[i] ?? 0) + (w1[from + i] ?? 0);
    }
    h2.set(two.bias);
    for (let i = 0; i < first; i += 1) {
      const x = h1[i] ?? 0;
      if (x <= 0) continue;
      for (let j = 0; j < second; j += 1) h2[j] = (h2[j] ?? 0) + x * (w2[i * second + j] ?? 0);
    }
    const scores = allowed.map((chunk) => {
      let total = three.bias[chunk] ?? 0;
      for (let j = 0; j < second; j += 1)
        total += Math.max(0, h2[j] ?? 0) * (w3[chunk * second + j] ?? 0);
      return total;
    });
    const top = Math.max(...scores);
    const sum = Math.log(scores.reduce((total, score) => total + Math.exp(score - top), 0)) + top;
    return scores.map((score) => score - sum);
  };

  return (word) => {
    const letters = lettersOf(word);
    if (letters.length === 0) return null;
    const fixed = letterFeatures(letters);
    let beam: readonly Reading[] = [{ score: 0, chunks: [], read: NOTHING_READ }];
    for (const [at, letter] of letters.entries()) {
      const allowed = data.allowed[letter] ?? [];
      const grown: { score: number; from: Reading; chunk: number }[] = [];
      for (const from of beam) {
        const scores = judge(
          writeFeatures(fixed[at] ?? [], from.read, data.chunks.length, on),
          allowed,
        );
        for (const [index, chunk] of allowed.entries())
          grown.push({ score: from.score + (scores[index] ?? 0), from, chunk });
      }
      beam = grown
        .sort((a, b) => b.score - a.score)
        .slice(0, BEAM)
        .map(({ score, from, chunk }) => ({
          score,
          chunks: [...from.chunks, chunk],
          read: readOn(from.read, chunk, stresses[chunk] ?? { vowels: 0, stressed: false }),
        }));
    }
    return (beam[0]?.chunks ?? []).flatMap((chunk) => phones[chunk] ?? []);
  };
};
