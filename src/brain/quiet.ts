import type { Draft } from './draft.ts';
import { breathEnds } from './body/breath.ts';
import { settleEyes } from './gaze.ts';
import { OLD_STEPS, STEP_MS } from './grid.ts';
import { EMOTIONS } from './emotion-names.ts';
import { MODULATORS } from './modulators.ts';

/** What is felt, number by number, as it was when last looked at. */
export interface RestWatch {
  readonly seen: Float64Array;
  at: number;
  still: boolean;
}

/** Room for every number that is felt; the figures below are fewer. */
const MOST = 96;
/** A change over a second that still leaves the outcome within 1e-9, even with a time constant of two minutes. */
const STILL = 1e-12;

export const createRestWatch = (): RestWatch => ({
  seen: new Float64Array(MOST).fill(Number.NaN),
  at: 0,
  still: true,
});

function see(watch: RestWatch, value: number): void {
  const before = watch.seen[watch.at] ?? Number.NaN;
  // NaN, the first time, is never near anything.
  if (!(Math.abs(value - before) < STILL)) watch.still = false;
  watch.seen[watch.at] = value;
  watch.at += 1;
}

/** Whether nothing that is felt has changed since it was last asked. */
export function isAtRest(draft: Draft, watch: RestWatch): boolean {
  watch.at = 0;
  watch.still = true;
  const { visitor: v, appraisal: a, reward, affect, mood, drives, mimicry: c, body } = draft;
  see(watch, v.valence);
  see(watch, v.arousal);
  see(watch, v.confidence);
  see(watch, v.agreement);
  see(watch, v.conflict);
  see(watch, v.attention);
  see(watch, v.engagement);
  see(watch, v.sadness);
  see(watch, v.anger);
  see(watch, v.smile);
  see(watch, v.expression.neutral);
  see(watch, v.expression.fearful);
  see(watch, draft.bond.trust);
  see(watch, a.novelty);
  see(watch, a.pleasantness);
  see(watch, a.conduciveness);
  see(watch, a.coping);
  see(watch, a.norms);
  see(watch, reward.expected);
  for (const name of MODULATORS) {
    see(watch, draft.modulators[name]);
    see(watch, draft.releasing[name]);
  }
  for (const name of EMOTIONS) see(watch, draft.emotions[name]);
  see(watch, affect.valence);
  see(watch, affect.arousal);
  see(watch, affect.dominance);
  see(watch, mood.valence);
  see(watch, mood.arousal);
  see(watch, mood.dominance);
  see(watch, drives.help);
  see(watch, drives.understood);
  see(watch, drives.curiosity);
  see(watch, drives.rest);
  see(watch, draft.turn.thinks);
  see(watch, draft.turn.listens);
  see(watch, draft.turn.waits);
  see(watch, c.smile);
  see(watch, c.concern);
  see(watch, draft.posed.smile);
  see(watch, draft.posed.browInnerUp);
  see(watch, draft.voluntary.polite);
  see(watch, body.heartPerMin);
  see(watch, body.blush);
  see(watch, body.lean);
  return watch.still;
}

/** How many whole steps nothing happens, before the one in which something does. */
export function quietSteps(draft: Draft): number {
  const { gaze, body, listen } = draft;
  const next = Math.min(
    gaze.modeLeft,
    gaze.fixationLeft,
    body.blinkLeft,
    breathEnds(draft) - body.breathSteps + body.holdSteps,
    body.beatLength - body.beatSteps,
    body.swallowLeft,
    body.driftLeft,
    listen.dueSteps > 0 ? listen.dueSteps : OLD_STEPS,
  );
  return Math.max(0, next - 1);
}

const aged = (steps: number, by: number): number => Math.min(OLD_STEPS, steps + by);

/** Lets `by` steps pass in which no event falls: every count moves on, and nothing else does. */
export function leap(draft: Draft, by: number): void {
  if (by === 0) return;
  const { attention, gaze, body, gesture, accent, listen } = draft;
  passInner(draft, by);
  attention.heldSteps = aged(attention.heldSteps, by);
  gaze.modeLeft -= by;
  gaze.fixationLeft -= by;
  gaze.saccadeSteps = aged(gaze.saccadeSteps, by);
  settleEyes(gaze);
  body.blinkSteps = aged(body.blinkSteps, by);
  body.blinkLeft -= by;
  const held = Math.min(body.holdSteps, by);
  body.holdSteps -= held;
  body.breathSteps += by - held;
  body.beatSteps += by;
  body.swallowSteps = aged(body.swallowSteps, by);
  body.swallowLeft -= by;
  body.driftLeft -= by;
  gesture.ageSteps = aged(gesture.ageSteps, by);
  accent.ageSteps = aged(accent.ageSteps, by);
  listen.sinceSteps = aged(listen.sinceSteps, by);
  if (listen.dueSteps > 0) listen.dueSteps -= by;
}

/** The clocks of what is felt, which itself has come to rest. */
export function passInner(draft: Draft, by: number): void {
  const { turn } = draft;
  draft.step += by;
  draft.tMs = draft.step * STEP_MS;
  turn.ageSteps = aged(turn.ageSteps, by);
  turn.quietSteps = aged(turn.quietSteps, by);
  turn.cutSteps = aged(turn.cutSteps, by);
  turn.metSteps = aged(turn.metSteps, by);
}
