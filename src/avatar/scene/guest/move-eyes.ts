import { Vector3, type Mesh, type Object3D } from 'three';

import { meaningOf } from '../../guest/face-names.ts';
import type { FaceSurvey } from '../../guest/survey-face.ts';
import { pivotAt } from './bone-driver.ts';
import { meshesOf } from './check-model.ts';
import type { GuestBones } from './find-bones.ts';
import { follows, restVertex, type EyeLine } from './measure-model.ts';
import { shapeNamesOf } from './shape-driver.ts';

/** An eyeball that a look moves less than this share of the distance between the eyes is not turned by it. */
const TURNED = 0.02;
const MOST_SAMPLES = 1_500;

const looksOf = (mesh: Mesh): number[] =>
  shapeNamesOf(mesh).flatMap((name, i) =>
    meaningOf(name)?.channels.some((channel) => channel.startsWith('eyeLook')) ? [i] : [],
  );

/**
 * Whether the file's look shapes turn the eyeballs themselves, or only the lids round them: turning them by their bones as
 * well would turn them twice. Without bones whatever moves is taken for it.
 */
export function shapesTurnEyes(root: Object3D, bones: GuestBones, survey: FaceSurvey): boolean {
  if (!survey.served.has('eyeLookInLeft') && !survey.served.has('eyeLookDownLeft')) return false;
  const { leftEye, rightEye } = bones;
  if (!leftEye || !rightEye) return true;
  const apart = leftEye
    .getWorldPosition(new Vector3())
    .distanceTo(rightEye.getWorldPosition(new Vector3()));
  const step = new Vector3();
  for (const mesh of meshesOf(root)) {
    const looks = looksOf(mesh);
    const shapes = mesh.geometry.morphAttributes['position'];
    const count = mesh.geometry.attributes['position']?.count ?? 0;
    if (looks.length === 0 || !shapes) continue;
    const stride = Math.max(1, Math.floor(count / MOST_SAMPLES));
    const scale = mesh.getWorldScale(new Vector3()).x;
    for (let v = 0; v < count; v += stride) {
      if (!follows(mesh, v, leftEye)) continue;
      for (const i of looks) {
        const shape = shapes[i];
        if (shape && step.fromBufferAttribute(shape, v).length() * scale > TURNED * apart)
          return true;
      }
    }
  }
  return false;
}

/** Eyes further from their own node than this share of the distance between them do not turn about it. */
const OFF_CENTRE = 0.25;

/** The middle of the vertices that hang from a node, in the root's space. */
function middleOf(root: Object3D, node: Object3D): Vector3 | null {
  const low = new Vector3(Infinity, Infinity, Infinity);
  const high = new Vector3(-Infinity, -Infinity, -Infinity);
  const at = new Vector3();
  for (const mesh of meshesOf(root)) {
    const count = mesh.geometry.attributes['position']?.count ?? 0;
    for (let v = 0; v < count; v++)
      if (follows(mesh, v, node)) {
        restVertex(mesh, v, at);
        low.min(at);
        high.max(at);
      }
  }
  return low.x <= high.x ? low.add(high).multiplyScalar(0.5) : null;
}

/** Gives eyes whose nodes stand elsewhere a node in their middle to turn about. */
export function freeEyes(root: Object3D, bones: GuestBones, eyes: EyeLine): GuestBones {
  const apart = eyes.left.distanceTo(eyes.right);
  const free = (node: Object3D | undefined): Object3D | undefined => {
    const middle = node && middleOf(root, node);
    if (!node || !middle) return node;
    const off = node.getWorldPosition(new Vector3()).distanceTo(middle);
    return off > OFF_CENTRE * apart ? pivotAt(node, middle) : node;
  };
  const leftEye = free(bones.leftEye);
  const rightEye = free(bones.rightEye);
  return { ...bones, ...(leftEye && { leftEye }), ...(rightEye && { rightEye }) };
}
