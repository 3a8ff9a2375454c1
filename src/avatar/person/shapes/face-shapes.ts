import { clamp, smoothstep } from '#core';

import { bump } from '../geometry/curves.ts';
import {
  slide,
  spot,
  type ShapeContext,
  type ShapeProgram,
  type ShapeVertex,
} from './shape-context.ts';

/** Skin just above the eye stays with the lid; brow shapes fade in above it. */
const aboveLid = (v: ShapeVertex, { marks }: ShapeContext): number =>
  smoothstep(0.42 * marks.brow.y, 0.98 * marks.brow.y, v.p[1]);

/**
 * The inner third of both brows rises and the rest follows softly: a brow that pivots about its middle is a clown's. The
 * skin of the forehead bunches above.
 */
const browInnerUp: ShapeProgram = (v, c) => {
  const y = c.marks.brow.y + 0.06;
  const side = Math.sign(v.p[0]);
  const inner = spot(v, 0.15, y, 0.2, 0.22) + spot(v, -0.15, y, 0.2, 0.22);
  const middle = spot(v, side * 0.36, y - 0.02, 0.19, 0.16);
  const lift = Math.min(0.12, 0.108 * inner) + 0.034 * middle;
  const s = slide(v, c, -side * 0.012 * Math.min(1, inner), lift * aboveLid(v, c));
  const bunched = inner * bump(v.p[1] - y - 0.12, 0.12);
  return [s[0], s[1], s[2] + 0.008 * Math.min(1, bunched)];
};

/** [0.3, 1] how far a brow can come down before it would lie on the fold of the lid. */
const roomBelow = ({ marks: { brow, eye } }: ShapeContext): number =>
  clamp((brow.y - 1.1 * brow.thickness - 0.5 * eye.radius) / 0.08, 0.3, 1);

/** Frown: the inner ends draw together and down over a swelling above the nose; the arch comes down with them. */
const browDown: ShapeProgram = (v, c) => {
  const { y } = c.marks.brow;
  const above = aboveLid(v, c) * roomBelow(c);
  const whole = spot(v, 0.34, y + 0.05, 0.22, 0.15) * above;
  const inner = spot(v, 0.15, y + 0.03, 0.14, 0.14) * above;
  const swell = spot(v, 0.1, y - 0.01, 0.07, 0.1);
  const s = slide(v, c, -0.034 * inner - 0.008 * whole, -0.032 * whole - 0.026 * inner);
  return [s[0], s[1], s[2] + 0.016 * whole + 0.012 * inner + 0.008 * swell];
};

const browOuterUp: ShapeProgram = (v, c) => {
  const y = c.marks.brow.y + 0.05;
  const g = spot(v, 0.44, y, 0.2, 0.2) * aboveLid(v, c);
  return slide(v, c, 0.004 * g, 0.1 * g);
};

/** The cheek rises as a ball under the eye; the lids' part is a lid pose. */
const cheekSquint: ShapeProgram = (v, { marks }) => {
  const { eye } = marks;
  const apple = spot(v, eye.x + 0.03, -0.3, 0.18, 0.13);
  const under = spot(v, eye.x + 0.03, -0.19, 0.2, 0.08);
  const g = apple + 0.55 * under;
  return [0.008 * apple, 0.05 * g, 0.03 * apple + 0.012 * under];
};

/** The wing lifts and the side of the nose folds across: two small rolls below the inner corner of the eye. */
const noseSneer: ShapeProgram = (v, c) => {
  const { nose, mouth, brow } = c.marks;
  const wing = spot(v, nose.wingX, nose.wingY + 0.01, 0.11);
  const side = spot(v, 0.13, 0.5 * nose.wingY, 0.1, 0.16);
  // the lip bunches under the nose; its edge hardly leaves the lower one
  const lip = v.label < 0 ? 0 : spot(v, 0.15, mouth.y + 0.13, 0.12) * (1 - 0.85 * v.seam);
  const frown = spot(v, 0.12, brow.y, 0.1, 0.1) * aboveLid(v, c);
  const rolls = spot(v, 0.075, -0.1, 0.055, 0.11) * Math.cos((v.p[1] + 0.06) * 80 + v.p[0] * 30);
  return [
    0.012 * wing + 0.012 * rolls * v.n[0],
    0.052 * wing + 0.034 * side + 0.026 * lip - 0.008 * frown,
    0.014 * wing + 0.016 * side + 0.012 * rolls * v.n[2] + 0.006 * frown,
  ];
};

export const FACE_CENTRE = { browInnerUp };
/** Written for the left side. */
export const FACE_LEFT = { browDown, browOuterUp, cheekSquint, noseSneer };
