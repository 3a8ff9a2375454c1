import type { Draft } from './draft.ts';
import { startGesture } from './gesture.ts';
import { OLD_STEPS, older, stepsOf } from './grid.ts';
import { uniform } from './streams.ts';
import { hears } from './turn.ts';

/** What a listener gives back while the other speaks. */
export type Backchannel = 'nod' | 'murmur' | 'smile' | 'brow' | 'tilt';

export interface ListenState {
  /** The last one given. */
  readonly given: Backchannel | null;
  /** Since it was given. */
  readonly sinceSteps: number;
  /** Grows by one with each. */
  readonly count: number;
  /** Unbroken speech of the visitor so far. */
  readonly speechSteps: number;
  /** How long the pitch has been low. */
  readonly lowSteps: number;
  /** Until the one that is due; 0 = none is. */
  readonly dueSteps: number;
  /** The visitor's running 26th percentile of pitch, log2 Hz; null before anything was heard. */
  readonly lowPitch: number | null;
}

export const NOT_LISTENING: ListenState = {
  given: null,
  sinceSteps: OLD_STEPS,
  count: 0,
  speechSteps: 0,
  lowSteps: 0,
  dueSteps: 0,
  lowPitch: null,
};

const SPEECH_STEPS = stepsOf(0.7);
const APART_STEPS = stepsOf(2.6);

export function stepListen(draft: Draft): void {
  const { listen, turn, visitor, rng } = draft;
  const speaking = hears(draft) && (visitor.voice?.speaking ?? false);
  const heard = listen.speechSteps;
  listen.sinceSteps = older(listen.sinceSteps);
  listen.speechSteps = speaking ? older(heard) : 0;
  if (
    !speaking &&
    heard > SPEECH_STEPS &&
    listen.sinceSteps > APART_STEPS &&
    turn.phase === 'listening' &&
    draft.gesture.gesture === null
  ) {
    startGesture(draft, 'nod', uniform(rng, 'listen', 0.35, 0.65));
    listen.given = 'nod';
    listen.sinceSteps = 0;
    listen.count += 1;
  }
}
