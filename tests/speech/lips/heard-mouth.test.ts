import { createMouthShape, VISEMES } from '#core';
import type { Viseme } from '#core';
import { describe, expect, it } from 'vitest';

import { createHeardMouth } from '../../../src/speech/lips/heard-mouth.ts';

const one = (viseme: Viseme): Float32Array =>
  Float32Array.from(VISEMES, (name) => (name === viseme ? 1 : 0));
const weight = (mouth: Float32Array, viseme: Viseme): number => mouth[VISEMES.indexOf(viseme)] ?? 0;
const hear = (visemes: readonly Viseme[]): ((tMs: number) => Float32Array) => {
  const heard = createHeardMouth();
  for (const [index, viseme] of visemes.entries()) heard.push(one(viseme), index * 10 + 5);
  return (tMs) => {
    const out = createMouthShape();
    heard.mouthAt(tMs, out);
    return out;
  };
};
const long = (viseme: Viseme, frames: number): readonly Viseme[] =>
  Array.from({ length: frames }, () => viseme);

describe('a mouth that is heard', () => {
  it('rests before anything was heard and after it has ended', () => {
    expect(weight(hear([])(10), 'sil')).toBe(1);
    expect(weight(hear(long('aa', 20))(1000), 'sil')).toBe(1);
  });

  it('shows what is heard, and its weights add up to 1 at every moment', () => {
    const at = hear([...long('aa', 12), ...long('PP', 6), ...long('U', 12)]);
    expect(weight(at(60), 'aa')).toBeCloseTo(1);
    expect(weight(at(150), 'PP')).toBeCloseTo(1);
    expect(weight(at(240), 'U')).toBeCloseTo(1);
    for (let tMs = 0; tMs < 500; tMs += 3)
      expect(
        at(tMs)
          .subarray(0, VISEMES.length)
          .reduce((a, b) => a + b, 0),
      ).toBeCloseTo(1);
  });

  it('does not smooth a short closure away', () => {
    const at = hear([...long('aa', 12), ...long('PP', 2), ...long('aa', 12)]);
    expect(weight(at(130), 'PP')).toBeCloseTo(1);
  });

  it('smooths flicker', () => {
    const at = hear([...long('E', 10), 'I', ...long('E', 10)]);
    expect(weight(at(105), 'E')).toBeGreaterThan(0.5);
  });

  it('drops the jaw for open vowels and rounds the lips for round ones', () => {
    const at = hear([...long('aa', 12), ...long('U', 12)]);
    expect(at(60)[VISEMES.length]).toBeGreaterThan(0.8);
    expect(at(180)[VISEMES.length + 1]).toBeGreaterThan(0.8);
  });
});
