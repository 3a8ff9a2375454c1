import { describe, expect, it } from 'vitest';

import { readThumb } from '../../../src/perception/body/read-hand.ts';
import type { HandPoints } from '../../../src/perception/body/read-hand.ts';

/** A hand seen from the side: wrist at the left, palm to the right, `curl` of the fingers in [0, 1]. */
function sideHand(thumbUp: number, curl: number): HandPoints {
  const fingers = [0, 1, 2, 3].flatMap((finger) => {
    const y = -0.12 + 0.11 * finger;
    const knuckle = { x: 0.4, y };
    const middle = { x: 0.62, y };
    const tip = { x: 0.85 - 0.6 * curl, y: y + 0.02 };
    return [knuckle, middle, { x: 0.7 - 0.2 * curl, y }, tip];
  });
  const thumb = [0.1, 0.2, 0.4, 0.58].map((reach, index) => ({
    x: 0.12 + 0.06 * index,
    y: -thumbUp * reach,
  }));
  return [{ x: 0, y: 0 }, ...thumb, ...fingers];
}
const turned = (hand: HandPoints, deg: number): HandPoints => {
  const [cos, sin] = [Math.cos((deg * Math.PI) / 180), Math.sin((deg * Math.PI) / 180)];
  return hand.map(({ x, y }) => ({ x: x * cos - y * sin, y: x * sin + y * cos }));
};

describe('a thumb', () => {
  it('over a closed hand is up, under it down', () => {
    expect(readThumb(sideHand(1, 1))).toBe('thumbs-up');
    const below = sideHand(1, 1).map(({ x, y }) => ({ x, y: -y }));
    expect(readThumb(below)).toBe('thumbs-down');
  });

  it('is read of either hand', () => {
    expect(readThumb(sideHand(1, 1).map(({ x, y }) => ({ x: -x, y })))).toBe('thumbs-up');
  });

  it('may lean a little', () => {
    expect(readThumb(turned(sideHand(1, 1), -25))).toBe('thumbs-up');
  });

  it('that points to the side is neither', () => {
    expect(readThumb(turned(sideHand(1, 1), 90))).toBeNull();
  });

  it('of an open hand, or tucked into a fist, is neither', () => {
    expect(readThumb(sideHand(1, 0))).toBeNull();
    expect(readThumb(sideHand(0.3, 1))).toBeNull();
  });

  it('is not read where points are missing', () => {
    expect(readThumb(sideHand(1, 1).slice(0, 12))).toBeNull();
  });
});
