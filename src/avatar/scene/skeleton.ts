import { POSE, type FacePose } from '#core';
import { Euler, Matrix4, Vector3 } from 'three';

import { EYE_TOE_OUT_RAD } from '../person/rig.ts';
import { HEAD_JOINT, NECK_JOINT } from './traits.ts';

/** At lean 1 the body comes this much nearer (units) and tips this far (radians); the neck keeps the face upright. */
const LEAN_FORWARD = 0.5;
const LEAN_TIP_RAD = 0.055;
/** A full breath raises the shoulders' root by this much, in units. */
const BREATH_RISE = 0.012;
/** Bones of the figure, shared by every tier and written in place by `apply`. */
export interface Skeleton {
  /** Body space: where the neck and the head carry a point of the rest pose. */
  readonly neck: Matrix4;
  readonly head: Matrix4;
  readonly body: Matrix4;
  /** Turn of each eyeball about its own centre. */
  readonly eyeLeft: Euler;
  readonly eyeRight: Euler;
  readonly breath: { value: number };
  apply(pose: FacePose): void;
}

const neckJoint = new Vector3(...NECK_JOINT);
const headJoint = new Vector3(...HEAD_JOINT);

export const createSkeleton = (): Skeleton => {
  const turn = new Euler(0, 0, 0, 'YXZ');
  const bone = new Matrix4();
  const shift = new Matrix4();
  const eyeLeft = new Euler(0, 0, 0, 'YXZ');
  const eyeRight = new Euler(0, 0, 0, 'YXZ');
  const neck = new Matrix4();
  const head = new Matrix4();
  const body = new Matrix4();
  const breath = { value: 0 };

  /** Rotation about a joint. Pose pitch is up, three's x turn is down; pose roll is towards +x, three's z turn away. */
  const about = (
    into: Matrix4,
    joint: Vector3,
    yawRad: number,
    pitchRad: number,
    rollRad: number,
  ): void => {
    into.makeRotationFromEuler(turn.set(-pitchRad, yawRad, -rollRad));
    into.premultiply(shift.makeTranslation(joint.x, joint.y, joint.z));
    into.multiply(shift.makeTranslation(-joint.x, -joint.y, -joint.z));
  };

  return {
    neck,
    head,
    body,
    eyeLeft,
    eyeRight,
    breath,
    apply(pose) {
      const lean = pose[POSE.lean] ?? 0;
      breath.value = pose[POSE.breath] ?? 0;
      body.makeRotationX(lean * LEAN_TIP_RAD);
      body.setPosition(0, breath.value * BREATH_RISE, lean * LEAN_FORWARD);
      about(
        neck,
        neckJoint,
        pose[POSE.neckYawRad] ?? 0,
        (pose[POSE.neckPitchRad] ?? 0) + lean * LEAN_TIP_RAD,
        pose[POSE.neckRollRad] ?? 0,
      );
      about(
        bone,
        headJoint,
        pose[POSE.headYawRad] ?? 0,
        pose[POSE.headPitchRad] ?? 0,
        pose[POSE.headRollRad] ?? 0,
      );
      head.multiplyMatrices(neck, bone);
      const left = (pose[POSE.eyeLeftYawRad] ?? 0) + EYE_TOE_OUT_RAD;
      const right = (pose[POSE.eyeRightYawRad] ?? 0) - EYE_TOE_OUT_RAD;
      eyeLeft.set(-(pose[POSE.eyeLeftPitchRad] ?? 0), left, 0);
      eyeRight.set(-(pose[POSE.eyeRightPitchRad] ?? 0), right, 0);
    },
  };
};
