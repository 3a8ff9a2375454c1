import { lerp, smoothstep } from '#core';

import { capsule, ellipsoid, smoothMax, smoothMin } from '../geometry/signed-distance.ts';
import type { BodyForm } from './body-form.ts';

/** Signed distance to the body below the neck at a point in head space, units. Symmetric in x. */
export type TorsoDistance = (x: number, y: number, z: number) => number;

/** Half the distance between the tips of the shoulders, units. */
export const shoulderHalf = (form: BodyForm): number => 1.38 * (1 + 0.19 * form.shoulders);

/** Height of the pit of the neck, units. */
const PIT_Y = -1.77;
/** The body is modelled about a pit of the neck at this height. */
const MODELLED_PIT_Y = -1.84;

/**
 * Chest, shoulder girdle, trapezius and upper arms to the elbows. `bare` skin shows clavicles and the pit of the
 * neck; cloth lies over them, and over hollows, so its body is rounder. Sizes are those of an adult of average height
 * whose head is drawn a sixth too large.
 */
export function createTorso(form: BodyForm, bare: boolean): TorsoDistance {
  const { muscle, weight, bust, slope } = form;
  const sx = shoulderHalf(form);
  const sy = -2.08 - 0.18 * slope;
  const full = 1 + 0.07 * weight;
  const chestX = (0.98 + 0.12 * form.shoulders) * full;
  const chestZ = (0.62 + 0.06 * muscle) * (1 + 0.1 * weight);
  const belly = 0.56 + 0.16 * Math.max(0, weight);
  const trapY = -1.5 + 0.1 * muscle;
  const trapR = 0.15 + 0.03 * muscle;
  const armR = 0.265 + 0.04 * muscle + 0.03 * weight;
  const upper = 0.44 + 0.04 * muscle + 0.03 * weight;
  const breastR = 0.3 + 0.14 * bust;
  const soft = bare ? 0.22 : 0.28;

  return (x0, y0, z) => {
    const x = Math.abs(x0);
    const y = y0 + MODELLED_PIT_Y - PIT_Y;
    let d = ellipsoid(x, y, z, 0, -3.05, -0.38, chestX, 1.28, chestZ);
    d = smoothMin(d, ellipsoid(x, y, z, 0, -4.9, -0.38, chestX * 0.92, 2.3, belly), 0.5);
    d = smoothMin(
      d,
      capsule(x, y, z, 0, -2.06, -0.38, sx - 0.14, sy - 0.15, -0.42, 0.25, 0.2),
      soft,
    );
    d = smoothMin(
      d,
      capsule(x, y, z, 0.08, trapY, -0.46, sx - 0.34, sy - 0.03, -0.47, trapR, 0.12),
      soft,
    );
    d = smoothMin(
      d,
      capsule(x, y, z, 0, -2.42, -0.36, sx - 0.42, -2.45, -0.43, upper, upper - 0.06),
      0.3,
    );
    d = smoothMin(d, ellipsoid(x, y, z, 0.58, -2.75, -0.86, 0.42, 0.6, 0.18), 0.3);
    if (bust > 0) {
      const z0 = -0.06 + 0.1 * bust;
      d = smoothMin(d, ellipsoid(x, y, z, 0.47, -3.2, z0, 0.46, breastR * 1.15, breastR), 0.34);
      // cloth spans the hollow between
      if (!bare) d = smoothMin(d, ellipsoid(x, y, z, 0, -3.2, z0, 0.6, 0.4, breastR * 0.9), 0.3);
    }
    if (muscle > 0)
      d = smoothMin(d, ellipsoid(x, y, z, 0.5, -2.85, 0.02, 0.5, 0.36, 0.24 + 0.05 * muscle), 0.3);
    if (bare) {
      d = smoothMin(
        d,
        capsule(x, y, z, 0.14, -1.93, 0.005, sx - 0.15, sy + 0.1, -0.27, 0.07, 0.055),
        0.1,
      );
      d = smoothMax(d, -ellipsoid(x, y, z, 0, MODELLED_PIT_Y, 0.1, 0.075, 0.1, 0.09), 0.1);
    }
    const arm = smoothMin(
      capsule(x, y, z, sx - 0.02, -2.45, -0.43, sx + 0.07, -5.3, -0.3, armR, armR - 0.04),
      ellipsoid(x, y, z, sx - 0.12, sy - 0.34, -0.42, armR + 0.03, 0.42, armR + 0.04),
      0.2,
    );
    // the arm leaves the body in the armpit
    return smoothMin(d, arm, lerp(0.3, 0.05, smoothstep(-2.45, -3.05, y)));
  };
}
