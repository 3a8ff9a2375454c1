import { ARKIT_NAMES, type ArkitName } from '#core';

import { at } from '../geometry/at.ts';
import type { DenseMorph } from '../geometry/draft-part.ts';
import { normalDelta } from '../geometry/normals.ts';
import { normalize, pointAt, scale, sub } from '../geometry/vec3.ts';
import { STILL, type ShapeContext } from '../shapes/shape-context.ts';
import { shapeProgram } from '../shapes/shape-programs.ts';
import { SWALLOW, swallow } from '../shapes/swallow.ts';
import { addVisemes } from '../shapes/viseme-morphs.ts';
import {
  addShare,
  displacementOf,
  evenDisplacementOf,
  quieten,
  type Displace,
} from './displacement.ts';
import {
  STILL_BELOW,
  correctedViseme,
  makeCorrectives,
  mirrorMorph,
  normalsOnTop,
  shapesOf,
} from './head-correctives.ts';
import type { HeadMesh } from './head-mesh.ts';
import { LID_SHAPES, type LidPose } from './lid-pose.ts';
import { LID_EDGE_RINGS, lidRings } from './lids.ts';

/** The lids' edge belongs to the eyeball; from this ring on the other shapes move the skin fully. */
const FADE_RING = 10;

/** Behind this, units, no face is left that a shape could move: what shows from the front goes through to the nape. */
const FACE_ENDS_Z = -0.28;

/** Moves the left lids to another pose by building them again. */
function lidDisplacement(head: HeadMesh, c: ShapeContext, pose: LidPose): Displace {
  const posed = lidRings(c.field, c.marks, head.lidSkin, pose);
  return (v) =>
    v.eye === 1
      ? sub(at(at(posed, v.ring), v.slot), at(at(head.restRings, v.ring), v.slot))
      : STILL;
}

function programDisplacement(name: ArkitName, c: ShapeContext): Displace {
  const program = shapeProgram(name);
  return (v) => {
    if (v.p[2] < FACE_ENDS_Z) return STILL;
    if (v.eye === 0 || v.ring >= FADE_RING) return program(v, c);
    const edge = LID_EDGE_RINGS - 1;
    return v.ring <= edge ? STILL : scale(program(v, c), (v.ring - edge) / (FADE_RING - edge));
  };
}

/** Adds the 52 ARKit shapes, the 15 visemes, the correctives and the swallow. Right shapes are exact mirrors of left ones. */
export function addHeadMorphs(head: HeadMesh, c: ShapeContext): void {
  const { part } = head;
  const build = (name: ArkitName, base: string): DenseMorph => {
    const move = programDisplacement(name, c);
    const positions = base === name ? evenDisplacementOf(head, move) : displacementOf(head, move);
    const lid = LID_SHAPES.find((shape) => shape === base);
    if (lid) {
      const own = displacementOf(head, lidDisplacement(head, c, head.poses[lid]));
      lidParts.set(name, own);
      addShare(positions, own, 1);
    }
    quieten(positions, STILL_BELOW);
    // lips that close over a shut jaw would fold through each other: this shape is only ever seen on an open one
    const normals =
      name === 'mouthClose'
        ? normalsOnTop(part, shapesOf(part, ['jawOpen']), positions)
        : normalDelta(part, positions);
    return { name, positions, normals };
  };
  const made = new Map<string, DenseMorph>();
  const lidParts = new Map<string, Float32Array>();
  for (const name of ARKIT_NAMES) {
    const base = name.replace(/(Left|Right)$/, '');
    const left = name.endsWith('Right') ? made.get(`${base}Left`) : undefined;
    const morph = left ? mirrorMorph(head, name, left) : build(name, base);
    made.set(name, morph);
    part.morphs.push(morph);
  }
  const fixes = makeCorrectives(head, c, lidParts);
  addVisemes(part, (viseme) => correctedViseme(fixes, viseme));
  part.morphs.push(...fixes);
  const swallowed = evenDisplacementOf(head, (v) => swallow(v, c));
  quieten(swallowed, STILL_BELOW);
  part.morphs.push({
    name: SWALLOW,
    positions: swallowed,
    normals: normalDelta(part, swallowed),
  });
}

/** A smile lifts the cheeks a little. */
const CHEEK_SHARE = 0.5;
/** What is built in is a trace: the zero pose must read as neutral. The warmth of a person at rest is a pose upon it. */
const TRACE = 0.2;

/**
 * Builds a trace of a smile of weight [0, 1] into the resting face: lips stay as closed as they are, and shapes keep their size.
 * Vertices know their new place afterwards.
 */
export function settleSmile(head: HeadMesh, weight: number): void {
  const { part, vertices } = head;
  const blend: Readonly<Record<string, number>> = {
    mouthSmileLeft: weight * TRACE,
    mouthSmileRight: weight * TRACE,
    cheekSquintLeft: weight * TRACE * CHEEK_SHARE,
    cheekSquintRight: weight * TRACE * CHEEK_SHARE,
  };
  for (const { name, positions, normals } of part.morphs) {
    const k = blend[name];
    if (k === undefined) continue;
    addShare(part.positions, positions, k);
    addShare(part.normals, normals, k);
  }
  vertices.forEach((v, i) => {
    v.p = pointAt(part.positions, i);
    part.normals.set(normalize(pointAt(part.normals, i)), i * 3);
  });
}
