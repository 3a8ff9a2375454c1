import { POSE, type FacePose } from '#core';
import { Euler, Group, Matrix4, Quaternion, Vector3, type Object3D } from 'three';

import { weightOf, type ShapePlan } from '../../guest/shape-plan.ts';
import { HEAD_JOINT } from '../../person/bend.ts';
import type { GuestBones } from './find-bones.ts';

/** Turns one node as seen in the room, whatever way its own axes point: local = before * turn * after. */
interface Turner {
  readonly node: Object3D;
  readonly before: Quaternion;
  readonly after: Quaternion;
}

/** How far a jaw's bone turns at weight 1. */
const JAW_OPEN_RAD = 0.32;

const turn = new Quaternion();
const second = new Quaternion();
const angles = new Euler(0, 0, 0, 'YXZ');
const shift = new Matrix4();

/** Pose pitch is up, three's x turn is down; pose roll is towards +x, three's z turn away. */
const toTurn = (into: Quaternion, yawRad: number, pitchRad: number, rollRad: number): Quaternion =>
  into.setFromEuler(angles.set(-pitchRad, yawRad, -rollRad));

/** @param room from the model's space to the room's. */
function turnerOf(node: Object3D | undefined, room: Quaternion): Turner | null {
  if (!node) return null;
  const parent = node.parent?.getWorldQuaternion(new Quaternion()) ?? new Quaternion();
  const inRoom = room.clone().multiply(parent);
  return { node, before: inRoom.clone().invert(), after: inRoom.multiply(node.quaternion) };
}

const apply = ({ node, before, after }: Turner): void => {
  node.quaternion.copy(before).multiply(turn).multiply(after);
};

/** Eyes that are meshes of their own may have their node anywhere: they are hung from one in their middle. */
export function pivotAt(node: Object3D, middle: Vector3): Object3D {
  const pivot = new Group();
  pivot.name = `${node.name}Pivot`;
  const parent = node.parent;
  if (!parent) return node;
  parent.add(pivot);
  pivot.position.copy(parent.worldToLocal(middle.clone()));
  pivot.updateMatrixWorld(true);
  pivot.attach(node);
  return pivot;
}

/** Moves the neck, the head, the eyes and the jaw. */
export interface BoneDriver {
  apply(pose: FacePose): void;
}

/**
 * @param whole what turns when there is no bone for the head; its matrix is written.
 * @param eyes false where shapes turn them.
 * @param jaw what opens a jaw's bone; null where a shape does.
 */
export function createBoneDriver(
  bones: GuestBones,
  placement: Matrix4,
  whole: Object3D,
  eyes: boolean,
  jaw: ShapePlan | null,
): BoneDriver {
  const room = new Quaternion();
  placement.decompose(new Vector3(), room, new Vector3());
  const neck = turnerOf(bones.neck, room);
  const head = turnerOf(bones.head, room);
  const leftEye = eyes ? turnerOf(bones.leftEye, room) : null;
  const rightEye = eyes ? turnerOf(bones.rightEye, room) : null;
  const jawBone = jaw ? turnerOf(bones.jaw, room) : null;
  const [x, y, z] = HEAD_JOINT;
  whole.matrixAutoUpdate = false;
  whole.matrix.copy(placement);

  const at = (pose: FacePose, channel: number): number => pose[channel] ?? 0;
  return {
    apply(pose) {
      toTurn(
        second,
        at(pose, POSE.neckYawRad),
        at(pose, POSE.neckPitchRad),
        at(pose, POSE.neckRollRad),
      );
      toTurn(
        turn,
        at(pose, POSE.headYawRad),
        at(pose, POSE.headPitchRad),
        at(pose, POSE.headRollRad),
      );
      if (!neck) turn.premultiply(second);
      if (head) apply(head);
      else {
        whole.matrix.makeRotationFromQuaternion(turn);
        whole.matrix.premultiply(shift.makeTranslation(x, y, z));
        whole.matrix.multiply(shift.makeTranslation(-x, -y, -z)).multiply(placement);
        whole.matrixWorldNeedsUpdate = true;
      }
      if (neck) {
        turn.copy(second);
        apply(neck);
      }
      if (leftEye) {
        toTurn(turn, at(pose, POSE.eyeLeftYawRad), at(pose, POSE.eyeLeftPitchRad), 0);
        apply(leftEye);
      }
      if (rightEye) {
        toTurn(turn, at(pose, POSE.eyeRightYawRad), at(pose, POSE.eyeRightPitchRad), 0);
        apply(rightEye);
      }
      if (jaw && jawBone) {
        toTurn(turn, 0, -JAW_OPEN_RAD * weightOf(jaw, 0, pose), 0);
        apply(jawBone);
      }
    },
  };
}
