import { smoothstep } from '#core';

import { STEP_S } from './grid.ts';
import type { ListenState } from './listen.ts';

/**
 * What a listener gives back beside a gesture: a smile for what is told with pleasure, for sorrow the inner brows and one
 * slow nod (of listeners' facial displays: Chovil 1991~; Bavelas, Coates & Johnson 2000). Each is there within the half
 * second in which expressions come and leaves more slowly; sizes by eye.
 */
const SMILE = { size: 0.3, riseS: 0.45, endS: 1.9 } as const;
const BROWS = { size: 0.3, riseS: 0.5, endS: 2.2 } as const;
/** Share of each that the muscle beside it takes: cheeks in the smile, brows drawn together in the concern. */
const CHEEKS = 0.5;
const TOGETHER = 0.4;
/** A quick nod says "go on", a slow one "I hear you". */
const SLOW_NOD = { rad: 0.06, endS: 1.5 } as const;

/** Up to 1 and back, `ageS` seconds after it was given. */
const pulse = (ageS: number, { riseS, endS }: { readonly riseS: number; readonly endS: number }) =>
  smoothstep(0, riseS, ageS) * (1 - smoothstep(riseS, endS, ageS));

/** What the feedback given last adds to the face at this moment, each in [0, 1]. */
export const feedbackSmile = ({ given, sinceSteps }: ListenState): number =>
  given === 'smile' ? SMILE.size * pulse(sinceSteps * STEP_S, SMILE) : 0;
export const feedbackBrows = ({ given, sinceSteps }: ListenState): number =>
  given === 'concern' ? BROWS.size * pulse(sinceSteps * STEP_S, BROWS) : 0;

export const feedbackCheeks = (listen: ListenState): number => CHEEKS * feedbackSmile(listen);
export const feedbackFrown = (listen: ListenState): number => TOGETHER * feedbackBrows(listen);

/** Head pitch of the slow nod, radians: down and back. */
export function feedbackNodRad({ given, sinceSteps }: ListenState): number {
  const ageS = sinceSteps * STEP_S;
  if (given !== 'concern' || ageS >= SLOW_NOD.endS) return 0;
  return -SLOW_NOD.rad * Math.sin((Math.PI * ageS) / SLOW_NOD.endS) ** 2;
}
