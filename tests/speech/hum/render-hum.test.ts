import { describe, expect, it } from 'vitest';

import { createRng, NEUTRAL_PROSODY } from '#core';

import { HUM_RATE_HZ, renderHum } from '../../../src/speech/hum/render-hum.ts';
import type { VoicePrint } from '../../../src/speech/hum/voice-print.ts';
import { bandDb, levelDb, pitchHz } from './listen.ts';

const WOMAN: VoicePrint = { pitchHz: 190, tract: 1.16, levelDb: -16 };
const MAN: VoicePrint = { pitchHz: 110, tract: 1, levelDb: -19 };
const semitones = (high: number, low: number): number => 12 * Math.log2(high / low);
const render = (
  hum: Parameters<typeof renderHum>[0],
  print: VoicePrint,
  seed = 1,
  prosody = NEUTRAL_PROSODY,
) => renderHum(hum, print, prosody, createRng(seed));
const middleOf = ({ startMs, endMs }: { startMs: number; endMs: number }): number =>
  (startMs + endMs) / 2;

describe('a hum', () => {
  it('is the same for the same draws, and never quite the same for others', () => {
    const [a, b, c] = [render('mm-hm', WOMAN), render('mm-hm', WOMAN), render('mm-hm', WOMAN, 2)];
    expect(b.pcm).toEqual(a.pcm);
    expect(c.pcm.length).not.toBe(a.pcm.length);
  });

  it.each([
    ['a woman', WOMAN],
    ['a man', MAN],
  ])('of two syllables rises at the pitch of %s, with a breath between', (_, print) => {
    for (const seed of [1, 2, 3, 4]) {
      const { pcm, sampleRateHz, phones } = render('mm-hm', print, seed);
      const [, first, breath, second] = phones;
      if (!first || !breath || !second) throw new Error('three parts were expected');
      const low = pitchHz(pcm, sampleRateHz, middleOf(first));
      const high = pitchHz(pcm, sampleRateHz, middleOf(second) + 20);
      expect(semitones(high, low)).toBeGreaterThan(1.5);
      expect(semitones(high, low)).toBeLessThan(6);
      expect(Math.abs(semitones(low, print.pitchHz))).toBeLessThan(2.5);
      const aroundDb = levelDb(pcm, sampleRateHz, second.startMs + 60, second.endMs - 60);
      const betweenDb = levelDb(pcm, sampleRateHz, middleOf(breath), breath.endMs);
      expect(aroundDb - betweenDb).toBeGreaterThan(8);
      const lengthMs = second.endMs - first.startMs;
      expect(lengthMs).toBeGreaterThan(300);
      expect(lengthMs).toBeLessThan(600);
    }
  });

  it.each(['mm', 'hmm', 'oh'] as const)('that is no invitation falls: %s', (hum) => {
    const { pcm, sampleRateHz, phones } = render(hum, WOMAN);
    const voiced = phones.findLast(({ name }) => name === 'm' || name === 'ow');
    if (!voiced) throw new Error('nothing was hummed');
    const early = pitchHz(pcm, sampleRateHz, voiced.startMs + 80);
    const late = pitchHz(pcm, sampleRateHz, voiced.endMs - 90);
    expect(semitones(early, late)).toBeGreaterThan(1);
  });

  it('is as loud as the speech it is measured by, louder where the person is lively', () => {
    for (const print of [WOMAN, MAN]) {
      const { pcm, phones } = render('mm', print);
      const one = phones[1];
      if (!one) throw new Error('nothing was hummed');
      const level = levelDb(pcm, HUM_RATE_HZ, one.startMs + 60, one.endMs - 90);
      expect(Math.abs(level - print.levelDb)).toBeLessThan(2);
      const lively = render('mm', print, 1, { ...NEUTRAL_PROSODY, energy: 1 });
      expect(levelDb(lively.pcm, HUM_RATE_HZ, one.startMs + 60, one.endMs - 90)).toBeGreaterThan(
        level + 2,
      );
    }
  });

  it('goes through the nose, lips closed, nearly all of it low; "oh" through the mouth', () => {
    const { pcm, sampleRateHz, phones } = render('mm', MAN);
    expect(bandDb(pcm, sampleRateHz, 60, 500)).toBeGreaterThan(-0.5);
    expect(bandDb(pcm, sampleRateHz, 2000, 8000)).toBeLessThan(-30);
    expect(phones.map(({ name }) => name)).toEqual(['pau', 'm', 'pau']);
    const oh = render('oh', MAN);
    expect(bandDb(oh.pcm, sampleRateHz, 500, 1100)).toBeGreaterThan(
      bandDb(pcm, sampleRateHz, 500, 1100) + 10,
    );
    expect(oh.phones.map(({ name }) => name)).toEqual(['pau', 'ow', 'pau']);
  });

  it('is slower, lower and flatter in a low mood', () => {
    const low = { rate: 0.8, pitchSt: -2, energy: 0.3, range: 0.6 };
    const [usual, sad] = [render('mm-hm', WOMAN), render('mm-hm', WOMAN, 1, low)];
    expect(sad.pcm.length).toBeGreaterThan(1.1 * usual.pcm.length);
    const rise = ({ pcm, phones }: typeof usual): number => {
      const [, first, , second] = phones;
      if (!first || !second) return 0;
      return semitones(
        pitchHz(pcm, HUM_RATE_HZ, middleOf(second) + 20),
        pitchHz(pcm, HUM_RATE_HZ, middleOf(first)),
      );
    };
    expect(rise(sad)).toBeLessThan(rise(usual));
  });

  it('begins and ends in silence, without a click and within full scale', () => {
    const { pcm } = render('mm-hm', { ...WOMAN, levelDb: 3 });
    expect(Math.max(...pcm.map(Math.abs))).toBeLessThan(0.981);
    const quiet = render('hmm', WOMAN).pcm;
    expect(Math.abs(quiet[0] ?? 1)).toBeLessThan(0.001);
    expect(Math.abs(quiet.at(-1) ?? 1)).toBeLessThan(0.001);
  });
});
