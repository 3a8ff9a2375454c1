import { clamp01, lerp, smoothstep } from '#core';
import type { Angles, ExpressionVector, FacePercept } from '#core';

import { mapLabels } from './expression-logits.ts';
import type { FaceObservation } from './observation.ts';

/** Time constants of the smoothing. Heads move fast, expressions take 0.4 s to come. */
const HEAD_TAU_MS = 90;
const EXPRESSION_TAU_MS = 220;
const ATTENTION_TAU_MS = 250;
/** The second engine sees heads and eyes roughly. */
export const ENGINE_TRUST = { mediapipe: 0.95, 'face-api': 0.6 } as const;

const share = (dtMs: number, tauMs: number): number => 1 - Math.exp(-dtMs / tauMs);

/** [0, 1] how far a frame can be trusted: small and turned faces are read badly. */
export function confidenceOf(face: FaceObservation): number {
  const small = smoothstep(0.06, 0.18, face.box.height);
  const turned = 1 - smoothstep(0.5, 1, Math.hypot(face.head.yawRad, face.head.pitchRad));
  return clamp01(ENGINE_TRUST[face.engine] * face.score * small * (0.3 + 0.7 * turned));
}

/** `to` as it follows `from` `dtMs` later, each reading at its own pace. */
export function smoothed(from: FacePercept, to: FacePercept, dtMs: number): FacePercept {
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
export const unseen = (tMs: number): FacePercept => ({
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
