import { smoothstep } from '#core';

import type { EyeAngles } from './gaze.ts';

const rad = (deg: number): number => (deg * Math.PI) / 180;
/** A screen at arm's length fills about this half-angle; MediaPipe under-reads head turns, so the far ends lie low. */
const HEAD_NEAR_RAD = rad(10);
const HEAD_FAR_RAD = rad(34);
const GAZE_NEAR_RAD = rad(12);
const GAZE_FAR_RAD = rad(36);
/** Longer than any blink (0.1-0.4 s, Bentivoglio 1997). */
const BLINK_MS = 450;
const CLOSED = 0.55;

/** Since when the eyes have been closed; null while they are open. */
export interface EyeClosure {
  readonly sinceMs: number | null;
}
export const EYES_OPEN: EyeClosure = { sinceMs: null };

export const stepEyeClosure = (state: EyeClosure, blink: number, tMs: number): EyeClosure =>
  blink > CLOSED ? { sinceMs: state.sinceMs ?? tMs } : EYES_OPEN;

/**
 * How far the visitor appears to attend to the screen, [0, 1]: falls as the head turns or nods away from rest and as
 * the eyes leave the screen; closed eyes end it once they have been closed longer than a blink.
 */
export function attentionOf(
  head: EyeAngles,
  gaze: EyeAngles,
  closure: EyeClosure,
  tMs: number,
): number {
  if (closure.sinceMs !== null && tMs - closure.sinceMs > BLINK_MS) return 0;
  const headOff = Math.hypot(head.yawRad, head.pitchRad);
  const gazeOff = Math.hypot(gaze.yawRad, gaze.pitchRad);
  const headTerm = 1 - smoothstep(HEAD_NEAR_RAD, HEAD_FAR_RAD, headOff);
  const gazeTerm = 1 - smoothstep(GAZE_NEAR_RAD, GAZE_FAR_RAD, gazeOff);
  // Both must be on the screen; the head counts for less, since eyes reach what the head only leans towards.
  return Math.sqrt(headTerm) * gazeTerm;
}
