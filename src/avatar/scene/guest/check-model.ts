import { Mesh, type BufferAttribute, type InterleavedBufferAttribute, type Object3D } from 'three';

import { GuestFaultError } from '../../guest/guest-fault.ts';
import type { GuestLimits } from '../../guest/guest-limits.ts';

type Attribute = BufferAttribute | InterleavedBufferAttribute;

export const meshesOf = (root: Object3D): Mesh[] => {
  const meshes: Mesh[] = [];
  root.traverse((node) => {
    if (node instanceof Mesh) meshes.push(node);
  });
  return meshes;
};

const corrupt = (detail: string): GuestFaultError => new GuestFaultError('corrupt', detail);

/** One number that is none makes a whole mesh vanish, or a whole picture black. */
function checkFinite(attribute: Attribute | undefined, what: string): void {
  const array = attribute?.array;
  if (!(array instanceof Float32Array)) return;
  for (let i = 0; i < array.length; i++)
    if (!Number.isFinite(array[i])) throw corrupt(`${what} contains what is no number.`);
}

function checkIndices(mesh: Mesh): void {
  const { index, attributes } = mesh.geometry;
  const vertices = attributes['position']?.count ?? 0;
  const ids = index?.array;
  if (!ids) return;
  for (let i = 0; i < ids.length; i++)
    if ((ids[i] ?? 0) >= vertices)
      throw corrupt(`A triangle of ${mesh.name} names a vertex that does not exist.`);
}

/** Looks at what came out of the reader, decoders included. Throws GuestFaultError. */
export function checkModel(root: Object3D, limits: GuestLimits): void {
  let triangles = 0;
  for (const mesh of meshesOf(root)) {
    const { geometry } = mesh;
    const position = geometry.attributes['position'];
    if (!position) throw corrupt(`${mesh.name} has no positions.`);
    triangles += (geometry.index?.count ?? position.count) / 3;
    if (triangles > limits.maxTriangles)
      throw new GuestFaultError('too-complex', 'Unpacked it has too many triangles.');
    for (const name of ['position', 'normal', 'skinWeight'])
      checkFinite(geometry.attributes[name], `${mesh.name}: ${name}`);
    for (const shape of geometry.morphAttributes['position'] ?? [])
      checkFinite(shape, `A shape of ${mesh.name}`);
    checkIndices(mesh);
  }
}
