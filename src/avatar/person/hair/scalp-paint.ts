import { smoothstep } from '#core';

import type { ScalpMask } from '../head/skin-paint.ts';
import type { HairSpec } from './hair-spec.ts';
import type { Scalp } from './scalp.ts';

/** Hair colour painted on the scalp: full under the hair, soft at the hairline. */
export const scalpMask =
  (spec: HairSpec, scalp: Scalp): ScalpMask =>
  (p) =>
    smoothstep(-5, 5, scalp.insideDeg(p, spec.recede ?? 0)) * smoothstep(-0.98, -0.72, p[1]);
