import { clamp01, lerp, smoothstep } from '#core';
import type { GesturePercept } from '#core';

import type { HeadSample } from './head-gestures.ts';

/** How this visitor holds their head and where they sit, and what they have lately changed of it; JSON. */
export interface HeadPosture {
  readonly tMs: number | null;
  /** Held against what a few seconds have been like; null until the head has been still for a while. */
  readonly restRollRad: number | null;
  readonly restDistanceM: number | null;
  readonly tilted: boolean;
  /** Since when the head has been tilted, or nearer or further than rest; null while it is not. */
  readonly tiltSinceMs: number | null;
  readonly leanSinceMs: number | null;
  readonly leaning: 'in' | 'out' | null;
  /** The last looks at the distance: [time, metres]. */
  readonly distances: readonly (readonly [tMs: number, distanceM: number])[];
}
export const START_POSTURE: HeadPosture = {
  tMs: null,
  restRollRad: null,
  restDistanceM: null,
  tilted: false,
  tiltSinceMs: null,
  leanSinceMs: null,
  leaning: null,
  distances: [],
};

/** A head tilted on purpose; MediaPipe reads roll nearly whole. */
const TILT_RAD = 0.17;
const UPRIGHT_RAD = 0.09;
const TILT_HOLD_MS = 350;
/** A tilted head that also turns or bows looks at something. */
const TILT_TURN_RAD = 0.3;
/** Leaning takes this much off the distance, or adds it; whoever comes nearer or goes further than this has walked. */
const LEAN_IN_RATIO = 0.86;
const LEAN_OUT_RATIO = 1.16;
const WALK_IN_RATIO = 0.6;
const WALK_OUT_RATIO = 1.65;
const LEAN_HOLD_MS = 400;
/** Distance is read badly in a turned face. */
const LEAN_TURN_RAD = 0.45;
/** Somebody has sat down once the distance has changed by less than this share for this long. */
const SETTLED_SHARE = 0.05;
const SETTLED_MS = 1200;
/** Rest follows a new way of sitting. */
const REST_TAU_MS = 12_000;

const share = (dtMs: number, tauMs: number): number => 1 - Math.exp(-dtMs / tauMs);

/** Middle of the distances if they cover the time and hardly differ; null while somebody moves. */
function settledAt(distances: HeadPosture['distances'], tMs: number): number | null {
  const [first] = distances;
  if (!first || tMs - first[0] < 0.9 * SETTLED_MS) return null;
  const values = distances.map(([, distanceM]) => distanceM).toSorted((a, b) => a - b);
  const middle = values[Math.floor(values.length / 2)] ?? 0;
  const spread = (values.at(-1) ?? 0) - (values[0] ?? 0);
  return spread < SETTLED_SHARE * middle ? middle : null;
}

interface Said {
  readonly state: HeadPosture;
  readonly gesture: GesturePercept | null;
}

function stepTilt(state: HeadPosture, sample: HeadSample, dtMs: number): Said {
  const { tMs, rollRad, trust } = sample;
  const turned = Math.hypot(sample.yawRad, sample.pitchRad) > TILT_TURN_RAD + 0.2;
  if (state.restRollRad === null)
    return { state: { ...state, restRollRad: rollRad }, gesture: null };
  const off = Math.abs(rollRad - state.restRollRad);
  if (off < UPRIGHT_RAD) {
    const restRollRad = lerp(state.restRollRad, rollRad, share(dtMs, REST_TAU_MS));
    return { state: { ...state, restRollRad, tilted: false, tiltSinceMs: null }, gesture: null };
  }
  // Somebody who sits askew for a minute is not tilting their head any more.
  const restRollRad = lerp(state.restRollRad, rollRad, share(dtMs, 2 * REST_TAU_MS));
  if (off < TILT_RAD / Math.max(0.5, trust) || turned || state.tilted) {
    return { state: { ...state, restRollRad, tiltSinceMs: null }, gesture: null };
  }
  const sinceMs = state.tiltSinceMs ?? tMs;
  if (tMs - sinceMs < TILT_HOLD_MS) {
    return { state: { ...state, restRollRad, tiltSinceMs: sinceMs }, gesture: null };
  }
  const confidence = clamp01(trust * (0.5 + 0.5 * smoothstep(TILT_RAD, 2 * TILT_RAD, off)));
  return {
    state: { ...state, restRollRad, tilted: true, tiltSinceMs: null },
    gesture: { kind: 'gesture', tMs, gesture: 'tilt', confidence },
  };
}

function stepLean(state: HeadPosture, sample: HeadSample, dtMs: number): Said {
  const { tMs, distanceM, trust } = sample;
  if (distanceM === null || Math.hypot(sample.yawRad, sample.pitchRad) > LEAN_TURN_RAD) {
    return { state: { ...state, leanSinceMs: null, leaning: null }, gesture: null };
  }
  const distances = [
    ...state.distances.filter(([atMs]) => tMs - atMs <= SETTLED_MS),
    [tMs, distanceM] as const,
  ];
  const settled = settledAt(distances, tMs);
  const { restDistanceM } = state;
  if (restDistanceM === null) {
    return { state: { ...state, distances, restDistanceM: settled }, gesture: null };
  }
  const ratio = distanceM / restDistanceM;
  const leaning = ratio < LEAN_IN_RATIO ? 'in' : ratio > LEAN_OUT_RATIO ? 'out' : null;
  if (leaning === null) {
    const rest =
      settled === null ? restDistanceM : lerp(restDistanceM, settled, share(dtMs, REST_TAU_MS));
    return {
      state: { ...state, distances, restDistanceM: rest, leaning, leanSinceMs: null },
      gesture: null,
    };
  }
  const sinceMs = state.leaning === leaning && state.leanSinceMs !== null ? state.leanSinceMs : tMs;
  if (tMs - sinceMs < LEAN_HOLD_MS) {
    return { state: { ...state, distances, leaning, leanSinceMs: sinceMs }, gesture: null };
  }
  // Told once; from here on the new distance is what the next is measured against, once they sit still.
  if (settled === null && tMs - sinceMs < 4 * LEAN_HOLD_MS) {
    return { state: { ...state, distances, leaning, leanSinceMs: sinceMs }, gesture: null };
  }
  if (ratio < WALK_IN_RATIO || ratio > WALK_OUT_RATIO) {
    return {
      state: { ...state, distances, restDistanceM: settled, leaning: null, leanSinceMs: null },
      gesture: null,
    };
  }
  const plain = smoothstep(0.13, 0.4, Math.abs(Math.log(ratio)));
  return {
    state: {
      ...state,
      distances,
      restDistanceM: settled ?? distanceM,
      leaning: null,
      leanSinceMs: null,
    },
    gesture: {
      kind: 'gesture',
      tMs,
      gesture: leaning === 'in' ? 'lean-in' : 'lean-out',
      confidence: clamp01(trust * (0.5 + 0.4 * plain)),
    },
  };
}

/**
 * Takes one look at the head and says what the visitor has changed of how they hold it: a tilt that is held, leaning
 * towards the screen or away from it. Nothing is said of the way somebody comes or of how they always sit.
 */
export function stepHeadPosture(
  state: HeadPosture,
  sample: HeadSample,
): { readonly state: HeadPosture; readonly gestures: readonly GesturePercept[] } {
  const dtMs = state.tMs === null ? 0 : Math.min(sample.tMs - state.tMs, 500);
  const tilt = stepTilt({ ...state, tMs: sample.tMs }, sample, dtMs);
  const lean = stepLean(tilt.state, sample, dtMs);
  return {
    state: lean.state,
    gestures: [tilt.gesture, lean.gesture].filter((gesture) => gesture !== null),
  };
}
