import { clamp, lerp } from '#core';
import type { Angles } from '#core';

import type { EyeAngles } from './gaze.ts';

/** How this visitor's head and eyes are read while they look at the screen; JSON, gone with the visitor. */
export interface GazeRest {
  /** How long it has been learned. */
  readonly learnedMs: number;
  readonly head: EyeAngles;
  readonly eyes: EyeAngles;
  /** The last look, and for how long head and eyes have been still. */
  readonly lastHead: EyeAngles | null;
  readonly lastEyes: EyeAngles | null;
  readonly stillMs: number;
}

/** Cameras stand above screens, and MediaPipe reads open eyes as a little lowered (0.15 to 0.3 of the look shapes). */
export const TYPICAL_GAZE_REST: GazeRest = {
  learnedMs: 0,
  head: { yawRad: 0, pitchRad: 0.05 },
  eyes: { yawRad: 0, pitchRad: 0.15 },
  lastHead: null,
  lastEyes: null,
  stillMs: 0,
};

/** Slower than this and somebody looks at something rather than about. */
const STILL_HEAD_RAD_S = 0.35;
const STILL_EYES_RAD_S = 1.2;
const STILL_MS = 250;
/** Faces further off than this are turned to something else. */
const FACING_YAW_RAD = 0.22;
const FACING_UP_RAD = -0.3;
const FACING_DOWN_RAD = 0.42;
/** Near rest it is followed; a head that is bowed or turned further may look at a phone or a neighbour. */
const NEAR_RAD = 0.1;
const LEARN_MS = 2000;
const FOLLOW_MS = 15_000;
const ASIDE_MS = 40_000;
/** No seat or camera explains more than this. */
const LIMITS = { headYaw: 0.18, headPitch: 0.25, eyesYaw: 0.25, eyesPitch: 0.4 } as const;

const apart = (a: EyeAngles, b: EyeAngles): number =>
  Math.hypot(a.yawRad - b.yawRad, a.pitchRad - b.pitchRad);

function stillFor(state: GazeRest, head: EyeAngles, eyes: EyeAngles, dtMs: number): number {
  if (state.lastHead === null || state.lastEyes === null || dtMs <= 0) return 0;
  const perS = 1000 / dtMs;
  const still =
    apart(head, state.lastHead) * perS < STILL_HEAD_RAD_S &&
    apart(eyes, state.lastEyes) * perS < STILL_EYES_RAD_S;
  return still ? state.stillMs + dtMs : 0;
}

/**
 * Takes one look into where this visitor's screen is. It is learned while head and eyes are still and the face points
 * at the camera, quickly towards a face that points at it more squarely, hardly at all towards one that is bowed.
 * @param eyes within the head, as `eyesInHead` gives them
 */
export function stepGazeRest(
  state: GazeRest,
  head: Angles,
  eyes: EyeAngles,
  eyesOpen: boolean,
  dtMs: number,
): GazeRest {
  const stillMs = stillFor(state, head, eyes, dtMs);
  const seen: GazeRest = { ...state, lastHead: head, lastEyes: eyes, stillMs };
  const facing =
    Math.abs(head.yawRad) < FACING_YAW_RAD &&
    head.pitchRad > FACING_UP_RAD &&
    head.pitchRad < FACING_DOWN_RAD;
  if (!facing || !eyesOpen || stillMs < STILL_MS) return seen;
  const bowed = head.pitchRad - state.head.pitchRad > NEAR_RAD;
  const turned = Math.abs(head.yawRad) - Math.abs(state.head.yawRad) > NEAR_RAD;
  const learnedMs = Math.min(state.learnedMs + dtMs, FOLLOW_MS);
  const share = (): number => {
    if ((bowed || turned) && state.learnedMs > STILL_MS) return dtMs / ASIDE_MS;
    return state.learnedMs < LEARN_MS
      ? Math.max(dtMs / learnedMs, dtMs / LEARN_MS)
      : dtMs / FOLLOW_MS;
  };
  // Raised again after a look at a phone: that was no rest.
  const raised = state.head.pitchRad - head.pitchRad > NEAR_RAD;
  const by = clamp(raised ? dtMs / 800 : share(), 0, 1);
  const toward = (from: number, to: number, limit: number): number =>
    clamp(lerp(from, to, by), -limit, limit);
  return {
    ...seen,
    learnedMs,
    head: {
      yawRad: toward(state.head.yawRad, head.yawRad, LIMITS.headYaw),
      pitchRad: toward(state.head.pitchRad, head.pitchRad, LIMITS.headPitch),
    },
    eyes: {
      yawRad: toward(state.eyes.yawRad, eyes.yawRad, LIMITS.eyesYaw),
      pitchRad: toward(state.eyes.pitchRad, eyes.pitchRad, LIMITS.eyesPitch),
    },
  };
}
