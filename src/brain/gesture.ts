import { clamp01, type Gesture, type Percept } from '#core';

import { attendTo } from './attention.ts';
import type { Draft } from './draft.ts';
import { OLD_STEPS, older, STEPS_PER_S } from './grid.ts';

export interface GestureState {
  readonly gesture: Gesture | null;
  readonly ageSteps: number;
  /** [0, 1] */
  readonly strength: number;
}

export const NO_GESTURE: GestureState = { gesture: null, ageSteps: OLD_STEPS, strength: 0 };

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
  gesture.gesture = which;
  gesture.ageSteps = 0;
  gesture.strength = clamp01(strength);
}

export function gestureAfter(draft: Draft, percept: Percept): void {
  if (percept.kind === 'beat' && percept.gesture) {
    startGesture(draft, percept.gesture, 0.5 + 0.5 * percept.intensity);
  }
}

export function stepGesture(draft: Draft): void {
  const { gesture: g } = draft;
  g.ageSteps = older(g.ageSteps);
  if (!g.gesture || g.ageSteps <= GESTURE_S[g.gesture] * STEPS_PER_S) return;
  g.gesture = null;
  if (draft.attention.action === 'nod') attendTo(draft, draft.attention.target);
}

export interface GesturePose {
  yawRad: number;
  pitchRad: number;
  rollRad: number;
  lean: number;
  brow: number;
}

/** Where a gesture has the head at this moment. */
export function poseOf(state: GestureState): GesturePose {
  const pose: GesturePose = { yawRad: 0, pitchRad: 0, rollRad: 0, lean: 0, brow: 0 };
  const { gesture } = state;
  if (!gesture) return pose;
  const t = clamp01(state.ageSteps / (GESTURE_S[gesture] * STEPS_PER_S));
  const arc = Math.sin(Math.PI * t);
  const k = state.strength;
  switch (gesture) {
    case 'nod':
      // Down first, then a smaller second nod that dies out.
      pose.pitchRad = -0.13 * k * Math.sin(2 * Math.PI * 1.5 * t) * (1 - t);
      break;
    case 'shake':
      pose.yawRad = 0.14 * k * Math.sin(2 * Math.PI * 2 * t) * (1 - t);
      break;
    case 'tilt':
      pose.rollRad = 0.13 * k * arc;
      break;
    case 'lean-in':
      pose.lean = 0.7 * k * arc;
      break;
    case 'glance-away':
      pose.yawRad = 0.16 * k * arc;
      pose.pitchRad = 0.05 * k * arc;
      break;
    case 'brow-flash':
      pose.brow = 0.6 * k * arc;
      break;
  }
  return pose;
}
