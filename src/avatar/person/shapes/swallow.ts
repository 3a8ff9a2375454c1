import { smoothstep } from '#core';

import { bump } from '../geometry/curves.ts';
import { STILL, type ShapeProgram } from './shape-context.ts';

/** The shape's name: that of its channel in a pose. */
export const SWALLOW = 'swallow';

/** Where the larynx rests and how far it rises, units: about two centimetres in an adult (Logemann 1998~). */
const RESTS_Y = -1.36;
const RISES = 0.17;
const HALF_HEIGHT = 0.1;
const HALF_WIDTH = 0.085;
/** How far the skin stands out over the risen larynx, and sinks where it was, units. */
const OUT = 0.034;
const IN = 0.022;

/** The larynx at the top of a swallow: skin swells higher up and sinks where it was. The face does not move. */
export const swallow: ShapeProgram = ({ p: [x, y, z] }) => {
  if (y > -0.95 || z < -0.1) return STILL;
  const front = bump(x, HALF_WIDTH) * smoothstep(-0.1, 0, z) * smoothstep(-0.98, -1.1, y);
  const risen = bump(y - RESTS_Y - RISES, HALF_HEIGHT);
  const left = bump(y - RESTS_Y + 0.02, HALF_HEIGHT);
  return [0, 0.4 * OUT * risen * front, front * (OUT * risen - IN * left)];
};
