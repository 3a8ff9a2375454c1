import { lerp, smoothstep } from '#core';

import { bump } from '../geometry/curves.ts';
import type { MeshBuilder } from '../geometry/mesh-builder.ts';
import type { Vec3 } from '../geometry/vec3.ts';
import { blend, linear } from '../palette.ts';

const AROUND = 18;
const ROWS = 14;
const FLESH = linear('#b5625b');
const DEEP = linear('#7d3530');

/** Where the tongue lies. */
export interface TonguePlace {
  /** Height of its middle, units. */
  readonly y: number;
  /** Depth of its tip. */
  readonly tipZ: number;
  readonly rootZ: number;
  /** Half its width at the widest. */
  readonly half: number;
}

/**
 * A soft body from the throat to a rounded tip, with a groove along its back. Its edges and underside, but for
 * the tip, are as dark as the mouth round them: a lit rim would float in it. `put` adds a vertex.
 */
export function addTongue(
  b: MeshBuilder,
  put: (p: Vec3, color: Vec3) => void,
  { y, tipZ, rootZ, half }: TonguePlace,
): void {
  const first = b.count;
  for (let j = 0; j <= ROWS; j++) {
    // rows crowd towards the tip, where the outline turns
    const v = 1 - Math.pow(1 - j / ROWS, 1.6);
    const tip = Math.sqrt(Math.max(0, 1 - Math.pow(Math.max(0, (v - 0.5) / 0.5), 2.2)));
    const wide = half * (0.8 + 0.2 * Math.sin(Math.PI * v)) * tip;
    const thick = 0.016 + 0.034 * Math.sqrt(tip);
    const middle = y + 0.05 * Math.sin(Math.PI * (1 - v) * 0.8);
    // a raised tip shows what is under it
    const tipLit = 0.62 * smoothstep(0.55, 0.95, v);
    for (let i = 0; i <= AROUND; i++) {
      const angle = (i / AROUND) * 2 * Math.PI;
      const across = Math.cos(angle);
      const top = Math.sin(angle);
      const rise = Math.sign(top) * Math.pow(Math.abs(top), 0.8) * thick;
      const groove = -0.014 * bump(across, 0.22) * Math.max(0, top) * tip;
      const lit = smoothstep(0, 0.75, v) * smoothstep(0.05, 0.8, top);
      put(
        [across * wide, middle + rise * (j === ROWS ? 0.3 : 1) + groove, lerp(rootZ, tipZ, v)],
        blend(DEEP, FLESH, Math.max(tipLit, lit * (1 - 0.2 * bump(v - 1, 0.08)))),
      );
    }
  }
  b.grid(first, ROWS + 1, AROUND + 1, { flip: true });
}
