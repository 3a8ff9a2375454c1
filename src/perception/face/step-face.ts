import { clamp01, lerp, smoothstep } from '#core';
import type { Angles, ExpressionVector, FacePercept, Percept } from '#core';

import { bearingOf } from './bearing.ts';
import { attentionOf, EYES_OPEN, stepEyeClosure } from './attention.ts';
import type { EyeClosure } from './attention.ts';
import { isLively, LEARN_MS, learnBaseline, START_BASELINE } from './baseline.ts';
import type { FaceBaseline } from './baseline.ts';
import { mapLabels } from './expression-rules.ts';
import { eyesInHead, gazeOf } from './gaze.ts';
import type { FaceObservation } from './observation.ts';
import { NOBODY, stepPresence } from './presence.ts';
import type { Presence } from './presence.ts';
import { readExpression } from './read-expression.ts';
import { channelsOf } from './resting-face.ts';

/** Everything that is known of the face in view; JSON, and wiped with the sense. */
export interface FaceState {
  readonly tMs: number | null;
  /** How many visitors there have been. */
  readonly visitor: number;
  readonly presence: Presence;
  readonly baseline: FaceBaseline;
  readonly closure: EyeClosure;
  /** The last percept given, which the next is smoothed against. */
  readonly last: FacePercept | null;
}

export const START_FACE: FaceState = {
  tMs: null,
  visitor: 0,
  presence: NOBODY,
  baseline: START_BASELINE,
  closure: EYES_OPEN,
  last: null,
};

export interface FaceStep {
  readonly state: FaceState;
  readonly percepts: readonly Percept[];
}

/** Time constants of the smoothing. Heads move fast, expressions take 0.4 s to come. */
const HEAD_TAU_MS = 90;
const EXPRESSION_TAU_MS = 220;
const ATTENTION_TAU_MS = 250;
/** A step longer than this is a pause, not a slow frame. */
const LONGEST_STEP_MS = 500;
/** The second engine sees heads and eyes roughly. */
const ENGINE_TRUST = { mediapipe: 0.95, 'face-api': 0.6 } as const;
/** A face that shows this little of anything but neutral is at rest. */
const RESTING_SHARE = 0.45;
const RESTING_SMILE = 0.3;

const share = (dtMs: number, tauMs: number): number => 1 - Math.exp(-dtMs / tauMs);

function confidenceOf(face: FaceObservation): number {
  const small = smoothstep(0.06, 0.18, face.box.height);
  const turned = 1 - smoothstep(0.5, 1, Math.hypot(face.head.yawRad, face.head.pitchRad));
  return clamp01(ENGINE_TRUST[face.engine] * face.score * small * (0.3 + 0.7 * turned));
}

function smoothed(from: FacePercept, to: FacePercept, dtMs: number): FacePercept {
  const head = share(dtMs, HEAD_TAU_MS);
  const expression = share(dtMs, EXPRESSION_TAU_MS);
  const angles: Angles = {
    yawRad: lerp(from.head.yawRad, to.head.yawRad, head),
    pitchRad: lerp(from.head.pitchRad, to.head.pitchRad, head),
    rollRad: lerp(from.head.rollRad, to.head.rollRad, head),
  };
  const emotion: ExpressionVector = mapLabels((label) =>
    lerp(from.emotion[label], to.emotion[label], expression),
  );
  return {
    ...to,
    confidence: lerp(from.confidence, to.confidence, expression),
    emotion,
    smile: lerp(from.smile, to.smile, expression),
    frown: lerp(from.frown, to.frown, expression),
    eyesSmile: lerp(from.eyesSmile, to.eyesSmile, expression),
    valence: lerp(from.valence, to.valence, expression),
    arousal: lerp(from.arousal, to.arousal, expression),
    gaze: {
      yawRad: lerp(from.gaze.yawRad, to.gaze.yawRad, head),
      pitchRad: lerp(from.gaze.pitchRad, to.gaze.pitchRad, head),
    },
    head: angles,
    attention: lerp(from.attention, to.attention, share(dtMs, ATTENTION_TAU_MS)),
    distanceM:
      from.distanceM === null || to.distanceM === null
        ? to.distanceM
        : lerp(from.distanceM, to.distanceM, expression),
    bearing:
      from.bearing === null || to.bearing === null
        ? to.bearing
        : {
            yawRad: lerp(from.bearing.yawRad, to.bearing.yawRad, head),
            pitchRad: lerp(from.bearing.pitchRad, to.bearing.pitchRad, head),
          },
  };
}

/** The reading of nobody: what was last seen is no longer so. */
const unseen = (tMs: number): FacePercept => ({
  kind: 'face',
  tMs,
  confidence: 0,
  emotion: mapLabels((label) => (label === 'neutral' ? 1 : 0)),
  smile: 0,
  frown: 0,
  eyesSmile: 0,
  eyesClosed: 0,
  baseline: 0,
  valence: 0,
  arousal: 0,
  gaze: { yawRad: 0, pitchRad: 0 },
  head: { yawRad: 0, pitchRad: 0, rollRad: 0 },
  attention: 0,
  distanceM: null,
  bearing: null,
});

function withoutFace(state: FaceState, presence: Presence, tMs: number): FaceStep {
  if (!presence.present && state.presence.present) {
    return {
      // Whoever comes next is somebody else: what was learned of this face goes with it.
      state: { ...START_FACE, tMs, presence, visitor: state.visitor },
      percepts: [unseen(tMs), { kind: 'presence', tMs, people: 0, visitor: state.visitor }],
    };
  }
  // A face that never stayed was not one: nothing may be kept of it.
  return {
    state: {
      ...(presence.present ? state : START_FACE),
      tMs,
      presence,
      visitor: state.visitor,
    },
    percepts: [],
  };
}

/**
 * Takes one frame into what is known of the face and says what it showed. A face is reported once it has stayed for
 * 0.3 s, and reported gone after 0.8 s without it.
 * @param face what the engine saw, or null for no face
 * @param tMs session time of the frame
 */
export function stepFace(state: FaceState, face: FaceObservation | null, tMs: number): FaceStep {
  const presence = stepPresence(state.presence, face !== null, tMs);
  if (face === null) return withoutFace(state, presence, tMs);
  const dtMs = state.tMs === null ? 0 : Math.min(tMs - state.tMs, LONGEST_STEP_MS);
  const channels = channelsOf(face.blend);
  const eyes = eyesInHead(face.blend, face.head);
  const { baseline } = state;
  const gaze = gazeOf(face.head, eyes, baseline.eyesRest, baseline.headPitchRad);
  const closure = stepEyeClosure(state.closure, channels.eyeBlink, tMs);
  const expression = readExpression(face, baseline);
  const now: FacePercept = {
    kind: 'face',
    tMs,
    confidence: confidenceOf(face),
    ...expression,
    eyesSmile: expression.smile * channels.eyeSquint,
    eyesClosed: channels.eyeBlink,
    baseline: clamp01(baseline.learnedMs / LEARN_MS),
    gaze,
    head: face.head,
    attention: attentionOf(
      { yawRad: face.head.yawRad, pitchRad: face.head.pitchRad - baseline.headPitchRad },
      gaze,
      closure,
      tMs,
    ),
    distanceM: face.distanceM,
    bearing: bearingOf(face.box),
  };
  const percept = state.last === null ? now : smoothed(state.last, now, dtMs);
  const settled = baseline.learnedMs >= LEARN_MS;
  const atRest =
    !isLively(face, channels) &&
    (!settled || (percept.emotion.neutral > RESTING_SHARE && percept.smile < RESTING_SMILE));
  return {
    state: {
      tMs,
      presence,
      visitor: state.visitor + (presence.present && !state.presence.present ? 1 : 0),
      baseline: atRest ? learnBaseline(baseline, face, channels, eyes, dtMs) : baseline,
      closure,
      last: percept,
    },
    percepts: [
      ...(presence.present && !state.presence.present
        ? [{ kind: 'presence', tMs, people: 1, visitor: state.visitor + 1 } as const]
        : []),
      ...(presence.present ? [percept] : []),
    ],
  };
}
