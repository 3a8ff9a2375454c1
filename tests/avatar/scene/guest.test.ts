import { Bone, Group, Matrix4, Quaternion, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';

import { createBoneDriver } from '../../../src/avatar/scene/guest/bone-driver.ts';
import { findBones } from '../../../src/avatar/scene/guest/find-bones.ts';
import { createLamps } from '../../../src/avatar/scene/guest/lamps.ts';
import { lowerArms } from '../../../src/avatar/scene/guest/place-model.ts';
import { createLightRig } from '../../../src/avatar/scene/light-rig.ts';
import { POSE, createFacePose } from '../../../src/core/face-pose.ts';

/** A head on a neck, its bones turned whichever way, with a point on the tip of its nose. */
function figure(turn: Quaternion): { root: Group; nose: Group } {
  const root = new Group();
  const neck = new Bone();
  const head = new Bone();
  const nose = new Group();
  neck.name = 'mixamorigNeck';
  head.name = 'mixamorigHead';
  root.add(neck);
  neck.quaternion.copy(turn);
  neck.add(head);
  head.quaternion.copy(turn.clone().invert()).multiply(turn);
  root.updateMatrixWorld(true);
  // one unit before the face, wherever the head's own axes point
  nose.position.copy(head.worldToLocal(new Vector3(0, 0, 1)));
  head.add(nose);
  root.updateMatrixWorld(true);
  return { root, nose };
}

const posed = (channels: Readonly<Record<string, number>>) => {
  const pose = createFacePose();
  for (const [name, index] of Object.entries(POSE)) pose[index] = channels[name] ?? 0;
  return pose;
};

describe("a guest's bones", () => {
  it.each([
    ['straight', new Quaternion()],
    ['turned sideways', new Quaternion().setFromAxisAngle(new Vector3(0, 0, 1), Math.PI / 2)],
    ['turned about all axes', new Quaternion(0.5, -0.5, 0.5, 0.5)],
  ])('turn as the pose says, %s', (_how, turn) => {
    const { root, nose } = figure(turn);
    const whole = new Group();
    whole.add(root);
    const placement = new Matrix4().makeScale(10, 10, 10);
    const driver = createBoneDriver(findBones(root, null), placement, whole, false, null);
    const tip = (channels: Readonly<Record<string, number>>): Vector3 => {
      driver.apply(posed(channels));
      whole.updateMatrixWorld(true);
      return nose.getWorldPosition(new Vector3()).divideScalar(10);
    };
    expect(tip({}).z).toBeCloseTo(1);
    // yaw + is the person's left, +x; pitch + is up
    expect(tip({ headYawRad: 0.3, neckYawRad: 0.2 }).x).toBeCloseTo(Math.sin(0.5));
    expect(tip({ headPitchRad: 0.4 }).y).toBeCloseTo(Math.sin(0.4));
    expect(tip({}).distanceTo(new Vector3(0, 0, 1))).toBeLessThan(1e-6);
  });

  it('without any for the head the whole figure turns', () => {
    const root = new Group();
    const whole = new Group();
    whole.add(root);
    const driver = createBoneDriver({}, new Matrix4(), whole, false, null);
    driver.apply(posed({ headYawRad: 0.3 }));
    const forward = new Vector3(0, 0, 1).transformDirection(whole.matrix);
    expect(forward.x).toBeCloseTo(Math.sin(0.3));
  });

  it('arms that are stretched out are let down, those that hang are left alone', () => {
    const shoulders = (slope: number) => {
      const root = new Group();
      const upper = new Bone();
      const lower = new Bone();
      upper.name = 'LeftArm';
      lower.name = 'LeftForeArm';
      upper.position.set(0.2, 0, 0);
      lower.position.set(Math.cos(slope), -Math.sin(slope), 0);
      upper.add(lower);
      root.add(upper);
      root.updateMatrixWorld(true);
      return { root, lower };
    };
    const stretched = shoulders(0);
    expect(lowerArms(findBones(stretched.root, null), new Matrix4())).toBe(true);
    stretched.root.updateMatrixWorld(true);
    expect(stretched.lower.getWorldPosition(new Vector3()).y).toBeLessThan(-0.9);
    const hanging = shoulders(1.2);
    expect(lowerArms(findBones(hanging.root, null), new Matrix4())).toBe(false);
  });
});

describe("a guest's light", () => {
  it.each(['lite', 'studio'] as const)('follows the rig of our own people on %s', (tier) => {
    const rig = createLightRig(0.3);
    rig.light('light');
    const lamps = createLamps(rig.uniforms, tier);
    lamps.follow();
    const colors = () =>
      lamps.group.children.flatMap((child) => ('color' in child ? [child.color] : []));
    const day = JSON.stringify(colors());
    rig.light('dark');
    lamps.follow();
    expect(JSON.stringify(colors())).not.toBe(day);
    expect(lamps.environment === null).toBe(tier === 'lite');
  });
});
