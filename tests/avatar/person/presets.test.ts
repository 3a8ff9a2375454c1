import { describe, expect, it } from 'vitest';

import { PUPIL_SMALL, PUPIL_WIDE, dilated } from '../../../src/avatar/person/features/eyes.ts';
import { AVERAGE_FACE } from '../../../src/avatar/person/form/face-form.ts';
import { deriveLandmarks } from '../../../src/avatar/person/form/landmarks.ts';
import { lidDirection, lidPoses, restLidPose } from '../../../src/avatar/person/head/lid-pose.ts';

describe('the lids of any face', () => {
  const faces = [-1, 0, 1].flatMap((eyeOpenness) =>
    [0, 1].map((age) => ({ ...AVERAGE_FACE, eyeOpenness, age, lidFold: -eyeOpenness })),
  );

  it('cover the top of the iris at rest and touch its lower edge', () => {
    for (const face of faces) {
      const m = deriveLandmarks(face);
      const rest = restLidPose(face, m);
      const height = (upper: boolean): number =>
        (lidDirection(0.5, upper, rest)[1] * m.eye.radius * 1.088) / m.eye.irisRadius;
      const covered = (1 - height(true)) / 2;
      expect(covered).toBeGreaterThan(0.04);
      expect(covered).toBeLessThan(0.24);
      expect(height(false)).toBeLessThan(-0.8);
      expect(height(false)).toBeGreaterThan(-1.15);
    }
  });

  it('meet in a blink all along their edges', () => {
    for (const face of faces) {
      const m = deriveLandmarks(face);
      const { eyeBlink } = lidPoses(restLidPose(face, m));
      for (let t = 0; t <= 1; t += 0.1) {
        const gap = lidDirection(t, true, eyeBlink)[1] - lidDirection(t, false, eyeBlink)[1];
        expect(Math.abs(gap)).toBeLessThan(0.02);
      }
    }
  });
});

describe('the pupil', () => {
  it('widens without ever turning the iris inside out', () => {
    expect(dilated(PUPIL_SMALL)).toBeCloseTo(PUPIL_WIDE);
    expect(dilated(1)).toBeCloseTo(1);
    for (let f = 0; f < 1; f += 0.02) expect(dilated(f + 0.02)).toBeGreaterThan(dilated(f));
  });
});
