import { POSE, type FacePose } from '#core';
import {
  BackSide,
  BufferAttribute,
  BufferGeometry,
  DoubleSide,
  DynamicDrawUsage,
  FrontSide,
  Group,
  Mesh,
  ShaderMaterial,
  Vector3,
  Vector4,
  type IUniform,
} from 'three';

import type { MaterialSlot, PartMesh, PersonMesh } from '../person/part-mesh.ts';
import { channelsOf, readWeights, type Channels } from './channels.ts';
import { coarserIndices } from './coarser.ts';
import { measureEye, pupilShare } from './eye-measure.ts';
import { EYE_VERTEX, eyeFragment } from './glsl/eye.ts';
import { CARD_VERTEX, FILM_VERTEX, cardFragment } from './glsl/hair-cards.ts';
import {
  LITE_FRAGMENT,
  SHADOW_LOOKUP,
  SHADOW_FRAGMENT,
  SHADOW_VERTEX,
  liteVertex,
  studioFragment,
  studioVertex,
} from './glsl/surface.ts';
import { LAMP_DIRECTIONS } from './light-rig.ts';
import { followRim, type RimFollower } from './lip-rim.ts';
import { opennessOf } from './occlusion.ts';
import { outsideOut } from './outside.ts';
import type { Detail, Tier } from './quality.ts';
import type { Skeleton } from './skeleton.ts';
import { createSparseMorpher, type SparseMorpher } from './sparse-morph.ts';
import { extendHem, paintBytes, reachBytes, traitsOf } from './traits.ts';

/** A part with everything both tiers share, worked out once. */
interface DressedPart {
  readonly part: PartMesh;
  readonly paint: BufferAttribute;
  readonly traits: BufferAttribute;
  /** How freely the key, the rim and the kick reach each vertex, and the sky. */
  readonly reach: BufferAttribute;
  readonly index: BufferAttribute;
  /** Fewer triangles over the same vertices, worked out when they are first asked for; null where there are none. */
  readonly coarse: () => Promise<BufferAttribute | null>;
}
export type DressedPerson = readonly DressedPart[];

/** Prepares a person for drawing. Takes about 30 ms; done once, whatever tiers follow. */
export const dressPerson = (person: PersonMesh): DressedPerson => {
  const built = person.parts.map(outsideOut);
  const parts = built.map((source): PartMesh => {
    const part = { ...source, morphs: source.morphs.filter((morph) => morph.ids.length > 0) };
    // a scarf ends on the shoulders
    if (part.slot !== 'cloth' || part.name === 'scarf') return part;
    const positions = part.positions.slice();
    extendHem(positions);
    return { ...part, positions };
  });
  const { sky, lamps } = opennessOf(built, LAMP_DIRECTIONS);
  return parts.map((part, p) => ({
    part,
    paint: new BufferAttribute(paintBytes(part.colors), 4, true),
    traits: new BufferAttribute(traitsOf(part), 4, true),
    reach: new BufferAttribute(
      reachBytes([...lamps, sky].map((light) => light[p] ?? new Float32Array())),
      4,
      true,
    ),
    index: indexOf(part, part.indices),
    coarse: once(async () => {
      const indices = await coarserIndices(part);
      return indices && indexOf(part, indices);
    }),
  }));
};

const indexOf = (part: PartMesh, indices: Uint32Array): BufferAttribute =>
  new BufferAttribute(part.positions.length / 3 < 65_536 ? Uint16Array.from(indices) : indices, 1);
const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
};

/** The person as one tier draws it. */
export interface Figure {
  readonly root: Group;
  /** Meshes that throw a shadow, with what they wear for that pass. Empty on lite. */
  readonly casters: readonly { readonly mesh: Mesh; readonly shadow: ShaderMaterial }[];
  readonly meshes: readonly Mesh[];
  /** Copies a pose to the meshes; the skeleton must already hold it. No allocation. */
  pose(pose: FacePose): void;
  /** Draws fewer triangles, or all again. The change shows as soon as it is worked out. Guests have one detail only. */
  setDetail?(detail: Detail): void;
  dispose(): void;
}

const SIDES: Readonly<Record<MaterialSlot, typeof FrontSide | typeof DoubleSide>> = {
  skin: FrontSide,
  hair: DoubleSide,
  brow: DoubleSide,
  mouth: DoubleSide,
  eye: FrontSide,
  gloss: FrontSide,
  cloth: DoubleSide,
};
/** Near and large things first: what they hide is never shaded. Films and hair cards are transparent and come last. */
const ORDER: Readonly<Record<MaterialSlot, number>> = {
  hair: 0,
  skin: 1,
  cloth: 2,
  eye: 3,
  mouth: 5,
  gloss: 20,
  brow: 21,
};

const definesFor = (slot: MaterialSlot): Record<string, string> => ({
  ...(slot === 'skin' || slot === 'cloth' ? { BENDS: '' } : {}),
  ...(slot === 'skin' || slot === 'cloth' ? { BREATHES: '' } : {}),
  ...(SIDES[slot] === DoubleSide ? { TWO_SIDED: '' } : {}),
});

const surface = (
  slot: MaterialSlot,
  tier: Tier,
  uniforms: Record<string, IUniform>,
): ShaderMaterial => {
  if (slot === 'gloss' || slot === 'brow') {
    return new ShaderMaterial({
      uniforms,
      vertexShader: slot === 'gloss' ? FILM_VERTEX : CARD_VERTEX,
      fragmentShader: cardFragment(tier),
      side: SIDES[slot],
      transparent: true,
      depthWrite: false,
    });
  }
  if (slot === 'eye') {
    return new ShaderMaterial({
      uniforms,
      vertexShader: EYE_VERTEX,
      fragmentShader: eyeFragment(tier, SHADOW_LOOKUP),
    });
  }
  return new ShaderMaterial({
    uniforms,
    defines: definesFor(slot),
    vertexShader: tier === 'studio' ? studioVertex(slot) : liteVertex(slot),
    fragmentShader: tier === 'studio' ? studioFragment(slot) : LITE_FRAGMENT,
    side: SIDES[slot],
  });
};

/** Shapes as dense attributes for the GPU: three packs them into one texture. */
const addDenseShapes = (geometry: BufferGeometry, part: PartMesh): void => {
  const dense = (ids: Uint32Array, deltas: Float32Array): BufferAttribute => {
    const values = new Float32Array(part.positions.length);
    ids.forEach((id, k) => values.set(deltas.subarray(k * 3, k * 3 + 3), id * 3));
    return new BufferAttribute(values, 3);
  };
  geometry.morphTargetsRelative = true;
  geometry.morphAttributes.position = part.morphs.map((m) => dense(m.ids, m.positions));
  geometry.morphAttributes.normal = part.morphs.map((m) => dense(m.ids, m.normals));
};

interface MovingPart {
  readonly mesh: Mesh;
  readonly channels: Channels;
  readonly weights: number[];
  readonly morpher: SparseMorpher | null;
  readonly moved: readonly BufferAttribute[];
  /** On the skin: where it tells the mouth's light that the lips are. */
  readonly rim: RimFollower | null;
}

/** How far the cornea stands out of the ball, as a share of its radius: the lids pass just above it. */
const CORNEA_RISE = 0.03;

/** Both eyes share one set: size, pupil and the colours of the iris. `pupil` is written by each pose. */
const eyeUniforms = (dressed: DressedPerson): { uEye: IUniform<Vector4>; uIris: IUniform } => {
  const eye = dressed.find(({ part }) => part.slot === 'eye');
  if (!eye) return { uEye: { value: new Vector4() }, uIris: { value: [] } };
  const { radius, irisRadius, iris } = measureEye(eye.part);
  return {
    uEye: { value: new Vector4(radius, irisRadius, pupilShare(0.5), CORNEA_RISE * radius) },
    uIris: { value: iris.map((c) => new Vector3(...c)) },
  };
};

/** Builds the meshes of a tier. `uniforms` are the light's; studio adds those of its shadow. */
export const createFigure = (
  dressed: DressedPerson,
  tier: Tier,
  skeleton: Skeleton,
  uniforms: Readonly<Record<string, IUniform>>,
): Figure => {
  const { uEye, uIris } = eyeUniforms(dressed);
  // lips that nobody can find are taken to be wide open
  const uLips = { value: new Vector4(1, -1, 0, 1) };
  const uLipsX = { value: 0 };
  const shared: Record<string, IUniform> = {
    ...uniforms,
    uEye,
    uIris,
    uNeck: { value: skeleton.neck },
    uHead: { value: skeleton.head },
    uBreath: skeleton.breath,
    uLips,
    uLipsX,
  };
  const root = new Group();
  const head = new Group();
  root.matrixAutoUpdate = false;
  head.matrixAutoUpdate = false;
  root.add(head);
  const materials = new Map<MaterialSlot, ShaderMaterial>();
  const meshes: Mesh[] = [];
  const moving: MovingPart[] = [];
  const casters: { mesh: Mesh; shadow: ShaderMaterial }[] = [];

  for (const { part, paint, traits, reach, index } of dressed) {
    const { slot } = part;
    const material = materials.get(slot) ?? surface(slot, tier, shared);
    materials.set(slot, material);
    const geometry = new BufferGeometry();
    const morphs = part.morphs.length > 0;
    const morpher = morphs && tier === 'lite' ? createSparseMorpher(part) : null;
    const position = new BufferAttribute(morpher?.positions ?? part.positions, 3);
    const normal = new BufferAttribute(morpher?.normals ?? part.normals, 3);
    if (morpher) {
      position.setUsage(DynamicDrawUsage);
      normal.setUsage(DynamicDrawUsage);
    } else if (morphs) addDenseShapes(geometry, part);
    geometry.setAttribute('position', position);
    geometry.setAttribute('normal', normal);
    geometry.setAttribute('paint', paint);
    geometry.setAttribute('traits', traits);
    geometry.setAttribute('reach', reach);
    geometry.setIndex(index);

    const mesh = new Mesh(geometry, material);
    mesh.name = part.name;
    mesh.position.set(...part.pivot);
    mesh.frustumCulled = false;
    mesh.renderOrder = ORDER[slot];
    // Skin and cloth bend in their shader, everything else rides on the head's node.
    (slot === 'skin' || slot === 'cloth' ? root : head).add(mesh);
    meshes.push(mesh);
    if (morphs) {
      const weights = part.morphs.map(() => 0);
      mesh.morphTargetInfluences = weights;
      const channels = channelsOf(part.morphs);
      const rim = slot === 'skin' ? followRim(part, uLips.value) : null;
      moving.push({ mesh, channels, weights, morpher, moved: [position, normal], rim });
    }
    if (tier === 'studio' && (slot === 'skin' || slot === 'hair' || slot === 'cloth')) {
      const shadow = new ShaderMaterial({
        uniforms: shared,
        defines: definesFor(slot),
        vertexShader: SHADOW_VERTEX,
        fragmentShader: SHADOW_FRAGMENT,
        // The far side of a closed form casts: the lit side then never shades itself.
        side: slot === 'skin' ? BackSide : DoubleSide,
      });
      casters.push({ mesh, shadow });
    }
  }

  const eyes = meshes.filter((mesh) => mesh.name === 'eyeLeft' || mesh.name === 'eyeRight');
  let wanted: Detail = 'full';
  return {
    root,
    casters,
    meshes,
    pose(pose) {
      root.matrix.copy(skeleton.body);
      root.matrixWorldNeedsUpdate = true;
      head.matrix.copy(skeleton.head);
      uEye.value.z = pupilShare(pose[POSE.pupil] ?? 0.5);
      for (const eye of eyes) {
        eye.rotation.copy(eye.name === 'eyeLeft' ? skeleton.eyeLeft : skeleton.eyeRight);
      }
      for (const { channels, weights, morpher, moved, rim } of moving) {
        readWeights(channels, pose, weights);
        if (rim) uLipsX.value = rim.follow(weights);
        if (morpher?.apply(weights)) for (const attribute of moved) attribute.needsUpdate = true;
      }
    },
    setDetail(detail) {
      if (detail === wanted) return;
      wanted = detail;
      meshes.forEach(({ geometry }, m) => {
        const part = dressed[m];
        if (!part) return;
        if (detail === 'full') geometry.setIndex(part.index);
        else {
          // Without the simplifier the whole figure is drawn, as before.
          void part.coarse().then(
            (index) => {
              if (index && wanted === 'coarse') geometry.setIndex(index);
            },
            () => undefined,
          );
        }
      });
    },
    dispose() {
      for (const mesh of meshes) mesh.geometry.dispose();
      for (const material of materials.values()) material.dispose();
      for (const { shadow } of casters) shadow.dispose();
    },
  };
};
