import { describe, expect, it } from 'vitest';

import { stepGazeRest, TYPICAL_GAZE_REST } from '../../../src/perception/face/gaze-rest.ts';
import type { GazeRest } from '../../../src/perception/face/gaze-rest.ts';

/** Holds head and eyes for some seconds at ten looks a second. */
function hold(
  headPitchRad: number,
  eyesPitchRad: number,
  forS: number,
  before: GazeRest = TYPICAL_GAZE_REST,
  yawRad = 0,
): GazeRest {
  let rest = before;
  const head = { yawRad, pitchRad: headPitchRad, rollRad: 0 };
  for (let i = 0; i < forS * 10; i++) {
    rest = stepGazeRest(rest, head, { yawRad: 0, pitchRad: eyesPitchRad }, true, 100);
  }
  return rest;
}

describe('where a screen is', () => {
  it('is learned within seconds of somebody who looks at it', () => {
    const rest = hold(0.18, 0.3, 4);
    expect(rest.head.pitchRad).toBeCloseTo(0.18, 1);
    expect(rest.eyes.pitchRad).toBeCloseTo(0.3, 1);
  });

  it('is not learned of a head that is bowed over a phone, once the screen is known', () => {
    const known = hold(0.05, 0.15, 4);
    expect(hold(0.32, 0.35, 10, known).head.pitchRad).toBeLessThan(0.14);
  });

  it('is learned anew at once when a head that was bowed from the start comes up', () => {
    const bowed = hold(0.35, 0.3, 4);
    expect(hold(0.02, 0.12, 3, bowed).head.pitchRad).toBeLessThan(0.1);
  });

  it('is not learned of a turned head, of a moving one, or with the eyes closed', () => {
    expect(hold(0.05, 0.15, 10, TYPICAL_GAZE_REST, 0.4).head.yawRad).toBe(0);
    let moving: GazeRest = TYPICAL_GAZE_REST;
    let closed: GazeRest = TYPICAL_GAZE_REST;
    for (let i = 0; i < 100; i++) {
      const swing = { yawRad: 0.15 * Math.sin(i), pitchRad: 0.2, rollRad: 0 };
      const eyes = { yawRad: 0, pitchRad: 0.3 };
      moving = stepGazeRest(moving, swing, eyes, true, 100);
      closed = stepGazeRest(closed, { yawRad: 0, pitchRad: 0.2, rollRad: 0 }, eyes, false, 100);
    }
    expect(moving.learnedMs).toBe(0);
    expect(closed.learnedMs).toBe(0);
  });

  it('explains only so much', () => {
    expect(hold(0.4, 0.7, 60).head.pitchRad).toBeLessThanOrEqual(0.25);
  });
});
