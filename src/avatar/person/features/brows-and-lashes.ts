import { ARKIT_NAMES } from '#core';

import type { FaceForm } from '../form/face-form.ts';
import { at } from '../geometry/at.ts';
import type { DraftPart } from '../geometry/draft-part.ts';
import { MeshBuilder } from '../geometry/mesh-builder.ts';
import { addScaled, mirrorX, normalize, scale, sub, type Vec3 } from '../geometry/vec3.ts';
import {
  BLINK_TAKES_OVER,
  LID_SHAPES,
  type LidPose,
  type LidPoses,
  type LidShape,
} from '../head/lid-pose.ts';
import { blend, linear, shade } from '../palette.ts';
import { STILL, freeVertex, type ShapeContext } from '../shapes/shape-context.ts';
import { shapeProgram } from '../shapes/shape-programs.ts';
import { addVisemes } from '../shapes/viseme-morphs.ts';
import { buildBrow } from './brows.ts';
import { buildCaruncle } from './caruncle.ts';
import { buildLashes, type LashMesh } from './lashes.ts';
import { buildSkinMarks } from './skin-marks.ts';

export interface BrowsAndLashesSpec {
  readonly form: FaceForm;
  readonly restLids: LidPose;
  readonly poses: LidPoses;
  /** Linear colour. */
  readonly color: Vec3;
  /** Linear colour of the lids' skin. */
  readonly lid: Vec3;
  /** Linear colours of a fold in the skin and of a freckle on it. */
  readonly fold: Vec3;
  readonly freckle: Vec3;
  /** [0, 1.5]. */
  readonly lashLength: number;
}

/** What a vertex belongs to: nothing that moves, the brow's skin, any skin, or a lash, which knows its number. */
interface Hair {
  readonly side: 1 | -1;
  readonly p: Vec3;
  readonly n: Vec3;
  /** The place whose motion it shares. */
  readonly anchor: Vec3;
  readonly kind: 'brow' | 'lash' | 'bead' | 'mark';
  readonly lash: number;
}

type Move = (hair: Hair) => Vec3;

/** Adds a shape. Cards keep their normals: they are lit as the skin beneath them. */
function addMove(part: DraftPart, hairs: readonly Hair[], name: string, move: Move): void {
  const positions = new Float32Array(part.positions.length);
  hairs.forEach((hair, i) => {
    const [x, y, z] = move(hair);
    positions[i * 3] = hair.side * x;
    positions[i * 3 + 1] = y;
    positions[i * 3 + 2] = z;
  });
  addShape(part, name, positions);
}

function addShape(part: DraftPart, name: string, positions: Float32Array): void {
  if (positions.every((x) => Math.abs(x) < 1e-5)) return;
  part.morphs.push({ name, positions, normals: new Float32Array(positions.length) });
}

/** Adds the right shape to a left one that is there: hairs of the right side follow, in the same order. */
function addRight(part: DraftPart, left: string): void {
  const shape = part.morphs.find(({ name }) => name === left);
  if (!shape) return;
  const { length } = shape.positions;
  const positions = shape.positions.map(
    (_, i) => (i % 3 === 0 ? -1 : 1) * (shape.positions[(i + length / 2) % length] ?? 0),
  );
  addShape(part, left.replaceAll('Left', 'Right'), positions);
}

function addShapes(
  part: DraftPart,
  hairs: readonly Hair[],
  c: ShapeContext,
  s: BrowsAndLashesSpec,
  lashes: LashMesh,
): void {
  const rest = lashes.points(s.restLids);
  const withLids = (shape: LidShape, weight: number): Move => {
    const posed = lashes.points(s.poses[shape]);
    return ({ kind, side, lash }) =>
      kind === 'lash' && side > 0 ? scale(sub(at(posed, lash), at(rest, lash)), weight) : STILL;
  };
  for (const name of ARKIT_NAMES) {
    if (name.endsWith('Right')) {
      addRight(part, name.replace('Right', 'Left'));
      continue;
    }
    const shape = LID_SHAPES.find((lid) => name.startsWith(lid));
    const lids = shape ? withLids(shape, 1) : undefined;
    const program = shapeProgram(name);
    const movesBrows = /^brow|^noseSneer|^cheekSquint/.test(name);
    if (!lids && !program) continue;
    addMove(part, hairs, name, (hair) => {
      if (hair.kind === 'lash' || hair.kind === 'bead') return lids ? lids(hair) : STILL;
      if (hair.kind === 'brow' && !movesBrows) return STILL;
      // programs know left and right: ask at the vertex's true place
      const mirrored = hair.side < 0;
      const p = mirrored ? mirrorX(hair.anchor) : hair.anchor;
      const n = mirrored ? mirrorX(hair.n) : hair.n;
      const d = program(freeVertex(p, n), c);
      // raised hair stays above the bunching skin
      const lifted = addScaled(d, n, 0.1 * Math.max(0, d[1]));
      return mirrored ? mirrorX(lifted) : lifted;
    });
  }
  addVisemes(part);
  for (const shape of BLINK_TAKES_OVER) {
    const left = `fix_eyeBlinkLeft_${shape}Left`;
    addMove(part, hairs, left, withLids(shape, -1));
    addRight(part, left);
  }
}

/**
 * Brows, lashes, the beads in the inner corners and fine marks on the skin, with every shape that moves them; one mesh, seen through itself in
 * the order in which it is built. Vertex alpha is opacity.
 */
export function buildBrowsAndLashes(c: ShapeContext, s: BrowsAndLashesSpec): DraftPart {
  const b = new MeshBuilder();
  const hairs: Hair[] = [];
  const brow = buildBrow(c.field, c.marks, s.form);
  const lashes = buildLashes(c.marks, s.lashLength);
  const bead = buildCaruncle(c.marks, s.restLids);
  const lashColor = shade(blend(s.color, [0.012, 0.008, 0.006], 0.75), 0.55);
  const beadColor = blend(linear('#a86a5e'), s.lid, 0.45);
  const lashPoints = lashes.points(s.restLids);
  const eye: Vec3 = [c.marks.eye.x, c.marks.eye.y, c.marks.eye.z];
  for (const side of [1, -1] as const) {
    const put = (hair: Omit<Hair, 'side'>, color: Vec3, alpha: number): void => {
      hairs.push({ ...hair, side });
      b.vertex(side > 0 ? hair.p : mirrorX(hair.p), color, alpha);
    };
    const join = (from: number, triangles: LashMesh['triangles']): void => {
      for (const [i, j, k] of triangles)
        if (side > 0) b.tri(from + i, from + j, from + k);
        else b.tri(from + i, from + k, from + j);
    };
    let first = b.count;
    bead.points.forEach((p, i) =>
      put({ p, n: at(bead.normals, i), anchor: p, kind: 'bead', lash: 0 }, beadColor, 1),
    );
    join(first, bead.triangles);
    first = b.count;
    brow.points.forEach((p, i) =>
      put(
        { p, n: at(brow.normals, i), anchor: at(brow.anchors, i), kind: 'brow', lash: 0 },
        shade(s.color, at(brow.tones, i)),
        Math.min(1, at(brow.opacities, i)),
      ),
    );
    join(first, brow.triangles);
    first = b.count;
    const skin = buildSkinMarks(c.field, c.marks, s.form, side);
    skin.points.forEach((p, i) =>
      put(
        { p, n: at(skin.normals, i), anchor: p, kind: 'mark', lash: 0 },
        at(skin.kinds, i) === 'line' ? s.fold : s.freckle,
        at(skin.opacities, i),
      ),
    );
    join(first, skin.triangles);
    first = b.count;
    lashPoints.forEach((p, lash) =>
      put(
        { p, n: normalize(sub(p, eye)), anchor: p, kind: 'lash', lash },
        lashColor,
        at(lashes.opacities, lash),
      ),
    );
    join(first, lashes.triangles);
  }
  const part = b.build('browsAndLashes', 'brow');
  hairs.forEach(({ n, side }, i) => part.normals.set(side > 0 ? n : mirrorX(n), i * 3));
  addShapes(part, hairs, c, s, lashes);
  return part;
}
