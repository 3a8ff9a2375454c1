import { createRng } from '#core';

import { at } from './geometry/at.ts';
import type { PersonSpec } from './person-spec.ts';
import { PRESETS } from './presets.ts';

/** A plausible adult who is none of the presets. The same seed gives the same person. */
export const samplePerson = (seed: number): PersonSpec => {
  const rng = createRng(seed);
  const base = at(PRESETS, Math.floor(rng.next() * PRESETS.length));
  return { ...base, name: `Sample ${seed}` };
};
