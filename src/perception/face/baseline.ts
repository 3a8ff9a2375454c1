import { clamp, clamp01, lerp } from '#core';

import { logitsFromVector, mapLabels } from './expression-rules.ts';
import type { ExpressionLogits } from './expression-rules.ts';
import type { EyeAngles } from './gaze.ts';
import type { FaceObservation } from './observation.ts';
import { mapChannels, TYPICAL_REST } from './resting-face.ts';
import type { FaceChannels } from './resting-face.ts';

/** What this visitor's face looks like when it expresses nothing. Kept in memory only, gone when the sense stops. */
export interface FaceBaseline {
  /** How long quiet frames have been gathered. */
  readonly learnedMs: number;
  readonly rest: FaceChannels;
  /** What the expression net says of the resting face; null until it has been asked. */
  readonly netRest: ExpressionLogits | null;
  /** Eyes as read while the face points at the camera. */
  readonly eyesRest: EyeAngles;
  readonly headPitchRad: number;
}

/** Time of quiet face after which the baseline is trusted whole. */
export const LEARN_MS = 2500;
/** After that it follows age, light and a new posture, but no passing mood. */
const FOLLOW_MS = 90_000;

export const START_BASELINE: FaceBaseline = {
  learnedMs: 0,
  rest: TYPICAL_REST,
  netRest: null,
  eyesRest: { yawRad: 0, pitchRad: 0 },
  headPitchRad: 0,
};

/** A net's reading of an unremarkable resting face: each label about one in fifty. */
const TYPICAL_NET_LOGIT = -3.5;
/** A resting face may be excused this much and no more, so that someone who arrives in tears is still seen. */
const NET_EXCUSE_LIMIT = 3;
const CHANNEL_EXCUSE_LIMIT = 0.45;
const MAX_PITCH_OFFSET_RAD = 0.25;

const trustInBaseline = (baseline: FaceBaseline): number => clamp01(baseline.learnedMs / LEARN_MS);

/** The resting face to measure against: the typical one, giving way to the visitor's own. */
export function restOf(baseline: FaceBaseline): FaceChannels {
  const trust = trustInBaseline(baseline);
  return mapChannels((name) => {
    const typical = TYPICAL_REST[name];
    const own = clamp(baseline.rest[name], 0, typical + CHANNEL_EXCUSE_LIMIT);
    return lerp(typical, own, trust);
  });
}

/** What to take off the net's reading because this face always looks so; each >= 0, in nats against neutral. */
export function netExcuse(baseline: FaceBaseline): ExpressionLogits {
  const { netRest } = baseline;
  const trust = trustInBaseline(baseline);
  return mapLabels((label) =>
    netRest === null || label === 'neutral'
      ? 0
      : trust * clamp(netRest[label] - TYPICAL_NET_LOGIT, 0, NET_EXCUSE_LIMIT),
  );
}

/** Whether a first look at a face is too lively to be its rest: smiles, surprise, speech, closed or averted eyes. */
export function isLively(face: FaceObservation, seen: FaceChannels): boolean {
  const { net } = face;
  const smiling = seen.mouthSmile > 0.55 || (seen.mouthSmile > 0.3 && (net?.happy ?? 0) > 0.3);
  return (
    smiling ||
    seen.jawOpen > 0.2 ||
    seen.browInnerUp > 0.45 ||
    seen.eyeBlink > 0.5 ||
    Math.abs(face.head.yawRad) > 0.4 ||
    Math.abs(face.head.pitchRad) > 0.5 ||
    (net !== null && (net.happy > 0.5 || net.surprised > 0.5 || net.fearful > 0.8))
  );
}

/** Takes one quiet frame into the baseline; `dtMs` is the time it stands for. */
export function learnBaseline(
  baseline: FaceBaseline,
  face: FaceObservation,
  seen: FaceChannels,
  eyes: EyeAngles,
  dtMs: number,
): FaceBaseline {
  const learnedMs = Math.min(baseline.learnedMs + dtMs, FOLLOW_MS);
  const share = baseline.learnedMs < LEARN_MS ? dtMs / learnedMs : dtMs / FOLLOW_MS;
  const toward = (from: number, to: number): number => lerp(from, to, clamp01(share));
  const { netRest } = baseline;
  const net = face.net ? logitsFromVector(face.net) : null;
  return {
    learnedMs,
    rest: mapChannels((name) => toward(baseline.rest[name], seen[name])),
    netRest:
      net === null || netRest === null
        ? (net ?? netRest)
        : mapLabels((label) => toward(netRest[label], net[label])),
    eyesRest: {
      yawRad: toward(baseline.eyesRest.yawRad, eyes.yawRad),
      pitchRad: toward(baseline.eyesRest.pitchRad, eyes.pitchRad),
    },
    headPitchRad: clamp(
      toward(baseline.headPitchRad, face.head.pitchRad),
      -MAX_PITCH_OFFSET_RAD,
      MAX_PITCH_OFFSET_RAD,
    ),
  };
}
