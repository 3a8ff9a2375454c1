/** The brain's own step. Everything happens on the grid of whole steps, so 30, 60 and 144 Hz end in the same state. */
export const STEPS_PER_S = 60;
export const STEP_S = 1 / STEPS_PER_S;
export const STEP_MS = 1000 / STEPS_PER_S;

/** How many whole steps `seconds` come to; at least one. */
export const stepsOf = (seconds: number): number => Math.max(1, Math.round(seconds * STEPS_PER_S));

/** Ages are counted in whole steps and stop here (ten minutes), where nothing looks at them any more. */
export const OLD_STEPS = 600 * STEPS_PER_S;

export const older = (steps: number): number => (steps < OLD_STEPS ? steps + 1 : OLD_STEPS);
