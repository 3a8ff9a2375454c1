import { Matrix4, SkinnedMesh, Vector3, type Mesh, type Object3D } from 'three';

import { meaningOf } from '../../guest/face-names.ts';
import { meshesOf } from './check-model.ts';
import type { GuestBones } from './find-bones.ts';

/** Where the eyes are in the model's own space, and how that was found out. */
export interface EyeLine {
  readonly left: Vector3;
  readonly right: Vector3;
  readonly from: 'bones' | 'lids';
}

const SIDES = ['Left', 'Right'] as const;
/** Lids stand this far before the middle of the eye, in distances between the eyes: 12 mm of 63. */
const LID_DEPTH = 0.19;
/** Vertices that move less than this share of the farthest are not the lid. */
const LID_SHARE = 0.35;

const point = new Vector3();
const step = new Vector3();

/** A vertex at rest in the space of the scene's root, bones included. */
export const restVertex = (mesh: Mesh, vertex: number, into: Vector3): Vector3 =>
  mesh.getVertexPosition(vertex, into).applyMatrix4(mesh.matrixWorld);

/** The middle of what a shape moves, as far as it moves, halfway along; null when no mesh has such a shape. */
function movedBy(meshes: readonly Mesh[], channel: string): Vector3 | null {
  const sum = new Vector3();
  let total = 0;
  for (const mesh of meshes) {
    const names = Object.entries(mesh.morphTargetDictionary ?? {});
    for (const [name, index] of names) {
      const meaning = meaningOf(name);
      if (meaning?.channels.length !== 1 || meaning.channels[0] !== channel) continue;
      const shape = mesh.geometry.morphAttributes['position']?.[index];
      const rest = mesh.geometry.attributes['position'];
      if (!shape || !rest) continue;
      let farthest = 0;
      const lengthAt = (v: number): number => {
        step.fromBufferAttribute(shape, v);
        if (!mesh.geometry.morphTargetsRelative) step.sub(point.fromBufferAttribute(rest, v));
        return step.length();
      };
      for (let v = 0; v < shape.count; v++) farthest = Math.max(farthest, lengthAt(v));
      if (farthest === 0) continue;
      for (let v = 0; v < shape.count; v++) {
        const length = lengthAt(v);
        if (length < LID_SHARE * farthest) continue;
        const weight = length / farthest;
        // halfway down, where the eye's middle is
        step
          .multiplyScalar(0.5)
          .transformDirection(mesh.matrixWorld)
          .multiplyScalar(length * 0.5);
        sum.addScaledVector(restVertex(mesh, v, point).add(step), weight);
        total += weight;
      }
    }
  }
  return total > 0 ? sum.divideScalar(total) : null;
}

const isPair = (left: Vector3 | null, right: Vector3 | null): boolean =>
  left !== null && right !== null && left.distanceTo(right) > 1e-4;

/** Finds the eyes by their bones, or else by where the lids close. */
export function findEyes(root: Object3D, bones: GuestBones): EyeLine | null {
  const { leftEye, rightEye } = bones;
  if (leftEye && rightEye) {
    const left = leftEye.getWorldPosition(new Vector3());
    const right = rightEye.getWorldPosition(new Vector3());
    if (isPair(left, right)) return { left, right, from: 'bones' };
  }
  const meshes = meshesOf(root).filter((mesh) => mesh.morphTargetDictionary);
  const [left, right] = SIDES.map((side) => movedBy(meshes, `eyeBlink${side}`));
  if (left && right && isPair(left, right)) {
    const apart = left.distanceTo(right);
    const forward = new Vector3()
      .subVectors(left, right)
      .cross(new Vector3(0, 1, 0))
      .normalize();
    for (const lid of [left, right]) lid.addScaledVector(forward, -LID_DEPTH * apart);
    return { left, right, from: 'lids' };
  }
  return null;
}

/** From the right to the left, as well as can be told: by the eyes or else by the arms. */
export function acrossOf(eyes: EyeLine | null, bones: GuestBones): Vector3 | null {
  if (eyes) return new Vector3().subVectors(eyes.left, eyes.right);
  const { leftUpperArm, rightUpperArm } = bones;
  if (!leftUpperArm || !rightUpperArm) return null;
  return leftUpperArm
    .getWorldPosition(new Vector3())
    .sub(rightUpperArm.getWorldPosition(new Vector3()));
}

/** Room that a set of points takes. */
export interface Extent {
  readonly low: Vector3;
  readonly high: Vector3;
}

/** Enough to know how tall somebody is. */
const MOST_SAMPLES = 6_000;

const isWithin = (node: Object3D | null, ancestor: Object3D): boolean => {
  for (let up = node; up; up = up.parent) if (up === ancestor) return true;
  return false;
};

/** Whether a vertex follows a node: by its largest bone weight, or because its mesh hangs from it. */
export function follows(mesh: Mesh, vertex: number, node: Object3D): boolean {
  if (!(mesh instanceof SkinnedMesh)) return isWithin(mesh, node);
  const joints = mesh.geometry.attributes['skinIndex'];
  const weights = mesh.geometry.attributes['skinWeight'];
  if (!joints || !weights) return isWithin(mesh, node);
  let most = 0;
  for (let k = 1; k < 4; k++)
    if (weights.getComponent(vertex, k) > weights.getComponent(vertex, most)) most = k;
  const bone = mesh.skeleton.bones[joints.getComponent(vertex, most)];
  return bone !== undefined && isWithin(bone, node);
}

/**
 * The room that visible vertices take in the space into which `toSpace` leads from the root; only of those that follow
 * `node` when one is given. Null when there are none.
 */
export function extentOf(
  root: Object3D,
  toSpace: Matrix4,
  node: Object3D | null,
  above = -Infinity,
): Extent | null {
  const low = new Vector3(Infinity, Infinity, Infinity);
  const high = new Vector3(-Infinity, -Infinity, -Infinity);
  for (const mesh of meshesOf(root)) {
    const count = mesh.geometry.attributes['position']?.count ?? 0;
    const stride = Math.max(1, Math.floor(count / MOST_SAMPLES));
    for (let v = 0; v < count; v += stride) {
      if (node && !follows(mesh, v, node)) continue;
      restVertex(mesh, v, point).applyMatrix4(toSpace);
      if (point.y < above) continue;
      low.min(point);
      high.max(point);
    }
  }
  return low.x <= high.x ? { low, high } : null;
}
