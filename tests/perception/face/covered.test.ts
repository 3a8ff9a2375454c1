import { describe, expect, it } from 'vitest';

import { lightOf, OPEN_LENS, stepCover } from '../../../src/perception/face/covered.ts';
import type { Light } from '../../../src/perception/face/covered.ts';

const pixels = (luma: (index: number) => number): number[] =>
  Array.from({ length: 300 }, (_, index) => luma(index)).flatMap((y) => [y, y, y, 255]);
const DARK = lightOf(pixels((index) => 4 + (index % 3)));
const FINGER = lightOf(pixels((index) => 90 + (index % 4)));
const ROOM = lightOf(pixels((index) => 60 + (index % 150)));
const NIGHT = lightOf(pixels((index) => (index % 10 === 0 ? 90 : 6)));

/** Shows one picture for some time, ten times a second; whether the lens counts as covered in the end. */
function shown(light: Light | null, forMs: number, before = OPEN_LENS, fromMs = 0) {
  let state = before;
  for (let tMs = fromMs; tMs <= fromMs + forMs; tMs += 100) state = stepCover(state, light, tMs);
  return state;
}

describe('a covered lens', () => {
  it('is told by a picture that is black or of one colour throughout, once it lasts', () => {
    expect(shown(DARK, 1000).covered).toBe(true);
    expect(shown(FINGER, 1000).covered).toBe(true);
    expect(shown(DARK, 300).covered).toBe(false);
  });

  it('is not told by an empty room, a dark room with a screen in it, or a face', () => {
    for (const light of [ROOM, NIGHT, null]) expect(shown(light, 3000).covered).toBe(false);
  });

  it('is open again as soon as there is something to see', () => {
    const covered = shown(DARK, 1000);
    expect(shown(ROOM, 300, covered, 1100).covered).toBe(false);
    expect(shown(null, 300, covered, 1100).covered).toBe(false);
  });
});
