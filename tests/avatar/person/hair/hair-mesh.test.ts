import { describe, expect, it } from 'vitest';

import { floatAt } from '../../../../src/avatar/person/geometry/at.ts';
import { HairMesh, INSIDE, laneOf } from '../../../../src/avatar/person/hair/hair-mesh.ts';

/** The alpha of a strand on top of a head that runs along a direction in its plane, at a place across the hair. */
const alphaOf = (turnRad: number, lane: number): number => {
  const mesh = new HairMesh();
  const along = [Math.cos(turnRad), 0, Math.sin(turnRad)] as const;
  mesh.strand([0.2, 1.1, 0.3], [0, 1, 0], [0.1, 0.1, 0.1], along, lane);
  return floatAt(mesh.build('hair').colors, 3);
};

describe('the alpha of a strand', () => {
  it.each([0, 0.25, 0.5, 0.99, 1])('tells where across the hair it lies: %s', (lane) => {
    for (let turn = 0; turn < 6.2; turn += 0.31)
      expect(laneOf(alphaOf(turn, lane))).toBeCloseTo(lane, 3);
  });

  it('tells which way it runs, wherever it lies', () => {
    const steps = (lane: number): number[] =>
      [0.2, 1.7, 3.3, 5].map((turn) => Math.floor((alphaOf(turn, lane) - 0.5) * 256));
    expect(steps(0)).toEqual(steps(1));
    expect(new Set(steps(0)).size).toBe(4);
  });

  it('never looks like the inside of the hair', () => {
    for (const lane of [0, 1])
      for (let turn = 0; turn < 6.2; turn += 0.1) expect(alphaOf(turn, lane)).toBeGreaterThan(0.5);
    expect(laneOf(INSIDE)).toBe(0);
  });
});
