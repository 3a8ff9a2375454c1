import { VISEMES, type Viseme } from '#core';

import type { DraftPart } from '../geometry/draft-part.ts';
import { normalDelta } from '../geometry/normals.ts';
import { VISEME_RECIPES } from './viseme-recipes.ts';

/**
 * Adds the 15 visemes as sums of the ARKit shapes already on the part; a shape the part lacks counts as zero.
 * `extra` adds what the 52 cannot express, 3 numbers per vertex, in units.
 */
export function addVisemes(
  part: DraftPart,
  extra?: (viseme: Viseme) => Float32Array | undefined,
): void {
  const sources = new Map(part.morphs.map((morph) => [morph.name, morph.positions]));
  for (const viseme of VISEMES) {
    const sum = extra?.(viseme) ?? new Float32Array(part.positions.length);
    for (const [name, weight] of Object.entries(VISEME_RECIPES[viseme])) {
      const source = sources.get(name);
      if (!source) continue;
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (source[i] ?? 0) * weight;
    }
    part.morphs.push({ name: `viseme_${viseme}`, positions: sum, normals: normalDelta(part, sum) });
  }
}
