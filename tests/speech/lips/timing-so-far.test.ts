import { NEUTRAL_PROSODY } from '#core';
import type { ClauseRequest, ClauseTiming, PronouncingDictionary } from '#speech';
import { beforeAll, describe, expect, it } from 'vitest';

import { loadDictionary } from '../../../src/speech/adapters/pronouncing-dictionary.ts';
import { timeByText } from '../../../src/speech/lips/text-timing.ts';
import { lipTimings } from '../../../src/speech/lips/timing.ts';
import { wordPhones } from '../../../src/speech/phones/word-phones.ts';
import { readNet } from '../../../src/speech/sound/acoustic-net.ts';
import weights from '../../../src/speech/sound/net-weights.json';
import { sayKnown } from '../sound/known-sound.ts';
import type { KnownSound } from '../sound/known-sound.ts';

const TEXT = 'Maybe my mother brings a map of the big museum, but nobody needs it.';
const TOKENS = TEXT.split(' ');
const net = readNet(weights);
const clause: ClauseRequest = {
  id: 'c1',
  text: TEXT,
  locale: 'en',
  prosody: NEUTRAL_PROSODY,
  pronounce: [],
  visemes: null,
};
let dictionary: PronouncingDictionary | null = null;
let said: KnownSound;
let lengthMs = 0;
/** Word times of the whole sound, by the same net. */
let whole: ReturnType<typeof lipTimings>;
const wordsOf = () => wordPhones(TEXT, 'en', { dictionary, pronounce: [] });
beforeAll(async () => {
  dictionary = await loadDictionary();
  said = await sayKnown(TEXT, 'rms');
  lengthMs = (said.pcm.length / said.sampleRateHz) * 1000;
  const { pcm, sampleRateHz } = said;
  whole = lipTimings(
    clause,
    { kind: 'sound', pcm, sampleRateHz, timing: { level: 'none' } },
    wordsOf(),
    net,
  );
}, 60_000);
const soFar = (ms: number, timing: ClauseTiming = { level: 'none' }) => ({
  kind: 'sound' as const,
  pcm: said.pcm.slice(0, Math.round((ms / 1000) * said.sampleRateHz)),
  sampleRateHz: said.sampleRateHz,
  timing,
  open: true,
});
const heardOf = (ms: number, timing?: ClauseTiming, listening = true) =>
  lipTimings(clause, soFar(ms, timing), wordsOf(), listening ? net : null);

describe('a sound of which more is to come', { timeout: 60_000 }, () => {
  it('has what has come where all of it will have it, and every word after that in order', () => {
    for (const share of [0.15, 0.3, 0.5, 0.8]) {
      const comeMs = lengthMs * share;
      const found = heardOf(comeMs);
      expect(found.words.map(({ text }) => text)).toEqual(TOKENS);
      const off = found.words.flatMap(({ startMs }, index) => {
        const truth = whole.words[index]?.startMs ?? 0;
        return truth < comeMs - 150 ? [Math.abs(startMs - truth)] : [];
      });
      expect(off.length).toBeGreaterThan(0);
      expect(Math.max(...off), `after ${comeMs} ms`).toBeLessThanOrEqual(60);
      let reachedMs = 0;
      for (const { startMs, endMs } of found.words) {
        expect(startMs).toBeGreaterThanOrEqual(reachedMs - 1e-6);
        reachedMs = endMs;
      }
      // Nothing that has not come is taken to be over.
      const last = whole.words.findIndex(({ endMs }) => endMs > comeMs + 100);
      expect(found.words[last]?.endMs).toBeGreaterThan(comeMs - 60);
      expect(found.durationMs).toBeGreaterThan(comeMs);
    }
  });

  it('expects the rest about where it then is', () => {
    const found = heardOf(lengthMs * 0.5);
    const off = found.words.map(({ startMs }, index) =>
      Math.abs(startMs - (whole.words[index]?.startMs ?? 0)),
    );
    expect(Math.max(...off)).toBeLessThan(lengthMs * 0.12);
    expect(found.visemes.at(-1)?.endMs).toBeGreaterThan(lengthMs * 0.85);
  });

  it('does with the text where nobody listens, from the first audible moment on', () => {
    for (const found of [
      heardOf(lengthMs * 0.4, undefined, false),
      timeByText(clause, soFar(lengthMs * 0.4)),
    ]) {
      expect(found.words.map(({ text }) => text)).toEqual(TOKENS);
      expect(found.durationMs).toBeGreaterThan(lengthMs * 0.6);
      expect(found.durationMs).toBeLessThan(lengthMs * 1.6);
    }
  });

  it('takes the letters that were told of so far, and the rest from the sound or behind them', () => {
    const { words } = whole;
    const characters = words.slice(0, 5).flatMap((word) => {
      const letters = Array.from(`${word.text} `);
      const eachMs = (word.endMs - word.startMs) / letters.length;
      return letters.map((text, index) => ({
        text,
        startMs: word.startMs + index * eachMs,
        endMs: word.startMs + (index + 1) * eachMs,
      }));
    });
    // The last word told of is told of in part only.
    const timing = { level: 'characters', characters: characters.slice(0, -2) } as const;
    for (const listening of [true, false]) {
      const found = heardOf((words[4]?.endMs ?? 0) + 100, timing, listening);
      for (const index of [0, 1, 2])
        expect(
          Math.abs((found.words[index]?.startMs ?? 0) - (words[index]?.startMs ?? 0)),
        ).toBeLessThan(1);
      let reachedMs = 0;
      for (const { startMs, endMs } of found.words) {
        expect(startMs).toBeGreaterThanOrEqual(reachedMs - 1e-6);
        reachedMs = endMs;
      }
      const last = found.words.at(-1)?.startMs ?? 0;
      expect(Math.abs(last - (words.at(-1)?.startMs ?? 0))).toBeLessThan(lengthMs * 0.25);
    }
  });

  it('takes the visemes that were told of so far, and expects lips behind them', () => {
    const visemes = [
      { viseme: 'PP', startMs: 60, endMs: 140, weight: 1 },
      { viseme: 'E', startMs: 140, endMs: 300, weight: 1 },
    ] as const;
    const found = heardOf(700, { level: 'visemes', visemes, words: null });
    expect(found.visemes.slice(0, 2)).toEqual(visemes);
    expect(found.visemes[2]?.startMs).toBeGreaterThanOrEqual(300);
    expect(found.visemes.at(-1)?.endMs).toBeGreaterThan(lengthMs * 0.7);
  });
});
