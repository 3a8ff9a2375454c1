import { describe, expect, it } from 'vitest';

import { START_POSTURE, stepHeadPosture } from '../../../src/perception/face/head-posture.ts';
import { away, headTrack } from './head-tracks.ts';
import type { HeadPoint } from './head-tracks.ts';

function gesturesIn(point: (tS: number) => HeadPoint, forS: number): readonly string[] {
  let state = START_POSTURE;
  return headTrack(point, forS).flatMap((sample) => {
    const step = stepHeadPosture(state, sample);
    ({ state } = step);
    return step.gestures.map(({ gesture }) => gesture);
  });
}
const rad = (deg: number): number => (deg * Math.PI) / 180;

describe('a tilted head', () => {
  it('is told once, when it has been held', () => {
    expect(gesturesIn((tS) => ({ rollRad: rad(22) * away(tS, 2, 4, 0.4) }), 6)).toEqual(['tilt']);
    expect(gesturesIn((tS) => ({ rollRad: rad(-22) * away(tS, 2, 4, 0.4) }), 6)).toEqual(['tilt']);
  });

  it('is told again the next time', () => {
    const twice = (tS: number): number => away(tS, 2, 3, 0.3) + away(tS, 5, 6, 0.3);
    expect(gesturesIn((tS) => ({ rollRad: rad(22) * twice(tS) }), 8)).toEqual(['tilt', 'tilt']);
  });

  it('is not told of a sway, nor of a camera that hangs askew', () => {
    expect(gesturesIn((tS) => ({ rollRad: rad(22) * Math.sin(8 * tS) }), 6)).toEqual([]);
    expect(gesturesIn(() => ({ rollRad: rad(20) }), 6)).toEqual([]);
  });
});

describe('leaning', () => {
  const at = (near: number, moveS: number) => (tS: number) => ({
    distanceM: 0.65 * (1 - (1 - near) * away(tS, 3, 8, moveS)),
  });

  it('in and out again is told as both', () => {
    expect(gesturesIn(at(0.78, 0.8), 12)).toEqual(['lean-in', 'lean-out']);
  });

  it('back first is told as out', () => {
    expect(gesturesIn((tS) => ({ distanceM: 0.6 * (1 + 0.3 * away(tS, 3, 30, 0.7)) }), 8)).toEqual([
      'lean-out',
    ]);
  });

  it('is not told of small shifts', () => {
    expect(gesturesIn(at(0.92, 0.8), 12)).toEqual([]);
  });

  it('is not told of somebody who walks up and sits down', () => {
    expect(gesturesIn((tS) => ({ distanceM: Math.max(0.6, 2.4 - 0.5 * tS) }), 9)).toEqual([]);
  });

  it('is not told of a face that only turns, though its distance is read wrongly then', () => {
    const turned = (tS: number): HeadPoint => ({
      yawRad: rad(50) * away(tS, 3, 5, 0.4),
      distanceM: 0.6 * (1 - 0.25 * away(tS, 3.1, 5, 0.3)),
    });
    expect(gesturesIn(turned, 8)).toEqual([]);
  });
});
