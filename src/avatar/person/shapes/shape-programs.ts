import { ARKIT_NAMES, type ArkitName } from '#core';

import { mirrorX } from '../geometry/vec3.ts';
import { FACE_CENTRE, FACE_LEFT } from './face-shapes.ts';
import { MOUTH_CENTRE, MOUTH_LEFT } from './mouth-shapes.ts';
import { STILL, type ShapeProgram } from './shape-context.ts';

const mirrored =
  (program: ShapeProgram): ShapeProgram =>
  (v, c) =>
    mirrorX(program({ ...v, p: mirrorX(v.p), n: mirrorX(v.n), t: v.label ? 1 - v.t : v.t }, c));

function collect(): ReadonlyMap<ArkitName, ShapeProgram> {
  const byName: Record<string, ShapeProgram> = { ...MOUTH_CENTRE, ...FACE_CENTRE };
  for (const [name, program] of Object.entries({ ...MOUTH_LEFT, ...FACE_LEFT })) {
    byName[`${name}Left`] = program;
    byName[`${name}Right`] = mirrored(program);
  }
  const programs = new Map<ArkitName, ShapeProgram>();
  for (const name of ARKIT_NAMES) {
    const program = byName[name];
    if (program) programs.set(name, program);
  }
  if (programs.size !== Object.keys(byName).length)
    throw new Error('a displacement program does not bear an ARKit name');
  return programs;
}

/** Every displacement program. The lids' shapes are not here: the lids are posed and built again. */
const SHAPE_PROGRAMS = collect();

export const shapeProgram = (name: ArkitName): ShapeProgram =>
  SHAPE_PROGRAMS.get(name) ?? (() => STILL);
