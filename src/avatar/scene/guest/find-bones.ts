import type { VRMCore } from '@pixiv/three-vrm';
import type { Object3D } from 'three';

import { GUEST_BONES, boneOf, type GuestBone } from '../../guest/bone-names.ts';

export type GuestBones = Readonly<Partial<Record<GuestBone, Object3D>>>;

/** The name in the file; three's own leaves out what its animations cannot take. */
const nameOf = (node: Object3D): string => {
  const { name } = node.userData;
  return typeof name === 'string' ? name : node.name;
};

const hangsFrom = (node: Object3D, ancestor: Object3D): boolean => {
  for (let up = node.parent; up; up = up.parent) if (up === ancestor) return true;
  return false;
};

/** Bones by a VRM's own table, or else by their usual names. */
export function findBones(root: Object3D, vrm: VRMCore | null): GuestBones {
  const bones: Partial<Record<GuestBone, Object3D>> = {};
  if (vrm) {
    for (const bone of GUEST_BONES) {
      const node = vrm.humanoid.getRawBoneNode(bone);
      if (node) bones[bone] = node;
    }
    return bones;
  }
  root.traverse((node) => {
    const bone = boneOf(nameOf(node));
    // the first is the nearest to the root: a rig's own, not a copy for a tool
    if (bone) bones[bone] ??= node;
  });
  const { head, neck } = bones;
  // a neck that does not carry the head would bend something else
  if (head && neck && !hangsFrom(head, neck)) delete bones.neck;
  return bones;
}
