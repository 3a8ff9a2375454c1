import { describe, expect, test } from 'vitest';

import { createStretchClock } from '../../../src/perception/voice/stretch-clock.ts';
import { STRETCH_MS } from '../../../src/perception/voice/voice-features.ts';

describe('the end of a stretch of sound', () => {
  test('is where the device put it when a busy page takes several at once', () => {
    const clock = createStretchClock();
    for (let n = 0; n < 40; n += 1) clock.next(1000 + n * STRETCH_MS);
    const lateMs = 1000 + 44 * STRETCH_MS;
    const ended = [40, 41, 42, 43, 44].map(() => clock.next(lateMs));
    expect(ended).toEqual([40, 41, 42, 43, 44].map((n) => 1000 + n * STRETCH_MS));
  });

  test('is right after a first one that was taken late', () => {
    const clock = createStretchClock();
    clock.next(1150);
    const ended = [1, 2, 3, 4, 5, 6].map((n) => clock.next(1000 + n * STRETCH_MS));
    expect(ended.at(-1)).toBe(1000 + 6 * STRETCH_MS);
    expect(ended).toEqual(ended.toSorted((a, b) => a - b));
  });

  test('catches up within a second with a device that stood still', () => {
    const clock = createStretchClock();
    for (let n = 0; n < 40; n += 1) clock.next(1000 + n * STRETCH_MS);
    let nowMs = 1000 + 40 * STRETCH_MS + 900;
    let ended = 0;
    for (let n = 0; n < 32; n += 1) {
      ended = clock.next(nowMs);
      nowMs += STRETCH_MS;
    }
    expect(nowMs - STRETCH_MS - ended).toBeLessThan(1);
  });
});
