import { clamp01 } from '#core';
import type { GesturePercept, Percept, PosturePercept } from '#core';

import { armOf, shoulderWidth } from './body-points.ts';
import type { BodyPoints, Side } from './body-points.ts';
import { readArms } from './read-arms.ts';
import type { ArmsReading } from './read-arms.ts';
import type { Thumb } from './read-hand.ts';

/** What a look at the body found. */
export interface BodyLook {
  readonly body: BodyPoints | null;
  /** What the hand looked at shows; undefined when no hand was looked at. */
  readonly thumb?: Thumb | null;
}

type Held = Pick<PosturePercept, 'arms' | 'handAtFace'>;

/** JSON, and wiped with the sense. */
export interface BodyState {
  /** What was last told, and what the looks have said against it since when. */
  readonly told: Held;
  readonly contrary: { readonly held: Held; readonly sinceMs: number } | null;
  /** Where a raised hand has been, in widths of the shoulders beside the shoulder. */
  readonly trail: readonly { readonly tMs: number; readonly side: Side; readonly x: number }[];
  readonly raisedSinceMs: number | null;
  /** A raised hand is told as one thing, once: a wave, or a raised hand. */
  readonly raisedTold: boolean;
  readonly thumb: { readonly thumb: Thumb; readonly looks: number } | null;
  readonly thumbTold: Thumb | null;
  readonly thumbSeenMs: number;
}
const NOTHING_HELD: Held = { arms: null, handAtFace: false };
export const START_BODY: BodyState = {
  told: NOTHING_HELD,
  contrary: null,
  trail: [],
  raisedSinceMs: null,
  raisedTold: false,
  thumb: null,
  thumbTold: null,
  thumbSeenMs: 0,
};

/** A posture must be held this long; one that is given up likewise. */
const HOLD_MS = 900;
/** A hand held up and still for this long is raised, not on its way. */
const RAISED_MS = 1100;
const TRAIL_MS = 2000;
/** A raised hand that was lost for one look is still up. */
const LOST_MS = 500;
/** A wave goes this far and back, in widths of the shoulders, this often. */
const WAVE_WIDTH = 0.12;
const WAVE_TURNS = 3;
/** Still hands stay within this. */
const STILL_WIDTH = 0.18;
/** Looks at a hand that must agree, and time after which the same thumb is a new one. */
const THUMB_LOOKS = 2;
const THUMB_AGAIN_MS = 2500;

export interface BodyStep {
  readonly state: BodyState;
  readonly percepts: readonly Percept[];
}

const same = (a: Held, b: Held): boolean => a.arms === b.arms && a.handAtFace === b.handAtFace;

function stepPosture(
  state: BodyState,
  seen: ArmsReading | null,
  tMs: number,
): { readonly state: BodyState; readonly percept: PosturePercept | null } {
  const held: Held = seen ? { arms: seen.arms, handAtFace: seen.handAtFace } : NOTHING_HELD;
  if (same(held, state.told)) return { state: { ...state, contrary: null }, percept: null };
  const { contrary } = state;
  const sinceMs = contrary && same(contrary.held, held) ? contrary.sinceMs : tMs;
  if (tMs - sinceMs < HOLD_MS) {
    return { state: { ...state, contrary: { held, sinceMs } }, percept: null };
  }
  return {
    state: { ...state, told: held, contrary: null },
    percept: { kind: 'posture', tMs, ...held, confidence: clamp01(seen?.confidence ?? 0.5) },
  };
}

/** How often a hand has turned round on its way. */
function turnsIn(xs: readonly number[]): number {
  let [turns, way, from] = [0, 0, xs[0] ?? 0];
  for (const x of xs) {
    const gone = x - from;
    if (way === 0 ? Math.abs(gone) >= WAVE_WIDTH : gone * way > 0) {
      way = Math.sign(gone);
      from = x;
    } else if (way !== 0 && -gone * way >= WAVE_WIDTH) {
      turns++;
      way = -way;
      from = x;
    }
  }
  return turns;
}

function stepRaised(
  state: BodyState,
  body: BodyPoints | null,
  seen: ArmsReading | null,
  tMs: number,
): { readonly state: BodyState; readonly gesture: GesturePercept['gesture'] | null } {
  const width = body && shoulderWidth(body);
  const side = seen?.raised ?? null;
  if (!body || !width || side === null) {
    const lastMs = state.trail.at(-1)?.tMs ?? -Infinity;
    if (tMs - lastMs <= LOST_MS) return { state, gesture: null };
    return {
      state: { ...state, trail: [], raisedSinceMs: null, raisedTold: false },
      gesture: null,
    };
  }
  const { wrist, shoulder } = armOf(body, side);
  const x = (wrist.x - shoulder.x) / width;
  const trail = [
    ...state.trail.filter((old) => tMs - old.tMs <= TRAIL_MS && old.side === side),
    { tMs, side, x },
  ];
  const raisedSinceMs = state.raisedSinceMs ?? tMs;
  const next: BodyState = { ...state, trail, raisedSinceMs };
  if (state.raisedTold) return { state: next, gesture: null };
  const xs = trail.map((point) => point.x);
  if (turnsIn(xs) >= WAVE_TURNS - 1 && trail.length >= 4) {
    return { state: { ...next, raisedTold: true }, gesture: 'wave' };
  }
  const still = Math.max(...xs.slice(-4)) - Math.min(...xs.slice(-4)) < STILL_WIDTH;
  if (tMs - raisedSinceMs >= RAISED_MS && still && turnsIn(xs) === 0) {
    return { state: { ...next, raisedTold: true }, gesture: 'raised-hand' };
  }
  return { state: next, gesture: null };
}

function stepThumb(
  state: BodyState,
  thumb: Thumb | null | undefined,
  tMs: number,
): { readonly state: BodyState; readonly gesture: Thumb | null } {
  if (thumb === undefined) return { state, gesture: null };
  if (thumb === null) return { state: { ...state, thumb: null }, gesture: null };
  const looks = state.thumb?.thumb === thumb ? state.thumb.looks + 1 : 1;
  const again = state.thumbTold === thumb && tMs - state.thumbSeenMs < THUMB_AGAIN_MS;
  const next: BodyState = { ...state, thumb: { thumb, looks }, thumbSeenMs: tMs };
  if (looks < THUMB_LOOKS || again) return { state: next, gesture: null };
  return { state: { ...next, thumbTold: thumb }, gesture: thumb };
}

/**
 * Takes a look at the body into what is known of it and says what it did: a posture once it has been held, a wave, a
 * raised hand or a thumb once.
 */
export function stepBody(state: BodyState, look: BodyLook, tMs: number): BodyStep {
  const seen = look.body && readArms(look.body);
  const posture = stepPosture(state, seen, tMs);
  const raised = stepRaised(posture.state, look.body, seen, tMs);
  const thumbed = stepThumb(raised.state, look.thumb, tMs);
  const confidence = clamp01(0.4 + 0.5 * (seen?.confidence ?? 0));
  const gestures = [raised.gesture, thumbed.gesture].filter((gesture) => gesture !== null);
  return {
    state: thumbed.state,
    percepts: [
      ...(posture.percept ? [posture.percept] : []),
      ...gestures.map((gesture) => ({ kind: 'gesture', tMs, gesture, confidence }) as const),
    ],
  };
}
