import type { ExpressionVector, FacePercept, Percept } from '#core';

import type { FaceObservation } from '../../../src/perception/face/observation.ts';
import { START_FACE, stepFace } from '../../../src/perception/face/step-face.ts';
import type { FaceState } from '../../../src/perception/face/step-face.ts';

type Blend = FaceObservation['blend'];

/** What MediaPipe reads in an ordinary face at rest. */
const REST_BLEND: Blend = {
  mouthSmileLeft: 0.03,
  mouthSmileRight: 0.03,
  browDownLeft: 0.16,
  browDownRight: 0.16,
  eyeSquintLeft: 0.32,
  eyeSquintRight: 0.32,
  eyeBlinkLeft: 0.12,
  eyeBlinkRight: 0.12,
  eyeLookOutLeft: 0.1,
  eyeLookInLeft: 0.1,
  eyeLookOutRight: 0.1,
  eyeLookInRight: 0.1,
  browInnerUp: 0.04,
  jawOpen: 0.01,
};

export const both = (name: string, value: number): Blend => ({
  [`${name}Left`]: value,
  [`${name}Right`]: value,
});

export const shares = (some: Partial<ExpressionVector>): ExpressionVector => {
  const given = Object.values(some).reduce((sum, value) => sum + value, 0);
  const rest = { happy: 0, sad: 0, angry: 0, fearful: 0, disgusted: 0, surprised: 0 };
  return { ...rest, neutral: 1 - given, ...some };
};

export const face = (
  change: Partial<Omit<FaceObservation, 'blend' | 'head'>> & {
    readonly blend?: Blend;
    readonly head?: Partial<FaceObservation['head']>;
  } = {},
): FaceObservation => ({
  engine: 'mediapipe',
  box: { x: 0.35, y: 0.25, width: 0.3, height: 0.45 },
  score: 1,
  distanceM: 0.6,
  net: shares({ sad: 0.02 }),
  ...change,
  blend: { ...REST_BLEND, ...change.blend },
  head: { yawRad: 0, pitchRad: 0, rollRad: 0, ...change.head },
});

export const SMILE = face({
  blend: { ...both('mouthSmile', 0.8), ...both('eyeSquint', 0.5) },
  net: shares({ happy: 0.95 }),
});

export interface Watched {
  readonly state: FaceState;
  readonly percepts: readonly Percept[];
  readonly faces: readonly FacePercept[];
  /** The last face percept. Throws when there was none. */
  readonly last: FacePercept;
}

/** Shows `seen` for `forMs` at about 12 frames a second, from where `before` left off. */
export function watch(
  seen: FaceObservation | null | ((tMs: number) => FaceObservation | null),
  forMs: number,
  before: FaceState = START_FACE,
): Watched {
  const frameMs = 80;
  let state = before;
  const percepts: Percept[] = [];
  const startMs = (before.tMs ?? -frameMs) + frameMs;
  for (let tMs = startMs; tMs < startMs + forMs; tMs += frameMs) {
    const step = stepFace(state, typeof seen === 'function' ? seen(tMs) : seen, tMs);
    ({ state } = step);
    percepts.push(...step.percepts);
  }
  const faces = percepts.filter((percept) => percept.kind === 'face');
  return {
    state,
    percepts,
    faces,
    get last() {
      const last = faces.at(-1);
      if (!last) throw new Error('no face was reported');
      return last;
    },
  };
}
