import type { FacePose } from '#core';

import type { Tier } from './quality.ts';

/** What the stage shows of itself to a test or a curious developer. */
export interface StageDebug {
  readonly tier: Tier;
  readonly drawCalls: number;
  readonly triangles: number;
  /** Pictures drawn since the stage was mounted. */
  readonly frames: number;
  /** What the last measured frame cost, submit to finished; 0 before the first. */
  readonly costMs: number;
  readonly dpr: number;
  /** The pose that is on screen. A copy is not made. */
  readonly lastPose: FacePose;
}

declare global {
  /** Rooms and entries each hang their own handle here. */
  interface MienDebug {
    stage?: StageDebug;
  }
  interface Window {
    __mien?: MienDebug;
  }
}

const SHELF = '__mien';

/** Hangs the handle on `window.__mien.stage` when the address asks for it with `?debug`. Returns the way back. */
export const exposeDebug = (stage: StageDebug): (() => void) => {
  if (!new URLSearchParams(window.location.search).has('debug')) return () => undefined;
  const shelf = (window[SHELF] ??= {});
  shelf.stage = stage;
  return () => {
    if (shelf.stage === stage) delete shelf.stage;
  };
};
