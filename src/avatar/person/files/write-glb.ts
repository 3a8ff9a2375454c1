import { at, floatAt } from '../geometry/at.ts';
import { HEAD_JOINT, NECK_JOINT, slotBendAt } from '../bend.ts';
import { MATERIAL_SLOTS, type MaterialSlot, type PartMesh, type PersonMesh } from '../part-mesh.ts';
import { EYE_TOE_OUT_RAD, UNIT_M } from '../rig.ts';
import { exportPaint } from './export-paint.ts';
import { GlbBuffer } from './glb-buffer.ts';
import { glbOf } from './glb-container.ts';

/** Metallic-roughness materials, by slot; whoever loads the file may dress the slots by name. */
interface Surface {
  readonly roughness: number;
  readonly doubleSided?: true;
  readonly alphaMode?: 'BLEND';
}
const MATERIALS: Readonly<Record<MaterialSlot, Surface>> = {
  skin: { roughness: 0.58 },
  hair: { roughness: 0.6, doubleSided: true },
  brow: { roughness: 0.8, doubleSided: true, alphaMode: 'BLEND' },
  mouth: { roughness: 0.4, doubleSided: true },
  eye: { roughness: 0.08 },
  gloss: { roughness: 1 },
  cloth: { roughness: 0.92, doubleSided: true },
};
/** Names by which other tools look for eyes; the skin is not called Head, for that is a joint. */
const NODE_NAMES: Readonly<Record<string, string>> = {
  eyeLeft: 'LeftEye',
  eyeRight: 'RightEye',
  head: 'Face',
};
/** Corrective shapes depend on two others at once, and no standard has a name for a swallow: only our own renderer drives them. */
const OURS_ALONE = /^(?:fix_|swallow$)/;
const JOINTS = 3;
const DEFAULT_LICENCE = 'Apache-2.0';

type Point = readonly [x: number, y: number, z: number];

/** What the file says of itself. */
export interface GlbLabels {
  /** SPDX identifier of the terms it is given under; those of this project by default. */
  readonly licence?: string;
  /** Whatever else should travel along: the settings that made the person, for instance. JSON. */
  readonly extras?: Readonly<Record<string, unknown>>;
}

const inMetres = ([x, y, z]: Point, from: Point = [0, 0, 0]): number[] =>
  [x - from[0], y - from[1], z - from[2]].map((d) => Math.round(d * UNIT_M * 1e6) / 1e6);

const isSkinned = ({ slot }: PartMesh): boolean => slot === 'skin' || slot === 'cloth';

/** The catch-lights are painted for our own room; another engine lights glossy eyes itself. */
const EXPORTED_SLOTS: readonly MaterialSlot[] = MATERIAL_SLOTS.filter((slot) => slot !== 'gloss');

/** Joints 0 body, 1 neck, 2 head, with shares that add up to 255: the bend of our own scene as a linear blend. */
function skinOf(part: PartMesh): { joints: Uint8Array; shares: Uint8Array } {
  const count = part.positions.length / 3;
  const joints = new Uint8Array(count * 4);
  const shares = new Uint8Array(count * 4);
  for (let vertex = 0; vertex < count; vertex++) {
    const [x, y, z] = [0, 1, 2].map((k) => floatAt(part.positions, vertex * 3 + k)) as [
      number,
      number,
      number,
    ]; // map forgets the length
    const [neck, head] = slotBendAt(part.slot, x, y, z);
    const headShare = Math.round(255 * head);
    const neckShare = Math.round((255 - headShare) * neck);
    [255 - headShare - neckShare, neckShare, headShare].forEach((share, joint) => {
      shares[vertex * 4 + joint] = share;
      // a joint without a share is written as 0
      if (share > 0) joints[vertex * 4 + joint] = joint;
    });
  }
  return { joints, shares };
}

function meshOf(buffer: GlbBuffer, part: PartMesh): object {
  const count = part.positions.length / 3;
  const morphs = part.morphs.filter(({ name }) => !OURS_ALONE.test(name));
  const targets = morphs.map((morph) => buffer.target(morph, count));
  const skin = isSkinned(part) ? skinOf(part) : null;
  const primitive = {
    attributes: {
      POSITION: buffer.positions(part.positions),
      NORMAL: buffer.normals(part.normals),
      COLOR_0: buffer.colors(exportPaint(part)),
      ...(skin && {
        JOINTS_0: buffer.joints(skin.joints, false),
        WEIGHTS_0: buffer.joints(skin.shares, true),
      }),
    },
    indices: buffer.indices(part.indices, count),
    material: EXPORTED_SLOTS.indexOf(part.slot),
  };
  const name = NODE_NAMES[part.name] ?? part.name;
  if (targets.length === 0) return { name, primitives: [primitive] };
  return {
    name,
    primitives: [{ ...primitive, targets }],
    extras: { targetNames: morphs.map((morph) => morph.name) },
    weights: morphs.map(() => 0),
  };
}

/** The part's own node: eyes and what rides on the head hang from it, what bends stands beside the joints. */
function nodeOf(part: PartMesh, mesh: number): object {
  const name = NODE_NAMES[part.name] ?? part.name;
  if (isSkinned(part)) return { name, mesh, skin: 0 };
  const half = (part.pivot[0] > 0 ? EYE_TOE_OUT_RAD : -EYE_TOE_OUT_RAD) / 2;
  return {
    name,
    mesh,
    translation: inMetres(part.pivot, HEAD_JOINT),
    ...(part.slot === 'eye' ? { rotation: [0, Math.sin(half), 0, Math.cos(half)] } : {}),
  };
}

/** Nodes person > Neck > Head > eyes and the rest; a skinned mesh is placed by its joints, so it stands at the root. */
function nodesOf(
  name: string,
  parts: readonly PartMesh[],
): { nodes: object[]; roots: number[]; joints: number[] } {
  const nodes = parts.map(nodeOf);
  const ids = (skinned: boolean): number[] =>
    parts.flatMap((part, k) => (isSkinned(part) === skinned ? [k] : []));
  const head = nodes.length;
  const [neck, person] = [head + 1, head + 2];
  nodes.push(
    { name: 'Head', translation: inMetres(HEAD_JOINT, NECK_JOINT), children: ids(false) },
    { name: 'Neck', translation: inMetres(NECK_JOINT), children: [head] },
    { name, children: [neck] },
  );
  return { nodes, roots: [person, ...ids(true)], joints: [person, neck, head] };
}

/** For each joint, the way from the rest pose into its own space. */
function inverseBinds(): Float32Array {
  const flat = new Float32Array(JOINTS * 16);
  ([[0, 0, 0], NECK_JOINT, HEAD_JOINT] as const).forEach((joint, j) => {
    for (let k = 0; k < 4; k++) flat[j * 16 + k * 5] = 1;
    inMetres(joint).forEach((d, k) => {
      flat[j * 16 + 12 + k] = -d;
    });
  });
  return flat;
}

const materials = (): object[] =>
  EXPORTED_SLOTS.map((name) => {
    const { roughness, ...rest } = MATERIALS[name];
    return {
      name,
      pbrMetallicRoughness: { metallicFactor: 0, roughnessFactor: roughness },
      ...rest,
    };
  });

/**
 * A GLB for tools and engines of others: metres, y up, facing +z, the origin between the eyes; ARKit and `viseme_*`
 * names in `mesh.extras.targetNames`; skin and clothes weighted to Neck and Head. Attributes are quantised
 * (KHR_mesh_quantization) and shapes sparse. Our own page reads the packed file.
 */
export function writeGlb(person: PersonMesh, labels: GlbLabels = {}): Uint8Array {
  const parts = person.parts.filter(({ slot }) => EXPORTED_SLOTS.includes(slot));
  const buffer = new GlbBuffer();
  const meshes = parts.map((part) => meshOf(buffer, part));
  const { nodes, roots, joints } = nodesOf(person.name, parts);
  const skins = [
    { inverseBindMatrices: buffer.matrices(inverseBinds()), joints, skeleton: at(joints, 0) },
  ];
  const licence = labels.licence ?? DEFAULT_LICENCE;
  const document = {
    asset: {
      version: '2.0',
      generator: 'Mien',
      copyright: `Generated with Mien. ${licence}`,
      extras: { name: person.name, licence, ...labels.extras },
    },
    extensionsUsed: ['KHR_mesh_quantization'],
    extensionsRequired: ['KHR_mesh_quantization'],
    scene: 0,
    scenes: [{ name: person.name, nodes: roots }],
    nodes,
    skins,
    meshes,
    materials: materials(),
    accessors: buffer.accessors,
    bufferViews: buffer.views,
    buffers: [{ byteLength: buffer.size }],
  };
  return glbOf(document, buffer.chunks);
}
