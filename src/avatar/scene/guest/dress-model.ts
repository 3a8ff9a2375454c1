import {
  Color,
  FrontSide,
  Material,
  MeshBasicMaterial,
  MeshLambertMaterial,
  MeshPhongMaterial,
  MeshStandardMaterial,
  type IUniform,
  type Mesh,
  type Object3D,
  type Texture,
} from 'three';

import { SCREEN_GLSL } from '../glsl/light.ts';
import type { Tier } from '../quality.ts';
import { meshesOf } from './check-model.ts';
import { OPENNESS } from './contact-shade.ts';

/** Skin, cloth and hair that shine like plastic are a common fault of files. */
const LEAST_ROUGHNESS = 0.5;
const EYES = /eye|cornea|iris|pupil/i;
/** Round the eye and above it, but not of it. */
const NOT_EYES = /brow|lash|lid|shadow|occlusion|socket/i;
const EYE_ROUGHNESS = 0.12;
/** On lite an eye's catch-light is all that shines. */
const WET = { specular: new Color(0.16, 0.16, 0.16), shininess: 420 };
/** How strongly the room is mirrored: the lamps have already been counted once. */
const ENVIRONMENT = 0.42;
/** Below this a picture of hair or lashes is cut away, so that what is behind shows. */
const ALPHA_CUT = 0.02;

/** How dark a place is that no light of a kind comes to: some always does, from skin and cloth nearby. */
const SHADE_FLOOR = { lite: 'vec2(0.38, 0.34)', studio: 'vec2(0.38, 1.0)' } as const;

/**
 * The finish and the contact shade of our own shaders in the place of three's: guests stand in the same picture. On
 * studio the key has a real shadow, so only the sky's share is shaded.
 */
function finishLikeOurs(material: Material, tier: Tier, exposure: IUniform): void {
  material.toneMapped = false;
  material.onBeforeCompile = (shader) => {
    shader.uniforms['uExposure'] = exposure;
    shader.vertexShader = shader.vertexShader
      .replace(
        '#include <common>',
        `#include <common>\nattribute vec4 ${OPENNESS};\nvarying vec2 vOpen;`,
      )
      .replace('#include <begin_vertex>', `#include <begin_vertex>\nvOpen = ${OPENNESS}.xy;`);
    shader.fragmentShader = shader.fragmentShader
      .replace(
        '#include <common>',
        `#include <common>\nuniform float uExposure;\nvarying vec2 vOpen;\n${SCREEN_GLSL}`,
      )
      .replace(
        '#include <aomap_fragment>',
        `#include <aomap_fragment>
        vec2 open_ = mix(${SHADE_FLOOR[tier]}, vec2(1.0), vOpen);
        // shade that light under the skin keeps warm
        reflectedLight.indirectDiffuse *= pow(vec3(open_.x), vec3(0.8, 0.92, 0.98));
        reflectedLight.indirectSpecular *= open_.x;
        reflectedLight.directDiffuse *= open_.y;`,
      )
      .replace(
        '#include <colorspace_fragment>',
        'gl_FragColor = vec4(toScreen(gl_FragColor.rgb), gl_FragColor.a);',
      );
  };
  material.customProgramCacheKey = () => `mien-guest-${tier}`;
}

interface Surface {
  readonly color: Color;
  readonly map: Texture | null;
  readonly emissive: Color;
  readonly emissiveMap: Texture | null;
  readonly standard: MeshStandardMaterial | null;
}

function surfaceOf(material: Material): Surface {
  if (material instanceof MeshStandardMaterial) {
    const { color, map, emissiveMap } = material;
    const emissive = material.emissive.clone().multiplyScalar(material.emissiveIntensity);
    return { color, map, emissive, emissiveMap, standard: material };
  }
  // unlit in the file, lit in the room: nobody glows in the evening
  const { color, map } =
    material instanceof MeshBasicMaterial ? material : { color: new Color(1, 1, 1), map: null };
  return { color, map, emissive: new Color(0, 0, 0), emissiveMap: null, standard: null };
}

/** What a tier wears in place of the file's own material. Pictures are shared, nothing else. */
function dress(
  source: Material,
  label: string,
  tier: Tier,
  exposure: IUniform,
  environment: Texture | null,
): Material {
  const { color, map, emissive, emissiveMap, standard } = surfaceOf(source);
  const common = {
    name: source.name,
    color,
    map,
    emissive,
    emissiveMap,
    vertexColors: source.vertexColors,
    side: source.side,
    transparent: source.transparent,
    opacity: source.opacity,
    alphaTest: source.transparent ? Math.max(ALPHA_CUT, source.alphaTest) : source.alphaTest,
    depthWrite: source.depthWrite,
  };
  const isEye = EYES.test(label) && !NOT_EYES.test(label);
  let worn: Material;
  if (tier === 'lite')
    worn = isEye ? new MeshPhongMaterial({ ...common, ...WET }) : new MeshLambertMaterial(common);
  else {
    const roughness = standard?.roughness ?? 0.7;
    worn = new MeshStandardMaterial({
      ...common,
      roughness: isEye
        ? Math.min(roughness, EYE_ROUGHNESS)
        : Math.max(roughness, standard?.roughnessMap ? 0 : LEAST_ROUGHNESS),
      metalness: standard?.metalness ?? 0,
      roughnessMap: standard?.roughnessMap ?? null,
      metalnessMap: standard?.metalnessMap ?? null,
      normalMap: standard?.normalMap ?? null,
      aoMap: standard?.aoMap ?? null,
      envMap: environment,
      envMapIntensity: ENVIRONMENT,
    });
    if (standard?.normalMap && worn instanceof MeshStandardMaterial)
      worn.normalScale.copy(standard.normalScale);
  }
  finishLikeOurs(worn, tier, exposure);
  return worn;
}

/** The materials of one tier for every mesh of a model. */
export interface Outfit {
  /** Puts them on. */
  wear(): void;
  dispose(): void;
}

export function createOutfit(
  root: Object3D,
  tier: Tier,
  exposure: IUniform,
  environment: Texture | null,
): Outfit {
  const made = new Map<Material, Material>();
  const fit = (source: Material, label: string): Material => {
    const ready = made.get(source);
    if (ready) return ready;
    const worn = dress(source, label, tier, exposure, environment);
    made.set(source, worn);
    return worn;
  };
  const worn = meshesOf(root).map((mesh) => {
    const own = ownMaterials(mesh);
    const labelled = (source: Material): Material => fit(source, `${mesh.name} ${source.name}`);
    return { mesh, material: Array.isArray(own) ? own.map(labelled) : labelled(own) };
  });
  return {
    wear() {
      for (const { mesh, material } of worn) mesh.material = material;
    },
    dispose() {
      for (const material of made.values()) material.dispose();
    },
  };
}

/** What the file gave a mesh, whatever it wears now. */
const originals = new WeakMap<Mesh, Mesh['material']>();
const ownMaterials = (mesh: Mesh): Mesh['material'] => {
  const own = originals.get(mesh) ?? mesh.material;
  originals.set(mesh, own);
  return own;
};

/** Who throws shadows and is drawn in which order; once for a model. */
export function prepareMeshes(root: Object3D): void {
  for (const mesh of meshesOf(root)) {
    const materials = [ownMaterials(mesh)].flat();
    const seenThrough = materials.some((material) => material.transparent);
    mesh.frustumCulled = false;
    mesh.castShadow = !seenThrough;
    mesh.receiveShadow = true;
    for (const material of materials) material.shadowSide = FrontSide;
    if (!mesh.geometry.attributes['normal']) mesh.geometry.computeVertexNormals();
  }
}
