import { describe, expect, it } from 'vitest';

import { headPoseFromMatrix } from '../../../src/perception/face/head-pose.ts';
import { observationFromLandmarks } from '../../../src/perception/face/landmarks68.ts';
import type { PointPx } from '../../../src/perception/face/landmarks68.ts';
import {
  frameIntervalMs,
  START_SAMPLING,
  stepSampling,
} from '../../../src/perception/face/sampling.ts';

/** Column-major rotation about one axis, 40 cm in front of the camera. */
function matrix(axis: 'x' | 'y' | 'z', angleRad: number): number[] {
  const [c, s] = [Math.cos(angleRad), Math.sin(angleRad)];
  const rows = {
    x: [1, 0, 0, 0, c, -s, 0, s, c],
    y: [c, 0, s, 0, 1, 0, -s, 0, c],
    z: [c, -s, 0, s, c, 0, 0, 0, 1],
  }[axis];
  const r = (row: number, column: number): number => rows[row * 3 + column] ?? 0;
  const columns = [0, 1, 2].flatMap((column) => [r(0, column), r(1, column), r(2, column), 0]);
  return [...columns, 0, 0, -40, 1];
}

describe('head pose from the transformation matrix', () => {
  it.each([-0.5, 0.3])('reads a turn of %f rad as yaw and nothing else', (turn) => {
    const { head } = headPoseFromMatrix(matrix('y', turn));
    expect(head.yawRad).toBeCloseTo(turn, 6);
    expect(head.pitchRad).toBeCloseTo(0, 6);
    expect(head.rollRad).toBeCloseTo(0, 6);
  });

  it('reads a nod down as positive pitch and a tilt as roll', () => {
    expect(headPoseFromMatrix(matrix('x', 0.3)).head.pitchRad).toBeCloseTo(0.3, 6);
    expect(headPoseFromMatrix(matrix('z', 0.2)).head.rollRad).toBeCloseTo(0.2, 6);
  });

  it('gives a distance in metres, and none for a face behind the camera', () => {
    const ahead = matrix('x', 0);
    expect(headPoseFromMatrix(ahead).distanceM).toBeGreaterThan(0.4);
    expect(headPoseFromMatrix(ahead).distanceM).toBeLessThan(0.8);
    expect(headPoseFromMatrix(ahead.with(14, 40)).distanceM).toBeNull();
  });
});

describe('an observation from 68 landmarks', () => {
  /** A schematic frontal face, eyes 60 px apart, in a 640x480 picture. */
  function points(change: Readonly<Record<number, PointPx>> = {}): PointPx[] {
    const all = Array.from({ length: 68 }, (_, index): PointPx => ({ x: 320, y: 240 + index / 9 }));
    const set = (index: number, x: number, y: number): void => {
      all[index] = { x: 320 + x, y: 200 + y };
    };
    set(0, -68, 5);
    set(16, 68, 5);
    set(8, 0, 120);
    for (const [from, side] of [
      [36, -30],
      [42, 30],
    ] as const) {
      [-9, -3, 3, 9, 3, -3].forEach((dx, i) =>
        set(from + i, side + dx, i > 3 ? 3 : i && i < 3 ? -3 : 0),
      );
    }
    set(18, -42, -20);
    set(25, 42, -20);
    set(21, -10, -19);
    set(22, 10, -19);
    set(30, 0, 37);
    for (let i = 48; i < 68; i += 1) set(i, 0, 72);
    set(48, -22, 73);
    set(54, 22, 73);
    for (const [index, point] of Object.entries(change)) all[Number(index)] = point;
    return all;
  }
  const frame = { width: 640, height: 480 };

  it('reads a frontal face as facing the camera', () => {
    const { head, distanceM } = observationFromLandmarks(points(), frame, 0.9);
    expect(head.yawRad).toBeCloseTo(0, 2);
    expect(Math.abs(head.pitchRad)).toBeLessThan(0.15);
    expect(distanceM).toBeGreaterThan(0.4);
    expect(distanceM).toBeLessThan(0.9);
  });

  it('reads a nose that moves to the right between the jaws as a turn to the right', () => {
    const turned = points({
      30: { x: 345, y: 237 },
      0: { x: 240, y: 205 },
      16: { x: 370, y: 205 },
    });
    expect(observationFromLandmarks(turned, frame, 0.9).head.yawRad).toBeGreaterThan(0.2);
  });

  it('reads wide, lifted corners as a smile and parted lips as an open jaw', () => {
    const still = observationFromLandmarks(points(), frame, 0.9).blend;
    const smiling = observationFromLandmarks(
      points({ 48: { x: 288, y: 266 }, 54: { x: 352, y: 266 } }),
      frame,
      0.9,
    ).blend;
    expect(smiling.mouthSmileLeft).toBeGreaterThan((still.mouthSmileLeft ?? 0) + 0.4);
    const open = observationFromLandmarks(points({ 66: { x: 320, y: 300 } }), frame, 0.9).blend;
    expect(open.jawOpen).toBeGreaterThan((still.jawOpen ?? 0) + 0.4);
  });

  it('leaves out the eyes it cannot read', () => {
    expect(observationFromLandmarks(points(), frame, 0.9).blend).not.toHaveProperty('eyeBlinkLeft');
  });
});

describe('sampling', () => {
  const settled = (costMs: number): number => {
    let state = START_SAMPLING;
    for (let i = 0; i < 200; i += 1) state = stepSampling(state, costMs);
    return frameIntervalMs(state);
  };

  it.each([8, 45, 150])('keeps frames of %i ms below 35 %% of a core', (costMs) => {
    expect(costMs / settled(costMs)).toBeLessThanOrEqual(0.35);
  });

  it.each([
    [40, 62],
    [25, 120],
    [38, 48],
  ])('keeps turns of %i and %i ms below 35 %% of a core on average', (cheapMs, dearMs) => {
    let state = START_SAMPLING;
    let [spentMs, passedMs] = [0, 0];
    for (let i = 0; i < 600; i += 1) {
      // Every second frame asks the net as well; now and then another program is in the way.
      const costMs = i % 2 === 0 ? cheapMs : dearMs;
      state = stepSampling(state, i % 23 === 0 ? costMs * 4 : costMs);
      if (i < 200) continue;
      spentMs += costMs;
      passedMs += frameIntervalMs(state);
    }
    expect(spentMs / passedMs).toBeLessThanOrEqual(0.35);
    expect(spentMs / passedMs).toBeGreaterThan(0.22);
  });

  it('looks no more than 15 times a second, and at least once', () => {
    expect(settled(1)).toBeCloseTo(1000 / 15, 3);
    expect(settled(5000)).toBe(1000);
  });

  it('shrugs off one frame that waited for another program', () => {
    let state = START_SAMPLING;
    for (let i = 0; i < 200; i += 1) state = stepSampling(state, 40);
    expect(frameIntervalMs(stepSampling(state, 400)) / frameIntervalMs(state)).toBeLessThan(1.6);
  });
});
