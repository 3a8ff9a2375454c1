import { lerp, smoothstep } from '#core';

import type { Landmarks } from '../form/landmarks.ts';
import { hash01 } from '../geometry/curves.ts';
import { add, addScaled, cross, normalize, scale, type Vec3 } from '../geometry/vec3.ts';
import { MARGIN_RISE, lidDirection, type LidPose } from '../head/lid-pose.ts';

const UPPER_HAIRS = 46;
const LOWER_HAIRS = 11;
const LINE_STEPS = 20;
const LINE_ROWS = 3;

/** Points, faces and opacities of the left eye's lashes; points move with the lids, the rest does not. */
export interface LashMesh {
  readonly triangles: readonly (readonly [a: number, b: number, c: number])[];
  /** Opacity of each vertex, [0, 1]. */
  readonly opacities: readonly number[];
  /** Places of all vertices when the lids are in a pose. */
  points(q: LidPose): readonly Vec3[];
}

/** A hair that grows from the edge of a lid: t along the lid, `length` in units. */
interface Lash {
  readonly upper: boolean;
  readonly t: number;
  readonly length: number;
  readonly fan: number;
  readonly lift: number;
  readonly opacity: number;
}

function growLashes(length: number): readonly Lash[] {
  const lashes: Lash[] = [];
  for (let i = 0; i < UPPER_HAIRS; i++) {
    const t = lerp(0.07, 0.985, (i + 0.7 * hash01(i)) / UPPER_HAIRS);
    // lashes stand in little groups whose tips lean together
    const group = Math.sin(i * 2.1) * 0.12;
    const grown = (0.35 + 0.65 * smoothstep(0, 0.62, t)) * (1 - 0.35 * smoothstep(0.85, 1, t));
    lashes.push({
      upper: true,
      t,
      length: length * 0.074 * grown * (0.8 + 0.35 * hash01(i + 71)),
      fan: lerp(-0.35, 0.75, t) + group,
      lift: 0.25 * (hash01(i + 211) - 0.5),
      opacity: 0.45 + 0.45 * hash01(i + 307),
    });
  }
  for (let i = 0; i < LOWER_HAIRS; i++) {
    const t = lerp(0.34, 0.97, (i + 0.9 * hash01(i + 11)) / LOWER_HAIRS);
    lashes.push({
      upper: false,
      t,
      length: length * 0.04 * (0.5 + 0.5 * smoothstep(0.1, 0.7, t)) * (0.7 + 0.5 * hash01(i + 5)),
      fan: lerp(-0.3, 0.7, t),
      lift: 0.2 * (hash01(i + 9) - 0.5),
      opacity: 0.2 + 0.16 * hash01(i + 41),
    });
  }
  return lashes;
}

/** Root, bend and tip of a lash, and the direction across it. */
function curve(
  lash: Lash,
  { eye }: Landmarks,
  q: LidPose,
): { readonly spine: readonly [Vec3, Vec3, Vec3]; readonly across: Vec3 } {
  const out = lidDirection(lash.t, lash.upper, q, lash.upper ? 0.9 : 1.3);
  const root = addScaled([eye.x, eye.y, eye.z], out, eye.lidRadius - 0.004);
  const side = normalize(cross([0, 1, 0], out));
  const up = cross(out, side);
  const along = addScaled(out, side, lash.fan);
  // upper lashes leave forwards and curl up, more so on an open lid; lower ones droop
  const rise = lash.upper ? lerp(0.3, -0.25, q.closed) + lash.lift : -0.75 + lash.lift;
  const curl = lash.upper ? lerp(1.15, 0.5, q.closed) + lash.lift : -0.35;
  const first = normalize(addScaled(along, up, rise));
  const second = normalize(addScaled(along, up, curl));
  const bend = addScaled(root, first, lash.length * 0.5);
  return { spine: [root, bend, addScaled(bend, second, lash.length * 0.5)], across: side };
}

/** `length` in [0, 1.5]; short lashes are also fainter. */
export function buildLashes(m: Landmarks, length: number): LashMesh {
  const lashes = growLashes(length);
  const dark = smoothstep(0.1, 0.9, length);
  const triangles: [number, number, number][] = [];
  const opacities: number[] = [];
  // the lash line: a soft dark edge rather than a stroke of paint
  for (let i = 0; i < LINE_STEPS; i++)
    for (let r = 0; r + 1 < LINE_ROWS; r++) {
      const a = i * LINE_ROWS + r;
      triangles.push([a, a + 1, a + LINE_ROWS + 1], [a, a + LINE_ROWS + 1, a + LINE_ROWS]);
    }
  for (let i = 0; i <= LINE_STEPS; i++) {
    const t = i / LINE_STEPS;
    const body = smoothstep(0, 0.25, t) * (1 - 0.6 * smoothstep(0.93, 1, t));
    opacities.push(lerp(0.3, 0.55, dark) * body, lerp(0.5, 0.88, dark) * body, 0);
  }
  for (const { opacity } of lashes) {
    const a = opacities.length;
    const o = opacity * lerp(0.45, 1, dark);
    triangles.push([a, a + 1, a + 3], [a, a + 3, a + 2], [a + 2, a + 3, a + 4]);
    opacities.push(o, o, o * 0.85, o * 0.85, 0);
  }
  return {
    triangles,
    opacities,
    points(q) {
      const { eye } = m;
      const centre: Vec3 = [eye.x, eye.y, eye.z];
      const out: Vec3[] = [];
      for (let i = 0; i <= LINE_STEPS; i++) {
        const t = i / LINE_STEPS;
        const on = (grow: number, radius: number): Vec3 =>
          addScaled(centre, lidDirection(t, true, q, grow), radius);
        const width = lerp(1.6, 2.4, dark) * (0.5 + 0.5 * smoothstep(0.1, 0.7, t));
        // long lashes lean together past the outer corner
        const wing = dark * dark * smoothstep(0.78, 1, t);
        out.push(
          on(-0.25, eye.radius * (1 + MARGIN_RISE) + 0.001),
          on(1 + 4.5 * wing, eye.lidRadius + 0.002 * wing),
          on(1 + width + 6 * wing, eye.lidRadius + 0.005),
        );
      }
      for (const lash of lashes) {
        const { spine, across } = curve(lash, m, q);
        const half = scale(across, lash.upper ? 0.0027 : 0.0016);
        const thin = scale(across, lash.upper ? 0.0019 : 0.001);
        out.push(
          add(spine[0], scale(half, -1)),
          add(spine[0], half),
          add(spine[1], scale(thin, -1)),
          add(spine[1], thin),
          spine[2],
        );
      }
      return out;
    },
  };
}
