import { ARKIT_NAMES, lerp, smoothstep } from '#core';

import type { Landmarks } from '../form/landmarks.ts';
import type { DraftPart } from '../geometry/draft-part.ts';
import { MeshBuilder } from '../geometry/mesh-builder.ts';
import { addScaled, mirrorX, pointAt, sub, type Vec3 } from '../geometry/vec3.ts';
import {
  BLINK_TAKES_OVER,
  LID_SHAPES,
  MARGIN_RISE,
  openingDirection,
  type LidPose,
  type LidPoses,
  type LidShape,
} from '../head/lid-pose.ts';
import { linear } from '../palette.ts';

const COLS = 15;
/** Rows from the upper lid (0) to the lower (1), with the strength of the shade that the upper lid throws. */
const SHADE_ROWS: readonly (readonly [down: number, alpha: number])[] = [
  [0, 0.72],
  [0.1, 0.52],
  [0.24, 0.3],
  [0.45, 0.12],
  [0.78, 0],
];
/** The tear line along the lower lid, and the shade of the lid beneath it. */
const TEAR_ROWS: readonly (readonly [down: number, wet: number, shade: number])[] = [
  [0.82, 0, 0],
  [0.94, 0.26, 0],
  [0.975, 0.08, 0],
  [1, 0, 0.3],
];
const WHITE: Vec3 = [1, 0.985, 0.96];

interface GlossVertex {
  readonly t: number;
  readonly down: number;
  readonly color: Vec3;
  readonly alpha: number;
}

/** Shade beneath the upper lid and in the corners, and the wet line on the lower lid. */
function glossVertices(): readonly GlossVertex[] {
  const shadow = linear('#2e1a16');
  const out: GlossVertex[] = [];
  const ts = Array.from({ length: COLS }, (_, k) => k / (COLS - 1));
  const corner = (t: number): number =>
    0.42 * Math.max(1 - smoothstep(0, 0.26, t), smoothstep(0.68, 1, t));
  for (const [down, alpha] of SHADE_ROWS)
    for (const t of ts)
      out.push({ t, down, color: shadow, alpha: alpha + (1 - alpha) * corner(t) });
  for (const [down, wet, dark] of TEAR_ROWS)
    for (const t of ts) {
      const away = Math.pow(Math.sin(Math.PI * t), 0.5);
      const isWet = wet > 0;
      const shade = dark + (1 - dark) * corner(t);
      out.push({
        t,
        down,
        color: isWet ? WHITE : down < 0.9 ? WHITE : shadow,
        alpha: isWet ? wet * away : down < 0.9 ? 0 : shade * 0.8,
      });
    }
  return out;
}

/**
 * What lies between the lids and both eyeballs, as one transparent mesh fixed to the head that follows the lids: vertex
 * alpha carries the shade under the upper lid and the tear line. The catch-lights are the scene's: they stand where the
 * light is.
 */
export function buildGloss(m: Landmarks, rest: LidPose, poses: LidPoses): DraftPart {
  const b = new MeshBuilder();
  const { eye } = m;
  const vertices = glossVertices();
  const place = ({ t, down }: GlossVertex, q: LidPose): Vec3 =>
    addScaled(
      [eye.x, eye.y, eye.z],
      openingDirection(t, down, q),
      eye.radius * (1 + MARGIN_RISE * lerp(0.62, 0.78, down)),
    );
  const rows = SHADE_ROWS.length;
  for (const side of [1, -1]) {
    const first = b.count;
    for (const v of vertices) {
      const p = place(v, rest);
      b.vertex(side > 0 ? p : mirrorX(p), v.color, v.alpha);
    }
    b.grid(first, rows, COLS, { flip: side > 0 });
    b.grid(first + rows * COLS, TEAR_ROWS.length, COLS, { flip: side > 0 });
  }
  const part = b.build('eyeGloss', 'gloss');
  const addMove = (name: string, shape: LidShape, weight: number): void => {
    const positions = new Float32Array(part.positions.length);
    const from = name.endsWith('Left') ? 0 : vertices.length;
    vertices.forEach((v, k) => {
      const moved = place(v, poses[shape]);
      const p = from === 0 ? moved : mirrorX(moved);
      const [dx, dy, dz] = sub(p, pointAt(part.positions, from + k));
      positions.set([dx * weight, dy * weight, dz * weight], (from + k) * 3);
    });
    part.morphs.push({ name, positions, normals: new Float32Array(positions.length) });
  };
  for (const name of ARKIT_NAMES) {
    const shape = LID_SHAPES.find((lid) => name.startsWith(lid));
    if (shape) addMove(name, shape, 1);
  }
  for (const shape of BLINK_TAKES_OVER)
    for (const side of ['Left', 'Right']) addMove(`fix_eyeBlink${side}_${shape}${side}`, shape, -1);
  return part;
}
