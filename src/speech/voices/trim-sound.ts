import { audibleExtent } from '../lips/text-timing.ts';
import type { ClauseTiming, SoundClause } from '../ports.ts';

/** Vendors begin and end with up to half a second of silence. This much is kept for the lips to move in. */
const HEAD_MS = 60;
const TAIL_MS = 110;

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

const shiftTiming = (timing: ClauseTiming, byMs: number, lengthMs: number): ClauseTiming => {
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

/** A sound without the silence at its ends, its timing moved with it: clauses follow one another at once. */
export const trimSound = (sound: SoundClause): SoundClause => {
  const { pcm, sampleRateHz } = sound;
  const { startMs, endMs } = audibleExtent(pcm, sampleRateHz);
  const perMs = sampleRateHz / 1000;
  const from = Math.max(0, Math.floor((startMs - HEAD_MS) * perMs));
  const to = Math.min(pcm.length, Math.ceil((endMs + TAIL_MS) * perMs));
  const kept = pcm.slice(from, to);
  return {
    ...sound,
    pcm: kept,
    timing: shiftTiming(sound.timing, from / perMs, kept.length / perMs),
  };
};
