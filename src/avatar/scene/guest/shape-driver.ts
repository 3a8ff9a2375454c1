import { POSE, type FacePose } from '#core';
import type { VRMCore } from '@pixiv/three-vrm';
import { MathUtils, type Mesh, type Object3D } from 'three';

import { compileTerms, termsOf, weigh, type ShapePlan } from '../../guest/shape-plan.ts';
import type { FaceSurvey } from '../../guest/survey-face.ts';
import type { VrmPlan } from '../../guest/vrm-terms.ts';
import { meshesOf } from './check-model.ts';

/** Copies a pose to the shapes of a model. No allocation. */
export interface ShapeDriver {
  apply(pose: FacePose): void;
}

/** Names of a mesh's shapes in their order. */
export const shapeNamesOf = (mesh: Mesh): string[] => {
  const names: string[] = [];
  for (const [name, index] of Object.entries(mesh.morphTargetDictionary ?? {})) names[index] = name;
  return names;
};

/** Drops what no pose ever moves: every shape costs memory on the GPU, and a little of every frame. */
export function dropIdleShapes(mesh: Mesh, survey: FaceSurvey): void {
  const names = shapeNamesOf(mesh);
  if (names.length === 0) return;
  const { morphAttributes } = mesh.geometry;
  const keep = names.flatMap((name, i) => {
    const moves = morphAttributes['position']?.[i]?.array.some((x) => x !== 0);
    return moves && termsOf(name, survey).size > 0 ? [i] : [];
  });
  if (keep.length === names.length) return;
  for (const kind of ['position', 'normal', 'color'] as const) {
    const shapes = morphAttributes[kind];
    if (!shapes) continue;
    if (keep.length === 0) delete morphAttributes[kind];
    else
      morphAttributes[kind] = keep.flatMap((i) => {
        const shape = shapes[i];
        return shape ? [shape] : [];
      });
  }
  mesh.morphTargetDictionary = Object.fromEntries(keep.map((i, k) => [names[i] ?? '', k]));
  mesh.morphTargetInfluences = keep.map(() => 0);
}

export function createShapeDriver(root: Object3D, survey: FaceSurvey): ShapeDriver {
  const driven: { plan: ShapePlan; weights: number[] }[] = [];
  for (const mesh of meshesOf(root)) {
    const weights = mesh.morphTargetInfluences;
    if (!weights || weights.length === 0) continue;
    const plan = compileTerms(shapeNamesOf(mesh).map((name) => termsOf(name, survey)));
    driven.push({ plan, weights });
  }
  return {
    apply(pose) {
      for (const { plan, weights } of driven) weigh(plan, pose, weights);
    },
  };
}

/** A VRM's own expressions and its own way of looking, with the ranges its maker gave them. */
export function createVrmDriver(vrm: VRMCore, plan: VrmPlan): ShapeDriver {
  const manager = vrm.expressionManager;
  const names = manager?.expressions.map(({ expressionName }) => expressionName) ?? [];
  const compiled = compileTerms(plan.terms);
  const weights = names.map(() => 0);
  return {
    apply(pose) {
      weigh(compiled, pose, weights);
      for (let i = 0; i < names.length; i++) manager?.setValue(names[i] ?? '', weights[i] ?? 0);
      const yawRad = pose[POSE.eyeLeftYawRad] ?? 0;
      const pitchRad = pose[POSE.eyeLeftPitchRad] ?? 0;
      // VRM counts pitch downwards
      vrm.lookAt?.applier.applyYawPitch(yawRad * MathUtils.RAD2DEG, -pitchRad * MathUtils.RAD2DEG);
      manager?.update();
    },
  };
}
