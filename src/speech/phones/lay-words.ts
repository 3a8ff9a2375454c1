import type { SpokenWord } from '#core';

import type { Phone } from '../lips/phone-visemes.ts';
import type { WordPhones } from './spoken-phone.ts';
import { timeWordPhones } from './time-words.ts';

interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

/** Words from `from` up to `to`, said in one stretch of sound (which may hold silences that part no words). */
interface Piece extends Stretch {
  readonly from: number;
  readonly to: number;
}

/** How far a piece's length may usually lie from what its words would take: so much, and a share of it. */
const SPREAD_MS = 60;
const SPREAD_SHARE = 0.12;
/** What it costs, in squared spreads, to pause where no mark asks for it, */
const UNASKED = 3;
/** not to pause where one does, */
const PASSED_OVER = 1;
/** and to take 100 ms of silence for something inside a word. */
const UNUSED = 2;
/** More silences than this are noise of another kind. */
const MOST_SILENCES = 24;

/** The sum of the first n values, for every n. */
const runningSums = (values: readonly number[]): readonly number[] => {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return sums;
};

/** Which words are said in which stretch: least cost over all ways to put breaks of the text into silences. */
const piecesOf = (
  words: readonly WordPhones[],
  stretches: readonly Stretch[],
): readonly Piece[] => {
  const usual = words.map((word) => timeWordPhones([word], { rate: 1 }).durationMs);
  const audibleMs = stretches.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  const scale =
    audibleMs /
    Math.max(
      1,
      usual.reduce((sum, ms) => sum + ms, 0),
    );
  const { length } = words;
  const soundsTo = runningSums(usual);
  const pausesTo = runningSums(words.map((word) => word.pauseAfterMs));
  const marksTo = runningSums(words.map((word) => (word.pauseAfterMs > 0 ? 1 : 0)));
  interface Reached {
    readonly cost: number;
    readonly pieces: readonly Piece[];
  }
  /** The best way to have said `i` words by the end of stretch `s`, by `${s},${i}`. */
  const reached: (Reached | undefined)[][] = stretches.map(() => []);
  for (const [s, { endMs }] of stretches.entries())
    for (let to = 1; to <= length; to += 1) {
      const whole = s === stretches.length - 1;
      if (whole !== (to === length)) continue;
      const asked = (words[to - 1]?.pauseAfterMs ?? 0) > 0;
      let best: Reached | undefined;
      for (let first = s; first >= 0; first -= 1) {
        const startMs = stretches[first]?.startMs ?? 0;
        let unused = 0;
        for (let inner = first; inner < s; inner += 1)
          unused += ((stretches[inner + 1]?.startMs ?? 0) - (stretches[inner]?.endMs ?? 0)) / 100;
        for (let from = first === 0 ? 0 : 1; from < (first === 0 ? 1 : to); from += 1) {
          const before = first === 0 ? { cost: 0, pieces: [] } : reached[first - 1]?.[from];
          if (!before) continue;
          const pausedMs = (pausesTo[to - 1] ?? 0) - (pausesTo[from] ?? 0);
          const expected = ((soundsTo[to] ?? 0) - (soundsTo[from] ?? 0) + pausedMs) * scale;
          const passed = (marksTo[to - 1] ?? 0) - (marksTo[from] ?? 0);
          const actual = endMs - startMs;
          const spread = SPREAD_MS + SPREAD_SHARE * actual;
          const cost =
            before.cost +
            ((actual - expected) / spread) ** 2 +
            unused * UNUSED +
            passed * PASSED_OVER +
            (whole || asked ? 0 : UNASKED);
          if (!best || cost < best.cost)
            best = { cost, pieces: [...before.pieces, { from, to, startMs, endMs }] };
        }
      }
      const row = reached[s];
      if (row && best) row[to] = best;
    }
  const end = stretches.at(-1)?.endMs ?? 0;
  return (
    reached.at(-1)?.[length]?.pieces ?? [
      { from: 0, to: length, startMs: stretches[0]?.startMs ?? 0, endMs: end },
    ]
  );
};

/**
 * Times for words of which the text is known, and which parts of their sound are audible. Silences are put where the
 * text breaks: at its marks first, elsewhere where the lengths ask for it.
 * @param stretches the audible parts, in order; at least one
 */
export const layWordPhones = (
  words: readonly WordPhones[],
  stretches: readonly Stretch[],
): { readonly phones: readonly Phone[]; readonly words: readonly SpokenWord[] } => {
  const said = words.flatMap((word, index) => (word.phones.length > 0 ? [index] : []));
  const parts =
    stretches.length - 1 > MOST_SILENCES
      ? [{ startMs: stretches[0]?.startMs ?? 0, endMs: stretches.at(-1)?.endMs ?? 0 }]
      : stretches;
  const phones: Phone[] = [];
  const times = new Map<number, SpokenWord>();
  let reachedMs = parts[0]?.startMs ?? 0;
  const pieces =
    said.length === 0
      ? []
      : piecesOf(
          said.flatMap((at) => words[at] ?? []),
          parts,
        );
  for (const piece of pieces) {
    const own = said.slice(piece.from, piece.to);
    const usual = timeWordPhones(
      own.flatMap((at) => words[at] ?? []),
      { rate: 1 },
    );
    const scale = (piece.endMs - piece.startMs) / Math.max(1, usual.durationMs);
    const laid = (ms: number): number => piece.startMs + ms * scale;
    if (piece.startMs > reachedMs)
      phones.push({ name: 'pau', startMs: reachedMs, endMs: piece.startMs });
    for (const { name, startMs, endMs } of usual.phones)
      phones.push({ name, startMs: laid(startMs), endMs: laid(endMs) });
    for (const [index, word] of usual.words.entries())
      times.set(own[index] ?? 0, {
        text: word.text,
        startMs: laid(word.startMs),
        endMs: laid(word.endMs),
      });
    reachedMs = piece.endMs;
  }
  let at = parts[0]?.startMs ?? 0;
  return {
    phones,
    words: words.map(({ text }, index) => {
      const word = times.get(index) ?? { text, startMs: at, endMs: at };
      at = word.endMs;
      return word;
    }),
  };
};
