import type { ClauseTiming } from '../ports.ts';

interface Timed {
  readonly startMs: number;
  readonly endMs: number;
}

/** The same, `byMs` earlier, inside a sound of `lengthMs`. */
const shifted = <T extends Timed>(
  items: readonly T[],
  byMs: number,
  lengthMs: number,
): readonly T[] =>
  items.map((item) => {
    const startMs = Math.min(lengthMs, Math.max(0, item.startMs - byMs));
    return { ...item, startMs, endMs: Math.min(lengthMs, Math.max(startMs, item.endMs - byMs)) };
  });

/** The same timing of a sound that begins `byMs` later and is `lengthMs` long. */
export const shiftTiming = (timing: ClauseTiming, byMs: number, lengthMs: number): ClauseTiming => {
  switch (timing.level) {
    case 'phones':
      return { ...timing, phones: shifted(timing.phones, byMs, lengthMs) };
    case 'visemes':
      return {
        ...timing,
        visemes: shifted(timing.visemes, byMs, lengthMs),
        words: timing.words && shifted(timing.words, byMs, lengthMs),
      };
    case 'words':
      return { ...timing, words: shifted(timing.words, byMs, lengthMs) };
    case 'characters':
      return { ...timing, characters: shifted(timing.characters, byMs, lengthMs) };
    case 'none':
      return timing;
  }
};
