/** Files of people in the spellings and faults of the world, made from one of our own. */
import { MeshoptEncoder } from 'meshoptimizer';

import { glbOf } from '../../../src/avatar/person/files/glb-container.ts';

type Json = Record<string, unknown>;

interface Parts {
  /** Ours to change: parsed anew each time. */
  readonly document: Json;
  readonly binary: Uint8Array;
}

export const takeApart = (glb: Uint8Array): Parts => {
  const view = new DataView(glb.buffer, glb.byteOffset, glb.byteLength);
  const jsonLength = view.getUint32(12, true);
  return {
    document: JSON.parse(new TextDecoder().decode(glb.subarray(20, 20 + jsonLength))),
    binary: glb.subarray(28 + jsonLength),
  };
};

/** Lists of objects in a document that is known to be well formed. */
const list = (document: Json, key: string): Json[] => (document[key] ??= []) as Json[];

/** The file with its JSON changed in place. */
export function changed(glb: Uint8Array, change: (document: Json) => void): Uint8Array {
  const { document, binary } = takeApart(glb);
  change(document);
  return glbOf(document, [binary]);
}

const targetNames = (mesh: Json): string[] | null => {
  const extras = mesh['extras'] as { targetNames?: string[] } | undefined;
  return extras?.targetNames ?? null;
};

/** Every shape under another name; where there is none the shape goes. */
export const renamed = (glb: Uint8Array, rename: (name: string) => string | null): Uint8Array =>
  changed(glb, (document) => {
    for (const mesh of list(document, 'meshes')) {
      const names = targetNames(mesh);
      if (!names) continue;
      const kept = names.flatMap((name, i) => {
        const next = rename(name);
        return next === null ? [] : [{ next, i }];
      });
      for (const primitive of mesh['primitives'] as Json[]) {
        const targets = primitive['targets'] as object[];
        if (kept.length === 0) delete primitive['targets'];
        else primitive['targets'] = kept.map(({ i }) => targets[i]);
      }
      if (kept.length === 0) {
        delete mesh['weights'];
        delete mesh['extras'];
      } else {
        mesh['weights'] = kept.map(() => 0);
        mesh['extras'] = { targetNames: kept.map(({ next }) => next) };
      }
    }
  });

export const underscored = (name: string): string =>
  name.replace(/Left$/, '_L').replace(/Right$/, '_R');

const nodeNamed = (document: Json, name: string): Json => {
  const node = list(document, 'nodes').find((candidate) => candidate['name'] === name);
  if (!node) throw new Error(`no node is called ${name}`);
  return node;
};

/** Without eyes: their meshes go, and so do their names. */
export const eyeless = (glb: Uint8Array): Uint8Array =>
  changed(glb, (document) => {
    for (const name of ['LeftEye', 'RightEye']) {
      const node = nodeNamed(document, name);
      delete node['mesh'];
      node['name'] = `gone${name}`;
    }
  });

/** In centimetres, lying where some tool left it, and facing away. */
export const elsewhere = (glb: Uint8Array): Uint8Array =>
  changed(glb, (document) => {
    const nodes = list(document, 'nodes');
    const [scene] = list(document, 'scenes');
    if (!scene) return;
    const roots = scene['nodes'] as number[];
    nodes.push({
      name: 'Armature',
      children: roots,
      scale: [100, 100, 100],
      rotation: [0, 1, 0, 0],
      translation: [40, 130, -20],
    });
    scene['nodes'] = [nodes.length - 1];
  });

const VRM_EXPRESSIONS: Readonly<Record<string, readonly string[]>> = {
  aa: ['viseme_aa'],
  ih: ['viseme_I'],
  ou: ['viseme_U'],
  ee: ['viseme_E'],
  oh: ['viseme_O'],
  blink: ['eyeBlinkLeft', 'eyeBlinkRight'],
  blinkLeft: ['eyeBlinkLeft'],
  blinkRight: ['eyeBlinkRight'],
  happy: ['mouthSmileLeft', 'mouthSmileRight'],
  sad: ['mouthFrownLeft', 'mouthFrownRight'],
};
const VRM0_PRESETS: Readonly<Record<string, string>> = {
  aa: 'a',
  ih: 'i',
  ou: 'u',
  ee: 'e',
  oh: 'o',
  blink: 'blink',
  blinkLeft: 'blink_l',
  blinkRight: 'blink_r',
  happy: 'joy',
  sad: 'sorrow',
};
/** Bones that VRM demands of a body; ours ends at the chest, so they are empty nodes. */
const BODY_BONES = [
  'hips',
  'spine',
  'leftUpperLeg',
  'leftLowerLeg',
  'leftFoot',
  'rightUpperLeg',
  'rightLowerLeg',
  'rightFoot',
  'leftUpperArm',
  'leftLowerArm',
  'leftHand',
  'rightUpperArm',
  'rightLowerArm',
  'rightHand',
];

/** Adds the bones of a body and returns the table of all. Arms are stretched out. */
function addBody(document: Json): Record<string, number> {
  const nodes = list(document, 'nodes');
  const table: Record<string, number> = {};
  nodes.forEach((node, i) => {
    if (node['name'] === 'Head') table['head'] = i;
    if (node['name'] === 'Neck') table['neck'] = i;
    if (node['name'] === 'LeftEye') table['leftEye'] = i;
    if (node['name'] === 'RightEye') table['rightEye'] = i;
  });
  const person = nodes.find((node) =>
    (node['children'] as number[] | undefined)?.includes(table['neck'] ?? -1),
  );
  const children = person?.['children'] as number[];
  for (const bone of BODY_BONES) {
    const side = bone.startsWith('left') ? 1 : -1;
    const along = bone.endsWith('UpperArm') ? 0.15 : bone.endsWith('LowerArm') ? 0.4 : 0;
    table[bone] = nodes.push({ name: bone, translation: [side * along, -0.25, 0] }) - 1;
    children.push(table[bone] ?? 0);
  }
  return table;
}

/** Every mesh's shape of a name: skin, lashes and teeth move together. */
const bindsOf = (document: Json, shape: string): { mesh: number; node: number; index: number }[] =>
  list(document, 'meshes').flatMap((one, mesh) => {
    const index = targetNames(one)?.indexOf(shape) ?? -1;
    const node = list(document, 'nodes').findIndex((candidate) => candidate['mesh'] === mesh);
    return index < 0 ? [] : [{ mesh, node, index }];
  });

const use = (document: Json, extension: string, content: object): void => {
  (document['extensionsUsed'] as string[]).push(extension);
  document['extensions'] = { ...(document['extensions'] as object), [extension]: content };
};

/** As a VRM 1.0, with shapes whose names say nothing. */
export const asVrm1 = (glb: Uint8Array): Uint8Array => {
  const withExtension = changed(glb, (document) => {
    const bones = addBody(document);
    const preset = Object.fromEntries(
      Object.entries(VRM_EXPRESSIONS).map(([name, shapes]) => [
        name,
        {
          morphTargetBinds: shapes
            .flatMap((shape) => bindsOf(document, shape))
            .map(({ node, index }) => ({ node, index, weight: 1 })),
        },
      ]),
    );
    use(document, 'VRMC_vrm', {
      specVersion: '1.0',
      meta: { name: 'Vera', authors: ['Somebody'], licenseUrl: 'https://vrm.dev/licenses/1.0/' },
      humanoid: {
        humanBones: Object.fromEntries(
          Object.entries(bones).map(([bone, id]) => [bone, { node: id }]),
        ),
      },
      expressions: { preset },
      lookAt: {
        type: 'bone',
        offsetFromHeadBone: [0, 0.06, 0],
        rangeMapHorizontalInner: { inputMaxValue: 90, outputScale: 45 },
        rangeMapHorizontalOuter: { inputMaxValue: 90, outputScale: 45 },
        rangeMapVerticalDown: { inputMaxValue: 90, outputScale: 45 },
        rangeMapVerticalUp: { inputMaxValue: 90, outputScale: 45 },
      },
    });
  });
  return renamed(withExtension, (name) => `Fcl_${name.length}_${name.charCodeAt(name.length - 1)}`);
};

/** As a VRM 0.x: facing -z, expressions by their old names. */
export const asVrm0 = (glb: Uint8Array): Uint8Array =>
  changed(glb, (document) => {
    const bones = addBody(document);
    const nodes = list(document, 'nodes');
    const [scene] = list(document, 'scenes');
    if (!scene) return;
    nodes.push({ name: 'Root', children: scene['nodes'], rotation: [0, 1, 0, 0] });
    scene['nodes'] = [nodes.length - 1];
    use(document, 'VRM', {
      exporterVersion: 'test',
      specVersion: '0.0',
      meta: { title: 'Vera the elder', author: 'Somebody', licenseName: 'CC0' },
      humanoid: {
        humanBones: Object.entries(bones).map(([bone, node]) => ({ bone, node })),
      },
      firstPerson: { lookAtTypeName: 'Bone' },
      blendShapeMaster: {
        blendShapeGroups: Object.entries(VRM_EXPRESSIONS).map(([name, shapes]) => ({
          name,
          presetName: VRM0_PRESETS[name],
          binds: shapes
            .flatMap((shape) => bindsOf(document, shape))
            .map(({ mesh, index }) => ({ mesh, index, weight: 100 })),
        })),
      },
      materialProperties: [],
      secondaryAnimation: {},
    });
  });

const elementBytes: Readonly<Record<string, number>> = { SCALAR: 1, VEC3: 3, VEC4: 4 };
const componentBytes: Readonly<Record<number, number>> = {
  5120: 1,
  5121: 1,
  5122: 2,
  5123: 2,
  5125: 4,
  5126: 4,
};

/** Attributes and triangles compressed with meshopt, as gltfpack does. */
export async function meshoptPacked(glb: Uint8Array): Promise<Uint8Array> {
  await MeshoptEncoder.ready;
  const { document, binary } = takeApart(glb);
  const views = list(document, 'bufferViews');
  const accessors = list(document, 'accessors');
  const chunks: Uint8Array[] = [];
  let size = 0;
  let fallback = 0;
  const put = (bytes: Uint8Array): number => {
    const at = size;
    const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
    padded.set(bytes);
    chunks.push(padded);
    size += padded.length;
    return at;
  };
  views.forEach((view, v) => {
    const from = (view['byteOffset'] as number | undefined) ?? 0;
    const bytes = binary.slice(from, from + (view['byteLength'] as number));
    const accessor = accessors.find((candidate) => candidate['bufferView'] === v);
    const element =
      (elementBytes[accessor?.['type'] as string] ?? 0) *
      (componentBytes[accessor?.['componentType'] as number] ?? 0);
    const stride = (view['byteStride'] as number | undefined) ?? element;
    const isIndex = view['target'] === 34_963;
    if (!accessor || (!isIndex && (view['target'] !== 34_962 || stride % 4 !== 0))) {
      view['byteOffset'] = put(bytes);
      return;
    }
    const count = accessor['count'] as number;
    const packed = isIndex
      ? MeshoptEncoder.encodeIndexBuffer(bytes, count, stride)
      : MeshoptEncoder.encodeVertexBuffer(bytes, count, stride);
    view['buffer'] = 1;
    view['byteOffset'] = fallback;
    fallback += Math.ceil(bytes.length / 4) * 4;
    view['extensions'] = {
      EXT_meshopt_compression: {
        buffer: 0,
        byteOffset: put(packed),
        byteLength: packed.length,
        byteStride: stride,
        count,
        mode: isIndex ? 'TRIANGLES' : 'ATTRIBUTES',
      },
    };
  });
  document['buffers'] = [
    { byteLength: size },
    { byteLength: fallback, extensions: { EXT_meshopt_compression: { fallback: true } } },
  ];
  for (const key of ['extensionsUsed', 'extensionsRequired'])
    (document[key] as string[]).push('EXT_meshopt_compression');
  return glbOf(document, chunks);
}

/** Bytes of an accessor of the first mesh that has one, set to what is no number. */
export function withNaN(glb: Uint8Array): Uint8Array {
  const { document, binary } = takeApart(glb);
  const mesh = list(document, 'meshes')[0];
  const [primitive] = (mesh?.['primitives'] ?? []) as Json[];
  const { POSITION = 0 } = (primitive?.['attributes'] ?? {}) as { POSITION?: number };
  const view = list(document, 'bufferViews')[
    list(document, 'accessors')[POSITION]?.['bufferView'] as number
  ];
  const spoiled = binary.slice();
  new DataView(spoiled.buffer).setFloat32((view?.['byteOffset'] as number) + 120, NaN, true);
  return glbOf(document, [spoiled]);
}

/** Cut off in the middle, as a download that broke off. */
export const halved = (glb: Uint8Array): Uint8Array => glb.slice(0, glb.length >> 1);
