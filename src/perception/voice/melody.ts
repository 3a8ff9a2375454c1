/** How the pitch has moved up to now: voices glide, machines and instruments hold still or leap. */
export interface Melody {
  readonly pitchHz: number | null;
  /** Time that the pitch has held still. */
  readonly stillMs: number;
}
export const NO_MELODY: Melody = { pitchHz: null, stillMs: 0 };

const STILL_ST = 0.05;
const LEAP_ST = 4;
/** No voice holds its pitch so still for longer. */
const TONE_MS = 150;

/** @returns Infinity where there is no step */
const stepSt = (fromHz: number | null, toHz: number | null): number =>
  fromHz === null || toHz === null
    ? Number.POSITIVE_INFINITY
    : Math.abs(12 * Math.log2(toHz / fromHz));

export function stepMelody(state: Melody, pitchHz: number | null, dtMs: number): Melody {
  const still = stepSt(state.pitchHz, pitchHz) < STILL_ST;
  return { pitchHz, stillMs: still ? state.stillMs + dtMs : 0 };
}

/** A pitch that is not a machine's. */
export const isVoiced = ({ pitchHz, stillMs }: Melody): boolean =>
  pitchHz !== null && stillMs < TONE_MS;
/** Whether the pitch glided from one stretch to the next. */
export function hasGlided(before: Melody, now: Melody): boolean {
  const step = stepSt(before.pitchHz, now.pitchHz);
  return step >= STILL_ST && step < LEAP_ST;
}
