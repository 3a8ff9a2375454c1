import { smoothstep } from '#core';

import { slide, spot, type ShapeProgram } from './shape-context.ts';

/** Skin just above the eye stays with the lid; brow shapes fade in above it. */
const aboveLid = (y: number): number => smoothstep(0.09, 0.22, y);

const browInnerUp: ShapeProgram = (v, c) => {
  const y = c.marks.brow.y + 0.05;
  const g = (spot(v, 0.19, y, 0.2, 0.21) + spot(v, -0.19, y, 0.2, 0.21)) * aboveLid(v.p[1]);
  const inwards = -Math.sign(v.p[0]) * 0.016 * Math.min(1, g);
  const s = slide(v, c, inwards, Math.min(0.165 * g, 0.175));
  return [s[0], s[1], s[2] + 0.006 * g];
};

const browDown: ShapeProgram = (v, c) => {
  const { y } = c.marks.brow;
  const above = smoothstep(0.11, 0.24, v.p[1]);
  const g = spot(v, 0.34, y + 0.06, 0.24, 0.17) * above;
  const inner = spot(v, 0.16, y + 0.03, 0.14, 0.15) * above;
  const s = slide(v, c, -0.045 * inner, -0.034 * g - 0.03 * inner);
  return [s[0], s[1], s[2] + 0.022 * g + 0.014 * inner];
};

const browOuterUp: ShapeProgram = (v, c) => {
  const g = spot(v, 0.5, c.marks.brow.y + 0.06, 0.24, 0.22) * aboveLid(v.p[1]);
  return slide(v, c, 0, 0.145 * g);
};

const cheekSquint: ShapeProgram = (v) => {
  const g = spot(v, 0.4, -0.31, 0.2, 0.13) * smoothstep(-0.16, -0.26, v.p[1]);
  return [0.006 * g, 0.06 * g, 0.036 * g];
};

const noseSneer: ShapeProgram = (v, c) => {
  const { nose, mouth } = c.marks;
  const wing = spot(v, nose.wingX, nose.wingY + 0.01, 0.12);
  const side = spot(v, 0.15, 0.02, 0.1);
  const lip = v.label < 0 ? 0 : spot(v, 0.15, mouth.y + 0.13, 0.12);
  return [0.012 * wing, 0.052 * wing + 0.016 * side + 0.024 * lip, 0.01 * wing + 0.01 * side];
};

export const FACE_CENTRE = { browInnerUp };
/** Written for the left side. */
export const FACE_LEFT = { browDown, browOuterUp, cheekSquint, noseSneer };
