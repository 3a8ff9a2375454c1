import { lerp, smoothstep } from '#core';

import type { MeshBuilder } from '../geometry/mesh-builder.ts';
import { mix, normalize, type Vec3 } from '../geometry/vec3.ts';
import type { Drape } from './drape.ts';
import { addLeaf, type LeafRow } from './leaf.ts';
import { addNeckTube, roundNeckPoint } from './neckwear.ts';

export interface ShirtCollarLook {
  readonly color: Vec3;
  /** Height of the fold at the neck's side, and how much lower it lies in front, units. */
  readonly y: number;
  readonly tilt: number;
  /** Half the opening in front at the fold, radians; the stand is closed below it up to 0.1. */
  readonly gapRad: number;
  /** Length of the points and of the fall behind, units. */
  readonly point: number;
  readonly fall: number;
  /** How far the points spread sideways for each unit down. */
  readonly spread: number;
  /** Distance of the fold from the neck, units. */
  readonly out: number;
  /** How far the fall stands out for each unit down: little under a jacket. */
  readonly flare: number;
}

const HALF_ROWS = 15;
const CLOSED_RAD = 0.1;
/** An open collar's stand narrows towards its button: the opening at each of its rings, as a share of that at the fold. */
const STAND = [1, 1, 1, 1, 0.6] as const;

/** A folded collar with a stand: round the neck and down to two points in front. */
export function addShirtCollar(b: MeshBuilder, drape: Drape, look: ShirtCollarLook): void {
  const { color, y, tilt, gapRad, point, fall, spread, out, flare } = look;
  const closed = gapRad < CLOSED_RAD;
  addNeckTube(
    b,
    drape.body,
    [
      [out - 0.02, y - 0.2, 0.5],
      [out - 0.025, y - 0.08, 0.75],
      [out - 0.012, y - 0.012, 0.95],
      [out + 0.004, y - 0.05, 0.85],
      [out + 0.014, y - 0.26, 0.8],
    ],
    { color, tilt, gapRad: closed ? 0 : STAND.map((share) => share * gapRad), columns: 32 },
  );
  const rows = Array.from({ length: 2 * HALF_ROWS + 1 }, (_, i): LeafRow => {
    const k = i - HALF_ROWS;
    const u = Math.abs(k) / HALF_ROWS; // 0 = behind, 1 = at the opening in front
    const side = k < 0 ? -1 : 1;
    const angle = -Math.PI / 2 + side * (Math.PI - gapRad) * Math.pow(u, 0.82);
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const peak = smoothstep(0.55, 1, u);
    const hanging = normalize([c * flare, -1, s * flare]);
    const pointed: Vec3 = normalize([side * spread, -1, 0.3]);
    return {
      root: roundNeckPoint(drape.body, angle, out, y, tilt),
      out: normalize(mix(hanging, pointed, peak)),
      width: lerp(fall, point, peak * peak),
      // on the shoulder it lies, only behind the neck it stands free
      hug: smoothstep(0.25, 0.6, u),
    };
  });
  addLeaf(b, drape, rows, color, { flip: true });
}
