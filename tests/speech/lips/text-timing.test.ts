import { NEUTRAL_PROSODY } from '#core';
import type { ClauseRequest, ClauseTiming, SoundClause } from '#speech';
import { describe, expect, it } from 'vitest';

import { audibleExtent, timeByText } from '../../../src/speech/lips/text-timing.ts';

const clause = (text: string, more: Partial<ClauseRequest> = {}): ClauseRequest => ({
  id: 'c',
  text,
  locale: 'en',
  prosody: NEUTRAL_PROSODY,
  pronounce: [],
  visemes: null,
  ...more,
});

/** A tone with silence before and after it. */
const tone = (
  fromMs: number,
  toMs: number,
  lengthMs: number,
  timing: ClauseTiming,
): SoundClause => {
  const pcm = new Float32Array(lengthMs * 16);
  for (let index = fromMs * 16; index < toMs * 16; index += 1)
    pcm[index] = 0.4 * Math.sin(index / 5);
  return { kind: 'sound', pcm, sampleRateHz: 16_000, timing };
};

describe('timing a clause without listening to it', () => {
  it('finds where the sound is audible', () => {
    const { pcm, sampleRateHz } = tone(200, 900, 1200, { level: 'none' });
    expect(audibleExtent(pcm, sampleRateHz)).toEqual({ startMs: 200, endMs: 900 });
    expect(audibleExtent(new Float32Array(1600), 16_000)).toEqual({ startMs: 0, endMs: 100 });
  });

  it('spreads words over the audible part when the voice tells nothing', () => {
    const made = timeByText(
      clause('Good morning everybody'),
      tone(200, 900, 1200, { level: 'none' }),
    );
    expect(made.durationMs).toBe(1200);
    expect(made.words[0]?.startMs).toBe(200);
    expect(made.words.at(-1)?.endMs).toBeCloseTo(900);
    expect(made.visemes.some(({ viseme }) => viseme === 'PP')).toBe(true);
  });

  it('takes the shown words from the letters a voice tells of, marks and all', () => {
    const characters = Array.from('Well, hi there!', (text, index) => ({
      text,
      startMs: 100 + index * 50,
      endMs: 150 + index * 50,
    }));
    const made = timeByText(
      clause('Well, hi there!'),
      tone(100, 850, 1000, { level: 'characters', characters }),
    );
    expect(made.words).toEqual([
      { text: 'Well,', startMs: 100, endMs: 300 },
      { text: 'hi', startMs: 400, endMs: 500 },
      { text: 'there!', startMs: 550, endMs: 800 },
    ]);
  });

  it('falls back on lengths when the voice says other letters than are shown', () => {
    const words = [
      { text: 'three', startMs: 0, endMs: 300 },
      { text: 'euros', startMs: 300, endMs: 700 },
    ];
    const made = timeByText(clause('€ 3 please'), tone(0, 900, 1000, { level: 'words', words }));
    expect(made.words.map(({ text }) => text)).toEqual(['€', '3', 'please']);
    expect(made.words.at(-1)?.endMs).toBeCloseTo(900);
  });

  it("keeps a voice's own visemes and phones, but for words the model wrote lips for", () => {
    const visemes = [
      { viseme: 'aa', startMs: 0, endMs: 500, weight: 1 },
      { viseme: 'O', startMs: 500, endMs: 1000, weight: 1 },
    ] as const;
    const words = [
      { text: 'ah', startMs: 0, endMs: 500 },
      { text: 'oh', startMs: 500, endMs: 1000 },
    ];
    const said = tone(0, 1000, 1000, { level: 'visemes', visemes, words });
    expect(timeByText(clause('ah oh'), said).visemes).toEqual(visemes);
    const written = timeByText(
      clause('ah oh', { pronounce: [{ word: 'oh', visemes: ['U'] }] }),
      said,
    );
    expect(written.visemes.map(({ viseme }) => viseme)).toEqual(['aa', 'U']);
    const phones = [{ name: 'm', startMs: 0, endMs: 1000 }];
    expect(
      timeByText(clause('mm'), tone(0, 1000, 1000, { level: 'phones', phones })).visemes,
    ).toMatchObject([{ viseme: 'PP' }]);
  });
});
