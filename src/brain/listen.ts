import { attendTo } from './attention.ts';
import type { Draft } from './draft.ts';
import { startGesture } from './gesture.ts';
import { OLD_STEPS, older, stepsOf } from './grid.ts';
import { uniform } from './streams.ts';
import type { Traits } from './temperament.ts';
import { hears } from './turn.ts';

/**
 * What a listener gives back while the other speaks. A `murmur` ("mm-hm", or "oh" to the sad) and a `smile` go with a small
 * nod, `concern` is troubled brows and one slow nod (`feedback.ts`).
 */
export type Backchannel = 'nod' | 'murmur' | 'smile' | 'brow' | 'tilt' | 'concern';

export interface ListenState {
  /** The last one given. */
  readonly given: Backchannel | null;
  /** Since it was given. */
  readonly sinceSteps: number;
  /** Grows by one with each. */
  readonly count: number;
  /** Unbroken speech of the visitor so far, in this utterance. */
  readonly speechSteps: number;
  /** Since the visitor last spoke. */
  readonly pauseSteps: number;
  /** How long the pitch has been low. */
  readonly lowSteps: number;
  /** Until the one that is due; 0 = none is. */
  readonly dueSteps: number;
  /** Whether this utterance has had its chance. */
  readonly considered: boolean;
  /** The visitor's running 26th percentile of pitch, log2 Hz; null before anything was heard. */
  readonly lowPitch: number | null;
  /** Time of the last voice percept that was counted. */
  readonly heardMs: number;
}

export const NOT_LISTENING: ListenState = {
  given: null,
  sinceSteps: OLD_STEPS,
  count: 0,
  speechSteps: 0,
  pauseSteps: OLD_STEPS,
  lowSteps: 0,
  dueSteps: 0,
  considered: false,
  lowPitch: null,
  heardMs: -1,
};

/**
 * Ward & Tsukahara 2000, for English: upon a region of pitch below the speaker's 26th percentile, lasting 110 ms, after at
 * least 700 ms of speech, and with no feedback in the last 800 ms, feedback comes 700 ms later.
 */
const LOW_SHARE = 0.26;
const LOW_STEPS = stepsOf(0.11);
const SPEECH_STEPS = stepsOf(0.7);
const APART_STEPS = stepsOf(0.8);
const WAIT_STEPS = stepsOf(0.7);
/** A voice without a pitch: its pause says the same, a little later. */
const PAUSE_STEPS = stepsOf(0.2);
/** A pause this long ends an utterance. */
const UTTERANCE_ENDS_STEPS = stepsOf(0.35);
/** About one utterance in five is answered so, for some invite none; what is felt asks for more. */
const PER_UTTERANCE = 0.235;
/** How fast the percentile follows, octaves a percept. */
const LEARNS_OCTAVES = 0.03;

/** Stochastic approximation of a quantile (Robbins & Monro 1951): steps up by share, down by the rest. */
function hearPitch(listen: Draft['listen'], pitchHz: number): boolean {
  const pitch = Math.log2(pitchHz);
  if (listen.lowPitch === null) {
    listen.lowPitch = pitch - 0.1;
    return false;
  }
  const low = pitch < listen.lowPitch;
  listen.lowPitch += LEARNS_OCTAVES * (low ? LOW_SHARE - 1 : LOW_SHARE);
  return low;
}

/** Sorrow from which on feedback is given to it. */
const SAD = 0.25;
/** Pleasure from which on feedback shares it. */
const GLAD = 0.35;

/** How far what is told appears to please, by the visitor's smile and by all that is sensed, [0, 1]. */
const gladness = ({ visitor }: Draft): number =>
  Math.max(visitor.smile, 1.5 * visitor.valence * visitor.confidence);

/** Which one, by what the visitor appears to feel. */
function kindFor(draft: Draft): Backchannel {
  const { visitor, rng } = draft;
  const chance = uniform(rng, 'listen', 0, 1);
  if (visitor.sadness > SAD) return chance < 0.4 ? 'murmur' : chance < 0.75 ? 'concern' : 'tilt';
  if (visitor.expression.surprised * visitor.confidence > 0.25) return 'brow';
  if (gladness(draft) > GLAD) return chance < 0.75 ? 'smile' : 'murmur';
  return chance < 0.65 ? 'nod' : 'murmur';
}

function give(draft: Draft): void {
  const { listen, visitor, rng } = draft;
  const kind = kindFor(draft);
  const gentle = visitor.sadness > SAD ? 0.7 : 1;
  const strength = gentle * uniform(rng, 'listen', 0.35, 0.65);
  if (kind === 'brow') startGesture(draft, 'brow-flash', strength);
  else if (kind === 'tilt') startGesture(draft, 'tilt', strength);
  else if (kind !== 'concern') {
    startGesture(draft, 'nod', kind === 'murmur' ? 0.7 * strength : strength);
    attendTo(draft, 'visitor', 'nod');
  }
  listen.given = kind;
  listen.sinceSteps = 0;
  listen.count += 1;
}

/** Whether this utterance is answered: seldom by a reserved listener, oftener where the visitor shows a feeling. */
function consider(draft: Draft, { listener }: Traits, waitSteps: number): void {
  const { listen, visitor, rng } = draft;
  listen.considered = true;
  const moved = 1 + visitor.sadness + 0.7 * gladness(draft);
  if (uniform(rng, 'listen', 0, 1) < PER_UTTERANCE * listener * moved) listen.dueSteps = waitSteps;
}

/** Follows the visitor's speech and gives something back where it invites that. */
export function stepListen(draft: Draft, traits: Traits): void {
  const { listen, turn, visitor } = draft;
  const voice = hears(draft) ? visitor.voice : null;
  listen.sinceSteps = older(listen.sinceSteps);
  if (voice?.speaking) {
    listen.speechSteps = older(listen.speechSteps);
    listen.pauseSteps = 0;
    if (voice.tMs !== listen.heardMs) {
      listen.heardMs = voice.tMs;
      if (voice.pitchHz !== null) {
        const low = hearPitch(listen, voice.pitchHz);
        if (!low) listen.lowSteps = 0;
        else if (listen.lowSteps === 0) listen.lowSteps = 1;
      }
    }
    if (listen.lowSteps > 0) listen.lowSteps = older(listen.lowSteps);
  } else {
    listen.pauseSteps = older(listen.pauseSteps);
    listen.lowSteps = 0;
  }
  if (turn.phase !== 'listening' || draft.gesture.gesture !== null) listen.dueSteps = 0;
  else if (listen.dueSteps > 0) {
    listen.dueSteps -= 1;
    if (listen.dueSteps === 0) give(draft);
  } else if (
    !listen.considered &&
    listen.speechSteps >= SPEECH_STEPS &&
    listen.sinceSteps >= APART_STEPS
  ) {
    if (listen.lowSteps >= LOW_STEPS) consider(draft, traits, WAIT_STEPS);
    else if (listen.lowPitch === null && listen.pauseSteps === PAUSE_STEPS)
      consider(draft, traits, PAUSE_STEPS);
  }
  if (listen.pauseSteps >= UTTERANCE_ENDS_STEPS) {
    listen.speechSteps = 0;
    listen.considered = false;
  }
}
