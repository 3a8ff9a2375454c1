import { clamp, createRng, createStopSource } from '#core';
import { expect, test } from 'vitest';

test('the same seed draws the same numbers, all in [0, 1)', () => {
  const a = createRng(5);
  const b = createRng(5);
  const drawn = Array.from({ length: 1000 }, () => a.next());
  expect(drawn).toEqual(Array.from({ length: 1000 }, () => b.next()));
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn)).toBeLessThan(1);
  expect(drawn.reduce((sum, x) => sum + x, 0) / 1000).toBeCloseTo(0.5, 1);
});

test('clamp turns NaN into the lower bound, so nothing downstream sees it', () => {
  expect(clamp(Number.NaN, -1, 1)).toBe(-1);
  expect(clamp(5, -1, 1)).toBe(1);
});

test('a stop source tells every listener once', () => {
  const source = createStopSource();
  let told = 0;
  source.signal.addEventListener('abort', () => void told++);
  source.stop();
  source.stop();
  expect(told).toBe(1);
  expect(source.signal.aborted).toBe(true);
});
