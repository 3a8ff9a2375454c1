import { lerp, smoothstep } from '#core';

import { mix, scale } from '../geometry/vec3.ts';
import type { HairContext } from './hair-context.ts';
import { dullAlong } from './lock.ts';
import { PARTING, partingAt } from './long-guides.ts';

const PARTING_STEPS = 14;

/** Share of the scalp's own colour in the middle of a parting. More of it is a pale slit in dark hair, not a line. */
const BARE = 0.16;
/** Its light: it lies in a furrow. */
const FURROW = 0.55;

/** The thin line of scalp that a parting bares: skin in the shade of the hair on both sides. */
export function addParting({ mesh, scalp, skin, tones }: HairContext, part: number): void {
  const first = mesh.count;
  for (let j = 0; j <= PARTING_STEPS; j++) {
    const g = lerp(0.035, 0.62, j / PARTING_STEPS);
    for (const side of [-1, 0, 1]) {
      // its edges dip under the roots
      const p = scalp.castAlong(
        partingAt(scalp, part, g, side * 2 * PARTING),
        side === 0 && j > 0 ? 0.011 : -0.006,
      );
      const bare = (side === 0 ? BARE : 0) * smoothstep(0.62, 0.3, g);
      mesh.strand(
        p,
        scalp.out(p),
        scale(mix(tones.root, skin, bare), FURROW),
        dullAlong(scalp.out(p)),
      );
    }
  }
  mesh.grid(first, PARTING_STEPS + 1, 3);
}
