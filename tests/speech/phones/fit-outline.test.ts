import { describe, expect, it } from 'vitest';

import type { Phone } from '../../../src/speech/lips/phone-visemes.ts';
import { fitToOutline } from '../../../src/speech/phones/fit-outline.ts';
import type { PhoneOutlines } from '../../../src/speech/phones/fit-outline.ts';
import { outlineOf } from '../../../src/speech/sound/sound-outline.ts';
import { sayKnown } from '../sound/known-sound.ts';

/** Phones of equal length from 0 to `endMs`. */
const evenly = (names: readonly string[], endMs: number): readonly Phone[] =>
  names.map((name, index) => ({
    name,
    startMs: (index * endMs) / names.length,
    endMs: ((index + 1) * endMs) / names.length,
  }));
const known: PhoneOutlines = new Map([
  ['aa', [0, 3, 0, 3]],
  ['s', [-12, 3, 15, 3]],
  ['p', [-35, 5, 0, 10]],
]);
/** One letter a frame: a loud, s hissing, p silent. */
const outline = (frames: string) => ({
  levels: Float32Array.from(frames, (frame) => (frame === 'a' ? 0 : frame === 's' ? -12 : -40)),
  brightness: Float32Array.from(frames, (frame) => (frame === 's' ? 15 : 0)),
});

describe('phones over the outline of a sound', () => {
  it('move to where they show, without gaps, their outer ends kept', () => {
    const frames = `${'a'.repeat(18)}${'p'.repeat(8)}${'a'.repeat(10)}${'s'.repeat(14)}`;
    const fitted = fitToOutline(
      evenly(['aa', 'p', 'aa', 's'], 500),
      outline(frames),
      undefined,
      known,
    );
    expect(fitted.map(({ endMs }) => endMs)).toEqual([180, 260, 360, 500]);
    expect(fitted.map(({ startMs }) => startMs)).toEqual([0, 180, 260, 360]);
  });

  it('keep their usual lengths where nothing shows', () => {
    const laid = evenly(['aa', 'aa', 'aa'], 300);
    expect(fitToOutline(laid, outline('a'.repeat(30)), undefined, known)).toEqual(laid);
  });

  it('stay near borders that were told', () => {
    const frames = `${'a'.repeat(10)}${'p'.repeat(10)}${'a'.repeat(20)}`;
    const laid = evenly(['aa', 'p', 'aa'], 400);
    const told = fitToOutline(laid, outline(frames), () => true, known);
    for (const [index, { endMs }] of told.entries())
      expect(Math.abs(endMs - (laid[index]?.endMs ?? 0))).toBeLessThan(40);
  });

  it('come back as they were where there is no room or nothing to hear', () => {
    const crowd = evenly(['aa', 'p', 'aa', 's', 'aa', 'p'], 60);
    expect(fitToOutline(crowd, outline('a'.repeat(6)), undefined, known)).toBe(crowd);
    const laid = evenly(['aa', 'p'], 400);
    expect(fitToOutline(laid, outline(''), undefined, known)).toBe(laid);
    expect(fitToOutline([], outline('aa'))).toEqual([]);
  });

  it('fit whole sentences of a voice at any level and rate, p b and m among them', async () => {
    const { pcm, phones } = await sayKnown('My mother makes plum jam, please keep some.', 'rms');
    const names = phones.map(({ name }) => name);
    const lastMs = phones.at(-1)?.endMs ?? 0;
    const quiet = pcm.map((sample) => 0.05 * sample);
    const wide = new Float32Array(pcm.length * 3).map(
      (_, index) => pcm[Math.floor(index / 3)] ?? 0,
    );
    for (const [sound, rateHz] of [
      [pcm, 16_000],
      [quiet, 16_000],
      [wide, 48_000],
    ] as const) {
      const off = fitToOutline(evenly(names, lastMs), outlineOf(sound, rateHz)).flatMap(
        ({ name, startMs }, index) =>
          'pbm'.includes(name) ? [Math.abs(startMs - (phones[index]?.startMs ?? 0))] : [],
      );
      const evenOff = evenly(names, lastMs).flatMap(({ name, startMs }, index) =>
        'pbm'.includes(name) ? [Math.abs(startMs - (phones[index]?.startMs ?? 0))] : [],
      );
      const middle = (values: readonly number[]): number =>
        values.toSorted((a, b) => a - b)[values.length >> 1] ?? Infinity;
      expect(middle(off)).toBeLessThan(0.5 * middle(evenOff));
    }
  });
});
