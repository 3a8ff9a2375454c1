import {
  BufferAttribute,
  BufferGeometry,
  Vector3,
  type Matrix4,
  type Mesh,
  type Object3D,
} from 'three';

import type { PartMesh } from '../../person/part-mesh.ts';
import { LAMP_DIRECTIONS } from '../light-rig.ts';
import { opennessOf } from '../occlusion.ts';
import { meshesOf } from './check-model.ts';
import { restVertex } from './measure-model.ts';

/** Name of the attribute: how freely the sky and the key come to a vertex. */
export const OPENNESS = 'openness';

/** Beyond this the shade would take longer to work out than it is worth. */
const MOST_TRIANGLES = 90_000;
const MOST_MESHES = 12;
/** Eyes are seen between lids, and teeth when the mouth is open: at rest all of them are in the dark. */
const UNSHADED = /eye|iris|cornea|lash|mouth|teeth|tooth|tongue/i;

const isSolid = (mesh: Mesh): boolean =>
  [mesh.material].flat().every((material) => !material.transparent) && !UNSHADED.test(mesh.name);

const point = new Vector3();

/** A mesh at rest, in units and in the room, as our own people's parts are. */
function partOf(mesh: Mesh, toRoom: Matrix4): PartMesh {
  const count = mesh.geometry.attributes['position']?.count ?? 0;
  const positions = new Float32Array(count * 3);
  for (let v = 0; v < count; v++)
    restVertex(mesh, v, point)
      .applyMatrix4(toRoom)
      .toArray(positions, v * 3);
  const { index } = mesh.geometry;
  const indices = index
    ? Uint32Array.from(index.array)
    : Uint32Array.from({ length: count }, (_, v) => v);
  const posed = new BufferGeometry();
  posed.setAttribute('position', new BufferAttribute(positions, 3));
  posed.setIndex(new BufferAttribute(indices, 1));
  posed.computeVertexNormals();
  const normals = Float32Array.from(posed.attributes['normal']?.array ?? []);
  posed.dispose();
  return {
    name: mesh.name,
    slot: 'skin',
    pivot: [0, 0, 0],
    positions,
    normals,
    colors: new Float32Array(),
    indices,
    morphs: [],
  };
}

/**
 * Gives every mesh the soft shade that our own people have under chin, hair and collar. Whoever has too many triangles
 * for it stands in even light. World matrices must be up to date.
 */
export function addContactShade(root: Object3D, toRoom: Matrix4, triangles: number): void {
  const meshes = meshesOf(root);
  const [key] = LAMP_DIRECTIONS;
  const worthIt = triangles <= MOST_TRIANGLES && meshes.length <= MOST_MESHES && key !== undefined;
  const shaded = worthIt ? meshes.filter(isSolid) : [];
  const parts = shaded.map((mesh) => partOf(mesh, toRoom));
  const { sky, lamps } = key ? opennessOf(parts, [key]) : { sky: [], lamps: [] };
  for (const mesh of meshes) {
    const count = mesh.geometry.attributes['position']?.count ?? 0;
    const bytes = new Uint8Array(count * 4).fill(255);
    const at = shaded.indexOf(mesh);
    const lanes = at < 0 ? [] : [sky[at], lamps[0]?.[at]];
    lanes.forEach((share, lane) => {
      for (let v = 0; v < count; v++)
        bytes[v * 4 + lane] = Math.round(255 * Math.min(1, Math.max(0, share?.[v] ?? 1)));
    });
    mesh.geometry.setAttribute(OPENNESS, new BufferAttribute(bytes, 4, true));
  }
}
