import { clamp01 } from '#core';

import { floatAt } from '../geometry/at.ts';
import type { PartMesh } from '../part-mesh.ts';

/** Between these heights, units, the neck gives: under the chin, and where the shoulders begin. */
const TOP_Y = -1.12;
const FOOT_Y = -1.8;
/** How much the shoulders come up to the chin, units: the body is modelled with a long neck. */
const AVERAGE = 0.13;
const REACH = 0.07;

/**
 * Lifts everything below the chin - skin, hair, clothes - so that the neck has the length asked for; what touches keeps
 * touching, because height alone decides. `length` in [-1, 1]: short .. long. Changes positions and normals in place.
 */
export function carryNeck(parts: readonly PartMesh[], length: number): void {
  const lift = AVERAGE - REACH * length;
  for (const { positions, normals } of parts)
    for (let i = 1; i < positions.length; i += 3) {
      const y = floatAt(positions, i);
      if (y >= TOP_Y) continue;
      const down = clamp01((TOP_Y - y) / (TOP_Y - FOOT_Y));
      positions[i] = y + lift * down * down * (3 - 2 * down);
      // the normal of a surface squeezed in height leans towards the upright
      const squeeze = 1 - (lift * 6 * down * (1 - down)) / (TOP_Y - FOOT_Y);
      const [nx, ny, nz] = [
        floatAt(normals, i - 1),
        floatAt(normals, i) / squeeze,
        floatAt(normals, i + 1),
      ];
      const size = Math.hypot(nx, ny, nz) || 1;
      normals[i - 1] = nx / size;
      normals[i] = ny / size;
      normals[i + 1] = nz / size;
    }
}
