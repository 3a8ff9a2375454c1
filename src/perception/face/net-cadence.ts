import { clamp } from '#core';
import type { ExpressionVector } from '#core';

import { logitsFromVector, mapLabels, vectorFromLogits } from './expression-logits.ts';
import type { FaceBox } from './observation.ts';

/** The face as the camera saw it, or its mirror image: the net errs differently on the two. */
export type NetView = 'plain' | 'mirrored';

interface Glance {
  readonly tMs: number;
  readonly vector: ExpressionVector;
}

/** When the net was last asked of this face, what it said of either view, and what an answer costs. */
export interface NetState {
  readonly plain: Glance | null;
  readonly mirrored: Glance | null;
  /** Running estimate of the time for one view. */
  readonly viewMs: number;
}
export const START_NET: NetState = { plain: null, mirrored: null, viewMs: 12 };

/** An expression takes 0.4 s to come: one view every eighth of a second follows it. */
const SOONEST_MS = 120;
/** On a slow machine both views are still renewed twice a second. */
const LATEST_MS = 250;
/** Share of one core that the net may take; the rest of the face's share goes to finding it. */
const NET_SHARE = 0.07;
/** A view older than this shows another moment. */
const STALE_MS = 700;
const LEARN = 0.2;

/** Which view to ask the net for at `tMs`: one at a time, in turn; null while the last answers will do. */
export function viewDue(state: NetState, tMs: number): NetView | null {
  const { plain, mirrored } = state;
  if (plain === null) return 'plain';
  const last = Math.max(plain.tMs, mirrored?.tMs ?? plain.tMs);
  const waitMs = clamp(state.viewMs / NET_SHARE, SOONEST_MS, LATEST_MS);
  if (mirrored !== null && tMs - last < waitMs) return null;
  return mirrored === null || mirrored.tMs < plain.tMs ? 'mirrored' : 'plain';
}

/** @param tookMs time the net worked on this view */
export function withView(
  state: NetState,
  view: NetView,
  vector: ExpressionVector,
  tMs: number,
  tookMs: number,
): NetState {
  const viewMs = state.viewMs + LEARN * (clamp(tookMs, 0, 200) - state.viewMs);
  return { ...state, viewMs, [view]: { tMs, vector } };
}

/** What is kept when the face is gone: the next one is looked at afresh. */
export const withoutViews = (state: NetState): NetState => ({ ...START_NET, viewMs: state.viewMs });

/** Whether a face found here can be the one that was last found there: no head moves by its own width between frames. */
export const canBeSame = (before: FaceBox, now: FaceBox): boolean =>
  Math.abs(before.x + before.width / 2 - now.x - now.width / 2) < (before.width + now.width) / 2 &&
  Math.abs(before.y + before.height / 2 - now.y - now.height / 2) <
    (before.height + now.height) / 2;

/** The shares in the middle between some readings, as the mean of their logarithms: none may veto, each counts once. */
export function mergedVector(vectors: readonly ExpressionVector[]): ExpressionVector | null {
  if (vectors.length === 0) return null;
  const logits = vectors.map(logitsFromVector);
  return vectorFromLogits(
    mapLabels((label) => logits.reduce((sum, each) => sum + each[label], 0) / logits.length),
  );
}

/** What the net says of the face at `tMs`, of both views where both are fresh. */
export function netReading({ plain, mirrored }: NetState, tMs: number): ExpressionVector | null {
  const fresh = [plain, mirrored].filter(
    (glance) => glance !== null && tMs - glance.tMs < STALE_MS,
  );
  return mergedVector(fresh.flatMap((glance) => (glance === null ? [] : [glance.vector])));
}
