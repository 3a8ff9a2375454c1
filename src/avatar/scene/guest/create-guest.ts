import { Group, Object3D, type IUniform } from 'three';

import { guestFault, GuestFaultError, type GuestFault } from '../../guest/guest-fault.ts';
import type { GuestLimits } from '../../guest/guest-limits.ts';
import type { GuestRemark, GuestReport } from '../../guest/guest-report.ts';
import type { GlbFacts } from '../../guest/inspect-glb.ts';
import { compileTerms, jawTerms } from '../../guest/shape-plan.ts';
import { surveyFace, type FaceSurvey } from '../../guest/survey-face.ts';
import { planVrm, type VrmPlan } from '../../guest/vrm-terms.ts';
import type { Figure } from '../figure.ts';
import type { GuestAvatar } from '../performer.ts';
import type { Tier } from '../quality.ts';
import type { Skeleton } from '../skeleton.ts';
import { createBoneDriver } from './bone-driver.ts';
import { checkModel, meshesOf } from './check-model.ts';
import { addContactShade } from './contact-shade.ts';
import { createOutfit, prepareMeshes } from './dress-model.ts';
import { findBones } from './find-bones.ts';
import { createLamps, type RigUniforms } from './lamps.ts';
import { extentOf, findEyes } from './measure-model.ts';
import { freeEyes, shapesTurnEyes } from './move-eyes.ts';
import type { ParsedModel } from './parse-model.ts';
import { lowerArms, placeModel } from './place-model.ts';
import {
  createShapeDriver,
  createVrmDriver,
  dropIdleShapes,
  shapeNamesOf,
} from './shape-driver.ts';

/** Middle of the range: our lights then neither lift nor hold back. */
const SKIN_DEPTH = 0.35;
/** With fewer shapes than this a face does not live. */
const FEW_SHAPES = 20;
const HEAVY_TRIANGLES = 100_000;
/** How far down the picture ever reaches, and a hand of air for turning, in units. */
const PICTURE_BOTTOM = -6;
const AIR = 0.35;
/** Whatever ends above this has no shoulders. */
const SHOULDERS = -2.2;

/** A reader's result, or why there is none. */
export type CreatedGuest =
  | { readonly kind: 'guest'; readonly avatar: GuestAvatar; readonly report: GuestReport }
  | { readonly kind: 'fault'; readonly fault: GuestFault };

interface Face {
  readonly kind: GuestReport['kind'];
  readonly survey: FaceSurvey;
  readonly vrm: VrmPlan | null;
  readonly expressions: readonly string[];
}

function readFace({ scene, vrm }: ParsedModel): Face {
  const names = meshesOf(scene).flatMap(shapeNamesOf);
  const expressions = vrm?.expressionManager?.expressions.map((e) => e.expressionName) ?? [];
  const plan = vrm ? planVrm(expressions) : null;
  const survey = plan?.arkit ? plan.survey : surveyFace(names);
  if (plan && plan.terms.some((terms) => terms.size > 0))
    return { kind: 'vrm', survey, vrm: plan, expressions };
  if (survey.arkit.length === 0 && survey.visemes.length === 0)
    throw new GuestFaultError(
      'no-face-shapes',
      names.length === 0
        ? 'It has no shapes at all.'
        : `None of its ${names.length} shapes is one of a face that is known here.`,
    );
  const speaksOnly = survey.arkit.length < survey.visemes.length;
  return { kind: speaksOnly ? 'visemes' : 'arkit', survey, vrm: null, expressions };
}

function licenceOf({ vrm }: ParsedModel, facts: GlbFacts): string | null {
  const meta = vrm?.meta;
  if (!meta) return facts.copyright;
  if (meta.metaVersion === '0')
    return [meta.author, meta.licenseName].filter(Boolean).join(', ') || null;
  return [meta.authors.join(', '), meta.licenseUrl].filter(Boolean).join(', ') || null;
}

const nameOf = ({ vrm, scene }: ParsedModel): string | null => {
  const meta = vrm?.meta;
  const own = meta?.metaVersion === '0' ? meta.title : meta?.name;
  return own || scene.name || null;
};

function remarksOn(face: Face): GuestRemark[] {
  const { survey, kind } = face;
  if (kind === 'vrm' && !face.vrm?.arkit) {
    const has = (name: string): boolean => face.expressions.includes(name);
    return [
      ...(has('blink') || has('blinkLeft') ? [] : (['no-blink'] as const)),
      ...(has('happy') ? [] : (['no-smile'] as const)),
      ...(has('aa') ? [] : (['no-jaw'] as const)),
    ];
  }
  const made = survey.missingVisemes.length;
  return [
    ...(survey.visemes.length === 0 ? (['visemes-made'] as const) : []),
    ...(survey.visemes.length > 0 && made > 0 ? (['visemes-few'] as const) : []),
    ...(survey.arkit.length < FEW_SHAPES ? (['shapes-few'] as const) : []),
    ...(survey.served.has('eyeBlinkLeft') ? [] : (['no-blink'] as const)),
    ...(survey.served.has('mouthSmileLeft') ? [] : (['no-smile'] as const)),
  ];
}

/** How the mouth comes open. */
const jawOf = (face: Face, bone: Object3D | undefined): GuestReport['jaw'] => {
  if (face.survey.served.has('jawOpen')) return 'shape';
  if (face.kind !== 'vrm' && bone) return 'bone';
  const speaks = face.kind === 'vrm' || face.survey.served.has('viseme_aa');
  return speaks ? 'visemes' : 'none';
};

function build(model: ParsedModel, facts: GlbFacts, limits: GuestLimits): CreatedGuest {
  const { scene, vrm } = model;
  checkModel(scene, limits);
  scene.updateMatrixWorld(true);
  const face = readFace(model);
  const bones = findBones(scene, vrm);
  const eyes = findEyes(scene, bones);
  const placement = placeModel(scene, bones, eyes);
  if (!placement) throw new GuestFaultError('corrupt', 'There is nothing to be seen in it.');
  const { matrix } = placement;
  const lowered = lowerArms(bones, matrix);

  const ownLook = face.kind === 'vrm' && vrm?.lookAt !== undefined;
  const byShapes = !ownLook && shapesTurnEyes(scene, bones, face.survey);
  const byBones = !ownLook && !byShapes && bones.leftEye !== undefined;
  const free = byBones && eyes ? freeEyes(scene, bones, eyes) : bones;
  const jaw = jawOf(face, bones.jaw);
  if (face.kind !== 'vrm') for (const mesh of meshesOf(scene)) dropIdleShapes(mesh, face.survey);
  prepareMeshes(scene);

  const place = new Group();
  place.add(scene);
  const boneDriver = createBoneDriver(
    free,
    matrix,
    place,
    byBones,
    jaw === 'bone' ? compileTerms([jawTerms(face.survey)]) : null,
  );
  const shapeDriver =
    face.vrm && vrm ? createVrmDriver(vrm, face.vrm) : createShapeDriver(scene, face.survey);
  scene.updateMatrixWorld(true);
  const room = extentOf(scene, matrix, null, PICTURE_BOTTOM);
  addContactShade(scene, matrix, facts.triangles);
  const eyesTurn = ownLook || byBones ? 'bones' : byShapes ? 'shapes' : 'fixed';

  const remarks: GuestRemark[] = [
    ...remarksOn(face),
    ...(jaw === 'none' ? (['no-jaw'] as const) : []),
    ...(jaw === 'bone' ? (['jaw-by-bone'] as const) : []),
    ...(eyesTurn === 'fixed' ? (['eyes-fixed'] as const) : []),
    ...(bones.head ? [] : (['no-head-bone'] as const)),
    ...(bones.head && !bones.neck ? (['no-neck-bone'] as const) : []),
    ...((room?.low.y ?? 0) > SHOULDERS ? (['no-body'] as const) : []),
    ...(placement.turned ? (['turned'] as const) : []),
    ...(placement.rescaled ? (['rescaled'] as const) : []),
    ...(lowered ? (['arms-lowered'] as const) : []),
    ...(model.picturesShrunk > 0 ? (['pictures-shrunk'] as const) : []),
    ...(facts.triangles > HEAVY_TRIANGLES ? (['heavy'] as const) : []),
  ];
  const report: GuestReport = {
    kind: face.kind,
    name: nameOf(model),
    licence: licenceOf(model, facts),
    facts,
    arkit: face.survey.arkit,
    missingArkit: face.survey.missingArkit,
    visemes: face.survey.visemes,
    missingVisemes: face.survey.missingVisemes,
    expressions: face.expressions,
    unknownShapes: face.survey.unknown,
    eyes: eyesTurn,
    jaw,
    head: bones.head ? 'bone' : 'whole',
    neck: bones.neck ? 'bone' : 'none',
    remarks: [...new Set(remarks)],
  };

  const figure = (
    tier: Tier,
    skeleton: Skeleton,
    rig: Readonly<Record<string, IUniform>>,
  ): Figure =>
    dressedFigure(tier, skeleton, rig, scene, place, (pose) => {
      boneDriver.apply(pose);
      shapeDriver.apply(pose);
    });
  return {
    kind: 'guest',
    report,
    avatar: {
      kind: 'guest',
      name: report.name ?? 'Guest',
      skinDepth: SKIN_DEPTH,
      reach: {
        side: Math.max(Math.abs(room?.low.x ?? 1), Math.abs(room?.high.x ?? 1)) + AIR,
        up: (room?.high.y ?? 1) + AIR,
      },
      figure,
      dispose() {
        for (const mesh of meshesOf(scene)) {
          mesh.geometry.dispose();
          for (const material of [mesh.material].flat()) {
            for (const value of Object.values(material)) disposeTexture(value);
            material.dispose();
          }
        }
        model.done();
      },
    },
  };
}

/** Textures hang in materials under many names. */
const disposeTexture = (value: unknown): void => {
  if (typeof value !== 'object' || value === null || !('isTexture' in value)) return;
  if ('dispose' in value && typeof value.dispose === 'function') value.dispose();
};

/** One tier's view of the one model: both share its bones and shapes, and it wears what it was last posed for. */
function dressedFigure(
  tier: Tier,
  skeleton: Skeleton,
  rig: RigUniforms,
  scene: Object3D,
  place: Group,
  move: (pose: Parameters<Figure['pose']>[0]) => void,
): Figure {
  const root = new Group();
  root.matrixAutoUpdate = false;
  const lamps = createLamps(rig, tier);
  const exposure = rig['uExposure'] ?? { value: 1 };
  const outfit = createOutfit(scene, tier, exposure, lamps.environment);
  // lamps stand in the room: they do not lean with the body
  const body = new Group();
  body.matrixAutoUpdate = false;
  root.add(body, lamps.group);
  let gone = false;
  return {
    root,
    casters: [],
    meshes: [],
    pose(pose) {
      if (gone) return;
      if (place.parent !== body) {
        body.add(place);
        outfit.wear();
      }
      body.matrix.copy(skeleton.body);
      body.matrixWorldNeedsUpdate = true;
      lamps.follow();
      move(pose);
    },
    dispose() {
      gone = true;
      if (place.parent === body) body.remove(place);
      outfit.dispose();
      lamps.dispose();
    },
  };
}

/** Makes a guest of a parsed file. The model is used up either way. */
export function createGuest(
  model: ParsedModel,
  facts: GlbFacts,
  limits: GuestLimits,
): CreatedGuest {
  try {
    return build(model, facts, limits);
  } catch (cause) {
    model.done();
    if (cause instanceof GuestFaultError) return { kind: 'fault', fault: cause.fault };
    const words = cause instanceof Error ? cause.message : String(cause);
    return { kind: 'fault', fault: guestFault('corrupt', words.slice(0, 200)) };
  }
}
