import { POSE, createFacePose } from '#core';
import { Vector3 } from 'three';
import { describe, expect, test } from 'vitest';

import { createSkeleton } from '../../../src/avatar/scene/skeleton.ts';
import { HEAD_JOINT, NECK_JOINT } from '../../../src/avatar/scene/traits.ts';

const NOSE = [0, -0.36, 1.05] as const;
const CROWN = [0, 1.2, 0] as const;

const posed = (channels: Partial<Record<keyof typeof POSE, number>>) => {
  const pose = createFacePose();
  for (const [name, value] of Object.entries(channels))
    pose[POSE[name as keyof typeof POSE]] = value; // the keys are those of the record above
  const skeleton = createSkeleton();
  skeleton.apply(pose);
  return skeleton;
};
const headTakes = (
  point: readonly [number, number, number],
  channels: Partial<Record<keyof typeof POSE, number>>,
): Vector3 => new Vector3(...point).applyMatrix4(posed(channels).head);

describe('signs of the bones', () => {
  test('yaw turns the nose to the left of the person, who faces +z', () => {
    expect(headTakes(NOSE, { headYawRad: 0.3 }).x).toBeGreaterThan(0.2);
    expect(headTakes(NOSE, { neckYawRad: 0.3 }).x).toBeGreaterThan(0.2);
  });

  test('pitch lifts the nose', () => {
    expect(headTakes(NOSE, { headPitchRad: 0.3 }).y).toBeGreaterThan(NOSE[1] + 0.2);
  });

  test('roll brings the crown towards the left shoulder', () => {
    expect(headTakes(CROWN, { headRollRad: 0.3 }).x).toBeGreaterThan(0.3);
  });

  test('eyes turn to the left and up with plus, and a little outwards at rest', () => {
    const skeleton = posed({ eyeLeftYawRad: 0.2, eyeLeftPitchRad: 0.1 });
    const gaze = new Vector3(0, 0, 1).applyEuler(skeleton.eyeLeft);
    expect(gaze.x).toBeGreaterThan(0.18);
    expect(gaze.y).toBeGreaterThan(0.08);
    const rest = posed({});
    expect(rest.eyeLeft.y).toBeCloseTo(-rest.eyeRight.y);
    expect(rest.eyeLeft.y).toBeGreaterThan(0);
  });
});

test('neck and head turn add up, and each leaves its own joint in place', () => {
  const both = headTakes(NOSE, { neckYawRad: 0.1, headYawRad: 0.15 });
  const direction = Math.atan2(both.x - 0, both.z - 0);
  expect(direction).toBeGreaterThan(0.2);
  expect(
    headTakes(HEAD_JOINT, { headYawRad: 0.4, headPitchRad: 0.3 }).distanceTo(
      new Vector3(...HEAD_JOINT),
    ),
  ).toBeLessThan(1e-6);
  const neck = new Vector3(...NECK_JOINT).applyMatrix4(posed({ neckRollRad: 0.4 }).neck);
  expect(neck.distanceTo(new Vector3(...NECK_JOINT))).toBeLessThan(1e-6);
});

test('leaning brings the face nearer without letting it look at the floor', () => {
  const skeleton = posed({ lean: 1 });
  const nose = new Vector3(...NOSE).applyMatrix4(skeleton.head).applyMatrix4(skeleton.body);
  expect(nose.z).toBeGreaterThan(NOSE[2] + 0.3);
  const forward = new Vector3(0, 0, 1)
    .transformDirection(skeleton.head)
    .transformDirection(skeleton.body);
  expect(forward.y).toBeCloseTo(0, 3);
});
