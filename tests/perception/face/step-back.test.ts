import { createStepBack } from '#perception/face/step-back';
import { describe, expect, it } from 'vitest';

describe('stepping back from a face that fills the picture', () => {
  const step = createStepBack();

  it('gives points back as fractions of the frame', () => {
    expect(step.point({ x: 0.5, y: 0.5, z: 0.1 })).toEqual({ x: 0.5, y: 0.5, z: 0.1 });
    // The frame is 1 / 1.4 of the wider picture, in its middle.
    const corner = step.point({ x: 0.5 - 0.5 / 1.4, y: 0.5 + 0.5 / 1.4 });
    expect(corner.x).toBeCloseTo(0, 9);
    expect(corner.y).toBeCloseTo(1, 9);
  });

  it('undoes the distance, and leaves the head as it is', () => {
    const head = { yawRad: 0.2, pitchRad: -0.1, rollRad: 0 };
    expect(step.pose({ head, distanceM: 0.7 })).toEqual({ head, distanceM: 0.7 / 1.4 });
    expect(step.pose({ head, distanceM: null }).distanceM).toBeNull();
  });

  it('is over when the face is small again', () => {
    expect(step.isSmallAgain({ x: 0.1, y: 0, width: 0.8, height: 1 })).toBe(false);
    expect(step.isSmallAgain({ x: 0.3, y: 0.3, width: 0.3, height: 0.4 })).toBe(true);
  });
});
