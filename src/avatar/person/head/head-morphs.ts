import { ARKIT_NAMES, type ArkitName } from '#core';

import { at, floatAt } from '../geometry/at.ts';
import { normalDelta } from '../geometry/draft-part.ts';
import { mirrorX, normalize, pointAt, scale, sub, type Vec3 } from '../geometry/vec3.ts';
import { STILL, type ShapeContext } from '../shapes/shape-context.ts';
import { shapeProgram } from '../shapes/shape-programs.ts';
import { addVisemes } from '../shapes/viseme-morphs.ts';
import type { HeadMesh } from './head-mesh.ts';
import type { HeadVertex } from './head-vertex.ts';
import { BLINK_TAKES_OVER, LID_SHAPES, type LidPose } from './lid-pose.ts';
import { LID_EDGE_RINGS, lidRings, type LidSkin } from './lids.ts';

/** Displacements below this (units, 20 micrometres) are noise and would only make the shape larger. */
const STILL_BELOW = 2e-4;
/** The lids' edge belongs to the eyeball; from this ring on the other shapes move the skin fully. */
const FADE_RING = 10;

type LidRings = ReturnType<typeof lidRings>;
type Displace = (v: HeadVertex) => Vec3;

/** Moves the left lids to another pose by building them again. */
function lidDisplacement(c: ShapeContext, skin: LidSkin, rest: LidRings, pose: LidPose): Displace {
  const posed = lidRings(c.field, c.marks, skin, pose);
  return (v) =>
    v.eye === 1 ? sub(at(at(posed, v.ring), v.slot), at(at(rest, v.ring), v.slot)) : STILL;
}

function programDisplacement(name: ArkitName, c: ShapeContext): Displace {
  const program = shapeProgram(name);
  return (v) => {
    if (v.eye === 0 || v.ring >= FADE_RING) return program(v, c);
    const edge = LID_EDGE_RINGS - 1;
    return v.ring <= edge ? STILL : scale(program(v, c), (v.ring - edge) / (FADE_RING - edge));
  };
}

function mirror(head: HeadMesh, left: Float32Array): Float32Array {
  const out = new Float32Array(left.length);
  head.vertices.forEach((v, i) => out.set(mirrorX(pointAt(left, v.twin)), i * 3));
  return out;
}

/** Averages both sides of a centre shape, so that rounding never makes the face lopsided. */
function symmetrise(head: HeadMesh, d: Float32Array): void {
  head.vertices.forEach(({ twin }, i) => {
    if (twin < i) return;
    const a = pointAt(d, i);
    const b = pointAt(d, twin);
    const q: Vec3 = [(a[0] - b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];
    d.set(twin === i ? [0, q[1], q[2]] : q, i * 3);
    if (twin !== i) d.set(mirrorX(q), twin * 3);
  });
}

/** Adds the 52 ARKit shapes and the 15 visemes to the head. Right shapes are exact mirrors of left ones. */
export function addHeadMorphs(head: HeadMesh, c: ShapeContext): void {
  const { part, vertices } = head;
  const made = new Map<string, Float32Array>();
  const restLids = lidRings(c.field, c.marks, head.lidSkin, head.restLids);
  const lidParts = new Map<string, Float32Array>();
  for (const name of ARKIT_NAMES) {
    const base = name.replace(/(Left|Right)$/, '');
    const left = name.endsWith('Right') ? made.get(`${base}Left`) : undefined;
    let d: Float32Array;
    if (left) d = mirror(head, left);
    else {
      const lid = LID_SHAPES.find((shape) => shape === base);
      const displace = programDisplacement(name, c);
      d = new Float32Array(part.positions.length);
      vertices.forEach((v, i) => d.set(displace(v), i * 3));
      if (lid) {
        const lids = lidDisplacement(c, head.lidSkin, restLids, head.poses[lid]);
        const own = new Float32Array(d.length);
        vertices.forEach((v, i) => own.set(lids(v), i * 3));
        lidParts.set(name, own);
        for (let i = 0; i < d.length; i++) d[i] = floatAt(d, i) + floatAt(own, i);
      }
      if (base === name) symmetrise(head, d);
    }
    for (let i = 0; i < d.length; i++) if (Math.abs(floatAt(d, i)) < STILL_BELOW) d[i] = 0;
    made.set(name, d);
    part.morphs.push({ name, positions: d, normals: normalDelta(part, d) });
  }
  addVisemes(part);
  for (const shape of BLINK_TAKES_OVER) {
    const own = lidParts.get(`${shape}Left`);
    if (!own) continue;
    const taken = own.map((x) => -x);
    for (const side of ['Left', 'Right']) {
      const d = side === 'Left' ? taken : mirror(head, taken);
      const name = `fix_eyeBlink${side}_${shape}${side}`;
      part.morphs.push({ name, positions: d, normals: normalDelta(part, d) });
    }
  }
}

/** A smile lifts the cheeks a little. */
const CHEEK_SHARE = 0.5;

/**
 * Builds a smile of weight [0, 1] into the resting face: lips stay as closed as they are, and shapes keep their size.
 * Vertices know their new place afterwards.
 */
export function settleSmile(head: HeadMesh, weight: number): void {
  const { part, vertices } = head;
  const blend: Readonly<Record<string, number>> = {
    mouthSmileLeft: weight,
    mouthSmileRight: weight,
    cheekSquintLeft: weight * CHEEK_SHARE,
    cheekSquintRight: weight * CHEEK_SHARE,
  };
  for (const { name, positions, normals } of part.morphs) {
    const k = blend[name];
    if (k === undefined) continue;
    for (let i = 0; i < positions.length; i++) {
      part.positions[i] = floatAt(part.positions, i) + k * floatAt(positions, i);
      part.normals[i] = floatAt(part.normals, i) + k * floatAt(normals, i);
    }
  }
  vertices.forEach((v, i) => {
    v.p = pointAt(part.positions, i);
    part.normals.set(normalize(pointAt(part.normals, i)), i * 3);
  });
}
