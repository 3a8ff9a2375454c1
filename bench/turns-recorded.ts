import type { SpokenWord } from '#core';

import { createResampler } from '../src/perception/voice/resampler.ts';
import { RATE_HZ, scaledTo } from './turns-sounds.ts';
import { spanOf, VISITOR_DB } from './turns-voices.ts';
import type { Said, Speaking } from './turns-voices.ts';

/** A sentence from a file. */
export interface Recording {
  readonly rateHz: number;
  readonly samples: Float32Array;
  /** What is said; null where that is not known. */
  readonly text: string | null;
}

/** A syllable or two: what is said of an unknown text. */
const WORD_MS = 350;

/**
 * Visitors from recordings, each sentence in its turn: what a script would have them say is not what they say, so only
 * scenes without a meaning of their own can be held with them. Words are spread evenly over the sound.
 */
export function recordedVisitors(recordings: readonly Recording[]): Speaking {
  const said = recordings.map((recording): Said => {
    const samples: number[] = [];
    createResampler(recording.rateHz, RATE_HZ).push(recording.samples, (sample) =>
      samples.push(sample),
    );
    const sound = scaledTo(Float32Array.from(samples), VISITOR_DB);
    const { startMs, endMs } = spanOf(sound);
    const count = Math.max(1, Math.round((endMs - startMs) / WORD_MS));
    const texts =
      recording.text?.split(/\s+/u).filter((word) => word !== '') ??
      Array.from({ length: count }, (_, index) => `word${index + 1}`);
    const eachMs = (endMs - startMs) / texts.length;
    const words = texts.map((text, index): SpokenWord => ({
      text,
      startMs: startMs + index * eachMs,
      endMs: startMs + (index + 1) * eachMs,
    }));
    return { sound, words };
  });
  let next = 0;
  return {
    voices: ['recorded'],
    async say() {
      const clip = said[next % said.length];
      next += 1;
      if (!clip) throw new Error('no recordings');
      return clip;
    },
  };
}
