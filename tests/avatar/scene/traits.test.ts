import { describe, expect, test } from 'vitest';

import { outsideOut } from '../../../src/avatar/scene/outside.ts';
import {
  TRAIT,
  bendAt,
  extendHem,
  flushAt,
  paintBytes,
  reachBytes,
  traitsOf,
} from '../../../src/avatar/scene/traits.ts';
import { partOf, sheet } from './small-person.ts';

describe('bend', () => {
  test('the face turns with the head alone, the root of the neck with neither', () => {
    expect(bendAt(0, 0.9)[1]).toBe(1);
    expect(bendAt(-1.05, 0.65)[1]).toBe(1);
    expect(bendAt(-2.2, 0)).toEqual([0, 0]);
  });

  test('between them the share rises without a step', () => {
    let last = 0;
    for (let y = -2.2; y < -0.6; y += 0.05) {
      const [, head] = bendAt(y, 0);
      expect(head).toBeGreaterThanOrEqual(last);
      expect(head - last).toBeLessThan(0.15);
      last = head;
    }
    expect(last).toBe(1);
  });
});

describe('flush', () => {
  test('blood shows in both cheeks alike and not on the forehead', () => {
    expect(flushAt(0.46, -0.34, 0.7)).toBeGreaterThan(0.9);
    expect(flushAt(-0.46, -0.34, 0.7)).toBe(flushAt(0.46, -0.34, 0.7));
    expect(flushAt(0, 0.7, 0.8)).toBeLessThan(0.02);
  });
});

describe('vertex bytes', () => {
  test('only skin bends and flushes; hair rides on the head', () => {
    const at = [
      [0.46, -0.34, 0.7] as const,
      [0.5, -0.34, 0.7] as const,
      [0.46, -0.3, 0.7] as const,
    ];
    const skin = traitsOf(partOf('skin', [at]));
    const hair = traitsOf(partOf('hair', [at]));
    expect(skin[TRAIT.flush]).toBeGreaterThan(200);
    expect(hair[TRAIT.flush]).toBe(0);
    expect(hair[TRAIT.head]).toBe(255);
  });

  test('colours keep dark tones apart and alpha as it is', () => {
    const bytes = paintBytes(Float32Array.from([0.004, 0.5, 1, 0.3]));
    expect((bytes[0] ?? 0) / 255).toBeCloseTo(Math.sqrt(0.004), 2);
    expect(bytes[2]).toBe(255);
    expect((bytes[3] ?? 0) / 255).toBeCloseTo(0.3, 2);
  });

  test('shares are woven together vertex by vertex', () => {
    const lanes = [0, 1, 0.5, 1].map((share) => Float32Array.from([share, 1 - share]));
    expect([...reachBytes(lanes)]).toEqual([0, 255, 128, 255, 255, 0, 128, 0]);
  });
});

describe('hem', () => {
  test('the lowest edge ends far below any picture and the shoulders stay where they are', () => {
    const positions = Float32Array.from([1, -1.5, 0, 1, -2.0, 0, 1.4, -2.9, 0]);
    extendHem(positions);
    expect(positions[1]).toBe(-1.5);
    expect(positions[4]).toBe(-2);
    expect(positions[7]).toBeLessThan(-8);
  });
});

describe('sides', () => {
  /** Two sheets that face away from each other, or towards each other. */
  const pair = (slot: 'hair' | 'cloth', facing: 1 | -1) =>
    partOf(slot, [...sheet(0.6, 0.4, facing), ...sheet(-0.6, 0.4, facing === 1 ? -1 : 1)]);

  test('hair built inside out is turned, with its triangles', () => {
    const turned = outsideOut(pair('hair', -1));
    expect(turned.normals[2]).toBeCloseTo(1);
    expect(Array.from(turned.indices.slice(0, 3))).toEqual([0, 2, 1]);
  });

  test('hair that was right is left alone, and so are other parts', () => {
    const hair = pair('hair', 1);
    expect(outsideOut(hair)).toBe(hair);
    const cloth = pair('cloth', -1);
    expect(outsideOut(cloth)).toBe(cloth);
  });
});
