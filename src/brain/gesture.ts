import { clamp01, type Gesture, type Percept } from '#core';

import { attendTo } from './attention.ts';
import type { Draft } from './draft.ts';
import { OLD_STEPS, older, STEPS_PER_S } from './grid.ts';
import { saysGoodbye } from './turn.ts';

/** What a gesture does to head, body and brows: radians, lean in [-1, 1], brow in [0, 1]. */
export interface GesturePose {
  readonly yawRad: number;
  readonly pitchRad: number;
  readonly rollRad: number;
  readonly lean: number;
  readonly brow: number;
}

export interface GestureState {
  readonly gesture: Gesture | null;
  readonly ageSteps: number;
  /** [0, 1] */
  readonly strength: number;
  /** What was left of the one before when this one began; it dies out. */
  readonly left: GesturePose;
}

const AT_REST: GesturePose = { yawRad: 0, pitchRad: 0, rollRad: 0, lean: 0, brow: 0 };

export const NO_GESTURE: GestureState = {
  gesture: null,
  ageSteps: OLD_STEPS,
  strength: 0,
  left: AT_REST,
};

/** What is left of an interrupted gesture dies out with this time constant. */
const LEFT_S = 0.12;

/** Strength of the brow flash that greets. */
const GREETS = 0.7;
/** Strength of the nod that answers a goodbye. */
const PARTS = 0.75;

/** Length of each gesture in seconds. */
const GESTURE_S = {
  nod: 0.9,
  shake: 1.1,
  tilt: 1.6,
  'lean-in': 2.2,
  'glance-away': 1.2,
  'brow-flash': 0.45,
} as const;

export function startGesture({ gesture }: Draft, which: Gesture, strength: number): void {
  gesture.left = poseOf(gesture);
  gesture.gesture = which;
  gesture.ageSteps = 0;
  gesture.strength = clamp01(strength);
}

export function gestureAfter(draft: Draft, percept: Percept): void {
  if (percept.kind === 'beat' && percept.gesture) {
    startGesture(draft, percept.gesture, 0.5 + 0.5 * percept.intensity);
  } else if (percept.kind === 'presence' && percept.people > draft.visitor.people) {
    // People greet those they see coming with raised brows, the world over (Eibl-Eibesfeldt 1972).
    startGesture(draft, 'brow-flash', GREETS);
  } else if (percept.kind === 'text' && percept.final && saysGoodbye(percept)) {
    // Goodbyes are nodded to: closings come in pairs (Schegloff & Sacks 1973).
    startGesture(draft, 'nod', PARTS);
    attendTo(draft, 'visitor', 'nod');
  }
}

export function stepGesture(draft: Draft): void {
  const { gesture: g } = draft;
  g.ageSteps = older(g.ageSteps);
  if (!g.gesture || g.ageSteps <= GESTURE_S[g.gesture] * STEPS_PER_S) return;
  g.gesture = null;
  if (draft.attention.action === 'nod') attendTo(draft, draft.attention.target);
}

/** Where a gesture by itself has the head at this moment. */
function ownPose({ gesture, ageSteps, strength: k }: GestureState): GesturePose {
  if (!gesture) return AT_REST;
  const t = clamp01(ageSteps / (GESTURE_S[gesture] * STEPS_PER_S));
  const arc = Math.sin(Math.PI * t);
  switch (gesture) {
    case 'nod':
      // Down first, then a smaller second nod that dies out.
      return { ...AT_REST, pitchRad: -0.13 * k * Math.sin(2 * Math.PI * 1.5 * t) * (1 - t) };
    case 'shake':
      return { ...AT_REST, yawRad: 0.14 * k * Math.sin(2 * Math.PI * 2 * t) * (1 - t) };
    case 'tilt':
      return { ...AT_REST, rollRad: 0.13 * k * arc };
    case 'lean-in':
      return { ...AT_REST, lean: 0.7 * k * arc };
    case 'glance-away':
      return { ...AT_REST, yawRad: 0.16 * k * arc, pitchRad: 0.05 * k * arc };
    case 'brow-flash':
      return { ...AT_REST, brow: 0.6 * k * arc };
  }
}

/** Where the gestures have the head at this moment. */
export function poseOf(state: GestureState): GesturePose {
  const own = ownPose(state);
  const { left, ageSteps } = state;
  if (ageSteps > STEPS_PER_S) return own;
  const share = Math.exp(-ageSteps / (LEFT_S * STEPS_PER_S));
  return {
    yawRad: own.yawRad + share * left.yawRad,
    pitchRad: own.pitchRad + share * left.pitchRad,
    rollRad: own.rollRad + share * left.rollRad,
    lean: own.lean + share * left.lean,
    brow: own.brow + share * left.brow,
  };
}
