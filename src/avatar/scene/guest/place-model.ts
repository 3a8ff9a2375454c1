import { Matrix4, Quaternion, Vector3, type Object3D } from 'three';

import { HEAD_JOINT } from '../../person/bend.ts';
import { UNIT_M } from '../../person/rig.ts';
import type { GuestBones } from './find-bones.ts';
import { acrossOf, extentOf, type Extent, type EyeLine } from './measure-model.ts';

/** Distance between the eyes in metres: who says so is taken to be as large as they are. */
const USUAL_EYES_M = 0.063;
const LEAST_EYES_M = 0.042;
const MOST_EYES_M = 0.125;
/** Files come in metres, centimetres, millimetres, or in some tool's decimetres. */
const FILE_UNITS_M = [1, 0.01, 0.001, 0.1, 0.0254];
/** What the framing has room for above the eyes and beside them, in units; and a head below that is too small. */
const CROWN = 1.42;
const BESIDE = 1.25;
const LEAST_CROWN = 0.8;
/** Our own people's eyes stand this far before the middle of the head, in units. */
const EYES_FORWARD = 0.5;
/** Share of a head's height at which its eyes are, for files that do not tell. */
const EYES_IN_HEAD = 0.44;
/** Arms above this slope were stretched out for the rigger, not for us: share of their length that they go down. */
const HANGING = 0.75;

/** How a model was brought to where our own people stand. */
export interface Placement {
  /** From the model's own space into units, eyes at the origin, facing +z. */
  readonly matrix: Matrix4;
  readonly turned: boolean;
  readonly rescaled: boolean;
}

/** About the vertical, so that the left is at +x. */
const facing = (across: Vector3 | null): number =>
  across && Math.hypot(across.x, across.z) > 1e-6 ? Math.atan2(across.z, across.x) : 0;

/** Eyes that nobody could find: within the head's own extent. */
function guessEyes(root: Object3D, bones: GuestBones): { middle: Vector3; apart: number } | null {
  const head: Extent | null =
    extentOf(root, new Matrix4(), bones.head ?? null) ?? extentOf(root, new Matrix4(), null);
  if (!head) return null;
  const height = head.high.y - head.low.y;
  const middle = new Vector3(
    (head.low.x + head.high.x) / 2,
    head.low.y + height * (1 - EYES_IN_HEAD),
    (head.low.z + head.high.z) / 2,
  );
  return { middle, apart: height * 0.27 };
}

/** Metres to one of the file's own units, by the distance between the eyes. */
function unitOf(apart: number): { metres: number; natural: boolean } {
  for (const metres of FILE_UNITS_M) {
    const eyesM = apart * metres;
    if (eyesM >= LEAST_EYES_M && eyesM <= MOST_EYES_M) return { metres, natural: metres === 1 };
  }
  return { metres: USUAL_EYES_M / Math.max(1e-9, apart), natural: false };
}

/**
 * Finds where the model has to stand so that its eyes are where our own people's are: large hair and large heads are
 * made to fit the picture. Null when it has no vertices. The root's world matrices must be up to date.
 */
export function placeModel(
  root: Object3D,
  bones: GuestBones,
  eyes: EyeLine | null,
): Placement | null {
  const guess = eyes
    ? {
        middle: new Vector3().addVectors(eyes.left, eyes.right).multiplyScalar(0.5),
        apart: eyes.left.distanceTo(eyes.right),
      }
    : guessEyes(root, bones);
  if (!guess) return null;
  const turnRad = facing(acrossOf(eyes, bones));
  const { metres, natural } = unitOf(guess.apart);
  const turn = new Matrix4().makeRotationY(turnRad);
  const compose = (scale: number): Matrix4 =>
    new Matrix4()
      .makeTranslation(0, 0, eyes ? EYES_FORWARD : 0)
      .multiply(turn)
      .multiply(new Matrix4().makeScale(scale, scale, scale))
      .multiply(new Matrix4().makeTranslation(-guess.middle.x, -guess.middle.y, -guess.middle.z));
  const scale = metres / UNIT_M;
  const head = extentOf(root, compose(scale), bones.head ?? null, HEAD_JOINT[1] * 2);
  const crown = Math.max(1e-6, head?.high.y ?? 1);
  const beside = Math.max(1e-6, Math.abs(head?.low.x ?? 1), Math.abs(head?.high.x ?? 1));
  const shrink = Math.min(1, CROWN / crown, bones.head ? BESIDE / beside : 1);
  const fit = crown < LEAST_CROWN ? LEAST_CROWN / crown : shrink;
  return {
    matrix: compose(scale * fit),
    turned: Math.abs(turnRad) > 0.2,
    rescaled: !natural || Math.abs(fit - 1) > 0.15,
  };
}

const DOWN = 0.97;

/** Lets arms hang that are stretched out. Returns whether any were. */
export function lowerArms(bones: GuestBones, placement: Matrix4): boolean {
  const toWorld = new Matrix4().copy(placement).invert();
  let lowered = false;
  for (const side of ['left', 'right'] as const) {
    const upper = bones[`${side}UpperArm`];
    const lower = bones[`${side}LowerArm`];
    if (!upper || !lower) continue;
    const from = upper.getWorldPosition(new Vector3()).applyMatrix4(placement);
    const along = lower.getWorldPosition(new Vector3()).applyMatrix4(placement).sub(from);
    if (along.length() < 1e-6 || -along.y / along.length() > HANGING) continue;
    along.normalize();
    const out = side === 'left' ? 1 : -1;
    const wanted = new Vector3(out * Math.sqrt(1 - DOWN * DOWN), -DOWN, 0.04).normalize();
    // as directions of the model's own space
    along.transformDirection(toWorld);
    wanted.transformDirection(toWorld);
    const turn = new Quaternion().setFromUnitVectors(along, wanted);
    const parent = upper.parent?.getWorldQuaternion(new Quaternion()) ?? new Quaternion();
    upper.quaternion.premultiply(parent.clone().invert().multiply(turn).multiply(parent));
    upper.updateMatrixWorld(true);
    lowered = true;
  }
  return lowered;
}
