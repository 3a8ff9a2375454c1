import { POSE } from '#core';
import { createBrain, express } from '#brain';
import { betweenExpressions, createPosedFace } from '#session';
import { expect, test } from 'vitest';

const rest = express(createBrain(1));

test('between two expressions every control is between theirs', () => {
  const smiling = { ...rest, smile: 1, gaze: { yawRad: 0.4, pitchRad: 0 } };
  const half = betweenExpressions(
    { ...rest, smile: 0, gaze: { yawRad: 0, pitchRad: 0 } },
    smiling,
    0.5,
  );
  expect(half.smile).toBeCloseTo(0.5);
  expect(half.gaze.yawRad).toBeCloseTo(0.2);
  expect(betweenExpressions(rest, rest, 0.3)).toEqual(rest);
});

test('a posed face shows the expression, in one buffer', () => {
  const posed = createPosedFace();
  const first = posed({ ...rest, smile: 0 }, true);
  const calm = first[POSE.mouthSmileLeft] ?? 0;
  const second = posed({ ...rest, smile: 1 }, true);
  expect(second).toBe(first);
  expect(second[POSE.mouthSmileLeft]).toBeGreaterThan(calm + 0.3);
});
