import { clamp01 } from '#core';
import type { FacePercept, GesturePercept, Percept } from '#core';

import { attentionOf, EYES_OPEN, stepEyeClosure } from './attention.ts';
import type { EyeClosure } from './attention.ts';
import { isLively, LEARN_MS, learnBaseline, START_BASELINE } from './baseline.ts';
import type { FaceBaseline } from './baseline.ts';
import { bearingOf } from './bearing.ts';
import { confidenceOf, ENGINE_TRUST, smoothed, unseen } from './face-percept.ts';
import { TYPICAL_GAZE_REST, stepGazeRest } from './gaze-rest.ts';
import type { GazeRest } from './gaze-rest.ts';
import { eyesInHead, gazeOf, headOff, lookAsideOf, lookDownOf } from './gaze.ts';
import { START_GESTURES, stepHeadGestures } from './head-gestures.ts';
import type { HeadGestures, HeadSample } from './head-gestures.ts';
import { START_POSTURE, stepHeadPosture } from './head-posture.ts';
import type { HeadPosture } from './head-posture.ts';
import type { FaceBox, FaceGlimpse, FaceObservation } from './observation.ts';
import { NO_PEOPLE, othersIn, stepPeople, swapVisitor } from './people.ts';
import type { People } from './people.ts';
import { isStale } from './presence.ts';
import { readExpression } from './read-expression.ts';
import { channelsOf } from './resting-face.ts';
import type { FaceChannels } from './resting-face.ts';
import { NO_VISITOR, stepVisitor } from './visitor.ts';
import type { Visitor } from './visitor.ts';

/** What is learned of one visitor, and goes with them. */
interface Learned {
  readonly baseline: FaceBaseline;
  readonly gazeRest: GazeRest;
  readonly closure: EyeClosure;
  readonly gestures: HeadGestures;
  readonly posture: HeadPosture;
  /** The last percept given, which the next is smoothed against. */
  readonly last: FacePercept | null;
}
const NOTHING_LEARNED: Learned = {
  baseline: START_BASELINE,
  gazeRest: TYPICAL_GAZE_REST,
  closure: EYES_OPEN,
  gestures: START_GESTURES,
  posture: START_POSTURE,
  last: null,
};

/** Everything that is known of who is in view; JSON, and wiped with the sense. */
export interface FaceState extends Learned {
  readonly tMs: number | null;
  readonly who: Visitor;
  readonly people: People;
  /** What the last presence percept said. */
  readonly told: { readonly people: number; readonly visitor: number };
}

export const START_FACE: FaceState = {
  ...NOTHING_LEARNED,
  tMs: null,
  who: NO_VISITOR,
  people: NO_PEOPLE,
  told: { people: 0, visitor: 0 },
};

export interface FaceStep {
  readonly state: FaceState;
  readonly percepts: readonly Percept[];
  /** Where another face is that the engine should follow from now on; null to go on as before. */
  readonly turnTo: FaceBox | null;
}

/** A step longer than this is a pause, not a slow frame. */
const LONGEST_STEP_MS = 500;
/** A face that shows this little of anything but neutral is at rest. */
const RESTING_SHARE = 0.45;
const RESTING_SMILE = 0.3;
/** Where the eyes look cannot be told of a face with its eyes closed. */
const CLOSED = 0.5;

const headSampleOf = (face: FaceObservation, channels: FaceChannels, tMs: number): HeadSample => ({
  tMs,
  ...face.head,
  lookDown: channels.eyeBlink > CLOSED ? null : lookDownOf(face.blend),
  lookAside: channels.eyeBlink > CLOSED ? null : lookAsideOf(face.blend),
  mouthOpen: channels.jawOpen,
  distanceM: face.distanceM,
  trust: ENGINE_TRUST[face.engine] * face.score,
});

interface Read {
  readonly learned: Learned;
  readonly percept: FacePercept;
  readonly gestures: readonly GesturePercept[];
}

/** Reads the visitor's face in one frame, `dtMs` after the last. */
function readVisitor(before: Learned, face: FaceObservation, tMs: number, dtMs: number): Read {
  const channels = channelsOf(face.blend);
  const eyes = eyesInHead(face.blend, face.head);
  const { baseline } = before;
  const open = channels.eyeBlink < CLOSED;
  const gazeRest = stepGazeRest(before.gazeRest, face.head, eyes, open, dtMs);
  const head = headOff(face.head, gazeRest.head);
  const gaze = gazeOf(head, eyes, gazeRest.eyes);
  const closure = stepEyeClosure(before.closure, channels.eyeBlink, tMs);
  const expression = readExpression(face, baseline);
  const now: FacePercept = {
    kind: 'face',
    tMs,
    confidence: confidenceOf(face),
    ...expression,
    baseline: clamp01(baseline.learnedMs / LEARN_MS),
    gaze,
    head: face.head,
    attention: attentionOf(head, gaze, closure, tMs),
    distanceM: face.distanceM,
    bearing: bearingOf(face.box),
  };
  const percept = before.last === null ? now : smoothed(before.last, now, dtMs);
  const settled = baseline.learnedMs >= LEARN_MS;
  const atRest =
    !isLively(face, channels) &&
    (!settled || (percept.emotion.neutral > RESTING_SHARE && percept.smile < RESTING_SMILE));
  const sample = headSampleOf(face, channels, tMs);
  const moved = stepHeadGestures(before.gestures, sample);
  const held = stepHeadPosture(before.posture, sample);
  return {
    learned: {
      baseline: atRest ? learnBaseline(baseline, face, channels, dtMs) : baseline,
      gazeRest,
      closure,
      gestures: moved.state,
      posture: held.state,
      last: percept,
    },
    percept,
    gestures: [...moved.gestures, ...held.gestures],
  };
}

/** Says who is there, if that has changed since it was last said. */
function tell(state: FaceState, percepts: readonly Percept[], tMs: number): FaceStep {
  const people = (state.who.presence.present ? 1 : 0) + othersIn(state.people);
  const visitor = state.who.number;
  if (people === state.told.people && visitor === state.told.visitor) {
    return { state, percepts, turnTo: null };
  }
  return {
    state: { ...state, told: { people, visitor } },
    percepts: [{ kind: 'presence', tMs, people, visitor }, ...percepts],
    turnTo: null,
  };
}

/**
 * Takes one frame into what is known of who is in view and says what it showed. A face is reported once it has stayed
 * for 0.3 s, and reported gone after 0.8 s without it, a turned one after 2.5. Whoever is back within a few seconds
 * where they were last is the same visitor; somebody else is a new one, of whom nothing is known.
 * @param face the face the engine follows, or null for none
 * @param tMs session time of the frame
 * @param around every face in this frame, where the engine looked around; null where it did not
 */
export function stepFace(
  state: FaceState,
  face: FaceObservation | null,
  tMs: number,
  around: readonly FaceGlimpse[] | null = null,
): FaceStep {
  const dtMs = state.tMs === null ? 0 : Math.min(tMs - state.tMs, LONGEST_STEP_MS);
  const { visitor, change } = stepVisitor(state.who, face, tMs);
  let next: FaceState = { ...state, tMs, who: visitor };
  if (change === 'forgotten') next = { ...next, ...NOTHING_LEARNED };
  if (change === 'came' || change === 'swapped') {
    const leaving =
      change === 'swapped' && state.who.place
        ? { box: state.who.place.box, visitor: state.who.number }
        : null;
    const swap = swapVisitor(state.people, leaving, visitor.place?.box, tMs);
    const number = swap.number ?? visitor.number;
    const latest = swap.number === null ? visitor.latest : state.who.latest;
    next = {
      ...next,
      ...NOTHING_LEARNED,
      people: swap.people,
      who: { ...visitor, number, latest },
    };
  }
  const percepts: Percept[] = [];
  const theirs = face !== null && change !== 'stranger' && next.who.presence.present;
  const gone = change === 'left' || (!theirs && isStale(next.who.presence, tMs));
  if (gone && next.last !== null) {
    percepts.push(unseen(tMs));
    next = { ...next, last: null, gestures: START_GESTURES };
  }
  if (theirs && change !== 'left') {
    const read = readVisitor(next, face, tMs, dtMs);
    next = { ...next, ...read.learned };
    percepts.push(read.percept, ...read.gestures);
  }
  const seen = theirs && next.last ? { box: face.box, attention: next.last.attention } : null;
  const crowd = stepPeople(next.people, seen ?? placeStill(next.who), around, tMs);
  next = { ...next, people: crowd.state };
  if (crowd.turnTo) next = { ...next, who: { ...next.who, expected: { box: crowd.turnTo, tMs } } };
  return { ...tell(next, percepts, tMs), turnTo: crowd.turnTo };
}

/** A visitor who is out of sight for a moment still stands where they stood, and attends to nothing. */
const placeStill = (who: Visitor): { readonly box: FaceBox; readonly attention: number } | null =>
  who.presence.present && who.place ? { box: who.place.box, attention: 0 } : null;
